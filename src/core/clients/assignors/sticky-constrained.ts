/**
 * All members subscribe to the same topics (AbstractStickyAssignor.ConstrainedAssignmentBuilder).
 *
 *   Goal         everybody has floor or ceil of the average, and keeps as much as that allows
 *   Constraints  only `partitions % members` of them may have one more than the least
 *   Algorithm    1. who held enough keeps the most (while more may have it) or the least, the rest is free
 *                2. the free ones go round to who has too few, then one each to who has exactly the least; where
 *                   racks are looked at, first to who stands in a rack of the partition
 *   Example      3 members, 8 partitions: quota 2, two members with 3. One held 5 and keeps 3, two held none:
 *                they get 3 and 2
 */
import { compareText } from './assignment'
import { isFar, type StickyInput } from './sticky-input'
import { dealNear, type Hands } from './sticky-near'

export interface StickyResult {
  readonly assignment: ReadonlyMap<string, number[]>
  /** Partitions that somebody else held, and who gets them; null when that must be computed. */
  readonly transferring: ReadonlyMap<number, string> | null
}

export function assignConstrained(input: StickyInput): StickyResult {
  const total = input.topicOf.length
  const quota = Math.floor(total / input.members.length)
  const most = Math.ceil(total / input.members.length)
  const assignment = new Map<string, number[]>(input.members.map(({ memberId }) => [memberId, []]))
  const under: string[] = []
  let exact: string[] = []
  const revoked = new Set<number>()
  let withMost = 0
  const mayHaveMost = total % input.members.length
  const byPartition = (a: number, b: number): number =>
    a - input.first[input.topicOf[a]] - (b - input.first[input.topicOf[b]]) || a - b
  for (const member of input.members) {
    const { memberId } = member
    const held = (input.owned.get(memberId) ?? [])
      .filter((p) => !input.claimedTwice.has(p) && !isFar(input, member, p))
      .sort(byPartition)
    let keeps = held.length
    if (held.length < quota) under.push(memberId)
    else if (held.length >= most && withMost < mayHaveMost) {
      keeps = most
      if (++withMost === mayHaveMost) exact = []
    } else {
      keeps = quota
      if (withMost < mayHaveMost) exact.push(memberId)
    }
    assignment.get(memberId)?.push(...held.slice(0, keeps))
    for (const p of held.slice(keeps)) revoked.add(p)
  }
  const hands: Hands = { assignment, under: under.sort(compareText), exact: exact.sort(compareText), quota, most }
  const free = listFree(input, assignment)
  const transferring = deal(input, hands, dealNear(input, hands, free), revoked)
  // What was given up because it is far is not in `revoked`.
  return { assignment, transferring: input.racks === null ? transferring : null }
}

function listFree(input: StickyInput, assignment: ReadonlyMap<string, readonly number[]>): number[] {
  const taken = new Set([...assignment.values()].flat())
  return input.topicOf.map((_, p) => p).filter((p) => !taken.has(p))
}

/** assignRoundRobin: the free partitions, to those under the quota in turn, then to those with exactly the quota. */
function deal(
  input: StickyInput,
  { assignment, under, exact, quota }: Hands,
  free: readonly number[],
  revoked: ReadonlySet<number>,
): Map<number, string> {
  const transferring = new Map<number, string>()
  let turn = 0
  for (const p of free) {
    if (turn >= under.length) turn = 0
    const memberId = under.length > 0 ? under[turn] : (exact.shift() as string)
    const list = assignment.get(memberId) as number[]
    list.push(p)
    if (revoked.has(p) || input.claimedTwice.has(p)) transferring.set(p, memberId)
    if (under.length === 0) continue
    if (list.length === quota) {
      under.splice(turn, 1)
      exact.push(memberId)
    } else turn++
  }
  return transferring
}
