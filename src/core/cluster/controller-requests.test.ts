import { describe, expect, it } from 'vitest'
import { createWorld, type World } from '..'
import type { Mail, MailBody } from '../shape/mail'
import { lettersOf, partitionIn, setBroker, setPartition } from '../testing/controller-image'
import { makeSmallCluster, type SmallCluster } from '../testing/small-cluster'
import { onControllerMail } from './controller-requests'

const SECOND_US = 1_000_000
const SESSION_US = 9 * SECOND_US

function make(options: SmallCluster = {}, eligibleLeaderReplicasVersion: 0 | 1 = 0): World {
  const scenario = makeSmallCluster(options)
  const world = createWorld({ ...scenario, cluster: { ...scenario.cluster, eligibleLeaderReplicasVersion } })
  world.state.nowUs = 60 * SECOND_US
  world.state.controller.lastContactUs = world.state.brokers.map(() => world.state.nowUs)
  return world
}

function send(world: World, b: number, body: MailBody, to = 0): void {
  onControllerMail(world, { ...body, from: world.state.brokers[b].node, to } as Mail)
}

/** What the controller has to say about the last request: under way, or waiting for the quorum. */
function lastAnswer(world: World): (Partial<Mail> & { readonly isWaiting: boolean }) | null {
  const waiting = world.state.controller.waiting.at(-1)
  if (waiting !== undefined) return { ...waiting.body, isWaiting: true }
  const sent = [...lettersOf(world, 'BrokerHeartbeatResponse'), ...lettersOf(world, 'BrokerRegistrationResponse')].at(
    -1,
  )
  return sent === undefined ? null : { ...sent, isWaiting: false }
}

function registrationOf(world: World, b: number) {
  return world.state.controller.image.brokers[b]
}

interface Beat {
  readonly brokerEpoch?: number
  readonly metadataOffset?: number
  readonly wantShutDown?: boolean
}

function beat(world: World, b: number, change: Beat = {}): void {
  const { brokerEpoch } = registrationOf(world, b)
  const metadataOffset = world.state.raft[0].highWatermark
  send(world, b, { type: 'BrokerHeartbeat', broker: b, brokerEpoch, metadataOffset, wantShutDown: false, ...change })
}

describe('a heartbeat', () => {
  it('keeps the session alive, and says what its broker knows', () => {
    const world = make()
    world.state.nowUs += SECOND_US
    beat(world, 1, { metadataOffset: 3 })
    const { lastContactUs, heardMetadataOffset } = world.state.controller
    expect(lastContactUs).toEqual([60, 61, 60].map((s) => s * SECOND_US))
    expect(heardMetadataOffset[1]).toBe(3)
    expect(lastAnswer(world)).toMatchObject({ error: null, isFenced: false, shouldShutDown: false })
  })

  it('unfences a broker that has caught up to its own registration, and not before', () => {
    const world = make()
    setBroker(world, 1, { fenced: true })
    const { brokerEpoch } = registrationOf(world, 1)
    beat(world, 1, { metadataOffset: brokerEpoch - 1 })
    expect(registrationOf(world, 1).fenced).toBe(true)
    expect(lastAnswer(world)).toMatchObject({ isFenced: true, isWaiting: false })
    beat(world, 1, { metadataOffset: brokerEpoch })
    expect(registrationOf(world, 1).fenced).toBe(false)
    // The broker hears of it when the quorum has it.
    expect(lastAnswer(world)).toMatchObject({ isFenced: false, isWaiting: true })
  })

  it('that unfences elects where nobody led', () => {
    const world = make()
    setBroker(world, 1, { fenced: true })
    setPartition(world, { leader: -1, isr: [1] })
    beat(world, 1)
    expect(partitionIn(world)).toMatchObject({ leader: 1, leaderEpoch: 1 })
  })

  it.each([-1, 1])('of another broker epoch (%i) is STALE_BROKER_EPOCH and counts for nothing', (difference) => {
    const world = make()
    setBroker(world, 1, { fenced: true })
    world.state.nowUs += SECOND_US
    beat(world, 1, { brokerEpoch: registrationOf(world, 1).brokerEpoch + difference })
    expect(lastAnswer(world)).toMatchObject({ error: 'STALE_BROKER_EPOCH' })
    expect(registrationOf(world, 1).fenced).toBe(true)
    expect(world.state.controller.lastContactUs[1]).toBe(60 * SECOND_US)
  })

  it('of a broker that is not registered is STALE_BROKER_EPOCH', () => {
    const world = make()
    setBroker(world, 1, { registered: false })
    beat(world, 1)
    expect(lastAnswer(world)).toMatchObject({ error: 'STALE_BROKER_EPOCH' })
  })

  it('to a member that is not the active controller is not answered and changes nothing', () => {
    const world = make()
    setBroker(world, 1, { fenced: true })
    const { brokerEpoch } = registrationOf(world, 1)
    send(world, 1, { type: 'BrokerHeartbeat', broker: 1, brokerEpoch, metadataOffset: 99, wantShutDown: false }, 2)
    expect(lastAnswer(world)).toBeNull()
    expect(registrationOf(world, 1).fenced).toBe(true)
  })
})

