import { describe, expect, it } from 'vitest'
import { createWorld, type World } from '..'
import { createSlot } from '../clients/produce-request'
import { Kind } from '../engine/kinds'
import { ErrorCode } from '../error-codes'
import type { RequestSlot } from '../shape/producer-state'
import type { LeaderState } from '../shape/replica-state'
import { dueTimes } from '../testing/controller-image'
import { makeSmallCluster } from '../testing/small-cluster'
import {
  answerProduce,
  armPurgatory,
  completeWaiting,
  failWaiting,
  onPurgatoryTimer,
  waitFor,
  waitForWrite,
} from './waiting'

interface Stand {
  readonly world: World
  readonly leader: LeaderState
  /** A request with so many batches waits until the mark has reached each of these offsets. */
  wait(...offsets: readonly number[]): RequestSlot
  reach(mark: number): void
}

function stand(): Stand {
  const world = createWorld(makeSmallCluster())
  const leader = world.state.leaders[0] as LeaderState
  const { slots } = world.state.producers[0]
  return {
    world,
    leader,
    wait: (...offsets) => {
      const slot = { ...createSlot(), phase: 'at-broker' as const, broker: 0, acks: -1, batchCount: offsets.length }
      slot.remaining = offsets.length
      slot.errors = new Int32Array(Math.max(4, offsets.length)).fill(ErrorCode.WAITING)
      slot.deadlineUs = world.state.nowUs + 30_000_000
      // A slot that was in use before; each other than the next.
      slot.generation = 7 * slots.length
      const number = slots.push(slot) - 1
      for (const [item, offset] of offsets.entries()) waitFor(leader, offset, number, slot.generation, item)
      return slot
    },
    reach: (mark) => {
      world.state.replicas.highWatermark[leader.row] = mark
      completeWaiting(world, leader)
    },
  }
}

describe('requests that wait for the high watermark (DelayedProduce)', () => {
  it('are answered in order, each when it has passed its own offset', () => {
    const { wait, reach } = stand()
    const slots = [1, 2, 3].map((offset) => wait(offset))
    reach(2)
    expect(slots.map(({ phase }) => phase)).toEqual(['answered', 'answered', 'at-broker'])
    reach(3)
    expect(slots.map(({ errors }) => errors[0])).toEqual([ErrorCode.NONE, ErrorCode.NONE, ErrorCode.NONE])
  })

  it('are answered when all of their batches are', () => {
    const { wait, reach } = stand()
    const slot = wait(1, 4)
    reach(1)
    expect([slot.phase, slot.remaining, slot.errors[0], slot.errors[1]]).toEqual([
      'at-broker',
      1,
      ErrorCode.NONE,
      ErrorCode.WAITING,
    ])
    reach(4)
    expect([slot.phase, slot.remaining]).toEqual(['answered', 0])
  })

  it('may be as many as come, at any time', () => {
    const { wait, reach, leader } = stand()
    const slots: RequestSlot[] = []
    for (let offset = 1; offset <= 100; offset++) {
      slots.push(wait(offset))
      // Some are answered on the way, so that the ring is used all around before it grows.
      if (offset % 3 === 0 && offset < 60) reach(Math.floor(offset / 3))
    }
    expect(slots.filter(({ phase }) => phase === 'answered')).toHaveLength(19)
    expect(leader.waitTail - leader.waitHead).toBe(81)
    for (let mark = 20; mark <= 100; mark++) {
      reach(mark)
      expect(slots.filter(({ phase }) => phase === 'answered')).toHaveLength(mark)
      expect(slots[mark - 1].phase).toBe('answered')
    }
  })

  it('are told nothing when their client has given them up', () => {
    const { world, wait, reach } = stand()
    const slot = wait(1)
    slot.generation++
    const answers = dueTimes(world, Kind.ProduceResponse).length
    reach(1)
    expect([slot.errors[0], dueTimes(world, Kind.ProduceResponse).length]).toEqual([ErrorCode.WAITING, answers])
  })

  it('all fail with the leadership', () => {
    const { world, leader, wait } = stand()
    const slots = [wait(1), wait(2, 3)]
    failWaiting(world, leader, 'NOT_LEADER_OR_FOLLOWER')
    expect(slots.map(({ phase, remaining }) => [phase, remaining])).toEqual([
      ['answered', 0],
      ['answered', 0],
    ])
    expect([...slots[1].errors.slice(0, 2)]).toEqual([
      ErrorCode.NOT_LEADER_OR_FOLLOWER,
      ErrorCode.NOT_LEADER_OR_FOLLOWER,
    ])
    expect(leader.waitHead).toBe(leader.waitTail)
  })

  it('of a coordinator are told by a reaction, at once when the mark is there already', () => {
    const { world, leader, reach } = stand()
    world.state.replicas.highWatermark[leader.row] = 4
    world.state.reactions = []
    waitForWrite(world, leader, 4, 7, 70)
    waitForWrite(world, leader, 5, 8, 80)
    expect(world.state.reactions).toEqual([{ kind: 'group-written', write: 7, serial: 70, ok: true }])
    reach(5)
    expect(world.state.reactions.at(-1)).toEqual({ kind: 'group-written', write: 8, serial: 80, ok: true })
    waitForWrite(world, leader, 6, 9, 90)
    failWaiting(world, leader, 'NOT_LEADER_OR_FOLLOWER')
    expect(world.state.reactions.at(-1)).toEqual({ kind: 'group-written', write: 9, serial: 90, ok: false })
  })
})

