/**
 * RangeAssignor: topic by topic, the partitions are cut into contiguous blocks, one a member, and the first members
 * get one more when it does not come out even. Where racks differ, partitions go to a member of their rack first
 * (KIP-881), within the same numbers.
 *
 * The one thing a reader would get wrong: it counts each topic alone, so with many topics of few partitions the first
 * members of the group carry more than the last ones.
 */
import {
  type Assignment,
  compareMembers,
  type PartitionCounts,
  type Subscription,
  type TopicPartition,
} from './assignment'
import { isNear, NO_RACKS, type PartitionRacks, shouldMatchRacks } from './racks'

/** One topic while it is shared out (RangeAssignor.TopicAssignmentState). */
interface Shares {
  readonly topic: string
  readonly readers: readonly Subscription[]
  readonly racks: readonly (readonly string[])[] | undefined
  readonly count: number
  readonly each: number
  /** Members that may still get one more than the others. */
  extra: number
  readonly free: Set<number>
  readonly given: Map<string, number>
}

export function assignRange(
  counts: PartitionCounts,
  members: readonly Subscription[],
  racks: PartitionRacks = NO_RACKS,
): Assignment {
  const sorted = [...members].sort(compareMembers)
  const result = new Map<string, TopicPartition[]>(sorted.map(({ memberId }) => [memberId, []]))
  const all = [...counts].map(([topic, count]) => beginShares(topic, count, sorted, racks))
  const matched = new Set(all.filter((shares) => shouldMatchRacks(shares.readers, racksOf(shares))))
  if (matched.size > 0) {
    for (const alike of groupAlike(all)) {
      if (alike.length > 1) giveTogether(alike, result)
      else if (matched.has(alike[0])) giveRanges(alike[0], result, ({ rack }, p) => isNear(rack, alike[0].racks?.[p]))
    }
  }
  for (const shares of all) giveRanges(shares, result, () => true)
  return result
}

function beginShares(topic: string, count: number, sorted: readonly Subscription[], racks: PartitionRacks): Shares {
  const readers = sorted.filter(({ topics }) => topics.includes(topic))
  return {
    topic,
    readers,
    racks: racks.get(topic),
    count,
    each: Math.floor(count / readers.length),
    extra: count % readers.length,
    free: new Set(Array.from({ length: count }, (_, p) => p)),
    given: new Map(readers.map(({ memberId }) => [memberId, 0])),
  }
}

function racksOf({ count, racks }: Shares): (readonly string[] | undefined)[] {
  return Array.from({ length: count }, (_, p) => racks?.[p])
}

/** Topics of as many partitions with the same readers: their partitions of one number shall stay with one member. */
function groupAlike(all: readonly Shares[]): Shares[][] {
  const groups = new Map<string, Shares[]>()
  for (const shares of all) {
    const key = JSON.stringify([shares.count, shares.readers.map(({ memberId }) => memberId)])
    groups.set(key, [...(groups.get(key) ?? []), shares])
  }
  return [...groups.values()]
}

function mayStillGet(shares: Shares, memberId: string): number {
  return Math.max(0, shares.each + (shares.extra > 0 ? 1 : 0) - (shares.given.get(memberId) ?? 0))
}

function give(shares: Shares, memberId: string, list: readonly number[], result: Map<string, TopicPartition[]>): void {
  const given = (shares.given.get(memberId) ?? 0) + list.length
  shares.given.set(memberId, given)
  if (given > shares.each) shares.extra--
  for (const partition of list) {
    shares.free.delete(partition)
    result.get(memberId)?.push({ topic: shares.topic, partition })
  }
}

function giveRanges(
  shares: Shares,
  result: Map<string, TopicPartition[]>,
  fits: (member: Subscription, partition: number) => boolean,
): void {
  for (const member of shares.readers) {
    const list = [...shares.free].filter((p) => fits(member, p)).slice(0, mayStillGet(shares, member.memberId))
    if (list.length > 0) give(shares, member.memberId, list, result)
  }
}

/** assignCoPartitionedWithRackMatching: one number of all these topics at a time, to a member that is near to all. */
function giveTogether(alike: readonly Shares[], result: Map<string, TopicPartition[]>): void {
  let open = alike[0].readers
  for (let p = 0; p < alike[0].count && open.length > 0; p++) {
    const member = open.find(({ memberId, rack }) =>
      alike.every((shares) => isNear(rack, shares.racks?.[p]) && mayStillGet(shares, memberId) > 0),
    )
    if (member === undefined) continue
    for (const shares of alike) give(shares, member.memberId, [p], result)
    if (alike.every((shares) => mayStillGet(shares, member.memberId) === 0)) open = open.filter((one) => one !== member)
  }
}
