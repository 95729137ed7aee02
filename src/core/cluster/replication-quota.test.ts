/** ReplicationQuotaManager and SimpleRate, by figures that were worked out by hand. */
import { describe, expect, it } from 'vitest'
import { createWorld, digestWorld, issueCommand, runUntil, type World } from '..'
import { makeSmallCluster } from '../testing/small-cluster'
import { findRow } from './replicas'
import { createSamples, measureRate, recordBytes } from './replication-quota'

describe('the rate of a quota', () => {
  it('is over at least one second, and over what has passed since its oldest window', () => {
    const samples = createSamples()
    expect(measureRate(samples, 0)).toBe(0)
    recordBytes(samples, 3000, 100)
    expect(measureRate(samples, 100)).toBe(3000)
    expect(measureRate(samples, 1100)).toBe(3000)
    // 3000 bytes in 4 s.
    expect(measureRate(samples, 4100)).toBe(750)
    recordBytes(samples, 1000, 4100)
    // 4000 bytes in 4 s, and in 8 s.
    expect(measureRate(samples, 4100)).toBe(1000)
    expect(measureRate(samples, 8100)).toBe(500)
  })

  it('forgets a window in which nothing was sent for eleven seconds, and not before', () => {
    const samples = createSamples()
    recordBytes(samples, 11_000, 0)
    expect(measureRate(samples, 10_999)).toBeCloseTo(11_000 / 10.999, 6)
    expect(measureRate(samples, 11_000)).toBe(0)
  })

  it('has eleven whole windows and the one that is open', () => {
    const samples = createSamples()
    for (let second = 0; second < 30; second++) recordBytes(samples, 600, second * 1000)
    expect(samples.bytes).toHaveLength(12)
    // The windows that began at 19 to 29 s are held at 29 s; that of 18 s was used last eleven seconds ago.
    expect(measureRate(samples, 29_000)).toBe((11 * 600) / 10)
  })
})

const SECOND_US = 1_000_000
const list = (end: 'leader' | 'follower', value: string) =>
  ({ kind: 'AlterTopicConfig', topic: 't', key: `${end}.replication.throttled.replicas`, value }) as const
const rate = (end: 'leader' | 'follower', broker: number, value: number | null) =>
  ({ kind: 'AlterBrokerConfig', broker, key: `${end}.replication.throttled.rate`, value }) as const

/** A log of some 330 000 bytes on brokers 1 and 2, which is to be on 4 instead of 2. */
function moveThrottled(end: 'leader' | 'follower', bytesPerSecond: number): { world: World; row: () => number } {
  const cluster = { 'replica.fetch.max.bytes': 50_000 }
  const scenario = makeSmallCluster({ brokers: 4, assignment: [[1, 2]], recordsPerSecond: 100, cluster })
  const world = createWorld(scenario)
  runUntil(world, 19 * SECOND_US)
  issueCommand(world, { kind: 'SetProducerRate', producer: 'p', recordsPerSecond: 0 })
  runUntil(world, 20 * SECOND_US)
  issueCommand(world, list(end, end === 'leader' ? '0:1,0:2' : '0:4'))
  issueCommand(world, rate(end, end === 'leader' ? 1 : 4, bytesPerSecond))
  issueCommand(world, { kind: 'ReassignPartition', topic: 't', partition: 0, replicas: [1, 4] })
  runUntil(world, 21 * SECOND_US)
  return { world, row: () => findRow(world, 0, 3) }
}

function bytesOf(world: World, row: number): number {
  const { entries, batches } = world.stores
  const list = world.logs[row].subarray(0, world.state.replicas.logLength[row])
  return list.reduce((sum, entry) => sum + batches.bytes[entries.batch[entry]], 0)
}

