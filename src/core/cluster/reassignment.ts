/**
 * Moving a partition to other replicas (what `kafka-reassign-partitions` and `confluent-rebalancer
 * --replica-placement-only` ask for). First the new replicas are added and catch up; when all that must be
 * in sync are in the ISR, the old ones are removed. Observers never hold up a reassignment.
 */
import type { World } from '../world'
import { decidePartition } from './controller'

/** Begin: `target` are all replicas in order with the observers at the tail. Broker indexes. */
export function reassignPartition(
  world: World,
  partition: number,
  target: readonly number[],
  observers: readonly number[],
  cause: number,
): void {
  const { state } = world.state.controller.image.partitions[partition]
  const sync = target.filter((b) => !observers.includes(b))
  const adding = sync.filter((b) => !state.replicas.includes(b))
  const removing = state.replicas.filter((b) => !target.includes(b))
  const merged = [...sync, ...removing, ...observers]
  decidePartition(world, partition, {
    election: 'ONLINE',
    targetReplicas: merged,
    targetAdding: adding,
    targetRemoving: removing,
    observers,
    reason: 'reassignment',
    cause,
  })
  completeReassignment(world, partition)
}

/** End a reassignment when its sync replicas are all in the ISR. */
export function completeReassignment(world: World, partition: number): void {
  const { state, observers } = world.state.controller.image.partitions[partition]
  if (state.removingReplicas.length === 0 && state.addingReplicas.length === 0) return
  const target = state.replicas.filter((b) => !state.removingReplicas.includes(b))
  const mustSync = target.filter((b) => !observers.includes(b))
  if (mustSync.some((b) => !state.isr.includes(b))) return
  const isr = state.isr.filter((b) => target.includes(b))
  if (isr.length === 0) return
  decidePartition(world, partition, {
    election: 'ONLINE',
    targetReplicas: target,
    targetIsr: isr,
    targetAdding: [],
    targetRemoving: [],
    reason: 'reassignment',
    cause: -1,
  })
}
