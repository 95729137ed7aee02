import { describe, expect, it } from 'vitest'
import {
  createTimeline,
  createWorld,
  describeGroupText,
  digestWorld,
  type Extension,
  failConsumer,
  issueCommand,
  measureGroups,
  runTimeline,
  runUntil,
  seekConsumer,
  seekTimeline,
  startConsumer,
  stopConsumer,
  type World,
} from '../..'
import { makeGroupWorld, makeMember, told } from './testing/group-world'

const SECOND = 1_000_000

function assignment(world: World): Record<string, number[]> {
  const [group] = measureGroups(world)
  return Object.fromEntries(
    group.members.map((member) => [member.consumer, member.assignment.map((place) => place.partition)]),
  )
}

function coordinatorId(world: World): number {
  return measureGroups(world)[0].coordinator ?? -1
}

describe('a group', () => {
  it('creates the offsets topic, gathers for the initial delay and shares the partitions by range', () => {
    const world = createWorld(makeGroupWorld())
    runUntil(world, 10 * SECOND)
    const [group] = measureGroups(world)
    expect(group).toMatchObject({ group: 'shop', state: 'Stable', generation: 1, protocol: 'range' })
    expect(assignment(world)).toEqual({ 'reader-1': [0, 1], 'reader-2': [2, 3] })
    expect(told(world, 'GroupRebalanced')).toEqual([
      '6.102750 #2 GroupRebalanced generation=1 group=shop members=[reader-1,reader-2] reason=a member joined',
    ])
  })

  it('waits without the offsets topic while there are fewer brokers than its replication factor', () => {
    const world = createWorld(makeGroupWorld({ cluster: { 'offsets.topic.replication.factor': 4 } }))
    runUntil(world, 10 * SECOND)
    expect(measureGroups(world)).toEqual([])
    expect(world.state.topics.map(({ name }) => name)).toEqual(['orders'])
  })

  it('commits every auto.commit.interval.ms and says so as the tool does', () => {
    const world = createWorld(makeGroupWorld({ members: 1, partitions: 1 }))
    runUntil(world, 30 * SECOND)
    const [row] = measureGroups(world)[0].partitions
    expect(row.position).toBe(row.logEndOffset)
    expect(row.committed).toBeGreaterThan(0)
    expect(row.lag).toBe(row.logEndOffset - row.committed)
    expect(describeGroupText(world, 'shop').split('\n')).toEqual([
      expect.stringMatching(/^Consumer group 'shop' is Stable, generation 1, coordinator \d\.$/),
      'GROUP TOPIC  PARTITION CURRENT-OFFSET LOG-END-OFFSET LAG CONSUMER-ID     CLIENT-ID',
      expect.stringMatching(/^shop {2}orders 0 {9}\d+ +\d+ +\d+ +reader-1-000001 reader-1$/),
    ])
  })

  it('goes on in the same generation with what was committed when its coordinator dies', () => {
    const world = createWorld(makeGroupWorld())
    runUntil(world, 20 * SECOND)
    const before = measureGroups(world)[0]
    issueCommand(world, { kind: 'CrashBroker', broker: coordinatorId(world) })
    runUntil(world, 40 * SECOND)
    const after = measureGroups(world)[0]
    expect(after.coordinator).not.toBe(before.coordinator)
    expect(after).toMatchObject({ state: 'Stable', generation: 1, protocol: 'range' })
    expect(told(world, 'CoordinatorMoved')).toHaveLength(1)
    after.partitions.forEach((row, i) => {
      expect(row.committed).toBeGreaterThan(before.partitions[i].committed)
    })
  })

  it('gives the partitions of a silent member to the others after its session timeout', () => {
    const world = createWorld(makeGroupWorld({ configs: { 'session.timeout.ms': 10_000 } }))
    runUntil(world, 20 * SECOND)
    stopConsumer(world, 1, { crash: true })
    runUntil(world, 27 * SECOND)
    expect(assignment(world)).toEqual({ 'reader-1': [0, 1], 'reader-2': [2, 3] })
    runUntil(world, 40 * SECOND)
    expect(assignment(world)).toEqual({ 'reader-1': [0, 1, 2, 3] })
    expect(told(world, 'MemberEvicted')[0]).toContain('consumer=reader-2 group=shop limit=session.timeout.ms')
  })

  it('rebalances at once when a member closes, which commits before it leaves', () => {
    const world = createWorld(makeGroupWorld())
    runUntil(world, 20 * SECOND)
    const position = world.state.consumers[1].positions.map((one) => one.position)
    stopConsumer(world, 1)
    runUntil(world, 20 * SECOND + 10_000)
    const rows = measureGroups(world)[0].partitions.slice(2)
    rows.forEach((row, i) => {
      expect(row.committed).toBeGreaterThanOrEqual(position[i])
    })
    runUntil(world, 25 * SECOND)
    expect(assignment(world)).toEqual({ 'reader-1': [0, 1, 2, 3] })
    expect(told(world, 'MemberLeft')).toHaveLength(1)
  })

  it('lets a member join late, and another group read from the beginning', () => {
    const world = createWorld(makeGroupWorld({ members: 1 }))
    runUntil(world, 20 * SECOND)
    startConsumer(world, makeMember('reader-2'))
    const late = startConsumer(world, makeMember('audit', { 'group.id': 'audit' }))
    runUntil(world, 40 * SECOND)
    expect(assignment(world)).toEqual({ 'reader-1': [0, 1], 'reader-2': [2, 3] })
    expect(measureGroups(world).map(({ group }) => group)).toEqual(['shop', 'audit'])
    const end = measureGroups(world)[1].partitions.reduce((sum, row) => sum + row.logEndOffset, 0)
    expect(world.state.consumers[late].read).toBe(end)
  })

  it('starts at the end with auto.offset.reset latest and no committed offset', () => {
    const world = createWorld(makeGroupWorld({ members: 0, partitions: 1 }))
    runUntil(world, 20 * SECOND)
    const n = startConsumer(world, makeMember('late', { 'auto.offset.reset': 'latest' }))
    runUntil(world, 40 * SECOND)
    expect(world.state.consumers[n].read).toBeGreaterThan(600)
    expect(world.state.consumers[n].read).toBeLessThan(1000)
  })

  it('subscribes to several topics with one fetch a broker', () => {
    const scenario = makeGroupWorld({ members: 1 })
    const [first] = scenario.consumers
    const topics = [...scenario.topics, { ...scenario.topics[0], name: 'payments', partitions: 1 }]
    const world = createWorld({ ...scenario, topics, consumers: [{ ...first, topics: ['payments'] }] })
    runUntil(world, 20 * SECOND)
    expect(measureGroups(world)[0].partitions.map((row) => `${row.topic}-${row.partition}`)).toEqual([
      'orders-0',
      'orders-1',
      'orders-2',
      'orders-3',
      'payments-0',
    ])
  })

  it('is the same world after going back and forth', () => {
    const timeline = createTimeline(makeGroupWorld(), [
      { timeUs: 12 * SECOND, command: { kind: 'CrashBroker', broker: 2 } },
      { timeUs: 25 * SECOND, command: { kind: 'StartBroker', broker: 2 } },
    ])
    runTimeline(timeline, 60 * SECOND)
    const digest = digestWorld(timeline.world)
    seekTimeline(timeline, 14 * SECOND)
    seekTimeline(timeline, 60 * SECOND)
    expect(digestWorld(timeline.world)).toBe(digest)
  })

  it('stands still at a record that the application cannot read until it is skipped', () => {
    const extension: Extension = {
      listTopics: () => [],
      start: () => {},
      onEvent: () => {},
      onCommand: () => null,
      onRead: (world, n, partition, from, until) => {
        const bad = 100
        if (partition === 0 && from <= bad && bad < until)
          failConsumer(world, n, partition, bad, 'RecordDeserializationException')
      },
    }
    const world = createWorld(makeGroupWorld({ members: 1, partitions: 1 }), extension)
    runUntil(world, 60 * SECOND)
    expect(measureGroups(world)[0].partitions[0]).toMatchObject({ committed: 100, position: 100 })
    expect(told(world, 'ConsumerStuck')).toHaveLength(1)
    seekConsumer(world, 0, 0, 101)
    runUntil(world, 61 * SECOND)
    expect(measureGroups(world)[0].partitions[0].positionLag).toBe(0)
  })
})

it('ends a member whose instance id another process has taken, and says so', () => {
  const world = createWorld(makeGroupWorld({ configs: { 'group.instance.id': 'pod-0' } }))
  runUntil(world, 60_000_000)
  expect(told(world, 'MemberFenced').length).toBe(1)
  expect(world.state.consumers.filter(({ stopped }) => stopped).length).toBe(1)
})

it('refuses a setting by command that a client would not start with', () => {
  const world = createWorld(makeGroupWorld())
  runUntil(world, 5_000_000)
  issueCommand(world, {
    kind: 'AlterConsumerConfig',
    consumer: 'reader-1',
    key: 'heartbeat.interval.ms',
    value: 50_000,
  })
  expect(told(world, 'CommandRefused').length).toBe(1)
  expect(world.state.consumers[0].configs['heartbeat.interval.ms']).toBeUndefined()
})
