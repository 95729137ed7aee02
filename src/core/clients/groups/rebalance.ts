/**
 * The rebalance of a group at its coordinator (GroupMetadataManager.prepareRebalance, completeClassicGroupJoin,
 * resetAndPropagateAssignment): everybody joins, one of them assigns, everybody syncs.
 *
 * The one thing a reader would get wrong: the coordinator does not assign anything. It chooses a leader among the
 * members, and that client computes who gets what.
 */
import { answerGroupRequest } from '../../cluster/group-mail'
import type { EventBody } from '../../event'
import { tell, touch } from '../../log/tell'
import { clusterNumber } from '../../settings'
import type { GroupError } from '../../shape/group-requests'
import type { Coordinator, Group, GroupMember, KnownGroup } from '../../shape/group-state'
import type { World } from '../../world'
import { bumpEpoch } from './consumer-protocol/reconcile'
import { writeGroup } from './offsets-log'

export function knowGroup(world: World, id: string, broker: number): KnownGroup {
  const { known } = world.state.groups
  const found = known.find((group) => group.id === id)
  if (found !== undefined) return found
  const group: KnownGroup = { id, broker, event: -1 }
  known.push(group)
  touch(world)
  return group
}

/** The group begins to gather its members anew. */
export function prepareRebalance(world: World, group: Group, reason: string, cause: number): void {
  if (group.state === 'CompletingRebalance') resetSyncs(world, group, 'REBALANCE_IN_PROGRESS')
  const first = group.state === 'Empty'
  group.state = 'PreparingRebalance'
  group.reason = reason
  group.cause = cause >= 0 ? cause : group.cause
  const longest = Math.max(...group.members.map((member) => member.join.rebalanceTimeoutUs), 0)
  if (first) {
    // InitialDelayedJoin: those who start together shall be in one generation.
    const delay = clusterNumber(world, 'group.initial.rebalance.delay.ms') * 1000
    group.initialDelayLeftUs = Math.max(0, longest - delay)
    group.joinedDuringDelay = false
    group.phaseDeadlineUs = world.state.nowUs + delay
  } else {
    group.initialDelayLeftUs = -1
    group.phaseDeadlineUs = world.state.nowUs + longest
  }
  touch(world)
}

export function resetSyncs(world: World, group: Group, error: GroupError): void {
  for (const member of group.members) {
    member.assignment = []
    if (member.awaitingSync < 0) continue
    answerGroupRequest(world, member.awaitingSync, { error })
    member.awaitingSync = -1
    refreshSession(world, member)
  }
}

export function refreshSession(world: World, member: GroupMember): void {
  member.sessionDeadlineUs = world.state.nowUs + member.join.sessionTimeoutUs
}

/** Has everybody who is a member asked to join again? (hasAllMembersJoined) */
export function maybeCompleteJoin(world: World, coordinator: Coordinator, group: Group): void {
  if (group.state !== 'PreparingRebalance' || group.initialDelayLeftUs >= 0) return
  if (group.pending.length > 0 || group.members.some((member) => member.awaitingJoin < 0)) return
  completeJoin(world, coordinator, group)
}

/** The time of the present phase is over. */
export function endPhase(world: World, coordinator: Coordinator, group: Group): void {
  const { nowUs } = world.state
  if (group.state === 'PreparingRebalance') {
    if (group.initialDelayLeftUs > 0 && group.joinedDuringDelay) {
      const delay = Math.min(clusterNumber(world, 'group.initial.rebalance.delay.ms') * 1000, group.initialDelayLeftUs)
      group.initialDelayLeftUs -= delay
      group.joinedDuringDelay = false
      group.phaseDeadlineUs = nowUs + delay
    } else completeJoin(world, coordinator, group)
    return
  }
  group.phaseDeadlineUs = Number.POSITIVE_INFINITY
  if (group.state !== 'CompletingRebalance') return
  // The leader, or somebody else, has not synced in time (expirePendingSync).
  for (const member of group.members.filter((candidate) => candidate.awaitingSync < 0))
    removeMember(world, coordinator, group, member, 'the member did not sync in time', -1)
}

function completeJoin(world: World, coordinator: Coordinator, group: Group): void {
  const { state } = world
  group.initialDelayLeftUs = -1
  group.pending = []
  const gone = group.members.filter((member) => member.awaitingJoin < 0 && member.instanceId === null)
  for (const member of gone) tellEvicted(world, group, member, 'max.poll.interval.ms', group.cause)
  group.members = group.members.filter((member) => !gone.includes(member))
  group.generation++
  if (group.members.length === 0) {
    becomeEmpty(world, coordinator, group)
    return
  }
  if (!group.members.some((member) => member.memberId === group.leader && member.awaitingJoin >= 0))
    group.leader = (group.members.find((member) => member.awaitingJoin >= 0) ?? group.members[0]).memberId
  group.protocol = chooseProtocol(group)
  group.state = 'CompletingRebalance'
  const longest = Math.max(...group.members.map((member) => member.join.rebalanceTimeoutUs))
  group.phaseDeadlineUs = state.nowUs + longest
  for (const member of group.members) {
    member.assignment = []
    if (member.awaitingJoin < 0) continue
    answerJoin(world, group, member, member.awaitingJoin)
    member.awaitingJoin = -1
    refreshSession(world, member)
  }
  touch(world)
}

