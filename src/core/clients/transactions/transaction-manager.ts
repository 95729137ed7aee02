/**
 * What a transactional producer asks of brokers (TransactionManager's request handlers): its id, partitions to add, offsets
 * of what it has read, the end. One request at a time; one timer.
 *
 * The one thing a reader would get wrong: a producer learns that it is fenced only when it asks for something. Until then a
 * zombie goes on as if nothing had happened.
 *
 * Simplification: `transaction.version=2` (KIP-890: a new epoch in each transaction, partitions added by their leaders) is
 * not here; transactions are those of version 1, with a new epoch at InitProducerId.
 */
import { noteFailed } from '../../cluster/held-up'
import { sendTransactionRequest, takeTransactionAnswer } from '../../cluster/transaction-mail'
import { NO_ALARM, nextAlarm } from '../../engine/alarm'
import { pushEvent } from '../../engine/event-queue'
import { Kind } from '../../engine/kinds'
import { clientNumber } from '../../settings'
import type { ProducerState } from '../../shape/producer-state'
import type {
  ProducerTransaction,
  TransactionBody,
  TransactionError,
  TransactionRequest,
} from '../../shape/transaction-state'
import type { World } from '../../world'
import { countReady } from '../accumulator'
import { send } from '../sender'
import { planTick } from '../workload'
import { failTransaction, newPartitions } from './begin'
import { dropUndrained, endFenced, restartSequences } from './drop-records'

const LOOK_UP_US = 2_000_000
/** TransactionManager.ADD_PARTITIONS_RETRY_BACKOFF_MS */
const FIRST_PARTITIONS_BACKOFF_US = 20_000

/** Do what comes next, then set the timer. */
export function advanceTransaction(world: World, n: number): void {
  const producer = world.state.producers[n]
  const { transaction } = producer
  if (transaction === undefined || !producer.up) return
  if (transaction.serial === 0 && transaction.retryAtUs <= world.state.nowUs) proceed(world, n, producer, transaction)
  armTimer(world, n, producer, transaction)
}

function proceed(world: World, n: number, producer: ProducerState, transaction: ProducerTransaction): void {
  const { nowUs } = world.state
  switch (transaction.phase) {
    case 'UNINITIALIZED':
      if (nowUs < transaction.startUs) return
      transaction.phase = 'INITIALIZING'
      proceed(world, n, producer, transaction)
      return
    case 'INITIALIZING': {
      const timeoutUs = clientNumber(producer.configs, 'producer', 'transaction.timeout.ms') * 1000
      const identity = transaction.needsEpoch ? producer.identity : -1
      ask(world, n, producer, transaction, { type: 'InitProducerId', identity, timeoutUs })
      return
    }
    case 'IN_TRANSACTION':
      if (addPartitions(world, n, producer, transaction)) return
      if (nowUs < transaction.beganUs + transaction.commitIntervalUs) return
      beginEnd(transaction)
      // What lingers need not wait any more.
      send(world, n)
      proceed(world, n, producer, transaction)
      return
    case 'ABORTABLE_ERROR':
      transaction.phase = 'ABORTING_TRANSACTION'
      proceed(world, n, producer, transaction)
      return
    case 'COMMITTING_TRANSACTION':
      if (addPartitions(world, n, producer, transaction) || !isFlushed(producer)) return
      if (!sendOffsets(world, n, producer, transaction)) end(world, n, producer, transaction)
      return
    case 'ABORTING_TRANSACTION':
      dropUndrained(world, producer)
      if (isFlushed(producer)) end(world, n, producer, transaction)
      return
    default:
      return
  }
}

/** The application commits, or aborts where it does. */
function beginEnd(transaction: ProducerTransaction): void {
  const { abortEvery, begun } = transaction
  const isAbort = abortEvery > 0 && begun % abortEvery === 0
  transaction.phase = isAbort ? 'ABORTING_TRANSACTION' : 'COMMITTING_TRANSACTION'
}

function addPartitions(world: World, n: number, producer: ProducerState, transaction: ProducerTransaction): boolean {
  const partitions = newPartitions(producer, transaction)
  if (partitions.length === 0) return false
  ask(world, n, producer, transaction, { type: 'AddPartitionsToTxn', identity: producer.identity, partitions })
  return true
}

/** `flush()`: nothing waits and nothing is under way. */
function isFlushed({ queues }: ProducerState): boolean {
  return queues.every((queue) => queue.count === 0 && queue.inFlight === 0 && countReady(queue) === 0)
}

