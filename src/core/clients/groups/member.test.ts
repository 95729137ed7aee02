import { describe, expect, it } from 'vitest'
import { type Configs, createWorld, runUntil, type World } from '../..'
import { answerGroupRequest } from '../../cluster/group-mail'
import type { ConsumerState, MemberState } from '../../shape/consumer-state'
import type { GroupAnswer, GroupBody, GroupRequest } from '../../shape/group-requests'
import { advance, closeMembership, onGroupResponse } from './member'
import { commitPositions } from './member-requests'
import { onMemberTimer } from './member-timer'
import { makeGroupWorld } from './testing/group-world'

const SECOND = 1_000_000

interface Stand {
  readonly world: World
  readonly consumer: ConsumerState
  readonly member: MemberState
  /** Requests of one type that are not answered, oldest first. */
  sent<Type extends GroupBody['type']>(type: Type): (GroupRequest & { body: Extract<GroupBody, { type: Type }> })[]
  /** The oldest of them is answered like that, and the answer arrives. */
  answer(type: GroupBody['type'], answer: GroupAnswer): void
  /** Its next heartbeat is answered with this error. */
  beat(error: GroupAnswer['error']): void
}

/** The one stable member of its group, which holds four partitions and has nothing under way. */
function stand(configs: Configs = {}): Stand {
  const world = createWorld(makeGroupWorld({ members: 1, recordsPerSecond: 0, configs }))
  runUntil(world, 7 * SECOND)
  const [consumer] = world.state.consumers
  const { member } = consumer
  if (member === null) throw new Error('no member')
  expect([member.phase, consumer.positions.length]).toEqual(['stable', 4])
  // It has committed where it stands, and no commit by the clock is due.
  member.nextCommitUs = Number.POSITIVE_INFINITY
  for (const position of consumer.positions) position.committed = position.position
  const sent: Stand['sent'] = (type) =>
    world.state.groupMail.slots.filter(
      (request) => request?.body.type === type && request.phase !== 'answered',
    ) as unknown as ReturnType<Stand['sent']> as never
  const answer: Stand['answer'] = (type, body) => {
    const [request] = sent(type)
    const slot = world.state.groupMail.slots.indexOf(request)
    answerGroupRequest(world, slot, body)
    onGroupResponse(world, slot, request.serial)
  }
  const beat: Stand['beat'] = (error) => {
    world.state.nowUs = member.nextHeartbeatUs
    member.timerUs = world.state.nowUs
    onMemberTimer(world, 0, consumer.life)
    answer('Heartbeat', { error })
  }
  return { world, consumer, member, sent, answer, beat }
}

describe('the error of a heartbeat (AbstractCoordinator.HeartbeatResponseHandler)', () => {
  it('REBALANCE_IN_PROGRESS makes it join again, under its id', () => {
    const { member, sent, beat } = stand()
    const { memberId } = member
    beat('REBALANCE_IN_PROGRESS')
    expect(sent('JoinGroup').map(({ body }) => body.memberId)).toEqual([memberId])
    expect(member.phase).toBe('joining')
  })

  it.each([
    ['ILLEGAL_GENERATION', true],
    ['UNKNOWN_MEMBER_ID', false],
  ] as const)('%s costs it all that it held; it keeps its id: %s', (error, keepsId) => {
    const { world, consumer, member, sent, beat } = stand()
    const { memberId } = member
    consumer.positions[0].position = 9
    beat(error)
    expect([member.generation, consumer.positions]).toEqual([-1, []])
    expect(member.memberId).toBe(keepsId ? memberId : '')
    // Others may own what it held: it commits nothing, and asks again after retry.backoff.ms.
    expect([sent('OffsetCommit'), sent('JoinGroup')]).toEqual([[], []])
    world.state.nowUs += 100_000
    advance(world, 0)
    expect(sent('JoinGroup').map(({ body }) => body.memberId)).toEqual([member.memberId])
  })

  it('FENCED_INSTANCE_ID ends it', () => {
    const { consumer, sent, beat } = stand({ 'group.instance.id': 'mine' })
    beat('FENCED_INSTANCE_ID')
    expect([consumer.stopped, sent('JoinGroup')]).toEqual([true, []])
  })

  it.each(['NOT_COORDINATOR', 'COORDINATOR_NOT_AVAILABLE'] as const)(
    '%s makes it look for its coordinator and costs it nothing else',
    (error) => {
      const { world, consumer, member, sent, beat } = stand()
      const { memberId, generation } = member
      beat(error)
      expect([member.coordinator, sent('FindCoordinator')]).toEqual([-1, []])
      world.state.nowUs += 100_000
      advance(world, 0)
      expect(sent('FindCoordinator')).toHaveLength(1)
      expect([member.memberId, member.generation, member.phase]).toEqual([memberId, generation, 'stable'])
      expect(consumer.positions).toHaveLength(4)
    },
  )
})

