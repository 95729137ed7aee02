import { expect, it } from 'vitest'
import { issueCommand, runUntil } from '..'
import { createWorld } from '../create'
import { makeLivenessRun } from '../testing/random-liveness-world'
import { drawFromSeed } from '../testing/random-world'
import { findNotWhole, healingUs } from './liveness'

const { scenario } = makeLivenessRun(drawFromSeed(1))

it('finds a cluster whole that nobody has hurt', () => {
  const world = createWorld(scenario)
  runUntil(world, 120_000_000)
  expect(findNotWhole(world)).toEqual([])
})

it('names what a dead broker leaves behind', () => {
  const world = createWorld(scenario)
  runUntil(world, 20_000_000)
  issueCommand(world, { kind: 'CrashBroker', broker: scenario.brokers[0].id })
  runUntil(world, 60_000_000)
  const promises = findNotWhole(world).map(({ promise }) => promise)
  expect(promises).toContain('no fault is left')
  expect(promises).toContain('every broker is registered and unfenced')
})

it('waits for a look at the leaders that was due before its interval was made shorter', () => {
  const configs = { ...scenario.cluster.configs, 'leader.imbalance.check.interval.seconds': 300 }
  const other = { ...scenario, cluster: { ...scenario.cluster, configs } }
  const world = createWorld(other)
  const beforeUs = healingUs(world)
  issueCommand(world, { kind: 'AlterClusterConfig', key: 'leader.imbalance.check.interval.seconds', value: 5 })
  runUntil(world, 5_000_000)
  expect(world.state.clusterConfigs['leader.imbalance.check.interval.seconds']).toBe(5)
  expect(healingUs(world)).toBeGreaterThanOrEqual(beforeUs)
})

it('gives healing more time where settings make it wait longer', () => {
  const patient = { ...scenario.cluster.configs, 'broker.session.timeout.ms': 100_000 }
  const other = { ...scenario, cluster: { ...scenario.cluster, configs: patient } }
  expect(healingUs(createWorld(other))).toBeGreaterThan(healingUs(createWorld(scenario)) + 90_000_000)
})
