import { describe, expect, it } from 'vitest'
import { type Configs, createWorld, runUntil, seekConsumer, step, type World } from '..'
import { collect, onConsumerFetchWaitOver, wakeConsumers } from '../cluster/consumer-fetch'
import { nextEventTime } from '../engine/event-queue'
import { Kind } from '../engine/kinds'
import { ErrorCode } from '../error-codes'
import { type ConsumerFetch, type ConsumerState, POSITION_RESET, POSITION_UNKNOWN } from '../shape/consumer-state'
import { dueTimes } from '../testing/controller-image'
import { writeLog } from '../testing/replica-logs'
import { makeSmallCluster, type SmallCluster } from '../testing/small-cluster'
import {
  fetchMore,
  onConsumerFetchArrive,
  onConsumerFetchResponse,
  onConsumerMetadataResponse,
  onConsumerWake,
  resetConsumerFetches,
} from './consumer'

const SECOND_US = 1_000_000

interface Stand {
  readonly world: World
  readonly consumer: ConsumerState
  /** The fetch to broker 1. */
  readonly fetch: ConsumerFetch
  /** Its request arrives at the broker. */
  arrive(): void
  /** The answer arrives at the consumer. */
  receive(): void
}

/** A consumer without a group and its leader, which has committed ten records in two batches; its first fetch is under way. */
function stand(configs: Configs = {}, maxRecordsPerSecond = 0, options: SmallCluster = {}): Stand {
  const reader = { id: 'c', name: 'c', site: 'east', topic: 't', partitions: null, configs, maxRecordsPerSecond }
  const world = createWorld(makeSmallCluster({ consumers: [reader], ...options }))
  world.state.nowUs = 10 * SECOND_US
  const [consumer] = world.state.consumers
  const [fetch] = consumer.fetches
  fetch.deadlineUs = 40 * SECOND_US
  consumer.wakeUs = 0
  writeLog(
    world,
    0,
    [4, 6].map((count) => ({ epoch: 0, count })),
  )
  setMark(world, 10)
  return {
    world,
    consumer,
    fetch,
    arrive: () => onConsumerFetchArrive(world, 0, 0, fetch.generation),
    receive: () => onConsumerFetchResponse(world, 0, 0, fetch.generation),
  }
}

function setMark(world: World, mark: number): void {
  world.state.replicas.highWatermark[0] = mark
}

describe('what a broker answers to a fetch', () => {
  /** First offset, next offset and error of the answer; null when there is nothing to say. */
  function answerAt(position: number, mark: number, configs: Configs = {}): readonly number[] | null {
    const { world, consumer, fetch } = stand(configs)
    setMark(world, mark)
    consumer.positions[0].position = position
    return collect(world, 0, 0) ? [fetch.answer[1], fetch.answer[2], fetch.answer[4]] : null
  }

  it('are whole batches below the high watermark', () => {
    expect([answerAt(0, 10), answerAt(0, 9), answerAt(0, 4), answerAt(0, 3)]).toEqual([
      [0, 10, ErrorCode.NONE],
      [0, 4, ErrorCode.NONE],
      [0, 4, ErrorCode.NONE],
      null,
    ])
  })

  it('begins where the consumer stands, and is nothing at the end', () => {
    expect([answerAt(4, 10), answerAt(2, 10), answerAt(10, 10)]).toEqual([
      [4, 10, ErrorCode.NONE],
      [2, 10, ErrorCode.NONE],
      null,
    ])
  })

  it('is max.partition.fetch.bytes at most, and one batch however large it is', () => {
    // Each batch has 100 bytes a record.
    const until = (bytes: number) => answerAt(0, 10, { 'max.partition.fetch.bytes': bytes })?.[1]
    expect([until(1), until(400), until(401)]).toEqual([4, 4, 10])
  })

  it('is OFFSET_OUT_OF_RANGE beyond the log end, and not at it or above the mark', () => {
    expect(answerAt(11, 10)).toEqual([10, 10, ErrorCode.OFFSET_OUT_OF_RANGE])
    expect(answerAt(10, 4)).toBeNull()
    expect(answerAt(POSITION_RESET, 7)).toEqual([7, 7, ErrorCode.OFFSET_OUT_OF_RANGE])
    expect(answerAt(POSITION_UNKNOWN, 10)).toBeNull()
  })

  it('is NOT_LEADER_OR_FOLLOWER from who does not lead', () => {
    const { world, consumer, fetch } = stand()
    consumer.positions[0].leader = 1
    expect(collect(world, 0, 1)).toBe(true)
    expect(consumer.fetches[1].answer[4]).toBe(ErrorCode.NOT_LEADER_OR_FOLLOWER)
    expect([collect(world, 0, 0), fetch.answer]).toEqual([false, []])
  })
})

