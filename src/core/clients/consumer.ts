/**
 * How a consumer reads (AbstractFetch, FetchCollector): from the leaders of its partitions, or from replicas that they
 * name (read-source.ts), with one fetch in flight to each broker for all that is read there. Which partitions those are, its group decides, or who made it.
 *
 * The one thing a reader would get wrong: the position moves when a poll hands records over, not when they are worked
 * through; what is committed follows the position.
 */
import { ANSWER_STRIDE, answer, collect } from '../cluster/consumer-fetch'
import { isBrokerUp } from '../cluster/replicas'
import { alarmAhead, NO_ALARM, nextAlarm } from '../engine/alarm'
import { pushEvent } from '../engine/event-queue'
import { Kind } from '../engine/kinds'
import { ErrorCode } from '../error-codes'
import { arrivalTime, holdEvent, isPathOpen, sendEvent } from '../network/network'
import type { ConfigValue } from '../scenario'
import { clientNumber } from '../settings'
import type { BrokerProcess } from '../shape/broker-state'
import { type ConsumerFetch, type ConsumerState, POSITION_UNKNOWN } from '../shape/consumer-state'
import type { World } from '../world'
import { readableUntil, stopAtUnreadable } from './deserialize'
import { beginWork, commitsByHand, finishWork, waitsForCommit } from './groups/hand-commits'
import { resetPosition } from './offset-reset'
import { forgetReplica, forgetStaleReplica, sourceOf, takeDirections } from './read-source'
import { mayPoll, processRecords } from './transactions/processor'

/** How long an answer about leaders is waited for. */
const METADATA_TIMEOUT_US = 2_000_000

