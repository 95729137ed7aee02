/**
 * Runs the guided worlds and holds them to what their descriptions say. The one thing a reader would get wrong: the
 * times are chosen after things have settled; the core's own tests are about the moments in between.
 */
import { describe, expect, it } from 'vitest'
import {
  createWorld,
  describePartitions,
  describeStability,
  measureTopics,
  readGroupScene,
  runUntil,
  transactionsText,
  type World,
} from '../core'
import { SCENARIOS } from './index'

function start(id: string): World {
  const scenario = SCENARIOS.find((candidate) => candidate.id === id)
  if (scenario === undefined) throw new Error(`There is no world ${id}.`)
  return createWorld(scenario)
}

function look(world: World, second: number) {
  runUntil(world, second * 1_000_000)
  const [{ leader, isr, accepted, error }] = describePartitions(world)
  return { leader, isr: [...isr].sort((left, right) => left - right), accepted, error }
}

function lost(world: World): number {
  return measureTopics(world).reduce((sum, measures) => sum + measures.lost, 0)
}

describe('the guided worlds do what they say', () => {
  it('one broker dies: a follower takes over and nothing is lost', () => {
    const world = start('one-broker-dies')
    expect(look(world, 15)).toMatchObject({ leader: 1, accepted: false })
    expect(look(world, 30)).toEqual({ leader: 2, isr: [2, 3], accepted: true, error: null })
    expect(look(world, 70).isr).toEqual([1, 2, 3])
    expect(lost(world)).toBe(0)
  })

  it('acks 0, 1 and all: only acks=all loses nothing', () => {
    const world = start('acks-0-1-all')
    runUntil(world, 75_000_000)
    const [none, one, all] = measureTopics(world)
    expect(none.lostUnacknowledged).toBeGreaterThan(0)
    expect(one.lost).toBeGreaterThan(0)
    expect([all.lost, all.expired]).toEqual([0, 0])
  })

  it('a zombie producer: the newer one aborts what was open, and only read_uncommitted has seen it', () => {
    const world = start('zombie-producer')
    const told = (kind: string) => world.stores.events.filter((event) => event.kind === kind)
    const stable = () => describeStability(world, 0)
    runUntil(world, 29_000_000)
    // Whoever reads what is committed stands at the first order of the open transaction.
    const { lastStableOffset, lastStableOffsetLag } = stable()
    const [warehouse] = world.state.consumers
    expect(lastStableOffsetLag).toBeGreaterThan(0)
    expect(warehouse.positions[0].position).toBe(lastStableOffset)
    expect(transactionsText(world, 'orders')).toMatch(new RegExp(`Ongoing[^]*\\s${lastStableOffset}$`))
    runUntil(world, 60_000_000)
    expect(told('TransactionAborted')).toMatchObject([{ producer: 'old-till', reason: 'fenced' }])
    expect(told('ProducerFenced')).toMatchObject([{ producer: 'old-till', error: 'PRODUCER_FENCED' }])
    const [old, fresh] = world.state.producers.map(({ transaction }) => transaction)
    expect([old?.phase, (fresh?.committed ?? 0) > 5]).toEqual(['FATAL_ERROR', true])
    expect(lost(world)).toBe(0)
  })

  it('group rebalance: two partitions change hands, ten are read all the while, and a closed member’s are shared out', () => {
    const world = start('group-rebalance')
    const unread = (second: number): number => {
      runUntil(world, second * 1_000_000)
      return (
        readGroupScene(world, { kind: 'group', id: 'warehouse' })?.lanes.filter(({ owner }) => owner === null).length ??
        -1
      )
    }
    expect([unread(30), unread(44), unread(50)]).toEqual([0, 2, 0])
    expect(unread(95)).toBe(0)
    expect(readGroupScene(world, { kind: 'group', id: 'warehouse' })?.members.map(({ held }) => held)).toEqual([
      3, 0, 3, 2, 2, 2,
    ])
  })

  it('retention too fast: the reader is moved to where the log begins, and no write was refused', () => {
    const world = start('retention-too-fast')
    runUntil(world, 80_000_000)
    const skipped = world.stores.events.flatMap((event) =>
      event.kind === 'OffsetReset' ? [event.to - event.from] : [],
    )
    expect(Math.min(...skipped)).toBeGreaterThan(0)
    expect(measureTopics(world)[0]).toMatchObject({ lost: 0, expired: 0, withoutWritesUs: 0 })
    const positions = readGroupScene(world, { kind: 'group', id: 'statistics' })?.lanes ?? []
    for (const { position, logStart } of positions) expect(position).toBeGreaterThan(logStart - 400)
  })

  it('the latest price: a newcomer reads what is left, and the sandal is forgotten after its tombstone', () => {
    const world = start('changelog-of-prices')
    const { state, stores, logs } = world
    const sandals = (): string[] => {
      const row = world.state.partitions.leaderRow[0]
      const holes = world.state.forgetting?.logs[row]?.compaction?.holes ?? []
      const isGone = (at: number): boolean => holes.some((from, i) => i % 2 === 0 && at >= from && at < holes[i + 1])
      const left: string[] = []
      for (const entry of logs[row].subarray(0, world.state.replicas.logLength[row]))
        for (let i = 0; i < stores.entries.count[entry]; i++) {
          const record = stores.batches.recordStart[stores.entries.batch[entry]] + i
          const key = stores.records.key[record]
          if (key <= -2 && stores.contents[-2 - key] === 'sandal' && !isGone(stores.entries.baseOffset[entry] + i))
            left.push(stores.contents[-2 - stores.records.value[record]] ?? 'null')
        }
      return left
    }
    runUntil(world, 14_900_000)
    expect(sandals()).toContain('39.90')
    runUntil(world, 26_000_000)
    expect(sandals()).toEqual(['null'])
    runUntil(world, 66_000_000)
    expect(sandals()).toEqual([])
    const [till, window] = state.consumers
    expect(till.read).toBeGreaterThan(2300)
    expect(window.read).toBeLessThan(650)
    expect(window.positions[0].position).toBeGreaterThan(2300)
    expect(stores.events.some(({ kind }) => kind === 'LogCompacted')).toBe(true)
  })

  it('three partitions become six: later orders are handled before earlier ones of the same customer', () => {
    const world = start('more-partitions')
    runUntil(world, 60_000_000)
    const { state, stores, logs } = world
    const waiting = new Map<number, number>()
    const done = new Map<number, number>()
    for (const { partition, position } of state.consumers.flatMap(({ positions }) => positions)) {
      const row = state.partitions.leaderRow[partition]
      for (const entry of logs[row].subarray(0, state.replicas.logLength[row]))
        for (let i = 0; i < stores.entries.count[entry]; i++) {
          const key = stores.records.key[stores.batches.recordStart[stores.entries.batch[entry]] + i]
          const appendUs = stores.entries.appendUs[entry]
          if (stores.entries.baseOffset[entry] + i < position) done.set(key, Math.max(done.get(key) ?? 0, appendUs))
          else waiting.set(key, Math.min(waiting.get(key) ?? appendUs, appendUs))
        }
    }
    const overtaken = [...waiting].filter(([key, sinceUs]) => (done.get(key) ?? 0) > sinceUs)
    expect(state.topics[0].partitions).toHaveLength(6)
    expect(overtaken.length).toBeGreaterThan(5)
    expect(lost(world)).toBe(0)
  })

  it('under min ISR: just one observer steps in, and steps back', () => {
    const world = start('observers-under-min-isr')
    expect(look(world, 60)).toEqual({ leader: 21, isr: [21, 22, 23], accepted: true, error: null })
    expect(look(world, 110).isr).toEqual([11, 12, 21, 22])
    expect(lost(world)).toBe(0)
  })

  it('under-replicated: an observer steps in although writes had enough', () => {
    const world = start('observers-under-replicated')
    const { isr, accepted } = look(world, 50)
    expect([isr.length, accepted]).toEqual([4, true])
    expect(look(world, 90).isr).toEqual([11, 12, 21, 22])
  })

  it('leader is observer: nobody steps in until an operator elects one', () => {
    const world = start('observers-leader-is-observer')
    expect(look(world, 40)).toMatchObject({ leader: null, error: 'LEADER_NOT_AVAILABLE' })
    expect(look(world, 60)).toEqual({ leader: 21, isr: [21, 22], accepted: true, error: null })
    expect(look(world, 130)).toEqual({ leader: 11, isr: [11, 12], accepted: true, error: null })
  })

  it('the lagging observer: no help until it has caught up', () => {
    const world = start('lagging-observer')
    expect(look(world, 75)).toEqual({ leader: 21, isr: [21, 22], accepted: false, error: 'NOT_ENOUGH_REPLICAS' })
    expect(look(world, 100)).toMatchObject({ isr: [21, 22, 23], accepted: true })
  })

  it('both at once: no leader, and nobody is promoted', () => {
    const world = start('both-sync-at-once')
    const { leader, isr } = look(world, 50)
    expect([leader, isr.length]).toEqual([null, 1])
    expect(look(world, 90)).toMatchObject({ isr: [11, 12], accepted: true })
    expect(lost(world)).toBe(0)
  })

  it('an unclean election: writes go on and acknowledged records are lost', () => {
    const world = start('unclean-election')
    expect(look(world, 40)).toMatchObject({ leader: 1, isr: [1], accepted: true })
    expect(look(world, 85)).toMatchObject({ leader: null, accepted: false })
    expect(lost(world)).toBe(0)
    expect(look(world, 140)).toMatchObject({ leader: 2, accepted: true })
    expect(lost(world)).toBeGreaterThan(100)
  })

  it('tie-breaker, then a datacenter: nothing is decided until a majority is back', () => {
    const world = start('tie-breaker-then-dc')
    expect(look(world, 45)).toMatchObject({ leader: 11, accepted: true })
    expect(look(world, 95)).toMatchObject({ isr: [11, 12, 21, 22], accepted: false })
    expect(look(world, 140)).toEqual({ leader: 21, isr: [21, 22, 23], accepted: true, error: null })
  })

  it('the link is cut: one side goes on with its own observer', () => {
    const world = start('link-cut')
    const { isr, accepted } = look(world, 60)
    expect(accepted).toBe(true)
    expect([
      [11, 12, 13],
      [21, 22, 23],
    ]).toContainEqual(isr)
    expect(look(world, 110).isr).toEqual([11, 12, 21, 22])
    expect(lost(world)).toBe(0)
  })

  it('three datacenters: writes go on without one, not without two', () => {
    const world = start('three-datacenters')
    expect(look(world, 50)).toMatchObject({ isr: [2, 3], accepted: true })
    expect(look(world, 100)).toMatchObject({ accepted: false })
    expect(look(world, 145)).toMatchObject({ isr: [1, 3], accepted: true })
    expect(lost(world)).toBe(0)
  })

  it('a whole shop: every partition of what is promised is held, and every preferred leader leads again', () => {
    const world = start('stretched-shop')
    const promised = () => describePartitions(world).filter(({ topic }) => topic === 'orders' || topic === 'payments')
    runUntil(world, 45_000_000)
    expect(promised()).toHaveLength(12)
    for (const { isr, accepted, leader } of promised())
      expect([accepted, leader !== null && leader > 20, [...isr].sort()]).toEqual([true, true, [21, 22, 23]])
    runUntil(world, 330_000_000)
    const preferred = new Map(world.scenario.topics.map(({ name, assignment }) => [name, assignment]))
    const led = describePartitions(world).filter(({ topic }) => preferred.has(topic))
    expect(led).toHaveLength(15)
    for (const { topic, partition, leader } of led) expect(leader).toBe(preferred.get(topic)?.[partition][0])
    expect([...new Set(promised().map(({ isr }) => isr.length))]).toEqual([4])
    expect(lost(world)).toBe(0)
  })

  it('the tutorial: an observer is elected by hand, and the failover is made permanent', () => {
    const world = start('multi-region-tutorial')
    runUntil(world, 290_000_000)
    const status = describePartitions(world).find(({ topic }) => topic === 'multi-region-async')
    expect(status).toMatchObject({ leader: 3, replicas: [3, 4, 2, 1], observers: [2, 1], accepted: true })
  })
})
