import { expect, it } from 'vitest'
import { createWorld, issueCommand, latestOffset, runUntil, type World } from '..'
import { makeSmallCluster } from '../testing/small-cluster'
import { countReadOnce } from './read-ranges'

const spec = (reset: string) => ({
  id: 'c',
  name: 'c',
  site: 'east',
  topic: 't',
  partitions: null,
  configs: { 'group.id': 'g', 'auto.offset.reset': reset, 'auto.commit.interval.ms': 500 },
  maxRecordsPerSecond: 0,
})

/** A group that begins at 20 s, with ten records a second since the start. */
function make(reset: string): World {
  const world = createWorld(makeSmallCluster({ recordsPerSecond: 10 }))
  runUntil(world, 20_000_000)
  issueCommand(world, { kind: 'AddConsumer', consumer: spec(reset) })
  runUntil(world, 40_000_000)
  return world
}

function moveTo(world: World, offset: number): void {
  issueCommand(world, { kind: 'StopConsumer', consumer: 'c' })
  runUntil(world, world.state.nowUs + 2_000_000)
  issueCommand(world, { kind: 'ResetOffsets', group: 'g', topic: 't', partition: 0, offset })
  runUntil(world, world.state.nowUs + 1_000_000)
  issueCommand(world, { kind: 'AddConsumer', consumer: spec('earliest') })
  runUntil(world, world.state.nowUs + 10_000_000)
}

it('does not count what a group has passed over, at its begin or by hand', () => {
  const world = make('latest')
  const begun = countReadOnce(world, 'g', 0)
  expect(begun).toBeGreaterThan(50)
  expect(latestOffset(world, 0) - begun).toBeGreaterThan(195)
  moveTo(world, latestOffset(world, 0))
  expect(latestOffset(world, 0) - countReadOnce(world, 'g', 0)).toBeGreaterThan(195)
})

it('counts once what was read twice, and all when it was read from the beginning', () => {
  const world = make('latest')
  moveTo(world, latestOffset(world, 0) - 100)
  moveTo(world, latestOffset(world, 0) - 100)
  expect(latestOffset(world, 0) - countReadOnce(world, 'g', 0)).toBeGreaterThan(100)
  moveTo(world, 0)
  const read = countReadOnce(world, 'g', 0)
  expect(read).toBeLessThanOrEqual(latestOffset(world, 0))
  expect(latestOffset(world, 0) - read).toBeLessThan(20)
})
