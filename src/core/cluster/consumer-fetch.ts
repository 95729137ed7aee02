/**
 * The broker's side of a consumer's fetch (ReplicaManager.fetchMessages, DelayedFetch): what can be read below the high
 * watermark goes into the answer; with nothing to say the request is parked for `fetch.max.wait.ms`.
 *
 * The one thing a reader would get wrong: a parked fetch is answered when the high watermark moves, not when records
 * are appended.
 */
import { Kind } from '../engine/kinds'
import { ErrorCode } from '../error-codes'
import { bytesLeft, clipHoles, compactionOf, joinHoles } from '../log/holes'
import { countLeftOut, leaveOutOfLog } from '../log/read-committed'
import { findEntryIndex } from '../log/replica-log'
import { lastStableOffset } from '../log/transactions'
import { FlightKind, recordFlight } from '../network/flight-recorder'
import { sendEvent } from '../network/network'
import { clientNumber, isCommittedOnly } from '../settings'
import { type ConsumerFetch, type ConsumerState, POSITION_UNKNOWN } from '../shape/consumer-state'
import type { World } from '../world'
import { findPreferredReplica, servesReaders } from './preferred-replica'
import { findRow, isBrokerUp } from './replicas'
import { logStart } from './retention'

export const ANSWER_STRIDE = 5

/** Put what can be read below the high watermark into the answer; true when there is anything to say. */
export function collect(world: World, n: number, broker: number): boolean {
  const { state, stores } = world
  const { replicas } = state
  const consumer = state.consumers[n]
  const fetch = consumer.fetches[broker]
  const most = clientNumber(consumer.configs, 'consumer', 'max.partition.fetch.bytes')
  fetch.answer = []
  const isCommitted = isCommittedOnly(consumer)
  const isCleaning = state.forgetting?.isCleaning === true
  if (isCleaning) fetch.leftOut = []
  if (state.transactions !== undefined) {
    fetch.leftOut = []
    if (consumer.processor !== undefined) fetch.records = []
  }
  let news = false
  for (const position of consumer.positions) {
    const source = position.preferred === undefined ? position.leader : position.preferred
    if (source !== broker || position.position === POSITION_UNKNOWN) continue
    const row = findRow(world, position.partition, broker)
    if (row < 0 || (state.leaders[row] === null && (position.preferred !== broker || !servesReaders(world, row)))) {
      fetch.answer.push(position.partition, 0, 0, -1, ErrorCode.NOT_LEADER_OR_FOLLOWER)
      news = true
      continue
    }
    const mark = isCommitted ? lastStableOffset(world, row) : replicas.highWatermark[row]
    if (world.extension?.mayRead?.(world, n, position.partition) === false) {
      fetch.answer.push(position.partition, 0, 0, -1, ErrorCode.TOPIC_AUTHORIZATION_FAILED)
      news = true
      continue
    }
    const isGone = state.forgetting !== undefined && position.position < logStart(world, row)
    if (position.position < 0 || position.position > replicas.logEndOffset[row] || isGone) {
      fetch.answer.push(position.partition, mark, mark, mark, ErrorCode.OFFSET_OUT_OF_RANGE)
      news = true
      continue
    }
    const rack = consumer.configs['client.rack']
    const near = rack ? findPreferredReplica(world, row, String(rack), position.position) : -1
    if (near >= 0) {
      fetch.answer.push(position.partition, near, near, mark, ErrorCode.PREFERRED_REPLICA)
      news = true
      continue
    }
    let next = position.position
    let bytes = 0
    const compaction = isCleaning ? compactionOf(world, row) : null
    const list = world.logs[row]
    const length = replicas.logLength[row]
    let i = findEntryIndex(stores.entries, list, length, position.position)
    for (; i < length && bytes < most; i++) {
      const end = stores.entries.baseOffset[list[i]] + stores.entries.count[list[i]]
      if (end > mark) break
      const size = bytesLeft(world, compaction, list[i])
      // A batch that was compacted away is not there to be sent: the position goes on with the next one that is.
      if (size === 0) continue
      next = end
      bytes += size
    }
    if (next > position.position) news = true
    if (fetch.leftOut !== undefined && next > position.position)
      noteContents(world, consumer, fetch, row, [position.partition, position.position, next])
    fetch.answer.push(position.partition, position.position, next, mark, ErrorCode.NONE)
  }
  return news
}

