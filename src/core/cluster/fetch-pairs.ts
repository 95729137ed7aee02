/** The fetch sessions between brokers, by follower and leader, and throttled replicas in them. */
import { pushEvent } from '../engine/event-queue'
import { Kind } from '../engine/kinds'
import { FETCH_IDLE, type FetchPair } from '../shape/replica-state'
import type { World } from '../world'
import { findRow } from './replicas'

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

/**
 * Does a quota hold for the replica now? Never while it is in sync (ReplicaManager.shouldLeaderThrottle: only when
 * `!partition.inSyncReplicaIds.contains(replicaId)`), or a throttle would hold up every producer.
 */
export function hasQuota(world: World, row: number): boolean {
  return world.state.replicas.throttle[row] >= 0 && !isInSync(world, row)
}

/** As the leader knows it. */
export function isInSync(world: World, row: number): boolean {
  const { replicas, leaders } = world.state
  const leaderRow = replicas.leader[row] < 0 ? -1 : findRow(world, replicas.partition[row], replicas.leader[row])
  const leader = leaderRow < 0 ? null : leaders[leaderRow]
  return leader !== null && ((leader.isr >> replicas.slot[row]) & 1) === 1
}

/**
 * Is the replica out of its byte credit (leader.replication.throttled.rate, follower.replication.throttled.rate)?
 * Refills as time passes.
 *
 * Simplification: bytes that an in-sync replica has fetched do not count against its quota.
 */
export function isThrottled(world: World, row: number): boolean {
  const { replicas, nowUs, queue } = world.state
  if (!hasQuota(world, row)) return false
  const rate = replicas.throttle[row]
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
