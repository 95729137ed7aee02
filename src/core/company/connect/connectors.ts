/**
 * Connectors as Kafka Connect runs them: a source copies rows of a table into a topic and keeps in `connect-offsets`
 * how far it came; a sink is a consumer group `connect-<name>` that writes a topic into a table.
 *
 * The one thing a reader would get wrong: both are at least once. What was carried after the last stored offset is
 * carried again after a restart; a sink that writes by key does not mind, a topic has the record twice.
 *
 * Simplification: one worker with one task for each connector. The worker's own groups, converters and transforms are
 * left out, and the tables are as fast as they are asked.
 */
import { startConsumer, stopConsumer } from '../../clients/create-consumer'
import { createProducer } from '../../clients/create-producer'
import { produceRecord } from '../../clients/workload'
import { pushEvent } from '../../engine/event-queue'
import { addContent, contentOf } from '../../log/stores'
import { tell, touch } from '../../log/tell'
import { missing, type Refusal, refuse } from '../../refusal'
import type { World } from '../../world'
import { BusinessKind } from '../books/business-kinds'
import { businessOf } from '../books/company'
import type { ConnectorPhase, ConnectorState } from '../books/connector-state'
import { ensureTopic, PARTITIONS, standingTopic } from '../streams/application-topics'
import { committedEnd, DERIVED_BYTES, decodeDerived, encodeDerived, readRecords } from '../streams/derived-records'
import type { BusinessSpec } from '../vocabulary/business-spec'
import type { StreamsCommand } from '../vocabulary/streams-command'
import { countReviews, REVIEWS_TOPIC, readReview } from './reviews-table'

export const CONNECTORS = [
  { name: 'reviews-source', type: 'source', topic: REVIEWS_TOPIC, table: 'reviews' },
  { name: 'inventory-sink', type: 'sink', topic: 'inventory', table: 'inventory_now' },
] as const

export const OFFSETS_TOPIC = 'connect-offsets'
const LOOK_US = 200_000
/** `poll.interval.ms` of the source, and `offset.flush.interval.ms` of the worker (Kafka's default). */
const POLL_US = 10_000_000
const FLUSH_US = 60_000_000
const ROWS_OF_A_POLL = 500

type ConnectorCommand = Extract<StreamsCommand, { readonly connector: string }>

export function obeyConnector(world: World, { kind, connector }: ConnectorCommand, event: number): Refusal | null {
  const number = CONNECTORS.findIndex(({ name }) => name === connector)
  if (number < 0) return missing('connector', connector)
  const { connectors } = businessOf(world).processing
  const known = connectors.find((one) => one.connector === number)
  if (kind === 'StartConnector') {
    if (known !== undefined) return refuse('connector-there', { connector })
    const refusal = prepareTopics(world, number, event)
    if (refusal !== null) return refusal
    const created = createConnectorState(number, event)
    connectors.push(created)
    startTask(world, created)
    return null
  }
  if (known === undefined) return missing('connector', connector)
  known.event = event
  if (kind === 'FailConnector') {
    if (known.phase === 'FAILED') return refuse('connector-failed', { connector })
    failTask(world, known)
  } else {
    if (known.phase !== 'FAILED') stopTask(world, known)
    startTask(world, known)
  }
  return null
}

function prepareTopics(world: World, number: number, event: number): Refusal | null {
  const { type, topic } = CONNECTORS[number]
  if (type === 'source') {
    const rows = { topic, compact: false, partitions: PARTITIONS }
    const offsets = { topic: OFFSETS_TOPIC, compact: true, partitions: PARTITIONS }
    return ensureTopic(world, rows, event) ?? ensureTopic(world, offsets, event)
  }
  return standingTopic(world, topic) < 0 ? missing('topic', topic) : null
}

function createConnectorState(connector: number, event: number): ConnectorState {
  return {
    connector,
    phase: 'UNASSIGNED',
    life: 0,
    consumer: -1,
    producers: [],
    position: 0,
    stored: 0,
    nextFlushUs: 0,
    rows: {},
    written: {},
    carried: 0,
    again: 0,
    failures: 0,
    event,
  }
}

function setPhase(world: World, task: ConnectorState, phase: ConnectorPhase): void {
  task.phase = phase
  task.event = tell(
    world,
    { kind: 'ConnectorStateChanged', connector: CONNECTORS[task.connector].name, state: phase },
    task.event,
  )
  touch(world)
}

function plan(world: World, task: ConnectorState, delayUs: number): void {
  const number = businessOf(world).processing.connectors.indexOf(task)
  pushEvent(world.state.queue, world.state.nowUs + delayUs, BusinessKind.Connector, number, task.life, 0)
}

function startTask(world: World, task: ConnectorState): void {
  task.life++
  setPhase(world, task, 'UNASSIGNED')
  plan(world, task, LOOK_US)
}

function stopTask(world: World, task: ConnectorState): void {
  task.life++
  if (task.consumer >= 0) stopConsumer(world, task.consumer, { crash: true })
}

/** An exception in the task: it ends where it stands, without storing an offset. */
function failTask(world: World, task: ConnectorState): void {
  stopTask(world, task)
  task.failures++
  setPhase(world, task, 'FAILED')
}

