/**
 * Members subscribe to different topics (AbstractStickyAssignor.GeneralAssignmentBuilder).
 *
 *   Goal         as balanced as the subscriptions allow, and as little moved as that allows
 *   Constraints  a topic with one reader is fixed; so is a member that holds all it may and shares none of it
 *   Algorithm    1. keep what is still valid (and near, where racks are looked at), 2. give each free partition to the
 *                member with the fewest, first of those that are near, then of all, 3. move partitions from fuller to emptier members until no move helps, and take that back if nothing is won
 *   Example      A reads t1 (2 partitions), B reads t1 and t2 (2): t2 goes to B, t1 to A
 */
import { compareText, type Subscription } from './assignment'
import { PartitionMovements } from './partition-movements'
import type { StickyResult } from './sticky-constrained'
import { isFar, numberOf, type StickyInput } from './sticky-input'

interface General {
  readonly input: StickyInput
  /** Topic numbers each member can read. */
  readonly readable: ReadonlyMap<string, readonly number[]>
  readonly readers: readonly (readonly string[])[]
  readonly movements: PartitionMovements
  /** Whom each partition belonged to in an older generation. */
  readonly previous: ReadonlyMap<number, string>
  assignment: Map<string, number[]>
  owner: Map<number, string>
}

export function assignGeneral(input: StickyInput): StickyResult {
  const readable = new Map(
    input.members.map(({ memberId, topics }) => [
      memberId,
      topics.map((topic) => input.topics.indexOf(topic)).filter((topic) => topic >= 0),
    ]),
  )
  const readers = input.topics.map((_, topic) =>
    input.members.filter(({ memberId }) => readable.get(memberId)?.includes(topic)).map(({ memberId }) => memberId),
  )
  const general: General = {
    input,
    readable,
    readers,
    movements: new PartitionMovements(input.topicOf),
    previous: readPrevious(input),
    assignment: new Map(),
    owner: new Map(),
  }
  const mustRevoke = keepOwned(general)
  balance(general, sortPartitions(general), mustRevoke)
  return { assignment: general.assignment, transferring: null }
}

/** Topics with few readers first, as they leave the least choice. */
function sortPartitions({ input, readers }: General): number[] {
  const topics = input.topics.map((_, topic) => topic)
  topics.sort((a, b) => readers[a].length - readers[b].length || compareText(input.topics[a], input.topics[b]))
  return topics.flatMap((topic) =>
    Array.from({ length: input.first[topic + 1] - input.first[topic] }, (_, i) => input.first[topic] + i),
  )
}

function readPrevious(input: StickyInput): Map<number, string> {
  const found = new Map<number, Subscription>()
  for (const member of input.members) {
    if (member.generation >= input.maxGeneration) continue
    for (const place of member.owned) {
      const number = numberOf(input, place)
      const other = found.get(number)
      if (number >= 0 && (other === undefined || member.generation > other.generation)) found.set(number, member)
    }
  }
  return new Map([...found].map(([number, { memberId }]) => [number, memberId]))
}

/** Keep what was held and is still subscribed to; true when something had to be taken away. */
function keepOwned({ input, readable, assignment, owner }: General): boolean {
  let mustRevoke = false
  for (const member of input.members) {
    const { memberId } = member
    const held = input.owned.get(memberId) ?? []
    const kept = held.filter((p) => readable.get(memberId)?.includes(input.topicOf[p]) && !isFar(input, member, p))
    if (kept.length < held.length) mustRevoke = true
    assignment.set(memberId, kept)
    for (const p of kept) owner.set(p, memberId)
  }
  return mustRevoke
}

function size(general: General, memberId: string): number {
  return general.assignment.get(memberId)?.length ?? 0
}

/** Members by number of partitions, then by id. */
function byLoad(general: General): string[] {
  return [...general.assignment.keys()].sort((a, b) => size(general, a) - size(general, b) || compareText(a, b))
}

