import { describe, expect, it } from 'vitest'
import { type Configs, createWorld, runUntil, type World } from '..'
import { ErrorCode } from '../error-codes'
import type { PartitionQueue, ProducerState, RequestSlot } from '../shape/producer-state'
import { makeSmallCluster } from '../testing/small-cluster'
import { readProducerConfigs } from './create-producer'
import { takeMetadata } from './producer-metadata'
import { onConnectionReset, onMetadataResponse, onProduceResponse, onProducerWake, send } from './sender'
import { produceText } from './workload'

const SECOND_US = 1_000_000

interface Stand {
  readonly world: World
  readonly producer: ProducerState
  readonly queue: PartitionQueue
  /** Let the application send so many records, each a batch of its own. */
  put(records?: number): void
  /** The n-th request under way is answered like that, and the answer arrives. */
  answer(error: number, n?: number): void
}

/** A producer that is connected to its leader and has nothing under way. */
function stand(configs: Configs = {}, assignment: readonly (readonly number[])[] = [[1, 2, 3]]): Stand {
  const world = createWorld(makeSmallCluster({ producer: configs, assignment }))
  const [producer] = world.state.producers
  const [queue] = producer.queues
  const put = (records = 1): void => {
    for (let i = 0; i < records; i++) produceText(world, 0, null, 'x')
  }
  put()
  runUntil(world, SECOND_US)
  // Long enough that no retry or refresh of the beginning is in the way; its wakes were for that time.
  world.state.nowUs = 10 * SECOND_US
  producer.wakeUs = 0
  const answer = (error: number, n = 0): void => {
    const slot = underWay(producer)[n]
    slot.phase = 'answered'
    slot.errors.fill(error, 0, slot.batchCount)
    onProduceResponse(world, 0, producer.slots.indexOf(slot), slot.generation)
  }
  return { world, producer, queue, put, answer }
}

function underWay(producer: ProducerState): RequestSlot[] {
  return producer.slots.filter(({ phase }) => phase !== 'free')
}

describe('a request that is not answered', () => {
  it('is given up after request.timeout.ms, and what was in it goes out again', () => {
    const { world, producer, queue, put } = stand({ 'request.timeout.ms': 5000 })
    put()
    const [slot] = underWay(producer)
    expect(slot.deadlineUs).toBe(15 * SECOND_US)
    for (const [atUs, sent] of [
      [15 * SECOND_US - 1, 1],
      [15 * SECOND_US, 0],
    ]) {
      world.state.nowUs = atUs
      producer.wakeUs = atUs
      onProducerWake(world, 0)
      expect(underWay(producer)).toHaveLength(sent)
    }
    expect([queue.resent, queue.inFlight, producer.connections[0].state]).toEqual([1, 0, 'closed'])
    expect(producer.lastError).toBe('REQUEST_TIMED_OUT')
  })

  it('goes by the acks that it was sent with, whatever the producer has by then', () => {
    const { world, producer, queue, put } = stand()
    put()
    producer.configs.acks = '0'
    readProducerConfigs(producer)
    onConnectionReset(world, 0, 0, producer.connections[0].generation)
    expect([underWay(producer).length, queue.resent, queue.inFlight]).toEqual([0, 1, 0])
  })

  it('with acks=0 was done when it was sent: nothing of it is sent again', () => {
    const { world, producer, queue, put } = stand({ acks: '0' })
    put()
    expect(underWay(producer)).toHaveLength(1)
    producer.configs.acks = 'all'
    readProducerConfigs(producer)
    onConnectionReset(world, 0, 0, producer.connections[0].generation)
    expect([underWay(producer).length, queue.ready.length, queue.inFlight]).toEqual([1, 0, 0])
    expect(producer.sentUnacknowledged).toBe(2)
  })

  it('fails with all others of its connection, which keep their order', () => {
    const { world, producer, queue, put } = stand()
    put(3)
    const sent = underWay(producer).map(({ batches }) => batches[0])
    expect(sent).toHaveLength(3)
    onConnectionReset(world, 0, 0, producer.connections[0].generation - 1)
    expect(underWay(producer)).toHaveLength(3)
    onConnectionReset(world, 0, 0, producer.connections[0].generation)
    expect([underWay(producer).length, queue.resent, queue.ready]).toEqual([0, 3, sent])
  })
})

