/**
 * A consumer with `group.protocol=consumer` as a member (ConsumerHeartbeatRequestManager, ConsumerMembershipManager,
 * KIP-848): it says what it holds and is told what to hold.
 *
 * The one thing a reader would get wrong: it never stops as a whole. What it must let go it commits and drops, says so
 * at once, and reads on with the rest.
 *
 * Simplification: when its instance id is still held by a member that has not left, it tries again; a real one ends with
 * UNRELEASED_INSTANCE_ID, and whoever runs it starts it again.
 */
import { getConfig } from '../../../configs'
import { touch } from '../../../log/tell'
import { isTrue } from '../../../settings'
import type { ConsumerState, MemberState } from '../../../shape/consumer-state'
import type { GroupAnswer } from '../../../shape/group-requests'
import type { World } from '../../../world'
import { fetchMore } from '../../consumer'
import { takeAssignment } from '../member-assignment'
import { ask, commitPositions, number } from '../member-requests'
import { beatOf } from './beat-body'

/** Ask to be a member, with epoch 0. */
export function joinModern(world: World, n: number, consumer: ConsumerState, member: MemberState): void {
  member.phase = 'joining'
  const body = beatOf(world, consumer, member, 0)
  ask(world, n, member, member.main, number(consumer, 'request.timeout.ms') * 1000, body)
}

/** A heartbeat, unless the last one is not answered yet. */
export function beatModern(world: World, n: number, consumer: ConsumerState, member: MemberState): void {
  const { modern } = member
  if (modern === undefined || member.heartbeat.serial !== 0) return
  if (member.coordinator < 0) {
    // As soon as there is one again.
    member.nextHeartbeatUs = world.state.nowUs + number(consumer, 'retry.backoff.ms') * 1000
    return
  }
  member.nextHeartbeatUs = world.state.nowUs + modern.intervalUs
  modern.isAckDue = false
  const body = beatOf(world, consumer, member, member.generation)
  ask(world, n, member, member.heartbeat, number(consumer, 'request.timeout.ms') * 1000, body)
}

/** What the coordinator has answered to a heartbeat that it took. */
export function takeBeat(world: World, n: number, member: MemberState, answer: GroupAnswer): void {
  const consumer = world.state.consumers[n]
  const { modern } = member
  if (modern === undefined) return
  modern.intervalUs = answer.intervalUs ?? modern.intervalUs
  if (member.phase === 'joining') {
    member.phase = 'stable'
    member.rejoin = false
    member.nextHeartbeatUs = world.state.nowUs + modern.intervalUs
    member.nextCommitUs = world.state.nowUs + number(consumer, 'auto.commit.interval.ms') * 1000
    touch(world)
  }
  member.generation = answer.generation ?? -1
  member.heardUs = world.state.nowUs
  const numbers = answer.numbers ?? []
  const held = consumer.positions.map(({ partition }) => partition)
  const isSame = numbers.length === held.length && numbers.every((p) => held.includes(p))
  modern.given = isSame ? null : numbers
}

/** Take up what was given once no commit is under way: commit, drop, take, and say so. */
export function settleModern(world: World, n: number, consumer: ConsumerState, member: MemberState): void {
  const { modern } = member
  if (modern === undefined || member.coordinator < 0 || member.phase !== 'stable') return
  const { given } = modern
  if (given !== null && member.commit.serial === 0 && consumer.work === undefined) {
    const isLosing = consumer.positions.some(({ partition }) => !given.includes(partition))
    if (isLosing && isTrue(getConfig(consumer.configs, 'consumer', 'enable.auto.commit'))) commitPositions(world, n)
    modern.given = null
    takeAssignment(world, consumer, given)
    modern.isAckDue = true
    touch(world)
    fetchMore(world, n)
  }
  if (modern.isAckDue && member.commit.serial === 0) beatModern(world, n, consumer, member)
}
