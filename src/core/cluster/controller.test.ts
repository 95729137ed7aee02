import { describe, expect, it } from 'vitest'
import { createWorld, issueCommand, runUntil, type World } from '..'
import { Kind } from '../engine/kinds'
import { dueTimes, lettersOf, partitionIn, setBroker, setPartition } from '../testing/controller-image'
import { makeSmallCluster, type SmallCluster } from '../testing/small-cluster'
import {
  activateController,
  allPartitions,
  answerWhenCommitted,
  deactivateController,
  decide,
  electLeaderless,
  onCommitted,
  onPreferredCheck,
  onSessionScan,
  onUncleanCheck,
  predictFencing,
  removeFromPartitions,
} from './controller'

const SECOND_US = 1_000_000
/** broker.session.timeout.ms by default. */
const SESSION_US = 9 * SECOND_US
const UNCLEAN = { 'unclean.leader.election.enable': true }

function make(options: SmallCluster = {}): World {
  return createWorld(makeSmallCluster(options))
}

function activationOf(world: World): number {
  return world.state.controller.activation
}

describe('an election without a leader (PartitionChangeBuilder)', () => {
  function electWith(topic: SmallCluster['topic'], isr: readonly number[], fenced: readonly number[]) {
    const world = make({ topic: topic ?? {} })
    setPartition(world, { leader: -1, isr })
    for (const b of fenced) setBroker(world, b, { fenced: true })
    electLeaderless(world, -1)
    return partitionIn(world)
  }

  it('takes the first replica of the ISR that may lead', () => {
    expect(electWith({}, [2, 1], [])).toMatchObject({ leader: 1, isr: [2, 1], leaderEpoch: 1 })
    expect(electWith({}, [2, 1], [1])).toMatchObject({ leader: 2 })
  })

  it('takes nobody from outside the ISR while unclean elections are disabled', () => {
    expect(electWith({}, [0], [0])).toMatchObject({ leader: -1, isr: [0], leaderEpoch: 0 })
  })

  it('takes somebody from outside when they are enabled, who is the whole ISR then and has to recover', () => {
    const after = electWith(UNCLEAN, [0], [0])
    expect(after).toMatchObject({ leader: 1, isr: [1], leaderEpoch: 1, leaderRecoveryState: 'RECOVERING' })
  })

  it('leaves alone who has a leader', () => {
    const world = make()
    const before = partitionIn(world)
    setBroker(world, 0, { fenced: true })
    electLeaderless(world, -1)
    expect(partitionIn(world)).toBe(before)
  })

  it('is tried again every unclean.leader.election.interval.ms, by the active controller alone', () => {
    const world = make({ cluster: { 'unclean.leader.election.interval.ms': 4000 }, topic: UNCLEAN })
    setPartition(world, { leader: -1, isr: [0] })
    setBroker(world, 0, { fenced: true })
    const planned = dueTimes(world, Kind.UncleanCheck)
    onUncleanCheck(world, activationOf(world) - 1)
    expect(partitionIn(world).leader).toBe(-1)
    expect(dueTimes(world, Kind.UncleanCheck)).toEqual(planned)
    world.state.nowUs = 60 * SECOND_US
    onUncleanCheck(world, activationOf(world))
    expect(partitionIn(world).leader).toBe(1)
    expect(dueTimes(world, Kind.UncleanCheck).at(-1)).toBe(64 * SECOND_US)
  })
})

it('passes over a partition whose creation was lost with the controller that had decided it', () => {
  const world = make()
  const { partitions } = world.state.controller.image
  // The next topic has got its numbers since: those of the lost one stay free.
  partitions[2] = partitions[0]
  expect(allPartitions(world)).toEqual([0, 2])
  expect(() => onPreferredCheck(world, activationOf(world))).not.toThrow()
})

it('does not know a topic whose creation was lost', () => {
  const world = make()
  Reflect.deleteProperty(world.state.controller.image.topics, 0)
  const election = { topic: world.state.topics[0].name, partition: 0, election: 'PREFERRED' } as const
  issueCommand(world, { kind: 'ElectLeader', ...election })
  expect(world.stores.events.at(-1)).toMatchObject({ kind: 'CommandRefused', error: 'UNKNOWN_TOPIC_OR_PARTITION' })
})

