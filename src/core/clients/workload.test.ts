import { describe, expect, it } from 'vitest'
import { createWorld, issueCommand, runUntil, type Scenario, type World } from '..'
import { makeSmallCluster, type SmallCluster } from '../testing/small-cluster'
import { produceText } from './workload'

const SECOND_US = 1_000_000

function make(workload: Partial<Scenario['producers'][number]['workload']>, options: SmallCluster = {}): World {
  const scenario = makeSmallCluster(options)
  const producers = scenario.producers.map((spec) => ({ ...spec, workload: { ...spec.workload, ...workload } }))
  return createWorld({ ...scenario, producers })
}

function createdBy(world: World, seconds: number): number {
  runUntil(world, seconds * SECOND_US)
  return world.state.producers[0].created
}

describe('a workload', () => {
  it.each([1, 50, 1500])('makes %i records a second', (recordsPerSecond) => {
    expect(createdBy(make({ recordsPerSecond }), 2)).toBe(2 * recordsPerSecond)
  })

  it('makes as many on average when they come at random', () => {
    const created = createdBy(make({ recordsPerSecond: 200, arrival: 'poisson' }), 10)
    // Four standard deviations.
    expect(Math.abs(created - 2000)).toBeLessThan(180)
    expect(created).not.toBe(2000)
  })

  it('begins at its start and ends at its stop', () => {
    const world = make({ recordsPerSecond: 10, startMs: 2000, stopMs: 5000 })
    expect([createdBy(world, 2), createdBy(world, 4), createdBy(world, 9)]).toEqual([0, 20, 30])
  })

  it('makes no more than its most records', () => {
    expect(createdBy(make({ recordsPerSecond: 10, maxRecords: 25 }), 20)).toBe(25)
  })

  it('changes its rate when it is told to', () => {
    const world = make({ recordsPerSecond: 10 })
    createdBy(world, 5)
    issueCommand(world, { kind: 'SetProducerRate', producer: 'p', recordsPerSecond: 0 })
    expect(createdBy(world, 10)).toBe(50)
    issueCommand(world, { kind: 'SetProducerRate', producer: 'p', recordsPerSecond: 100 })
    const created = createdBy(world, 12)
    expect(created).toBeGreaterThanOrEqual(249)
    expect(created).toBeLessThanOrEqual(251)
  })

  it('is refused when buffer.memory is full, and not a byte before', () => {
    const world = make({ recordsPerSecond: 0 }, { producer: { 'buffer.memory': 350 } })
    const [producer] = world.state.producers
    const taken = [1, 2, 3, 4].map(() => produceText(world, 0, null, 'x'))
    expect([taken, producer.created, producer.refusedNewRecords]).toEqual([[true, true, true, false], 3, 1])
    const exact = make({ recordsPerSecond: 0 }, { producer: { 'buffer.memory': 300 } })
    expect([1, 2, 3, 4].map(() => produceText(exact, 0, null, 'x'))).toEqual([true, true, true, false])
  })

  it('puts a key into one partition always, and the records without one into all', () => {
    const options = {
      assignment: [
        [1, 2, 3],
        [2, 3, 1],
        [3, 1, 2],
      ],
      producer: { 'batch.size': 500 },
    }
    const world = make({ recordsPerSecond: 0 }, options)
    const [producer] = world.state.producers
    for (let i = 0; i < 20; i++) produceText(world, 0, 'one key', 'x')
    const counts = () => producer.queues.map(({ count, ready, readyHead }) => count + ready.length - readyHead)
    expect(counts().filter((count) => count > 0)).toHaveLength(1)
    const spread = make({ recordsPerSecond: 200 }, options)
    runUntil(spread, 5 * SECOND_US)
    const ends = [0, 1, 2].map((p) => spread.state.replicas.logEndOffset[spread.state.partitions.rows[p][0]])
    expect(Math.min(...ends)).toBeGreaterThan(100)
  })
})
