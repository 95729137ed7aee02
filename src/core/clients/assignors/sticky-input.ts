/**
 * What both sticky algorithms start from (AbstractStickyAssignor.allSubscriptionsEqual): partitions as numbers in order
 * of topic and partition, and who may keep what of what it held.
 *
 * The one thing a reader would get wrong: two members may claim the same partition, when one of them has missed a
 * rebalance. The newer generation wins; in the same generation nobody keeps it.
 */
import { compareText, type PartitionCounts, type Subscription, type TopicPartition } from './assignment'
import { isNear, type PartitionRacks, shouldMatchRacks } from './racks'

export interface StickyInput {
  /** By name. */
  readonly topics: readonly string[]
  /** Number of the first partition of each topic, and one more at the end. */
  readonly first: readonly number[]
  /** By partition number: its topic. */
  readonly topicOf: readonly number[]
  /** In the order in which Kafka's hash tables give them. */
  readonly members: readonly Subscription[]
  /** Partition numbers that each member held and may keep. */
  readonly owned: ReadonlyMap<string, readonly number[]>
  readonly claimedTwice: ReadonlySet<number>
  readonly allEqual: boolean
  readonly maxGeneration: number
  /** By partition number: the racks of its replicas; null when racks are not to be looked at. */
  readonly racks: readonly (readonly string[])[] | null
}

export function readStickyInput(
  counts: PartitionCounts,
  members: readonly Subscription[],
  racks: PartitionRacks,
): StickyInput {
  const topics = [...counts.keys()].filter((topic) => members.some((one) => one.topics.includes(topic)))
  topics.sort(compareText)
  const first = [0]
  const topicOf: number[] = []
  topics.forEach((topic, t) => {
    const count = counts.get(topic) ?? 0
    for (let i = 0; i < count; i++) topicOf.push(t)
    first.push(topicOf.length)
  })
  const input = { topics, first, topicOf, members: orderAsJava(members) }
  const { owned, claimedTwice } = readOwned(input)
  const partitionRacks = topicOf.map((topic, p) => racks.get(topics[topic])?.[p - first[topic]] ?? [])
  return {
    ...input,
    racks: shouldMatchRacks(members, partitionRacks) ? partitionRacks : null,
    owned,
    claimedTwice,
    allEqual: areAllEqual(input.members),
    maxGeneration: Math.max(-1, ...members.map(({ generation }) => generation)),
  }
}

/**
 * As Kafka asks: who subscribes to nothing and comes before everybody else counts as equal, and is given partitions;
 * who comes later does not.
 */
function areAllEqual(members: readonly Subscription[]): boolean {
  let subscribed = new Set<string>()
  for (const { topics } of members) {
    if (subscribed.size === 0) subscribed = new Set(topics)
    else if (topics.length !== subscribed.size || !topics.every((topic) => subscribed.has(topic))) return false
  }
  return true
}

export function numberOf(input: Pick<StickyInput, 'topics' | 'first'>, place: TopicPartition): number {
  const topic = input.topics.indexOf(place.topic)
  if (topic < 0) return -1
  const number = input.first[topic] + place.partition
  return number < input.first[topic + 1] ? number : -1
}

export function placeOf(input: StickyInput, number: number): TopicPartition {
  const topic = input.topicOf[number]
  return { topic: input.topics[topic], partition: number - input.first[topic] }
}

function readOwned(input: Pick<StickyInput, 'topics' | 'first' | 'members'>): {
  readonly owned: Map<string, number[]>
  readonly claimedTwice: Set<number>
} {
  const owned = new Map<string, number[]>()
  const claimedTwice = new Set<number>()
  const owners = new Map<number, Subscription>()
  const drop = (member: Subscription, number: number): void => {
    owned.set(
      member.memberId,
      (owned.get(member.memberId) ?? []).filter((one) => one !== number),
    )
  }
  for (const member of input.members) {
    owned.set(member.memberId, [])
    for (const place of member.owned) {
      const number = numberOf(input, place)
      if (number < 0) continue
      const other = owners.get(number)
      if (other !== undefined && other.generation > member.generation) continue
      if (other !== undefined) drop(other, number)
      owners.set(number, member)
      if (other !== undefined && other.generation === member.generation) claimedTwice.add(number)
      else owned.get(member.memberId)?.push(number)
    }
  }
  return { owned, claimedTwice }
}

/** Racks are looked at, and the member's is none of the partition's. */
export function isFar({ racks }: StickyInput, { rack }: Subscription, partition: number): boolean {
  return racks !== null && !isNear(rack, racks[partition])
}

/** The order of java.util.HashMap with String keys, which decides between members that are alike. */
export function orderAsJava(members: readonly Subscription[]): Subscription[] {
  let capacity = 16
  while (members.length > capacity * 0.75) capacity *= 2
  const bucket = ({ memberId }: Subscription): number => {
    let hash = 0
    for (let i = 0; i < memberId.length; i++) hash = (Math.imul(31, hash) + memberId.charCodeAt(i)) | 0
    return (hash ^ (hash >>> 16)) & (capacity - 1)
  }
  return [...members].sort((a, b) => bucket(a) - bucket(b))
}
