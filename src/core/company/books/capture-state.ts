/**
 * The connector of a company and what it has told, as part of the world's state: checkpoints copy it.
 *
 * The one thing a reader would get wrong: `queue` is what the replication slot still holds. It is empty as soon as the
 * producer has taken the records, which is not yet when they are acknowledged.
 */
import type { ChangeRecord } from '../../cdc/change-records'
import type { CaptureWay } from '../vocabulary/capture-command'

export interface CaptureState {
  way: CaptureWay
  /** Transactions, changes of rows, and records made of them. */
  commits: number
  changes: number
  records: number
  /** Of the change that came last; a command that goes on may go on with it. -1 before the first. */
  lastTxId: number
  tables: CaptureTable[]
  /** Not yet handed to a producer; frozen entries in order. */
  queue: QueuedRecord[]
  /** Is a look at the queue planned? */
  planned: boolean
  /** Keys by topic that an unfinished snapshot has read; null between two of them. */
  snapshot: Record<string, Record<string, true>> | null
  /** The last ones, by the order in which they were made. */
  recent: CaptureTrace[]
}

export interface CaptureTable {
  readonly topic: string
  /** Numbers in the world; -1 until the topic stands. */
  producer: number
  consumer: number
  written: number
  read: number
  /** Keys that have a row by what was told, each true: what a table with the same rows would hold. */
  told: Record<string, true>
  /** Records without a key were told, so that `told` says nothing. */
  unkeyed: boolean
}

export interface QueuedRecord {
  readonly record: ChangeRecord
  readonly table: number
  /** Number of the record since the start of the run. */
  readonly number: number
}

/** What became of a record. */
export interface CaptureTrace {
  readonly number: number
  readonly table: number
  readonly record: ChangeRecord
  readonly committedUs: number
  /** The record's last text in the record plane, by which a reader knows it again; 0 before it is produced. */
  content: number
  partition: number
  offset: number
  readUs: number
}

export const RECENT_RECORDS = 200

export function createCapture(way: CaptureWay): CaptureState {
  return {
    way,
    commits: 0,
    changes: 0,
    records: 0,
    lastTxId: -1,
    tables: [],
    queue: [],
    planned: false,
    snapshot: null,
    recent: [],
  }
}
