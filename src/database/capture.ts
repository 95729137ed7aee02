/**
 * What both ways of capturing share: they are asked after each run of SQL and give what was committed since.
 *
 * The one thing a reader would get wrong: a transaction that is still open is not an error. Its changes come with the
 * run that commits it, and never when it is rolled back.
 */
import type { CapturedChange, CaptureWay } from '../core'
import { markerOf } from '../core/cdc'
import type { CapturedTransaction } from './wal/decode-transaction'

export interface CaptureResult {
  /** In the order of their commits. */
  readonly transactions: readonly CapturedTransaction[]
  /** Changed rows that could not be told, as their table got another file twice, or was dropped, in one run of SQL. */
  readonly unknown: number
  readonly untold: readonly Untold[]
}

/** An UPDATE or DELETE of a row that the log does not identify; PostgreSQL would refuse it in a published table. */
export interface Untold {
  readonly table: string
  readonly op: 'u' | 'd'
}

export interface Capture {
  readonly way: CaptureWay
  readonly collect: () => Promise<CaptureResult>
  /** All rows of the learner's tables; no transaction may be open. What was committed before is dropped, as it is in them. */
  readonly snapshot: () => Promise<CapturedSnapshot>
}

export interface CapturedSnapshot {
  /** With `op` r, table by table. */
  readonly changes: readonly CapturedChange[]
  /** `schema.table`, those without a row too. */
  readonly tables: readonly string[]
}

/** Tables of which a snapshot is taken: those of schema public, as the page lists them. */
export const SNAPSHOT_TABLES_SQL = `
select n.nspname as schema, c.relname as name, pg_catalog.format('%I.%I', n.nspname, c.relname) as quoted
from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where c.relkind = 'r' and c.relpersistence = 'p' and n.nspname = 'public' order by c.relname limit 20`

export interface SnapshotName {
  readonly schema: string
  readonly name: string
  readonly quoted: string
}

/** Mark the rows: first and last of all, and of their table. */
export function markSnapshot(tables: readonly (readonly CapturedChange[])[]): readonly CapturedChange[] {
  const filled = tables.filter(({ length }) => length > 0)
  return filled.flatMap((rows, t) =>
    rows.map((row, r) => ({ ...row, op: 'r' as const, snapshot: markerOf(t, filled.length, r, rows.length) })),
  )
}

/** The little of a database that a capture needs; PGlite in a page and in Node has it. */
export interface Sql {
  readonly query: <T>(sql: string, params?: unknown[]) => Promise<{ readonly rows: readonly T[] }>
  readonly exec: (text: string) => Promise<unknown>
}
