/**
 * A consumer as a member of its group (AbstractCoordinator, ConsumerCoordinator): it looks for the coordinator, joins,
 * syncs and asks where to begin; one timer (member-timer.ts) does what time demands.
 *
 * The one thing a reader would get wrong: with eager assignors a member gives up everything before it joins again, so
 * nobody of the group reads during a rebalance; with cooperative-sticky alone it goes on reading what it keeps.
 *
 * Simplification: a member joins as soon as a heartbeat has told it to, not at its next poll(); and an automatic commit
 * of positions that have not moved is not sent.
 */
import { sendGroupRequest, takeGroupAnswer } from '../../cluster/group-mail'
import { getConfig } from '../../configs'
import { NO_ALARM, nextAlarm } from '../../engine/alarm'
import { pushEvent } from '../../engine/event-queue'
import { Kind } from '../../engine/kinds'
import { tell, touch } from '../../log/tell'
import { isCommittedOnly, isTrue } from '../../settings'
import type { ConsumerState, MemberState } from '../../shape/consumer-state'
import type { GroupAnswer, GroupRequest } from '../../shape/group-requests'
import type { World } from '../../world'
import { fetchMore, pollAgain } from '../consumer'
import { joinModern, settleModern, takeBeat } from './consumer-protocol/member'
import { breakWork, finishWork, noteBeginning, waitsForCommit } from './hand-commits'
import { nextMemberId } from './join-group'
import {
  assignForGroup,
  countPartitions,
  rackOf,
  strategiesOf,
  takeAssignment,
  takeCommitted,
  unknownPartitions,
} from './member-assignment'
import {
  ask,
  backOff,
  commitPositions,
  isCommitDue,
  loseCoordinator,
  memberOf,
  number,
  resetGeneration,
  sendLeave,
} from './member-requests'
import { noteCoordinator, noteNoCoordinator } from './no-coordinator'

export function beginMembership(world: World, n: number): void {
  const member = world.state.consumers[n].member
  if (member === null) return
  member.askedBroker = n % world.state.brokers.length
  // With KIP-848 the client makes its own id.
  if (member.modern !== undefined) member.memberId = nextMemberId(world, n)
  advance(world, n)
}

/** Send what comes next, then set the timer. */
export function advance(world: World, n: number): void {
  const { state } = world
  const consumer = state.consumers[n]
  const member = memberOf(world, n)
  if (member === null) return
  if (consumer.isHeldByCommit && !waitsForCommit(consumer)) {
    delete consumer.isHeldByCommit
    pollAgain(world, n)
  }
  if (member.closing) close(world, n, consumer, member)
  else if (member.phase === 'left') maybeReturn(world, consumer, member)
  else if (member.modern !== undefined) settleModern(world, n, consumer, member)
  if (member.main.serial === 0 && member.retryAtUs <= state.nowUs && member.phase !== 'left' && !member.closing) {
    if (member.coordinator < 0) lookUp(world, n, consumer, member)
    else if (member.modern !== undefined && member.generation < 0) joinModern(world, n, consumer, member)
    else if (member.modern === undefined && member.rejoin) {
      // A rebalance is part of a poll, which an application that commits by hand makes when its work is done.
      finishWork(world, n)
      if (consumer.work === undefined) join(world, n, consumer, member)
    } else fetchCommitted(world, n, consumer, member)
  }
  armTimer(world, n)
}

function lookUp(world: World, n: number, consumer: ConsumerState, member: MemberState): void {
  member.askedBroker = (member.askedBroker + 1) % world.state.brokers.length
  member.main.serial = sendGroupRequest(world, n, member.group, member.askedBroker, { type: 'FindCoordinator' })
  // Simplification: a broker that does not answer is given up after two seconds, not after request.timeout.ms.
  member.main.deadlineUs = world.state.nowUs + Math.min(2_000_000, number(consumer, 'request.timeout.ms') * 1000)
}

// ---- joining ----------------------------------------------------------------------------------------------

function isEager(consumer: ConsumerState): boolean {
  return strategiesOf(consumer).some((strategy) => strategy !== 'cooperative-sticky')
}

function join(world: World, n: number, consumer: ConsumerState, member: MemberState): void {
  // onJoinPrepare: what was read is committed before it may go to somebody else.
  if (!member.prepared) {
    member.prepared = true
    const isAuto = isTrue(getConfig(consumer.configs, 'consumer', 'enable.auto.commit'))
    if (member.generation >= 0 && (isAuto || consumer.wantsCommit)) commitPositions(world, n)
  }
  if (member.commit.serial !== 0) return
  const eager = isEager(consumer)
  if (eager) consumer.positions = []
  member.phase = 'joining'
  member.assignedCount = -1
  // An answer to a heartbeat of the old generation says nothing about the new one.
  member.heartbeat.serial = 0
  const rebalanceTimeoutUs = number(consumer, 'max.poll.interval.ms') * 1000
  ask(world, n, member, member.main, rebalanceTimeoutUs + 5_000_000, {
    type: 'JoinGroup',
    memberId: member.memberId,
    instanceId: member.instanceId,
    protocols: strategiesOf(consumer),
    topics: consumer.topics.map((topic) => world.state.topics[topic].name),
    ...rackOf(consumer),
    owned: eager ? member.lastOwned : consumer.positions.map(({ partition }) => partition),
    ownedGeneration: member.lastOwnedGeneration,
    sessionTimeoutUs: number(consumer, 'session.timeout.ms') * 1000,
    rebalanceTimeoutUs,
    cause: consumer.cause,
  })
}

