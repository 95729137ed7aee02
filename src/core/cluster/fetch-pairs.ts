/** The fetch sessions between brokers, by follower and leader, and throttled replicas in them. */
import { pushEvent } from '../engine/event-queue'
import { Kind } from '../engine/kinds'
import type { World } from '../world'
import { FETCH_IDLE, type FetchPair } from './replica-state'

export function pairNumber(world: World, follower: number, leader: number): number {
  return follower * world.state.brokers.length + leader
}

export function ensurePair(world: World, follower: number, leader: number): FetchPair {
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
      joined: [],
    }
    pairs[number] = pair
  }
  return pair
}

/** Is the replica out of its byte credit (follower.replication.throttled.rate)? Refills as time passes. */
export function isThrottled(world: World, row: number): boolean {
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
