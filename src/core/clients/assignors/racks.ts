/**
 * What assignors know of racks (KIP-881; AbstractPartitionAssignor.useRackAwareAssignment, AbstractStickyAssignor.RackInfo).
 *
 * The one thing a reader would get wrong: when every partition has a replica in every rack that has any, racks say
 * nothing, and the assignors compute what they compute without them.
 */
import type { Subscription } from './assignment'

/** For each topic the racks of each partition's replicas, by partition number; a topic may be missing. */
export type PartitionRacks = ReadonlyMap<string, readonly (readonly string[])[]>

export const NO_RACKS: PartitionRacks = new Map()

/** Is there a partition whose replicas stand in other racks than those of others, and a member that could gain by it? */
export function shouldMatchRacks(
  members: readonly Subscription[],
  partitions: Iterable<readonly string[] | undefined>,
): boolean {
  const own = new Set(members.map(({ rack }) => rack).filter(Boolean))
  if (own.size === 0) return false
  const sets = [...partitions].map((racks) => new Set(racks))
  const all = new Set(sets.flatMap((racks) => [...racks]))
  if (![...own].some((rack) => rack && all.has(rack))) return false
  return sets.some((racks) => racks.size !== all.size)
}

/** Who names no rack is at home everywhere. */
export function isNear(rack: string | null | undefined, racks: readonly string[] | undefined): boolean {
  return !rack || racks?.includes(rack) === true
}
