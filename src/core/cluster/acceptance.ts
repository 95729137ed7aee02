/**
 * Would an acks=all write be accepted at this instant, and if not, which error will its producer get? That is the
 * cluster's side alone; whether orders go through is asked in `held-up.ts`.
 *
 * The one thing a reader would get wrong: below min ISR the answer is NOT_ENOUGH_REPLICAS, but while a dead
 * or unreachable replica is still in the ISR the write is appended and waits, so the error is
 * REQUEST_TIMED_OUT.
 */
import { isPathOpen } from '../network/network'
import type { LeaderState } from '../shape/replica-state'
import type { World } from '../world'
import { effectiveMinIsr, maximalIsr } from './isr-rules'
import { isPaused } from './paused'
import { countBits, isBrokerUp } from './replicas'

/** The row that leads: of all running brokers that believe to lead, the one with the newest epoch. */
export function findLeaderRow(world: World, partition: number): number {
  const { partitions, leaders } = world.state
  let best = -1
  for (const row of partitions.rows[partition]) {
    const leader = leaders[row]
    if (leader !== null && (best < 0 || leader.epoch > (leaders[best] as LeaderState).epoch)) best = row
  }
  return best
}

/** Kafka's name of the answer to come; nobody has been given it yet. */
export type AcceptanceError = 'NOT_ENOUGH_REPLICAS' | 'REQUEST_TIMED_OUT' | 'LEADER_NOT_AVAILABLE' | 'NETWORK_EXCEPTION'

export function acceptanceError(world: World, partition: number, leaderRow: number): AcceptanceError | null {
  const { state } = world
  const { partitions, replicas, leaders, brokers, network } = state
  const registered = state.controller.committed.partitions[partition]
  const leader = leaderRow < 0 ? null : leaders[leaderRow]
  if (leader === null) {
    const chosen = registered.state.leader
    return chosen >= 0 && !isBrokerUp(world, chosen) ? 'NETWORK_EXCEPTION' : 'LEADER_NOT_AVAILABLE'
  }
  if (countBits(leader.isr) < effectiveMinIsr(world, partition)) return 'NOT_ENOUGH_REPLICAS'
  if (isPaused(world, replicas.broker[leaderRow])) return 'REQUEST_TIMED_OUT'
  const mask = maximalIsr(leader)
  const leaderSite = brokers[replicas.broker[leaderRow]].site
  for (const row of partitions.rows[partition]) {
    if (row === leaderRow || ((mask >> replicas.slot[row]) & 1) === 0) continue
    const b = replicas.broker[row]
    if (!isBrokerUp(world, b) || isPaused(world, b)) return 'REQUEST_TIMED_OUT'
    const { site } = brokers[b]
    if (!isPathOpen(network, site, leaderSite) || !isPathOpen(network, leaderSite, site)) return 'REQUEST_TIMED_OUT'
  }
  return null
}
