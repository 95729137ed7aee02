/**
 * StickyAssignor and CooperativeStickyAssignor: balanced within one, and everybody keeps what it can.
 *
 * The one thing a reader would get wrong: cooperative-sticky computes the same, but does not hand out what somebody
 * else still holds. That member gives it up first, and a second rebalance hands it out.
 */
import type { Assignment, PartitionCounts, Subscription } from './assignment'
import { NO_RACKS, type PartitionRacks } from './racks'
import { assignConstrained, type StickyResult } from './sticky-constrained'
import { assignGeneral } from './sticky-general'
import { numberOf, placeOf, readStickyInput, type StickyInput } from './sticky-input'

export function assignSticky(
  counts: PartitionCounts,
  members: readonly Subscription[],
  racks: PartitionRacks = NO_RACKS,
): Assignment {
  const input = readStickyInput(counts, members, racks)
  return name(input, compute(input).assignment)
}

export function assignCooperativeSticky(
  counts: PartitionCounts,
  members: readonly Subscription[],
  racks: PartitionRacks = NO_RACKS,
): Assignment {
  const input = readStickyInput(counts, members, racks)
  const { assignment, transferring } = compute(input)
  const withheld = transferring ?? findTransferring(input, assignment)
  const adjusted = new Map(
    [...assignment].map(([memberId, list]) => [memberId, list.filter((p) => withheld.get(p) !== memberId)]),
  )
  return name(input, adjusted)
}

function compute(input: StickyInput): StickyResult {
  return input.allEqual ? assignConstrained(input) : assignGeneral(input)
}

function name(input: StickyInput, assignment: ReadonlyMap<string, readonly number[]>): Assignment {
  return new Map([...assignment].map(([memberId, list]) => [memberId, list.map((p) => placeOf(input, p))]))
}

/** Added for one member and taken from another (computePartitionsTransferringOwnership). */
function findTransferring(input: StickyInput, assignment: StickyResult['assignment']): Map<number, string> {
  const added = new Map<number, string>()
  const revoked = new Set<number>()
  for (const member of input.members) {
    const owned = member.owned.map((place) => numberOf(input, place))
    const given = assignment.get(member.memberId) ?? []
    for (const p of given) if (!owned.includes(p)) added.set(p, member.memberId)
    for (const p of owned) if (!given.includes(p)) revoked.add(p)
  }
  return new Map([...added].filter(([p]) => revoked.has(p)))
}
