/**
 * A broker as coordinator of transactions (TransactionCoordinator): it gives out producer ids and epochs, knows which
 * partitions a transaction has, decides its end, and has the markers written.
 *
 * The one thing a reader would get wrong: EndTxn is answered when the decision is in the log. The markers come after it,
 * and what was committed is seen behind them.
 */
import { answerTransaction, freeWrite, takeTransactionRequest } from '../../cluster/transaction-mail'
import { addEpoch, addProducerId } from '../../log/identities'
import { tell, touch } from '../../log/tell'
import type {
  TransactionAnswer,
  TransactionBody,
  TransactionCoordinator,
  TransactionMetadata,
  TransactionRecord,
  TransactionRequest,
  TransactionsState,
  TransactionWrite,
} from '../../shape/transaction-state'
import type { World } from '../../world'
import { findCoordinator, groupPartition } from '../groups/find-coordinator'
import { commitInTransaction } from './commit-in-transaction'
import { armCoordinator, coordinatorAt } from './coordinator-timer'
import { findTransactionCoordinator, transactionPartition } from './find-transaction-coordinator'
import { answerMarker, sendMarkers } from './markers'
import { decideEnd } from './transaction-end'
import { readRecords, writeRecord } from './transaction-log'

const NONE: TransactionAnswer = Object.freeze({ error: null })

export function onTransactionRequest(world: World, slot: number, serial: number): void {
  const request = takeTransactionRequest(world, slot, serial)
  if (request === null) return
  const { body, broker, id } = request
  if (body.type === 'FindCoordinator') {
    const found =
      body.group === null ? findTransactionCoordinator(world, broker, id) : findCoordinator(world, broker, body.group)
    const error = found < 0 ? 'COORDINATOR_NOT_AVAILABLE' : null
    answerTransaction(world, slot, { error, coordinator: found })
    return
  }
  if (body.type === 'TxnOffsetCommit') {
    commitInTransaction(world, slot, broker, body)
    return
  }
  const coordinator = coordinatorAt(world, broker, transactionPartition(world, id))
  if (coordinator === null) {
    answerTransaction(world, slot, { error: 'NOT_COORDINATOR' })
    return
  }
  if (body.type === 'InitProducerId') initProducerId(world, coordinator, slot, request, body)
  else handle(world, coordinator, slot, id, body)
  armCoordinator(world, coordinator)
}

// ---- InitProducerId ---------------------------------------------------------------------------------------

function initProducerId(
  world: World,
  coordinator: TransactionCoordinator,
  slot: number,
  { id, producer }: TransactionRequest,
  { identity, timeoutUs }: Extract<TransactionBody, { type: 'InitProducerId' }>,
): void {
  const { nowUs } = world.state
  const known = coordinator.transactions.find((metadata) => metadata.id === id)
  if (known === undefined) {
    const fresh = addProducerId(world, producer, true)
    const record: TransactionRecord = {
      state: 'Empty',
      identity: fresh,
      producer,
      timeoutUs,
      partitions: [],
      startUs: -1,
      updateUs: nowUs,
      lastIdentity: -1,
    }
    const metadata = createMetadata(id, record)
    coordinator.transactions.push(metadata)
    write(world, coordinator, metadata, record, slot, { error: null, identity: fresh })
    return
  }
  const { record } = known
  if (identity >= 0 && identity !== known.identity && identity !== record.lastIdentity) {
    answerTransaction(world, slot, { error: 'PRODUCER_FENCED' })
    return
  }
  if (known.isPending || record.state === 'PrepareCommit' || record.state === 'PrepareAbort') {
    answerTransaction(world, slot, { error: 'CONCURRENT_TRANSACTIONS' })
    return
  }
  if (record.state === 'Ongoing') {
    // A newer instance: what the older one has begun is aborted under the next epoch. Then it asks again.
    decideEnd(world, coordinator, known, { isCommit: false, reason: 'fenced', by: producer })
    answerTransaction(world, slot, { error: 'CONCURRENT_TRANSACTIONS' })
    return
  }
  // It has got its epoch and did not hear of it.
  const isRepeated = identity >= 0 && identity === record.lastIdentity
  const next = isRepeated ? known.identity : addEpoch(world, producer, known.identity)
  const lastIdentity = identity >= 0 ? identity : -1
  const begun = { ...record, state: 'Empty', identity: next, producer, timeoutUs, partitions: [] } as const
  const renewed = { ...begun, startUs: -1, updateUs: nowUs, lastIdentity }
  write(world, coordinator, known, renewed, slot, { error: null, identity: next })
}

