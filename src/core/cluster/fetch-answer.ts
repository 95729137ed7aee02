/** The leader's side of a fetch (ReplicaManager.fetchMessages, DelayedFetch): take note of the request, answer it. */

import { growInt32 } from '../engine/grow'
import { Kind } from '../engine/kinds'
import { bytesLeft, compactionOf } from '../log/holes'
import { endOffsetForEpoch, latestEpoch } from '../log/replica-log'
import { FlightKind, recordFlight } from '../network/flight-recorder'
import { sendEvent } from '../network/network'
import { clusterNumber } from '../settings'
import { FETCH_ANSWERED, FETCH_PARKED, type FetchPair } from '../shape/replica-state'
import type { World } from '../world'
import { hasQuota, isThrottled, pairNumber } from './fetch-pairs'
import { noteFollowerFetch } from './isr'
import { findRow } from './replicas'
import { leaderThrottles, recordSent } from './replication-quota'

/** replica.fetch.response.max.bytes */
const RESPONSE_MAX_BYTES = 10_485_760

/** What the request itself tells the leader: where each follower stands, and whether its log agrees. */
export function noteRequest(world: World, pair: FetchPair): void {
  const { state } = world
  const { replicas } = state
  // Nearly always empty, and to set a length is a call into the engine even then.
  if (pair.divergences.length > 0) pair.divergences.length = 0
  if (pair.refused.length > 0) pair.refused.length = 0
  if (pair.joined.length > 0) pair.joined.length = 0
  for (let i = 0; i < pair.rows.length; i++) {
    const row = pair.rows[i]
    if (isThrottled(world, row) || isLeftOut(pair, row) || replicas.fetchDelayUs[row] > state.nowUs) continue
    const leaderRow = rowAtLeader(world, replicas.partition[row], pair.leader)
    const leader = leaderRow < 0 ? null : state.leaders[leaderRow]
    if (leader === null || leader.epoch !== replicas.leaderEpoch[row]) {
      pair.refused.push(row)
      continue
    }
    if (replicas.checkDivergence[row] === 1 && !agrees(world, pair, row, leaderRow)) continue
    noteFollowerFetch(world, leader, row, replicas.logEndOffset[row])
  }
}

/** Is it not in this request, as its broker has fetched more than its quota? */
function isLeftOut({ leftOut }: FetchPair, row: number): boolean {
  return leftOut !== undefined && leftOut.length > 0 && leftOut.includes(row)
}

/** Is nothing of it sent now? */
function isHeld(world: World, pair: FetchPair, row: number): boolean {
  return isThrottled(world, row) || leaderThrottles(world, pair.leader, row)
}

/** Does the log of the follower continue that of its leader? Where it differs, the answer will say from where on. */
function agrees(world: World, pair: FetchPair, row: number, leaderRow: number): boolean {
  const { replicas, epochs } = world.state
  const epoch = latestEpoch(epochs[row])
  // A log that was cut to nothing has no last fetched epoch: there is nothing in it that could differ.
  if (epoch >= 0) {
    const known = endOffsetForEpoch(epochs[leaderRow], epoch, replicas.logEndOffset[leaderRow])
    if (known.epoch !== epoch || known.endOffset < replicas.logEndOffset[row]) {
      pair.divergences.push(row, known.epoch, known.endOffset)
      return false
    }
  }
  replicas.checkDivergence[row] = 0
  return true
}

/** Row of the broker that is asked: nearly always it leads as far as the controller knows, and its row is at hand. */
function rowAtLeader(world: World, partition: number, broker: number): number {
  const { state } = world
  const row = state.partitions.leaderRow[partition]
  return row >= 0 && state.replicas.broker[row] === broker ? row : findRow(world, partition, broker)
}

function isRefused(pair: FetchPair, row: number): boolean {
  return pair.refused.length > 0 && pair.refused.includes(row)
}

/**
 * The leader's row of a partition that the request asks for, -1 when it cannot be answered: there is no such leader, the
 * follower knows another epoch, or it waits before it asks for this one again (AbstractFetcherThread's delayed
 * partitions are in no request). What is not answered must not count as something to say, or both would exchange
 * empty answers as fast as the link takes them.
 */
function findAnswerer(world: World, pair: FetchPair, row: number): number {
  const { replicas, leaders, nowUs } = world.state
  if (replicas.fetchDelayUs[row] > nowUs || isLeftOut(pair, row)) return -1
  const leaderRow = rowAtLeader(world, replicas.partition[row], pair.leader)
  const leader = leaderRow < 0 ? null : leaders[leaderRow]
  return leader === null || leader.epoch !== replicas.leaderEpoch[row] ? -1 : leaderRow
}

export function hasSomethingToSay(world: World, pair: FetchPair): boolean {
  if (pair.divergences.length > 0 || pair.refused.length > 0) return true
  const { replicas } = world.state
  for (let i = 0; i < pair.rows.length; i++) {
    const row = pair.rows[i]
    const leaderRow = findAnswerer(world, pair, row)
    if (leaderRow < 0 || replicas.checkDivergence[row] === 1) continue
    if (replicas.logLength[leaderRow] > replicas.logLength[row] && !isHeld(world, pair, row)) return true
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

export function answerPair(world: World, pair: FetchPair): void {
  const { state } = world
  const { replicas } = state
  pair.entriesLength = 0
  pair.marksLength = 0
  let bytes = 64
  for (let i = 0; i < pair.rows.length; i++) {
    const row = pair.rows[i]
    const leaderRow = findAnswerer(world, pair, row)
    if (leaderRow < 0 || replicas.checkDivergence[row] === 1 || isRefused(pair, row)) continue
    if (bytes < RESPONSE_MAX_BYTES && !isHeld(world, pair, row)) bytes += collectEntries(world, pair, row, leaderRow)
    pushMark(pair, row, replicas.highWatermark[leaderRow])
  }
  recordSent(world, pair)
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
  const compaction = compactionOf(world, leaderRow)
  const first = replicas.logLength[row]
  const last = replicas.logLength[leaderRow]
  if (first >= last) return 0
  const list = world.logs[leaderRow]
  let limit = clusterNumber(world, 'replica.fetch.max.bytes')
  const hasLimit = hasQuota(world, row)
  if (hasLimit) limit = Math.min(limit, replicas.throttleCredit[row])
  let bytes = 0
  let count = 0
  pushEntry(pair, row)
  const countAt = pair.entriesLength
  pushEntry(pair, 0)
  // At least one batch is sent however large it is, or the follower would never get past it.
  for (let i = first; i < last && (bytes < limit || count === 0); i++) {
    pushEntry(pair, list[i])
    bytes += bytesLeft(world, compaction, list[i])
    count++
  }
  pair.entries[countAt] = count
  if (hasLimit) replicas.throttleCredit[row] -= bytes
  return bytes
}

function noteFlight(world: World, pair: FetchPair, at: number): void {
  const { replicas } = world.state
  const { entries } = world.stores
  for (let i = 0; i < pair.entriesLength; ) {
    const row = pair.entries[i]
    const count = pair.entries[i + 1]
    const observer = replicas.isObserver[row] === 1
    let records = 0
    for (let j = i + 2; j < i + 2 + count; j++) records += entries.count[pair.entries[j]]
    recordFlight(
      world,
      observer ? FlightKind.observe : FlightKind.replicate,
      pair.leader,
      pair.follower,
      at,
      records,
      replicas.partition[row],
      -1,
      count === 0 ? 0 : entries.baseOffset[pair.entries[i + 2]],
    )
    i += 2 + count
  }
}
