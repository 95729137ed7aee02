/** A produce request: its slot, and its way to the broker. */
import { handleProduce } from '../cluster/append'
import { waitsForDisk } from '../cluster/disk'
import { isBrokerUp } from '../cluster/replicas'
import { assert } from '../engine/assert'
import { pushEvent } from '../engine/event-queue'
import { Kind } from '../engine/kinds'
import { ErrorCode } from '../error-codes'
import { dropFlights, FlightKind, recordFlight } from '../network/flight-recorder'
import { arrivalTime, holdEvent, isPathOpen } from '../network/network'
import type { PartitionQueue, ProducerState, RequestSlot } from '../shape/producer-state'
import type { World } from '../world'

export function takeSlot(producer: ProducerState): number {
  for (let i = 0; i < producer.slots.length; i++) if (producer.slots[i].phase === 'free') return i
  producer.slots.push(createSlot())
  return producer.slots.length - 1
}

export function createSlot(): RequestSlot {
  return {
    phase: 'free',
    generation: 0,
    broker: -1,
    acks: -1,
    connection: 0,
    flight: -1,
    sentUs: 0,
    deadlineUs: 0,
    batches: new Int32Array(4),
    batchCount: 0,
    errors: new Int32Array(4),
    entries: new Int32Array(4),
    remaining: 0,
  }
}

export function addToRequest(slot: RequestSlot, batch: number): void {
  const i = slot.batchCount++
  if (i === slot.batches.length) {
    const grow = (source: Int32Array): Int32Array => {
      const result = new Int32Array(i * 2)
      result.set(source)
      return result
    }
    slot.batches = grow(slot.batches)
    slot.errors = grow(slot.errors)
    slot.entries = grow(slot.entries)
  }
  slot.batches[i] = batch
  slot.errors[i] = ErrorCode.WAITING
  slot.entries[i] = -1
}

export function releaseBatch(world: World, producer: ProducerState, batch: number): void {
  const { batches } = world.stores
  const queue = queueOf(world, producer, batches.partition[batch])
  noteReturned(world, queue, batch)
  producer.bufferedBytes -= batches.count[batch] * producer.recordBytes
  noteDone(world, producer, queue)
}

/** Who has ended its work is a sender until its last record has its answer: then writes are asked about again. */
export function noteDone(world: World, producer: ProducerState, queue: PartitionQueue): void {
  if (queue.inFlight > 0 || queue.count > 0 || queue.ready.length > queue.readyHead) return
  const { recordsPerSecond, stopUs, maxRecords, created } = producer
  const isOver = recordsPerSecond <= 0 || (maxRecords > 0 && created >= maxRecords)
  if (isOver || (stopUs > 0 && world.state.nowUs >= stopUs)) world.state.dirty.push(queue.partition)
}

/** A batch is not in flight any more. */
export function noteReturned(world: World, queue: PartitionQueue, batch: number): void {
  queue.inFlight--
  if (queue.staleInFlight > 0 && world.stores.batches.producer[batch] !== queue.identity) queue.staleInFlight--
}

export function queueOf({ state }: World, producer: ProducerState, partition: number): PartitionQueue {
  const queue = producer.queues[state.partitions.number[partition]]
  assert(queue !== undefined && queue.partition === partition, 'a batch belongs to no partition of its producer')
  return queue
}

export function noteProduceFlight(world: World, n: number, slot: RequestSlot, at: number): void {
  const { batches } = world.stores
  slot.flight = world.recorder?.count ?? -1
  for (let i = 0; i < slot.batchCount; i++) {
    const batch = slot.batches[i]
    recordFlight(
      world,
      FlightKind.produce,
      world.state.brokers.length + n,
      slot.broker,
      at,
      batches.count[batch],
      batches.partition[batch],
      batch,
      -1,
    )
  }
}

/** acks=0: the client is done when it has written to the socket; nobody will tell it anything. */
export function completeUnacknowledged(world: World, producer: ProducerState, slot: RequestSlot): void {
  for (let i = 0; i < slot.batchCount; i++) {
    const batch = slot.batches[i]
    const count = world.stores.batches.count[batch]
    producer.sentUnacknowledged += count
    releaseBatch(world, producer, batch)
  }
}

export function onProduceArrive(world: World, n: number, slotNumber: number, generation: number): void {
  const { state } = world
  const producer = state.producers[n]
  const slot = producer.slots[slotNumber]
  if (slot.generation !== generation || slot.phase !== 'on-the-way') return
  const { site } = state.brokers[slot.broker]
  if (!isPathOpen(state.network, producer.site, site)) {
    holdEvent(world, producer.site, site, Kind.ProduceArrive, n, slotNumber, generation)
    return
  }
  // What its client has closed still arrives; what the broker has closed, or a process that is gone, is not read.
  const isClosed = slot.acks === 0 && slot.connection <= producer.connections[slot.broker].closedByBroker
  if (isClosed || !isBrokerUp(world, slot.broker)) {
    loseRequest(world, n, slot)
    return
  }
  slot.phase = 'at-broker'
  if (!waitsForDisk(world, n, slotNumber)) handleProduce(world, n, slotNumber)
}

/** The target is gone: the records of this request fall. A live host answers with a reset. */
function loseRequest(world: World, n: number, slot: RequestSlot): void {
  const { state, stores } = world
  const producer = state.producers[n]
  if (world.recorder !== null) dropFlights(world.recorder, slot.flight, slot.batchCount, slot.sentUs)
  for (let i = 0; i < slot.batchCount; i++) {
    const batch = slot.batches[i]
    if (slot.acks === 0) producer.lostUnacknowledged += stores.batches.count[batch]
  }
  if (slot.acks === 0) {
    slot.phase = 'free'
    slot.generation++
  }
  const { site } = state.brokers[slot.broker]
  if (state.network.siteUp[site] === 0) return
  const at = arrivalTime(world, site, producer.site, 64, 0)
  pushEvent(state.queue, at, Kind.ConnectionReset, n, slot.broker, slot.connection)
}
