/** ReplicaManager.shouldLeaderThrottle: a replica that is in sync is never throttled. */
import { expect, it } from 'vitest'
import { createWorld, issueCommand, measureTopic, runUntil, type World } from '..'
import { makeSmallCluster } from '../testing/small-cluster'
import { findRow } from './replicas'

const hold = { kind: 'ThrottleReplica', topic: 't', partition: 0, broker: 3, bytesPerSecond: 0 } as const

function endOf(world: World, broker: number): number {
  return world.state.replicas.logEndOffset[findRow(world, 0, broker)]
}

it('does not hold up a replica that is in sync, so that nobody waits for it', () => {
  const world = createWorld(makeSmallCluster({ recordsPerSecond: 50, producer: { acks: 'all' } }))
  runUntil(world, 5_000_000)
  issueCommand(world, hold)
  runUntil(world, 60_000_000)
  expect(world.stores.events.filter(({ kind }) => kind === 'WritesStopped' || kind === 'IsrChanged')).toEqual([])
  expect(measureTopic(world, 0).acknowledged).toBeGreaterThan(2900)
})

it('holds it from when it has left the ISR, and lets it go when the throttle is taken away', () => {
  const cluster = { 'replica.lag.time.max.ms': 2000 }
  const scenario = makeSmallCluster({ recordsPerSecond: 50, producer: { acks: 'all' }, cluster })
  const world = createWorld(scenario)
  runUntil(world, 5_000_000)
  issueCommand(world, hold)
  issueCommand(world, { kind: 'PauseBroker', broker: 3 })
  runUntil(world, 20_000_000)
  issueCommand(world, { kind: 'ResumeBroker', broker: 3 })
  runUntil(world, 30_000_000)
  const held = endOf(world, 2)
  expect(endOf(world, 0) - held).toBeGreaterThan(500)
  runUntil(world, 40_000_000)
  expect(endOf(world, 2)).toBe(held)
  issueCommand(world, { ...hold, bytesPerSecond: null })
  runUntil(world, 45_000_000)
  expect(endOf(world, 0) - endOf(world, 2)).toBeLessThan(10)
  expect(world.state.controller.committed.partitions[0].state.isr).toHaveLength(3)
})

it('lets it have its rate and no more, however long it had asked for nothing (KIP-73)', () => {
  const cluster = { 'replica.lag.time.max.ms': 2000 }
  const world = createWorld(makeSmallCluster({ recordsPerSecond: 100, cluster }))
  runUntil(world, 5_000_000)
  issueCommand(world, { ...hold, bytesPerSecond: 5000 })
  issueCommand(world, { kind: 'PauseBroker', broker: 3 })
  runUntil(world, 30_000_000)
  expect(world.state.controller.committed.partitions[0].state.isr).toHaveLength(2)
  issueCommand(world, { kind: 'ResumeBroker', broker: 3 })
  const row = findRow(world, 0, 2)
  const { logLength } = world.state.replicas
  const { entries, batches } = world.stores
  const before = logLength[row]
  runUntil(world, 40_000_000)
  const fetched = [...world.logs[row].subarray(before, logLength[row])].map(
    (entry) => batches.bytes[entries.batch[entry]],
  )
  const bytes = fetched.reduce((sum, one) => sum + one, 0)
  // Ten seconds, one more that may have been saved up, and the batch that goes over the edge.
  expect(bytes).toBeGreaterThan(9 * 5000)
  expect(bytes).toBeLessThan(11 * 5000 + 1000)
})