/** `sendOffsetsToTransaction`: what was read is committed with what was written. True while it has something to ask. */
function sendOffsets(world: World, n: number, producer: ProducerState, transaction: ProducerTransaction): boolean {
  const { offsets, offsetsPhase, source, memberId, generation } = transaction
  const group = source < 0 ? undefined : world.state.consumers[source].member?.group
  if (offsets.length === 0 || offsetsPhase === 'committed' || group === undefined) return false
  const { identity } = producer
  if (offsetsPhase === 'none') ask(world, n, producer, transaction, { type: 'AddOffsetsToTxn', identity, group })
  else {
    const body = { type: 'TxnOffsetCommit', identity, group, memberId, generation, offsets: offsets.slice() } as const
    ask(world, n, producer, transaction, body)
  }
  return true
}

/** EndTxn; a transaction that the coordinator has heard nothing of ends here. */
function end(world: World, n: number, producer: ProducerState, transaction: ProducerTransaction): void {
  const isCommit = transaction.phase === 'COMMITTING_TRANSACTION'
  if (transaction.partitions.length === 0 && transaction.offsetsPhase === 'none')
    finish(world, n, producer, transaction)
  else ask(world, n, producer, transaction, { type: 'EndTxn', identity: producer.identity, isCommit })
}

function ask(
  world: World,
  n: number,
  producer: ProducerState,
  transaction: ProducerTransaction,
  body: TransactionBody,
): void {
  const { nowUs, brokers } = world.state
  const isForGroup = body.type === 'TxnOffsetCommit'
  const known = isForGroup ? transaction.groupCoordinator : transaction.coordinator
  const patienceUs = clientNumber(producer.configs, 'producer', 'request.timeout.ms') * 1000
  if (known >= 0) {
    transaction.serial = sendTransactionRequest(world, n, transaction.id, known, body)
    transaction.deadlineUs = nowUs + patienceUs
    return
  }
  transaction.askedBroker = (transaction.askedBroker + 1) % brokers.length
  const lookUp = { type: 'FindCoordinator', group: isForGroup ? body.group : null } as const
  transaction.serial = sendTransactionRequest(world, n, transaction.id, transaction.askedBroker, lookUp)
  // Simplification: a broker that does not answer this is given up after two seconds, not after request.timeout.ms.
  transaction.deadlineUs = nowUs + Math.min(LOOK_UP_US, patienceUs)
}

export function onTransactionResponse(world: World, slot: number, serial: number): void {
  const request = takeTransactionAnswer(world, slot, serial)
  if (request === null || request.answer === null) return
  const n = request.producer
  const producer = world.state.producers[n]
  const { transaction } = producer
  if (transaction === undefined || transaction.serial !== serial || !producer.up) return
  transaction.serial = 0
  const { error } = request.answer
  if (error === null) onAnswer(world, n, producer, transaction, request)
  else onError(world, n, producer, transaction, request, error)
  advanceTransaction(world, n)
}

function onAnswer(
  world: World,
  n: number,
  producer: ProducerState,
  transaction: ProducerTransaction,
  { body, answer }: TransactionRequest,
): void {
  switch (body.type) {
    case 'FindCoordinator':
      if (body.group === null) transaction.coordinator = answer?.coordinator ?? -1
      else transaction.groupCoordinator = answer?.coordinator ?? -1
      return
    case 'InitProducerId':
      producer.identity = answer?.identity ?? -1
      restartSequences(producer)
      transaction.needsEpoch = false
      becomeReady(world, n, producer, transaction)
      return
    case 'AddPartitionsToTxn':
      transaction.partitions.push(...body.partitions)
      send(world, n)
      return
    case 'AddOffsetsToTxn':
      transaction.offsetsPhase = 'added'
      return
    case 'TxnOffsetCommit':
      transaction.offsetsPhase = 'committed'
      return
    case 'EndTxn':
      finish(world, n, producer, transaction)
  }
}

function finish(world: World, n: number, producer: ProducerState, transaction: ProducerTransaction): void {
  const isCommit = transaction.phase === 'COMMITTING_TRANSACTION'
  if (isCommit) transaction.committed++
  else transaction.aborted++
  if (isCommit) noteCommitted(world, transaction)
  transaction.partitions = []
  transaction.offsets = []
  transaction.offsetsPhase = 'none'
  transaction.error = null
  if (transaction.source >= 0 && !isCommit)
    world.state.reactions.push({ kind: 'application-ready', consumer: transaction.source, seek: true })
  if (transaction.needsEpoch) transaction.phase = 'INITIALIZING'
  else becomeReady(world, n, producer, transaction)
}

