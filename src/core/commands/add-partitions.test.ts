import { describe, expect, it } from 'vitest'
import {
  type Command,
  createTimeline,
  createWorld,
  digestWorld,
  issueAt,
  issueCommand,
  runUntil,
  seekTimeline,
} from '..'
import { makeGroupWorld } from '../clients/groups/testing/group-world'
import type { Configs, Scenario } from '../scenario'
import type { World } from '../world'

const SECOND_US = 1_000_000
const GROW: Command = { kind: 'AddPartitions', topic: 'orders', partitions: 7 }

function describeWorld(client: Configs = {}): Scenario {
  const base = makeGroupWorld({ partitions: 4, members: 2, configs: client })
  return {
    ...base,
    producers: base.producers.map((one) => ({ ...one, configs: { 'metadata.max.age.ms': 10_000 } })),
  }
}

function begin(client: Configs = {}): World {
  const world = createWorld(describeWorld(client))
  runUntil(world, 15 * SECOND_US)
  return world
}

function refusalOf(world: World, command: Command) {
  issueCommand(world, command)
  const last = world.stores.events.at(-1)
  return last?.kind === 'CommandRefused' ? `${last.error}: ${last.message}` : null
}

const ordersOf = ({ state }: World) => state.topics[0].partitions
const ends = (world: World): number[] =>
  ordersOf(world).map((p) => world.state.replicas.logEndOffset[world.state.partitions.leaderRow[p]])
const held = ({ state }: World): number[] =>
  state.consumers.flatMap(({ positions }) => positions.map(({ partition }) => partition)).sort((a, b) => a - b)

describe('more partitions for a topic', () => {
  it('have replicas by the striped placer, a leader at once, and are told', () => {
    const world = begin()
    expect(refusalOf(world, GROW)).toBeNull()
    runUntil(world, 16 * SECOND_US)
    expect(ordersOf(world)).toHaveLength(7)
    const { controller, partitions } = world.state
    for (const p of ordersOf(world)) {
      expect(new Set(controller.committed.partitions[p].state.replicas).size).toBe(3)
      expect(partitions.leaderRow[p]).toBeGreaterThanOrEqual(0)
    }
    const leaders = ordersOf(world)
      .slice(4)
      .map((p) => controller.committed.partitions[p].state.leader)
    expect(new Set(leaders).size).toBe(3)
    expect(world.stores.events).toContainEqual(
      expect.objectContaining({ kind: 'PartitionsAdded', topic: 'orders', partitions: 7, previous: 4 }),
    )
  })

  it('are written to when the producer asks for metadata again, and its keys move', () => {
    const world = begin()
    const before = [...world.state.producers[0].keyPartition]
    issueCommand(world, GROW)
    runUntil(world, 16 * SECOND_US)
    expect(world.state.producers[0].queues).toHaveLength(4)
    expect(ends(world).slice(4)).toEqual([0, 0, 0])
    runUntil(world, 40 * SECOND_US)
    expect(world.state.producers[0].queues).toHaveLength(7)
    const after = [...world.state.producers[0].keyPartition]
    const moved = after.filter((partition, key) => partition !== before[key]).length
    expect(moved).toBeGreaterThan(25)
    for (const end of ends(world).slice(4)) expect(end).toBeGreaterThan(20)
  })

  it.each([
    ['a classic group at its next metadata', { 'metadata.max.age.ms': 8000, 'auto.offset.reset': 'earliest' }],
    ['a group of KIP-848', { 'group.protocol': 'consumer', 'auto.offset.reset': 'earliest' }],
  ])('are read by %s, from the first record', (_, client) => {
    const world = begin(client)
    issueCommand(world, GROW)
    runUntil(world, 60 * SECOND_US)
    expect(held(world)).toEqual([...ordersOf(world)].sort((a, b) => a - b))
    const [first, second] = world.state.consumers
    const total = ends(world).reduce((sum, end) => sum + end, 0)
    expect(total - first.read - second.read).toBeLessThan(20)
  })

  it('are unknown to a classic group as long as its metadata is young', () => {
    const world = begin()
    issueCommand(world, GROW)
    runUntil(world, 60 * SECOND_US)
    expect(held(world)).toHaveLength(4)
    for (const { unseen } of world.state.consumers) expect(unseen).toHaveLength(3)
  })

  it('are refused in Kafka’s words when they are fewer or as many, and change nothing', () => {
    const world = begin()
    expect(refusalOf(world, { ...GROW, partitions: 3 })).toBe(
      'INVALID_PARTITIONS: The topic orders currently has 4 partition(s); 3 would not be an increase.',
    )
    expect(refusalOf(world, { ...GROW, partitions: 4 })).toBe('INVALID_PARTITIONS: Topic already has 4 partition(s).')
    expect(refusalOf(world, { ...GROW, topic: 'nothing' })).toMatch(/^UNKNOWN_TOPIC_OR_PARTITION/)
    expect(refusalOf(world, { ...GROW, topic: '__consumer_offsets', partitions: 9 })).toMatch(/belongs to the brokers/)
    expect(ordersOf(world)).toHaveLength(4)
  })

  it('are the same again after going back', () => {
    const timeline = createTimeline(describeWorld({ 'metadata.max.age.ms': 8000 }))
    seekTimeline(timeline, 15 * SECOND_US)
    issueAt(timeline, GROW)
    seekTimeline(timeline, 50 * SECOND_US)
    const digest = digestWorld(timeline.world)
    seekTimeline(timeline, 3 * SECOND_US)
    expect(timeline.world.state.topics[0].partitions).toHaveLength(4)
    seekTimeline(timeline, 50 * SECOND_US)
    expect(digestWorld(timeline.world)).toBe(digest)
  })
})
