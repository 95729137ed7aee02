/**
 * RoundRobinAssignor: all partitions of all topics in order are dealt to the members in turn; who does not subscribe
 * to the topic is passed over.
 *
 * The one thing a reader would get wrong: the deal goes on from topic to topic, it does not begin again with the first
 * member.
 */
import {
  type Assignment,
  compareMembers,
  compareText,
  type PartitionCounts,
  type Subscription,
  type TopicPartition,
} from './assignment'

export function assignRoundRobin(counts: PartitionCounts, members: readonly Subscription[]): Assignment {
  const sorted = [...members].sort(compareMembers)
  const result = new Map<string, TopicPartition[]>(sorted.map(({ memberId }) => [memberId, []]))
  const topics = [...counts.keys()].filter((topic) => sorted.some((member) => member.topics.includes(topic)))
  let turn = 0
  for (const topic of topics.sort(compareText)) {
    for (let partition = 0; partition < (counts.get(topic) ?? 0); partition++) {
      while (!sorted[turn % sorted.length].topics.includes(topic)) turn++
      result.get(sorted[turn++ % sorted.length].memberId)?.push({ topic, partition })
    }
  }
  return result
}