describe('a fetch', () => {
  it('is answered at once when there is something to read, and else waits for fetch.max.wait.ms', () => {
    const full = stand()
    full.arrive()
    expect(full.fetch.phase).toBe('answered')
    const { world, fetch, arrive } = stand()
    setMark(world, 0)
    arrive()
    expect([fetch.phase, fetch.parkedUntilUs]).toEqual(['parked', world.state.nowUs + 500_000])
    expect(dueTimes(world, Kind.ConsumerFetchWaitOver)).toContain(world.state.nowUs + 500_000)
    onConsumerFetchWaitOver(world, 0, 0, fetch.generation - 1)
    expect(fetch.phase).toBe('parked')
    onConsumerFetchWaitOver(world, 0, 0, fetch.generation)
    expect(fetch.phase).toBe('answered')
  })

  it('that waits is answered when the high watermark moves', () => {
    const { world, fetch, arrive } = stand()
    setMark(world, 0)
    arrive()
    wakeConsumers(world, 0)
    expect(fetch.phase).toBe('parked')
    setMark(world, 4)
    wakeConsumers(world, 0)
    expect(fetch.phase).toBe('answered')
  })

  it('that is not answered is given up after request.timeout.ms, and its leaders are looked for', () => {
    const { world, consumer, fetch } = stand({ 'request.timeout.ms': 5000 })
    fetch.phase = 'idle'
    fetchMore(world, 0)
    expect([fetch.phase, fetch.deadlineUs]).toEqual(['on-the-way', 15 * SECOND_US])
    const { generation } = fetch
    for (const [atUs, phase] of [
      [15 * SECOND_US - 1, 'on-the-way'],
      [15 * SECOND_US, 'idle'],
    ] as const) {
      world.state.nowUs = atUs
      consumer.wakeUs = atUs
      onConsumerWake(world, 0)
      expect(fetch.phase).toBe(phase)
    }
    expect(fetch.generation).toBe(generation + 1)
    expect(fetch.retryAtUs).toBe(15 * SECOND_US + 100_000)
    expect([consumer.positions[0].leader, consumer.metadataInFlight]).toEqual([-1, true])
  })

  it('of an older generation is not taken, neither the request nor the answer', () => {
    const { world, consumer, fetch, arrive } = stand()
    onConsumerFetchArrive(world, 0, 0, fetch.generation - 1)
    expect(fetch.phase).toBe('on-the-way')
    arrive()
    onConsumerFetchResponse(world, 0, 0, fetch.generation - 1)
    expect([fetch.phase, consumer.positions[0].position]).toEqual(['answered', 0])
  })

  it('to a process that is gone is refused by its host, and waits at a dark site', () => {
    for (const isUp of [1, 0]) {
      const { world, fetch, arrive } = stand()
      world.state.brokers[0].phase = 'crashed'
      world.state.network.siteUp[world.state.brokers[0].site] = isUp
      arrive()
      expect(fetch.phase).toBe(isUp === 1 ? 'idle' : 'on-the-way')
    }
  })

  it('fails when a process at the other end ends or begins', () => {
    const { world, fetch } = stand()
    resetConsumerFetches(world, 1)
    expect(fetch.phase).toBe('on-the-way')
    resetConsumerFetches(world, 0)
    expect(fetch.phase).toBe('idle')
  })
})

