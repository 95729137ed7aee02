import { expect, it } from 'vitest'
import { createWorld, issueCommand, runUntil, type Scenario } from '..'
import { makeSmallCluster } from '../testing/small-cluster'
import { readConsumerCondition } from './consumer-condition'

const SECOND_US = 1_000_000

/**
 * Broker 1 leads at the west; the others and all controllers are at the east; whoever reads stands at the south and has
 * a way to both.
 */
function threeSites(configs: Record<string, number> = {}): Scenario {
  const reader = { id: 'c', name: 'c', site: 'south', topic: 't', partitions: null, configs, maxRecordsPerSecond: 0 }
  const scenario = makeSmallCluster({ recordsPerSecond: 5, consumers: [reader] })
  const link = scenario.links[0]
  return {
    ...scenario,
    sites: [...scenario.sites, { id: 'south', name: 'south', kind: 'clients', latencyMs: 0.5 }],
    links: [link, { ...link, to: 'south' }, { ...link, from: 'east', to: 'south' }],
    brokers: scenario.brokers.map((broker) => (broker.id === 1 ? broker : { ...broker, site: 'east' })),
    controllers: scenario.controllers.map((controller) => ({ ...controller, site: 'east' })),
    producers: scenario.producers.map((producer) => ({ ...producer, site: 'east' })),
  }
}

it('is asked by a reader until metadata.max.age.ms has passed, and the reader is said to do so', () => {
  const world = createWorld(threeSites())
  const [consumer] = world.state.consumers
  runUntil(world, 10 * SECOND_US)
  expect(readConsumerCondition(world, 0)).toBe('reading')
  issueCommand(world, { kind: 'CutLink', from: 'west', to: 'east', both: true })
  runUntil(world, 299 * SECOND_US)
  // It was deposed when its session ended, and answers as before: nothing new is below its high watermark.
  expect(world.state.controller.committed.partitions[0].state.leader).not.toBe(0)
  expect(consumer.positions[0].leader).toBe(0)
  expect(readConsumerCondition(world, 0)).toBe('deposed-leader')
  const before = consumer.read
  runUntil(world, 302 * SECOND_US)
  expect(consumer.positions[0].leader).toBe(world.state.controller.committed.partitions[0].state.leader)
  expect(readConsumerCondition(world, 0)).toBe('reading')
  expect(consumer.read - before).toBeGreaterThan(1000)
})

it('is left sooner by a reader with a shorter metadata.max.age.ms, and it asks again at each of its ends', () => {
  const world = createWorld(threeSites({ 'metadata.max.age.ms': 20_000 }))
  const [consumer] = world.state.consumers
  runUntil(world, 10 * SECOND_US)
  issueCommand(world, { kind: 'CutLink', from: 'west', to: 'east', both: true })
  runUntil(world, 62 * SECOND_US)
  expect(readConsumerCondition(world, 0)).toBe('reading')
  expect(consumer.metadataFreshUs).toBeGreaterThan(80 * SECOND_US)
  expect(consumer.metadataFreshUs).toBeLessThan(82 * SECOND_US)
})
