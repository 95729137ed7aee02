import { describe, expect, it } from 'vitest'
import { type Configs, createWorld, issueCommand, runUntil, type World } from '..'
import { makeSmallCluster } from '../testing/small-cluster'
import { onClientBooted } from './client-life'

const SECOND_US = 1_000_000

/** Brokers in the west, the producer and a consumer in the east, where the power fails after ten seconds. */
function cutPower(producer: Configs = {}, recordsPerSecond = 40): World {
  const reader = { id: 'c', name: 'c', site: 'east', topic: 't', partitions: null, configs: {}, maxRecordsPerSecond: 0 }
  const world = createWorld(makeSmallCluster({ recordsPerSecond, producer, consumers: [reader] }))
  runUntil(world, 10 * SECOND_US)
  issueCommand(world, { kind: 'KillSite', site: 'east' })
  return world
}

function toldOf(world: World, kind: string): number {
  return world.stores.events.filter((event) => event.kind === kind).length
}

describe('a client whose site has no power', () => {
  it('writes nothing, and what it held in memory is gone and counted', () => {
    const world = cutPower({ 'linger.ms': 500 })
    const [producer] = world.state.producers
    const { created, acknowledged, abandoned } = producer
    expect(producer.up).toBe(false)
    expect(created - acknowledged - abandoned).toBe(0)
    expect(abandoned).toBeGreaterThan(5)
    expect([producer.bufferedBytes, producer.queues[0].count, producer.queues[0].ready.length]).toEqual([0, 0, 0])
    expect(producer.queues[0]).toMatchObject({
      inFlight: 0,
      resent: 0,
      attempts: 0,
      retryAtUs: 0,
      unresolvedSequence: -1,
    })
    expect(producer.connections.map(({ state, failures, retryAtUs }) => [state, failures, retryAtUs])).toEqual(
      producer.connections.map(() => ['closed', 0, 0]),
    )
    runUntil(world, 30 * SECOND_US)
    expect([producer.created, producer.acknowledged]).toEqual([created, acknowledged])
    expect(toldOf(world, 'ClientCrashed')).toBe(2)
  })

  it('counts what is in a log already as not lost', () => {
    const world = cutPower({ 'linger.ms': 0 })
    const [producer] = world.state.producers
    const inFlight = producer.abandoned
    runUntil(world, 12 * SECOND_US)
    const stored = world.state.replicas.logEndOffset[0]
    // Each record was acknowledged, or was in memory; of those in memory some are in the log and the others are lost.
    expect(producer.created).toBe(producer.acknowledged + inFlight)
    expect(producer.created - stored).toBe(producer.lostUnacknowledged)
  })

  it('reads nothing', () => {
    const world = cutPower()
    const [consumer] = world.state.consumers
    const { read } = consumer
    expect(consumer.stopped).toBe(true)
    runUntil(world, 20 * SECOND_US)
    expect(consumer.read).toBe(read)
  })
})

describe('a client whose site has power again', () => {
  it('starts one second later, as another process', () => {
    const world = cutPower()
    const [producer] = world.state.producers
    const { identity, created } = producer
    runUntil(world, 30 * SECOND_US)
    issueCommand(world, { kind: 'HealSite', site: 'east' })
    runUntil(world, 31 * SECOND_US - 1)
    expect([producer.up, world.state.consumers[0].stopped, toldOf(world, 'ClientStarted')]).toEqual([false, true, 0])
    runUntil(world, 31 * SECOND_US)
    expect([producer.up, world.state.consumers[0].stopped, toldOf(world, 'ClientStarted')]).toEqual([true, false, 2])
    expect(producer.identity).not.toBe(identity)
    // Nobody made records while it was down.
    runUntil(world, 41 * SECOND_US)
    expect(producer.created - created).toBeGreaterThan(395)
    expect(producer.created - created).toBeLessThan(405)
    expect(producer.acknowledged).toBeGreaterThan(created + 370)
  })

  it('remembers of a consumer that it was paused, and how much it has read', () => {
    const world = cutPower()
    const { read } = world.state.consumers[0]
    world.state.consumers[0].paused = true
    issueCommand(world, { kind: 'HealSite', site: 'east' })
    runUntil(world, 12 * SECOND_US)
    expect(world.state.consumers[0]).toMatchObject({ stopped: false, paused: true, read })
  })

  it('does not start when the power fails again before', () => {
    const world = cutPower()
    issueCommand(world, { kind: 'HealSite', site: 'east' })
    runUntil(world, 10.5 * SECOND_US)
    issueCommand(world, { kind: 'KillSite', site: 'east' })
    runUntil(world, 20 * SECOND_US)
    expect([world.state.producers[0].up, world.state.consumers[0].stopped]).toEqual([false, true])
  })

  it('starts once, by its last timer', () => {
    const world = cutPower()
    const [producer] = world.state.producers
    const life = producer.life
    world.state.network.siteUp.fill(1)
    onClientBooted(world, 0, 0, life - 1)
    expect(producer.up).toBe(false)
    onClientBooted(world, 0, 0, life)
    onClientBooted(world, 0, 0, life)
    expect([producer.up, toldOf(world, 'ClientStarted')]).toEqual([true, 1])
  })
})
