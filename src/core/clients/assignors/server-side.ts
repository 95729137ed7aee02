/**
 * The assignors of brokers for `group.protocol=consumer` (KIP-848; org.apache.kafka.coordinator.group.assignor): uniform,
 * which keeps what it can, and range, which does not.
 *
 * The one thing a reader would get wrong: what counts as owned is the last target of each member, not what it really
 * holds by now; who still holds a partition of another is waited for later, member by member.
 */
import type { Assignment, PartitionCounts, Subscription } from './assignment'
import { assignRange } from './range'
import { assignUniform } from './uniform'

export const SERVER_ASSIGNORS = ['uniform', 'range'] as const
export type ServerAssignor = (typeof SERVER_ASSIGNORS)[number]

/** Null when somebody subscribes to a topic that does not exist (PartitionAssignorException). */
export function assignServerSide(
  assignor: ServerAssignor,
  counts: PartitionCounts,
  members: readonly Subscription[],
): Assignment | null {
  if (members.some(({ topics }) => topics.some((topic) => !counts.has(topic)))) return null
  return assignor === 'range' ? assignRange(counts, members) : assignUniform(counts, members)
}
