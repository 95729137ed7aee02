import { describe, expect, it } from 'vitest'
import { createWorld, issueCommand, runUntil, type World } from '..'
import { onBrokerBooted } from '../clients/broker-news'
import { Kind } from '../engine/kinds'
import type { BrokerProcess } from '../shape/broker-state'
import type { Mail, MailBody } from '../shape/mail'
import { chainEntry } from '../shape/metadata-log'
import { dueTimes, lettersOf } from '../testing/controller-image'
import { makeSmallCluster, type SmallCluster } from '../testing/small-cluster'
import {
  crashBroker,
  onBrokerMail,
  onControllerFound,
  onHeartbeatTimer,
  onMetadataAdvanced,
  startBroker,
  stopBroker,
} from './broker'

const SECOND_US = 1_000_000

interface Stand {
  readonly world: World
  readonly broker: BrokerProcess
  /** Its heartbeat timer is due; whether it wrote to the controller. */
  beat(once?: 0 | 1): boolean
  hear(body: MailBody): void
}

/** Broker 2 of three, a while after the cluster was formed. */
function stand(cluster: SmallCluster['cluster'] = {}): Stand {
  const world = createWorld(makeSmallCluster({ cluster: cluster ?? {} }))
  world.state.nowUs = 10 * SECOND_US
  const broker = world.state.brokers[1]
  const letters = (): number =>
    lettersOf(world, 'BrokerHeartbeat').length + lettersOf(world, 'BrokerRegistration').length
  return {
    world,
    broker,
    beat: (once = 0) => {
      const before = letters()
      onHeartbeatTimer(world, 1, broker.life, once)
      return letters() > before
    },
    hear: (body) => {
      onBrokerMail(world, { ...body, from: 0, to: broker.node } as Mail)
    },
  }
}

const heartbeatAnswer = (broker: BrokerProcess, change: object = {}): MailBody => ({
  type: 'BrokerHeartbeatResponse',
  error: null,
  brokerEpoch: broker.brokerEpoch,
  isFenced: false,
  shouldShutDown: false,
  ...change,
})

describe('heartbeats of a broker', () => {
  it('go out every broker.heartbeat.interval.ms, one at a time', () => {
    const { world, broker, beat, hear } = stand({ 'broker.heartbeat.interval.ms': 1500 })
    expect(beat()).toBe(true)
    expect(dueTimes(world, Kind.BrokerHeartbeat)).toContain(11.5 * SECOND_US)
    expect(beat()).toBe(false)
    hear(heartbeatAnswer(broker))
    expect(beat()).toBe(true)
  })

  it('say what it has applied of the metadata, under its broker epoch', () => {
    const { world, broker, beat } = stand()
    world.state.raft[broker.node].highWatermark = 5
    beat()
    const [letter] = lettersOf(world, 'BrokerHeartbeat')
    expect(letter).toMatchObject({ broker: 1, brokerEpoch: broker.brokerEpoch, metadataOffset: 5, wantShutDown: false })
  })

  it('that are not answered are sent again after their interval', () => {
    const { world, beat } = stand()
    expect(beat()).toBe(true)
    world.state.nowUs += 2 * SECOND_US - 1
    expect(beat()).toBe(false)
    world.state.nowUs++
    expect(beat()).toBe(true)
  })

  it('go out more often until it is registered and unfenced, and while it shuts down', () => {
    for (const change of [{ fenced: true }, { registered: false }, { phase: 'shutting-down' as const }]) {
      const { world, broker, beat } = stand()
      Object.assign(broker, change)
      beat()
      expect(dueTimes(world, Kind.BrokerHeartbeat)).toContain(10.2 * SECOND_US)
    }
  })

  it('of an older process, or of one that does not run, do not go out', () => {
    const { world, broker, beat } = stand()
    const planned = dueTimes(world, Kind.BrokerHeartbeat).length
    onHeartbeatTimer(world, 1, broker.life - 1, 0)
    broker.phase = 'starting'
    expect(beat()).toBe(false)
    expect(dueTimes(world, Kind.BrokerHeartbeat)).toHaveLength(planned)
    expect(lettersOf(world, 'BrokerHeartbeat')).toEqual([])
  })

  it('once more for a new controller plan none, and do not wait for the answer of the old one', () => {
    const { world, beat } = stand()
    expect(beat()).toBe(true)
    const planned = dueTimes(world, Kind.BrokerHeartbeat).length
    onControllerFound(world, 1)
    expect(lettersOf(world, 'BrokerHeartbeat')).toHaveLength(2)
    expect(dueTimes(world, Kind.BrokerHeartbeat)).toHaveLength(planned)
  })

  it('go to nobody while no controller is known', () => {
    const { world, broker, beat } = stand()
    world.state.raft[broker.node].leader = -1
    expect(beat()).toBe(false)
    expect(broker.awaitingUs).toBe(0)
  })
})

