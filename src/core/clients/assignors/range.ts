/**
 * RangeAssignor: topic by topic, the partitions are cut into contiguous blocks, one a member, and the first members
 * get one more when it does not come out even.
 *
 * The one thing a reader would get wrong: it counts each topic alone, so with many topics of few partitions the first
 * members of the group carry more than the last ones.
 *
 * Simplification: the range assignor does not look at racks (KIP-881).
 */
import {
  type Assignment,
  compareMembers,
  type PartitionCounts,
  type Subscription,
  type TopicPartition,
} from './assignment'

export function assignRange(counts: PartitionCounts, members: readonly Subscription[]): Assignment {
  const sorted = [...members].sort(compareMembers)
  const result = new Map<string, TopicPartition[]>(sorted.map(({ memberId }) => [memberId, []]))
  for (const [topic, count] of counts) {
    const readers = sorted.filter(({ topics }) => topics.includes(topic))
    const each = Math.floor(count / readers.length)
    const rest = count % readers.length
    let partition = 0
    readers.forEach(({ memberId }, i) => {
      for (const end = partition + each + (i < rest ? 1 : 0); partition < end; partition++)
        result.get(memberId)?.push({ topic, partition })
    })
  }
  return result
}
