/**
 * The command by which changes of a real database enter a run: what was captured, not the SQL that did it.
 *
 * The one thing a reader would get wrong: it holds all that a replay needs. A link with this command gives the same run
 * on a machine that has never seen the database.
 */
import type { TableChange } from '../../cdc/table-change'

/** `commitIndex` and `tsMs` come from the run: they say when the change entered it. */
export type CapturedChange = Pick<
  TableChange,
  'op' | 'schema' | 'table' | 'keyColumns' | 'replicaIdentity' | 'before' | 'after' | 'lsn' | 'txId' | 'unavailable'
>

/** How it was captured: from the write-ahead log, or by triggers. */
export const CAPTURE_WAYS = ['wal', 'triggers'] as const
export type CaptureWay = (typeof CAPTURE_WAYS)[number]

export interface CaptureCommand {
  readonly kind: 'CaptureChanges'
  readonly way: CaptureWay
  /** In the order of their commits; neighbours with the same `txId` are one transaction. */
  readonly changes: readonly CapturedChange[]
}

export const CAPTURE_LIMITS = {
  /** Changes in one command, and characters of its JSON: a link has to carry it. */
  changes: 500,
  characters: 65_536,
  /** Different tables in a run; each becomes a topic. */
  tables: 8,
  columns: 64,
  /** Of a name in PostgreSQL (NAMEDATALEN - 1), bytes. */
  nameLength: 63,
  textLength: 20_000,
} as const
