/** A picture of a real cluster as the scene has it, as changes, and as a world that may be hurt. */
import { describe, expect, it } from 'vitest'
import { createWorld, describePartitions, runUntil } from '../../core'
import {
  compareLive,
  countLive,
  importLive,
  type LivePicture,
  readLiveMessage,
  viewFocus,
  viewMeasures,
  viewStructure,
} from '.'
import { findPicture, partitionOf } from './testing/picture'

const withoutThree = (): LivePicture => {
  const picture = findPicture()
  const brokers = picture.brokers.map((broker) => (broker.id === 3 ? { ...broker, isUp: false } : broker))
  const topics = picture.topics.map((topic) => ({
    ...topic,
    partitions: topic.partitions.map(({ partition, replicas }) => ({
      ...partitionOf(
        partition,
        replicas,
        replicas.filter((id) => id !== 3),
      ),
      elr: [],
      offline: [3],
    })),
  }))
  return { ...picture, brokers, topics }
}

describe('a picture in the scene', () => {
  it('has racks as sites, controllers in a place of their own, and no producer that nobody has seen', () => {
    const structure = viewStructure(findPicture())
    expect(structure.sites.map(({ id, kind }) => [id, kind])).toEqual([
      ['zone-a', 'datacenter'],
      ['zone-b', 'datacenter'],
      ['zone-c', 'datacenter'],
      [expect.stringContaining('controllers'), 'tie-breaker'],
    ])
    expect(structure.quorum).toMatchObject({ available: true, leader: 101, votersUp: 3, voters: 3 })
    expect(structure.producers).toEqual([])
    expect(structure.consumers.map(({ id }) => id)).toEqual(['warehouse'])
  })

  it('is dark where a broker is gone, and counts as its metrics do', () => {
    const picture = withoutThree()
    expect(viewStructure(picture).sites.map(({ up }) => up)).toEqual([true, true, false, true])
    expect(countLive(picture)).toEqual({
      partitions: 3,
      underReplicated: 3,
      underMinIsr: 0,
      atMinIsr: 2,
      leaderless: 0,
    })
    const focus = viewFocus(picture, 'orders', 0)
    expect(focus?.replicas.map(({ state }) => state)).toEqual(['leader', 'in-sync', 'offline'])
    // Where a follower's log ends its leader alone knows.
    expect(focus?.replicas.map(({ logEndOffset }) => logEndOffset)).toEqual([100, -1, -1])
  })

  it('refuses writes below min ISR and without a leader, by name', () => {
    const picture = findPicture()
    const [orders] = picture.topics
    const of = (isr: readonly number[]): LivePicture => ({
      ...picture,
      topics: [{ ...orders, partitions: [partitionOf(0, [1, 2, 3], isr)] }],
    })
    const obstacle = (one: LivePicture): unknown => {
      const focus = viewFocus(one, 'orders', 0)
      return focus === null ? 'gone' : viewMeasures(one, focus).obstacle
    }
    expect(obstacle(of([1, 2]))).toBeNull()
    expect(obstacle(of([1]))).toBe('below-min-isr')
    expect(obstacle(of([]))).toBe('no-leader')
    expect(obstacle({ ...picture, topics: [] })).toBe('gone')
  })

  it('knows observers by the placement constraints of Confluent, and by nothing else', () => {
    const placement = JSON.stringify({
      version: 2,
      replicas: [{ count: 2, constraints: { rack: 'zone-a' } }],
      observers: [{ count: 1, constraints: { rack: 'zone-c' } }],
    })
    const picture = findPicture()
    const topics = picture.topics.map((topic) => ({
      ...topic,
      configs: { 'confluent.placement.constraints': placement },
    }))
    expect(viewStructure({ ...picture, topics }).partitions[0].observers).toEqual([3])
    expect(viewStructure(picture).partitions[0].observers).toEqual([])
  })
})

