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
  | 'op'
  | 'schema'
  | 'table'
  | 'keyColumns'
  | 'replicaIdentity'
  | 'before'
  | 'after'
  | 'lsn'
  | 'txId'
  | 'unavailable'
  | 'leftOut'
  | 'snapshot'
>

/** How it was captured: from the write-ahead log, or by triggers. */
export const CAPTURE_WAYS = ['wal', 'triggers'] as const
export type CaptureWay = (typeof CAPTURE_WAYS)[number]

export interface CaptureCommand {
  readonly kind: 'CaptureChanges'
  readonly way: CaptureWay
  /** In the order of their commits; neighbours with the same `txId` are one transaction. */
  readonly changes: readonly CapturedChange[]
  /**
   * It goes on with what the command before began: one command carries only so much, and what is larger comes as several.
   * A transaction may go on with it. They are undone together. Left out for a command that stands alone.
   */
  readonly continues?: true
  /**
   * It ends a snapshot of these tables (`schema.table`), whose rows came as changes with `op` r in this and the commands
   * before. Keys that a topic has and the snapshot has not are told as deleted. Left out when it ends none.
   */
  readonly snapshotOf?: readonly string[]
}

export const CAPTURE_LIMITS = {
  /** Changes in one command, and the characters of its JSON at which another one is begun. */
  changes: 500,
  characters: 65_536,
  /** Characters of one change: a producer sends no record of more than 1 MiB (`max.request.size`). */
  changeCharacters: 1_000_000,
  /** Changes of one run of SQL; beyond, nothing of it is told. */
  run: 20_000,
  /** Different tables in a run; each becomes a topic. */
  tables: 16,
  /** MaxHeapAttributeNumber is 1,600. */
  columns: 1_600,
  /** Of a name in PostgreSQL (NAMEDATALEN - 1), bytes. */
  nameLength: 63,
  textLength: 1_000_000,
  /** Lists and objects in a value. */
  depth: 6,
} as const
