import { describe, expect, it } from 'vitest'
import { createWorld, runUntil, type World } from '../..'
import { sendGroupRequest } from '../../cluster/group-mail'
import { Kind } from '../../engine/kinds'
import type { ConsumerState, MemberState } from '../../shape/consumer-state'
import type { GroupAnswer, GroupBody } from '../../shape/group-requests'
import type { Coordinator, Group } from '../../shape/group-state'
import { dueTimes } from '../../testing/controller-image'
import { onCoordinatorTimer, onGroupRequest, onGroupWritten, reviewCoordinators } from './coordinator'
import { onMemberTimer } from './member-timer'
import { prepareRebalance } from './rebalance'
import { makeGroupWorld } from './testing/group-world'

const SECOND = 1_000_000

function stand(members = 2): { world: World; coordinator: Coordinator; group: Group } {
  const world = createWorld(makeGroupWorld({ members, recordsPerSecond: 0 }))
  runUntil(world, 7 * SECOND)
  const [coordinator] = world.state.groups.coordinators.filter((one) => one.groups.length > 0)
  const [group] = coordinator.groups
  expect(group.state).toBe('Stable')
  return { world, coordinator, group }
}

/** A request arrives at a broker; returns its slot. */
function ask(world: World, broker: number, body: GroupBody): number {
  const serial = sendGroupRequest(world, 0, 'shop', broker, body)
  const slot = world.state.groupMail.slots.findIndex((request) => request?.serial === serial)
  onGroupRequest(world, slot, serial)
  return slot
}

const answerIn = (world: World, slot: number): GroupAnswer | null => world.state.groupMail.slots[slot]?.answer ?? null

describe('a request to a broker', () => {
  it('that does not lead the partition of the group is NOT_COORDINATOR', () => {
    const { world, coordinator, group } = stand()
    const body = { type: 'Heartbeat', memberId: group.members[0].memberId, generation: group.generation } as const
    const other = (coordinator.broker + 1) % 3
    expect(answerIn(world, ask(world, other, body))?.error).toBe('NOT_COORDINATOR')
    expect(answerIn(world, ask(world, coordinator.broker, body))?.error).toBeNull()
  })

  it('is told who coordinates, by any of them', () => {
    const { world, coordinator } = stand()
    for (const broker of [0, 1, 2])
      expect(answerIn(world, ask(world, broker, { type: 'FindCoordinator' }))).toEqual({
        error: null,
        coordinator: coordinator.broker,
      })
    world.state.brokers[1].viewLeader[coordinator.partition] = -1
    const none = answerIn(world, ask(world, 1, { type: 'FindCoordinator' }))
    expect(none).toEqual({ error: 'COORDINATOR_NOT_AVAILABLE', coordinator: -1 })
  })
})