describe.each(['leader', 'follower'] as const)('a throttle of the %s', (end) => {
  it('lets one answer go over it, and the next one when the average is no more than the rate', () => {
    const { world, row } = moveThrottled(end, 10_000)
    const first = bytesOf(world, row())
    // An answer has 50 000 bytes and what is left of a batch.
    expect(first).toBeGreaterThanOrEqual(50_000)
    expect(first).toBeLessThan(52_000)
    // 50 000 bytes are 10 000 a second after five seconds, and 100 000 after ten.
    runUntil(world, 25 * SECOND_US)
    expect(bytesOf(world, row())).toBe(first)
    runUntil(world, 27.3 * SECOND_US)
    expect(bytesOf(world, row())).toBeGreaterThanOrEqual(100_000)
    expect(bytesOf(world, row())).toBeLessThan(104_000)
    runUntil(world, 30 * SECOND_US)
    expect(bytesOf(world, row())).toBeLessThan(104_000)
    expect(world.state.controller.committed.partitions[0].state.isr).not.toContain(3)
  })

  it('is over when the rate is taken away', () => {
    const { world, row } = moveThrottled(end, 1000)
    const first = bytesOf(world, row())
    issueCommand(world, rate(end, end === 'leader' ? 1 : 4, null))
    runUntil(world, 25 * SECOND_US)
    expect(bytesOf(world, row())).toBe(bytesOf(world, 0))
    expect(bytesOf(world, row())).toBeGreaterThan(first + 200_000)
    expect(world.state.controller.committed.partitions[0].state.replicas).toEqual([0, 3])
    expect(world.state.controller.committed.brokerConfigs).toEqual([])
  })
})

it('counts what a leader sends to listed followers that are in sync, so that writes above it leave nothing for the new one', () => {
  const cluster = { 'replica.fetch.max.bytes': 50_000 }
  const world = createWorld(makeSmallCluster({ brokers: 4, assignment: [[1, 2]], recordsPerSecond: 100, cluster }))
  runUntil(world, 20 * SECOND_US)
  issueCommand(world, list('leader', '*'))
  issueCommand(world, rate('leader', 1, 5_000))
  runUntil(world, 30 * SECOND_US)
  issueCommand(world, { kind: 'ReassignPartition', topic: 't', partition: 0, replicas: [1, 4] })
  runUntil(world, 90 * SECOND_US)
  expect(bytesOf(world, findRow(world, 0, 3))).toBe(0)
  expect(world.state.controller.committed.partitions[0].state.isr).toEqual([0, 1])
})

it('does not hold a follower that is in sync', () => {
  const world = createWorld(makeSmallCluster({ recordsPerSecond: 50, producer: { acks: 'all' } }))
  runUntil(world, 5 * SECOND_US)
  for (const end of ['leader', 'follower'] as const) {
    issueCommand(world, list(end, '*'))
    for (const id of [1, 2, 3]) issueCommand(world, rate(end, id, 0))
  }
  runUntil(world, 60 * SECOND_US)
  const kinds = world.stores.events.map(({ kind }) => kind)
  expect(kinds).not.toContain('WritesStopped')
  expect(kinds).not.toContain('IsrChanged')
})

it('refuses what is no list of replicas, an unknown broker and a rate below zero, and changes nothing', () => {
  const world = createWorld(makeSmallCluster())
  runUntil(world, 5 * SECOND_US)
  const before = digestWorld(world)
  const refusals = [list('leader', '0-1'), rate('leader', 9, 5), rate('follower', 1, -1)].map((command) => {
    const fork = createWorld(makeSmallCluster())
    runUntil(fork, 5 * SECOND_US)
    issueCommand(fork, command)
    expect(fork.state.quotas).toBeUndefined()
    const refused = fork.stores.events.findLast(({ kind }) => kind === 'CommandRefused')
    return refused?.kind === 'CommandRefused' ? refused.message : null
  })
  expect(refusals).toEqual([
    'Invalid value 0-1 for configuration leader.replication.throttled.replicas: Expected * for all replicas, or a list of partition:broker with commas between, like 0:1,0:2.',
    'There is no broker 9.',
    'Invalid value -1 for configuration follower.replication.throttled.rate: Value must be at least 0',
  ])
  expect(digestWorld(world)).toBe(before)
})