/** Of the part of an answer that begins at `i`: offsets under which a record is sent, none of those that were compacted away. */
function countSent({ answer: parts, leftOut }: ConsumerFetch, i: number, isCleaning: boolean): number {
  const from = parts[i + 1]
  const until = parts[i + 2]
  if (leftOut === undefined || !isCleaning) return until - from
  let gone = 0
  for (let at = 0; at < leftOut.length; at += 3)
    if (leftOut[at] === parts[i])
      gone += Math.max(0, Math.min(until, leftOut[at + 2]) - Math.max(from, leftOut[at + 1]))
  return until - from - gone
}

/** What of a partition's part of the answer the application gets, and what it does not. */
function noteContents(
  world: World,
  consumer: ConsumerState,
  fetch: ConsumerFetch,
  row: number,
  [partition, from, until]: readonly [partition: number, from: number, until: number],
): void {
  const { transactions } = world.state
  const marked = transactions === undefined ? [] : leaveOutOfLog(world, row, from, until, isCommittedOnly(consumer))
  const holes = clipHoles(compactionOf(world, row)?.holes ?? [], from, until)
  const ranges = holes.length === 0 ? marked : joinHoles(marked, holes)
  for (let i = 0; i < ranges.length; i += 2) fetch.leftOut?.push(partition, ranges[i], ranges[i + 1])
  if (fetch.records === undefined) return
  const { entries, batches } = world.stores
  const list = world.logs[row]
  const length = world.state.replicas.logLength[row]
  for (let i = findEntryIndex(entries, list, length, from); i < length && entries.baseOffset[list[i]] < until; i++) {
    const base = entries.baseOffset[list[i]]
    const start = batches.recordStart[entries.batch[list[i]]]
    for (let at = Math.max(base, from); at < Math.min(until, base + entries.count[list[i]]); at++)
      if (countLeftOut(ranges, at, at + 1) === 0) fetch.records.push(partition, at, start + at - base)
  }
}

export function answer(world: World, n: number, broker: number): void {
  const { state } = world
  const consumer = state.consumers[n]
  const fetch = consumer.fetches[broker]
  fetch.phase = 'answered'
  const isCleaning = state.forgetting?.isCleaning === true
  let records = 0
  for (let i = 0; i < fetch.answer.length; i += ANSWER_STRIDE) records += countSent(fetch, i, isCleaning)
  const at = sendEvent(
    world,
    state.brokers[broker].site,
    consumer.site,
    128 + records * 100,
    0,
    Kind.ConsumerFetchResponse,
    n,
    broker,
    fetch.generation,
  )
  if (world.recorder === null || records === 0) return
  const node = state.brokers.length + state.producers.length + n
  for (let i = 0; i < fetch.answer.length; i += ANSWER_STRIDE) {
    const count = countSent(fetch, i, isCleaning)
    if (count > 0)
      recordFlight(world, FlightKind.consume, broker, node, at, count, fetch.answer[i], -1, fetch.answer[i + 1])
  }
}

export function onConsumerFetchWaitOver(world: World, n: number, broker: number, generation: number): void {
  const fetch = world.state.consumers[n].fetches[broker]
  if (fetch.generation !== generation || fetch.phase !== 'parked') return
  if (!isBrokerUp(world, broker)) return
  collect(world, n, broker)
  answer(world, n, broker)
}

/** The high watermark of a partition moved: answer the fetches that wait for it. */
export function wakeConsumers(world: World, partition: number): void {
  const { consumers, partitions } = world.state
  const topic = partitions.topic[partition]
  for (let n = 0; n < consumers.length; n++) {
    const consumer = consumers[n]
    // Most read one topic, and to look through a list is a call.
    if (consumer.topic !== topic && (consumer.topics.length === 1 || !consumer.topics.includes(topic))) continue
    if (consumer.stopped) continue
    for (const position of consumer.positions) {
      if (position.partition !== partition || position.leader < 0) continue
      if (consumer.fetches[position.leader].phase === 'parked' && collect(world, n, position.leader))
        answer(world, n, position.leader)
    }
  }
}

/** The high watermark of a partition moved at a follower: answer who reads there and waits for it. */
export function wakeNearReaders(world: World, partition: number, broker: number): void {
  const { consumers } = world.state
  for (let n = 0; n < consumers.length; n++) {
    const { stopped, positions, fetches } = consumers[n]
    if (stopped || fetches[broker].phase !== 'parked') continue
    const isHere = positions.some((position) => position.partition === partition && position.preferred === broker)
    if (isHere && collect(world, n, broker)) answer(world, n, broker)
  }
}
