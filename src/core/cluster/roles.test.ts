import { describe, expect, it } from 'vitest'
import { createWorld, type World } from '..'
import { createSlot } from '../clients/produce-request'
import { ErrorCode } from '../error-codes'
import { addBatch } from '../log/stores'
import { chainEntry } from '../shape/metadata-log'
import type { PartitionState } from '../shape/partition-state'
import type { RequestSlot } from '../shape/producer-state'
import {
  type LeaderState,
  PENDING_EXPAND,
  PENDING_NONE,
  ROLE_FOLLOWER,
  ROLE_LEADER,
  ROLE_NONE,
} from '../shape/replica-state'
import { copyLog, writeLog } from '../testing/replica-logs'
import { makeSmallCluster } from '../testing/small-cluster'
import { handleProduce } from './append'
import { pairNumber } from './fetch-pairs'
import { findRow, maskOf } from './replicas'
import { abandonRoles, applyPartition } from './roles'

/** Broker index `b` learns of a change of partition 0 that was committed. */
function learn(world: World, b: number, change: Partial<PartitionState>): void {
  const { state } = world.state.controller.committed.partitions[0]
  const changed = Object.freeze({ ...state, ...change })
  const record = { type: 'Partition', partition: 0, topic: 0, number: 0, state: changed, observers: [] } as const
  applyPartition(world, b, chainEntry(world.state.metadata.committedTail, 1, record, [], -1))
}

function produce(world: World, count: number): RequestSlot {
  const { state, stores } = world
  const [producer] = state.producers
  const batch = addBatch(stores.batches, 0, 0, -1, count, count * 100, state.nowUs, 0)
  const slot: RequestSlot = { ...createSlot(), phase: 'at-broker', broker: 0, batches: Int32Array.of(batch), acks: -1 }
  slot.batchCount = 1
  slot.deadlineUs = state.nowUs + 30_000_000
  handleProduce(world, 0, producer.slots.push(slot) - 1)
  return slot
}

function leaderOn(world: World, b: number): LeaderState | null {
  return world.state.leaders[findRow(world, 0, b)]
}

describe('a leader that is told of another one', () => {
  it('tells everybody who waits for it NOT_LEADER_OR_FOLLOWER', () => {
    const world = createWorld(makeSmallCluster())
    const slots = [produce(world, 2), produce(world, 3)]
    expect(slots.map(({ errors }) => errors[0])).toEqual([ErrorCode.WAITING, ErrorCode.WAITING])
    learn(world, 0, { leader: 1, leaderEpoch: 1, partitionEpoch: 1 })
    expect(slots.map(({ errors, phase }) => [errors[0], phase])).toEqual([
      [ErrorCode.NOT_LEADER_OR_FOLLOWER, 'answered'],
      [ErrorCode.NOT_LEADER_OR_FOLLOWER, 'answered'],
    ])
    expect(leaderOn(world, 0)).toBeNull()
  })

  it('follows it, and compares its log first', () => {
    const world = createWorld(makeSmallCluster())
    produce(world, 2)
    learn(world, 0, { leader: 1, leaderEpoch: 1, partitionEpoch: 1 })
    const { replicas, pairs } = world.state
    const row = findRow(world, 0, 0)
    expect([replicas.role[row], replicas.leader[row], replicas.leaderEpoch[row]]).toEqual([ROLE_FOLLOWER, 1, 1])
    expect(replicas.checkDivergence[row]).toBe(1)
    expect(pairs[pairNumber(world, 0, 1)]?.rows).toContain(row)
  })
})

describe('who becomes the leader', () => {
  it('and lacks what producers were told is stored has lost it: all others will follow its log', () => {
    const world = createWorld(makeSmallCluster())
    const { partitions } = world.state
    const entries = writeLog(
      world,
      0,
      [3, 2].map((count) => ({ epoch: 0, count })),
    )
    world.acked[0] = Int32Array.from(entries)
    partitions.ackedLength[0] = 2
    copyLog(world, 1, entries.slice(0, 1))
    learn(world, 1, { leader: 1, leaderEpoch: 1, partitionEpoch: 1 })
    expect(partitions.lostRecords[0]).toBe(2)
  })
})

describe('a leader that is told of its own partition again', () => {
  it('in a new leader epoch begins it at the end of its log, and goes on with who waits', () => {
    const world = createWorld(makeSmallCluster())
    const slot = produce(world, 2)
    learn(world, 0, { leaderEpoch: 3, partitionEpoch: 1 })
    expect(leaderOn(world, 0)).toMatchObject({ epoch: 3, epochStartOffset: 2, partitionEpoch: 1 })
    expect(slot.errors[0]).toBe(ErrorCode.WAITING)
    produce(world, 1)
    expect(world.state.epochs[findRow(world, 0, 0)].at(-1)).toEqual({ epoch: 3, startOffset: 2 })
    world.state.nowUs = 60_000_000
    learn(world, 0, { isr: [0], leaderEpoch: 3, partitionEpoch: 2 })
    expect(slot.errors[0]).toBe(ErrorCode.NONE)
  })

  it('in the same one keeps what it knows of its followers, and its proposal is settled', () => {
    const world = createWorld(makeSmallCluster())
    const leader = leaderOn(world, 0) as LeaderState
    leader.leo[1] = 7
    leader.pending = PENDING_EXPAND
    leader.proposed = 7
    learn(world, 0, { isr: [0, 1], partitionEpoch: 1 })
    expect(leaderOn(world, 0)).toBe(leader)
    expect(leader).toMatchObject({ isr: maskOf(world, 0, [0, 1]), pending: PENDING_NONE, proposed: 0 })
    expect([leader.partitionEpoch, leader.leo[1]]).toEqual([1, 7])
  })

  it('in a partition epoch that it knows already takes nothing from it', () => {
    const world = createWorld(makeSmallCluster())
    const leader = leaderOn(world, 0) as LeaderState
    learn(world, 0, { isr: [0, 1], partitionEpoch: 4 })
    leader.pending = PENDING_EXPAND
    for (const partitionEpoch of [4, 3]) learn(world, 0, { isr: [0], partitionEpoch })
    expect(leader).toMatchObject({ isr: maskOf(world, 0, [0, 1]), partitionEpoch: 4, pending: PENDING_EXPAND })
  })

  it('answers who waits when the ISR has become small enough', () => {
    const world = createWorld(makeSmallCluster())
    const slot = produce(world, 2)
    world.state.nowUs = 60_000_000
    learn(world, 0, { isr: [0], partitionEpoch: 1 })
    expect(slot.errors[0]).toBe(ErrorCode.NONE)
  })
})

