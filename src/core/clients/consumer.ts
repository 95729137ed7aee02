/**
 * A consumer client with assigned partitions (KafkaConsumer.assign): it reads from the leaders, below the
 * high watermark, with one fetch in flight to each broker.
 *
 * Simplification: consumers read from leaders only (no follower fetching by rack), keep their positions in
 * memory, and begin where `auto.offset.reset` says; groups and committed offsets come with the second world.
 */
import { findRow, isBrokerUp } from '../cluster/replicas'
import { pushEvent } from '../engine/event-queue'
import { Kind } from '../engine/kinds'
import { findEntryIndex } from '../log/replica-log'
import { FlightKind, recordFlight } from '../measures/flight-recorder'
import { arrivalTime, holdEvent, isPathOpen, sendEvent } from '../network/network'
import { clientNumber } from '../settings'
import type { World } from '../world'
import { ErrorCode } from './errors'

const ANSWER_STRIDE = 5

/** Ask every leader that is not asked yet for what comes next. */
export function fetchMore(world: World, n: number): void {
  const { state } = world
  const consumer = state.consumers[n]
  if (consumer.paused) return
  if (consumer.busyUntilUs > state.nowUs) {
    wakeAt(world, n, consumer.busyUntilUs)
    return
  }
  let unknown = false
  for (const position of consumer.positions) {
    if (position.leader < 0) unknown = true
    else if (consumer.fetches[position.leader].phase === 'idle') startFetch(world, n, position.leader)
  }
  if (unknown) askMetadata(world, n)
}

function startFetch(world: World, n: number, broker: number): void {
  const { state } = world
  const consumer = state.consumers[n]
  const fetch = consumer.fetches[broker]
  if (fetch.retryAtUs > state.nowUs) {
    wakeAt(world, n, fetch.retryAtUs)
    return
  }
  fetch.phase = 'on-the-way'
  fetch.generation++
  fetch.deadlineUs = state.nowUs + clientNumber(consumer.configs, 'consumer', 'request.timeout.ms') * 1000
  sendEvent(
    world,
    consumer.site,
    state.brokers[broker].site,
    128,
    0,
    Kind.ConsumerFetchArrive,
    n,
    broker,
    fetch.generation,
  )
  wakeAt(world, n, fetch.deadlineUs)
}

export function onConsumerFetchArrive(world: World, n: number, broker: number, generation: number): void {
  const { state } = world
  const consumer = state.consumers[n]
  const fetch = consumer.fetches[broker]
  if (fetch.generation !== generation || fetch.phase !== 'on-the-way') return
  const { site } = state.brokers[broker]
  if (!isPathOpen(state.network, consumer.site, site)) {
    holdEvent(world, consumer.site, site, Kind.ConsumerFetchArrive, n, broker, generation)
    return
  }
  if (!isBrokerUp(world, broker)) {
    if (state.network.siteUp[site] === 1) failFetch(world, n, broker)
    return
  }
  fetch.phase = 'parked'
  if (collect(world, n, broker)) answer(world, n, broker)
  else {
    fetch.parkedUntilUs = state.nowUs + clientNumber(consumer.configs, 'consumer', 'fetch.max.wait.ms') * 1000
    pushEvent(state.queue, fetch.parkedUntilUs, Kind.ConsumerFetchWaitOver, n, broker, generation)
  }
}

