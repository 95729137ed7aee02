/**
 * One member's next step towards its target (CurrentAssignmentBuilder, KIP-848): let go first, then take what is free.
 *
 * The one thing a reader would get wrong: nobody waits for the group. Each member goes at its own heartbeats, keeps
 * reading what it keeps, and waits only for the partitions that somebody else has not let go yet.
 */
import type { Group, GroupMember } from '../../../shape/group-state'

/** What the step depends on: what it says that it holds, null when it has said nothing, and how long it may take. */
export interface Step {
  readonly owned: readonly number[]
  readonly nowUs: number
}

/** True when anything of the member has changed. */
export function reconcile(group: Group, member: GroupMember, { owned, nowUs }: Step): boolean {
  const { modern } = member
  if (modern === undefined || group.modern === undefined) return false
  const hasToLetGo = modern.revoking.some((p) => owned.includes(p))
  if (hasToLetGo) return false
  const isThere = modern.epoch === group.modern.assignmentEpoch && !modern.isWaiting && modern.revoking.length === 0
  if (isThere) return false
  const before = JSON.stringify([member.assignment, modern])
  const kept = member.assignment.filter((p) => modern.target.includes(p))
  const gone = member.assignment.filter((p) => !modern.target.includes(p)).filter((p) => owned.includes(p))
  if (gone.length > 0) {
    member.assignment = kept
    modern.revoking = gone
    modern.revokeDeadlineUs = nowUs + member.join.rebalanceTimeoutUs
  } else {
    modern.revoking = []
    modern.revokeDeadlineUs = -1
    const wanted = modern.target.filter((p) => !kept.includes(p))
    const free = wanted.filter((p) => !isHeld(group, member, p))
    member.assignment = [...kept, ...free].sort((a, b) => a - b)
    modern.isWaiting = free.length < wanted.length
    if (modern.epoch !== group.modern.assignmentEpoch) {
      modern.previousEpoch = modern.epoch
      modern.epoch = group.modern.assignmentEpoch
    }
  }
  return JSON.stringify([member.assignment, modern]) !== before
}

/** Somebody else has it, or has not said yet that it let go. */
function isHeld({ members }: Group, member: GroupMember, p: number): boolean {
  return members.some(
    (other) => other !== member && (other.assignment.includes(p) || other.modern?.revoking.includes(p)),
  )
}

/** The group's state by its members (ConsumerGroup.maybeUpdateGroupState). */
export function stateOf({ members, generation, modern }: Group): Group['state'] {
  if (members.length === 0) return 'Empty'
  if (modern === undefined || generation > modern.assignmentEpoch) return 'Assigning'
  const isDone = members.every(
    (member) =>
      member.modern?.epoch === modern.assignmentEpoch &&
      !member.modern.isWaiting &&
      member.modern.revoking.length === 0,
  )
  return isDone ? 'Stable' : 'Reconciling'
}

/** Something has changed that the targets depend on. */
export function bumpEpoch(group: Group, reason: string, cause: number): void {
  group.generation++
  group.reason = reason
  group.cause = cause >= 0 ? cause : group.cause
  group.state = stateOf(group)
}