describe('max.in.flight.requests.per.connection', () => {
  it.each([1, 5])('is the most that is not answered (%i)', (most) => {
    const { producer, queue, put, answer } = stand({ 'max.in.flight.requests.per.connection': most })
    put(most)
    expect([underWay(producer).length, producer.connections[0].inFlight]).toEqual([most, most])
    put()
    expect([underWay(producer).length, queue.count + queue.ready.length]).toEqual([most, 1])
    answer(ErrorCode.NONE)
    expect([underWay(producer).length, queue.count + queue.ready.length]).toEqual([most, 0])
  })
})

describe('a batch that is refused for now', () => {
  it('waits for retry.backoff.ms, twice as long each time up to retry.backoff.max.ms, give or take a fifth', () => {
    const { world, producer, queue, put, answer } = stand()
    put()
    for (const ms of [100, 200, 400, 800, 1000, 1000]) {
      answer(ErrorCode.NOT_ENOUGH_REPLICAS)
      const pauseMs = (queue.retryAtUs - world.state.nowUs) / 1000
      expect(pauseMs).toBeGreaterThanOrEqual(0.8 * ms)
      expect(pauseMs).toBeLessThanOrEqual(1.2 * ms)
      world.state.nowUs = queue.retryAtUs - 1
      send(world, 0)
      expect(underWay(producer)).toHaveLength(0)
      world.state.nowUs++
      send(world, 0)
      expect(underWay(producer)).toHaveLength(1)
    }
  })

  it('begins anew with the pauses when one was stored', () => {
    const { world, queue, put, answer } = stand()
    put()
    for (const error of [ErrorCode.NOT_ENOUGH_REPLICAS, ErrorCode.NOT_ENOUGH_REPLICAS, ErrorCode.NONE]) {
      answer(error)
      world.state.nowUs = Math.max(world.state.nowUs, queue.retryAtUs)
      send(world, 0)
    }
    expect(queue.attempts).toBe(0)
  })

  it.each(['NOT_LEADER_OR_FOLLOWER', 'REQUEST_TIMED_OUT', 'NOT_ENOUGH_REPLICAS_AFTER_APPEND'] as const)(
    'with %s makes the producer ask who leads',
    (error) => {
      const { producer, put, answer } = stand()
      put()
      answer(ErrorCode[error])
      expect([producer.wantsMetadata, producer.metadataInFlight]).toEqual([true, true])
    },
  )

  it('with NOT_ENOUGH_REPLICAS does not: that is no InvalidMetadataException', () => {
    const { producer, put, answer } = stand()
    put()
    answer(ErrorCode.NOT_ENOUGH_REPLICAS)
    expect([producer.wantsMetadata, producer.metadataInFlight]).toEqual([false, false])
  })

  it.each([
    ['NOT_LEADER_OR_FOLLOWER', true],
    ['NOT_ENOUGH_REPLICAS', false],
    ['OUT_OF_ORDER_SEQUENCE_NUMBER', false],
  ] as const)('and is not sent again with retries 0: who leads is asked after %s: %s', (error, asks) => {
    const { producer, queue, put, answer } = stand({ retries: 0, 'enable.idempotence': false })
    put()
    answer(ErrorCode[error])
    expect([producer.expired, queue.ready.length, producer.metadataInFlight]).toEqual([1, 0, asks])
  })

  it('is told of once, as long as the error is the same', () => {
    const { world, producer, queue, put, answer } = stand()
    const told = (): string[] =>
      world.stores.events.flatMap((event) =>
        event.kind === 'RequestRefused' ? [`${event.producer} ${event.error}`] : [],
      )
    put()
    for (const error of ['NOT_ENOUGH_REPLICAS', 'NOT_ENOUGH_REPLICAS', 'REQUEST_TIMED_OUT'] as const) {
      answer(ErrorCode[error])
      world.state.nowUs = queue.retryAtUs
      send(world, 0)
    }
    expect(told()).toEqual(['p NOT_ENOUGH_REPLICAS', 'p REQUEST_TIMED_OUT'])
    answer(ErrorCode.NONE)
    expect(producer.lastError).toBeNull()
    put()
    answer(ErrorCode.REQUEST_TIMED_OUT)
    expect(told()).toHaveLength(3)
  })

  it('is given up at once without retries', () => {
    const { producer, queue, put, answer } = stand({ retries: 0 })
    put()
    answer(ErrorCode.NOT_ENOUGH_REPLICAS)
    expect([producer.expired, queue.ready.length, producer.bufferedBytes]).toEqual([1, 0, 0])
  })

  it('is rejected for good when its record is invalid, and only then', () => {
    const { producer, queue, put, answer } = stand()
    put()
    answer(ErrorCode.INVALID_RECORD)
    expect([producer.rejected, producer.expired, queue.ready.length]).toEqual([1, 0, 0])
    expect(producer.bufferedBytes).toBe(0)
  })

  it('and for good leaves a gap in the sequence: a new producer id follows (TransactionManager.handleFailedBatch)', () => {
    const { world, producer, put, answer } = stand()
    put()
    const { identity } = producer
    answer(ErrorCode.INVALID_RECORD)
    expect(producer.identity).not.toBe(identity)
    put()
    const [slot] = underWay(producer)
    const { producer: identities, baseSequence } = world.stores.batches
    expect([identities[slot.batches[0]], baseSequence[slot.batches[0]]]).toEqual([producer.identity, 0])
  })

  it('out of order takes a new producer id, and after its backoff goes out again from sequence 0', () => {
    const { world, producer, queue, put, answer } = stand()
    put(1)
    const { identity } = producer
    answer(ErrorCode.OUT_OF_ORDER_SEQUENCE_NUMBER)
    const renewed = producer.identity
    expect(renewed).not.toBe(identity)
    expect(underWay(producer)).toEqual([])
    world.state.nowUs = queue.retryAtUs
    producer.wakeUs = world.state.nowUs
    onProducerWake(world, 0)
    const { batches } = world.stores
    const sent = underWay(producer).map(({ batches: [batch] }) => [
      batches.producer[batch],
      batches.baseSequence[batch],
    ])
    expect(sent).toEqual([[renewed, 0]])
  })

  it('takes it once: what was under way under the old id is sent again after its backoff', () => {
    const { world, producer, queue, put, answer } = stand()
    put(2)
    answer(ErrorCode.OUT_OF_ORDER_SEQUENCE_NUMBER)
    const renewed = producer.identity
    answer(ErrorCode.OUT_OF_ORDER_SEQUENCE_NUMBER)
    expect(producer.identity).toBe(renewed)
    expect(queue.retryAtUs).toBeGreaterThan(world.state.nowUs)
    expect(underWay(producer)).toEqual([])
  })
})

