/**
 * Followers and observers pull from their leaders (AbstractFetcherThread, ReplicaManager.fetchMessages,
 * DelayedFetch). Between two brokers there is one fetch session with one request in flight for all partitions
 * it carries; an idle one is parked at the leader for at most `replica.fetch.wait.max.ms`.
 *
 * A follower that has a new leader first compares leader epochs (KIP-101, KIP-279): where the logs differ it
 * truncates, and only then does it fetch.
 */

import { pushEvent } from '../engine/event-queue'
import { Kind } from '../engine/kinds'
import { endOffsetForEpoch, latestEpoch } from '../log/replica-log'
import { growInt32 } from '../log/stores'
import { FlightKind, recordFlight } from '../measures/flight-recorder'
import { holdEvent, isPathOpen, sendEvent } from '../network/network'
import { clusterNumber } from '../settings'
import type { World } from '../world'
import { appendAsFollower, truncateReplica } from './follower-log'
import { noteFollowerFetch } from './isr'
import { FETCH_ANSWERED, FETCH_IDLE, FETCH_PARKED, FETCH_SENT, type FetchPair, ROLE_FOLLOWER } from './replica-state'
import { findRow, isBrokerUp } from './replicas'

const REQUEST_BYTES = 128
/** replica.fetch.response.max.bytes */
const RESPONSE_MAX_BYTES = 10_485_760

function pairNumber(world: World, follower: number, leader: number): number {
  return follower * world.state.brokers.length + leader
}

function ensurePair(world: World, follower: number, leader: number): FetchPair {
  const { pairs } = world.state
  const number = pairNumber(world, follower, leader)
  let pair = pairs[number]
  if (pair === null) {
    pair = {
      follower,
      leader,
      rows: [],
      state: FETCH_IDLE,
      generation: 0,
      sentUs: 0,
      giveUpUs: Number.POSITIVE_INFINITY,
      retryAtUs: 0,
      timerUs: Number.POSITIVE_INFINITY,
      parkedUntilUs: 0,
      entries: new Int32Array(32),
      entriesLength: 0,
      marks: new Float64Array(8),
      marksLength: 0,
      divergences: [],
      refused: [],
    }
    pairs[number] = pair
  }
  return pair
}

/** The row's broker begins to fetch it from the leader it knows. */
export function joinFetchPair(world: World, row: number): void {
  const { replicas } = world.state
  const pair = ensurePair(world, replicas.broker[row], replicas.leader[row])
  if (!pair.rows.includes(row)) {
    pair.rows.push(row)
    pair.rows.sort((x, y) => x - y)
  }
  startFetch(world, pair)
  // A parked request does not know of the new partition: the follower asks anew.
  if (pair.state === FETCH_PARKED) answerPair(world, pair)
}

export function dropFetchRow(world: World, row: number): void {
  const { replicas, pairs } = world.state
  const leader = replicas.leader[row]
  if (leader < 0) return
  const pair = pairs[pairNumber(world, replicas.broker[row], leader)]
  if (pair === null || pair === undefined) return
  const at = pair.rows.indexOf(row)
  if (at >= 0) pair.rows.splice(at, 1)
}

// ---- the follower asks ------------------------------------------------------------------------------------

function startFetch(world: World, pair: FetchPair): void {
  if (pair.state !== FETCH_IDLE || pair.rows.length === 0 || !isBrokerUp(world, pair.follower)) return
  if (pair.retryAtUs > world.state.nowUs) return
  const { state } = world
  const number = pairNumber(world, pair.follower, pair.leader)
  pair.generation++
  pair.state = FETCH_SENT
  pair.sentUs = state.nowUs
  pair.giveUpUs = state.nowUs + clusterNumber(world, 'replica.socket.timeout.ms') * 1000
  const from = state.brokers[pair.follower].site
  const to = state.brokers[pair.leader].site
  sendEvent(world, from, to, REQUEST_BYTES, 0, Kind.FetchArrive, number, pair.generation, 0)
  armPairTimer(world, pair, pair.giveUpUs)
}

/** One timer a pair at the earliest deadline; when it fires too early it is set again. */
function armPairTimer(world: World, pair: FetchPair, atUs: number): void {
  if (pair.timerUs <= atUs) return
  pair.timerUs = atUs
  pushEvent(world.state.queue, atUs, Kind.PairTimer, pairNumber(world, pair.follower, pair.leader), 0, 0)
}

