/**
 * The producer's sender (Sender, NetworkClient): requests to each broker, at most
 * `max.in.flight.requests.per.connection` of them unanswered, retries with backoff, timeouts.
 *
 * The one thing a reader would get wrong: the producer learns of a new leader only when it asks for metadata,
 * which it does after an error or a timeout. Between the election and that moment it still waits.
 */
import { alarmAhead, NO_ALARM, nextAlarm } from '../engine/alarm'
import { pushEvent } from '../engine/event-queue'
import { Kind } from '../engine/kinds'
import { drawSpread } from '../engine/random'
import { ErrorCode, errorName, isFatal } from '../error-codes'
import { addEpoch } from '../log/identities'
import { nextSequenceAfter } from '../log/producer-sequences'
import { tell } from '../log/tell'
import { noteAcknowledged, noteExpired, noteRefused } from '../measures/measures'
import { holdEvent, isPathOpen, sendEvent } from '../network/network'
import { clientNumber } from '../settings'
import type { PartitionQueue, ProducerState, RequestSlot } from '../shape/producer-state'
import type { World } from '../world'
import {
  closeBatch,
  countReady,
  drainBatch,
  firstReady,
  hasGap,
  isFull,
  mayDrain,
  putBack,
  renewSequences,
  restamp,
  takeReady,
} from './accumulator'
import { closeConnection, onConnectResponse, openConnection } from './connections'
import {
  addToRequest,
  completeUnacknowledged,
  noteDone,
  noteProduceFlight,
  noteReturned,
  queueOf,
  releaseBatch,
  takeSlot,
} from './produce-request'
import { askMetadata, takeMetadata } from './producer-metadata'
import { failTransaction, isSendAllowed, noteDue } from './transactions/begin'

/** Sender.sendProducerData: one request to each broker that has something ready and a connection to take it. */
export function send(world: World, n: number): void {
  const producer = world.state.producers[n]
  if (!producer.up) return
  if (producer.transaction !== undefined) noteDue(world, n)
  expireBatches(world, n)
  const { queues } = producer
  for (let q = 0; q < queues.length; q++) {
    const queue = queues[q]
    if (queue.unresolvedSequence >= 0 && queue.inFlight === 0 && queue.resent === 0) resolveSequence(world, n, queue)
    if (!isReady(world, producer, queue)) continue
    if (queue.leader < 0) {
      askMetadata(world, n)
      continue
    }
    const connection = producer.connections[queue.leader]
    if (connection.state === 'open') {
      while (connection.inFlight < producer.maxInFlight && drain(world, n, queue.leader)) {}
    } else {
      if (connection.state === 'closed' && connection.failures > 0) askMetadata(world, n)
      openConnection(world, n, queue.leader)
    }
  }
  armWake(world, n)
}

function isReady(world: World, producer: ProducerState, queue: PartitionQueue): boolean {
  if (queue.retryAtUs > world.state.nowUs) return false
  const { transaction } = producer
  if (transaction !== undefined && !isSendAllowed(transaction, queue)) return false
  if (countReady(queue) > 0) return true
  if (queue.count === 0) return false
  if (isFull(producer, queue) || world.state.nowUs >= queue.firstUs + producer.lingerUs) return true
  // commitTransaction() flushes.
  return transaction?.phase === 'COMMITTING_TRANSACTION'
}

/** Nothing of the partition is under way: is what was given up in the log? With a gap a new epoch begins. */
function resolveSequence(world: World, n: number, queue: PartitionQueue): void {
  queue.unresolvedSequence = -1
  if (hasGap(queue)) beginEpoch(world, n, queue, 'TimeoutException')
}