describe('a batch that is stored', () => {
  it('is acknowledged record by record, and its memory is free', () => {
    const { producer, queue, put, answer } = stand({ 'linger.ms': 5 })
    const before = producer.acknowledged
    put(3)
    expect(producer.bufferedBytes).toBe(300)
    queue.firstUs -= 5000
    put()
    answer(ErrorCode.NONE)
    expect(producer.acknowledged - before).toBe(4)
    expect([producer.bufferedBytes, queue.inFlight, producer.connections[0].inFlight]).toEqual([0, 0, 0])
  })

  it('is not acknowledged by the answer to an older request, though that had the same slot', () => {
    const { world, producer, put } = stand()
    put()
    const [slot] = underWay(producer)
    slot.phase = 'answered'
    slot.errors.fill(ErrorCode.NONE, 0, 1)
    const { acknowledged } = producer
    onProduceResponse(world, 0, producer.slots.indexOf(slot), slot.generation - 1)
    expect(producer.acknowledged).toBe(acknowledged)
    onProduceResponse(world, 0, producer.slots.indexOf(slot), slot.generation)
    expect(producer.acknowledged).toBe(acknowledged + 1)
  })

  it('answers each batch of a request by itself', () => {
    const { world, producer, put } = stand({ 'linger.ms': 5 }, [
      [1, 2, 3],
      [1, 2, 3],
    ])
    const [first, second] = producer.queues
    put()
    for (const queue of producer.queues) if (queue.count === 0) second.keys[second.count++] = -1
    for (const queue of producer.queues) Object.assign(queue, { bytes: 161, firstUs: 0 })
    send(world, 0)
    const [slot] = underWay(producer)
    expect(slot.batchCount).toBe(2)
    slot.phase = 'answered'
    slot.errors.set([ErrorCode.NONE, ErrorCode.NOT_LEADER_OR_FOLLOWER])
    onProduceResponse(world, 0, producer.slots.indexOf(slot), slot.generation)
    expect([first.ready.length, second.ready.length]).toEqual([0, 1])
  })
})

