/**
 * What both ways of capturing share: they are asked after each run of SQL and give what was committed since.
 *
 * The one thing a reader would get wrong: a transaction that is still open is not an error. Its changes come with the
 * run that commits it, and never when it is rolled back.
 */
import type { CaptureWay } from '../core'
import type { CapturedTransaction } from './wal/decode-transaction'

export interface CaptureResult {
  /** In the order of their commits. */
  readonly transactions: readonly CapturedTransaction[]
  /** Changed rows that could not be told, as their table has changed its file twice in one run of SQL. */
  readonly unknown: number
}

export interface Capture {
  readonly way: CaptureWay
  readonly collect: () => Promise<CaptureResult>
}

/** The little of a database that a capture needs; PGlite in a page and in Node has it. */
export interface Sql {
  readonly query: <T>(sql: string, params?: unknown[]) => Promise<{ readonly rows: readonly T[] }>
}