describe('who is taken out of its partitions', () => {
  const remove = (isr: readonly number[], topic: SmallCluster['topic'] = {}) => {
    const world = make({ topic })
    setPartition(world, { isr })
    const before = partitionIn(world)
    removeFromPartitions(world, 0, 'fenced', -1, -1)
    return { before, after: partitionIn(world) }
  }

  it('leads no more, and is not in the ISR', () => {
    expect(remove([0, 1, 2]).after).toMatchObject({ leader: 1, isr: [1, 2], leaderEpoch: 1, partitionEpoch: 1 })
  })

  it('stays the ISR when it was the last member, so that nobody else is elected', () => {
    expect(remove([0]).after).toMatchObject({ leader: -1, isr: [0] })
  })

  it('gives way to who is outside the ISR when unclean elections are enabled, though it could lead still', () => {
    expect(remove([0], UNCLEAN).after).toMatchObject({ leader: 1, isr: [1] })
  })

  it('changes nothing where it neither leads nor is in the ISR', () => {
    const world = make()
    setPartition(world, { leader: 1, isr: [1, 2] })
    const before = partitionIn(world)
    removeFromPartitions(world, 0, 'fenced', -1, -1)
    expect(partitionIn(world)).toBe(before)
  })

  it('keeps the leader epoch where another one leads (KAFKA-15021)', () => {
    const world = make()
    setPartition(world, { leader: 1 })
    removeFromPartitions(world, 0, 'fenced', -1, -1)
    expect(partitionIn(world)).toMatchObject({ leader: 1, isr: [1, 2], leaderEpoch: 0, partitionEpoch: 1 })
  })
})

describe('the session of a broker', () => {
  function scanAfter(silentUs: readonly number[]) {
    const world = make()
    world.state.nowUs = 60 * SECOND_US
    world.state.controller.lastContactUs = silentUs.map((us) => world.state.nowUs - us)
    onSessionScan(world, activationOf(world))
    const { image, nextScanUs } = world.state.controller
    return { world, fenced: image.brokers.map(({ fenced }) => fenced), pauseUs: nextScanUs - world.state.nowUs }
  }

  it('lasts broker.session.timeout.ms and is over then', () => {
    expect(scanAfter([0, SESSION_US, 0]).fenced).toEqual([false, false, false])
    expect(scanAfter([0, SESSION_US + 1, 0]).fenced).toEqual([false, true, false])
  })

  it('is looked at every eighth of it, and the next one soon while there are more (findOneStaleBroker)', () => {
    expect(scanAfter([0, 0, 0]).pauseUs).toBe(SESSION_US / 8)
    expect(scanAfter([0, SESSION_US + 1, 0]).pauseUs).toBe(SESSION_US / 8)
    const { world, fenced, pauseUs } = scanAfter([0, SESSION_US + 1, SESSION_US + 2])
    // The one that is silent for longest goes first.
    expect([fenced, pauseUs]).toEqual([[false, false, true], 10_000])
    expect(dueTimes(world, Kind.SessionScan)).toContain(world.state.nowUs + 10_000)
    onSessionScan(world, activationOf(world))
    expect(world.state.controller.image.brokers[1].fenced).toBe(true)
  })

  it('is not asked for of a broker that is fenced or not registered', () => {
    const world = make()
    setBroker(world, 1, { fenced: true })
    setBroker(world, 2, { registered: false })
    world.state.nowUs = 60 * SECOND_US
    const { offset } = world.state.raft[0].tail
    world.state.controller.lastContactUs[0] = world.state.nowUs
    onSessionScan(world, activationOf(world))
    expect(world.state.raft[0].tail.offset).toBe(offset)
    expect([predictFencing(world, 1), predictFencing(world, 2)]).toEqual([-1, -1])
  })

  it('that ends takes the broker out of every ISR', () => {
    const { world } = scanAfter([SESSION_US + 1, 0, 0])
    expect(partitionIn(world)).toMatchObject({ leader: 1, isr: [1, 2] })
  })

  it('is not looked at by a controller that is active no more', () => {
    const world = make()
    world.state.nowUs = 60 * SECOND_US
    onSessionScan(world, activationOf(world) - 1)
    world.state.raft[0].up = false
    onSessionScan(world, activationOf(world))
    world.state.raft[0].up = true
    deactivateController(world)
    onSessionScan(world, activationOf(world))
    expect(world.state.controller.image.brokers.map(({ fenced }) => fenced)).toEqual([false, false, false])
  })

  it('ends when it was predicted to', () => {
    const world = make()
    runUntil(world, 20.3 * SECOND_US)
    issueCommand(world, { kind: 'PauseBroker', broker: 2 })
    const predictedUs = predictFencing(world, 1)
    runUntil(world, 40 * SECOND_US)
    const [fenced] = world.stores.events.filter(({ kind }) => kind === 'BrokerFenced')
    // The record takes the quorum a few milliseconds.
    expect(fenced.timeUs - predictedUs).toBeGreaterThan(0)
    expect(fenced.timeUs - predictedUs).toBeLessThan(100_000)
  })
})

