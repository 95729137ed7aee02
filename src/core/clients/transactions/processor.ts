/**
 * An application that consumes, transforms and produces in transactions: each record of its consumer becomes one of its
 * producer, and the offsets are committed with them.
 *
 * The one thing a reader would get wrong: the application is one thread. While it commits it does not poll, and what was
 * fetched waits.
 *
 * Simplification: the transformation is to write down where a record came from, under the same key.
 */
import { addContent, contentOf } from '../../log/stores'
import { encodeUtf8 } from '../../schema/utf8'
import type { ConsumerState } from '../../shape/consumer-state'
import type { PartitionQueue, ProducerState } from '../../shape/producer-state'
import type { World } from '../../world'
import { addRecord, countReady } from '../accumulator'
import { keyBytes } from '../create-producer'
import { partitionForKey } from '../murmur2'
import { send } from '../sender'
import { failTransaction, maySend } from './begin'

/** May the application of this consumer poll now? */
export function mayPoll(world: World, consumer: ConsumerState): boolean {
  if (consumer.processor === undefined) return true
  const producer = world.state.producers[consumer.processor]
  const phase = producer.transaction?.phase
  return producer.up && (phase === 'READY' || phase === 'IN_TRANSACTION')
}

/** The records of a poll, of one partition: `records` are partition, offset and number of each that the consumer was sent. */
export function processRecords(
  world: World,
  consumer: ConsumerState,
  partition: number,
  from: number,
  until: number,
  records: readonly number[],
): void {
  const n = consumer.processor
  if (n === undefined || until <= from || !maySend(world, n)) return
  const producer = world.state.producers[n]
  const { transaction } = producer
  if (transaction === undefined || consumer.member === null) return
  const { memberId, generation } = consumer.member
  if (transaction.offsets.length === 0) {
    transaction.memberId = memberId
    transaction.generation = generation
  } else if (transaction.generation !== generation || transaction.memberId !== memberId) {
    // Partitions may have changed hands since: what was read before is another's.
    failTransaction(world, n, 'ILLEGAL_GENERATION', false)
    return
  }
  for (let i = 0; i < records.length; i += 3) {
    if (records[i] !== partition || records[i + 1] < from || records[i + 1] >= until) continue
    if (writeResult(world, producer, partition, records[i + 1], records[i + 2])) continue
    // send() throws: buffer.memory is full.
    failTransaction(world, n, 'TimeoutException', false)
    return
  }
  noteOffset(transaction.offsets, partition, until)
  send(world, n)
}

function noteOffset(offsets: number[], partition: number, next: number): void {
  const at = offsets.findIndex((one, i) => i % 2 === 0 && one === partition)
  if (at < 0) offsets.push(partition, next)
  else offsets[at + 1] = next
}

function writeResult(
  world: World,
  producer: ProducerState,
  partition: number,
  offset: number,
  record: number,
): boolean {
  const { state, stores } = world
  if (producer.bufferedBytes + producer.recordBytes > producer.bufferBytes) return false
  const { topic, number } = state.partitions
  const key = stores.records.key[record]
  const value = addContent(stores, `${state.topics[topic[partition]].name}-${number[partition]}@${offset}`)
  const queue = queueFor(world, producer, key, partition)
  // Who had nothing to send is a sender now, and may be held up.
  if (queue.count === 0 && queue.inFlight === 0 && countReady(queue) === 0) state.dirty.push(queue.partition)
  producer.created++
  addRecord(world, producer, queue, key, value, state.nowUs)
  return true
}

/** By the key's bytes; a record without a key goes where its source's partition points. */
function queueFor(world: World, { queues }: ProducerState, key: number, partition: number): PartitionQueue {
  if (key === -1) return queues[world.state.partitions.number[partition] % queues.length]
  const text = contentOf(world.stores, key)
  return queues[partitionForKey(text === null ? keyBytes(key) : encodeUtf8(text), queues.length)]
}
