/**
 * Transactions as their clients and their coordinators keep them (TransactionManager, TransactionMetadata), and what the
 * two say to each other.
 *
 * The one thing a reader would get wrong: what a coordinator keeps here is its copy of the log of `__transaction_state`;
 * whoever leads that partition next reads it again.
 */

/** TransactionManager.State, with the time of an application that has not begun. */
export type TransactionPhase =
  | 'UNINITIALIZED'
  | 'INITIALIZING'
  | 'READY'
  | 'IN_TRANSACTION'
  | 'COMMITTING_TRANSACTION'
  | 'ABORTING_TRANSACTION'
  | 'ABORTABLE_ERROR'
  | 'FATAL_ERROR'

/** A producer with a `transactional.id`, and the application that commits with it. */
export interface ProducerTransaction {
  readonly id: string
  /** Microseconds from the begin of a transaction until its application commits; every so many are aborted, 0 none. */
  readonly commitIntervalUs: number
  readonly abortEvery: number
  /** The consumer whose records it processes (consume, transform, produce); -1 when it has records of its own. */
  readonly source: number
  /** When the application begins. */
  startUs: number
  phase: TransactionPhase
  /** Broker index; -1 while it is not known. Of the transaction, and of the group of `source`. */
  coordinator: number
  groupCoordinator: number
  askedBroker: number
  /** The one request that is under way; serial 0 for none. */
  serial: number
  deadlineUs: number
  retryAtUs: number
  /** When its one timer is set; Infinity when it is not. */
  timerUs: number
  /** World partition numbers that the coordinator has added. */
  partitions: number[]
  beganUs: number
  /** Transactions begun, committed and aborted since the start of the run. */
  begun: number
  committed: number
  aborted: number
  /** Kafka's error that spoils the transaction, or all of them; null for none. */
  error: string | null
  /** A new epoch is due after the abort (KIP-360). */
  needsEpoch: boolean
  /** The application has something to send and may not; since when, -1 for not. */
  blockedSinceUs: number
  /** Of `source`: partition and the next offset to read, two numbers each. */
  offsets: number[]
  /** Under which it has read them (`KafkaConsumer.groupMetadata`). */
  memberId: string
  generation: number
  /** How far sendOffsetsToTransaction has come in this transaction. */
  offsetsPhase: 'none' | 'added' | 'committed'
}

/** TransactionState; what `kafka-transactions --list` says. */
export type TransactionStateName =
  | 'Empty'
  | 'Ongoing'
  | 'PrepareCommit'
  | 'PrepareAbort'
  | 'CompleteCommit'
  | 'CompleteAbort'

/** What a record of `__transaction_state` says. Frozen. */
export interface TransactionRecord {
  readonly state: TransactionStateName
  /** Producer id and epoch (log/identities.ts). */
  readonly identity: number
  /** Number of the producer that had the id last. */
  readonly producer: number
  readonly timeoutUs: number
  readonly partitions: readonly number[]
  /** When the present transaction began; -1 for none. */
  readonly startUs: number
  readonly updateUs: number
  /** The epoch before, so that who asks for a new one twice gets the same; -1 for none. */
  readonly lastIdentity: number
}

export interface TransactionMetadata {
  readonly id: string
  record: TransactionRecord
  /** Its id may have a higher epoch already than the log says: who is fenced is so at once. */
  identity: number
  /** A write of it is under way. */
  isPending: boolean
  /** Partitions that have not got their marker yet. */
  toMark: number[]
  /** How often markers were sent; what an older attempt has under way is not read any more. */
  attempt: number
  /** Not before this does the coordinator try again what did not work. */
  markAgainUs: number
}

export interface TransactionCoordinator {
  readonly broker: number
  /** World partition number of its partition of `__transaction_state`. */
  readonly partition: number
  readonly row: number
  /** Leader epoch of that partition; markers carry it. */
  readonly epoch: number
  transactions: TransactionMetadata[]
  timerUs: number
}

/** What a broker has appended and waits for the high watermark with. Frozen. */
export type TransactionWrite = {
  readonly serial: number
  readonly broker: number
  readonly deadlineUs: number
} & (
  | {
      readonly kind: 'state'
      readonly partition: number
      readonly epoch: number
      readonly id: string
      readonly record: TransactionRecord
      /** The request to answer, -1 for none, and what it is told when all is well. */
      readonly slot: number
      readonly answer: TransactionAnswer
    }
  | { readonly kind: 'marker'; readonly replyTo: number; readonly marker: MarkerRequest }
  | { readonly kind: 'offsets'; readonly slot: number }
)

/** WriteTxnMarkers for one partition. */
export interface MarkerRequest {
  readonly id: string
  readonly identity: number
  readonly partition: number
  readonly isCommit: boolean
  readonly coordinatorEpoch: number
  readonly coordinatorPartition: number
  readonly attempt: number
}

/** Kafka's names (org.apache.kafka.common.protocol.Errors). */
export type TransactionError =
  | 'COORDINATOR_NOT_AVAILABLE'
  | 'NOT_COORDINATOR'
  | 'NETWORK_EXCEPTION'
  | 'CONCURRENT_TRANSACTIONS'
  | 'PRODUCER_FENCED'
  | 'INVALID_TXN_STATE'
  | 'INVALID_PRODUCER_ID_MAPPING'
  | 'UNKNOWN_MEMBER_ID'
  | 'ILLEGAL_GENERATION'

export type TransactionBody =
  /** For the transaction, or for the group of the consumer that it commits for. */
  | { readonly type: 'FindCoordinator'; readonly group: string | null }
  /** `identity` -1: a new instance; else it asks for a new epoch of its own. */
  | { readonly type: 'InitProducerId'; readonly identity: number; readonly timeoutUs: number }
  | { readonly type: 'AddPartitionsToTxn'; readonly identity: number; readonly partitions: readonly number[] }
  | { readonly type: 'AddOffsetsToTxn'; readonly identity: number; readonly group: string }
  | {
      readonly type: 'TxnOffsetCommit'
      readonly identity: number
      readonly group: string
      readonly memberId: string
      readonly generation: number
      /** Partition and offset, two numbers each. */
      readonly offsets: readonly number[]
    }
  | { readonly type: 'EndTxn'; readonly identity: number; readonly isCommit: boolean }

export interface TransactionAnswer {
  readonly error: TransactionError | null
  /** FindCoordinator: broker index. */
  readonly coordinator?: number
  /** InitProducerId. */
  readonly identity?: number
}

export interface TransactionRequest {
  readonly serial: number
  /** Producer number. */
  readonly producer: number
  readonly id: string
  readonly broker: number
  readonly body: TransactionBody
  phase: 'on-the-way' | 'at-broker' | 'answered'
  answer: TransactionAnswer | null
}

export interface TransactionsState {
  /** Number of `__transaction_state` among the topics; -1 before it is there. */
  topic: number
  coordinators: TransactionCoordinator[]
  /** `transactional.id` behind each key number of the topic. */
  keys: string[]
  requests: (TransactionRequest | null)[]
  freeRequests: number[]
  writes: (TransactionWrite | null)[]
  freeWrites: number[]
  /** Requests and writes are numbered through. */
  nextSerial: number
}

export function createTransactionsState(): TransactionsState {
  return {
    topic: -1,
    coordinators: [],
    keys: [],
    requests: [],
    freeRequests: [],
    writes: [],
    freeWrites: [],
    nextSerial: 1,
  }
}