describe('delivery.timeout.ms', () => {
  const configs = { 'delivery.timeout.ms': 20_000, 'request.timeout.ms': 5000 }

  it('counts from when the batch was made, and what is older is given up', () => {
    const { world, producer, queue, put } = stand(configs)
    queue.leader = -1
    put()
    world.state.nowUs = 30 * SECOND_US - 1
    send(world, 0)
    expect([producer.expired, queue.count + queue.ready.length]).toEqual([0, 1])
    world.state.nowUs = 30 * SECOND_US
    send(world, 0)
    expect([producer.expired, queue.count + queue.ready.length, producer.bufferedBytes]).toEqual([1, 0, 0])
  })

  it('wakes the producer when it is over', () => {
    const { world, producer, queue, put } = stand(configs)
    queue.leader = -1
    put()
    world.state.nowUs = 29 * SECOND_US
    producer.wakeUs = 0
    Object.assign(producer, { wantsMetadata: false, metadataInFlight: false, metadataFreshUs: 99 * SECOND_US })
    queue.retryAtUs = 40 * SECOND_US
    send(world, 0)
    expect(producer.wakeUs).toBe(30 * SECOND_US)
  })

  it('leaves the sequence unresolved when the batch was sent, and a new producer id follows', () => {
    const { world, producer, queue, put, answer } = stand(configs)
    put()
    answer(ErrorCode.NOT_LEADER_OR_FOLLOWER)
    const { identity } = producer
    queue.leader = -1
    world.state.nowUs = 30 * SECOND_US
    send(world, 0)
    expect([producer.expired, queue.resent]).toEqual([1, 0])
    put()
    expect(producer.identity).not.toBe(identity)
  })

  it('leaves no gap when it was never sent', () => {
    const { world, producer, queue, put } = stand(configs)
    const { identity } = producer
    queue.leader = -1
    put()
    world.state.nowUs = 30 * SECOND_US
    send(world, 0)
    queue.leader = 0
    put()
    expect([producer.expired, producer.identity, queue.unresolvedSequence]).toEqual([1, identity, -1])
    const [slot] = underWay(producer)
    expect(world.stores.batches.baseSequence[slot.batches[0]]).toBe(1)
  })
})

describe('what a producer wakes up for', () => {
  function wakeAfter(change: (it: Stand) => void, configs: Configs = {}): number {
    const it = stand(configs)
    Object.assign(it.producer, { wantsMetadata: false, metadataInFlight: false, metadataFreshUs: 900 * SECOND_US })
    change(it)
    it.producer.wakeUs = 0
    it.producer.wantsMetadata = false
    send(it.world, 0)
    return (it.producer.wakeUs - it.world.state.nowUs) / SECOND_US
  }

  it('is a request that is not answered, with acks', () => {
    expect(wakeAfter(({ put }) => put())).toBe(30)
    expect(wakeAfter(({ put }) => put(), { acks: '0' })).toBe(890)
  })

  it('is the end of the pause before a retry', () => {
    const pause = wakeAfter(({ put, answer }) => {
      put()
      answer(ErrorCode.NOT_ENOUGH_REPLICAS)
    })
    expect(pause).toBeGreaterThanOrEqual(0.08)
    expect(pause).toBeLessThanOrEqual(0.12)
  })

  it('is a connection that does not open, and the end of the pause before another', () => {
    const { 0: opening, 1: closed } = [true, false].map((isOpening) =>
      wakeAfter(({ world, producer, put }) => {
        put()
        onConnectionReset(world, 0, 0, producer.connections[0].generation)
        // The question who leads, which goes out as well, is another matter.
        producer.metadataGiveUpUs = 900 * SECOND_US
        if (isOpening) world.state.nowUs = Math.max(producer.connections[0].retryAtUs, producer.queues[0].retryAtUs)
        else producer.queues[0].retryAtUs = 0
      }),
    )
    expect(opening).toBe(10)
    expect(closed).toBe(0.05)
  })

  it('is the age of what it knows of the cluster when nothing else is', () => {
    expect(wakeAfter(() => {})).toBe(890)
  })
})