describe('an answer', () => {
  it('moves the position behind what was read, and the next fetch goes out', () => {
    const { consumer, fetch, arrive, receive } = stand()
    arrive()
    const { generation } = fetch
    receive()
    expect(consumer.positions[0]).toMatchObject({ position: 10, knownHighWatermark: 10 })
    expect([consumer.read, fetch.phase, fetch.generation]).toEqual([10, 'on-the-way', generation + 1])
  })

  it('is ignored when the position was moved meanwhile (FetchCollector)', () => {
    const { world, consumer, arrive, receive } = stand()
    arrive()
    seekConsumer(world, 0, 0, 7)
    receive()
    expect([consumer.positions[0].position, consumer.read]).toEqual([7, 0])
  })

  it('is ignored for a partition that is the consumers no more', () => {
    const { consumer, arrive, receive } = stand()
    arrive()
    consumer.positions = []
    receive()
    expect(consumer.read).toBe(0)
  })

  it('of NOT_LEADER_OR_FOLLOWER makes it look for the leader', () => {
    const { world, consumer, fetch, arrive, receive } = stand()
    world.state.leaders[0] = null
    arrive()
    receive()
    expect([consumer.positions[0].leader, consumer.metadataInFlight, fetch.phase]).toEqual([-1, true, 'idle'])
    expect(consumer.positions[0].position).toBe(0)
  })

  it.each([
    ['earliest', 0],
    ['latest', 10],
  ])('of OFFSET_OUT_OF_RANGE goes on by auto.offset.reset (%s)', (reset, position) => {
    const { consumer, arrive, receive } = stand({ 'auto.offset.reset': reset })
    consumer.positions[0].position = 99
    arrive()
    receive()
    expect([consumer.positions[0].position, consumer.read]).toEqual([position, 0])
  })
})

describe('a poll of a slow consumer', () => {
  it('takes max.poll.records at most, and its work takes its time', () => {
    const { world, consumer, fetch, arrive, receive } = stand({ 'max.poll.records': 3 }, 2)
    arrive()
    receive()
    expect([consumer.read, consumer.positions[0].position, fetch.phase]).toEqual([3, 3, 'answered'])
    expect(consumer.busyUntilUs).toBe(world.state.nowUs + 1.5 * SECOND_US)
    // While it works nothing is handed over.
    world.state.nowUs = consumer.busyUntilUs - 1
    receive()
    expect(consumer.read).toBe(3)
    world.state.nowUs++
    receive()
    expect(consumer.read).toBe(6)
    for (let i = 0; i < 2; i++) {
      world.state.nowUs = consumer.busyUntilUs
      receive()
    }
    expect([consumer.read, consumer.positions[0].position]).toEqual([10, 10])
  })

  it('is late when its records take longer than max.poll.interval.ms, and not when just as long', () => {
    const overdue = (limitMs: number): number => {
      const { world, consumer, arrive, receive } = stand({ 'max.poll.records': 10, 'max.poll.interval.ms': limitMs }, 2)
      arrive()
      receive()
      return consumer.pollOverdueUs - world.state.nowUs
    }
    expect([overdue(5000), overdue(4999)]).toEqual([Number.POSITIVE_INFINITY, 4_999_000])
  })

  it('does not begin while the one before is at work, from whichever broker its records come', () => {
    const reader = { id: 'c', name: 'c', site: 'west', topic: 't', partitions: null }
    const configs = { 'max.poll.records': 10, 'auto.offset.reset': 'earliest' }
    const consumers = [{ ...reader, configs, maxRecordsPerSecond: 20 }]
    const world = createWorld(makeSmallCluster({ assignment: [[1], [2], [3]], recordsPerSecond: 100, consumers }))
    const [consumer] = world.state.consumers
    while (nextEventTime(world.state.queue) < 20 * SECOND_US) {
      const { read, busyUntilUs } = consumer
      step(world)
      if (consumer.read > read) expect(world.state.nowUs).toBeGreaterThanOrEqual(busyUntilUs)
    }
    expect(consumer.read).toBeGreaterThan(350)
    expect(consumer.read).toBeLessThan(420)
  })
})

