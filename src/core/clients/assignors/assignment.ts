/**
 * What an assignor is given and what it answers (ConsumerPartitionAssignor.Subscription and Assignment).
 *
 * The one thing a reader would get wrong: members are put in order by `group.instance.id` first and by member id only
 * without one (AbstractPartitionAssignor.MemberInfo), and names are compared by UTF-16 units as Java does.
 */

export interface TopicPartition {
  readonly topic: string
  readonly partition: number
}

export interface Subscription {
  readonly memberId: string
  /** null for a dynamic member. */
  readonly instanceId: string | null
  /** `client.rack`; null or left out for none. */
  readonly rack?: string | null
  readonly topics: readonly string[]
  /** What the member held when it asked to join. */
  readonly owned: readonly TopicPartition[]
  /** The generation in which it held that; -1 for none. */
  readonly generation: number
}

/** Partitions of each member, by member id. */
export type Assignment = ReadonlyMap<string, readonly TopicPartition[]>

/** Number of partitions of each topic that exists. */
export type PartitionCounts = ReadonlyMap<string, number>

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** MemberInfo.compareTo: static members before dynamic ones. */
export function compareMembers(a: Subscription, b: Subscription): number {
  if (a.instanceId !== null && b.instanceId !== null) return compareText(a.instanceId, b.instanceId)
  if (a.instanceId !== null) return -1
  if (b.instanceId !== null) return 1
  return compareText(a.memberId, b.memberId)
}
