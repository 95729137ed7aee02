import { expect, it } from 'vitest'
import { createWorld, issueCommand, runUntil } from '..'
import { makeSmallCluster } from '../testing/small-cluster'
import { unflushedBytes } from './restart'

const MEGABYTE = 1_048_576

function run(cluster: Record<string, number>, down: 'StopBroker' | 'CrashBroker') {
  const world = createWorld(makeSmallCluster({ recordsPerSecond: 500, producer: { 'linger.ms': 100 }, cluster }))
  runUntil(world, 20_000_000)
  issueCommand(world, { kind: down, broker: 3 })
  runUntil(world, 30_000_000)
  issueCommand(world, { kind: 'StartBroker', broker: 3 })
  const bytes = unflushedBytes(world, 2)
  runUntil(world, 120_000_000)
  const started = world.stores.events.find((event) => event.kind === 'BrokerStarted' && event.broker === 3)
  return { bytes, tookUs: (started?.timeUs ?? -1) - 30_000_000 }
}

it('takes the time of a process after a clean stop, and reads nothing again', () => {
  expect(run({}, 'StopBroker').tookUs).toBe(3_000_000)
  expect(run({ 'streamscape.process.start.ms': 8000 }, 'StopBroker').tookUs).toBe(8_000_000)
})

it('reads again after a crash what was not flushed, at the rate that is set', () => {
  const fast = run({}, 'CrashBroker')
  expect(fast.bytes).toBeGreaterThan(500_000)
  expect(fast.tookUs).toBe(5_000_000 + Math.ceil((fast.bytes * 1_000_000) / 200_000_000))
  const slow = run({ 'streamscape.log.recovery.bytes.per.second': 50_000 }, 'CrashBroker')
  expect(slow.bytes).toBe(fast.bytes)
  expect(slow.tookUs).toBe(5_000_000 + Math.ceil((slow.bytes * 1_000_000) / 50_000))
})

it('reads the active segment and not what was flushed when a segment was full', () => {
  const whole = run({}, 'CrashBroker').bytes
  const world = createWorld(makeSmallCluster({ recordsPerSecond: 2000, producer: { 'linger.ms': 100 } }))
  runUntil(world, 20_000_000)
  expect(unflushedBytes(world, 0)).toBeGreaterThan(2 * MEGABYTE)
  world.state.clusterConfigs = { ...world.state.clusterConfigs, 'log.segment.bytes': MEGABYTE }
  expect(unflushedBytes(world, 0)).toBeLessThanOrEqual(MEGABYTE)
  expect(unflushedBytes(world, 0)).toBeGreaterThan(0)
  expect(whole).toBeLessThan(MEGABYTE * 2)
})