export function onPairTimer(world: World, number: number): void {
  const pair = world.state.pairs[number]
  if (pair === null || world.state.nowUs !== pair.timerUs) return
  const { nowUs } = world.state
  pair.timerUs = Number.POSITIVE_INFINITY
  if (pair.state === FETCH_PARKED && pair.parkedUntilUs <= nowUs) answerPair(world, pair)
  else if (pair.state === FETCH_IDLE) startFetch(world, pair)
  else if (pair.giveUpUs <= nowUs) failFetch(world, pair)
  if (pair.state === FETCH_PARKED) armPairTimer(world, pair, pair.parkedUntilUs)
  else if (pair.state === FETCH_SENT || pair.state === FETCH_ANSWERED) armPairTimer(world, pair, pair.giveUpUs)
}

/** No answer, or a refused connection: ask again after replica.fetch.backoff.ms. */
function failFetch(world: World, pair: FetchPair): void {
  pair.state = FETCH_IDLE
  pair.generation++
  pair.giveUpUs = Number.POSITIVE_INFINITY
  pair.retryAtUs = world.state.nowUs + clusterNumber(world, 'replica.fetch.backoff.ms') * 1000
  armPairTimer(world, pair, pair.retryAtUs)
}

/** A process began or ended: every fetch from it or to it starts over. */
export function resetPairsOf(world: World, broker: number): void {
  for (const pair of world.state.pairs) {
    if (pair === null || (pair.follower !== broker && pair.leader !== broker)) continue
    if (pair.state === FETCH_IDLE) continue
    failFetch(world, pair)
    if (isBrokerUp(world, pair.leader)) pair.retryAtUs = 0
  }
}

// ---- the leader answers -----------------------------------------------------------------------------------

export function onFetchArrive(world: World, number: number, generation: number): void {
  const { state } = world
  const pair = state.pairs[number]
  if (pair === null || pair.generation !== generation || pair.state !== FETCH_SENT) return
  const from = state.brokers[pair.follower].site
  const to = state.brokers[pair.leader].site
  if (!isPathOpen(state.network, from, to)) {
    holdEvent(world, from, to, Kind.FetchArrive, number, generation, 0)
    return
  }
  if (!isBrokerUp(world, pair.leader)) {
    // A live host refuses at once; from a dark site there is no answer at all.
    if (state.network.siteUp[to] === 1) failFetch(world, pair)
    return
  }
  noteRequest(world, pair)
  if (hasSomethingToSay(world, pair)) answerPair(world, pair)
  else {
    pair.state = FETCH_PARKED
    pair.parkedUntilUs = state.nowUs + clusterNumber(world, 'replica.fetch.wait.max.ms') * 1000
    armPairTimer(world, pair, pair.parkedUntilUs)
  }
}

/** What the request itself tells the leader: where each follower stands, and whether its log agrees. */
function noteRequest(world: World, pair: FetchPair): void {
  const { state } = world
  const { replicas } = state
  pair.divergences.length = 0
  pair.refused.length = 0
  for (let i = 0; i < pair.rows.length; i++) {
    const row = pair.rows[i]
    if (isThrottled(world, row)) continue
    const leaderRow = findRow(world, replicas.partition[row], pair.leader)
    const leader = leaderRow < 0 ? null : state.leaders[leaderRow]
    if (leader === null || leader.epoch !== replicas.leaderEpoch[row]) {
      pair.refused.push(row)
      continue
    }
    if (replicas.checkDivergence[row] === 1) {
      const epoch = latestEpoch(state.epochs[row])
      const known = endOffsetForEpoch(state.epochs[leaderRow], epoch, replicas.logEndOffset[leaderRow])
      if (known.epoch !== epoch || known.endOffset < replicas.logEndOffset[row]) {
        pair.divergences.push(row, known.epoch, known.endOffset)
        continue
      }
      replicas.checkDivergence[row] = 0
    }
    noteFollowerFetch(world, leader, row, replicas.logEndOffset[row])
  }
}

function isRefused(pair: FetchPair, row: number): boolean {
  return pair.refused.length > 0 && pair.refused.includes(row)
}

