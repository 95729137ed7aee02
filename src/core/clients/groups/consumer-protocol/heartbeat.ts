/**
 * ConsumerGroupHeartbeat at the coordinator (GroupMetadataManager.consumerGroupHeartbeat, KIP-848): who is a member, what
 * everybody shall hold, and the next step of the one who asks.
 *
 * The one thing a reader would get wrong: the group's epoch, the epoch of its targets and the epoch of each member are
 * three numbers. They are the same only when everybody has arrived.
 *
 * Simplification: a write that fails leaves the change in the memory of the coordinator; Kafka takes it back.
 *
 * Simplification: members of both protocols do not mix in one group (group.consumer.migration.policy).
 */
import { answerGroupRequest } from '../../../cluster/group-mail'
import { getConfig } from '../../../configs'
import { tell } from '../../../log/tell'
import { clusterNumber } from '../../../settings'
import type { BeatBody, GroupAnswer, GroupError, GroupRequest, JoinBody } from '../../../shape/group-requests'
import type { Coordinator, Group, GroupMember, ModernGroup } from '../../../shape/group-state'
import type { World } from '../../../world'
import { assignServerSide, SERVER_ASSIGNORS, type ServerAssignor } from '../../assignors/server-side'
import { ensureGroup } from '../join-group'
import { mapTopics, placeOf } from '../member-assignment'
import { writeGroup } from '../offsets-log'
import { refreshSession, removeMember, tellRebalanced } from '../rebalance'
import { bumpEpoch, reconcile, stateOf } from './reconcile'

export function consumerHeartbeat(
  world: World,
  coordinator: Coordinator,
  slot: number,
  request: GroupRequest,
  body: BeatBody,
): void {
  const group = ensureGroup(world, coordinator, request.group)
  const admitted = beModern(group) ?? admit(world, group, request.consumer, body)
  if (typeof admitted === 'string') answerGroupRequest(world, slot, { error: admitted })
  else if (admitted === null) leave(world, coordinator, group, slot, body)
  else moveOn(world, coordinator, group, slot, { ...admitted, body })
}

/** Null when it goes. */
function admit(world: World, group: Group, consumer: number, body: BeatBody): Admitted | GroupError | null {
  if (body.epoch < 0) return null
  const isKnown = body.assignor === '' || assignorsOf(world).some((one) => one === body.assignor)
  return isKnown ? findMember(world, group, consumer, body) : 'UNSUPPORTED_ASSIGNOR'
}

interface Admitted {
  readonly member: GroupMember
  readonly isNew: boolean
}

function moveOn(
  world: World,
  coordinator: Coordinator,
  group: Group,
  slot: number,
  { member, isNew, body }: Admitted & { readonly body: BeatBody },
): void {
  const isChanged = subscribe(world, group, member, body, isNew)
  refreshSession(world, member)
  const isAssigned = assignTargets(world, group)
  const isMoved = reconcile(group, member, { owned: body.owned, nowUs: world.state.nowUs })
  tellState(world, group)
  const answer: GroupAnswer = {
    error: null,
    memberId: member.memberId,
    generation: member.modern?.epoch ?? 0,
    numbers: member.assignment,
    intervalUs: clusterNumber(world, 'group.consumer.heartbeat.interval.ms') * 1000,
  }
  if (!isNew && !isChanged && !isAssigned && !isMoved) answerGroupRequest(world, slot, answer)
  else if (!writeGroup(world, coordinator, group, slot, answer))
    answerGroupRequest(world, slot, { error: 'COORDINATOR_NOT_AVAILABLE' })
}

/** A group without members takes the protocol of the first that comes. */
function beModern(group: Group): GroupError | null {
  if (group.modern !== undefined) return null
  if (group.members.length > 0 || group.pending.length > 0) return 'GROUP_ID_NOT_FOUND'
  group.modern = { assignmentEpoch: group.generation, assignedUs: -1, partitions: 0 }
  return null
}

/** Assignors of the broker, in order of preference. */
function assignorsOf({ state }: World): readonly ServerAssignor[] {
  const names = String(getConfig(state.clusterConfigs, 'broker', 'group.consumer.assignors')).split(',')
  const known = names.map((name) => name.trim()).flatMap((name) => SERVER_ASSIGNORS.filter((one) => one === name))
  return known.length > 0 ? known : SERVER_ASSIGNORS
}

// ---- members ----------------------------------------------------------------------------------------------

function findMember(world: World, group: Group, consumer: number, body: BeatBody): Admitted | GroupError {
  const known = group.members.find(({ memberId }) => memberId === body.memberId)
  if (body.epoch === 0) {
    if (known === undefined) return comeIn(world, group, consumer, body)
    // It begins anew: it has lost what it held.
    const { modern } = known
    known.assignment = []
    if (modern !== undefined) Object.assign(modern, { epoch: 0, previousEpoch: 0, revoking: [], revokeDeadlineUs: -1 })
    return { member: known, isNew: false }
  }
  if (known?.modern === undefined) return 'UNKNOWN_MEMBER_ID'
  const { epoch, previousEpoch } = known.modern
  // It may have missed the answer that moved it on, as long as it holds nothing else than that one gave.
  const isBehind = body.epoch === previousEpoch && body.owned.every((p) => known.assignment.includes(p))
  if (body.epoch !== epoch && !isBehind) return 'FENCED_MEMBER_EPOCH'
  return { member: known, isNew: false }
}

