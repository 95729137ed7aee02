import { describe, expect, it } from 'vitest'
import { type Configs, createWorld, issueCommand, runUntil, type World } from '..'
import { makeGroupWorld, makeMember } from '../clients/groups/testing/group-world'
import { earliestOffset, logStart } from './retention'

const LOOK = { 'log.retention.check.interval.ms': 1000, 'log.initial.task.delay.ms': 1000 }

function begin(rules: Configs, reader: Configs = {}, rate = 0): World {
  const base = makeGroupWorld({ partitions: 1, members: 0, cluster: LOOK, recordsPerSecond: 100 })
  return createWorld({
    ...base,
    topics: base.topics.map((topic) => ({ ...topic, configs: rules })),
    consumers: rate < 0 ? [] : [{ ...makeMember('slow', reader), maxRecordsPerSecond: rate }],
  })
}

/** Age of the oldest record that can be read, seconds. */
function oldestS({ state, stores, logs }: World, row: number, start: number): number {
  const list = [...logs[row].slice(0, state.replicas.logLength[row])]
  const entry = list.find((one) => stores.entries.baseOffset[one] >= start) ?? -1
  return (state.nowUs - stores.batches.createUs[stores.entries.batch[entry]]) / 1e6
}

describe('a topic with retention', () => {
  it('forgets whole segments that are older than retention.ms, on every replica', () => {
    const world = begin({ 'retention.ms': 10_000, 'segment.ms': 2000 }, {}, -1)
    runUntil(world, 40_000_000)
    const start = earliestOffset(world, 0)
    expect(start).toBeGreaterThan(2000)
    const oldest = oldestS(world, world.state.partitions.leaderRow[0], start)
    expect(oldest).toBeGreaterThan(8)
    expect(oldest).toBeLessThan(10 + 2 + 1.5)
    for (const row of world.state.partitions.rows[0]) expect(Math.abs(logStart(world, row) - start)).toBeLessThan(300)
  })

  it('keeps at least retention.bytes, and no segment more than that takes', () => {
    const world = begin({ 'retention.bytes': 50_000, 'segment.ms': 1000 }, {}, -1)
    runUntil(world, 40_000_000)
    const { bytes } = world.state.forgetting?.logs[world.state.partitions.leaderRow[0]] ?? { bytes: [] }
    const kept = bytes.reduce((sum, size) => sum + size, 0)
    expect(kept).toBeGreaterThanOrEqual(50_000)
    expect(kept - bytes[0]).toBeLessThan(50_000 + 30_000)
  })

  it('takes a group that is too slow to where auto.offset.reset says, and tells it', () => {
    const world = begin({ 'retention.ms': 5000, 'segment.ms': 1000 }, {}, 20)
    runUntil(world, 60_000_000)
    const told = world.stores.events.filter(({ kind }) => kind === 'OffsetReset')
    expect(told.length).toBeGreaterThan(1)
    for (const event of told) if (event.kind === 'OffsetReset') expect(event.to).toBeGreaterThan(event.from)
    const [position] = world.state.consumers[0].positions
    expect(world.state.consumers[0].read).toBeLessThan(position.position)
  })

  it('stops a consumer with auto.offset.reset=none', () => {
    const world = begin({ 'retention.ms': 5000, 'segment.ms': 1000 }, { 'auto.offset.reset': 'earliest' }, 20)
    runUntil(world, 4_000_000)
    issueCommand(world, { kind: 'AlterConsumerConfig', consumer: 'slow', key: 'auto.offset.reset', value: 'none' })
    runUntil(world, 60_000_000)
    expect(world.state.consumers[0].stuck?.error).toBe('OffsetOutOfRangeException')
  })

  it('gives a seek to the beginning the first record that is left', () => {
    const world = begin({ 'retention.ms': 5000, 'segment.ms': 1000 })
    runUntil(world, 30_000_000)
    issueCommand(world, { kind: 'SeekConsumer', consumer: 'slow', offset: 'beginning' })
    runUntil(world, 30_000_001)
    expect(world.state.consumers[0].positions[0].position).toBe(earliestOffset(world, 0))
  })

  it('is kept for ever without a rule, and costs nothing', () => {
    const world = begin({})
    runUntil(world, 20_000_000)
    expect(world.state.forgetting).toBeUndefined()
    expect(earliestOffset(world, 0)).toBe(0)
  })
})