function hasSomethingToSay(world: World, pair: FetchPair): boolean {
  if (pair.divergences.length > 0 || pair.refused.length > 0) return true
  const { replicas } = world.state
  for (let i = 0; i < pair.rows.length; i++) {
    const row = pair.rows[i]
    const leaderRow = findRow(world, replicas.partition[row], pair.leader)
    if (leaderRow < 0 || world.state.leaders[leaderRow] === null) continue
    if (replicas.logLength[leaderRow] > replicas.logLength[row] && !isThrottled(world, row)) return true
  }
  return false
}

/** New records at a broker: answer the fetches that are parked there. */
export function wakeFetchers(world: World, broker: number): void {
  const { pairs, brokers } = world.state
  const count = brokers.length
  for (let follower = 0; follower < count; follower++) {
    const pair = pairs[follower * count + broker]
    if (pair !== null && pair.state === FETCH_PARKED && hasSomethingToSay(world, pair)) answerPair(world, pair)
  }
}

function pushEntry(pair: FetchPair, value: number): void {
  if (pair.entriesLength === pair.entries.length) pair.entries = growInt32(pair.entries, pair.entries.length * 2)
  pair.entries[pair.entriesLength++] = value
}

function pushMark(pair: FetchPair, row: number, mark: number): void {
  if (pair.marksLength + 2 > pair.marks.length) {
    const marks = new Float64Array(pair.marks.length * 2)
    marks.set(pair.marks)
    pair.marks = marks
  }
  pair.marks[pair.marksLength++] = row
  pair.marks[pair.marksLength++] = mark
}

function answerPair(world: World, pair: FetchPair): void {
  const { state } = world
  const { replicas } = state
  pair.entriesLength = 0
  pair.marksLength = 0
  let bytes = 64
  for (let i = 0; i < pair.rows.length; i++) {
    const row = pair.rows[i]
    const leaderRow = findRow(world, replicas.partition[row], pair.leader)
    const leader = leaderRow < 0 ? null : state.leaders[leaderRow]
    if (leader === null || leader.epoch !== replicas.leaderEpoch[row]) continue
    if (replicas.checkDivergence[row] === 1 || isRefused(pair, row)) continue
    if (bytes < RESPONSE_MAX_BYTES && !isThrottled(world, row)) bytes += collectEntries(world, pair, row, leaderRow)
    pushMark(pair, row, replicas.highWatermark[leaderRow])
  }
  pair.state = FETCH_ANSWERED
  const from = state.brokers[pair.leader].site
  const to = state.brokers[pair.follower].site
  const number = pairNumber(world, pair.follower, pair.leader)
  const at = sendEvent(world, from, to, bytes, 0, Kind.FetchResponse, number, pair.generation, 0)
  if (world.recorder !== null && pair.entriesLength > 0) noteFlight(world, pair, at)
}

/** Copy entry numbers of one partition into the answer; returns their bytes. */
function collectEntries(world: World, pair: FetchPair, row: number, leaderRow: number): number {
  const { replicas } = world.state
  const { entries, batches } = world.stores
  const first = replicas.logLength[row]
  const last = replicas.logLength[leaderRow]
  if (first >= last) return 0
  const list = world.logs[leaderRow]
  let limit = clusterNumber(world, 'replica.fetch.max.bytes')
  if (replicas.throttle[row] >= 0) limit = Math.min(limit, replicas.throttleCredit[row])
  let bytes = 0
  let count = 0
  pushEntry(pair, row)
  const countAt = pair.entriesLength
  pushEntry(pair, 0)
  // At least one batch is sent however large it is, or the follower would never get past it.
  for (let i = first; i < last && (bytes < limit || count === 0); i++) {
    pushEntry(pair, list[i])
    bytes += batches.bytes[entries.batch[list[i]]]
    count++
  }
  pair.entries[countAt] = count
  if (replicas.throttle[row] >= 0) replicas.throttleCredit[row] -= bytes
  return bytes
}

function noteFlight(world: World, pair: FetchPair, at: number): void {
  const { replicas } = world.state
  for (let i = 0; i < pair.entriesLength; ) {
    const row = pair.entries[i]
    const count = pair.entries[i + 1]
    const observer = replicas.isObserver[row] === 1
    recordFlight(
      world,
      observer ? FlightKind.observe : FlightKind.replicate,
      pair.leader,
      pair.follower,
      at,
      count,
      replicas.partition[row],
    )
    i += 2 + count
  }
}