/** Put what can be read below the high watermark into the answer; true when there is anything to say. */
function collect(world: World, n: number, broker: number): boolean {
  const { state, stores } = world
  const { replicas } = state
  const consumer = state.consumers[n]
  const fetch = consumer.fetches[broker]
  const most = clientNumber(consumer.configs, 'consumer', 'max.partition.fetch.bytes')
  fetch.answer = []
  let news = false
  for (const position of consumer.positions) {
    if (position.leader !== broker) continue
    const row = findRow(world, position.partition, broker)
    if (row < 0 || state.leaders[row] === null) {
      fetch.answer.push(position.partition, 0, 0, -1, ErrorCode.NOT_LEADER_OR_FOLLOWER)
      news = true
      continue
    }
    const mark = replicas.highWatermark[row]
    if (position.position > replicas.logEndOffset[row]) {
      fetch.answer.push(position.partition, mark, mark, mark, ErrorCode.OFFSET_OUT_OF_RANGE)
      news = true
      continue
    }
    let next = position.position
    let bytes = 0
    const list = world.logs[row]
    const length = replicas.logLength[row]
    let i = findEntryIndex(stores.entries, list, length, position.position)
    for (; i < length && bytes < most; i++) {
      const end = stores.entries.baseOffset[list[i]] + stores.entries.count[list[i]]
      if (end > mark) break
      next = end
      bytes += stores.batches.bytes[stores.entries.batch[list[i]]]
    }
    if (next > position.position) news = true
    fetch.answer.push(position.partition, position.position, next, mark, ErrorCode.NONE)
  }
  return news
}

function answer(world: World, n: number, broker: number): void {
  const { state } = world
  const consumer = state.consumers[n]
  const fetch = consumer.fetches[broker]
  fetch.phase = 'answered'
  let records = 0
  for (let i = 0; i < fetch.answer.length; i += ANSWER_STRIDE) records += fetch.answer[i + 2] - fetch.answer[i + 1]
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
    const count = fetch.answer[i + 2] - fetch.answer[i + 1]
    if (count > 0) recordFlight(world, FlightKind.consume, broker, node, at, count, fetch.answer[i])
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
    if (consumer.topic !== topic) continue
    for (const position of consumer.positions) {
      if (position.partition !== partition || position.leader < 0) continue
      if (consumer.fetches[position.leader].phase === 'parked' && collect(world, n, position.leader))
        answer(world, n, position.leader)
    }
  }
}

export function onConsumerFetchResponse(world: World, n: number, broker: number, generation: number): void {
  const { state } = world
  const consumer = state.consumers[n]
  const fetch = consumer.fetches[broker]
  if (fetch.generation !== generation || fetch.phase !== 'answered') return
  const { site } = state.brokers[broker]
  if (!isPathOpen(state.network, site, consumer.site)) {
    holdEvent(world, site, consumer.site, Kind.ConsumerFetchResponse, n, broker, generation)
    return
  }
  fetch.phase = 'idle'
  let records = 0
  for (let i = 0; i < fetch.answer.length; i += ANSWER_STRIDE) records += takeAnswer(world, n, fetch.answer, i)
  fetch.answer = []
  consumer.read += records
  if (consumer.maxRecordsPerSecond > 0 && records > 0) {
    const start = Math.max(consumer.busyUntilUs, state.nowUs)
    consumer.busyUntilUs = start + Math.ceil((records * 1_000_000) / consumer.maxRecordsPerSecond)
  }
  fetchMore(world, n)
}

function takeAnswer(world: World, n: number, from: readonly number[], i: number): number {
  const consumer = world.state.consumers[n]
  const position = consumer.positions.find((candidate) => candidate.partition === from[i])
  if (position === undefined) return 0
  if (from[i + 4] === ErrorCode.NOT_LEADER_OR_FOLLOWER) {
    position.leader = -1
    return 0
  }
  if (from[i + 4] === ErrorCode.OFFSET_OUT_OF_RANGE) {
    // The log is shorter than what was read: records were lost. auto.offset.reset decides where to go on.
    const reset = consumer.configs['auto.offset.reset'] === 'earliest' ? 0 : from[i + 2]
    position.position = reset
    return 0
  }
  if (position.position !== from[i + 1]) return 0
  position.position = from[i + 2]
  position.knownHighWatermark = from[i + 3]
  if (world.extension !== null && from[i + 2] > from[i + 1])
    world.extension.onRead(world, n, position.partition, from[i + 1], from[i + 2])
  return from[i + 2] - from[i + 1]
}