describe('the answer to a heartbeat', () => {
  it('tells the broker whether it is fenced', () => {
    const { broker, hear } = stand()
    hear(heartbeatAnswer(broker, { isFenced: true }))
    expect(broker.fenced).toBe(true)
    hear(heartbeatAnswer(broker))
    expect(broker.fenced).toBe(false)
  })

  it('of another broker epoch says nothing', () => {
    const { broker, hear } = stand()
    broker.awaitingUs = 99
    hear(heartbeatAnswer(broker, { isFenced: true, brokerEpoch: broker.brokerEpoch - 1 }))
    expect([broker.fenced, broker.awaitingUs]).toEqual([false, 99])
  })

  it('STALE_BROKER_EPOCH makes it register again', () => {
    const { world, broker, beat, hear } = stand()
    hear(heartbeatAnswer(broker, { error: 'STALE_BROKER_EPOCH' }))
    expect(broker.registered).toBe(false)
    expect(beat()).toBe(true)
    expect(lettersOf(world, 'BrokerRegistration')).toHaveLength(1)
  })

  it('lets it stop when it wanted to, and not otherwise', () => {
    const { broker, hear } = stand()
    hear(heartbeatAnswer(broker, { shouldShutDown: true }))
    expect(broker.phase).toBe('running')
    broker.phase = 'shutting-down'
    hear(heartbeatAnswer(broker))
    expect(broker.phase).toBe('shutting-down')
    hear(heartbeatAnswer(broker, { shouldShutDown: true }))
    expect([broker.phase, broker.cleanShutdown]).toEqual(['stopped', true])
  })
})

describe('a registration', () => {
  const answerTo = (broker: BrokerProcess, change: object = {}): MailBody => ({
    type: 'BrokerRegistrationResponse',
    error: null,
    brokerEpoch: 77,
    incarnation: broker.life,
    ...change,
  })

  function unregistered(): Stand {
    const it = stand()
    it.broker.registered = false
    return it
  }

  it('is sent again when the session timeout is over, and not before', () => {
    const { world, beat } = unregistered()
    expect(beat()).toBe(true)
    world.state.nowUs += 9 * SECOND_US - 1
    expect(beat()).toBe(false)
    world.state.nowUs++
    expect(beat()).toBe(true)
  })

  it('gives it its broker epoch', () => {
    const { broker, hear } = unregistered()
    hear(answerTo(broker))
    expect([broker.registered, broker.brokerEpoch, broker.awaitingUs]).toEqual([true, 77, 0])
  })

  it('of the process before it is not its own, nor is a second answer', () => {
    const { broker, hear } = unregistered()
    hear(answerTo(broker, { incarnation: broker.life - 1 }))
    expect(broker.registered).toBe(false)
    hear(answerTo(broker))
    hear(answerTo(broker, { brokerEpoch: 99 }))
    expect(broker.brokerEpoch).toBe(77)
  })

  it('that is refused is told once, and tried on', () => {
    const { world, broker, beat, hear } = unregistered()
    for (let i = 0; i < 3; i++) {
      expect(beat()).toBe(true)
      hear(answerTo(broker, { error: 'DUPLICATE_BROKER_REGISTRATION' }))
    }
    expect(broker.registered).toBe(false)
    expect(world.stores.events.filter(({ kind }) => kind === 'BrokerRegistrationRefused')).toHaveLength(1)
  })
})