describe('a controlled shutdown (BrokerHeartbeatManager)', () => {
  const stop = { wantShutDown: true }

  it('moves the leaders away first, and out of every ISR', () => {
    const world = make()
    beat(world, 0, stop)
    expect(registrationOf(world, 0)).toMatchObject({ fenced: false, inControlledShutdown: true })
    expect(partitionIn(world)).toMatchObject({ leader: 1, isr: [1, 2] })
    expect(lastAnswer(world)).toMatchObject({ error: null, shouldShutDown: false })
  })

  it('is done when each of the other active brokers has heard of the new leaders', () => {
    const world = make()
    beat(world, 0, stop)
    const target = world.state.raft[0].tail.offset
    const isDone = (): boolean => {
      beat(world, 0, stop)
      return registrationOf(world, 0).fenced
    }
    beat(world, 1, { metadataOffset: target })
    expect(isDone()).toBe(false)
    beat(world, 2, { metadataOffset: target - 1 })
    expect(isDone()).toBe(false)
    beat(world, 2, { metadataOffset: target })
    expect(isDone()).toBe(true)
    expect(lastAnswer(world)).toMatchObject({ shouldShutDown: true, isWaiting: true })
  })

  it('waits for nobody who is fenced, on its way out, or unknown', () => {
    for (const change of [{ fenced: true }, { inControlledShutdown: true }, { registered: false }]) {
      const world = make()
      for (const b of [1, 2]) setBroker(world, b, change)
      beat(world, 0, stop)
      expect(registrationOf(world, 0).fenced).toBe(true)
    }
  })

  it('begins once: a second request moves nothing and sets no new mark', () => {
    const world = make()
    beat(world, 0, stop)
    const { offset } = world.state.raft[0].tail
    beat(world, 0, stop)
    expect(world.state.raft[0].tail.offset).toBe(offset)
    expect(world.state.controller.shutdownOffset[0]).toBe(offset)
  })
})

describe('a registration', () => {
  function register(world: World, b: number, incarnation: number, cleanShutdown = false): void {
    send(world, b, { type: 'BrokerRegistration', broker: b, incarnation, cleanShutdown })
  }

  it('is refused while the process before it has a session (DUPLICATE_BROKER_REGISTRATION)', () => {
    const world = make()
    const before = registrationOf(world, 1)
    world.state.nowUs += SESSION_US
    register(world, 1, before.incarnation + 1)
    expect(lastAnswer(world)).toMatchObject({ error: 'DUPLICATE_BROKER_REGISTRATION', isWaiting: false })
    expect(registrationOf(world, 1)).toBe(before)
  })

  it('is taken when that session has run out, though nobody has fenced it yet', () => {
    const world = make()
    const { incarnation } = registrationOf(world, 1)
    world.state.nowUs += SESSION_US + 1
    register(world, 1, incarnation + 1)
    const { offset } = world.state.raft[0].tail
    expect(registrationOf(world, 1)).toMatchObject({ registered: true, fenced: true, incarnation: incarnation + 1 })
    expect(lastAnswer(world)).toMatchObject({ error: null, incarnation: incarnation + 1, isWaiting: true })
    // It loses its leaders and its places in the ISR, as who was fenced.
    expect(partitionIn(world).isr).toEqual([0, 2])
    // The broker epoch is the offset of the registration record (KIP-631).
    expect(registrationOf(world, 1).brokerEpoch).toBe(offset - 1)
    expect(world.state.controller.lastContactUs[1]).toBe(world.state.nowUs)
  })

  it.each([{ fenced: true }, { inControlledShutdown: true }, { registered: false }])(
    'is taken at once from one that was %o',
    (change) => {
      const world = make()
      const { incarnation } = registrationOf(world, 1)
      setBroker(world, 1, change)
      register(world, 1, incarnation + 1)
      expect(registrationOf(world, 1)).toMatchObject({ incarnation: incarnation + 1, fenced: true })
      expect(registrationOf(world, 1).inControlledShutdown).toBe(false)
    },
  )

  it('of the same process keeps its broker epoch and its session', () => {
    const world = make()
    const before = registrationOf(world, 1)
    world.state.nowUs += SESSION_US + 1
    register(world, 1, before.incarnation)
    expect(registrationOf(world, 1)).toBe(before)
    expect(lastAnswer(world)).toMatchObject({ error: null, brokerEpoch: before.brokerEpoch })
    expect(world.state.controller.lastContactUs[1]).toBe(world.state.nowUs)
  })

  it('after an unclean shutdown costs the place in ISR and ELR (KIP-966), after a clean one it does not', () => {
    const placesAfter = (cleanShutdown: boolean) => {
      const world = make({ topic: { 'min.insync.replicas': 3 } }, 1)
      setBroker(world, 1, { fenced: true })
      setPartition(world, { isr: [0], elr: [1, 2], lastKnownElr: [] })
      register(world, 1, 9, cleanShutdown)
      return partitionIn(world)
    }
    expect(placesAfter(true)).toMatchObject({ isr: [0], elr: [1, 2] })
    expect(placesAfter(false)).toMatchObject({ isr: [0], elr: [2] })
  })

  it('after an unclean shutdown takes the last member out of the ISR with ELR, and leaves it there without', () => {
    const placesAfter = (version: 0 | 1) => {
      const world = make({}, version)
      setBroker(world, 1, { fenced: true })
      setPartition(world, { leader: -1, isr: [1], elr: [] })
      register(world, 1, 9)
      return partitionIn(world)
    }
    expect(placesAfter(1)).toMatchObject({ leader: -1, isr: [], elr: [] })
    expect(placesAfter(0)).toMatchObject({ leader: -1, isr: [1] })
  })
})
