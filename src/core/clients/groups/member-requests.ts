/**
 * The single steps of a member towards its coordinator: asking, committing, leaving, and what it forgets when something
 * went wrong.
 *
 * The one thing a reader would get wrong: losing the coordinator costs a member nothing but time, losing its generation
 * costs it everything that it held.
 */
import { sendGroupRequest } from '../../cluster/group-mail'
import { getConfig } from '../../configs'
import { touch } from '../../log/tell'
import { clientNumber, isTrue } from '../../settings'
import type { ConsumerState, MemberState, Waiting } from '../../shape/consumer-state'
import type { GroupBody } from '../../shape/group-requests'
import type { World } from '../../world'
import { leaveModern } from './consumer-protocol/beat-body'

export function memberOf(world: World, n: number): MemberState | null {
  const consumer = world.state.consumers[n]
  return consumer.stopped ? null : consumer.member
}

export function number(consumer: ConsumerState, key: string): number {
  return clientNumber(consumer.configs, 'consumer', key)
}

export function ask(
  world: World,
  n: number,
  member: MemberState,
  waiting: Waiting,
  timeoutUs: number,
  body: GroupBody,
): void {
  waiting.serial = sendGroupRequest(world, n, member.group, member.coordinator, body)
  waiting.deadlineUs = world.state.nowUs + timeoutUs
}

/** Commit where it stands. False when there is nothing new, or the last commit is not answered yet. */
export function commitPositions(world: World, n: number): boolean {
  const consumer = world.state.consumers[n]
  const member = memberOf(world, n)
  if (member === null || member.commit.serial !== 0 || member.coordinator < 0 || member.generation < 0) return false
  const offsets = movedPositions(consumer)
  if (consumer.wantsCommit) delete consumer.wantsCommit
  if (offsets.length === 0) return false
  member.committing = offsets
  ask(world, n, member, member.commit, number(consumer, 'request.timeout.ms') * 1000, {
    type: 'OffsetCommit',
    memberId: member.memberId,
    generation: member.generation,
    offsets,
  })
  return true
}

function movedPositions(consumer: ConsumerState): number[] {
  return consumer.positions.flatMap(({ partition, position, committed }) =>
    position >= 0 && position !== committed ? [partition, position] : [],
  )
}

/** Asked at each step of a member, so nothing is made for it. */
function hasMoved({ positions }: ConsumerState): boolean {
  for (const { position, committed } of positions) if (position >= 0 && position !== committed) return true
  return false
}

export function isCommitDue(consumer: ConsumerState, member: MemberState): boolean {
  if (member.commit.serial !== 0 || member.coordinator < 0) return false
  if (consumer.wantsCommit) return true
  return hasMoved(consumer) && isTrue(getConfig(consumer.configs, 'consumer', 'enable.auto.commit'))
}

export function backOff(world: World, n: number, member: MemberState): void {
  member.retryAtUs = world.state.nowUs + number(world.state.consumers[n], 'retry.backoff.ms') * 1000
}

export function resetGeneration(world: World, n: number, member: MemberState): void {
  member.generation = -1
  member.rejoin = true
  member.prepared = false
  member.phase = 'unjoined'
  if (member.modern !== undefined) member.modern = { ...member.modern, given: null, isAckDue: false }
  world.state.consumers[n].positions = []
  touch(world)
}

export function loseCoordinator(world: World, n: number, member: MemberState): void {
  member.coordinator = -1
  member.heartbeat.serial = 0
  member.commit.serial = 0
  member.committing = []
  if (member.phase === 'syncing') member.rejoin = true
  backOff(world, n, member)
}

export function sendLeave(world: World, n: number, member: MemberState): void {
  if (member.coordinator < 0 || member.memberId === '') return
  if (member.modern !== undefined) {
    leaveModern(world, n, member)
    return
  }
  if (member.instanceId !== null) return
  sendGroupRequest(world, n, member.group, member.coordinator, {
    type: 'LeaveGroup',
    memberId: member.memberId,
    cause: world.state.consumers[n].cause,
  })
}
