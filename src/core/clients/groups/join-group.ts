/**
 * JoinGroup, SyncGroup, Heartbeat and LeaveGroup at the coordinator (GroupMetadataManager.classicGroupJoin,
 * classicGroupSync, classicGroupHeartbeat, classicGroupLeave; KIP-345 for static members, KIP-394 for member ids).
 *
 * The one thing a reader would get wrong: a member that is stable does not notice a rebalance by itself. It learns of it
 * from the answer to its next heartbeat, which is why a rebalance takes up to `heartbeat.interval.ms`.
 */
import { answerGroupRequest } from '../../cluster/group-mail'
import { tell } from '../../log/tell'
import type { GroupBody, GroupRequest, JoinBody } from '../../shape/group-requests'
import type { Coordinator, Group, GroupMember } from '../../shape/group-state'
import type { World } from '../../world'
import { writeGroup } from './offsets-log'
import {
  answerJoin,
  knowGroup,
  maybeCompleteJoin,
  prepareRebalance,
  refreshSession,
  removeMember,
  resetSyncs,
  tellRebalanced,
} from './rebalance'

type Body<Type extends GroupBody['type']> = Extract<GroupBody, { type: Type }>

export function findGroup(coordinator: Coordinator, id: string): Group | null {
  return coordinator.groups.find((group) => group.id === id) ?? null
}

export function ensureGroup(world: World, coordinator: Coordinator, id: string): Group {
  const found = findGroup(coordinator, id)
  if (found !== null) return found
  const group: Group = {
    id,
    state: 'Empty',
    generation: 0,
    protocol: '',
    leader: '',
    members: [],
    pending: [],
    phaseDeadlineUs: Number.POSITIVE_INFINITY,
    initialDelayLeftUs: -1,
    joinedDuringDelay: false,
    reason: '',
    cause: -1,
  }
  coordinator.groups.push(group)
  knowGroup(world, id, coordinator.broker)
  return group
}

export function joinGroup(
  world: World,
  coordinator: Coordinator,
  slot: number,
  request: GroupRequest,
  join: JoinBody,
): void {
  const group = ensureGroup(world, coordinator, request.group)
  if (group.modern !== undefined) {
    if (group.members.length > 0) {
      answerGroupRequest(world, slot, { error: 'INCONSISTENT_GROUP_PROTOCOL' })
      return
    }
    delete group.modern
    group.state = 'Empty'
  }
  const fits = group.members.every((member) => member.join.protocols.some((one) => join.protocols.includes(one)))
  const known = group.members.find((member) => member.memberId === join.memberId)
  if (!fits && known === undefined) {
    answerGroupRequest(world, slot, { error: 'INCONSISTENT_GROUP_PROTOCOL' })
    return
  }
  if (known !== undefined) {
    rejoin(world, coordinator, group, known, slot, join)
    return
  }
  const replaced = join.instanceId === null ? undefined : group.members.find((m) => m.instanceId === join.instanceId)
  if (replaced !== undefined) {
    replaceStatic(world, coordinator, group, replaced, slot, request, join)
    return
  }
  if (join.memberId === '' && join.instanceId === null) {
    const memberId = nextMemberId(world, request.consumer)
    group.pending.push(memberId)
    answerGroupRequest(world, slot, { error: 'MEMBER_ID_REQUIRED', memberId })
    return
  }
  const isPending = group.pending.includes(join.memberId)
  if (join.memberId !== '' && !isPending) {
    answerGroupRequest(world, slot, { error: 'UNKNOWN_MEMBER_ID' })
    return
  }
  group.pending = group.pending.filter((id) => id !== join.memberId)
  const member: GroupMember = {
    memberId: join.memberId === '' ? nextMemberId(world, request.consumer, join.instanceId) : join.memberId,
    instanceId: join.instanceId,
    consumer: request.consumer,
    join,
    assignment: [],
    sessionDeadlineUs: world.state.nowUs + join.sessionTimeoutUs,
    awaitingJoin: slot,
    awaitingSync: -1,
  }
  group.members.push(member)
  if (group.leader === '') group.leader = member.memberId
  if (group.state === 'PreparingRebalance') group.joinedDuringDelay = true
  else prepareRebalance(world, group, 'a member joined', join.cause)
  maybeCompleteJoin(world, coordinator, group)
}

/**
 * A member id begins with the `group.instance.id` of a static member and with the client's id of any other, as Kafka's do
 * (GroupMetadata.generateMemberId).
 *
 * Simplification: member ids end in a running number instead of a random UUID, so the order of dynamic members, which
 * assignors use, is the order in which they came.
 */
export function nextMemberId(world: World, consumer: number, instanceId: string | null = null): string {
  const number = String(world.state.groups.nextMember++).padStart(6, '0')
  return `${instanceId ?? world.state.consumers[consumer].id}-${number}`
}

function rejoin(
  world: World,
  coordinator: Coordinator,
  group: Group,
  member: GroupMember,
  slot: number,
  join: JoinBody,
): void {
  const isSame = sameSubscription(member.join, join)
  // The request that it has given up may still wait here.
  if (member.awaitingJoin >= 0) answerGroupRequest(world, member.awaitingJoin, { error: 'REBALANCE_IN_PROGRESS' })
  member.awaitingJoin = -1
  member.join = join
  refreshSession(world, member)
  if (group.state === 'PreparingRebalance') {
    member.awaitingJoin = slot
    maybeCompleteJoin(world, coordinator, group)
  } else if (isSame && (group.state === 'CompletingRebalance' || member.memberId !== group.leader)) {
    // It has missed the answer to its join: here it is again.
    answerJoin(world, group, member, slot)
  } else {
    prepareRebalance(world, group, isSame ? 'the leader joined again' : 'a member changed its subscription', join.cause)
    member.awaitingJoin = slot
    maybeCompleteJoin(world, coordinator, group)
  }
}

