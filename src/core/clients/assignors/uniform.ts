/**
 * UniformAssignor (UniformHomogeneousAssignmentBuilder, UniformHeterogeneousAssignmentBuilder): everybody gets as many,
 * and keeps as much of its last target as that allows.
 *
 *   All read the same   1. a quota each, one more for the first ones; 2. who has more gives up its last ones, 3. the free
 *                       ones fill up whoever has less, in order of members
 *   Otherwise           1. keep what is still subscribed to; 2. topic by topic, those with most partitions a reader
 *                       first, each free partition to the reader with the fewest; 3. move partitions from the reader with
 *                       most to the one with the fewest while they differ by more than one
 *   Example             A has 0 1 2, B joins: A keeps 0 1, B gets 2
 */
import type { Assignment, PartitionCounts, Subscription, TopicPartition } from './assignment'
import { compareText } from './assignment'
import { orderAsJava } from './sticky-input'

/** Rounds over all topics after which an assignment is taken as it is (MAX_ITERATION_COUNT). */
const MOST_ROUNDS = 16

export function assignUniform(counts: PartitionCounts, members: readonly Subscription[]): Assignment {
  const ordered = orderAsJava(members)
  const [first] = ordered
  if (first === undefined) return new Map()
  const isSame = ({ topics }: Subscription): boolean =>
    topics.length === first.topics.length && topics.every((topic) => first.topics.includes(topic))
  return ordered.every(isSame) ? assignAlike(counts, ordered) : assignDiffering(counts, ordered)
}

function assignAlike(counts: PartitionCounts, members: readonly Subscription[]): Assignment {
  const topics = [...counts.keys()].filter((topic) => members[0].topics.includes(topic)).sort(compareText)
  const held = new Set(members.flatMap(({ owned }) => owned.map(nameOf)))
  const all = topics.flatMap((topic) => listPlaces(topic, counts.get(topic) ?? 0))
  const free = all.filter((place) => !held.has(nameOf(place)))
  let extra = all.length % members.length
  const result = new Map<string, TopicPartition[]>()
  const open = new Map<string, number>()
  for (const { memberId, owned } of members) {
    const quota = Math.floor(all.length / members.length) + (extra-- > 0 ? 1 : 0)
    const own = owned.filter(({ topic, partition }) => topics.includes(topic) && partition < (counts.get(topic) ?? 0))
    result.set(memberId, own.slice(0, quota))
    free.push(...own.slice(quota))
    if (own.length < quota) open.set(memberId, quota - own.length)
  }
  for (const [memberId, count] of open) result.get(memberId)?.push(...free.splice(0, count))
  return result
}

interface Uneven {
  readonly counts: PartitionCounts
  readonly members: readonly Subscription[]
  /** Member numbers by topic. */
  readonly readers: ReadonlyMap<string, readonly number[]>
  /** Member number of each partition; -1 for none. */
  readonly owners: ReadonlyMap<string, number[]>
  readonly sizes: number[]
}

function assignDiffering(counts: PartitionCounts, members: readonly Subscription[]): Assignment {
  const readers = new Map<string, number[]>()
  members.forEach(({ topics }, n) => {
    for (const topic of topics) readers.set(topic, [...(readers.get(topic) ?? []), n])
  })
  const owners = new Map(
    [...readers.keys()].map((topic) => [topic, new Array<number>(counts.get(topic) ?? 0).fill(-1)]),
  )
  const uneven: Uneven = { counts, members, readers, owners, sizes: members.map(() => 0) }
  members.forEach(({ owned }, n) => {
    for (const { topic, partition } of owned)
      if (readers.get(topic)?.includes(n) && partition < (counts.get(topic) ?? 0)) giveTo(uneven, topic, partition, n)
  })
  const topics = sortTopics(uneven)
  for (const topic of topics) {
    const order = orderReaders(uneven, topic)
    owners.get(topic)?.forEach((owner, partition) => {
      if (owner < 0) giveTo(uneven, topic, partition, least(uneven, order))
    })
  }
  balance(uneven, topics)
  return collect(uneven)
}

/** Most partitions a reader first, then fewest readers, then by name. */
function sortTopics({ counts, readers }: Uneven): string[] {
  const readersOf = (topic: string): number => readers.get(topic)?.length ?? 0
  const share = (topic: string): number => (counts.get(topic) ?? 0) / readersOf(topic)
  return [...readers.keys()].sort((a, b) => share(b) - share(a) || readersOf(a) - readersOf(b) || compareText(a, b))
}

function orderReaders({ readers, sizes }: Uneven, topic: string): number[] {
  return [...(readers.get(topic) ?? [])].sort((a, b) => sizes[a] - sizes[b] || a - b)
}

/** Of equals the one that stands first. */
function least({ sizes }: Uneven, order: readonly number[]): number {
  return order.reduce((best, n) => (sizes[n] < sizes[best] ? n : best))
}

function giveTo({ owners, sizes }: Uneven, topic: string, partition: number, to: number): void {
  const list = owners.get(topic)
  if (list === undefined) return
  if (list[partition] >= 0) sizes[list[partition]]--
  list[partition] = to
  sizes[to]++
}

function balance(uneven: Uneven, topics: readonly string[]): void {
  const shared = topics.filter((topic) => (uneven.readers.get(topic)?.length ?? 0) > 1)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let moved = false
    for (const topic of shared) moved = balanceTopic(uneven, topic) || moved
    if (!moved) return
  }
}

function balanceTopic(uneven: Uneven, topic: string): boolean {
  const { sizes, owners } = uneven
  const order = orderReaders(uneven, topic)
  const list = owners.get(topic) ?? []
  let moved = false
  for (;;) {
    const givers = order.filter((n) => list.includes(n))
    if (givers.length === 0) return moved
    // Of equals the one that stands last gives.
    const most = givers.reduce((best, n) => (sizes[n] >= sizes[best] ? n : best))
    const to = least(uneven, order)
    if (sizes[most] - sizes[to] <= 1) return moved
    giveTo(uneven, topic, list.lastIndexOf(most), to)
    moved = true
  }
}

function collect({ members, owners }: Uneven): Assignment {
  const result = new Map<string, TopicPartition[]>(members.map(({ memberId }) => [memberId, []]))
  for (const [topic, list] of owners)
    list.forEach((n, partition) => {
      if (n >= 0) result.get(members[n].memberId)?.push({ topic, partition })
    })
  return result
}

function listPlaces(topic: string, count: number): TopicPartition[] {
  return Array.from({ length: count }, (_, partition) => ({ topic, partition }))
}

function nameOf({ topic, partition }: TopicPartition): string {
  return `${topic}-${partition}`
}
