/** What the controller tells of a decision about a partition, and whom it names as the cause. */
import { describe, expect, it } from 'vitest'
import { createWorld, type DomainEvent, issueCommand, runUntil, type World } from '..'
import { partitionIn, setBroker, setPartition } from '../testing/controller-image'
import { makeSmallCluster, type SmallCluster } from '../testing/small-cluster'
import { decidePartition, electLeaderless, type PartitionDecision, removeFromPartitions } from './controller'

const UNCLEAN = { 'unclean.leader.election.enable': true }

function make(options: SmallCluster = {}): World {
  return createWorld(makeSmallCluster(options))
}

/** What the last decision will tell when it is committed. */
function toldBy(world: World) {
  return world.state.raft[world.state.controller.active].tail.events
}

function decide(world: World, change: Partial<PartitionDecision>) {
  decidePartition(world, 0, { election: 'ONLINE', reason: 'caught-up', cause: -1, ...change })
  return toldBy(world)
}

describe('an election is told', () => {
  const at = { kind: 'LeaderElected', topic: 't', partition: 0, leaderEpoch: 1, leaderIsObserver: false }

  it('as clean when one of the ISR leads, with who led before', () => {
    const world = make()
    setBroker(world, 0, { fenced: true })
    removeFromPartitions(world, 0, 'fenced', -1, -1)
    expect(toldBy(world)).toEqual([
      { ...at, leader: 2, previous: 1, election: 'CLEAN', isr: [2, 3] },
      { kind: 'IsrChanged', topic: 't', partition: 0, isr: [2, 3], joined: [], left: [1], reason: 'fenced', minIsr: 1 },
    ])
  })

  it('as unclean when somebody else leads', () => {
    const world = make({ topic: UNCLEAN })
    setPartition(world, { leader: -1, isr: [0] })
    setBroker(world, 0, { fenced: true })
    electLeaderless(world, -1)
    expect(toldBy(world)).toEqual([
      { ...at, leader: 2, previous: -1, election: 'UNCLEAN', isr: [2] },
      {
        kind: 'IsrChanged',
        topic: 't',
        partition: 0,
        isr: [2],
        joined: [2],
        left: [1],
        reason: 'election',
        minIsr: 1,
      },
    ])
  })

  it('as none when nobody can lead, and the last member of the ISR stays in it', () => {
    const world = make()
    setPartition(world, { isr: [0] })
    setBroker(world, 0, { fenced: true })
    removeFromPartitions(world, 0, 'fenced', -1, -1)
    expect(toldBy(world)).toEqual([{ ...at, leader: -1, previous: 1, election: 'NONE', isr: [1] }])
  })

  it('as preferred when that was what it was for', () => {
    const world = make()
    setPartition(world, { leader: 2 })
    expect(decide(world, { election: 'PREFERRED' })).toEqual([
      { ...at, leader: 1, previous: 3, election: 'PREFERRED', isr: [1, 2, 3] },
    ])
  })

  it('not at all while the leader stays', () => {
    const world = make()
    expect(decide(world, { targetIsr: [0, 1] }).map(({ kind }) => kind)).toEqual(['IsrChanged'])
  })
})

it('a reassignment is told with the new replicas', () => {
  const world = make({ brokers: 4 })
  expect(decide(world, { targetReplicas: [0, 1, 3] })).toContainEqual({
    kind: 'ReplicasReassigned',
    topic: 't',
    partition: 0,
    replicas: [1, 2, 4],
  })
})

it('a decision that changes nothing is none', () => {
  const world = make()
  const before = world.state.raft[0].tail
  expect(decidePartition(world, 0, { election: 'ONLINE', reason: 'election', cause: -1 })).toBeNull()
  expect(world.state.raft[0].tail).toBe(before)
})