it('tells what was seen to change, each once', () => {
  const [before, after] = [findPicture(), withoutThree()]
  expect(compareLive(before, before)).toEqual([])
  expect(compareLive(before, after).map(({ code }) => code)).toEqual(['broker-gone', 'shrunk'])
  expect(compareLive(after, before).map(({ code }) => code)).toEqual(['broker-back', 'grown'])
  const voted = { ...before, quorum: before.quorum && { ...before.quorum, leader: 102, epoch: 5 } }
  expect(compareLive(before, voted)).toEqual([{ code: 'quorum', leader: 102, epoch: 5 }])
})

it('takes no message that it does not know', () => {
  expect(readLiveMessage('{')).toBeNull()
  expect(readLiveMessage('{"kind":"picture","picture":{"version":2}}')).toBeNull()
  expect(readLiveMessage('null')).toBeNull()
  expect(readLiveMessage(JSON.stringify({ kind: 'picture', picture: findPicture() }))).not.toBeNull()
})

describe('a picture as a world', () => {
  const made = (picture: LivePicture, killed: string | null) => {
    const world = importLive(picture, killed)
    if (!world.ok) throw new Error(JSON.stringify(world.errors))
    return world
  }

  it('has its racks, brokers, topics, replicas, settings and groups', () => {
    const { scenario, assumed } = made(findPicture(), null)
    expect(scenario.brokers.map(({ id, rack }) => [id, rack])).toEqual([
      [1, 'zone-a'],
      [2, 'zone-b'],
      [3, 'zone-c'],
    ])
    expect(scenario.controllers.map(({ id }) => id)).toEqual([101, 102, 103])
    expect(scenario.topics).toMatchObject([
      {
        name: 'orders',
        assignment: [
          [1, 2, 3],
          [2, 3, 1],
        ],
        configs: { 'min.insync.replicas': 2, 'retention.ms': 60_000 },
      },
    ])
    expect(scenario.cluster.configs).toEqual({ 'replica.lag.time.max.ms': 10_000 })
    expect(scenario.consumers).toMatchObject([{ topic: 'orders', configs: { 'group.id': 'warehouse' } }])
    expect(assumed.map(({ code }) => code)).toEqual(['writers', 'readers', 'empty-logs', 'links', 'controllers'])
  })

  it('goes on without a rack as the settings say: the others lead, with the rack out of the ISR', () => {
    const world = createWorld(made(findPicture(), 'zone-a').scenario)
    runUntil(world, 40_000_000)
    expect(describePartitions(world).find(({ topic }) => topic === 'orders')).toMatchObject({ leader: 2, isr: [2, 3] })
  })

  it('says what it leaves out: topics beyond the limits, racks beyond the sites, values that are not simulated', () => {
    const picture = findPicture()
    const [orders] = picture.topics
    const many = {
      ...picture,
      brokers: Array.from({ length: 8 }, (_, i) => ({ ...picture.brokers[0], id: i + 1, rack: `rack ${i}` })),
      topics: Array.from({ length: 130 }, (_, i) => ({ ...orders, name: `t${i}` })),
      configs: { 'replica.lag.time.max.ms': 'soon' },
    }
    const { scenario, assumed } = made(many, 'rack 7')
    expect(scenario.topics.length).toBe(100)
    expect(assumed).toContainEqual({ code: 'racks-merged', racks: 3 })
    expect(assumed).toContainEqual({ code: 'left-out', topics: 30, brokers: 0, groups: 1 })
    expect(assumed).toContainEqual({ code: 'settings', keys: ['replica.lag.time.max.ms'] })
    expect(scenario.commands).toMatchObject([{ command: { kind: 'KillSite', site: 'site-5' } }])
  })

  it('makes two processes of a node that is both, and says so', () => {
    const picture = findPicture()
    const voters = [1, 2, 3].map((id) => ({ id, behind: 0, silentMs: 0 }))
    const { scenario, assumed } = made({ ...picture, quorum: { leader: 1, epoch: 1, voters } }, null)
    expect(scenario.controllers.map(({ id, site }) => [id, site])).toEqual([
      [4, 'site-1'],
      [5, 'site-2'],
      [6, 'site-3'],
    ])
    expect(assumed).toContainEqual({ code: 'combined', nodes: 3 })
  })

  it('is refused with a reason where nothing is left of it', () => {
    expect(importLive({ ...findPicture(), topics: [] }, null).ok).toBe(false)
  })
})
