/**
 * When an observer may be in the ISR (facts A1 to A4).
 *
 *   Goal       writes go on when sync replicas are lost, without observers slowing writes down before
 *   Rule       they stay outside unless the sync members fall below the target T of the policy: min ISR for
 *              under-min-isr, the number of sync replicas for under-replicated; then just enough caught-up ones
 *              join to reach T, and leave when the sync members reach T again; while an observer leads, every
 *              caught-up replica may join
 *   Example    sync 11 12 21 22, observer 23, min ISR 3: 11 and 12 die, ISR {21 22}, 23 joins, ISR {21 22 23}
 *
 * Simplification: Confluent's observer code is closed; the rules are those that agree with every documented
 * sample (policy names, triggers and printed ISRs).
 */
import { effectivePromotionPolicy } from '../shape/placement-constraints'
import type { LeaderState } from '../shape/replica-state'
import type { World } from '../world'
import { effectiveMinIsr } from './isr-rules'
import { countBits } from './replicas'

export interface ObserverTarget {
  /** ISR size that promotion fills up to; 0 when the policy never promotes. */
  readonly size: number
  readonly syncInIsr: number
  readonly leaderIsObserver: boolean
}

export function observerTarget(world: World, leader: LeaderState): ObserverTarget {
  const { replicas, partitions, topics } = world.state
  const p = replicas.partition[leader.row]
  const policy = effectivePromotionPolicy(topics[partitions.topic[p]].placement)
  let syncInIsr = 0
  let syncReplicas = 0
  for (const row of partitions.rows[p]) {
    if (replicas.active[row] === 0 || replicas.isObserver[row] === 1) continue
    syncReplicas++
    if ((leader.isr >> replicas.slot[row]) & 1) syncInIsr++
  }
  const size = policy === 'under-min-isr' ? effectiveMinIsr(world, p) : policy === 'under-replicated' ? syncReplicas : 0
  return { size, syncInIsr, leaderIsObserver: replicas.isObserver[leader.row] === 1 }
}

export function mayObserverJoin(world: World, leader: LeaderState): boolean {
  const target = observerTarget(world, leader)
  if (target.leaderIsObserver) return true
  return target.syncInIsr < target.size && countBits(leader.isr) < target.size
}