function becomeEmpty(world: World, coordinator: Coordinator, group: Group): void {
  group.state = 'Empty'
  group.leader = ''
  group.protocol = ''
  group.phaseDeadlineUs = Number.POSITIVE_INFINITY
  writeGroup(world, coordinator, group)
  tellRebalanced(world, group)
}

export function answerJoin(world: World, group: Group, member: GroupMember, slot: number): void {
  const isLeader = member.memberId === group.leader
  answerGroupRequest(world, slot, {
    error: null,
    memberId: member.memberId,
    generation: group.generation,
    protocol: group.protocol,
    ...(isLeader
      ? {
          members: group.members.map(({ memberId, instanceId, join }) => ({
            memberId,
            instanceId,
            topics: join.topics,
            ...(join.rack === undefined ? {} : { rack: join.rack }),
            owned: join.owned,
            ownedGeneration: join.ownedGeneration,
          })),
        }
      : {}),
  })
}

/** Each member votes for the first protocol of its list that all support; the most votes win (selectProtocol). */
function chooseProtocol(group: Group): string {
  const candidates = group.members[0].join.protocols.filter((protocol) => supportedByAll(group, protocol))
  const votes = candidates.map(() => 0)
  for (const { join } of group.members) {
    const vote = join.protocols.find((protocol) => candidates.includes(protocol))
    if (vote !== undefined) votes[candidates.indexOf(vote)]++
  }
  return candidates[votes.indexOf(Math.max(...votes))]
}

export function supportedByAll(group: Group, protocol: string): boolean {
  return group.members.every((member) => member.join.protocols.includes(protocol))
}

// ---- members go -------------------------------------------------------------------------------------------

/** Sessions that ran out. Who waits in a join or a sync is there. */
export function expireMembers(world: World, coordinator: Coordinator, group: Group): void {
  const { nowUs } = world.state
  const expired = group.members.filter(
    (member) => member.sessionDeadlineUs <= nowUs && member.awaitingJoin < 0 && member.awaitingSync < 0,
  )
  for (const member of expired) {
    const cause = world.state.consumers[member.consumer]?.cause ?? -1
    const limit = member.modern === undefined ? 'session.timeout.ms' : 'group.consumer.session.timeout.ms'
    const event = tellEvicted(world, group, member, limit, cause)
    removeMember(world, coordinator, group, member, 'a member was silent for its session timeout', event)
  }
  for (const member of group.members.slice()) {
    const { revokeDeadlineUs = -1 } = member.modern ?? {}
    if (revokeDeadlineUs < 0 || revokeDeadlineUs > nowUs) continue
    const event = tellEvicted(world, group, member, 'max.poll.interval.ms', group.cause)
    removeMember(world, coordinator, group, member, 'a member did not let go in time', event)
  }
}

export function removeMember(
  world: World,
  coordinator: Coordinator,
  group: Group,
  member: GroupMember,
  reason: string,
  cause: number,
): void {
  group.members = group.members.filter((candidate) => candidate !== member)
  if (group.modern !== undefined) {
    bumpEpoch(group, reason, cause)
    writeGroup(world, coordinator, group)
    if (group.members.length === 0) tellRebalanced(world, group)
    touch(world)
    return
  }
  if (group.leader === member.memberId) group.leader = group.members[0]?.memberId ?? ''
  for (const slot of [member.awaitingJoin, member.awaitingSync])
    if (slot >= 0) answerGroupRequest(world, slot, { error: 'UNKNOWN_MEMBER_ID' })
  if (group.state === 'Stable' || group.state === 'CompletingRebalance') prepareRebalance(world, group, reason, cause)
  if (group.members.length === 0 && group.initialDelayLeftUs < 0 && group.state === 'PreparingRebalance')
    completeJoin(world, coordinator, group)
  else maybeCompleteJoin(world, coordinator, group)
  touch(world)
}

function tellEvicted(
  world: World,
  group: Group,
  member: GroupMember,
  limit: Extract<EventBody, { kind: 'MemberEvicted' }>['limit'],
  cause: number,
): number {
  const consumer = world.state.consumers[member.consumer]?.id ?? member.memberId
  const event = tell(world, { kind: 'MemberEvicted', group: group.id, consumer, limit }, cause)
  knowGroup(world, group.id, -1).event = event
  return event
}

export function tellRebalanced(world: World, group: Group): void {
  const { consumers } = world.state
  const members = group.members.map((member) => consumers[member.consumer]?.id ?? member.memberId)
  const event = tell(
    world,
    { kind: 'GroupRebalanced', group: group.id, generation: group.generation, members, reason: group.reason },
    group.cause,
  )
  knowGroup(world, group.id, -1).event = event
  touch(world)
}