function createMetadata(id: string, record: TransactionRecord): TransactionMetadata {
  return { id, record, identity: record.identity, isPending: false, toMark: [], attempt: 0, markAgainUs: 0 }
}

function write(
  world: World,
  coordinator: TransactionCoordinator,
  metadata: TransactionMetadata,
  record: TransactionRecord,
  slot: number,
  answer: TransactionAnswer,
): void {
  if (!writeRecord(world, coordinator, metadata, record, slot, answer))
    answerTransaction(world, slot, { error: 'COORDINATOR_NOT_AVAILABLE' })
}

// ---- AddPartitionsToTxn, AddOffsetsToTxn, EndTxn -----------------------------------------------------------

function handle(
  world: World,
  coordinator: TransactionCoordinator,
  slot: number,
  id: string,
  body: Extract<TransactionBody, { type: 'AddPartitionsToTxn' | 'AddOffsetsToTxn' | 'EndTxn' }>,
): void {
  const metadata = coordinator.transactions.find((one) => one.id === id)
  const { producerId } = world.stores.identities
  if (metadata === undefined || producerId[metadata.identity] !== producerId[body.identity])
    answerTransaction(world, slot, { error: 'INVALID_PRODUCER_ID_MAPPING' })
  else if (metadata.identity !== body.identity) answerTransaction(world, slot, { error: 'PRODUCER_FENCED' })
  else if (metadata.isPending) answerTransaction(world, slot, { error: 'CONCURRENT_TRANSACTIONS' })
  else if (body.type === 'EndTxn') endTransaction(world, coordinator, metadata, slot, body.isCommit)
  else {
    const partitions = body.type === 'AddPartitionsToTxn' ? body.partitions : [groupPartition(world, body.group)]
    addPartitions(world, coordinator, metadata, slot, partitions)
  }
}

function addPartitions(
  world: World,
  coordinator: TransactionCoordinator,
  metadata: TransactionMetadata,
  slot: number,
  added: readonly number[],
): void {
  const { record } = metadata
  const { nowUs } = world.state
  if (record.state === 'PrepareCommit' || record.state === 'PrepareAbort') {
    answerTransaction(world, slot, { error: 'CONCURRENT_TRANSACTIONS' })
    return
  }
  const isOngoing = record.state === 'Ongoing'
  const before = isOngoing ? record.partitions : []
  if (isOngoing && added.every((partition) => before.includes(partition))) {
    answerTransaction(world, slot, NONE)
    return
  }
  const partitions = [...new Set([...before, ...added])].sort((a, b) => a - b)
  const startUs = isOngoing ? record.startUs : nowUs
  const next: TransactionRecord = { ...record, state: 'Ongoing', partitions, startUs, updateUs: nowUs }
  write(world, coordinator, metadata, next, slot, NONE)
}

function endTransaction(
  world: World,
  coordinator: TransactionCoordinator,
  metadata: TransactionMetadata,
  slot: number,
  isCommit: boolean,
): void {
  const { state } = metadata.record
  if (state === 'Ongoing') {
    if (!decideEnd(world, coordinator, metadata, { isCommit, reason: 'client', slot }))
      answerTransaction(world, slot, { error: 'COORDINATOR_NOT_AVAILABLE' })
    return
  }
  // The same was decided before, and the answer was lost.
  if (state === (isCommit ? 'PrepareCommit' : 'PrepareAbort'))
    answerTransaction(world, slot, { error: 'CONCURRENT_TRANSACTIONS' })
  else if (state === (isCommit ? 'CompleteCommit' : 'CompleteAbort')) answerTransaction(world, slot, NONE)
  else answerTransaction(world, slot, { error: 'INVALID_TXN_STATE' })
}

// ---- what was written -------------------------------------------------------------------------------------