function noteCommitted(world: World, { source, offsets }: ProducerTransaction): void {
  if (source < 0) return
  for (const position of world.state.consumers[source].positions) {
    const at = offsets.findIndex((partition, i) => i % 2 === 0 && partition === position.partition)
    if (at >= 0) position.committed = offsets[at + 1]
  }
}

/** The application may begin again, and has waited perhaps. */
function becomeReady(world: World, n: number, producer: ProducerState, transaction: ProducerTransaction): void {
  transaction.phase = 'READY'
  if (transaction.source >= 0)
    world.state.reactions.push({ kind: 'application-ready', consumer: transaction.source, seek: false })
  if (transaction.blockedSinceUs < 0) return
  transaction.blockedSinceUs = -1
  producer.tickGeneration++
  planTick(world, n)
}

function onError(
  world: World,
  n: number,
  producer: ProducerState,
  transaction: ProducerTransaction,
  { body }: TransactionRequest,
  error: TransactionError,
): void {
  const isForGroup = body.type === 'TxnOffsetCommit' || (body.type === 'FindCoordinator' && body.group !== null)
  switch (error) {
    case 'NOT_COORDINATOR':
    case 'COORDINATOR_NOT_AVAILABLE':
    case 'NETWORK_EXCEPTION':
      loseCoordinator(world, n, producer, transaction, isForGroup)
      return
    case 'CONCURRENT_TRANSACTIONS': {
      const isFirst = body.type === 'AddPartitionsToTxn' && transaction.partitions.length === 0
      transaction.retryAtUs = world.state.nowUs + (isFirst ? FIRST_PARTITIONS_BACKOFF_US : backoffUs(producer))
      return
    }
    case 'UNKNOWN_MEMBER_ID':
    case 'ILLEGAL_GENERATION':
      // CommitFailedException: its partitions may be another's, who begins at what was committed.
      failTransaction(world, n, error, false)
      return
    default:
      endFenced(world, n, error)
  }
}

function backoffUs(producer: ProducerState): number {
  return clientNumber(producer.configs, 'producer', 'retry.backoff.ms') * 1000
}

function loseCoordinator(
  world: World,
  n: number,
  producer: ProducerState,
  transaction: ProducerTransaction,
  isForGroup: boolean,
): void {
  const { nowUs } = world.state
  if (isForGroup) transaction.groupCoordinator = -1
  else transaction.coordinator = -1
  transaction.retryAtUs = nowUs + backoffUs(producer)
  if (transaction.blockedSinceUs < 0) return
  // Whoever waits for the coordinator writes nothing, whatever the leaders of its partitions would take.
  for (const queue of producer.queues) noteFailed(world, n, queue.partition, transaction.blockedSinceUs)
}

// ---- the timer --------------------------------------------------------------------------------------------

function armTimer(world: World, n: number, producer: ProducerState, transaction: ProducerTransaction): void {
  const { nowUs, queue } = world.state
  let next = NO_ALARM
  if (transaction.serial !== 0) next = transaction.deadlineUs
  else if (transaction.retryAtUs > nowUs) next = transaction.retryAtUs
  else if (transaction.phase === 'UNINITIALIZED') next = transaction.startUs
  else if (transaction.phase === 'IN_TRANSACTION') next = transaction.beganUs + transaction.commitIntervalUs
  const at = nextAlarm(transaction.timerUs, next, nowUs)
  if (at === NO_ALARM) return
  transaction.timerUs = at
  pushEvent(queue, at, Kind.TransactionTimer, n, producer.life, 0)
}

export function onTransactionTimer(world: World, n: number, life: number): void {
  const producer = world.state.producers[n]
  const { transaction } = producer
  if (transaction === undefined || producer.life !== life || transaction.timerUs > world.state.nowUs) return
  transaction.timerUs = NO_ALARM
  if (transaction.serial !== 0 && transaction.deadlineUs <= world.state.nowUs) {
    transaction.serial = 0
    loseCoordinator(world, n, producer, transaction, transaction.offsetsPhase === 'added')
  }
  advanceTransaction(world, n)
}
