/**
 * What the page and the worker that keeps it for offline say to each other, each question with a port for its answers.
 *
 * The one thing a reader would get wrong: the version that is served is not always the worker's own. A newer worker may
 * have come by itself, and it goes on serving what the visitor knows until the visitor agrees.
 */

export type ToOffline =
  /** Keep all of the page but the database, unless that is done; answered by progress and then by how it stands. */
  | { readonly type: 'keep' }
  /** The same for the files of the SQL database. */
  | { readonly type: 'keep-database' }
  | { readonly type: 'report' }
  /** The visitor wants the version of the worker that is asked. */
  | { readonly type: 'take-over' }

export type FromOffline =
  | { readonly type: 'progress'; readonly what: KeptPart; readonly bytesKept: number; readonly bytes: number }
  | { readonly type: 'stopped'; readonly what: KeptPart; readonly why: KeepingFault }
  | { readonly type: 'report'; readonly report: OfflineReport }

export type KeptPart = 'page' | 'database'

/** `network`: a file did not come, or what came was not it. `room`: the device holds no more. */
export type KeepingFault = 'network' | 'room'

export interface OfflineReport {
  /** Is everything here that a visit without a network needs, but the database? */
  readonly isWhole: boolean
  /** Of the version that is served, unpacked, as the device keeps it. */
  readonly pageBytes: number
  readonly databaseBytes: number
  readonly hasDatabase: boolean
  /** The worker that answers could serve another version than it does. */
  readonly isNewer: boolean
}