describe('a coordinator that leads no more', () => {
  it('tells everybody who waits there, and forgets what it was writing', () => {
    const { world, coordinator, group } = stand()
    prepareRebalance(world, group, '', -1)
    const { memberId, join } = group.members[0]
    const waiting = ask(world, coordinator.broker, { ...join, memberId })
    expect(answerIn(world, waiting)).toBeNull()
    const { generation } = group
    const commit = ask(world, coordinator.broker, { type: 'OffsetCommit', memberId, generation, offsets: [0, 5] })
    expect(world.state.groups.writes.filter((write) => write !== null)).toHaveLength(1)
    world.state.leaders[coordinator.row] = null
    reviewCoordinators(world)
    expect([answerIn(world, waiting)?.error, answerIn(world, commit)?.error]).toEqual([
      'NOT_COORDINATOR',
      'NOT_COORDINATOR',
    ])
    expect(world.state.groups.coordinators).not.toContain(coordinator)
    expect(world.state.groups.writes.filter((write) => write !== null)).toEqual([])
  })

  it('tells who waits for the assignment of its leader too', () => {
    const { world, coordinator, group } = stand()
    const follower = group.members.find(({ memberId }) => memberId !== group.leader)
    if (follower === undefined) throw new Error('a member that does not lead')
    group.state = 'CompletingRebalance'
    const { memberId } = follower
    const sync = { type: 'SyncGroup', memberId, generation: group.generation, assignments: [] } as const
    const waiting = ask(world, coordinator.broker, sync)
    expect([follower.awaitingSync, answerIn(world, waiting)]).toEqual([waiting, null])
    world.state.leaders[coordinator.row] = null
    reviewCoordinators(world)
    expect(answerIn(world, waiting)?.error).toBe('NOT_COORDINATOR')
  })

  it('in one epoch reads members and assignment again in the next, with fresh sessions', () => {
    const { world, coordinator, group } = stand()
    const leader = world.state.leaders[coordinator.row]
    if (leader === null) throw new Error('nobody leads')
    world.state.nowUs += 40 * SECOND
    reviewCoordinators(world)
    expect(world.state.groups.coordinators).toContain(coordinator)
    world.state.leaders[coordinator.row] = { ...leader, epoch: leader.epoch + 1 }
    reviewCoordinators(world)
    const [next] = world.state.groups.coordinators.filter((one) => one.groups.length > 0)
    expect(next).not.toBe(coordinator)
    const [read] = next.groups
    expect(read).toMatchObject({ state: 'Stable', generation: group.generation, leader: group.leader })
    expect(read.members.map(({ memberId, assignment }) => [memberId, assignment])).toEqual(
      group.members.map(({ memberId, assignment }) => [memberId, assignment]),
    )
    for (const member of read.members) expect(member.sessionDeadlineUs).toBe(world.state.nowUs + 45 * SECOND)
    expect(dueTimes(world, Kind.CoordinatorTimer)).toContain(world.state.nowUs + 45 * SECOND)
  })
})

describe('the clock of a coordinator', () => {
  it('puts out who was silent, and ends the phase of a rebalance', () => {
    const { world, coordinator, group } = stand()
    const first = Math.min(...group.members.map(({ sessionDeadlineUs }) => sessionDeadlineUs))
    coordinator.timerUs = first
    world.state.nowUs = first - 1
    onCoordinatorTimer(world, coordinator.broker, coordinator.partition)
    expect(group.members).toHaveLength(2)
    world.state.nowUs = first + SECOND
    onCoordinatorTimer(world, coordinator.broker, coordinator.partition)
    expect(group.members.length).toBeLessThan(2)
    prepareRebalance(world, group, '', -1)
    coordinator.timerUs = group.phaseDeadlineUs
    world.state.nowUs = group.phaseDeadlineUs
    onCoordinatorTimer(world, coordinator.broker, coordinator.partition)
    expect(group.state).toBe('Empty')
  })
})

it('a write that was given up and another in its place are not mixed up', () => {
  const { world, coordinator, group } = stand()
  const { memberId } = group.members[0]
  const commit = { type: 'OffsetCommit', memberId, generation: group.generation, offsets: [0, 5] } as const
  const slot = ask(world, coordinator.broker, commit)
  const number = world.state.groups.writes.findIndex((write) => write?.slot === slot)
  const serial = world.state.groups.writes[number]?.serial ?? -1
  onGroupWritten(world, number, serial - 1, true)
  expect(answerIn(world, slot)).toBeNull()
  onGroupWritten(world, number, serial, false)
  expect(answerIn(world, slot)?.error).toBe('COORDINATOR_NOT_AVAILABLE')
  expect([world.state.groups.writes[number], world.state.groups.freeWrites.includes(number)]).toEqual([null, true])
})

