import { describe, expect, it } from 'vitest'
import { type Command, type Configs, createWorld, issueCommand, runUntil, type World } from '..'
import { RACK_AWARE_SELECTOR } from '../configs'
import { makeSmallCluster, type SmallCluster } from '../testing/small-cluster'
import { sourceOf } from './read-source'

const SELECTOR = { 'replica.selector.class': RACK_AWARE_SELECTOR }

/** Brokers 1 and 2 stand in rack a, 3 and those after it in rack b; the reader stands in rack b. */
function begin(options: SmallCluster = {}, reader: Configs = { 'client.rack': 'b' }): World {
  const world = createWorld(
    makeSmallCluster({
      cluster: SELECTOR,
      recordsPerSecond: 50,
      consumers: [
        {
          id: 'r',
          name: 'r',
          site: 'west',
          topic: 't',
          partitions: null,
          configs: { 'auto.offset.reset': 'earliest', ...reader },
          maxRecordsPerSecond: 0,
        },
      ],
      ...options,
    }),
  )
  runUntil(world, 10_000_000)
  return world
}

function readsFrom({ state }: World): number {
  return state.brokers[sourceOf(state.consumers[0].positions[0])].id
}

const at = (world: World, seconds: number, command: Command): void => {
  runUntil(world, seconds * 1e6)
  issueCommand(world, command)
}

describe('a consumer that names its rack', () => {
  it('reads from the in-sync replica of that rack, and is as far as one that reads from the leader', () => {
    const world = begin()
    expect(readsFrom(world)).toBe(3)
    const leader = begin({ cluster: {} })
    expect(readsFrom(leader)).toBe(1)
    const { read } = world.state.consumers[0]
    expect(read).toBeGreaterThan(400)
    // A follower learns the high watermark one fetch later.
    expect(leader.state.consumers[0].read - read).toBeLessThan(10)
  })

  it('stays with a leader of its own rack, and without a rack in any case', () => {
    expect(readsFrom(begin({}, { 'client.rack': 'a' }))).toBe(1)
    expect(readsFrom(begin({}, {}))).toBe(1)
  })

  it('goes back to the leader when that replica dies, and begins nothing anew', () => {
    const world = begin()
    at(world, 10, { kind: 'CrashBroker', broker: 3 })
    const before = world.state.consumers[0].positions[0].position
    runUntil(world, 30_000_000)
    expect(readsFrom(world)).toBe(1)
    expect(world.state.consumers[0].positions[0].position).toBeGreaterThan(before + 800)
    expect(world.state.consumers[0].read).toBe(world.state.consumers[0].positions[0].position)
  })

  it('is sent to an observer by Confluent’s brokers, and to no replica out of sync by Apache’s', () => {
    const placement = {
      version: 2 as const,
      replicas: [{ count: 2, rack: 'a' }],
      observers: [{ count: 1, rack: 'b' }],
      observerPromotionPolicy: null,
    }
    expect(readsFrom(begin({ placement }))).toBe(3)
    const world = begin({
      cluster: { ...SELECTOR, 'replica.lag.time.max.ms': 2000, 'broker.session.timeout.ms': 60_000 },
    })
    at(world, 10, { kind: 'PauseBroker', broker: 3 })
    runUntil(world, 50_000_000)
    expect(readsFrom(world)).toBe(1)
  })
})