/** A write for a transaction is on all of the ISR, or was given up. */
export function onTransactionWritten(world: World, number: number, serial: number, ok: boolean): void {
  const write = world.state.transactions?.writes[number] ?? null
  if (write === null || write.serial !== serial) return
  freeWrite(world, number)
  if (write.kind === 'marker')
    answerMarker(world, write.broker, write.replyTo, write.marker, ok ? null : 'NOT_REPLICATED')
  else if (write.kind === 'offsets')
    answerTransaction(world, write.slot, { error: ok ? null : 'COORDINATOR_NOT_AVAILABLE' })
  else takeRecord(world, write, ok)
}

function takeRecord(world: World, write: Extract<TransactionWrite, { kind: 'state' }>, ok: boolean): void {
  const coordinator = coordinatorAt(world, write.broker, write.partition)
  const metadata = coordinator?.transactions.find(({ id }) => id === write.id)
  if (coordinator === null || metadata === undefined || coordinator.epoch !== write.epoch) {
    if (write.slot >= 0) answerTransaction(world, write.slot, { error: 'NOT_COORDINATOR' })
    return
  }
  metadata.isPending = false
  touch(world)
  if (!ok) {
    // The log may have it all the same; whoever asks again gets its answer by what is known here.
    if (write.slot >= 0) answerTransaction(world, write.slot, { error: 'COORDINATOR_NOT_AVAILABLE' })
    armCoordinator(world, coordinator)
    return
  }
  const { record } = write
  metadata.record = record
  metadata.identity = Math.max(metadata.identity, record.identity)
  if (write.slot >= 0) answerTransaction(world, write.slot, write.answer)
  if (record.state === 'Empty') noteInitialized(world, metadata)
  if (record.state === 'PrepareCommit' || record.state === 'PrepareAbort') {
    metadata.toMark = record.partitions.slice()
    sendMarkers(world, coordinator, metadata)
  }
  armCoordinator(world, coordinator)
}

function noteInitialized(world: World, { id, record }: TransactionMetadata): void {
  const { state, stores } = world
  const producer = state.producers[record.producer]
  tell(
    world,
    {
      kind: 'ProducerInitialized',
      producer: producer.id,
      transactionalId: id,
      producerId: stores.identities.producerId[record.identity],
      epoch: stores.identities.epoch[record.identity],
    },
    producer.cause,
  )
}

// ---- taking over ------------------------------------------------------------------------------------------

/** Look which brokers lead partitions of `__transaction_state` now. */
export function reviewTransactionCoordinators(world: World): void {
  const { state } = world
  const { transactions } = state
  if (transactions === undefined) return
  for (const coordinator of transactions.coordinators.slice()) {
    const leader = state.leaders[coordinator.row]
    if (leader === null || leader.epoch !== coordinator.epoch) unload(world, transactions, coordinator)
  }
  if (transactions.topic < 0) return
  for (const partition of state.topics[transactions.topic].partitions) {
    for (const row of state.partitions.rows[partition]) {
      const leader = state.leaders[row]
      if (leader === null || coordinatorAt(world, state.replicas.broker[row], partition) !== null) continue
      load(world, transactions, partition, row, leader.epoch)
    }
  }
}

function unload(world: World, transactions: TransactionsState, coordinator: TransactionCoordinator): void {
  transactions.writes.forEach((write, w) => {
    if (write?.kind !== 'state' || write.broker !== coordinator.broker) return
    if (write.partition !== coordinator.partition) return
    if (write.slot >= 0) answerTransaction(world, write.slot, { error: 'NOT_COORDINATOR' })
    freeWrite(world, w)
  })
  transactions.coordinators.splice(transactions.coordinators.indexOf(coordinator), 1)
}

/** Simplification: to read the log again takes a new coordinator no time. */
function load(world: World, transactions: TransactionsState, partition: number, row: number, epoch: number): void {
  const broker = world.state.replicas.broker[row]
  const coordinator: TransactionCoordinator = {
    broker,
    partition,
    row,
    epoch,
    transactions: [],
    timerUs: Number.POSITIVE_INFINITY,
  }
  transactions.coordinators.push(coordinator)
  for (const [id, record] of readRecords(world, row)) {
    const metadata = createMetadata(id, record)
    coordinator.transactions.push(metadata)
    // What was decided is carried out.
    if (record.state !== 'PrepareCommit' && record.state !== 'PrepareAbort') continue
    metadata.toMark = record.partitions.slice()
    sendMarkers(world, coordinator, metadata)
  }
  armCoordinator(world, coordinator)
}