describe('the timer of a broker for requests that wait', () => {
  it('is set to the earliest deadline, and a later one changes nothing', () => {
    const { world } = stand()
    const [broker] = world.state.brokers
    armPurgatory(world, 0, 500)
    armPurgatory(world, 0, 900)
    expect([broker.purgatoryTimerUs, dueTimes(world, Kind.Purgatory)]).toEqual([500, [500]])
    armPurgatory(world, 0, 200)
    expect([broker.purgatoryTimerUs, dueTimes(world, Kind.Purgatory)]).toEqual([200, [200, 500]])
    // The one for 500 is not the awaited one any more.
    armPurgatory(world, 0, -5)
    expect(broker.purgatoryTimerUs).toBe(1)
  })

  it('answers what is due at this broker alone, and nothing of an older life', () => {
    const { world, wait } = stand()
    const [broker] = world.state.brokers
    const here = wait(5, 6)
    here.errors[0] = ErrorCode.NONE
    const there = wait(5)
    there.broker = 1
    world.state.nowUs = here.deadlineUs
    broker.purgatoryTimerUs = here.deadlineUs
    onPurgatoryTimer(world, 0, broker.life - 1)
    expect(here.phase).toBe('at-broker')
    onPurgatoryTimer(world, 0, broker.life)
    expect([here.phase, here.remaining, here.errors[0], here.errors[1]]).toEqual([
      'answered',
      0,
      ErrorCode.NONE,
      ErrorCode.REQUEST_TIMED_OUT,
    ])
    expect([there.phase, broker.purgatoryTimerUs]).toEqual(['at-broker', Number.POSITIVE_INFINITY])
  })
})

describe('a write of a coordinator', () => {
  it('is given up at its own deadline (offsets.commit.timeout.ms), and the timer goes on to the next', () => {
    const { world } = stand()
    const [broker] = world.state.brokers
    const write = (serial: number, at: number, deadlineUs: number) =>
      Object.freeze({ serial, partition: 0, broker: at, deadlineUs, slot: -1, group: 'g', generation: 1 })
    world.state.groups.writes = [write(70, 0, 5_000_000), write(80, 0, 6_000_000), write(90, 1, 5_000_000)]
    world.state.reactions = []
    armPurgatory(world, 0, 5_000_000)
    world.state.nowUs = 5_000_000
    onPurgatoryTimer(world, 0, broker.life)
    expect(world.state.reactions).toEqual([{ kind: 'group-written', write: 0, serial: 70, ok: false }])
    expect(broker.purgatoryTimerUs).toBe(6_000_000)
  })
})

describe('a request with acks=0', () => {
  it('is not answered; what was refused is lost and its connection is closed', () => {
    const { world } = stand()
    const [producer] = world.state.producers
    const answers = dueTimes(world, Kind.ProduceResponse).length
    for (const error of [ErrorCode.NONE, ErrorCode.NOT_LEADER_OR_FOLLOWER]) {
      const slot = { ...createSlot(), phase: 'at-broker' as const, broker: 0, acks: 0, batchCount: 1 }
      slot.connection = producer.connections[0].generation
      slot.errors[0] = error
      world.stores.batches.count[0] = 3
      answerProduce(world, 0, producer.slots.push(slot) - 1)
      expect([slot.phase, slot.generation]).toEqual(['free', 1])
      expect(producer.lostUnacknowledged).toBe(error === ErrorCode.NONE ? 0 : 3)
      expect(dueTimes(world, Kind.ConnectionReset)).toHaveLength(error === ErrorCode.NONE ? 0 : 1)
    }
    expect(dueTimes(world, Kind.ProduceResponse)).toHaveLength(answers)
  })
})