describe('a new active controller', () => {
  it('gives every broker a fresh session, and has heard of none what it knows', () => {
    const world = make()
    const { controller } = world.state
    controller.lastContactUs = [0, 0, 0]
    controller.heardMetadataOffset = [99, 99, 99]
    world.state.nowUs = 100 * SECOND_US
    activateController(world, 1, -1)
    expect(controller.lastContactUs).toEqual([world.state.nowUs, world.state.nowUs, world.state.nowUs])
    expect(controller.heardMetadataOffset).toEqual([-1, -1, -1])
    world.state.nowUs += SESSION_US
    onSessionScan(world, controller.activation)
    expect(controller.image.brokers.map(({ fenced }) => fenced)).toEqual([false, false, false])
  })

  it('builds its image from its own log, without what the last one had not committed', () => {
    const world = make()
    const { controller, raft } = world.state
    decide(world, { type: 'BrokerRegistrationChange', broker: 1, fenced: true, inControlledShutdown: false }, [], -1)
    answerWhenCommitted(world, 3, { type: 'EndQuorumEpoch', epoch: 7 })
    expect([controller.image.brokers[1].fenced, controller.waiting.length]).toEqual([true, 1])
    expect(raft[1].tail.offset).toBeLessThan(raft[0].tail.offset)
    activateController(world, 1, -1)
    expect([controller.image.brokers[1].fenced, controller.waiting.length]).toEqual([false, 0])
    expect(controller.active).toBe(1)
  })

  it('plans its own checks, and the timers of the last one are idle', () => {
    const world = make()
    const before = activationOf(world)
    world.state.nowUs = 100 * SECOND_US
    activateController(world, 1, -1)
    expect(activationOf(world)).toBe(before + 1)
    expect(dueTimes(world, Kind.SessionScan).at(-1)).toBe(world.state.nowUs + SESSION_US / 8)
    expect(dueTimes(world, Kind.PreferredCheck).at(-1)).toBe(world.state.nowUs + 300 * SECOND_US)
    expect(dueTimes(world, Kind.UncleanCheck).at(-1)).toBe(world.state.nowUs + 300 * SECOND_US)
    const planned = dueTimes(world, Kind.SessionScan).length
    onSessionScan(world, before)
    expect(dueTimes(world, Kind.SessionScan)).toHaveLength(planned)
  })

  it('elects at once where there is no leader', () => {
    const world = make()
    const { raft } = world.state
    const image = partitionIn(world)
    const record = { type: 'Partition', partition: 0, topic: 0, number: 0, observers: [] } as const
    decide(world, { ...record, state: Object.freeze({ ...image, leader: -1, isr: [2] }) }, [], -1)
    raft[1].tail = raft[0].tail
    activateController(world, 1, -1)
    expect(partitionIn(world)).toMatchObject({ leader: 2, leaderEpoch: 1 })
  })
})

