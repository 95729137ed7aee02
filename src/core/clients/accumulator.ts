/**
 * The producer's accumulator (RecordAccumulator): records gather in an open batch per partition until it is
 * full or `linger.ms` is over; closed batches wait in line for their broker.
 */

import { growInt32 } from '../engine/grow'
import { nextSequenceAfter } from '../log/producer-sequences'
import { addBatch, addRecords, GIVEN_LATER } from '../log/stores'
import type { PartitionQueue, ProducerState } from '../shape/producer-state'
import type { World } from '../world'

/** Bytes of a record batch without records (DefaultRecordBatch.RECORD_BATCH_OVERHEAD). */
const BATCH_OVERHEAD = 61

/** Put one record into the open batch of a partition, closing it first when it is full. */
export function addRecord(
  world: World,
  producer: ProducerState,
  queue: PartitionQueue,
  key: number,
  value: number,
  createUs: number,
): void {
  const full = queue.count > 0 && queue.bytes + producer.recordBytes > producer.batchBytes
  if (full) closeBatch(world, producer, queue)
  if (queue.count === 0) {
    queue.firstUs = createUs
    queue.bytes = BATCH_OVERHEAD
  }
  if (queue.count === queue.keys.length) {
    queue.keys = growInt32(queue.keys, queue.count * 2)
    queue.values = growInt32(queue.values, queue.count * 2)
  }
  queue.keys[queue.count] = key
  queue.values[queue.count++] = value
  queue.bytes += producer.recordBytes
  producer.bufferedBytes += producer.recordBytes
}

/** Is the open batch ready to go by its size? */
export function isFull(producer: ProducerState, queue: PartitionQueue): boolean {
  return queue.count > 0 && queue.bytes + producer.recordBytes > producer.batchBytes
}

/** Close the open batch. It gets its sequence when it is sent, so that one that expires before leaves no gap. */
export function closeBatch(world: World, producer: ProducerState, queue: PartitionQueue): void {
  if (queue.count === 0) return
  const { batches, records } = world.stores
  const start = addRecords(records, queue.keys, queue.values, queue.count)
  const { identity } = producer
  queue.ready.push(
    addBatch(batches, identity, queue.partition, GIVEN_LATER, queue.count, queue.bytes, queue.firstUs, start),
  )
  if (queue.headers !== undefined && queue.headers.length > 0) {
    world.state.recordHeaders ??= []
    for (const { at, headers } of queue.headers)
      world.state.recordHeaders.push(Object.freeze({ record: start + at, headers }))
  }
  emptyOpenBatch(queue)
}

/** What is in the open batch stands somewhere else, or is dropped. */
export function emptyOpenBatch(queue: PartitionQueue): void {
  queue.count = 0
  queue.bytes = 0
  if (queue.headers !== undefined) queue.headers.length = 0
}

/** Number of closed batches that wait. */
export function countReady(queue: PartitionQueue): number {
  return queue.ready.length - queue.readyHead
}

/** The oldest closed batch; -1 when there is none. */
export function firstReady(queue: PartitionQueue): number {
  return queue.readyHead < queue.ready.length ? queue.ready[queue.readyHead] : -1
}

/** Take the oldest closed batch out; there must be one. */
export function takeReady(queue: PartitionQueue): number {
  const batch = queue.ready[queue.readyHead++]
  // Array.shift copies the whole line each time; this copies it now and then.
  if (queue.readyHead === queue.ready.length) {
    queue.ready.length = 0
    queue.readyHead = 0
  } else if (queue.readyHead >= 1024 && queue.readyHead * 2 > queue.ready.length) {
    queue.ready = queue.ready.slice(queue.readyHead)
    queue.readyHead = 0
  }
  return batch
}

/**
 * Take the oldest closed batch for its broker. One that goes out for the first time gets producer id and sequence now
 * (RecordAccumulator.drainBatchesForOneNode).
 *
 * The store is written in place here: nobody reads these two before, a replay writes the same, and what was written stays
 * when a replay makes the batch again (stores.ts, `GIVEN_LATER`).
 */
export function drainBatch(world: World, producer: ProducerState, queue: PartitionQueue): number {
  const batch = takeReady(queue)
  if (queue.resent > 0) {
    queue.resent--
    return batch
  }
  const { batches } = world.stores
  if (queue.identity !== producer.identity) beginSequences(producer, queue)
  batches.producer[batch] = producer.identity
  if (producer.idempotent) {
    batches.baseSequence[batch] = queue.nextSequence
    queue.nextSequence = nextSequenceAfter(queue.nextSequence, batches.count[batch])
  } else batches.baseSequence[batch] = -1
  return batch
}

/**
 * May the next batch of the partition go out (RecordAccumulator.shouldStopDrainBatchesForPartition)? A retry waits
 * until those before it are done; a new batch waits while older ones count under another producer id, and while it is
 * not known whether the one before it was stored.
 */
export function mayDrain(producer: ProducerState, queue: PartitionQueue): boolean {
  if (!producer.idempotent) return true
  if (queue.attempts > 0 && queue.inFlight > 0) return false
  if (queue.resent > 0) return true
  return (
    queue.unresolvedSequence < 0 &&
    (queue.inFlight === 0 || (queue.identity === producer.identity && queue.staleInFlight === 0))
  )
}

/** A batch that must be sent again goes back to its place among those that wait, by its age. */
export function putBack(world: World, queue: PartitionQueue, batch: number): void {
  insertByAge(world, queue, batch)
  queue.resent++
}

function insertByAge(world: World, queue: PartitionQueue, batch: number): void {
  const { recordStart } = world.stores.batches
  let at = queue.readyHead
  while (at < queue.ready.length && recordStart[queue.ready[at]] < recordStart[batch]) at++
  queue.ready.splice(at, 0, batch)
}

/** The partition counts from 0 under the present producer id. */
function beginSequences(producer: ProducerState, queue: PartitionQueue): void {
  queue.identity = producer.identity
  queue.nextSequence = 0
  queue.ackedSequence = 0
  queue.unresolvedSequence = -1
}

/**
 * The producer takes a new epoch because of this partition (TransactionManager.bumpIdempotentProducerEpoch,
 * startSequencesAtBeginning): what waits is numbered anew. Other partitions follow when nothing of theirs is in flight.
 */
export function renewSequences(world: World, producer: ProducerState, queue: PartitionQueue, identity: number): void {
  producer.identity = identity
  beginSequences(producer, queue)
  queue.staleInFlight = queue.inFlight
  // Those that were sent are in logs under their old number perhaps: from here on they are others.
  for (let i = queue.readyHead; i < queue.readyHead + queue.resent; i++)
    queue.ready[i] = copyBatch(world, queue.ready[i])
  queue.resent = 0
}

/** A batch of an older epoch comes back: it waits as one that was never sent. */
export function restamp(world: World, queue: PartitionQueue, old: number): void {
  insertByAge(world, queue, copyBatch(world, old))
}

function copyBatch(world: World, old: number): number {
  const { batches } = world.stores
  const { producer, partition, count, bytes, createUs, recordStart } = batches
  return addBatch(
    batches,
    producer[old],
    partition[old],
    GIVEN_LATER,
    count[old],
    bytes[old],
    createUs[old],
    recordStart[old],
  )
}

/** TransactionManager.maybeResolveSequences, when nothing of the partition is under way: is there a gap behind what was acknowledged? */
export function hasGap(queue: PartitionQueue): boolean {
  return queue.ackedSequence !== queue.nextSequence
}
