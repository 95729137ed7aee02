/**
 * A change of a table's row as it is captured, wherever: from a database of the core, or from a real one in the page.
 *
 * The one thing a reader would get wrong: changes come in the order in which their transactions commit. Their LSNs do
 * not grow in that order, because transactions that run at the same time write between each other.
 */

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [name: string]: JsonValue }

export type Row = Readonly<Record<string, JsonValue>>

/** What PostgreSQL writes of the old row: the key only, or all of it. */
export type ReplicaIdentity = 'DEFAULT' | 'FULL'

export interface Column {
  readonly name: string
  /** Name of the type in the change's schema, e.g. `int32`, `string`. */
  readonly type: string
  readonly optional?: boolean
  readonly default?: JsonValue
}

export interface TableChange {
  readonly op: 'c' | 'u' | 'd' | 't'
  readonly schema: string
  readonly table: string
  /** Primary key; empty when the table has none. */
  readonly keyColumns: readonly string[]
  readonly replicaIdentity: ReplicaIdentity
  /** The whole old row, for updates and deletes; what of it is told follows from the replica identity. */
  readonly before: Row | null
  readonly after: Row | null
  /** Log sequence number of this change. */
  readonly lsn: number
  readonly txId: number
  /** Position of its transaction in the order of commits. */
  readonly commitIndex: number
  /** When the transaction was committed, milliseconds since 1970. */
  readonly tsMs: number
  /** Large values that the update did not touch and the log therefore does not hold (TOAST). */
  readonly unavailable?: readonly string[]
  /** The columns that the table had at that moment. */
  readonly columns?: readonly Column[]
}