function onJoined(world: World, n: number, member: MemberState, answer: GroupAnswer): void {
  const consumer = world.state.consumers[n]
  if (answer.error === 'MEMBER_ID_REQUIRED') {
    member.memberId = answer.memberId ?? ''
    return
  }
  if (answer.error !== null) {
    onError(world, n, member, answer.error)
    return
  }
  member.memberId = answer.memberId ?? ''
  member.generation = answer.generation ?? -1
  member.protocol = answer.protocol ?? ''
  member.phase = 'syncing'
  member.nextHeartbeatUs = world.state.nowUs + number(consumer, 'heartbeat.interval.ms') * 1000
  member.heardUs = world.state.nowUs
  const isLeader = answer.members !== undefined
  member.assignedCount = isLeader ? countPartitions(world, consumer) : -1
  ask(world, n, member, member.main, number(consumer, 'request.timeout.ms') * 1000, {
    type: 'SyncGroup',
    memberId: member.memberId,
    generation: member.generation,
    assignments: isLeader ? assignForGroup(world, member.protocol, answer.members, consumer.unseen) : [],
  })
}

function onSynced(world: World, n: number, member: MemberState, answer: GroupAnswer): void {
  const consumer = world.state.consumers[n]
  if (answer.error !== null) {
    onError(world, n, member, answer.error)
    return
  }
  const mustRevoke = takeAssignment(world, consumer, answer.numbers ?? [])
  member.phase = 'stable'
  member.prepared = false
  // KIP-429: what it had to give up can be given to its new owner in a second rebalance only.
  member.rejoin = mustRevoke
  member.nextCommitUs = world.state.nowUs + number(consumer, 'auto.commit.interval.ms') * 1000
  touch(world)
  fetchMore(world, n)
}

// ---- offsets ----------------------------------------------------------------------------------------------

function fetchCommitted(world: World, n: number, consumer: ConsumerState, member: MemberState): void {
  const partitions = unknownPartitions(consumer)
  if (partitions.length === 0) return
  const stable = isCommittedOnly(consumer) ? ({ requireStable: true } as const) : {}
  const body = { type: 'OffsetFetch', partitions, ...stable } as const
  ask(world, n, member, member.main, number(consumer, 'request.timeout.ms') * 1000, body)
}

function onCommitted(world: World, n: number, member: MemberState, answer: GroupAnswer): void {
  const { positions } = world.state.consumers[n]
  if (answer.error === null) {
    for (let i = 0; i < member.committing.length; i += 2) {
      const position = positions.find(({ partition }) => partition === member.committing[i])
      if (position !== undefined) position.committed = member.committing[i + 1]
    }
  } else if (answer.error !== 'COORDINATOR_NOT_AVAILABLE' || !member.closing) onError(world, n, member, answer.error)
  member.committing = []
}

// ---- answers and errors -----------------------------------------------------------------------------------

export function onGroupResponse(world: World, slot: number, serial: number): void {
  const request = takeGroupAnswer(world, slot, serial)
  if (request === null || request.answer === null) return
  const member = memberOf(world, request.consumer)
  if (member === null) return
  if (member.main.serial === serial) {
    member.main.serial = 0
    onMainAnswer(world, request, member, request.answer)
  } else if (member.heartbeat.serial === serial) {
    member.heartbeat.serial = 0
    member.heardUs = world.state.nowUs
    if (request.answer.error !== null) onError(world, request.consumer, member, request.answer.error)
    else if (member.modern !== undefined) takeBeat(world, request.consumer, member, request.answer)
  } else if (member.commit.serial === serial) {
    member.commit.serial = 0
    onCommitted(world, request.consumer, member, request.answer)
  } else return
  advance(world, request.consumer)
}

