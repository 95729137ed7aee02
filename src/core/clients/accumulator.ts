/**
 * The producer's accumulator (RecordAccumulator): records gather in an open batch per partition until it is
 * full or `linger.ms` is over; closed batches wait in line for their broker.
 */

import { nextSequenceAfter } from '../log/producer-sequences'
import { addBatch, addRecords, growInt32 } from '../log/stores'
import type { World } from '../world'
import type { PartitionQueue, ProducerState } from './producer-state'

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

export function closeBatch(world: World, producer: ProducerState, queue: PartitionQueue): void {
  if (queue.count === 0) return
  const { batches, records } = world.stores
  const start = addRecords(records, queue.keys, queue.values, queue.count)
  const sequence = producer.idempotent ? queue.nextSequence : -1
  const batch = addBatch(
    batches,
    producer.identity,
    queue.partition,
    sequence,
    queue.count,
    queue.bytes,
    queue.firstUs,
    start,
  )
  queue.nextSequence = nextSequenceAfter(queue.nextSequence, queue.count)
  queue.ready.push(batch)
  queue.count = 0
  queue.bytes = 0
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

/** A batch that must be sent again goes back to its place by sequence, or to the front without sequences. */
export function putBack(world: World, queue: PartitionQueue, batch: number): void {
  const { baseSequence } = world.stores.batches
  const sequence = baseSequence[batch]
  let at = queue.readyHead
  if (sequence >= 0) while (at < queue.ready.length && baseSequence[queue.ready[at]] < sequence) at++
  queue.ready.splice(at, 0, batch)
}

/**
 * The producer got a new epoch: the batches that still wait get sequences from 0 again.
 *
 * Simplification: an epoch bump takes a new producer id at once instead of an InitProducerId round trip.
 */
export function renewIdentity(world: World, producer: ProducerState, identity: number): void {
  producer.identity = identity
  for (const queue of producer.queues) {
    queue.nextSequence = 0
    const waiting = queue.ready.slice(queue.readyHead)
    queue.ready = []
    queue.readyHead = 0
    for (const batch of waiting) restamp(world, producer, queue, batch)
  }
}

/** A batch of an older epoch goes to the end of the line with the next sequence of the present one. */
export function restamp(world: World, producer: ProducerState, queue: PartitionQueue, old: number): void {
  const { batches } = world.stores
  const { count, bytes, createUs, recordStart, partition } = batches
  const sequence = producer.idempotent ? queue.nextSequence : -1
  queue.nextSequence = nextSequenceAfter(queue.nextSequence, count[old])
  queue.ready.push(
    addBatch(
      batches,
      producer.identity,
      partition[old],
      sequence,
      count[old],
      bytes[old],
      createUs[old],
      recordStart[old],
    ),
  )
}