function failFetch(world: World, n: number, broker: number): void {
  const { state } = world
  const consumer = state.consumers[n]
  const fetch = consumer.fetches[broker]
  fetch.phase = 'idle'
  fetch.generation++
  fetch.retryAtUs = state.nowUs + clientNumber(consumer.configs, 'consumer', 'retry.backoff.ms') * 1000
  for (const position of consumer.positions) if (position.leader === broker) position.leader = -1
  fetchMore(world, n)
}

function wakeAt(world: World, n: number, atUs: number): void {
  const { state } = world
  const consumer = state.consumers[n]
  const at = Math.max(Math.ceil(atUs), state.nowUs + 1)
  if (consumer.wakeUs > state.nowUs && consumer.wakeUs <= at) return
  consumer.wakeUs = at
  pushEvent(state.queue, at, Kind.ConsumerWake, n, 0, 0)
}

export function onConsumerWake(world: World, n: number): void {
  const { state } = world
  const consumer = state.consumers[n]
  if (consumer.wakeUs !== state.nowUs) return
  consumer.wakeUs = 0
  let next = Number.POSITIVE_INFINITY
  for (let broker = 0; broker < consumer.fetches.length; broker++) {
    const fetch = consumer.fetches[broker]
    if (fetch.phase === 'idle') continue
    if (fetch.deadlineUs <= state.nowUs) failFetch(world, n, broker)
    else next = Math.min(next, fetch.deadlineUs)
  }
  if (consumer.metadataInFlight && consumer.metadataAskedUs + 2_000_000 <= state.nowUs)
    consumer.metadataInFlight = false
  fetchMore(world, n)
  if (next < Number.POSITIVE_INFINITY) wakeAt(world, n, next)
}

/** A broker process began or ended: fetches to it fail where the host can still say so. */
export function resetConsumerFetches(world: World, broker: number): void {
  const { consumers } = world.state
  for (let n = 0; n < consumers.length; n++)
    if (consumers[n].fetches[broker].phase !== 'idle') failFetch(world, n, broker)
}

// ---- metadata ---------------------------------------------------------------------------------------------

function askMetadata(world: World, n: number): void {
  const { state } = world
  const consumer = state.consumers[n]
  if (consumer.metadataInFlight) return
  if (consumer.metadataRetryUs > state.nowUs) {
    wakeAt(world, n, consumer.metadataRetryUs)
    return
  }
  consumer.metadataInFlight = true
  consumer.metadataAskedUs = state.nowUs
  consumer.metadataRetryUs = state.nowUs + clientNumber(consumer.configs, 'consumer', 'retry.backoff.ms') * 1000
  consumer.metadataBroker = (consumer.metadataBroker + 1) % state.brokers.length
  wakeAt(world, n, state.nowUs + 2_000_000)
  const { site } = state.brokers[consumer.metadataBroker]
  if (!isPathOpen(state.network, consumer.site, site)) return
  pushEvent(
    state.queue,
    arrivalTime(world, consumer.site, site, 64, 0),
    Kind.ConsumerMetadataArrive,
    n,
    consumer.metadataBroker,
    0,
  )
}

export function onConsumerMetadataArrive(world: World, n: number, broker: number): void {
  const { state } = world
  const { site } = state.brokers[broker]
  if (state.network.siteUp[site] === 0 && !isBrokerUp(world, broker)) return
  const there = state.consumers[n].site
  if (!isPathOpen(state.network, site, there)) return
  pushEvent(
    state.queue,
    arrivalTime(world, site, there, 512, 0),
    Kind.ConsumerMetadataResponse,
    n,
    broker,
    isBrokerUp(world, broker) ? 0 : -1,
  )
}

export function onConsumerMetadataResponse(world: World, n: number, broker: number, failed: number): void {
  const { state } = world
  const consumer = state.consumers[n]
  if (!consumer.metadataInFlight || consumer.metadataBroker !== broker) return
  consumer.metadataInFlight = false
  const { viewLeader } = state.brokers[broker]
  if (failed >= 0) {
    for (const position of consumer.positions) {
      if (position.leader < 0 && position.partition < viewLeader.length)
        position.leader = viewLeader[position.partition]
    }
  }
  fetchMore(world, n)
}
