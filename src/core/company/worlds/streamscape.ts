/**
 * The company on the cluster: a topic for each feed, a producer for each feed that a system emits, a consumer group
 * for each system, subscribed to what it needs.
 *
 * The one thing a reader would get wrong: a record is keyed by its article, so that the events of one article stay
 * in order, and its value is the number of the business event.
 *
 * Simplification: a producer that is full (`buffer.memory`) leaves the rest with its system, which tries again
 * every second; a real one would block the caller for `max.block.ms`.
 */
import { startConsumer, stopConsumer } from '../../clients/create-consumer'
import { createProducer } from '../../clients/create-producer'
import { send } from '../../clients/sender'
import { produceRecord } from '../../clients/workload'
import { addContent } from '../../log/stores'
import type { Configs, Scenario, TopicSpec } from '../../scenario'
import type { World } from '../../world'
import { type BusinessState, LOSSES, STREAMSCAPE, type SystemState } from '../books/business-state'
import { type BusinessStore, isLive } from '../books/business-store'
import { businessOf, businessStore } from '../books/company'
import { nextInLane } from '../books/lanes'
import { insertSorted, removeSorted } from '../books/sorted-numbers'
import { stopAtSerializer } from '../governance/serializer'
import { type BusinessSpec, FEEDS, type Feed, type SystemSpec } from '../vocabulary/business-spec'

const RECORD_BYTES = 200
const PARTITIONS = 3
const MALFORMED = LOSSES.indexOf('malformed')
const EXPIRED = LOSSES.indexOf('delivery.timeout.ms')

/** What keeps the promises; the scenario's own settings may add to it and change it. */
const PRODUCER_CONFIGS: Configs = { acks: 'all' }
const CONSUMER_CONFIGS: Configs = { 'auto.offset.reset': 'earliest' }

/** The group of a system is named as the system. */
export function groupOf(spec: SystemSpec): string {
  return spec.id
}

/** Topics of feeds that the scenario does not list itself: three partitions, three replicas, two in sync. */
export function listFeedTopics(scenario: Scenario): readonly TopicSpec[] {
  if (scenario.business === null) return []
  const replicas = Math.min(3, scenario.brokers.length)
  return FEEDS.filter((feed) => !scenario.topics.some(({ name }) => name === feed)).map((name) => ({
    name,
    partitions: PARTITIONS,
    replicationFactor: replicas,
    placement: null,
    assignment: null,
    configs: { 'min.insync.replicas': Math.min(2, replicas) },
  }))
}

/** The system gets its own connection: it writes what it emits and reads what it needs, from the beginning. */
export function connectSystem(world: World, number: number): void {
  const business = businessOf(world)
  const { stream, systems } = business
  const { spec } = systems[number]
  stream.producers = withRoom(stream.producers, (number + 1) * FEEDS.length)
  stream.consumers = withRoom(stream.consumers, number + 1)
  FEEDS.forEach((feed, f) => {
    if (spec.emits.includes(feed)) stream.producers[number * FEEDS.length + f] = startProducer(world, number, feed)
  })
  if (spec.needs.length > 0) stream.consumers[number] = subscribe(world, number)
}

function withRoom(source: Int32Array, size: number): Int32Array {
  if (source.length >= size) return source
  const result = new Int32Array(size).fill(-1)
  result.set(source)
  return result
}

function startProducer(world: World, number: number, feed: Feed): number {
  const { articles, producerConfigs } = world.scenario.business as BusinessSpec
  const { spec } = businessOf(world).systems[number]
  const workload = {
    recordsPerSecond: 0,
    recordBytes: RECORD_BYTES,
    keys: articles,
    arrival: 'steady',
    startMs: 0,
    stopMs: 0,
    maxRecords: 0,
  } as const
  const producer = createProducer(world, {
    id: `${spec.id}.${feed}`,
    name: spec.name,
    site: spec.site,
    topic: feed,
    configs: { ...PRODUCER_CONFIGS, ...producerConfigs },
    workload,
  })
  return world.state.producers.push(producer) - 1
}

/**
 * One member reads for the whole system; `group.instance.id` lets it come back to its partitions without a rebalance
 * (KIP-345). This is the only place that knows how a system subscribes.
 */
function subscribe(world: World, number: number): number {
  const { consumerConfigs } = world.scenario.business as BusinessSpec
  const { stream, systems } = businessOf(world)
  const { spec } = systems[number]
  const topics = FEEDS.filter((feed) => spec.needs.includes(feed))
  const n = startConsumer(world, {
    id: `${spec.id}.reads`,
    name: spec.name,
    site: spec.site,
    topic: topics[0],
    topics,
    partitions: null,
    configs: {
      ...CONSUMER_CONFIGS,
      'group.id': groupOf(spec),
      'group.instance.id': `${spec.id}-1`,
      ...consumerConfigs,
    },
    maxRecordsPerSecond: recordsPerSecond(systems[number]),
  })
  while (stream.readerOf.length <= n) stream.readerOf.push(-1)
  stream.readerOf[n] = number
  return n
}

