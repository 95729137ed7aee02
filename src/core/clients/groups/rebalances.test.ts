import { describe, expect, it } from 'vitest'
import {
  type Configs,
  createWorld,
  issueCommand,
  measureGroups,
  runUntil,
  startConsumer,
  stopConsumer,
  type World,
} from '../..'
import { hashJavaText } from './find-coordinator'
import { makeGroupWorld, makeMember, told } from './testing/group-world'

const SECOND = 1_000_000

function partitionsOf(world: World, n: number): number[] {
  return world.state.consumers[n].positions.map(({ partition }) => partition)
}

/** The fewest partitions that a consumer held at any moment until then. */
function watchLeast(world: World, n: number, untilUs: number): number {
  let least = Number.POSITIVE_INFINITY
  while (world.state.nowUs < untilUs) {
    runUntil(world, world.state.nowUs + 1000)
    least = Math.min(least, partitionsOf(world, n).length)
  }
  return least
}

describe('a rebalance', () => {
  it('with cooperative-sticky alone leaves a member what it keeps, and takes a second round', () => {
    const configs = { 'partition.assignment.strategy': 'cooperative-sticky' }
    const world = createWorld(makeGroupWorld({ members: 1, configs }))
    runUntil(world, 20 * SECOND)
    startConsumer(world, makeMember('reader-2', configs))
    expect(watchLeast(world, 0, 40 * SECOND)).toBe(2)
    expect(partitionsOf(world, 1)).toHaveLength(2)
    expect(measureGroups(world)[0]).toMatchObject({ state: 'Stable', generation: 3, protocol: 'cooperative-sticky' })
  })

  it('with eager assignors takes everything from everybody first', () => {
    const world = createWorld(makeGroupWorld({ members: 1 }))
    runUntil(world, 20 * SECOND)
    startConsumer(world, makeMember('reader-2'))
    expect(watchLeast(world, 0, 40 * SECOND)).toBe(0)
    expect(measureGroups(world)[0]).toMatchObject({ state: 'Stable', generation: 2, protocol: 'range' })
  })

  it.each(['range', 'cooperative-sticky'])('commits what was read before it is given to others (%s)', (strategy) => {
    const configs = { 'partition.assignment.strategy': strategy, 'auto.commit.interval.ms': 600_000 }
    const run = (more: Configs): { readonly read: number; readonly stored: number } => {
      const world = createWorld(makeGroupWorld({ members: 1, configs: { ...configs, ...more } }))
      runUntil(world, 20 * SECOND)
      startConsumer(world, makeMember('reader-2', { ...configs, ...more }))
      runUntil(world, 40 * SECOND)
      const { consumers } = world.state
      expect(consumers.map(({ positions }) => positions.length)).toEqual([2, 2])
      const stored = consumers.flatMap(({ positions }) => positions).reduce((sum, { position }) => sum + position, 0)
      return { read: consumers.reduce((sum, { read }) => sum + read, 0), stored }
    }
    const committed = run({})
    expect(committed.read).toBe(committed.stored)
    // Without automatic commits whoever gets a partition begins at its first record.
    const forgotten = run({ 'enable.auto.commit': false })
    expect(forgotten.read).toBeGreaterThan(forgotten.stored + 400)
  })

  it('does not happen when a static member restarts within its session timeout', () => {
    const configs = { 'group.instance.id': 'one' }
    const world = createWorld(makeGroupWorld({ members: 1, configs }))
    startConsumer(world, makeMember('reader-2', { 'group.instance.id': 'two' }))
    runUntil(world, 20 * SECOND)
    const before = partitionsOf(world, 1)
    stopConsumer(world, 1)
    runUntil(world, 30 * SECOND)
    startConsumer(world, makeMember('reader-2', { 'group.instance.id': 'two' }))
    runUntil(world, 40 * SECOND)
    expect(measureGroups(world)[0]).toMatchObject({ state: 'Stable', generation: 1 })
    expect(partitionsOf(world, 1)).toEqual(before)
    expect(told(world, 'MemberLeft')).toEqual([])
  })

  it('takes out a member that works on one poll for longer than max.poll.interval.ms', () => {
    const scenario = makeGroupWorld({ partitions: 2, configs: { 'max.poll.interval.ms': 10_000 } })
    const [first, slow] = scenario.consumers
    const world = createWorld({ ...scenario, consumers: [first, { ...slow, maxRecordsPerSecond: 2 }] })
    runUntil(world, 30 * SECOND)
    expect(told(world, 'MemberLeft')[0]).toContain('consumer=reader-2 group=shop')
    expect(partitionsOf(world, 0)).toHaveLength(2)
  })

  it('assigns again when a topic of the group is created with more partitions later', () => {
    const scenario = makeGroupWorld({ members: 1 })
    const world = createWorld(scenario)
    runUntil(world, 10 * SECOND)
    issueCommand(world, { kind: 'CreateTopic', topic: { ...scenario.topics[0], name: 'payments', partitions: 1 } })
    runUntil(world, 11 * SECOND)
    startConsumer(world, { ...makeMember('reader-2'), topics: ['payments'] })
    runUntil(world, 30 * SECOND)
    expect(measureGroups(world)[0].partitions.at(-1)).toMatchObject({ topic: 'payments', consumer: 'reader-2' })
  })
})

