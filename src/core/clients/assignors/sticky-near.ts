/**
 * Dealing free partitions to members that stand in a rack of theirs, before anybody else gets one
 * (ConstrainedAssignmentBuilder.assignRackAwareRoundRobin).
 *
 * The one thing a reader would get wrong: partitions that few members are near to come first, and how many anybody may
 * have stays as it is; a partition whose near members are full goes far.
 */
import type { StickyInput } from './sticky-input'

/** Who may still get a partition while the free ones are dealt. */
export interface Hands {
  readonly assignment: ReadonlyMap<string, number[]>
  /** Members below the least, and members with exactly the least that may have one more. */
  readonly under: string[]
  readonly exact: string[]
  readonly quota: number
  readonly most: number
}

/** Free partitions that are still free afterwards, in the order in which they are dealt. */
export function dealNear(input: StickyInput, hands: Hands, free: readonly number[]): readonly number[] {
  const { racks } = input
  if (racks === null) return free
  const rackOf = new Map(input.members.map(({ memberId, rack }) => [memberId, rack ?? '']))
  const isAt = (memberId: string, p: number): boolean => racks[p].includes(rackOf.get(memberId) ?? '')
  const nearTo = racks.map((_, p) => input.members.filter(({ memberId }) => isAt(memberId, p)).length)
  const left: number[] = []
  let turn = 0
  for (const p of [...free].sort((a, b) => nearTo[a] - nearTo[b])) {
    const { under, exact, quota, most } = hands
    const at = findFrom(under, turn, (memberId) => isAt(memberId, p))
    let memberId = under[at]
    if (at >= 0) turn = take(hands, at)
    else {
      const first = exact.findIndex((one) => isAt(one, p))
      memberId = exact[first]
      if (first >= 0 && quota + 1 === most) exact.splice(first, 1)
    }
    if (memberId === undefined) left.push(p)
    else hands.assignment.get(memberId)?.push(p)
  }
  return left
}

/** The member at that place is about to get one; answers where the next one is looked for. */
function take({ assignment, under, exact, quota, most }: Hands, at: number): number {
  const memberId = under[at]
  const count = (assignment.get(memberId)?.length ?? 0) + 1
  let next = at
  if (count >= quota) {
    under.splice(at, 1)
    if (count < most) exact.push(memberId)
  } else next++
  return under.length === 0 ? 0 : next % under.length
}

function findFrom(list: readonly string[], from: number, fits: (memberId: string) => boolean): number {
  for (let i = 0; i < list.length; i++) if (fits(list[(from + i) % list.length])) return (from + i) % list.length
  return -1
}
