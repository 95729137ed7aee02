import { describe, expect, it } from 'vitest'
import { createWorld, type World } from '..'
import { createSlot } from '../clients/produce-request'
import { ErrorCode } from '../error-codes'
import { addBatch } from '../log/stores'
import type { RequestSlot } from '../shape/producer-state'
import type { LeaderState } from '../shape/replica-state'
import { makeSmallCluster } from '../testing/small-cluster'
import { handleProduce } from './append'
import { findRow } from './replicas'
import { completeWaiting, onPurgatoryTimer } from './waiting'

const { NONE, WAITING, NOT_ENOUGH_REPLICAS, NOT_LEADER_OR_FOLLOWER, OUT_OF_ORDER_SEQUENCE_NUMBER } = ErrorCode

interface Write {
  readonly acks?: number
  readonly sequence?: number
  readonly count?: number
  readonly broker?: number
}

function produce(world: World, { acks = -1, sequence = -1, count = 2, broker = 0 }: Write = {}): RequestSlot {
  const { state, stores } = world
  const [producer] = state.producers
  producer.acks = acks
  const batch = addBatch(stores.batches, 0, 0, sequence, count, count * 100, state.nowUs, 0)
  const slot: RequestSlot = { ...createSlot(), phase: 'at-broker', broker, batches: Int32Array.of(batch), acks }
  slot.batchCount = 1
  slot.deadlineUs = state.nowUs + 30_000_000
  handleProduce(world, 0, producer.slots.push(slot) - 1)
  return slot
}

function leaderOf(world: World): LeaderState {
  const leader = world.state.leaders[findRow(world, 0, 0)]
  if (leader === null) throw new Error('broker 1 does not lead')
  return leader
}

/** A world whose leader has so many members. */
function worldWith(members: number, minIsr: number): World {
  const world = createWorld(makeSmallCluster({ topic: { 'min.insync.replicas': minIsr } }))
  leaderOf(world).isr = 2 ** members - 1
  // Long enough that who is outside has not been caught up lately.
  world.state.nowUs = 60_000_000
  return world
}

function endOf(world: World): number {
  return world.state.replicas.logEndOffset[leaderOf(world).row]
}

describe('a write with acks=all', () => {
  it.each([
    [3, 3, true],
    [2, 2, true],
    [3, 2, true],
    [1, 1, true],
    [2, 3, false],
    [1, 2, false],
  ])('to %i members at min ISR %i is taken: %s', (members, minIsr, isTaken) => {
    const world = worldWith(members, minIsr)
    const slot = produce(world)
    expect(slot.errors[0]).toBe(isTaken ? (members === 1 ? NONE : WAITING) : NOT_ENOUGH_REPLICAS)
    expect(endOf(world)).toBe(isTaken ? 2 : 0)
  })

  it('is held to no more members than the partition has replicas', () => {
    const world = createWorld(makeSmallCluster({ assignment: [[1]], topic: { 'min.insync.replicas': 3 } }))
    expect(produce(world).errors[0]).toBe(NONE)
  })

  it('waits until the high watermark has passed its last record', () => {
    const world = worldWith(3, 2)
    const slot = produce(world)
    const leader = leaderOf(world)
    world.state.replicas.highWatermark[leader.row] = 1
    completeWaiting(world, leader)
    expect(slot.errors[0]).toBe(WAITING)
    world.state.replicas.highWatermark[leader.row] = 2
    completeWaiting(world, leader)
    expect(slot).toMatchObject({ phase: 'answered', remaining: 0 })
    expect(slot.errors[0]).toBe(NONE)
  })

  it('is told NOT_ENOUGH_REPLICAS_AFTER_APPEND when the ISR has become too small meanwhile', () => {
    const world = worldWith(2, 2)
    const slot = produce(world)
    const leader = leaderOf(world)
    leader.isr = 1
    world.state.replicas.highWatermark[leader.row] = 2
    completeWaiting(world, leader)
    expect(slot.errors[0]).toBe(ErrorCode.NOT_ENOUGH_REPLICAS_AFTER_APPEND)
  })

  it('is answered REQUEST_TIMED_OUT at its time, and the next one at its own', () => {
    const world = worldWith(3, 2)
    const first = produce(world)
    world.state.nowUs += 1_000_000
    const second = produce(world)
    const [broker] = world.state.brokers
    world.state.nowUs = first.deadlineUs
    onPurgatoryTimer(world, 0, broker.life)
    expect([first.errors[0], second.errors[0]]).toEqual([ErrorCode.REQUEST_TIMED_OUT, WAITING])
    expect(broker.purgatoryTimerUs).toBe(second.deadlineUs)
    expect(endOf(world)).toBe(4)
  })
})

describe('a write with acks 0 or 1', () => {
  it.each([0, 1])('is not turned away for min ISR (acks %i)', (acks) => {
    const world = worldWith(1, 3)
    expect(produce(world, { acks }).errors[0]).toBe(NONE)
    expect(endOf(world)).toBe(2)
  })

  it('is answered by the leader alone', () => {
    expect(produce(worldWith(3, 2), { acks: 1 }).phase).toBe('answered')
    expect(produce(worldWith(3, 2), { acks: 0 }).phase).toBe('free')
  })
})

describe('any write', () => {
  it('goes to the leader only', () => {
    for (const acks of [-1, 0, 1])
      expect(produce(worldWith(3, 2), { acks, broker: 1 }).errors[0]).toBe(NOT_LEADER_OR_FOLLOWER)
  })

  it('of an idempotent producer is taken once, in order', () => {
    const world = worldWith(1, 1)
    expect(produce(world, { sequence: 0 }).errors[0]).toBe(NONE)
    expect(produce(world, { sequence: 0 }).errors[0]).toBe(NONE)
    expect(endOf(world)).toBe(2)
    expect(produce(world, { sequence: 4 }).errors[0]).toBe(OUT_OF_ORDER_SEQUENCE_NUMBER)
    expect(endOf(world)).toBe(2)
    expect(produce(world, { sequence: 2 }).errors[0]).toBe(NONE)
    expect(endOf(world)).toBe(4)
  })

  it('carries the epoch of its leader, and begins it in the cache', () => {
    const world = worldWith(1, 1)
    produce(world)
    const { row, epoch } = leaderOf(world)
    expect(world.state.epochs[row]).toEqual([{ epoch, startOffset: 0 }])
    expect(world.stores.entries.leaderEpoch[world.logs[row][0]]).toBe(epoch)
  })
})