describe('a follower', () => {
  it('that becomes the leader does not fetch any more', () => {
    const world = createWorld(makeSmallCluster())
    writeLog(world, 1, [{ epoch: 0, count: 5 }])
    const row = findRow(world, 0, 1)
    world.state.replicas.checkDivergence[row] = 1
    learn(world, 1, { leader: 1, leaderEpoch: 1, partitionEpoch: 1 })
    const { replicas, pairs } = world.state
    expect([replicas.role[row], replicas.leader[row], replicas.checkDivergence[row]]).toEqual([ROLE_LEADER, 1, 0])
    expect(pairs[pairNumber(world, 1, 0)]?.rows).not.toContain(row)
    expect(leaderOn(world, 1)).toMatchObject({ epoch: 1, epochStartOffset: 5 })
  })

  it('of the same leader and epoch goes on as before', () => {
    const world = createWorld(makeSmallCluster())
    writeLog(world, 1, [{ epoch: 0, count: 5 }])
    learn(world, 1, { isr: [0, 1], partitionEpoch: 1 })
    expect(world.state.replicas.checkDivergence[findRow(world, 0, 1)]).toBe(0)
  })

  it.each([
    ['epoch', { leaderEpoch: 1, partitionEpoch: 1 }],
    ['leader', { leader: 2, leaderEpoch: 1, partitionEpoch: 1 }],
  ])('with another %s compares its log first, unless it is empty', (_, change) => {
    const world = createWorld(makeSmallCluster())
    const row = findRow(world, 0, 1)
    learn(world, 1, change)
    expect(world.state.replicas.checkDivergence[row]).toBe(0)
    writeLog(world, 1, [{ epoch: 0, count: 5 }])
    learn(world, 1, { ...change, leaderEpoch: 2, partitionEpoch: 2 })
    expect(world.state.replicas.checkDivergence[row]).toBe(1)
  })

  it('without a leader fetches from nobody', () => {
    const world = createWorld(makeSmallCluster())
    const row = findRow(world, 0, 1)
    learn(world, 1, { leader: -1, leaderEpoch: 1, partitionEpoch: 1 })
    expect(world.state.replicas.leader[row]).toBe(-1)
    expect(world.state.pairs.some((pair) => pair?.rows.includes(row))).toBe(false)
  })

  it('that holds a replica no more has deleted its log', () => {
    const world = createWorld(makeSmallCluster())
    writeLog(world, 1, [{ epoch: 0, count: 5, sequence: 0 }])
    const row = findRow(world, 0, 1)
    world.state.replicas.highWatermark[row] = 5
    learn(world, 1, { replicas: [0, 2], isr: [0, 2], leaderEpoch: 1, partitionEpoch: 1 })
    const { replicas, epochs, pairs } = world.state
    expect([replicas.active[row], replicas.role[row], replicas.leader[row]]).toEqual([0, ROLE_NONE, -1])
    expect([replicas.logEndOffset[row], replicas.highWatermark[row], replicas.logLength[row]]).toEqual([0, 0, 0])
    expect([epochs[row], replicas.nextSequence[row], replicas.recentEntries[row]]).toEqual([[], null, null])
    expect(pairs.some((pair) => pair?.rows.includes(row))).toBe(false)
  })
})

it('a process that is gone leads and follows nothing, and its logs stay', () => {
  const world = createWorld(
    makeSmallCluster({
      assignment: [
        [1, 2, 3],
        [2, 1, 3],
      ],
    }),
  )
  produce(world, 4)
  abandonRoles(world, 0)
  const { replicas, pairs, leaders } = world.state
  const rows = [findRow(world, 0, 0), findRow(world, 1, 0)]
  expect(rows.map((row) => [replicas.role[row], replicas.leader[row], replicas.leaderEpoch[row]])).toEqual([
    [ROLE_NONE, -1, -1],
    [ROLE_NONE, -1, -1],
  ])
  expect(rows.map((row) => leaders[row])).toEqual([null, null])
  expect(pairs.some((pair) => pair?.rows.includes(rows[1]))).toBe(false)
  expect(replicas.logEndOffset[rows[0]]).toBe(4)
  // The other brokers' replicas are theirs.
  expect(replicas.role[findRow(world, 0, 1)]).toBe(ROLE_FOLLOWER)
})

it('each broker has its own view of who leads, with the epoch', () => {
  const world = createWorld(makeSmallCluster())
  learn(world, 2, { leader: 1, leaderEpoch: 5, partitionEpoch: 1 })
  const views = world.state.brokers.map(({ viewLeader, viewEpoch }) => [viewLeader[0], viewEpoch[0]])
  expect(views).toEqual([
    [0, 0],
    [0, 0],
    [1, 5],
  ])
})
