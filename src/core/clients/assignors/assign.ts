/** The assignors by the names that the members of a group agree on. */
import type { Assignment, PartitionCounts, Subscription } from './assignment'
import { assignRange } from './range'
import { assignRoundRobin } from './round-robin'
import { assignCooperativeSticky, assignSticky } from './sticky'

export function assignPartitions(
  protocol: string,
  counts: PartitionCounts,
  members: readonly Subscription[],
): Assignment {
  switch (protocol) {
    case 'roundrobin':
      return assignRoundRobin(counts, members)
    case 'sticky':
      return assignSticky(counts, members)
    case 'cooperative-sticky':
      return assignCooperativeSticky(counts, members)
    default:
      return assignRange(counts, members)
  }
}
