/**
 * A change of a table's row as it is captured, wherever: from a database of the core, or from a real one in the page.
 *
 * The one thing a reader would get wrong: changes come in the order in which their transactions commit. Their LSNs do
 * not grow in that order, because transactions that run at the same time write between each other.
 */

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [name: string]: JsonValue }

export type Row = Readonly<Record<string, JsonValue>>

/**
 * What PostgreSQL writes of the old row (ALTER TABLE … REPLICA IDENTITY): its primary key, all of it, the columns of a
 * unique index, or nothing.
 */
export const REPLICA_IDENTITIES = ['DEFAULT', 'FULL', 'INDEX', 'NOTHING'] as const
export type ReplicaIdentity = (typeof REPLICA_IDENTITIES)[number]

/** `source.snapshot` of a row that a snapshot read (SnapshotRecord). */
export const SNAPSHOT_MARKERS = [
  'first',
  'first_in_data_collection',
  'true',
  'last_in_data_collection',
  'last',
] as const
export type SnapshotMarker = (typeof SNAPSHOT_MARKERS)[number]

export interface Column {
  readonly name: string
  /** Name of the type in the change's schema, e.g. `int32`, `string`. */
  readonly type: string
  readonly optional?: boolean
  readonly default?: JsonValue
}

export interface TableChange {
  /** `r` is a row that a snapshot read. */
  readonly op: 'c' | 'u' | 'd' | 't' | 'r'
  readonly schema: string
  readonly table: string
  /** Primary key, or the columns of a unique index when there is none; empty when the table has neither. */
  readonly keyColumns: readonly string[]
  readonly replicaIdentity: ReplicaIdentity
  /** The old row as far as it is known, for updates and deletes; what is told follows from the replica identity. */
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
  /** Columns that no record has, each with the reason in brackets: `area (box)`, `total (generated)`. */
  readonly leftOut?: readonly string[]
  /** Of a row that a snapshot read: which of all it is (`source.snapshot`). */
  readonly snapshot?: SnapshotMarker
  /** The columns that the table had at that moment. */
  readonly columns?: readonly Column[]
}