describe('an answer that waits', () => {
  const fence = { type: 'BrokerRegistrationChange', fenced: true, inControlledShutdown: false } as const

  it('goes out when a majority has what it follows from, and not with what is before', () => {
    const world = make()
    const answer = (to: number) => answerWhenCommitted(world, to, { type: 'EndQuorumEpoch', epoch: to })
    const first = decide(world, { ...fence, broker: 1 }, [], -1)
    answer(3)
    const second = decide(world, { ...fence, broker: 2 }, [], -1)
    answer(4)
    expect(lettersOf(world, 'EndQuorumEpoch')).toEqual([])
    onCommitted(world, first)
    expect(lettersOf(world, 'EndQuorumEpoch').map(({ to }) => to)).toEqual([3])
    onCommitted(world, second)
    expect(lettersOf(world, 'EndQuorumEpoch').map(({ to }) => to)).toEqual([3, 4])
  })

  it('goes out at once when everything is committed already', () => {
    const world = make()
    answerWhenCommitted(world, 3, { type: 'EndQuorumEpoch', epoch: 1 })
    expect(lettersOf(world, 'EndQuorumEpoch')).toHaveLength(1)
  })

  it('is given up with the leadership', () => {
    const world = make()
    decide(world, { ...fence, broker: 1 }, [], -1)
    answerWhenCommitted(world, 3, { type: 'EndQuorumEpoch', epoch: 1 })
    deactivateController(world)
    expect(world.state.controller).toMatchObject({ active: -1, waiting: [] })
  })

  it('what is decided shows in the image at once, and to the world when it is committed', () => {
    const world = make()
    const { controller, metadata } = world.state
    const events = [{ kind: 'BrokerFenced', broker: 2, silentMs: 1 }] as const
    const entry = decide(world, { ...fence, broker: 1 }, events, -1)
    const told = (): number => world.stores.events.filter(({ kind }) => kind === 'BrokerFenced').length
    expect([controller.image.brokers[1].fenced, controller.committed.brokers[1].fenced, told()]).toEqual([
      true,
      false,
      0,
    ])
    onCommitted(world, entry)
    expect([controller.committed.brokers[1].fenced, told(), metadata.committedTail]).toEqual([true, 1, entry])
    // A majority that is counted again tells nothing twice.
    onCommitted(world, entry)
    expect(told()).toBe(1)
  })
})

describe('the preferred leader', () => {
  function check(isr: readonly number[], cluster: SmallCluster['cluster'] = {}, leader = 1) {
    const world = make({ cluster: cluster ?? {} })
    setPartition(world, { leader, isr })
    world.state.nowUs = 50 * SECOND_US
    onPreferredCheck(world, activationOf(world))
    return { world, leader: partitionIn(world).leader }
  }

  it('leads again when it is in the ISR', () => {
    expect(check([1, 2, 0]).leader).toBe(0)
  })

  it('does not while it is outside, while the partition has none, or without auto.leader.rebalance.enable', () => {
    expect(check([1, 2]).leader).toBe(1)
    expect(check([0, 1, 2], {}, -1).leader).toBe(-1)
    expect(check([0, 1, 2], { 'auto.leader.rebalance.enable': false }).leader).toBe(1)
  })

  it('is looked for every leader.imbalance.check.interval.seconds', () => {
    const { world } = check([0, 1, 2], { 'leader.imbalance.check.interval.seconds': 7 }, 0)
    expect(dueTimes(world, Kind.PreferredCheck)).toContain(57 * SECOND_US)
    const off = { 'leader.imbalance.check.interval.seconds': 7, 'auto.leader.rebalance.enable': false }
    expect(dueTimes(check([0, 1, 2], off).world, Kind.PreferredCheck)).toContain(57 * SECOND_US)
  })

  it('leads again some time after it came back, in a running cluster', () => {
    const world = make({ cluster: { 'leader.imbalance.check.interval.seconds': 5 }, recordsPerSecond: 10 })
    runUntil(world, 12 * SECOND_US)
    issueCommand(world, { kind: 'StopBroker', broker: 1 })
    runUntil(world, 20 * SECOND_US)
    expect(partitionIn(world).leader).toBe(1)
    issueCommand(world, { kind: 'StartBroker', broker: 1 })
    runUntil(world, 40 * SECOND_US)
    expect(partitionIn(world)).toMatchObject({ leader: 0, leaderEpoch: 2 })
  })
})
