/** Meters held against a count of the test's own, while a small cluster runs. */
import { describe, expect, it } from 'vitest'
import { createWorld, issueCommand, measureTopic, readHistory, runUntil, type World } from '..'
import { checkWorld, createChecker, prepareCheck } from '../checks/checker'
import { nextEventTime } from '../engine/event-queue'
import { ErrorCode } from '../error-codes'
import { addBatch, addEntry } from '../log/stores'
import { step } from '../step'
import { makeSmallCluster } from '../testing/small-cluster'
import { noteAcknowledged, noteRefused } from './measures'

function batchOf(world: World, count: number, createUs: number): { batch: number; entry: number } {
  const { batches, entries } = world.stores
  const batch = addBatch(batches, 0, 0, -1, count, 100, createUs, 0)
  return { batch, entry: addEntry(entries, batch, 0, count, 0, createUs) }
}

describe('produce latency', () => {
  it('counts from the creation of the record, by records, in classes an eighth wide', () => {
    const world = createWorld(makeSmallCluster())
    world.state.nowUs = 10_000_000
    for (const [count, us] of [
      [90, 5_000],
      [9, 80_000],
      [1, 4_000_000],
    ]) {
      const { batch, entry } = batchOf(world, count, world.state.nowUs - us)
      noteAcknowledged(world, 0, batch, entry)
    }
    const { produceLatencyP50Us, produceLatencyP99Us, acknowledged } = measureTopic(world, 0)
    expect(acknowledged).toBe(100)
    expect(Math.abs(produceLatencyP50Us - 5_000)).toBeLessThan(5_000 / 14)
    expect(Math.abs(produceLatencyP99Us - 80_000)).toBeLessThan(80_000 / 14)
  })
})

describe('the last half seconds', () => {
  it('hold what was acknowledged in each of them, and forget', () => {
    const world = createWorld(makeSmallCluster())
    const note = (nowUs: number, count: number): void => {
      world.state.nowUs = nowUs
      const { batch, entry } = batchOf(world, count, nowUs)
      noteAcknowledged(world, 0, batch, entry)
    }
    note(1_000_000, 3)
    note(1_700_000, 4)
    note(1_800_000, 5)
    expect(readHistory(world.state.measures[0], 2_100_000, 4)).toEqual([0, 3, 9, 0])
    note(33_600_000, 7)
    expect(readHistory(world.state.measures[0], 33_600_000, 4)).toEqual([0, 0, 0, 7])
  })
})

it('time without writes is what is over and what goes on', () => {
  const world = createWorld(makeSmallCluster())
  world.state.nowUs = 30_000_000
  const [measure] = world.state.measures
  measure.withoutWritesUs = 2_000_000
  expect(measureTopic(world, 0).withoutWritesUs).toBe(2_000_000)
  Object.assign(measure, { stoppedPartitions: 2, stoppedSinceUs: 27_000_000 })
  expect(measureTopic(world, 0).withoutWritesUs).toBe(5_000_000)
})

describe('refusals', () => {
  it('are counted for each error by itself', () => {
    const world = createWorld(makeSmallCluster())
    const { batch } = batchOf(world, 4, 0)
    noteRefused(world, 0, batch, ErrorCode.NOT_ENOUGH_REPLICAS)
    noteRefused(world, 0, batch, ErrorCode.REQUEST_TIMED_OUT)
    noteRefused(world, 0, batch, ErrorCode.REQUEST_TIMED_OUT)
    expect(measureTopic(world, 0).refusedByError).toEqual({ NOT_ENOUGH_REPLICAS: 1, REQUEST_TIMED_OUT: 2 })
  })
})

describe('lag', () => {
  it('is what lies between the position and the high watermark, over all partitions and readers', () => {
    const reader = (id: string) => ({
      id,
      name: id,
      site: 'west',
      topic: 't',
      partitions: null,
      configs: {},
      maxRecordsPerSecond: 0,
    })
    const consumers = [reader('a'), reader('b')]
    const world = createWorld(makeSmallCluster({ assignment: [[1], [2]], recordsPerSecond: 100, consumers }))
    runUntil(world, 5_000_000)
    expect(measureTopic(world, 0).lagRecords).toBeLessThan(20)
    for (const consumer of consumers) issueCommand(world, { kind: 'PauseConsumer', consumer: consumer.id })
    runUntil(world, 6_000_000)
    world.state.consumers[0].positions[0].position = 0
    const counted = world.state.consumers.flatMap(({ positions }) =>
      positions.map(({ partition, position }) => {
        const { leaderRow } = world.state.partitions
        return world.state.replicas.highWatermark[leaderRow[partition]] - position
      }),
    )
    expect(Math.min(...counted)).toBeGreaterThanOrEqual(0)
    expect(counted.filter((lag) => lag > 0).length).toBeGreaterThan(1)
    expect(measureTopic(world, 0).lagRecords).toBe(counted.reduce((sum, lag) => sum + lag, 0))
  })
})

it('all of them equal a recount through an outage with losses', () => {
  const scenario = makeSmallCluster({
    recordsPerSecond: 80,
    producer: { acks: '1', 'delivery.timeout.ms': 8000, 'request.timeout.ms': 2000 },
  })
  const world = createWorld(scenario)
  const checker = createChecker(world)
  const commands = [
    { timeUs: 3_000_000, command: { kind: 'CutLink', from: 'east', to: 'west', both: true } as const },
    { timeUs: 15_000_000, command: { kind: 'HealLink', from: 'east', to: 'west', both: true } as const },
    { timeUs: 20_000_000, command: { kind: 'CrashBroker', broker: 1 } as const },
  ]
  while (nextEventTime(world.state.queue) < 50_000_000) {
    if (commands.length > 0 && commands[0].timeUs < nextEventTime(world.state.queue)) {
      prepareCheck(checker, true)
      const next = commands.shift()
      if (next !== undefined) issueCommand(world, next.command)
    } else {
      prepareCheck(checker)
      step(world)
    }
    expect(checkWorld(checker)).toBeNull()
  }
  expect(measureTopic(world, 0).expired).toBeGreaterThan(0)
})