describe('the clock of a member', () => {
  function member(configs = {}): {
    world: World
    consumer: ConsumerState
    member: MemberState
    tick(atUs: number): void
  } {
    const world = createWorld(makeGroupWorld({ members: 1, recordsPerSecond: 0, configs }))
    runUntil(world, 7 * SECOND)
    const [consumer] = world.state.consumers
    if (consumer.member === null) throw new Error('no member')
    const state = consumer.member
    expect([state.phase, state.heartbeat.serial]).toEqual(['stable', 0])
    return {
      world,
      consumer,
      member: state,
      tick: (atUs) => {
        world.state.nowUs = atUs
        state.timerUs = atUs
        onMemberTimer(world, 0, consumer.life)
      },
    }
  }

  it('sends a heartbeat every heartbeat.interval.ms, one at a time', () => {
    const it = member({ 'heartbeat.interval.ms': 2000 })
    const due = it.member.nextHeartbeatUs
    it.tick(due - 1)
    expect(it.member.heartbeat.serial).toBe(0)
    it.tick(due)
    const { serial, deadlineUs } = it.member.heartbeat
    expect([serial > 0, it.member.nextHeartbeatUs]).toEqual([true, due + 2 * SECOND])
    // It waits for the answer as long as a session or a request may last.
    expect(deadlineUs).toBe(due + 30 * SECOND)
    it.tick(due + 2 * SECOND)
    expect(it.member.heartbeat.serial).toBe(serial)
  })

  it('looks for the coordinator again when a heartbeat is not answered', () => {
    const it = member()
    it.tick(it.member.nextHeartbeatUs)
    const { deadlineUs } = it.member.heartbeat
    it.tick(deadlineUs - 1)
    expect(it.member.coordinator).toBeGreaterThanOrEqual(0)
    it.tick(deadlineUs)
    expect([it.member.coordinator, it.member.heartbeat.serial]).toEqual([-1, 0])
    // Losing the coordinator costs nothing but time.
    expect([it.member.phase, it.consumer.positions.length]).toEqual(['stable', 4])
  })

  it('commits every auto.commit.interval.ms what has moved, and never a position that it does not know', () => {
    const it = member()
    for (const position of it.consumer.positions) position.committed = position.position
    const due = it.member.nextCommitUs
    it.tick(due)
    expect(it.member.commit.serial).toBe(0)
    it.consumer.positions[2].position = 9
    it.consumer.positions[3].position = -2
    it.member.nextCommitUs = due + SECOND
    it.tick(due + SECOND - 1)
    expect(it.member.commit.serial).toBe(0)
    it.tick(due + SECOND)
    expect(it.member.committing).toEqual([it.consumer.positions[2].partition, 9])
    expect(it.member.nextCommitUs).toBe(due + 6 * SECOND)
  })

  it('joins again when it leads its group and its topics have more partitions (ConsumerCoordinator.rejoinNeededOrPending)', () => {
    for (const [assigned, rejoins] of [
      [4, false],
      [3, true],
      // Only who leads has assigned any.
      [-1, false],
    ] as const) {
      const it = member()
      it.member.assignedCount = assigned
      it.tick(it.member.nextHeartbeatUs)
      expect(it.member.phase === 'joining' || it.member.rejoin).toBe(rejoins)
    }
  })

  it('leaves when one poll takes longer than max.poll.interval.ms', () => {
    const it = member()
    const atUs = it.world.state.nowUs + SECOND
    it.consumer.pollOverdueUs = atUs
    it.consumer.busyUntilUs = atUs + 5 * SECOND
    it.tick(atUs)
    expect(it.member).toMatchObject({ phase: 'left', memberId: '', generation: -1 })
    expect(it.consumer.positions).toEqual([])
    it.tick(atUs + 5 * SECOND)
    expect(it.member.phase).not.toBe('left')
  })

  it('of an older process does nothing', () => {
    const it = member()
    it.world.state.nowUs = it.member.nextHeartbeatUs
    it.member.timerUs = it.world.state.nowUs
    onMemberTimer(it.world, 0, it.consumer.life - 1)
    expect(it.member.heartbeat.serial).toBe(0)
  })
})