/** Make one request for a broker: one batch of each partition it leads. False when nothing was ready. */
function drain(world: World, n: number, broker: number): boolean {
  const { state } = world
  const producer = state.producers[n]
  let slotNumber = -1
  let slot: RequestSlot | null = null
  let bytes = 64
  for (let q = 0; q < producer.queues.length; q++) {
    const queue = producer.queues[q]
    if (queue.leader !== broker || !isReady(world, producer, queue)) continue
    if (!mayDrain(producer, queue)) continue
    if (countReady(queue) === 0) closeBatch(world, producer, queue)
    const batch = drainBatch(world, producer, queue)
    if (slot === null) {
      slotNumber = takeSlot(producer)
      slot = producer.slots[slotNumber]
      slot.batchCount = 0
    }
    addToRequest(slot, batch)
    queue.inFlight++
    bytes += world.stores.batches.bytes[batch]
  }
  if (slot === null) return false
  slot.phase = 'on-the-way'
  slot.broker = broker
  slot.acks = producer.acks
  slot.connection = producer.connections[broker].generation
  slot.sentUs = state.nowUs
  slot.deadlineUs = state.nowUs + producer.requestTimeoutUs
  const connection = producer.connections[broker]
  const to = state.brokers[broker].site
  const at = sendEvent(
    world,
    producer.site,
    to,
    bytes,
    connection.requestAfterUs,
    Kind.ProduceArrive,
    n,
    slotNumber,
    slot.generation,
  )
  if (at >= 0) connection.requestAfterUs = at
  if (world.recorder !== null) noteProduceFlight(world, n, slot, at)
  if (slot.acks === 0) completeUnacknowledged(world, producer, slot)
  else connection.inFlight++
  return true
}

export function onProduceResponse(world: World, n: number, slotNumber: number, generation: number): void {
  const { state } = world
  const producer = state.producers[n]
  const slot = producer.slots[slotNumber]
  if (slot.generation !== generation || slot.phase !== 'answered') return
  const { site } = state.brokers[slot.broker]
  if (!isPathOpen(state.network, site, producer.site)) {
    holdEvent(world, site, producer.site, Kind.ProduceResponse, n, slotNumber, generation)
    return
  }
  producer.connections[slot.broker].inFlight--
  finishRequest(world, n, slot, null)
  send(world, n)
}

/** Close a request: acknowledged batches are done, the others go back to the front of their line. */
function finishRequest(world: World, n: number, slot: RequestSlot, failure: number | null): void {
  const producer = world.state.producers[n]
  const { batches } = world.stores
  // Backwards, so that batches of one partition return to the front in their old order.
  for (let i = slot.batchCount - 1; i >= 0; i--) {
    const batch = slot.batches[i]
    const error = failure ?? slot.errors[i]
    const queue = queueOf(world, producer, batches.partition[batch])
    if (error === ErrorCode.NONE) {
      releaseBatch(world, producer, batch)
      queue.attempts = 0
      if (batches.producer[batch] === queue.identity && batches.baseSequence[batch] >= 0)
        queue.ackedSequence = nextSequenceAfter(batches.baseSequence[batch], batches.count[batch])
      producer.acknowledged += batches.count[batch]
      producer.lastError = null
      noteAcknowledged(world, n, batch, slot.entries[i])
    } else if (isFatal(error)) rejectBatch(world, n, queue, batch, error, slot.broker)
    else {
      noteReturned(world, queue, batch)
      requeue(world, n, queue, batch, error, slot.broker)
    }
  }
  slot.phase = 'free'
  slot.generation++
}

/**
 * The broker will never take it. An idempotent producer asks for a new epoch, since its sequence has a gap now
 * (TransactionManager.handleFailedBatch).
 */
function rejectBatch(
  world: World,
  n: number,
  queue: PartitionQueue,
  batch: number,
  error: number,
  broker: number,
): void {
  const producer = world.state.producers[n]
  noteRefused(world, n, batch, error)
  noteError(world, n, queue, error, broker)
  releaseBatch(world, producer, batch)
  producer.rejected += world.stores.batches.count[batch]
  const { producer: identity, baseSequence } = world.stores.batches
  if (baseSequence[batch] >= 0 && identity[batch] === queue.identity) beginEpoch(world, n, queue, errorName(error))
  world.extension?.onRejected?.(world, n, batch, error)
}

function requeue(world: World, n: number, queue: PartitionQueue, batch: number, error: number, broker: number): void {
  const { state } = world
  const producer = state.producers[n]
  noteRefused(world, n, batch, error)
  noteError(world, n, queue, error, broker)
  if (producer.retries <= 0) {
    giveUp(world, n, queue, batch, true)
    // Sender.completeBatch asks for new metadata whether the batch is sent again or not: else the next ones fail alike.
    if (error !== ErrorCode.OUT_OF_ORDER_SEQUENCE_NUMBER && error !== ErrorCode.NOT_ENOUGH_REPLICAS)
      askMetadata(world, n)
    return
  }
  const isOld = world.stores.batches.producer[batch] !== queue.identity
  if (isOld) restamp(world, queue, batch)
  else putBack(world, queue, batch)
  queue.attempts++
  const base = clientNumber(producer.configs, 'producer', 'retry.backoff.ms') * 1000
  const most = clientNumber(producer.configs, 'producer', 'retry.backoff.max.ms') * 1000
  const pause = Math.min(most, base * 2 ** Math.min(queue.attempts - 1, 10))
  // 20 % jitter (ExponentialBackoff).
  queue.retryAtUs = state.nowUs + pause + drawSpread(state.random, 'clients', Math.round(pause / 5))
  if (error === ErrorCode.OUT_OF_ORDER_SEQUENCE_NUMBER) {
    if (!isOld && provesGap(queue, world.stores.batches.baseSequence[batch]))
      beginEpoch(world, n, queue, errorName(error))
  } else if (error !== ErrorCode.NOT_ENOUGH_REPLICAS) askMetadata(world, n)
}

