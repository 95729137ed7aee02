/**
 * Writing for transactions: the coordinator's own records in `__transaction_state` (TransactionLog, TransactionStateManager),
 * markers and offsets. Each is an append with acks=all that its broker waits for.
 *
 * The one thing a reader would get wrong: a transaction is in a new state when the log has it on all of the in-sync set, and
 * not before; until then nothing else may be asked of it (CONCURRENT_TRANSACTIONS).
 */
import { appendToLeader } from '../../cluster/append'
import { wakeFetchers } from '../../cluster/fetch-answer'
import { effectiveMinIsr } from '../../cluster/isr-rules'
import { countBits } from '../../cluster/replicas'
import { armPurgatory, waitForTransactionWrite } from '../../cluster/waiting'
import { addBatch, addContent, addRecords, contentOf } from '../../log/stores'
import type { LeaderState } from '../../shape/replica-state'
import type {
  TransactionAnswer,
  TransactionCoordinator,
  TransactionMetadata,
  TransactionRecord,
  TransactionsState,
  TransactionWrite,
} from '../../shape/transaction-state'
import type { World } from '../../world'

/** TransactionLog and TransactionMarkerChannelManager wait so long (request.timeout.ms of brokers). */
export const WRITE_TIMEOUT_US = 30_000_000
const RECORD_BYTES = 180

type Own<T> = T extends unknown ? Omit<T, 'serial' | 'broker' | 'deadlineUs'> : never

/** May a leader take a write with acks=all now? */
export function isWritable(world: World, leader: LeaderState | null, partition: number): leader is LeaderState {
  return leader !== null && countBits(leader.isr) >= effectiveMinIsr(world, partition)
}

/** Append a batch that nobody but this broker has made, and be told when it is replicated. */
export function appendAndWait(world: World, leader: LeaderState, batch: number, write: Own<TransactionWrite>): void {
  const { state, stores } = world
  const transactions = state.transactions as TransactionsState
  const broker = state.replicas.broker[leader.row]
  const serial = transactions.nextSerial++
  const deadlineUs = state.nowUs + WRITE_TIMEOUT_US
  const { freeWrites, writes } = transactions
  const number = freeWrites.length > 0 ? (freeWrites.pop() as number) : writes.push(null) - 1
  writes[number] = Object.freeze({ ...write, serial, broker, deadlineUs }) as TransactionWrite
  const entry = appendToLeader(world, leader, batch)
  const end = stores.entries.baseOffset[entry] + stores.entries.count[entry]
  waitForTransactionWrite(world, leader, end, number, serial)
  armPurgatory(world, broker, deadlineUs)
  wakeFetchers(world, broker)
}

/** Write a transaction's next state; the request in `slot` (-1 for none) has its answer then. False when the log takes nothing. */
export function writeRecord(
  world: World,
  coordinator: TransactionCoordinator,
  metadata: TransactionMetadata,
  record: TransactionRecord,
  slot: number,
  answer: TransactionAnswer,
): boolean {
  const { state, stores } = world
  const { row, partition, epoch } = coordinator
  const leader = state.leaders[row]
  if (!isWritable(world, leader, partition)) return false
  const text = addContent(stores, JSON.stringify(record))
  const start = addRecords(stores.records, Int32Array.of(keyNumber(world, metadata.id)), Int32Array.of(text), 1)
  const batch = addBatch(stores.batches, -1, partition, -1, 1, RECORD_BYTES, state.nowUs, start)
  metadata.isPending = true
  const { id } = metadata
  appendAndWait(world, leader, batch, {
    kind: 'state',
    partition,
    epoch,
    id,
    record: Object.freeze(record),
    slot,
    answer,
  })
  return true
}

function keyNumber(world: World, id: string): number {
  const { keys } = world.state.transactions as TransactionsState
  const found = keys.indexOf(id)
  return found >= 0 ? found : keys.push(id) - 1
}

/** The last record of each id in a replica's log, as the next coordinator reads it. */
export function readRecords(world: World, row: number): ReadonlyMap<string, TransactionRecord> {
  const { batches, entries, records } = world.stores
  const { keys } = world.state.transactions as TransactionsState
  const latest = new Map<string, number>()
  for (let i = 0; i < world.state.replicas.logLength[row]; i++) {
    const record = batches.recordStart[entries.batch[world.logs[row][i]]]
    latest.set(keys[records.key[record]], records.value[record])
  }
  return new Map(
    [...latest].map(([id, value]) => [id, Object.freeze(JSON.parse(contentOf(world.stores, value) ?? '{}'))]),
  )
}