// ---- the follower gets the answer --------------------------------------------------------------------------

export function onFetchResponse(world: World, number: number, generation: number): void {
  const { state } = world
  const pair = state.pairs[number]
  if (pair === null || pair.generation !== generation || pair.state !== FETCH_ANSWERED) return
  const from = state.brokers[pair.leader].site
  const to = state.brokers[pair.follower].site
  if (!isPathOpen(state.network, from, to)) {
    holdEvent(world, from, to, Kind.FetchResponse, number, generation, 0)
    return
  }
  if (!isBrokerUp(world, pair.follower)) return
  for (let i = 0; i < pair.entriesLength; ) {
    const row = pair.entries[i]
    const count = pair.entries[i + 1]
    if (stillFollows(world, pair, row)) appendAsFollower(world, row, pair.entries, i + 2, count)
    i += 2 + count
  }
  applyMarks(world, pair)
  for (let i = 0; i < pair.divergences.length; i += 3) {
    const row = pair.divergences[i]
    if (stillFollows(world, pair, row)) truncateToLeader(world, row, pair.divergences[i + 1], pair.divergences[i + 2])
  }
  const backOff = pair.refused.length > 0 && pair.refused.length === pair.rows.length
  pair.divergences.length = 0
  pair.refused.length = 0
  pair.state = FETCH_IDLE
  pair.giveUpUs = Number.POSITIVE_INFINITY
  if (backOff) failFetch(world, pair)
  else startFetch(world, pair)
}

function stillFollows(world: World, pair: FetchPair, row: number): boolean {
  const { replicas } = world.state
  return replicas.role[row] === ROLE_FOLLOWER && replicas.leader[row] === pair.leader
}

function applyMarks(world: World, pair: FetchPair): void {
  const { replicas } = world.state
  for (let i = 0; i < pair.marksLength; i += 2) {
    const row = pair.marks[i]
    if (!stillFollows(world, pair, row)) continue
    const leo = replicas.logEndOffset[row]
    replicas.highWatermark[row] = pair.marks[i + 1] < leo ? pair.marks[i + 1] : leo
  }
}

/** AbstractFetcherThread.getOffsetTruncationState. */
function truncateToLeader(world: World, row: number, leaderEpoch: number, leaderEndOffset: number): void {
  const { replicas, epochs } = world.state
  const leo = replicas.logEndOffset[row]
  let target: number
  if (leaderEpoch < 0) target = 0
  else {
    const own = endOffsetForEpoch(epochs[row], leaderEpoch, leo)
    target = own.epoch === leaderEpoch ? Math.min(own.endOffset, leaderEndOffset) : Math.min(own.endOffset, leo)
    if (own.epoch < 0) target = 0
  }
  truncateReplica(world, row, Math.min(target, leo))
}

// ---- throttling -------------------------------------------------------------------------------------------

/** Is the replica out of its byte credit (follower.replication.throttled.rate)? Refills as time passes. */
function isThrottled(world: World, row: number): boolean {
  const { replicas, nowUs, queue } = world.state
  const rate = replicas.throttle[row]
  if (rate < 0) return false
  const elapsed = nowUs - replicas.throttleAtUs[row]
  if (elapsed > 0) {
    // One second of credit at most, as Kafka's quota window has.
    replicas.throttleCredit[row] = Math.min(rate, replicas.throttleCredit[row] + (rate * elapsed) / 1_000_000)
    replicas.throttleAtUs[row] = nowUs
  }
  if (replicas.throttleCredit[row] > 0) return false
  if (rate > 0 && replicas.throttleTimerUs[row] <= nowUs) {
    replicas.throttleTimerUs[row] = nowUs + 100_000
    pushEvent(queue, nowUs + 100_000, Kind.ThrottleOver, row, 0, 0)
  }
  return true
}

/** A throttled replica may have credit again: ask for more. */
export function onThrottleOver(world: World, row: number): void {
  const { replicas, pairs } = world.state
  if (replicas.role[row] !== ROLE_FOLLOWER || replicas.leader[row] < 0) return
  const pair = pairs[pairNumber(world, replicas.broker[row], replicas.leader[row])]
  if (pair === null || isThrottled(world, row)) return
  if (pair.state === FETCH_PARKED) answerPair(world, pair)
  else startFetch(world, pair)
}
