/** A producer client in data: its accumulator, its connections, its requests in flight. */
import type { ConfigValue } from '../scenario'
import type { ProducerTransaction } from './transaction-state'

/** Where its records without a key go now (clients/sticky-partitioner.ts). */
export interface StickyState {
  /** -1 before the first record. */
  partition: number
  /** Bytes appended to this partition since it was chosen. */
  producedBytes: number
}

export interface RequestSlot {
  phase: 'free' | 'on-the-way' | 'at-broker' | 'answered'
  generation: number
  broker: number
  /** `acks` as it was sent; the producer may have other ones by now. */
  acks: number
  /** Generation of the connection that it was written to. */
  connection: number
  /** Number of its first flight in the recorder, for who watches; -1 when nobody does. */
  flight: number
  sentUs: number
  /** When `request.timeout.ms` ends. */
  deadlineUs: number
  batches: Int32Array
  batchCount: number
  /** Error code of each batch, and the log entry it became. */
  errors: Int32Array
  entries: Int32Array
  /** Batches that wait for the high watermark. */
  remaining: number
}

export interface Connection {
  state: 'closed' | 'opening' | 'open'
  generation: number
  /** Not before this may it be opened again (`reconnect.backoff.ms`). */
  retryAtUs: number
  failures: number
  setupDeadlineUs: number
  inFlight: number
  /** The last generation that the broker has closed by itself: what still comes over it is not read. */
  closedByBroker: number
  /** TCP keeps order: nothing arrives before what was sent earlier. */
  requestAfterUs: number
  responseAfterUs: number
}

/** The accumulator of one partition (RecordAccumulator's deque). */
/** A header of a record. */
export interface RecordHeader {
  readonly key: string
  readonly value: string
}

export interface PartitionQueue {
  /** World partition number. */
  readonly partition: number
  /** The open batch: keys of its records, its bytes, when its first record came. */
  keys: Int32Array
  values: Int32Array
  count: number
  /** Headers of records of the open batch, by their place in it; left out as long as none had any. */
  headers?: { readonly at: number; readonly headers: readonly RecordHeader[] }[]
  bytes: number
  firstUs: number
  /** Closed batches that wait to be sent, oldest first from `readyHead`. */
  ready: number[]
  readyHead: number
  /** How many of them, from the front, have been sent before and have their sequence. */
  resent: number
  /** Not before this may the first of them be sent (retry backoff). */
  retryAtUs: number
  /** Producer id that the sequences of this partition count under. */
  identity: number
  nextSequence: number
  /** The sequence after the last acknowledged record. */
  ackedSequence: number
  /**
   * The sequence after a batch that was sent and given up, as nobody knows whether the broker has it
   * (TransactionManager.partitionsWithUnresolvedSequences); -1 for none.
   */
  unresolvedSequence: number
  /** Batches in flight, for idempotent ordering after an error; and those of an older identity among them. */
  inFlight: number
  staleInFlight: number
  /** Leader as this client's metadata says (broker index, -1 unknown), and its epoch. */
  leader: number
  leaderEpoch: number
  attempts: number
  /** When this producer was last told that a record of this partition is stored; -1 for never. */
  throughUs: number
  /** A request failed and nothing has come through for a while. */
  heldUp: boolean
}

export interface ProducerState {
  readonly id: string
  readonly name: string
  readonly site: number
  readonly topic: number
  configs: Record<string, ConfigValue>
  /** Its process runs. */
  up: boolean
  /** Rises with each end and start; stale timers carry the old one. */
  life: number
  /** The domain event that ended or starts it; -1 for none. */
  cause: number
  /** -1 all, 0, 1. */
  acks: number
  idempotent: boolean
  lingerUs: number
  batchBytes: number
  requestTimeoutUs: number
  deliveryTimeoutUs: number
  maxInFlight: number
  retries: number
  bufferBytes: number
  /** Its producer id and epoch (log/identities.ts); -1 until a transaction coordinator has given it one. */
  identity: number
  recordsPerSecond: number
  readonly recordBytes: number
  readonly keys: number
  readonly poisson: boolean
  readonly stopUs: number
  readonly maxRecords: number
  /** When the next record is due, in microseconds; may lie between two ticks. */
  nextRecordUs: number
  tickGeneration: number
  sticky: StickyState
  /** Murmur2 partition (position in `queues`) of each key number. */
  keyPartition: Int32Array
  queues: PartitionQueue[]
  slots: RequestSlot[]
  connections: Connection[]
  metadataInFlight: boolean
  /** When the answer to the last question is given up. */
  metadataGiveUpUs: number
  /** When metadata may be asked for again, and when it must be (`metadata.max.age.ms`). */
  metadataRetryUs: number
  metadataFreshUs: number
  metadataBroker: number
  wantsMetadata: boolean
  wakeUs: number
  bufferedBytes: number
  /** Counters of records. */
  created: number
  acknowledged: number
  expired: number
  /** Turned away for good: not authorized, invalid, fenced, or dropped when its transaction was aborted. */
  rejected: number
  /** In its memory when its process ended. */
  abandoned: number
  lostUnacknowledged: number
  /** Fire and forget: sent, nothing more is known. */
  sentUnacknowledged: number
  refusedNewRecords: number
  lastError: string | null
  lastErrorUs: number
  /** With a `transactional.id`; left out for all others. */
  transaction?: ProducerTransaction
}