describe('before it joins again (ConsumerCoordinator.onJoinPrepare)', () => {
  it('it commits what it has read, and waits for the answer', () => {
    const { consumer, member, sent, answer, beat } = stand()
    consumer.positions[0].position = 9
    beat('REBALANCE_IN_PROGRESS')
    expect(sent('OffsetCommit').map(({ body }) => body.offsets)).toEqual([[consumer.positions[0].partition, 9]])
    expect(sent('JoinGroup')).toEqual([])
    answer('OffsetCommit', { error: null })
    expect([sent('JoinGroup').length, member.phase]).toEqual([1, 'joining'])
  })

  it('it commits nothing when enable.auto.commit is off', () => {
    const { consumer, sent, beat } = stand({ 'enable.auto.commit': false })
    consumer.positions[0].position = 9
    beat('REBALANCE_IN_PROGRESS')
    expect([sent('OffsetCommit').length, sent('JoinGroup').length]).toEqual([0, 1])
  })

  it.each([
    ['range', 0],
    ['cooperative-sticky', 4],
  ])('with %s it goes on with %i partitions', (strategy, kept) => {
    const { consumer, sent, beat } = stand({ 'partition.assignment.strategy': strategy })
    beat('REBALANCE_IN_PROGRESS')
    expect([sent('JoinGroup').length, consumer.positions.length]).toEqual([1, kept])
  })
})

describe('a join', () => {
  it('that needs a member id is sent again with the one that was given (KIP-394)', () => {
    const { member, sent, answer, beat } = stand()
    beat('REBALANCE_IN_PROGRESS')
    answer('JoinGroup', { error: 'MEMBER_ID_REQUIRED', memberId: 'given' })
    expect([member.memberId, sent('JoinGroup').map(({ body }) => body.memberId)]).toEqual(['given', ['given']])
  })

  it('says session.timeout.ms, and max.poll.interval.ms as the time to rebalance', () => {
    const { sent, beat } = stand({ 'session.timeout.ms': 12_000, 'max.poll.interval.ms': 70_000 })
    beat('REBALANCE_IN_PROGRESS')
    const [{ body }] = sent('JoinGroup')
    expect([body.sessionTimeoutUs, body.rebalanceTimeoutUs]).toEqual([12 * SECOND, 70 * SECOND])
  })

  it('takes generation and assignment, and keeps positions of what stays', () => {
    const { consumer, member, answer, beat, sent } = stand({ 'partition.assignment.strategy': 'cooperative-sticky' })
    const [first, second] = consumer.positions
    const { memberId } = member
    beat('REBALANCE_IN_PROGRESS')
    answer('JoinGroup', { error: null, memberId, generation: 7, protocol: 'cooperative-sticky' })
    expect([member.phase, sent('SyncGroup').map(({ body }) => body.generation)]).toEqual(['syncing', [7]])
    answer('SyncGroup', { error: null, numbers: [first.partition, second.partition] })
    expect(consumer.positions).toEqual([first, second])
    // Two partitions were revoked: their new owner gets them in a second rebalance (KIP-429).
    expect(sent('JoinGroup')).toHaveLength(1)
    answer('JoinGroup', { error: null, memberId, generation: 8, protocol: 'cooperative-sticky' })
    answer('SyncGroup', { error: null, numbers: [first.partition, second.partition] })
    expect([member.phase, sent('JoinGroup')]).toEqual(['stable', []])
  })
})

describe('where it begins', () => {
  it('is what was committed, and by auto.offset.reset where nothing was', () => {
    const { consumer, member, answer, beat, sent } = stand()
    const { memberId } = member
    beat('REBALANCE_IN_PROGRESS')
    answer('JoinGroup', { error: null, memberId, generation: 7, protocol: 'range' })
    answer('SyncGroup', { error: null, numbers: [0, 1] })
    expect(sent('OffsetFetch').map(({ body }) => body.partitions)).toEqual([[0, 1]])
    answer('OffsetFetch', { error: null, numbers: [0, 30, 1, -1] })
    const [first, second] = consumer.positions
    expect([first.position, first.committed, second.committed]).toEqual([30, 30, -1])
    expect(second.position).toBeLessThan(0)
  })
})

describe('a commit', () => {
  it('that failed is sent again with what has moved', () => {
    const { world, consumer, member, sent, answer } = stand()
    consumer.positions[0].position = 9
    expect([commitPositions(world, 0), commitPositions(world, 0)]).toEqual([true, false])
    answer('OffsetCommit', { error: 'COORDINATOR_NOT_AVAILABLE' })
    expect([consumer.positions[0].committed === 9, member.committing, member.coordinator]).toEqual([false, [], -1])
    member.coordinator = 0
    expect(commitPositions(world, 0)).toBe(true)
    expect(sent('OffsetCommit').map(({ body }) => body.offsets)).toEqual([[consumer.positions[0].partition, 9]])
    answer('OffsetCommit', { error: null })
    expect([consumer.positions[0].committed, commitPositions(world, 0)]).toEqual([9, false])
  })
})

describe('a member that closes (KafkaConsumer.close)', () => {
  it('commits, and leaves when that is answered', () => {
    const { world, consumer, sent, answer } = stand()
    consumer.positions[0].position = 9
    closeMembership(world, 0)
    expect([sent('OffsetCommit').length, sent('LeaveGroup').length, consumer.stopped]).toEqual([1, 0, false])
    answer('OffsetCommit', { error: null })
    expect([sent('LeaveGroup').length, consumer.stopped]).toEqual([1, true])
  })

  it('leaves at once when enable.auto.commit is off', () => {
    const { world, consumer, sent } = stand({ 'enable.auto.commit': false })
    consumer.positions[0].position = 9
    closeMembership(world, 0)
    expect([sent('OffsetCommit').length, sent('LeaveGroup').length, consumer.stopped]).toEqual([0, 1, true])
  })

  it('does not leave when it is static (KIP-345)', () => {
    const { world, consumer, sent } = stand({ 'group.instance.id': 'mine' })
    closeMembership(world, 0)
    expect([sent('LeaveGroup'), consumer.stopped]).toEqual([[], true])
  })
})
