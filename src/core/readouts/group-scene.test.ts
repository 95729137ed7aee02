import { describe, expect, it } from 'vitest'
import { createWorld, issueCommand, runUntil, startConsumer, stopConsumer, type World } from '..'
import { makeGroupWorld, makeMember, readAtDesk } from '../clients/groups/testing/group-world'
import { reader, transactionalProducer, transactionWorld } from '../clients/transactions/testing/transaction-world'
import { makeSmallCluster } from '../testing/small-cluster'
import { type GroupScene, listGroupReaders, readGroupScene } from './group-scene'

const SECOND = 1_000_000
const SHOP = { kind: 'group', id: 'shop' } as const

function look(world: World, id = 'shop'): GroupScene {
  const scene = readGroupScene(world, { kind: 'group', id })
  if (scene === null) throw new Error(`nobody is in ${id}`)
  return scene
}

/** Of each instant until then at which it differs: how many partitions have no owner. */
function watchFree(world: World, untilUs: number): number[] {
  const seen: number[] = []
  while (world.state.nowUs < untilUs) {
    runUntil(world, world.state.nowUs + 1000)
    const free = look(world).lanes.filter(({ owner }) => owner === null).length
    if (seen.at(-1) !== free) seen.push(free)
  }
  return seen
}

describe('the scene of a group', () => {
  it('at rest says of each partition who holds it, what is committed and where its log ends', () => {
    const world = createWorld(makeGroupWorld())
    runUntil(world, 20 * SECOND)
    const { lanes, members, state, generation, coordinator } = look(world)
    expect([state, generation, lanes.length]).toEqual(['Stable', 1, 4])
    expect(coordinator).not.toBeNull()
    expect(members.map(({ held, assigned, epoch }) => [held, assigned, epoch])).toEqual([
      [2, 2, 1],
      [2, 2, 1],
    ])
    for (const lane of lanes) {
      expect(lane.next).toBeNull()
      expect(lane.logStart).toBe(0)
      expect(lane.lastStable).toBe(lane.highWatermark)
      expect(lane.committed).toBeGreaterThan(0)
      expect(lane.committed).toBeLessThanOrEqual(lane.position)
      expect(lane.position).toBeLessThanOrEqual(lane.logEnd)
    }
  })

  it('in a rebalance frees two partitions with cooperative-sticky, all with eager, and those alone that move with the consumer protocol', () => {
    const free = (configs: Record<string, string>): number => {
      const world = createWorld(makeGroupWorld({ members: 1, configs }))
      runUntil(world, 20 * SECOND)
      startConsumer(world, makeMember('reader-2', configs))
      const seen = watchFree(world, 26 * SECOND)
      expect(seen.at(-1)).toBe(0)
      return Math.max(...seen)
    }
    expect(free({ 'partition.assignment.strategy': 'cooperative-sticky' })).toBe(2)
    expect(free({ 'partition.assignment.strategy': 'range' })).toBe(4)
    expect(free({ 'group.protocol': 'consumer' })).toBe(2)
  })

  it('says whom a free partition goes to as soon as that is written down', () => {
    const configs = { 'group.protocol': 'consumer' }
    const world = createWorld(makeGroupWorld({ members: 1, configs }))
    runUntil(world, 20 * SECOND)
    startConsumer(world, makeMember('reader-2', configs))
    const seen = new Set<string>()
    while (world.state.nowUs < 28 * SECOND) {
      runUntil(world, world.state.nowUs + 1000)
      for (const { owner, next } of look(world).lanes) seen.add(`${owner ?? '-'} > ${next ?? '-'}`)
    }
    expect(look(world)).toMatchObject({ isModern: true, state: 'Stable' })
    expect([...seen]).toEqual(
      expect.arrayContaining(['reader-1 > -', 'reader-1 > reader-2', '- > reader-2', 'reader-2 > -']),
    )
  })

  it('keeps the partitions of a dead member on its name until the coordinator strikes it off', () => {
    const configs = { 'session.timeout.ms': 6000, 'heartbeat.interval.ms': 1000 }
    const world = createWorld(readAtDesk(makeGroupWorld({ configs })))
    runUntil(world, 20 * SECOND)
    issueCommand(world, { kind: 'KillSite', site: 'desk' })
    runUntil(world, 22 * SECOND)
    const dead = look(world)
    expect(dead.members[0]).toMatchObject({ condition: 'stopped', held: 0, assigned: 2 })
    expect(dead.members[0].sessionEndUs).toBeGreaterThan(22 * SECOND)
    expect(dead.members[0].sessionEndUs).toBeLessThanOrEqual(26 * SECOND)
    expect(dead.lanes.filter(({ owner, next }) => owner === null && next === 'reader-1')).toHaveLength(2)
    runUntil(world, 40 * SECOND)
    expect(look(world).members.map(({ held, assigned }) => [held, assigned])).toEqual([
      [0, -1],
      [4, 4],
    ])
  })

  it('stops readers of committed records at the last stable offset, and shows what is open in the log', () => {
    const transactions = { commitIntervalMs: 30_000, abortEvery: 0, source: null }
    const producers = [transactionalProducer({ transactions })]
    const consumers = [reader('r', { 'isolation.level': 'read_committed' }), reader('g', { 'group.id': 'g' })]
    const world = createWorld(transactionWorld({ producers, consumers }))
    runUntil(world, 20 * SECOND)
    expect(listGroupReaders(world)).toEqual([
      { kind: 'group', id: 'g' },
      { kind: 'consumer', id: 'r' },
    ])
    const alone = readGroupScene(world, { kind: 'consumer', id: 'r' })
    expect(alone).toMatchObject({ isAlone: true, isCommittedOnly: true, coordinator: null })
    const [lane] = alone?.lanes ?? []
    expect(lane.lastStable).toBeLessThan(lane.highWatermark)
    expect(lane.position).toBe(lane.lastStable)
    expect(lane.committed).toBe(-1)
    expect(lane.stretches).toEqual([{ from: lane.lastStable, until: lane.logEnd, kind: 'open' }])
    expect(look(world, 'g').lanes[0].position).toBeGreaterThan(lane.lastStable)
  })

  it('tells aborted records from committed ones by the marker behind them', () => {
    const transactions = { commitIntervalMs: 500, abortEvery: 2, source: null }
    const world = createWorld(
      transactionWorld({
        producers: [transactionalProducer({ transactions })],
        consumers: [reader('r', { 'group.id': 'g' })],
      }),
    )
    runUntil(world, 10 * SECOND)
    const { stretches } = look(world, 'g').lanes[0]
    const kinds = stretches.map(({ kind }) => kind)
    expect(new Set(kinds)).toEqual(new Set(['committed', 'COMMIT', 'aborted', 'ABORT', ...kinds.slice(-1)]))
    for (const [i, { kind, until }] of stretches.entries()) {
      const behind = stretches[i + 1]
      if (behind === undefined) continue
      expect(behind.from).toBe(until)
      if (kind === 'committed') expect(behind.kind).toBe('COMMIT')
      if (kind === 'aborted') expect(behind.kind).toBe('ABORT')
    }
  })

  it('shows a committed offset that lies below the start of the log', () => {
    const scenario = makeGroupWorld({ members: 1, partitions: 1, recordsPerSecond: 100 })
    const configs = { 'retention.ms': 2000, 'segment.ms': 500 }
    const cluster = {
      ...scenario.cluster.configs,
      'log.retention.check.interval.ms': 500,
      'log.initial.task.delay.ms': 500,
    }
    const world = createWorld({
      ...scenario,
      cluster: { ...scenario.cluster, configs: cluster },
      topics: [{ ...scenario.topics[0], configs }],
    })
    runUntil(world, 12 * SECOND)
    stopConsumer(world, 0)
    runUntil(world, 30 * SECOND)
    const [lane] = look(world).lanes
    expect(lane.committed).toBeGreaterThan(0)
    expect(lane.logStart).toBeGreaterThan(lane.committed)
    // What nobody has read any more is not waiting: the first that is there is.
    expect(lane.unreadSinceUs).toBeGreaterThan(30 * SECOND - 4 * SECOND)
  })

  it('says since when the oldest record waits', () => {
    const world = createWorld(makeGroupWorld({ members: 1, partitions: 1 }))
    runUntil(world, 20 * SECOND)
    issueCommand(world, { kind: 'PauseConsumer', consumer: 'reader-1' })
    runUntil(world, 21 * SECOND)
    const { unreadSinceUs } = look(world).lanes[0]
    runUntil(world, 25 * SECOND)
    expect(unreadSinceUs).toBeGreaterThan(14 * SECOND)
    // Once all that was read is committed, it stands still.
    const later = look(world).lanes[0].unreadSinceUs
    runUntil(world, 30 * SECOND)
    expect(look(world).lanes[0].unreadSinceUs).toBe(later)
  })

  it('says nothing of a group that nobody is in', () => {
    const world = createWorld(makeSmallCluster())
    expect(readGroupScene(world, SHOP)).toBeNull()
    expect(listGroupReaders(world)).toEqual([])
  })
})
