/** The assignors by the names that a group agrees on. */
import type { Assignment, PartitionCounts, Subscription } from './assignment'
import { assignRange } from './range'
import { assignRoundRobin } from './round-robin'

export function assignPartitions(
  protocol: string,
  counts: PartitionCounts,
  members: readonly Subscription[],
): Assignment {
  return protocol === 'roundrobin' ? assignRoundRobin(counts, members) : assignRange(counts, members)
}
