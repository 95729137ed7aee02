import { describe, expect, it } from 'vitest'
import { createWorld, runUntil, type World } from '../..'
import { sendGroupRequest } from '../../cluster/group-mail'
import type { GroupAnswer, GroupBody } from '../../shape/group-requests'
import { commitOffsets, fetchOffsets } from './commit-offsets'
import { heartbeat, syncGroup } from './join-group'
import { makeGroupWorld } from './testing/group-world'

/** A stable group of two; requests are handed to its coordinator directly. */
function stable() {
  const world = createWorld(makeGroupWorld({ partitions: 2 }))
  runUntil(world, 12_000_000)
  const [coordinator] = world.state.groups.coordinators.filter((one) => one.groups.length > 0)
  const [group] = coordinator.groups
  expect(group.state).toBe('Stable')
  return { world, coordinator, group }
}

/** A request that stands at the coordinator; returns its slot. */
function arrive(world: World, body: GroupBody): number {
  const serial = sendGroupRequest(world, 0, 'shop', 0, body)
  const slot = world.state.groupMail.slots.findIndex((request) => request?.serial === serial)
  const request = world.state.groupMail.slots[slot]
  if (request === null) throw new Error('no request')
  request.phase = 'at-broker'
  return slot
}

function answerIn(world: World, slot: number): GroupAnswer | null {
  return world.state.groupMail.slots[slot]?.answer ?? null
}

function commit(change: {
  generation?: number
  memberId?: string
  state?: 'CompletingRebalance' | 'PreparingRebalance'
}) {
  const { world, coordinator, group } = stable()
  group.state = change.state ?? group.state
  const { memberId } = group.members[0]
  const generation = group.generation + (change.generation ?? 0)
  const body = { type: 'OffsetCommit', memberId: change.memberId ?? memberId, generation, offsets: [0, 1] } as const
  const slot = arrive(world, body)
  const before = group.members[0].sessionDeadlineUs
  world.state.nowUs += 1000
  commitOffsets(world, coordinator, slot, 'shop', body)
  const isWritten = world.state.groups.writes.some((write) => write?.slot === slot)
  return {
    error: answerIn(world, slot)?.error ?? null,
    isWritten,
    refreshed: group.members[0].sessionDeadlineUs > before,
  }
}

describe('a commit', () => {
  it('of the present generation is written, and shows that the member lives', () => {
    expect(commit({})).toEqual({ error: null, isWritten: true, refreshed: true })
  })

  it.each([-1, 1])('of another generation (%i) is ILLEGAL_GENERATION', (generation) => {
    expect(commit({ generation })).toEqual({ error: 'ILLEGAL_GENERATION', isWritten: false, refreshed: false })
  })

  it('of a stranger is UNKNOWN_MEMBER_ID', () => {
    expect(commit({ memberId: 'nobody' })).toMatchObject({ error: 'UNKNOWN_MEMBER_ID', isWritten: false })
  })

  it('is taken while members gather, and not while the leader assigns', () => {
    expect(commit({ state: 'PreparingRebalance' })).toMatchObject({ isWritten: true })
    expect(commit({ state: 'CompletingRebalance' })).toMatchObject({ error: 'REBALANCE_IN_PROGRESS', isWritten: false })
  })

  it('is served only when the high watermark has passed it', () => {
    const { world, coordinator, group } = stable()
    const { memberId } = group.members[0]
    const committedNow = (): readonly number[] => {
      const slot = arrive(world, { type: 'OffsetFetch', partitions: [0] })
      fetchOffsets(world, coordinator, slot, 'shop', { type: 'OffsetFetch', partitions: [0] })
      return answerIn(world, slot)?.numbers ?? []
    }
    const [, before] = committedNow()
    const body = { type: 'OffsetCommit', memberId, generation: group.generation, offsets: [0, 777] } as const
    commitOffsets(world, coordinator, arrive(world, body), 'shop', body)
    expect(committedNow()).toEqual([0, before])
    const { replicas } = world.state
    replicas.highWatermark[coordinator.row] = replicas.logEndOffset[coordinator.row]
    expect(committedNow()).toEqual([0, 777])
  })

  it('is refused below min ISR of the offsets topic', () => {
    const { world, coordinator, group } = stable()
    const leader = world.state.leaders[coordinator.row]
    if (leader === null) throw new Error('no leader')
    leader.isr = 1 << world.state.replicas.slot[coordinator.row]
    const body = {
      type: 'OffsetCommit',
      memberId: group.members[0].memberId,
      generation: group.generation,
      offsets: [0, 1],
    } as const
    const slot = arrive(world, body)
    const end = world.state.replicas.logEndOffset[coordinator.row]
    commitOffsets(world, coordinator, slot, 'shop', body)
    expect(answerIn(world, slot)?.error).toBe('COORDINATOR_NOT_AVAILABLE')
    expect(world.state.replicas.logEndOffset[coordinator.row]).toBe(end)
  })
})

describe('a heartbeat and a sync', () => {
  it.each([-1, 1])('of another generation (%i) are ILLEGAL_GENERATION', (difference) => {
    const { world, coordinator, group } = stable()
    const member = { memberId: group.members[0].memberId, generation: group.generation + difference }
    const beat = { type: 'Heartbeat', ...member } as const
    const slot = arrive(world, beat)
    heartbeat(world, coordinator, slot, 'shop', beat)
    expect(answerIn(world, slot)?.error).toBe('ILLEGAL_GENERATION')
    const sync = { type: 'SyncGroup', ...member, assignments: [] } as const
    const other = arrive(world, sync)
    syncGroup(world, coordinator, other, 'shop', sync)
    expect(answerIn(world, other)?.error).toBe('ILLEGAL_GENERATION')
  })

  it('tell of a rebalance that has begun', () => {
    const { world, coordinator, group } = stable()
    group.state = 'PreparingRebalance'
    const beat = { type: 'Heartbeat', memberId: group.members[0].memberId, generation: group.generation } as const
    const slot = arrive(world, beat)
    heartbeat(world, coordinator, slot, 'shop', beat)
    expect(answerIn(world, slot)?.error).toBe('REBALANCE_IN_PROGRESS')
  })
})