/**
 * OUT_OF_ORDER_SEQUENCE_NUMBER of which batch means that the log has a gap (TransactionManager.canRetry)? Of the one behind
 * what was acknowledged last, or behind what was given up and is perhaps in the log. Any other waits for one before it
 * and is sent again as it is; so are the others under way in an epoch that was bumped meanwhile.
 */
function provesGap(queue: PartitionQueue, baseSequence: number): boolean {
  return baseSequence === (queue.unresolvedSequence < 0 ? queue.ackedSequence : queue.unresolvedSequence)
}

/**
 * Sequences of a partition have a gap: a new epoch begins (TransactionManager.bumpIdempotentEpochAndResetIdIfNeeded). In a
 * transaction it begins when that was aborted, and its coordinator gives it out (KIP-360).
 */
function beginEpoch(world: World, n: number, queue: PartitionQueue, error: string): void {
  const producer = world.state.producers[n]
  if (producer.transaction !== undefined) failTransaction(world, n, error, error !== 'INVALID_PRODUCER_EPOCH')
  else renewSequences(world, producer, queue, addEpoch(world, n, producer.identity))
}

/** Tell the world the first of a row of equal errors, not each of them. */
function noteError(world: World, n: number, queue: PartitionQueue, error: number, broker: number): void {
  const { state } = world
  const producer = state.producers[n]
  const name = errorName(error)
  if (producer.lastError === name) return
  producer.lastError = name
  producer.lastErrorUs = state.nowUs
  const { partitions } = state
  tell(
    world,
    {
      kind: 'RequestRefused',
      producer: producer.id,
      broker: state.brokers[broker].id,
      topic: state.topics[producer.topic].name,
      partition: partitions.number[queue.partition],
      error: name,
    },
    partitions.stopEvent[queue.partition] >= 0
      ? partitions.stopEvent[queue.partition]
      : partitions.changeEvent[queue.partition],
  )
}

/** delivery.timeout.ms counts from the creation of the batch: what is older is given up (a TimeoutException). */
function expireBatches(world: World, n: number): void {
  const { state } = world
  const producer = state.producers[n]
  for (let q = 0; q < producer.queues.length; q++) {
    const queue = producer.queues[q]
    if (countReady(queue) === 0 && queue.count === 0) continue
    // The open batch grows old too, as long as nobody leads its partition.
    if (queue.count > 0 && queue.firstUs + producer.deliveryTimeoutUs <= state.nowUs) closeBatch(world, producer, queue)
    while (countReady(queue) > 0 && expiryOf(world, producer, queue) <= state.nowUs) {
      const wasSent = queue.resent > 0
      if (wasSent) queue.resent--
      giveUp(world, n, queue, takeReady(queue), wasSent)
    }
  }
}

function expiryOf(world: World, producer: ProducerState, queue: PartitionQueue): number {
  return world.stores.batches.createUs[firstReady(queue)] + producer.deliveryTimeoutUs
}

/** `wasSent`: the broker may have it, so that the next sequence is not known (TransactionManager.markSequenceUnresolved). */
function giveUp(world: World, n: number, queue: PartitionQueue, batch: number, wasSent: boolean): void {
  const { state, stores } = world
  const producer = state.producers[n]
  const count = stores.batches.count[batch]
  const { producer: identity, baseSequence } = stores.batches
  if (wasSent && baseSequence[batch] >= 0 && identity[batch] === queue.identity)
    queue.unresolvedSequence = nextSequenceAfter(baseSequence[batch], count)
  producer.bufferedBytes -= count * producer.recordBytes
  producer.expired += count
  noteExpired(world, n, batch)
  noteDone(world, producer, queue)
  failTransaction(world, n, 'TimeoutException', wasSent)
}

