/**
 * Followers and observers pull from their leaders (AbstractFetcherThread, ReplicaManager.fetchMessages,
 * DelayedFetch). Between two brokers there is one fetch session with one request in flight for all partitions
 * it carries; an idle one is parked at the leader for at most `replica.fetch.wait.max.ms`.
 *
 * A follower that has a new leader first compares leader epochs (KIP-101, KIP-279): where the logs differ it
 * truncates, and only then does it fetch.
 */

import { NO_ALARM, nextAlarm } from '../engine/alarm'
import { pushEvent } from '../engine/event-queue'
import { Kind } from '../engine/kinds'
import { endOffsetForEpoch } from '../log/replica-log'
import { holdEvent, isPathOpen, sendEvent } from '../network/network'
import { clusterNumber } from '../settings'
import {
  FETCH_ANSWERED,
  FETCH_IDLE,
  FETCH_PARKED,
  FETCH_SENT,
  type FetchPair,
  ROLE_FOLLOWER,
} from '../shape/replica-state'
import type { World } from '../world'
import { wakeNearReaders } from './consumer-fetch'
import { copyWaitsForDisk } from './disk'
import { answerPair, hasSomethingToSay, noteRequest } from './fetch-answer'
import { ensurePair, isThrottled, pairNumber } from './fetch-pairs'
import { appendAsFollower, truncateReplica } from './follower-log'
import { isPaused } from './paused'
import { isBrokerUp } from './replicas'
import { leaveOutThrottled, noteLag, recordFetched } from './replication-quota'

const REQUEST_BYTES = 128

/** The row's broker begins to fetch it from the leader it knows. */
export function joinFetchPair(world: World, row: number): void {
  const { replicas } = world.state
  const pair = ensurePair(world, replicas.broker[row], replicas.leader[row])
  replicas.fetchDelayUs[row] = 0
  noteLag(world, row, null)
  if (!pair.rows.includes(row)) {
    pair.rows.push(row)
    pair.rows.sort((x, y) => x - y)
  }
  // The answer under way knows nothing of the new leader epoch: its records may not continue the log any more.
  if (pair.state === FETCH_ANSWERED) pair.joined.push(row)
  startFetch(world, pair)
  // A parked request does not know of the new partition: the follower asks anew.
  if (pair.state === FETCH_PARKED && !isPaused(world, pair.leader)) answerPair(world, pair)
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

function startFetch(world: World, pair: FetchPair): void {
  if (pair.state !== FETCH_IDLE || pair.rows.length === 0 || !isBrokerUp(world, pair.follower)) return
  const { state } = world
  const readyUs = Math.max(pair.retryAtUs, earliestFetch(world, pair))
  if (readyUs > state.nowUs) {
    armPairTimer(world, pair, readyUs)
    return
  }
  if (leaveOutThrottled(world, pair)) {
    armPairTimer(world, pair, pair.retryAtUs)
    return
  }
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

/** When one of its partitions may be asked for; each that was refused waits for itself. */
function earliestFetch(world: World, pair: FetchPair): number {
  const { fetchDelayUs } = world.state.replicas
  let earliest = Number.POSITIVE_INFINITY
  for (let i = 0; i < pair.rows.length; i++) earliest = Math.min(earliest, fetchDelayUs[pair.rows[i]])
  return earliest
}

/** One timer a pair at the earliest deadline; when it fires too early it is set again. */
function armPairTimer(world: World, pair: FetchPair, deadlineUs: number): void {
  const atUs = nextAlarm(pair.timerUs, deadlineUs, world.state.nowUs)
  if (atUs === NO_ALARM) return
  pair.timerUs = atUs
  pushEvent(world.state.queue, atUs, Kind.PairTimer, pairNumber(world, pair.follower, pair.leader), 0, 0)
}

export function onPairTimer(world: World, number: number): void {
  const pair = world.state.pairs[number]
  if (pair === null || world.state.nowUs < pair.timerUs) return
  const { nowUs } = world.state
  pair.timerUs = NO_ALARM
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
  if (!copyWaitsForDisk(world, pair, number)) takeResponse(world, pair)
}

/** A slow disk has written what the leader sent. */
export function onCopyWritten(world: World, number: number, generation: number): void {
  const pair = world.state.pairs[number]
  if (pair === null || pair.generation !== generation || pair.state !== FETCH_ANSWERED) return
  if (isBrokerUp(world, pair.follower)) takeResponse(world, pair)
}

function takeResponse(world: World, pair: FetchPair): void {
  const { state } = world
  for (let i = 0; i < pair.entriesLength; ) {
    const row = pair.entries[i]
    const count = pair.entries[i + 1]
    if (stillFollows(world, pair, row)) {
      appendAsFollower(world, row, pair.entries, i + 2, count)
      recordFetched(world, pair, i)
    }
    i += 2 + count
  }
  applyMarks(world, pair)
  for (let i = 0; i < pair.divergences.length; i += 3) {
    const row = pair.divergences[i]
    if (stillFollows(world, pair, row)) truncateToLeader(world, row, pair.divergences[i + 1], pair.divergences[i + 2])
  }
  const delayUs = state.nowUs + clusterNumber(world, 'replica.fetch.backoff.ms') * 1000
  for (const row of pair.refused) if (stillFollows(world, pair, row)) state.replicas.fetchDelayUs[row] = delayUs
  if (pair.divergences.length > 0) pair.divergences.length = 0
  if (pair.refused.length > 0) pair.refused.length = 0
  if (pair.joined.length > 0) pair.joined.length = 0
  pair.state = FETCH_IDLE
  pair.giveUpUs = Number.POSITIVE_INFINITY
  startFetch(world, pair)
}

function stillFollows(world: World, pair: FetchPair, row: number): boolean {
  const { replicas } = world.state
  if (pair.joined.length > 0 && pair.joined.includes(row)) return false
  return replicas.role[row] === ROLE_FOLLOWER && replicas.leader[row] === pair.leader
}

function applyMarks(world: World, pair: FetchPair): void {
  const { replicas } = world.state
  for (let i = 0; i < pair.marksLength; i += 2) {
    const row = pair.marks[i]
    if (!stillFollows(world, pair, row)) continue
    const leo = replicas.logEndOffset[row]
    replicas.highWatermark[row] = pair.marks[i + 1] < leo ? pair.marks[i + 1] : leo
    noteLag(world, row, pair.marks[i + 1])
    if (world.state.hasNearReaders) wakeNearReaders(world, replicas.partition[row], pair.follower)
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

/** A throttled replica may have credit again: ask for more. */
export function onThrottleOver(world: World, row: number): void {
  const { replicas, pairs } = world.state
  if (replicas.role[row] !== ROLE_FOLLOWER || replicas.leader[row] < 0) return
  const pair = pairs[pairNumber(world, replicas.broker[row], replicas.leader[row])]
  if (pair === null || isThrottled(world, row)) return
  if (pair.state === FETCH_PARKED && !isPaused(world, pair.leader)) answerPair(world, pair)
  else startFetch(world, pair)
}