describe('observers', () => {
  function withObserver(policy: 'under-min-isr' | null, version: 1 | 2 = 2): World {
    const world = make()
    const { image } = world.state.controller
    image.partitions[0] = Object.freeze({ ...image.partitions[0], observers: [2] })
    world.state.topics[0].placement = { version, replicas: [], observers: [], observerPromotionPolicy: policy }
    setPartition(world, { isr: [0, 1] })
    return world
  }

  it('are promoted by joining the ISR, under their policy', () => {
    const world = withObserver('under-min-isr')
    const told = decide(world, { targetIsr: [0, 2], reason: 'lag' })
    expect(told).toMatchObject([
      { kind: 'IsrChanged', isr: [1, 3], joined: [3], left: [2], reason: 'promotion' },
      { kind: 'ObserverPromoted', broker: 3, policy: 'under-min-isr', isr: [1, 3] },
    ])
  })

  it.each([
    [2, 'under-min-isr'],
    [1, 'leader-is-observer'],
  ] as const)('have by default in version %i the policy %s', (version, policy) => {
    const told = decide(withObserver(null, version), { targetIsr: [0, 1, 2] })
    expect(told[1]).toMatchObject({ kind: 'ObserverPromoted', policy })
  })

  it('are not promoted when a sync replica joins, nor demoted when one leaves', () => {
    const world = withObserver('under-min-isr')
    setPartition(world, { isr: [0, 2] })
    expect(decide(world, { targetIsr: [0, 1, 2] })).toMatchObject([{ kind: 'IsrChanged', reason: 'caught-up' }])
    expect(decide(world, { targetIsr: [0, 2], reason: 'lag' })).toMatchObject([{ kind: 'IsrChanged', reason: 'lag' }])
  })

  it('are demoted by their leader, and not by lagging or dying', () => {
    for (const [reason, kinds] of [
      ['demotion', ['IsrChanged', 'ObserverDemoted']],
      ['lag', ['IsrChanged']],
      ['fenced', ['IsrChanged']],
    ] as const) {
      const world = withObserver('under-min-isr')
      setPartition(world, { isr: [0, 1, 2] })
      expect(decide(world, { targetIsr: [0, 1], reason }).map(({ kind }) => kind)).toEqual(kinds)
    }
  })

  it('that lead by an unclean election were elected, not promoted', () => {
    const world = withObserver('under-min-isr')
    setPartition(world, { leader: -1, isr: [0] })
    for (const b of [0, 1]) setBroker(world, b, { fenced: true })
    const told = decide(world, { election: 'UNCLEAN', reason: 'election' })
    expect(told.map(({ kind }) => kind)).toEqual(['LeaderElected', 'IsrChanged'])
    expect(told[0]).toMatchObject({ leader: 3, leaderIsObserver: true, election: 'UNCLEAN' })
    expect(partitionIn(world)).toMatchObject({ leader: 2, isr: [2] })
  })

  it('that become others are written, though the partition is the same otherwise', () => {
    const world = withObserver('under-min-isr')
    const { partitionEpoch } = partitionIn(world)
    expect(decide(world, { observers: [1] })).toEqual([])
    expect(world.state.controller.image.partitions[0].observers).toEqual([1])
    expect(partitionIn(world).partitionEpoch).toBe(partitionEpoch + 1)
    const { tail } = world.state.raft[0]
    decide(world, { observers: [1] })
    expect(world.state.raft[0].tail).toBe(tail)
  })
})

describe('what was fenced names its cause', () => {
  function causeOf(world: World, event: DomainEvent): string {
    const { events } = world.stores
    return event.cause < 0 ? 'none' : events[event.cause].kind
  }

  it.each([
    ['a crash', { kind: 'CrashBroker', broker: 3 } as const, 'BrokerCrashed'],
    ['a pause', { kind: 'PauseBroker', broker: 3 } as const, 'BrokerPaused'],
  ])('%s, and what follows names the fencing', (_, command, cause) => {
    const world = make({ assignment: [[3, 1, 2]] })
    runUntil(world, 10_000_000)
    issueCommand(world, command)
    runUntil(world, 30_000_000)
    const { events } = world.stores
    const of = (kind: string): DomainEvent => {
      const found = events.find((event) => event.kind === kind)
      if (found === undefined) throw new Error(`no ${kind}`)
      return found
    }
    const fenced = of('BrokerFenced')
    expect(causeOf(world, fenced)).toBe(cause)
    expect(fenced).toMatchObject({ broker: 3 })
    if (fenced.kind === 'BrokerFenced') {
      expect(fenced.silentMs).toBeGreaterThan(9000)
      expect(fenced.silentMs).toBeLessThan(9000 + 9000 / 8 + 10)
    }
    expect(causeOf(world, of('LeaderElected'))).toBe('BrokerFenced')
    expect(causeOf(world, of('IsrChanged'))).toBe('LeaderElected')
  })
})
