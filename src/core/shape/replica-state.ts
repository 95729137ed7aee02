/** Replicas in columns, the leader's view of its followers, and the fetch sessions between brokers. */
import type { LogTransactions } from './transaction-log'

export const ROLE_NONE = 0
export const ROLE_FOLLOWER = 1
export const ROLE_LEADER = 2

/** One row a replica that was ever assigned; rows are never reused for another partition or broker. */
export interface ReplicaTable {
  length: number
  broker: Int32Array
  partition: Int32Array
  /** Position in the partition's rows: its bit in ISR masks. */
  slot: Int32Array
  isObserver: Uint8Array
  /** Assigned at present, as its broker knows. */
  active: Uint8Array
  role: Uint8Array
  /** Broker index of the leader that its broker knows; -1 for none. */
  leader: Int32Array
  leaderEpoch: Int32Array
  logEndOffset: Float64Array
  highWatermark: Float64Array
  logLength: Int32Array
  /** Must compare epochs with the leader before it may append (set when the leader changed). */
  checkDivergence: Uint8Array
  /** Not before this is it asked for again, since its leader has refused (AbstractFetcherThread.delayPartitions). */
  fetchDelayUs: Float64Array
  /** Bytes a second; -1 not throttled. */
  throttle: Float64Array
  throttleCredit: Float64Array
  throttleAtUs: Float64Array
  throttleTimerUs: Float64Array
  /** Last batch of each producer is found through these: sequence after the last one appended, by producer. */
  nextSequence: (Int32Array | null)[]
  /** The last five batches of each producer, five entry numbers a producer, newest last; -1 for none. */
  recentEntries: (Int32Array | null)[]
  /** Entries that the log had when the process last loaded it: of what is before, only a producer's last batch is known. */
  snapshotLength: Int32Array
  /** By row; left out in a world without transactions. */
  transactions?: (LogTransactions | null)[]
}

export const PENDING_NONE = 0
export const PENDING_EXPAND = 1
export const PENDING_SHRINK = 2

/** What a leader keeps of its partition (Partition.scala). Masks have one bit a slot. */
export interface LeaderState {
  readonly row: number
  readonly epoch: number
  readonly epochStartOffset: number
  partitionEpoch: number
  /** Committed ISR as this leader knows it. */
  isr: number
  /** ISR proposed to the controller; 0 when nothing is in flight. */
  proposed: number
  pending: number
  /** By slot. */
  leo: Float64Array
  lastFetchUs: Float64Array
  leoAtLastFetch: Float64Array
  lastCaughtUpUs: Float64Array
  /** Produce requests that wait for the high watermark, oldest first: offset, slot, generation, item. */
  waitOffset: Float64Array
  waitRequest: Int32Array
  waitGeneration: Int32Array
  waitItem: Int32Array
  waitHead: number
  waitTail: number
}

export const FETCH_IDLE = 0
export const FETCH_SENT = 1
export const FETCH_PARKED = 2
export const FETCH_ANSWERED = 3

/** All that one broker fetches from another: one request in flight (num.replica.fetchers = 1). */
export interface FetchPair {
  readonly follower: number
  readonly leader: number
  /** Follower rows that fetch here, by row number. */
  rows: number[]
  state: number
  generation: number
  sentUs: number
  giveUpUs: number
  /** Not before this may it ask again. */
  retryAtUs: number
  parkedUntilUs: number
  /** When its one timer is set; Infinity when it is not. */
  timerUs: number
  /** The answer: entries per row, flat as row, count, entry…; and one (row, high watermark) pair a row. */
  entries: Int32Array
  entriesLength: number
  marks: Float64Array
  marksLength: number
  /** Rows that were told to truncate: row, offset, epoch. */
  divergences: number[]
  /** Rows whose leader refused (it does not lead them). */
  refused: number[]
  /** Rows that began to fetch here while the answer was under way: it does not speak of them. */
  joined: number[]
  /** Rows that the request leaves out for a quota; left out itself as long as nobody has set one. */
  leftOut?: number[]
}