/** `BusinessKind.Connector` */
export function onConnector(world: World, number: number, life: number): void {
  const task = businessOf(world).processing.connectors[number]
  if (task.life !== life) return
  if (task.phase === 'UNASSIGNED') {
    const isReady = CONNECTORS[task.connector].type === 'source' ? openSource(world, task) : openSink(world, task)
    if (isReady) setPhase(world, task, 'RUNNING')
    plan(world, task, LOOK_US)
  } else if (CONNECTORS[task.connector].type === 'source') {
    pollTable(world, task)
    plan(world, task, POLL_US)
  }
}

function homeOf(world: World): string {
  return (world.scenario.business as BusinessSpec).systems[0].site
}

// ---- source -----------------------------------------------------------------------------------------------

function openSource(world: World, task: ConnectorState): boolean {
  const { name, topic } = CONNECTORS[task.connector]
  const topics = [topic, OFFSETS_TOPIC]
  if (topics.some((each) => standingTopic(world, each) < 0)) return false
  if (task.producers.length === 0) task.producers = topics.map((each) => makeProducer(world, name, each))
  // What an earlier task had handed over must be there before anybody says how far it came.
  if (task.producers.some((n) => world.state.producers[n].bufferedBytes > 0)) return false
  task.stored = readStored(world, name)
  task.position = task.stored
  task.nextFlushUs = world.state.nowUs + FLUSH_US
  return true
}

function makeProducer(world: World, name: string, topic: string): number {
  const { articles, producerConfigs } = world.scenario.business as BusinessSpec
  const producer = createProducer(world, {
    id: `connector-producer-${name}-${topic}`,
    name,
    site: homeOf(world),
    topic,
    configs: { ...producerConfigs, acks: 'all', 'delivery.timeout.ms': 2_147_483_647 },
    workload: {
      recordsPerSecond: 0,
      recordBytes: DERIVED_BYTES,
      keys: articles,
      arrival: 'steady',
      startMs: 0,
      stopMs: 0,
      maxRecords: 0,
    },
  })
  return world.state.producers.push(producer) - 1
}

/** Rows by their incrementing id (JdbcSourceConnector, `mode=incrementing`). */
function pollTable(world: World, task: ConnectorState): void {
  const { articles } = world.scenario.business as BusinessSpec
  const last = Math.min(countReviews(world.state.nowUs), task.position + ROWS_OF_A_POLL)
  for (let id = task.position + 1; id <= last; id++) {
    const { article, stars, timeUs } = readReview(id, articles)
    const text = encodeDerived({ key: article, timeUs, values: [id, stars] }, -1)
    if (!produceRecord(world, task.producers[0], article, addContent(world.stores, text))) break
    task.position = id
    task.carried++
    if (id <= (task.written[0] ?? 0)) task.again++
    else task.written[0] = id
  }
  flushOffset(world, task)
}

/** A source offset is stored when all records up to it are acknowledged. */
function flushOffset(world: World, task: ConnectorState): void {
  const { nowUs, producers } = world.state
  if (nowUs < task.nextFlushUs || task.position === task.stored) return
  if (producers[task.producers[0]].bufferedBytes > 0) return
  const text = JSON.stringify({ connector: CONNECTORS[task.connector].name, incrementing: task.position })
  if (!produceRecord(world, task.producers[1], 0, addContent(world.stores, text))) return
  task.stored = task.position
  task.nextFlushUs = nowUs + FLUSH_US
}

/** The last offset of a connector in the topic of offsets; 0 for none. */
function readStored(world: World, name: string): number {
  let stored = 0
  for (const p of world.state.topics[standingTopic(world, OFFSETS_TOPIC)].partitions) {
    readRecords(world, p, 0, committedEnd(world, p), (value) => {
      const row = JSON.parse(contentOf(world.stores, value) ?? '{}') as { connector?: string; incrementing?: number }
      if (row.connector === name) stored = row.incrementing ?? stored
    })
  }
  return stored
}

// ---- sink -------------------------------------------------------------------------------------------------

function openSink(world: World, task: ConnectorState): boolean {
  const { name, topic } = CONNECTORS[task.connector]
  if (standingTopic(world, topic) < 0) return false
  const { consumerConfigs } = world.scenario.business as BusinessSpec
  const group = `connect-${name}`
  task.consumer = startConsumer(world, {
    id: `connector-consumer-${name}-0`,
    name,
    site: homeOf(world),
    topic,
    topics: [topic],
    partitions: null,
    configs: {
      ...consumerConfigs,
      'auto.offset.reset': 'earliest',
      'auto.commit.interval.ms': FLUSH_US / 1000,
      'group.id': group,
      'group.instance.id': `${group}-0`,
    },
    maxRecordsPerSecond: 0,
  })
  return true
}

/** `Extension.onRead`: put() of the sink. True when the reader was one. */
export function onConnectorRead(world: World, n: number, partition: number, from: number, until: number): boolean {
  const { connectors } = businessOf(world).processing
  const task = connectors.find(({ consumer }) => consumer === n)
  if (task === undefined) return false
  readRecords(world, partition, from, until, (value, offset) => {
    const record = decodeDerived(contentOf(world.stores, value))
    if (record === null) return
    task.rows[record.key] = Object.freeze([...record.values])
    task.carried++
    if (offset <= (task.written[partition] ?? -1)) task.again++
    else task.written[partition] = offset
  })
  return true
}
