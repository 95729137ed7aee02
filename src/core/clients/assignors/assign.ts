/** The assignors by the names that the members of a group agree on. */
import type { Assignment, PartitionCounts, Subscription } from './assignment'
import { NO_RACKS, type PartitionRacks } from './racks'
import { assignRange } from './range'
import { assignRoundRobin } from './round-robin'
import { assignCooperativeSticky, assignSticky } from './sticky'

export function assignPartitions(
  protocol: string,
  counts: PartitionCounts,
  members: readonly Subscription[],
  racks: PartitionRacks = NO_RACKS,
): Assignment {
  switch (protocol) {
    case 'roundrobin':
      return assignRoundRobin(counts, members)
    case 'sticky':
      return assignSticky(counts, members, racks)
    case 'cooperative-sticky':
      return assignCooperativeSticky(counts, members, racks)
    default:
      return assignRange(counts, members, racks)
  }
}
