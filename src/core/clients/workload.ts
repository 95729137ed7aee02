/** Records come in: how many and when by the workload, where to by key or by the sticky partitioner. */
import { pushEvent } from '../engine/event-queue'
import { Kind } from '../engine/kinds'
import { drawBelow, drawExponential } from '../engine/random'
import { addContent, NO_VALUE, TOMBSTONE } from '../log/stores'
import { encodeUtf8 } from '../schema/utf8'
import type { PartitionQueue, ProducerState, RecordHeader } from '../shape/producer-state'
import type { World } from '../world'
import { addRecord, countReady, isFull } from './accumulator'
import { partitionForKey } from './murmur2'
import { send } from './sender'
import {
  countAppendedBytes,
  measurePartitionLoad,
  type PartitionChoice,
  peekStickyPartition,
} from './sticky-partitioner'
import { maySend } from './transactions/begin'

/** Records that are due within this time are made in one engine event. */
const TICK_US = 1000

export function planTick(world: World, n: number): void {
  const producer = world.state.producers[n]
  if (!producer.up || producer.recordsPerSecond <= 0) return
  if (producer.stopUs > 0 && producer.nextRecordUs >= producer.stopUs) {
    // Up to its last moment it counts as somebody who writes.
    if (producer.stopUs > world.state.nowUs)
      pushEvent(world.state.queue, producer.stopUs, Kind.ProducerTick, n, producer.tickGeneration, 0)
    else noteEnd(world, producer)
    return
  }
  if (producer.maxRecords > 0 && producer.created >= producer.maxRecords) {
    noteEnd(world, producer)
    return
  }
  const earliest = world.state.nowUs + (1_000_000 / producer.recordsPerSecond < TICK_US ? TICK_US : 0)
  const at = Math.max(Math.ceil(producer.nextRecordUs), earliest, world.state.nowUs + 1)
  pushEvent(world.state.queue, at, Kind.ProducerTick, n, producer.tickGeneration, 0)
}

/** It writes no more: whether writes go on is asked again of those that are left. */
function noteEnd(world: World, producer: ProducerState): void {
  for (const { partition } of producer.queues) world.state.dirty.push(partition)
}

export function onProducerTick(world: World, n: number, generation: number): void {
  const { state } = world
  const producer = state.producers[n]
  if (generation !== producer.tickGeneration) return
  // Between transactions the application waits, and what is due meanwhile comes with the next one.
  if (!maySend(world, n)) return
  const interval = 1_000_000 / producer.recordsPerSecond
  while (producer.nextRecordUs <= state.nowUs) {
    if (producer.maxRecords > 0 && producer.created >= producer.maxRecords) break
    if (producer.stopUs > 0 && producer.nextRecordUs >= producer.stopUs) break
    const createUs = producer.transaction === undefined ? producer.nextRecordUs : state.nowUs
    createRecord(world, producer, createUs)
    producer.nextRecordUs += producer.poisson ? drawExponential(state.random, 'workload', interval) : interval
  }
  send(world, n)
  planTick(world, n)
}

/**
 * Simplification: when `buffer.memory` is full a new record is refused at once; `max.block.ms` of waiting in
 * the application is not modelled.
 */
function createRecord(world: World, producer: ProducerState, createUs: number): void {
  if (producer.bufferedBytes + producer.recordBytes > producer.bufferBytes) {
    producer.refusedNewRecords++
    return
  }
  producer.created++
  const { random } = world.state
  if (producer.keys > 0) {
    const key = drawBelow(random, 'workload', producer.keys)
    addRecord(world, producer, producer.queues[producer.keyPartition[key]], key, NO_VALUE, createUs)
    return
  }
  addWithoutKey(world, producer, NO_VALUE, createUs)
}

/** Returns the queue that it went to. */
function addWithoutKey(world: World, producer: ProducerState, value: number, createUs: number): PartitionQueue {
  const { sticky, queues } = producer
  if (queues.length === 1) {
    addRecord(world, producer, queues[0], -1, value, createUs)
    return queues[0]
  }
  if (sticky.partition < 0) peekStickyPartition(sticky, stickyChoice(producer), clientRandom(world))
  const queue = queues[sticky.partition]
  addRecord(world, producer, queue, -1, value, createUs)
  // Weighing the queues costs; it is only needed when the partition may change.
  const enough = sticky.producedBytes + producer.recordBytes
  if (enough < producer.batchBytes || (enough < 2 * producer.batchBytes && !isFull(producer, queue))) {
    sticky.producedBytes = enough
    return queue
  }
  countAppendedBytes(
    sticky,
    producer.recordBytes,
    producer.batchBytes,
    true,
    stickyChoice(producer),
    clientRandom(world),
  )
  return queue
}

/**
 * `KafkaProducer.send(key, value)` by an application: the record joins the open batch of its key's partition and
 * goes out when `send` finds the batch ready. False when `buffer.memory` is full and the record was refused.
 * `key` is below the workload's `keys`; `value` is as in the record store.
 */
export function produceRecord(world: World, n: number, key: number, value: number): boolean {
  const { state } = world
  const producer = state.producers[n]
  if (producer.bufferedBytes + producer.recordBytes > producer.bufferBytes) {
    producer.refusedNewRecords++
    return false
  }
  producer.created++
  addRecord(world, producer, producer.queues[producer.keyPartition[key]], key, value, state.nowUs)
  send(world, n)
  return true
}

/**
 * The same with texts. The record plane keeps them as contents; the partition follows from the bytes of the key.
 *
 * A null value is a tombstone.
 *
 * Simplification: a text counts as one record of the producer's `recordBytes`, however long it and its headers are.
 */
export function produceText(
  world: World,
  n: number,
  key: string | null,
  value: string | null,
  headers: readonly RecordHeader[] = [],
): boolean {
  const { state, stores } = world
  const producer = state.producers[n]
  if (producer.bufferedBytes + producer.recordBytes > producer.bufferBytes) {
    producer.refusedNewRecords++
    return false
  }
  producer.created++
  const content = value === null ? TOMBSTONE : addContent(stores, value)
  let queue: PartitionQueue
  if (key === null) queue = addWithoutKey(world, producer, content, state.nowUs)
  else {
    queue = producer.queues[partitionForKey(encodeUtf8(key), producer.queues.length)]
    addRecord(world, producer, queue, addContent(stores, key), content, state.nowUs)
  }
  if (headers.length > 0) {
    queue.headers ??= []
    queue.headers.push(Object.freeze({ at: queue.count - 1, headers }))
  }
  send(world, n)
  return true
}

function clientRandom(world: World): (bound: number) => number {
  return (bound) => drawBelow(world.state.random, 'clients', bound)
}

function stickyChoice(producer: ProducerState): PartitionChoice {
  const available: number[] = []
  const sizes: number[] = []
  producer.queues.forEach((queue, i) => {
    if (queue.leader < 0) return
    available.push(i)
    sizes.push(countReady(queue) + (queue.count > 0 ? 1 : 0))
  })
  return {
    numPartitions: producer.queues.length,
    available,
    loadStats: measurePartitionLoad(available, sizes, producer.queues.length),
  }
}