describe('linger.ms', () => {
  it('is waited for unless the batch is full', () => {
    const { world, producer, put } = stand({ 'linger.ms': 100, 'batch.size': 400 })
    put()
    expect(underWay(producer)).toHaveLength(0)
    expect(producer.wakeUs).toBe(world.state.nowUs + 100_000)
    world.state.nowUs += 99_999
    send(world, 0)
    expect(underWay(producer)).toHaveLength(0)
    world.state.nowUs++
    send(world, 0)
    expect(underWay(producer)).toHaveLength(1)
    put(3)
    expect(underWay(producer)).toHaveLength(2)
  })
})

describe('metadata', () => {
  it('is asked of each broker in turn, at most once every retry.backoff.ms', () => {
    const { world, producer, queue, put } = stand()
    queue.leader = -1
    const first = producer.metadataBroker
    put()
    const asked = producer.metadataBroker
    expect([producer.metadataInFlight, asked]).toEqual([true, (first + 1) % 3])
    onMetadataResponse(world, 0, asked, -1)
    expect(producer.metadataInFlight).toBe(false)
    expect(producer.wakeUs).toBe(world.state.nowUs + 100_000)
    world.state.nowUs += 100_000
    onProducerWake(world, 0)
    expect([producer.metadataInFlight, producer.metadataBroker]).toEqual([true, (asked + 1) % 3])
  })

  it('of an older leader epoch takes nothing back', () => {
    const { world, producer, queue } = stand()
    queue.leaderEpoch = 3
    const view = (leader: number, epoch: number): number => {
      world.state.brokers[1].viewLeader[0] = leader
      world.state.brokers[1].viewEpoch[0] = epoch
      takeMetadata(world, 0, 1)
      return queue.leader
    }
    expect([view(2, 2), view(2, 3), view(1, 4), view(-1, 5)]).toEqual([0, 2, 1, -1])
    // Nobody leads: it asks again.
    expect(producer.wantsMetadata).toBe(true)
    expect(view(0, 6)).toBe(0)
    expect(producer.wantsMetadata).toBe(false)
  })

  it('is asked for again when it is as old as metadata.max.age.ms', () => {
    const { world, producer } = stand({ 'metadata.max.age.ms': 60_000 })
    producer.metadataFreshUs = 70 * SECOND_US
    for (const [atUs, asks] of [
      [70 * SECOND_US - 1, false],
      [70 * SECOND_US, true],
    ] as const) {
      world.state.nowUs = atUs
      producer.wakeUs = atUs
      onProducerWake(world, 0)
      expect(producer.metadataInFlight).toBe(asks)
    }
    onMetadataResponse(world, 0, producer.metadataBroker, 0)
    expect(producer.metadataFreshUs).toBe(130 * SECOND_US)
  })

  it('is asked for when a connection fails, and taken from the broker that was asked alone', () => {
    const { world, producer, put } = stand()
    put()
    onConnectionReset(world, 0, 0, producer.connections[0].generation)
    expect(producer.metadataInFlight).toBe(true)
    const other = (producer.metadataBroker + 1) % 3
    onMetadataResponse(world, 0, other, 0)
    expect(producer.metadataInFlight).toBe(true)
    onMetadataResponse(world, 0, producer.metadataBroker, 0)
    expect(producer.metadataInFlight).toBe(false)
  })

  it('that never comes is given up after request.timeout.ms, and another broker is asked', () => {
    const { world, producer, queue, put } = stand({ 'request.timeout.ms': 5000 })
    queue.leader = -1
    producer.metadataBroker = 2
    put()
    expect([producer.metadataBroker, producer.metadataGiveUpUs]).toEqual([0, 15 * SECOND_US])
    world.state.nowUs = 15 * SECOND_US
    producer.wakeUs = world.state.nowUs
    onProducerWake(world, 0)
    expect([producer.metadataInFlight, producer.metadataBroker]).toEqual([true, 1])
  })
})