function sameSubscription(a: JoinBody, b: JoinBody): boolean {
  const text = (join: JoinBody): string => JSON.stringify([join.protocols, join.topics, join.owned])
  return text(a) === text(b)
}

/** KIP-345: the same instance is back with a new member id; with the same subscription nothing is moved. */
function replaceStatic(
  world: World,
  coordinator: Coordinator,
  group: Group,
  old: GroupMember,
  slot: number,
  request: GroupRequest,
  join: JoinBody,
): void {
  const memberId = nextMemberId(world, request.consumer, join.instanceId)
  for (const waiting of [old.awaitingJoin, old.awaitingSync])
    if (waiting >= 0) answerGroupRequest(world, waiting, { error: 'FENCED_INSTANCE_ID' })
  const member: GroupMember = {
    ...old,
    memberId,
    consumer: request.consumer,
    join,
    sessionDeadlineUs: world.state.nowUs + join.sessionTimeoutUs,
    awaitingJoin: -1,
    awaitingSync: -1,
  }
  group.members = group.members.map((candidate) => (candidate === old ? member : candidate))
  if (group.leader === old.memberId) group.leader = memberId
  if (group.state === 'Stable' && sameTopics(old.join, join)) {
    writeGroup(world, coordinator, group)
    answerGroupRequest(world, slot, {
      error: null,
      memberId,
      generation: group.generation,
      protocol: group.protocol,
    })
    return
  }
  if (group.state !== 'PreparingRebalance') prepareRebalance(world, group, 'a static member came back', join.cause)
  member.awaitingJoin = slot
  maybeCompleteJoin(world, coordinator, group)
}

function sameTopics(a: JoinBody, b: JoinBody): boolean {
  return JSON.stringify([a.protocols, a.topics]) === JSON.stringify([b.protocols, b.topics])
}

export function syncGroup(
  world: World,
  coordinator: Coordinator,
  slot: number,
  id: string,
  body: Body<'SyncGroup'>,
): void {
  const group = findGroup(coordinator, id)
  const member = group?.members.find((candidate) => candidate.memberId === body.memberId)
  if (group === null || member === undefined) answerGroupRequest(world, slot, { error: 'UNKNOWN_MEMBER_ID' })
  else if (body.generation !== group.generation) answerGroupRequest(world, slot, { error: 'ILLEGAL_GENERATION' })
  else if (group.state === 'PreparingRebalance') answerGroupRequest(world, slot, { error: 'REBALANCE_IN_PROGRESS' })
  else if (group.state === 'Stable') {
    refreshSession(world, member)
    answerGroupRequest(world, slot, { error: null, numbers: member.assignment })
  } else {
    if (member.awaitingSync >= 0) answerGroupRequest(world, member.awaitingSync, { error: 'REBALANCE_IN_PROGRESS' })
    member.awaitingSync = slot
    if (member.memberId === group.leader) takeAssignments(world, coordinator, group, body)
  }
}

function takeAssignments(world: World, coordinator: Coordinator, group: Group, body: Body<'SyncGroup'>): void {
  for (const member of group.members)
    member.assignment = body.assignments.find(([memberId]) => memberId === member.memberId)?.[1] ?? []
  if (writeGroup(world, coordinator, group)) return
  resetSyncs(world, group, 'COORDINATOR_NOT_AVAILABLE')
  prepareRebalance(world, group, 'the assignment could not be stored', -1)
}

/** The assignment is on all of the ISR, or was given up; somebody may have joined in between. */
export function spreadAssignment(world: World, group: Group, generation: number, ok: boolean): void {
  if (group.state !== 'CompletingRebalance' || group.generation !== generation) return
  if (!ok) {
    resetSyncs(world, group, 'COORDINATOR_NOT_AVAILABLE')
    prepareRebalance(world, group, 'the assignment could not be stored', -1)
    return
  }
  group.state = 'Stable'
  group.phaseDeadlineUs = Number.POSITIVE_INFINITY
  for (const member of group.members) {
    refreshSession(world, member)
    if (member.awaitingSync < 0) continue
    answerGroupRequest(world, member.awaitingSync, { error: null, numbers: member.assignment })
    member.awaitingSync = -1
  }
  tellRebalanced(world, group)
}

export function heartbeat(
  world: World,
  coordinator: Coordinator,
  slot: number,
  id: string,
  body: Body<'Heartbeat'>,
): void {
  const group = findGroup(coordinator, id)
  const member = group?.members.find((candidate) => candidate.memberId === body.memberId)
  if (group === null || member === undefined) answerGroupRequest(world, slot, { error: 'UNKNOWN_MEMBER_ID' })
  else if (body.generation !== group.generation) answerGroupRequest(world, slot, { error: 'ILLEGAL_GENERATION' })
  else {
    refreshSession(world, member)
    const error = group.state === 'PreparingRebalance' ? 'REBALANCE_IN_PROGRESS' : null
    answerGroupRequest(world, slot, { error })
  }
}

export function leaveGroup(
  world: World,
  coordinator: Coordinator,
  slot: number,
  id: string,
  body: Body<'LeaveGroup'>,
): void {
  const group = findGroup(coordinator, id)
  const member = group?.members.find((candidate) => candidate.memberId === body.memberId)
  answerGroupRequest(world, slot, { error: null })
  if (group === null || member === undefined) return
  const consumer = world.state.consumers[member.consumer].id
  const event = tell(world, { kind: 'MemberLeft', group: group.id, consumer }, body.cause)
  removeMember(world, coordinator, group, member, 'a member left', event)
}