describe('who leads', () => {
  it('is asked of each broker in turn, and what an answer knows is taken', () => {
    const { world, consumer, fetch } = stand()
    fetch.phase = 'idle'
    consumer.positions[0].leader = -1
    fetchMore(world, 0)
    const asked = consumer.metadataBroker
    expect([consumer.metadataInFlight, asked]).toEqual([true, 1])
    // One question at a time.
    fetchMore(world, 0)
    expect(consumer.metadataBroker).toBe(asked)
    onConsumerMetadataResponse(world, 0, 2, 0)
    expect(consumer.metadataInFlight).toBe(true)
    onConsumerMetadataResponse(world, 0, asked, 0)
    expect([consumer.metadataInFlight, consumer.positions[0].leader, fetch.phase]).toEqual([false, 0, 'on-the-way'])
  })

  it('is asked again after retry.backoff.ms when the broker has failed', () => {
    const { world, consumer, fetch } = stand()
    fetch.phase = 'idle'
    consumer.positions[0].leader = -1
    fetchMore(world, 0)
    onConsumerMetadataResponse(world, 0, 1, -1)
    expect([consumer.metadataInFlight, consumer.positions[0].leader]).toEqual([false, -1])
    world.state.nowUs += 99_999
    fetchMore(world, 0)
    expect(consumer.metadataInFlight).toBe(false)
    world.state.nowUs++
    fetchMore(world, 0)
    expect([consumer.metadataInFlight, consumer.metadataBroker]).toEqual([true, 2])
  })

  it('of an older leader epoch takes nothing back', () => {
    const { world, consumer } = stand()
    const [position] = consumer.positions
    position.leaderEpoch = 3
    const view = (leader: number, epoch: number): number => {
      world.state.brokers[1].viewLeader[0] = leader
      world.state.brokers[1].viewEpoch[0] = epoch
      Object.assign(consumer, { metadataInFlight: true, metadataBroker: 1 })
      onConsumerMetadataResponse(world, 0, 1, 0)
      return position.leader
    }
    expect([view(2, 2), view(2, 3), view(1, 4), view(-1, 5)]).toEqual([0, 2, 1, -1])
  })

  it('is asked again when no answer comes', () => {
    const { world, consumer, fetch } = stand()
    fetch.phase = 'idle'
    consumer.positions[0].leader = -1
    fetchMore(world, 0)
    for (const [afterUs, broker] of [
      [2 * SECOND_US - 1, 1],
      [2 * SECOND_US, 2],
    ]) {
      world.state.nowUs = 10 * SECOND_US + afterUs
      consumer.wakeUs = world.state.nowUs
      onConsumerWake(world, 0)
      expect([consumer.metadataInFlight, consumer.metadataBroker]).toEqual([true, broker])
    }
  })
})

describe('a consumer that is paused, stopped or has nothing to read', () => {
  it.each([{ paused: true }, { stopped: true }])('asks for nothing: %o', (change) => {
    const { world, consumer, fetch } = stand()
    fetch.phase = 'idle'
    Object.assign(consumer, change)
    fetchMore(world, 0)
    expect(fetch.phase).toBe('idle')
  })

  it('reads everything once in a running cluster', () => {
    const reader = {
      id: 'c',
      name: 'c',
      site: 'east',
      topic: 't',
      partitions: null,
      configs: {},
      maxRecordsPerSecond: 0,
    }
    const world = createWorld(makeSmallCluster({ recordsPerSecond: 100, consumers: [reader] }))
    runUntil(world, 20 * SECOND_US)
    const [consumer] = world.state.consumers
    expect(consumer.read).toBe(consumer.positions[0].position)
    expect(consumer.read).toBeGreaterThan(1900)
  })
})