function armWake(world: World, n: number): void {
  const { state } = world
  const producer = state.producers[n]
  // While it is asking already, its age says nothing: a wake in each microsecond until the answer would.
  let next = producer.wantsMetadata ? Number.POSITIVE_INFINITY : producer.metadataFreshUs
  for (const queue of producer.queues) {
    if (countReady(queue) > 0) {
      next = Math.min(next, expiryOf(world, producer, queue), queue.retryAtUs > state.nowUs ? queue.retryAtUs : next)
    } else if (queue.count > 0) {
      // With a retry pending the linger alone does not make a batch ready; one that is ready waits for an answer.
      const due = Math.max(queue.firstUs + producer.lingerUs, queue.retryAtUs)
      if (due > state.nowUs) next = Math.min(next, due)
      next = Math.min(next, queue.firstUs + producer.deliveryTimeoutUs)
    }
  }
  for (const slot of producer.slots) {
    if (slot.phase !== 'free' && slot.acks !== 0) next = Math.min(next, slot.deadlineUs)
  }
  for (const connection of producer.connections) {
    if (connection.state === 'opening') next = Math.min(next, connection.setupDeadlineUs)
    else if (connection.state === 'closed' && connection.failures > 0 && connection.retryAtUs > state.nowUs)
      next = Math.min(next, connection.retryAtUs)
  }
  if (producer.wantsMetadata)
    next = Math.min(next, producer.metadataInFlight ? producer.metadataGiveUpUs : producer.metadataRetryUs)
  const at = nextAlarm(alarmAhead(producer.wakeUs, state.nowUs), Math.ceil(next), state.nowUs)
  if (at === NO_ALARM) return
  producer.wakeUs = at
  pushEvent(state.queue, at, Kind.ProducerWake, n, 0, 0)
}

export function onProducerWake(world: World, n: number): void {
  const { state } = world
  const producer = state.producers[n]
  if (producer.wakeUs !== state.nowUs) return
  producer.wakeUs = 0
  for (let b = 0; b < producer.connections.length; b++) {
    if (producer.connections[b].setupDeadlineUs <= state.nowUs) disconnect(world, n, b, ErrorCode.NETWORK_EXCEPTION)
  }
  for (const slot of producer.slots) {
    if (slot.phase === 'free' || slot.acks === 0 || slot.deadlineUs > state.nowUs) continue
    disconnect(world, n, slot.broker, ErrorCode.REQUEST_TIMED_OUT)
  }
  if (state.nowUs >= producer.metadataFreshUs) producer.wantsMetadata = true
  if (producer.metadataInFlight && state.nowUs >= producer.metadataGiveUpUs) {
    producer.metadataInFlight = false
    // Not this one again while there are others.
    producer.connections[producer.metadataBroker].failures++
    disconnect(world, n, producer.metadataBroker, ErrorCode.REQUEST_TIMED_OUT)
  }
  if (producer.wantsMetadata) askMetadata(world, n)
  send(world, n)
}

/** NetworkClient: a timed out request closes the connection, and with it fail all requests on it. */
function disconnect(world: World, n: number, broker: number, error: number): void {
  const producer = world.state.producers[n]
  const connection = producer.connections[broker]
  if (connection.state === 'closed') return
  closeConnection(world, connection)
  for (let s = producer.slots.length - 1; s >= 0; s--) {
    const slot = producer.slots[s]
    if (slot.phase !== 'free' && slot.broker === broker && slot.acks !== 0) finishRequest(world, n, slot, error)
  }
  askMetadata(world, n)
}

export function onConnectionReset(world: World, n: number, broker: number, generation: number): void {
  const connection = world.state.producers[n].connections[broker]
  if (connection.generation !== generation) return
  disconnect(world, n, broker, ErrorCode.NETWORK_EXCEPTION)
  send(world, n)
}

export function onConnected(world: World, n: number, broker: number, generation: number): void {
  if (onConnectResponse(world, n, broker, generation)) send(world, n)
}

export function onMetadataResponse(world: World, n: number, broker: number, failed: number): void {
  const { state } = world
  const producer = state.producers[n]
  if (!producer.metadataInFlight || producer.metadataBroker !== broker) return
  producer.metadataInFlight = false
  if (failed >= 0) takeMetadata(world, n, broker)
  send(world, n)
}
