/**
 * What a member does by the clock: heartbeats, automatic commits, requests that are not answered, and the end of its
 * patience with a slow application.
 *
 * The one thing a reader would get wrong: heartbeats say that the process lives, not that it works. For that there is
 * `max.poll.interval.ms`, and a member that lets it pass leaves by itself.
 */
import { NO_ALARM } from '../../engine/alarm'
import type { ConsumerState, MemberState } from '../../shape/consumer-state'
import type { World } from '../../world'
import { beatModern } from './consumer-protocol/member'
import { advance } from './member'
import { countPartitions } from './member-assignment'
import {
  ask,
  commitPositions,
  isCommitDue,
  loseCoordinator,
  memberOf,
  number,
  resetGeneration,
  sendLeave,
} from './member-requests'

export function onMemberTimer(world: World, n: number, life: number): void {
  const { nowUs } = world.state
  const consumer = world.state.consumers[n]
  const member = memberOf(world, n)
  if (member === null || consumer.life !== life || member.timerUs !== nowUs) return
  member.timerUs = NO_ALARM
  if (member.main.serial !== 0 && member.main.deadlineUs <= nowUs) {
    member.main.serial = 0
    loseCoordinator(world, n, member)
  }
  if (member.commit.serial !== 0 && member.commit.deadlineUs <= nowUs) loseCoordinator(world, n, member)
  if (consumer.pollOverdueUs <= nowUs) leaveForPoll(world, n, consumer, member)
  else if (member.phase === 'stable' || member.phase === 'syncing') beat(world, n, consumer, member)
  if (isCommitDue(consumer, member) && member.nextCommitUs <= nowUs && member.phase === 'stable') {
    commitPositions(world, n)
    member.nextCommitUs = nowUs + number(consumer, 'auto.commit.interval.ms') * 1000
  }
  advance(world, n)
}

function beat(world: World, n: number, consumer: ConsumerState, member: MemberState): void {
  const { nowUs } = world.state
  if (member.heartbeat.serial !== 0 && member.heartbeat.deadlineUs <= nowUs) loseCoordinator(world, n, member)
  if (member.nextHeartbeatUs > nowUs) return
  if (member.modern !== undefined) {
    beatModern(world, n, consumer, member)
    return
  }
  member.nextHeartbeatUs = nowUs + number(consumer, 'heartbeat.interval.ms') * 1000
  // The leader watches its topics: with more partitions the group must assign again.
  if (member.assignedCount >= 0 && member.phase === 'stable')
    member.rejoin ||= countPartitions(world, consumer) !== member.assignedCount
  if (member.coordinator < 0 || member.heartbeat.serial !== 0) return
  const timeoutUs = Math.min(number(consumer, 'session.timeout.ms'), number(consumer, 'request.timeout.ms')) * 1000
  const { memberId, generation } = member
  ask(world, n, member, member.heartbeat, timeoutUs, { type: 'Heartbeat', memberId, generation })
}

/** The heartbeat thread finds that poll() was not called for `max.poll.interval.ms` and leaves the group. */
function leaveForPoll(world: World, n: number, consumer: ConsumerState, member: MemberState): void {
  consumer.pollOverdueUs = Number.POSITIVE_INFINITY
  sendLeave(world, n, member)
  if (member.modern === undefined) member.memberId = ''
  resetGeneration(world, n, member)
  member.phase = 'left'
}