/** Ask every leader that is not asked yet for what comes next. */
export function fetchMore(world: World, n: number): void {
  const { state } = world
  const consumer = state.consumers[n]
  if (consumer.paused || consumer.stopped || consumer.member?.closing) return
  if (consumer.stuck !== null && consumer.stuck.retryAtUs > state.nowUs) {
    wakeAt(world, n, consumer.stuck.retryAtUs)
    return
  }
  if (consumer.busyUntilUs > state.nowUs) {
    wakeAt(world, n, consumer.busyUntilUs)
    return
  }
  // The application commits what it has written: it polls when that is done.
  if (!mayPoll(world, consumer)) return
  if (consumer.work !== undefined) finishWork(world, n)
  if (isHeld(consumer)) return
  consumer.pollOverdueUs = Number.POSITIVE_INFINITY
  let unknown = false
  for (const position of consumer.positions) {
    if (position.position === POSITION_UNKNOWN) continue
    if (position.preferred !== undefined) forgetStaleReplica(position, state.nowUs)
    if (position.leader < 0) unknown = true
    else if (consumer.fetches[sourceOf(position)].phase === 'idle') startFetch(world, n, sourceOf(position))
  }
  // Without an error nobody says that a leader is deposed: a cut-off one goes on answering (Metadata.timeToNextUpdate).
  if (unknown || consumer.metadataFreshUs <= state.nowUs) askMetadata(world, n)
  else wakeAt(world, n, consumer.metadataFreshUs)
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
  if (fetch.generation !== generation || fetch.phase !== 'on-the-way' || consumer.stopped) return
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

export function onConsumerFetchResponse(world: World, n: number, broker: number, generation: number): void {
  const { state } = world
  const consumer = state.consumers[n]
  const fetch = consumer.fetches[broker]
  if (fetch.generation !== generation || fetch.phase !== 'answered' || consumer.stopped) return
  const { site } = state.brokers[broker]
  if (fetch.deadlineUs < Number.POSITIVE_INFINITY && !isPathOpen(state.network, site, consumer.site)) {
    holdEvent(world, site, consumer.site, Kind.ConsumerFetchResponse, n, broker, generation)
    return
  }
  // It has come: neither a cut nor a timeout takes it away any more.
  fetch.deadlineUs = Number.POSITIVE_INFINITY
  if (!mayPoll(world, consumer)) return
  if (consumer.work !== undefined) finishWork(world, n)
  if (isHeld(consumer)) return
  if (consumer.busyUntilUs <= state.nowUs) {
    const parts = commitsByHand(consumer) === null ? null : []
    const records = handOver(world, n, broker, parts)
    consumer.read += records
    if (consumer.maxRecordsPerSecond > 0 && records > 0) work(world, consumer, records)
    if (parts !== null) beginWork(world, n, parts)
  }
  // What one poll() did not take waits for the next.
  if (fetch.answer.length > 0)
    pushEvent(
      state.queue,
      Math.max(consumer.busyUntilUs, state.nowUs + 1),
      Kind.ConsumerFetchResponse,
      n,
      broker,
      generation,
    )
  else fetch.phase = 'idle'
  fetchMore(world, n)
}

/**
 * One poll() (FetchCollector.collectFetch): at most `max.poll.records` of what was fetched, in order; the rest stays, and
 * is dropped when its partition is not the consumer's any more. A consumer without a rate polls until all is taken.
 */
function handOver(world: World, n: number, broker: number, parts: number[] | null): number {
  const consumer = world.state.consumers[n]
  const fetch = consumer.fetches[broker]
  const isSlow = consumer.maxRecordsPerSecond > 0
  const most = isSlow ? clientNumber(consumer.configs, 'consumer', 'max.poll.records') : Number.POSITIVE_INFINITY
  const { answer } = fetch
  let records = 0
  let i = 0
  while (i < answer.length && records < most) {
    const end = answer[i + 2]
    answer[i + 2] = Math.min(end, answer[i + 1] + most - records)
    const taken = takeAnswer(world, n, broker, i)
    records += taken - leftOutOf(fetch, answer, i, taken)
    if (parts !== null && taken > 0) parts.push(answer[i], answer[i + 1], answer[i + 1] + taken)
    if (answer[i + 2] < end && taken === answer[i + 2] - answer[i + 1]) {
      answer[i + 1] = answer[i + 2]
      answer[i + 2] = end
    } else i += ANSWER_STRIDE
  }
  fetch.answer = answer.slice(i)
  return records
}

/** The records of one poll() take their time; when that is more than `max.poll.interval.ms`, the next poll() is late. */
function work(world: World, consumer: ConsumerState, records: number): void {
  const { nowUs } = world.state
  const number = (key: string): number => clientNumber(consumer.configs, 'consumer', key)
  const each = 1_000_000 / consumer.maxRecordsPerSecond
  consumer.busyUntilUs = Math.max(consumer.busyUntilUs, nowUs) + Math.ceil(records * each)
  const limitUs = number('max.poll.interval.ms') * 1000
  if (records * each > limitUs) consumer.pollOverdueUs = nowUs + limitUs
}

function takeAnswer(world: World, n: number, broker: number, i: number): number {
  const consumer = world.state.consumers[n]
  const { answer: from, records } = consumer.fetches[broker]
  const position = consumer.positions.find((candidate) => candidate.partition === from[i])
  if (position === undefined) return 0
  const expiryUs = metadataExpiry(world, consumer.configs)
  const directions = { broker, named: from[i + 1], error: from[i + 4], expiryUs }
  if (from[i + 4] !== ErrorCode.NONE && takeDirections(world, consumer, position, directions)) return 0
  if (from[i + 4] === ErrorCode.NOT_LEADER_OR_FOLLOWER) {
    position.leader = -1
    return 0
  }
  if (from[i + 4] === ErrorCode.TOPIC_AUTHORIZATION_FAILED) {
    world.extension?.onReadDenied?.(world, n, position.partition)
    return 0
  }
  if (from[i + 4] === ErrorCode.OFFSET_OUT_OF_RANGE) {
    resetPosition(world, n, position, from[i + 2])
    return 0
  }
  if (position.position !== from[i + 1]) return 0
  // It may read again, and there is nothing: what it stood at is gone.
  if (from[i + 2] === from[i + 1] && consumer.stuck?.partition === position.partition) consumer.stuck = null
  const until = readableUntil(world, n, broker, position.partition, from[i + 1], from[i + 2])
  position.position = until
  position.knownHighWatermark = from[i + 3]
  if (consumer.processor !== undefined && records !== undefined)
    processRecords(world, consumer, position.partition, from[i + 1], until, records)
  if (world.extension !== null && until > from[i + 1])
    world.extension.onRead(world, n, position.partition, from[i + 1], until)
  if (until < from[i + 2] && position.position === until) stopAtUnreadable(world, n, position.partition, until)
  // The application may have stopped at a record that it cannot read.
  return Math.max(0, position.position - from[i + 1])
}

/** Its application waits for a commit of its own; it polls when that is answered (`pollAgain`). */
function isHeld(consumer: ConsumerState): boolean {
  if (!waitsForCommit(consumer)) return false
  consumer.isHeldByCommit = true
  return true
}

/** How many of the offsets that were taken are markers, or records of transactions that were aborted. */
function leftOutOf({ leftOut }: ConsumerFetch, from: readonly number[], i: number, taken: number): number {
  if (leftOut === undefined || taken === 0) return 0
  let count = 0
  for (let at = 0; at < leftOut.length; at += 3)
    if (leftOut[at] === from[i])
      count += Math.max(0, Math.min(from[i + 1] + taken, leftOut[at + 2]) - Math.max(from[i + 1], leftOut[at + 1]))
  return count
}

/** The application of this consumer may poll again: what was fetched meanwhile is handed over. */
export function pollAgain(world: World, n: number): void {
  const { state } = world
  const consumer = state.consumers[n]
  if (consumer.stopped) return
  consumer.fetches.forEach((fetch, broker) => {
    if (fetch.phase !== 'answered' || fetch.deadlineUs < Number.POSITIVE_INFINITY) return
    pushEvent(state.queue, state.nowUs + 1, Kind.ConsumerFetchResponse, n, broker, fetch.generation)
  })
  fetchMore(world, n)
}

function failFetch(world: World, n: number, broker: number): void {
  const { state } = world
  const consumer = state.consumers[n]
  const fetch = consumer.fetches[broker]
  fetch.phase = 'idle'
  fetch.generation++
  fetch.retryAtUs = state.nowUs + clientNumber(consumer.configs, 'consumer', 'retry.backoff.ms') * 1000
  for (const position of consumer.positions) {
    if (position.preferred === broker) forgetReplica(position)
    else if (position.leader === broker) position.leader = -1
  }
  fetchMore(world, n)
}

function wakeAt(world: World, n: number, atUs: number): void {
  const { state } = world
  const consumer = state.consumers[n]
  const at = nextAlarm(alarmAhead(consumer.wakeUs, state.nowUs), Math.ceil(atUs), state.nowUs)
  if (at === NO_ALARM) return
  consumer.wakeUs = at
  pushEvent(state.queue, at, Kind.ConsumerWake, n, 0, 0)
}

export function onConsumerWake(world: World, n: number): void {
  const { state } = world
  const consumer = state.consumers[n]
  if (consumer.wakeUs !== state.nowUs || consumer.stopped) return
  consumer.wakeUs = 0
  let next = Number.POSITIVE_INFINITY
  for (let broker = 0; broker < consumer.fetches.length; broker++) {
    const fetch = consumer.fetches[broker]
    if (fetch.phase === 'idle') continue
    if (fetch.deadlineUs <= state.nowUs) failFetch(world, n, broker)
    else next = Math.min(next, fetch.deadlineUs)
  }
  // An answer that never comes must not be waited for longer, or nobody would look again.
  if (consumer.metadataInFlight) {
    const giveUpUs = consumer.metadataAskedUs + METADATA_TIMEOUT_US
    if (giveUpUs <= state.nowUs) consumer.metadataInFlight = false
    else next = Math.min(next, giveUpUs)
  }
  fetchMore(world, n)
  if (next < Number.POSITIVE_INFINITY) wakeAt(world, n, next)
}

/** A broker process began or ended: fetches to it fail where the host can still say so. */
export function resetConsumerFetches(world: World, broker: number): void {
  const { consumers } = world.state
  for (let n = 0; n < consumers.length; n++)
    if (consumers[n].fetches[broker].phase !== 'idle' && !consumers[n].stopped) failFetch(world, n, broker)
}

// ---- metadata ---------------------------------------------------------------------------------------------

/** When what is learned of leaders now is as old as `metadata.max.age.ms`, in microseconds. */
export function metadataExpiry(world: World, configs: Readonly<Record<string, ConfigValue>>): number {
  return world.state.nowUs + clientNumber(configs, 'consumer', 'metadata.max.age.ms') * 1000
}

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
  wakeAt(world, n, state.nowUs + METADATA_TIMEOUT_US)
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

/** What a broker's metadata says replaces what is known, unless it is older (Metadata.updateLatestMetadata). */
function takeLeaders(consumer: ConsumerState, { viewLeader, viewEpoch }: BrokerProcess): void {
  if (consumer.unseen !== undefined) {
    const unseen = consumer.unseen.filter((p) => (viewEpoch[p] ?? -1) < 0)
    if (unseen.length > 0) consumer.unseen = unseen
    else delete consumer.unseen
  }
  for (const position of consumer.positions) {
    const epoch = position.partition < viewEpoch.length ? viewEpoch[position.partition] : -1
    if (epoch < position.leaderEpoch || epoch < 0) continue
    position.leader = viewLeader[position.partition]
    position.leaderEpoch = epoch
  }
}

export function onConsumerMetadataResponse(world: World, n: number, broker: number, failed: number): void {
  const { state } = world
  const consumer = state.consumers[n]
  if (!consumer.metadataInFlight || consumer.metadataBroker !== broker) return
  consumer.metadataInFlight = false
  if (failed >= 0) {
    takeLeaders(consumer, state.brokers[broker])
    consumer.metadataFreshUs = metadataExpiry(world, consumer.configs)
  }
  fetchMore(world, n)
}
