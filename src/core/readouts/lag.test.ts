import { expect, it } from 'vitest'
import { createWorld, issueCommand, runUntil } from '..'
import { readConsumerCondition } from '../clients/consumer-condition'
import { stopConsumer } from '../clients/create-consumer'
import { makeSmallCluster } from '../testing/small-cluster'
import { consumerLag } from './lag'
import { measureTopic } from './topic-measures'

const member = (id: string, configs: Record<string, string | number> = {}) => ({
  id,
  name: id,
  site: 'west',
  topic: 't',
  partitions: null,
  configs: { 'group.id': 'readers', 'auto.offset.reset': 'earliest', ...configs },
  maxRecordsPerSecond: 0,
})

it('is everything for a group that reads from the start and finds no coordinator, and the events say why once', () => {
  // Two brokers cannot hold three replicas of __consumer_offsets.
  const cluster = { 'offsets.topic.replication.factor': 9 }
  const consumers = [member('reader')]
  const world = createWorld(makeSmallCluster({ assignment: [[1], [2]], recordsPerSecond: 20, cluster, consumers }))
  runUntil(world, 30_000_000)
  const { acknowledged, lagRecords, recordsInLog } = measureTopic(world, 0)
  expect(acknowledged).toBeGreaterThan(500)
  expect(lagRecords).toBeGreaterThanOrEqual(acknowledged)
  expect(lagRecords).toBeLessThanOrEqual(recordsInLog)
  expect(consumerLag(world, world.state.consumers[0])).toBeNull()
  expect(readConsumerCondition(world, 0)).toBe('waits-for-coordinator')
  const told = world.stores.events.filter(({ kind }) => kind === 'CoordinatorUnavailable')
  expect(told).toMatchObject([
    { consumer: 'reader', group: 'readers', error: 'INVALID_REPLICATION_FACTOR', replicationFactor: 9 },
  ])
})

it('is unknown for a group that would begin at the end and never has', () => {
  const consumers = [member('reader', { 'auto.offset.reset': 'latest' })]
  const cluster = { 'offsets.topic.replication.factor': 9 }
  const world = createWorld(makeSmallCluster({ recordsPerSecond: 20, cluster, consumers }))
  runUntil(world, 10_000_000)
  expect(measureTopic(world, 0).lagRecords).toBeNull()
})

it('stays and grows when the last member has left', () => {
  const consumers = [member('one'), member('two')]
  const world = createWorld(makeSmallCluster({ assignment: [[1], [2]], recordsPerSecond: 50, consumers }))
  runUntil(world, 20_000_000)
  expect(readConsumerCondition(world, 0)).toBe('reading')
  expect(measureTopic(world, 0).lagRecords).toBeLessThan(20)
  expect(world.stores.events.filter(({ kind }) => kind === 'CoordinatorUnavailable')).toEqual([])
  for (const n of [0, 1]) stopConsumer(world, n)
  runUntil(world, 40_000_000)
  expect(readConsumerCondition(world, 0)).toBe('stopped')
  const first = measureTopic(world, 0).lagRecords ?? -1
  expect(first).toBeGreaterThan(900)
  expect(first).toBeLessThan(1100)
  runUntil(world, 60_000_000)
  expect(measureTopic(world, 0).lagRecords).toBeGreaterThan(first + 900)
})

it('counts from the committed offset when the only member dies, and is unknown while nobody coordinates', () => {
  const world = createWorld(makeSmallCluster({ recordsPerSecond: 50, consumers: [member('one')] }))
  runUntil(world, 20_000_000)
  stopConsumer(world, 0, { crash: true })
  runUntil(world, 21_000_000)
  expect(measureTopic(world, 0).lagRecords).toBeGreaterThan(40)
  for (const { id } of world.state.brokers.slice()) issueCommand(world, { kind: 'CrashBroker', broker: id })
  runUntil(world, 60_000_000)
  expect(measureTopic(world, 0).lagRecords).toBeNull()
})

it('of a group is the sum over all partitions up to the high watermark, and unknown when that of one is', () => {
  const consumers = [member('one'), member('two')]
  const world = createWorld(makeSmallCluster({ assignment: [[1], [2]], recordsPerSecond: 50, consumers }))
  runUntil(world, 20_000_000)
  const { partitions, replicas } = world.state
  const held = world.state.consumers.flatMap(({ positions }) => positions)
  expect(held).toHaveLength(2)
  for (const [i, position] of held.entries()) {
    const row = partitions.leaderRow[position.partition]
    position.position = replicas.highWatermark[row] - 7 - i
    // What is not committed is not there for a consumer.
    replicas.logEndOffset[row] = replicas.highWatermark[row] + 100
  }
  expect(measureTopic(world, 0).lagRecords).toBe(7 + 8)
  expect(world.state.consumers.map((consumer) => consumerLag(world, consumer)).sort()).toEqual([7, 8])
  partitions.leaderRow[held[1].partition] = -1
  held[1].knownHighWatermark = -1
  expect(measureTopic(world, 0).lagRecords).toBeNull()
})