function comeIn(world: World, group: Group, consumer: number, body: BeatBody): Admitted | GroupError {
  const old = body.instanceId === null ? undefined : group.members.find((one) => one.instanceId === body.instanceId)
  if (old?.modern !== undefined && !old.modern.isAway) return 'UNRELEASED_INSTANCE_ID'
  const blank = { epoch: 0, previousEpoch: 0, revoking: [], revokeDeadlineUs: -1, isWaiting: false, isAway: false }
  const member: GroupMember = {
    memberId: body.memberId,
    instanceId: body.instanceId,
    consumer,
    join: joinOf(world, body),
    assignment: [],
    sessionDeadlineUs: 0,
    awaitingJoin: -1,
    awaitingSync: -1,
    // KIP-345: the same instance takes up what it had.
    modern: { ...blank, target: old?.modern?.target ?? [] },
  }
  if (old === undefined) group.members.push(member)
  else group.members = group.members.map((one) => (one === old ? member : one))
  return { member, isNew: old === undefined }
}

/** A member's subscription in the form that all groups keep. */
function joinOf(world: World, body: BeatBody): JoinBody {
  return Object.freeze({
    type: 'JoinGroup',
    memberId: body.memberId,
    instanceId: body.instanceId,
    protocols: body.assignor === '' ? [] : [body.assignor],
    topics: body.topics,
    ...(body.rack === undefined ? {} : { rack: body.rack }),
    owned: [],
    ownedGeneration: -1,
    sessionTimeoutUs: clusterNumber(world, 'group.consumer.session.timeout.ms') * 1000,
    rebalanceTimeoutUs: body.rebalanceTimeoutUs,
    cause: body.cause,
  })
}

/** Takes the subscription; true when it is another one than before. */
function subscribe(world: World, group: Group, member: GroupMember, body: BeatBody, isNew: boolean): boolean {
  const join = joinOf(world, body)
  const text = ({ topics, protocols, rack }: JoinBody): string => JSON.stringify([topics, protocols, rack])
  const isChanged = text(join) !== text(member.join)
  member.join = join
  if (isNew) bumpEpoch(group, 'a member joined', body.cause)
  else if (isChanged) bumpEpoch(group, 'a member changed its subscription', body.cause)
  return isChanged
}

function leave(world: World, coordinator: Coordinator, group: Group, slot: number, body: BeatBody): void {
  const member = group.members.find(({ memberId }) => memberId === body.memberId)
  answerGroupRequest(world, slot, { error: member === undefined ? 'UNKNOWN_MEMBER_ID' : null })
  if (member?.modern === undefined) return
  if (body.epoch === -2) {
    member.modern.isAway = true
    return
  }
  const consumer = world.state.consumers[member.consumer].id
  const event = tell(world, { kind: 'MemberLeft', group: group.id, consumer }, body.cause)
  removeMember(world, coordinator, group, member, 'a member left', event)
}

// ---- targets ----------------------------------------------------------------------------------------------

/** Compute what everybody shall hold, when something has changed and the last time is long enough ago. */
function assignTargets(world: World, group: Group): boolean {
  const { modern, members } = group
  if (modern === undefined) return false
  const { counts, numbers } = mapTopics(world, new Set(members.flatMap(({ join }) => join.topics)))
  const partitions = [...counts.values()].reduce((sum, count) => sum + count, 0)
  if (modern.assignedUs >= 0 && partitions !== modern.partitions && group.generation === modern.assignmentEpoch)
    bumpEpoch(group, 'a topic has other partitions', -1)
  if (group.generation === modern.assignmentEpoch || !isTime(world, modern)) return false
  const assignor = chooseAssignor(group, assignorsOf(world))
  const targets = assignServerSide(
    assignor,
    counts,
    members.map(({ memberId, instanceId, join, modern: own }) => ({
      memberId,
      instanceId,
      topics: join.topics.filter((topic) => counts.has(topic)),
      owned: (own?.target ?? []).map((p) => placeOf(world, p)),
      generation: -1,
    })),
  )
  for (const member of members) {
    const list = (targets?.get(member.memberId) ?? []).map(
      ({ topic, partition }) => numbers.get(topic)?.[partition] ?? -1,
    )
    if (member.modern !== undefined) member.modern.target = Object.freeze(list.sort((a, b) => a - b))
  }
  group.protocol = assignor
  Object.assign(modern, { assignmentEpoch: group.generation, assignedUs: world.state.nowUs, partitions })
  return true
}

function isTime(world: World, { assignedUs }: ModernGroup): boolean {
  if (assignedUs < 0) return true
  const interval = clusterNumber(world, 'group.consumer.assignment.interval.ms') * 1000
  return world.state.nowUs >= assignedUs + interval
}

/** The one that most members name; the first of the broker without a word of theirs (ConsumerGroup.preferredServerAssignor). */
function chooseAssignor({ members }: Group, assignors: readonly ServerAssignor[]): ServerAssignor {
  const votes = assignors.map((assignor) => members.filter(({ join }) => join.protocols[0] === assignor).length)
  return assignors[votes.indexOf(Math.max(...votes))]
}

/** When everybody has arrived, that is said once. */
function tellState(world: World, group: Group): void {
  const state = stateOf(group)
  if (state === group.state) return
  group.state = state
  if (state === 'Stable') tellRebalanced(world, group)
}