/** How many records its reader works off; 0 for as many as come. */
function recordsPerSecond({ slowMs }: SystemState): number {
  return slowMs > 0 ? 1000 / slowMs : 0
}

/** The system works slower or faster from now on. */
export function paceReading(world: World, number: number): void {
  const { stream, systems } = businessOf(world)
  const n = stream.consumers[number] ?? -1
  if (n >= 0) world.state.consumers[n].maxRecordsPerSecond = recordsPerSecond(systems[number])
}

/** The system's reader ends with it: in order it commits first, in a dark site it falls silent. */
export function stopReading(world: World, number: number, crash: boolean): void {
  const n = businessOf(world).stream.consumers[number] ?? -1
  if (n >= 0) stopConsumer(world, n, { crash })
}

/**
 * A system that is down sends nothing.
 *
 * Simplification: what its producers held is in the system's own outbox and is sent when it is back, in order; the
 * memory of a client that dies with its site is lost only where a client is placed by itself.
 */
export function quietProducers(world: World, number: number): void {
  for (const n of producersOf(world, number)) world.state.producers[n].up = false
}

export function wakeProducers(world: World, number: number): void {
  for (const n of producersOf(world, number)) {
    world.state.producers[n].up = true
    send(world, n)
  }
}

/** Numbers of the producers of a system. */
export function producersOf(world: World, number: number): number[] {
  const { stream } = businessOf(world)
  return FEEDS.flatMap((_, f) => {
    const n = stream.producers[number * FEEDS.length + f] ?? -1
    return n < 0 ? [] : [n]
  })
}

/** It reads again, from what its group has committed; what it read after that comes once more. */
export function resumeReading(world: World, number: number): void {
  const n = businessOf(world).stream.consumers[number] ?? -1
  if (n < 0) return
  // It may still be waiting for its last commit.
  stopConsumer(world, n, { crash: true })
  subscribe(world, number)
}

/** Hand what the system has taken in to its producer, in order, as far as that has room. */
export function handOver(world: World, business: BusinessState, store: BusinessStore, lane: number): void {
  const { lanes, stream, systems } = business
  const source = lanes.source[lane]
  if (lanes.handed[lane] === lanes.entered[lane] || systems[source].stopped) return
  const producer = stream.producers[source * FEEDS.length + lanes.feed[lane]] ?? -1
  if (producer < 0) return
  while (lanes.handed[lane] !== lanes.entered[lane]) {
    const event = nextInLane(store, lanes, lane, lanes.handed[lane])
    if (isLive(store, STREAMSCAPE, event) && !produceEvent(world, business, store, producer, event)) return
    lanes.handed[lane] = event
  }
}

/** False when the producer has no room. */
function produceEvent(
  world: World,
  business: BusinessState,
  store: BusinessStore,
  producer: number,
  event: number,
): boolean {
  const system = business.systems[store.source[event]]
  if (system.spoilRecords === 0) return produceRecord(world, producer, store.article[event], event)
  if (!stopAtSerializer(world, business, producer, event)) {
    const malformed = addContent(world.stores, malformedText(event))
    if (!produceRecord(world, producer, store.article[event], malformed)) return false
  }
  system.spoilRecords--
  insertSorted(business.stream.malformed, event)
  return true
}

/** What a spoiled system writes for an event: the beginning of a text, without schema or end. */
function malformedText(event: number): string {
  return `{"event": ${event}, "pairs": `
}

/** Somebody has mended the system: it writes the malformed records again, as they should have been. */
export function correctRecords(world: World, number: number): void {
  const business = businessOf(world)
  const store = businessStore(world)
  const { stream, counts } = business
  const mine = stream.malformed.filter((event) => store.source[event] === number)
  for (const event of mine) {
    const producer = stream.producers[number * FEEDS.length + store.feed[event]]
    if (!produceRecord(world, producer, store.article[event], event)) return
    removeSorted(stream.malformed, event)
    if (business.governance !== null) removeSorted(business.governance.unserialized, event)
    insertSorted(stream.resent, event)
    if (removeSorted(stream.goneWithout, event)) counts[STREAMSCAPE].recovered[MALFORMED]++
  }
}

/** `Extension.onExpired`: the producer gave up a batch after `delivery.timeout.ms`. */
export function onExpired(world: World, batch: number): void {
  const business = businessOf(world)
  const { batches, records } = world.stores
  const start = batches.recordStart[batch]
  for (let record = start; record < start + batches.count[batch]; record++) {
    const value = records.value[record]
    if (value >= 0 && insertSorted(business.stream.expired, value)) business.counts[STREAMSCAPE].lost[EXPIRED]++
  }
}
