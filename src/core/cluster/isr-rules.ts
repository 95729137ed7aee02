/** Small rules about the ISR that brokers, metrics and the produce path share. */
import { clusterNumber } from '../settings'
import { type LeaderState, PENDING_EXPAND } from '../shape/replica-state'
import type { World } from '../world'

/** replica.lag.time.max.ms in microseconds. */
export function lagMaxUs(world: World): number {
  return clusterNumber(world, 'replica.lag.time.max.ms') * 1000
}

/** min(`min.insync.replicas`, replicas): what the append check and the high watermark use. */
export function effectiveMinIsr(world: World, partition: number): number {
  const { topics, partitions, replicas } = world.state
  let assigned = 0
  for (const row of partitions.rows[partition]) assigned += replicas.active[row]
  return Math.min(topics[partitions.topic[partition]].minIsr, Math.max(1, assigned))
}

/** ISR that the high watermark must satisfy: the committed one plus a proposed newcomer. */
export function maximalIsr(leader: LeaderState): number {
  return leader.pending === PENDING_EXPAND ? leader.isr | leader.proposed : leader.isr
}

/** How often a leader looks for followers that lag: half of replica.lag.time.max.ms. */
export function isrCheckUs(world: World): number {
  return Math.max(1000, Math.round(lagMaxUs(world) / 2))
}