function onMainAnswer(world: World, request: GroupRequest, member: MemberState, answer: GroupAnswer): void {
  const n = request.consumer
  switch (request.body.type) {
    case 'FindCoordinator':
      if (answer.error !== null) {
        noteNoCoordinator(world, n, member)
        backOff(world, n, member)
      } else {
        noteCoordinator(member)
        member.coordinator = answer.coordinator ?? -1
        member.heardUs = world.state.nowUs
      }
      break
    case 'JoinGroup':
      onJoined(world, n, member, answer)
      break
    case 'SyncGroup':
      onSynced(world, n, member, answer)
      break
    case 'ConsumerGroupHeartbeat':
      if (answer.error !== null) onError(world, n, member, answer.error)
      else takeBeat(world, n, member, answer)
      break
    default:
      if (answer.error !== null) onError(world, n, member, answer.error)
      else {
        takeCommitted(world.state.consumers[n], answer.numbers ?? [])
        noteBeginning(world, n, answer.numbers ?? [])
        fetchMore(world, n)
      }
  }
}

function onError(world: World, n: number, member: MemberState, error: NonNullable<GroupAnswer['error']>): void {
  switch (error) {
    case 'NOT_COORDINATOR':
    case 'COORDINATOR_NOT_AVAILABLE':
    case 'NETWORK_EXCEPTION':
      loseCoordinator(world, n, member)
      break
    case 'UNSTABLE_OFFSET_COMMIT':
      backOff(world, n, member)
      break
    case 'REBALANCE_IN_PROGRESS':
      member.rejoin = true
      break
    case 'STALE_MEMBER_EPOCH':
      // The next commit carries the epoch that the next heartbeat brings.
      break
    case 'UNRELEASED_INSTANCE_ID':
      member.phase = 'unjoined'
      backOff(world, n, member)
      break
    case 'FENCED_INSTANCE_ID':
      // Another process has taken its place: a fatal error for this one.
      endFenced(world, n, member)
      break
    default:
      // onPartitionsLost: others may own what it held, so it commits nothing.
      if (error !== 'ILLEGAL_GENERATION' && member.modern === undefined) member.memberId = ''
      resetGeneration(world, n, member)
      backOff(world, n, member)
  }
}

function endFenced(world: World, n: number, member: MemberState): void {
  const consumer = world.state.consumers[n]
  consumer.stopped = true
  const instance = member.instanceId ?? ''
  consumer.cause = tell(world, { kind: 'MemberFenced', group: member.group, consumer: consumer.id, instance })
  touch(world)
}

// ---- the timer --------------------------------------------------------------------------------------------

function armTimer(world: World, n: number): void {
  const { state } = world
  const consumer = state.consumers[n]
  const member = memberOf(world, n)
  if (member === null) return
  let next = consumer.pollOverdueUs
  if (member.rejoin && consumer.work !== undefined)
    next = Math.min(next, Math.max(consumer.work.untilUs, state.nowUs + 1))
  if (member.phase === 'left') next = Math.max(consumer.busyUntilUs, state.nowUs + 1)
  else if (member.main.serial !== 0) next = Math.min(next, member.main.deadlineUs)
  else if (member.retryAtUs > state.nowUs) next = Math.min(next, member.retryAtUs)
  if (member.commit.serial !== 0) next = Math.min(next, member.commit.deadlineUs)
  if (member.phase === 'stable' || member.phase === 'syncing') {
    next = Math.min(next, member.heartbeat.serial !== 0 ? member.heartbeat.deadlineUs : member.nextHeartbeatUs)
    // While it waits for its assignment it commits nothing, however late that is.
    if (member.phase === 'stable' && isCommitDue(consumer, member)) next = Math.min(next, member.nextCommitUs)
  }
  const at = nextAlarm(member.timerUs, Math.ceil(next), state.nowUs)
  if (at === NO_ALARM) return
  member.timerUs = at
  pushEvent(state.queue, at, Kind.MemberTimer, n, consumer.life, 0)
}

// ---- leaving ----------------------------------------------------------------------------------------------

function maybeReturn(world: World, consumer: ConsumerState, member: MemberState): void {
  if (consumer.busyUntilUs <= world.state.nowUs) member.phase = 'unjoined'
}

/** KafkaConsumer.close: commit, then leave; static members do not leave. */
export function closeMembership(world: World, n: number): void {
  const consumer = world.state.consumers[n]
  const member = consumer.member
  if (member === null) return
  member.closing = true
  breakWork(world, n)
  if (isTrue(getConfig(consumer.configs, 'consumer', 'enable.auto.commit'))) commitPositions(world, n)
  advance(world, n)
}

function close(world: World, n: number, consumer: ConsumerState, member: MemberState): void {
  if (member.commit.serial !== 0) return
  sendLeave(world, n, member)
  consumer.stopped = true
  touch(world)
}

/** The process of a broker has ended: members notice by their connection. */
export function resetGroupRequests(world: World, broker: number): void {
  const { consumers } = world.state
  for (let n = 0; n < consumers.length; n++) {
    const member = memberOf(world, n)
    if (member === null || member.coordinator !== broker) continue
    if (member.main.serial === 0 && member.heartbeat.serial === 0 && member.commit.serial === 0) {
      loseCoordinator(world, n, member)
      advance(world, n)
    }
  }
}