describe('a process', () => {
  it('that is started runs after its time, registers, and is another life', () => {
    const { world, broker } = stand()
    crashBroker(world, 1, -1, false)
    const { life } = broker
    startBroker(world, 1, -1)
    expect([broker.phase, broker.life]).toEqual(['starting', life + 1])
    onBrokerBooted(world, 1, life)
    expect(broker.phase).toBe('starting')
    onBrokerBooted(world, 1, broker.life)
    expect(broker).toMatchObject({
      phase: 'running',
      registered: false,
      fenced: true,
      brokerEpoch: -1,
      appliedOffset: -1,
    })
    expect(dueTimes(world, Kind.BrokerHeartbeat)).toContain(world.state.nowUs + 1)
    onBrokerBooted(world, 1, broker.life)
    expect(world.stores.events.filter(({ kind }) => kind === 'BrokerStarted')).toHaveLength(1)
  })

  it('that dies forgets its proposals and its counters, and dies once', () => {
    const { world, broker } = stand()
    Object.assign(broker, { cleanShutdown: true, isrShrinks: 3, isrExpands: 4, alterRequest: 5, purgatoryTimerUs: 6 })
    const { life } = broker
    crashBroker(world, 1, -1, false)
    crashBroker(world, 1, -1, false)
    expect(broker).toMatchObject({ phase: 'crashed', registered: false, cleanShutdown: false, life: life + 1 })
    expect(broker).toMatchObject({ isrShrinks: 0, isrExpands: 0, alterRequest: 0, alterQueue: [] })
    expect(broker.purgatoryTimerUs).toBe(Number.POSITIVE_INFINITY)
    expect(world.stores.events.filter(({ kind }) => kind === 'BrokerCrashed')).toHaveLength(1)
  })

  it('that is stopped asks the controller first, at once, whatever it waits for', () => {
    const { world, broker, beat } = stand()
    beat()
    stopBroker(world, 1, -1)
    expect([broker.phase, broker.awaitingUs]).toEqual(['shutting-down', 0])
    expect(dueTimes(world, Kind.BrokerHeartbeat)).toContain(world.state.nowUs + 1)
    expect(beat(1)).toBe(true)
    expect(lettersOf(world, 'BrokerHeartbeat').at(-1)).toMatchObject({ wantShutDown: true })
  })

  it('without controlled.shutdown.enable, or not registered, just ends', () => {
    const off = stand({ 'controlled.shutdown.enable': false })
    stopBroker(off.world, 1, -1)
    expect([off.broker.phase, off.broker.cleanShutdown]).toEqual(['stopped', true])
    const unknown = stand()
    unknown.broker.registered = false
    stopBroker(unknown.world, 1, -1)
    expect(unknown.broker.phase).toBe('stopped')
  })

  it('that no controller lets go ends after five minutes by itself', () => {
    const { world, broker, beat } = stand()
    stopBroker(world, 1, -1)
    world.state.nowUs += 300 * SECOND_US
    beat(1)
    expect(broker.phase).toBe('shutting-down')
    world.state.nowUs++
    beat(1)
    expect([broker.phase, broker.cleanShutdown]).toEqual(['stopped', true])
  })

  it('is in every ISR again after a clean stop and a start, and the leaders moved without an outage', () => {
    const world = createWorld(makeSmallCluster({ recordsPerSecond: 20 }))
    runUntil(world, 10 * SECOND_US)
    issueCommand(world, { kind: 'StopBroker', broker: 1 })
    runUntil(world, 30 * SECOND_US)
    expect(world.stores.events.map(({ kind }) => kind)).toContain('BrokerStopped')
    expect(world.state.controller.committed.partitions[0].state).toMatchObject({ leader: 1, isr: [1, 2] })
    issueCommand(world, { kind: 'StartBroker', broker: 1 })
    runUntil(world, 60 * SECOND_US)
    expect(world.state.controller.committed.partitions[0].state.isr).toHaveLength(3)
  })
})

describe('committed metadata', () => {
  function withNews(): Stand & { apply(mark: number): number } {
    const it = stand()
    const { world, broker } = it
    const node = world.state.raft[broker.node]
    const { state } = world.state.controller.committed.partitions[0]
    const news = (leaderEpoch: number) =>
      ({
        type: 'Partition',
        partition: 0,
        topic: 0,
        number: 0,
        state: Object.freeze({ ...state, leaderEpoch, partitionEpoch: leaderEpoch }),
        observers: [],
      }) as const
    for (const epoch of [1, 2]) node.tail = chainEntry(node.tail, 1, news(epoch), [], -1)
    return {
      ...it,
      apply: (mark) => {
        node.highWatermark = mark
        onMetadataAdvanced(world, 1)
        return broker.viewEpoch[0]
      },
    }
  }

  it('is applied up to the high watermark that the broker knows, and no further', () => {
    const { broker, apply } = withNews()
    const { appliedOffset } = broker
    expect([apply(appliedOffset), apply(appliedOffset + 1), apply(appliedOffset + 2)]).toEqual([0, 1, 2])
    expect(broker.appliedOffset).toBe(appliedOffset + 2)
    // A mark that goes back takes nothing back.
    expect([apply(appliedOffset + 1), broker.appliedOffset]).toEqual([2, appliedOffset + 2])
  })

  it('waits until the broker is registered, and its own registration is in it', () => {
    const { broker, apply } = withNews()
    const { appliedOffset } = broker
    broker.registered = false
    expect(apply(appliedOffset + 1)).toBe(0)
    broker.registered = true
    broker.brokerEpoch = appliedOffset + 2
    expect(apply(appliedOffset + 1)).toBe(0)
    expect(apply(appliedOffset + 2)).toBe(2)
  })
})