function balance(general: General, sorted: readonly number[], mustRevoke: boolean): void {
  const { readers, input } = general
  const free = sorted.filter((p) => !general.owner.has(p))
  const isFirst = general.owner.size === 0
  if (input.racks !== null) {
    const near = new Map(input.members.map((member) => [member.memberId, (p: number) => !isFar(input, member, p)]))
    giveFree(general, free, (memberId, p) => near.get(memberId)?.(p) === true)
  }
  giveFree(general, free, () => true)
  const isMovable = (p: number): boolean => readers[input.topicOf[p]].length >= 2
  const fixed = new Map<string, number[]>()
  for (const [memberId, list] of general.assignment) if (!mayTakePart(general, memberId)) fixed.set(memberId, list)
  for (const memberId of fixed.keys()) general.assignment.delete(memberId)
  const before = copyAssignment(general.assignment)
  if (!mustRevoke) reassign(general, free.filter(isMovable))
  const moved = reassign(general, sorted.filter(isMovable))
  if (!isFirst && moved && balanceScore(general.assignment) >= balanceScore(before)) general.assignment = before
  for (const [memberId, list] of fixed) general.assignment.set(memberId, list)
}

/** maybeAssign: what nobody owns yet goes to the member with the fewest that may have it. */
function giveFree(general: General, free: readonly number[], fits: (memberId: string, p: number) => boolean): void {
  for (const p of free) {
    if (general.owner.has(p)) continue
    const topic = general.input.topicOf[p]
    const memberId = byLoad(general).find((one) => general.readable.get(one)?.includes(topic) && fits(one, p))
    if (memberId === undefined) continue
    general.assignment.get(memberId)?.push(p)
    general.owner.set(p, memberId)
  }
}

function copyAssignment(assignment: ReadonlyMap<string, readonly number[]>): Map<string, number[]> {
  return new Map([...assignment].map(([memberId, list]) => [memberId, [...list]]))
}

/** Sum of the differences of all pairs of members; 0 is perfect. */
function balanceScore(assignment: ReadonlyMap<string, readonly number[]>): number {
  const sizes = [...assignment.values()].map((list) => list.length)
  let score = 0
  sizes.forEach((one, i) => {
    for (const other of sizes.slice(i + 1)) score += Math.abs(one - other)
  })
  return score
}

function mostPossible({ input, readable }: General, memberId: string): number {
  return (readable.get(memberId) ?? []).reduce((sum, topic) => sum + input.first[topic + 1] - input.first[topic], 0)
}

function mayTakePart(general: General, memberId: string): boolean {
  const list = general.assignment.get(memberId) ?? []
  if (list.length < mostPossible(general, memberId)) return true
  return list.some((p) => general.readers[general.input.topicOf[p]].length >= 2)
}

function isBalanced(general: General): boolean {
  const members = byLoad(general)
  if (members.length === 0) return true
  if (size(general, members[0]) >= size(general, members[members.length - 1]) - 1) return true
  const holder = new Map([...general.assignment].flatMap(([memberId, list]) => list.map((p) => [p, memberId] as const)))
  for (const memberId of members) {
    const count = size(general, memberId)
    if (count === mostPossible(general, memberId)) continue
    for (const topic of general.readable.get(memberId) ?? []) {
      for (let p = general.input.first[topic]; p < general.input.first[topic + 1]; p++) {
        const other = holder.get(p)
        if (other !== undefined && other !== memberId && count + 1 < size(general, other)) return false
      }
    }
  }
  return true
}

/** performReassignments: move partitions to emptier members until none can be moved with a gain. */
function reassign(general: General, candidates: readonly number[]): boolean {
  let performed = false
  let modified = true
  while (modified) {
    modified = false
    for (const p of candidates) {
      if (isBalanced(general)) break
      const owner = general.owner.get(p) as string
      const previous = general.previous.get(p)
      const canTake = (other: string): boolean =>
        general.assignment.has(other) && size(general, owner) > size(general, other) + 1
      if (previous !== undefined && canTake(previous)) moveTo(general, p, previous)
      else if (general.readers[general.input.topicOf[p]].some(canTake)) {
        const next = byLoad(general).find((one) => general.readable.get(one)?.includes(general.input.topicOf[p]))
        moveTo(general, p, next as string)
      } else continue
      performed = true
      modified = true
    }
  }
  return performed
}

function moveTo(general: General, partition: number, to: string): void {
  const chosen = general.movements.choose(partition, general.owner.get(partition) as string, to)
  const from = general.owner.get(chosen) as string
  general.movements.move(chosen, from, to)
  const list = general.assignment.get(from) as number[]
  list.splice(list.indexOf(chosen), 1)
  general.assignment.get(to)?.push(chosen)
  general.owner.set(chosen, to)
}