describe('commits', () => {
  it('fail while the offsets topic has too few in-sync replicas, and go on from where they stood', () => {
    const cluster = { 'broker.session.timeout.ms': 3000 }
    const world = createWorld(makeGroupWorld({ members: 1, partitions: 1, cluster }))
    runUntil(world, 20 * SECOND)
    const coordinator = measureGroups(world)[0].coordinator
    const others = [1, 2, 3].filter((id) => id !== coordinator)
    for (const broker of others) issueCommand(world, { kind: 'CrashBroker', broker })
    runUntil(world, 30 * SECOND)
    const [stopped] = measureGroups(world)[0].partitions
    runUntil(world, 60 * SECOND)
    expect(measureGroups(world)[0].partitions[0].committed).toBe(stopped.committed)
    for (const broker of others) issueCommand(world, { kind: 'StartBroker', broker })
    runUntil(world, 90 * SECOND)
    const [row] = measureGroups(world)[0].partitions
    expect(row.committed).toBeGreaterThan(stopped.committed)
    expect(row.positionLag).toBe(0)
  })

  it('are lost with an unclean election of the offsets topic, and the group reads again', () => {
    const cluster = {
      'offsets.topic.replication.factor': 2,
      'min.insync.replicas': 1,
      'broker.session.timeout.ms': 3000,
    }
    const world = createWorld(makeGroupWorld({ members: 1, partitions: 1, cluster }))
    runUntil(world, 20 * SECOND)
    const topic = '__consumer_offsets'
    const [offsets] = world.state.topics[world.state.groups.topic].partitions
    const { replicas } = world.state.controller.committed.partitions[offsets].state
    const [leader, follower] = replicas.map((b) => world.state.brokers[b].id)
    issueCommand(world, { kind: 'CrashBroker', broker: follower })
    runUntil(world, 60 * SECOND)
    const before = measureGroups(world)[0].partitions[0].committed
    stopConsumer(world, 0, { crash: true })
    issueCommand(world, { kind: 'CrashBroker', broker: leader })
    issueCommand(world, { kind: 'StartBroker', broker: follower })
    runUntil(world, 70 * SECOND)
    issueCommand(world, { kind: 'ElectLeader', topic, partition: 0, election: 'UNCLEAN' })
    runUntil(world, 75 * SECOND)
    const after = measureGroups(world)[0].partitions[0].committed
    expect(after).toBeGreaterThan(0)
    expect(after).toBeLessThan(before)
    startConsumer(world, makeMember('reader-2'))
    runUntil(world, 130 * SECOND)
    const [row] = measureGroups(world)[0].partitions
    expect(world.state.consumers[1].read).toBe(row.position - after)
  })
})

it('hashes group ids as Java does', () => {
  expect(['', 'shop', 'group-1', 'Größe'].map(hashJavaText)).toEqual([0, 3_529_462, 293_427_299, 69_209_585])
})
