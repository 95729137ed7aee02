/**
 * Topics, producer and reader of captured tables: `newlimits.public.inventory` and so on.
 *
 * The one thing a reader would get wrong: a topic is made when the first change of its table comes, as Kafka Connect
 * does (`topic.creation.enable`), and it stands only when the quorum has committed it.
 *
 * Simplification: each table has a reader of its own in one system of the company, in a group of its own.
 */
import { type ChangeConfig, DEFAULT_CHANGE_CONFIG } from '../../cdc/change-records'
import { startConsumer } from '../../clients/create-consumer'
import { createProducer } from '../../clients/create-producer'
import type { Configs } from '../../scenario'
import type { World } from '../../world'
import type { SystemState } from '../books/business-state'
import type { CaptureTable } from '../books/capture-state'
import { businessOf } from '../books/company'
import { ensureTopic, PARTITIONS, standingTopic } from '../streams/application-topics'
import { type BusinessSpec, companySlug } from '../vocabulary/business-spec'

/** `topic.prefix` and the database's name are the company's; everything else as Debezium has it. */
export function changeConfigOf(world: World): ChangeConfig {
  const name = companySlug(world.scenario.business?.company ?? '')
  return { ...DEFAULT_CHANGE_CONFIG, topicPrefix: name, db: name }
}

/** A change record, on average; see `produceText`. */
const RECORD_BYTES = 800
/** What Kafka Connect gives the producers of source connectors (Worker.baseProducerConfigs). */
const PRODUCER_CONFIGS: Configs = {
  acks: 'all',
  'delivery.timeout.ms': 2_147_483_647,
  'max.in.flight.requests.per.connection': 1,
}

export function isConnected({ producer, consumer }: CaptureTable): boolean {
  return producer >= 0 && consumer >= 0
}

/** False while the topic does not stand. */
export function connectTable(world: World, table: CaptureTable): boolean {
  // What the controller refuses now it is asked again later.
  ensureTopic(world, { topic: table.topic, compact: true, partitions: PARTITIONS }, world.state.cause)
  if (standingTopic(world, table.topic) < 0) return false
  const producer = createProducer(world, {
    id: `debezium.${table.topic}`,
    name: 'Debezium PostgreSQL connector',
    site: findConnectorSite(world),
    topic: table.topic,
    configs: { ...(world.scenario.business as BusinessSpec).producerConfigs, ...PRODUCER_CONFIGS },
    workload: {
      recordsPerSecond: 0,
      recordBytes: RECORD_BYTES,
      keys: 1,
      arrival: 'steady',
      startMs: 0,
      stopMs: 0,
      maxRecords: 0,
    },
  })
  table.producer = world.state.producers.push(producer) - 1
  table.consumer = startReader(world, table.topic)
  return true
}

function startReader(world: World, topic: string): number {
  const { spec } = findReader(world)
  return startConsumer(world, {
    id: `${spec.id}.reads.${topic}`,
    name: spec.name,
    site: spec.site,
    topic,
    topics: [topic],
    partitions: null,
    configs: {
      'auto.offset.reset': 'earliest',
      ...(world.scenario.business as BusinessSpec).consumerConfigs,
      'group.id': `${spec.id}.${topic}`,
      'group.instance.id': `${spec.id}-1`,
    },
    maxRecordsPerSecond: 0,
  })
}

function findConnectorSite(world: World): string {
  const { systems } = businessOf(world)
  return (systems.find(({ removed }) => !removed) ?? systems[0]).spec.site
}

/** Who wants to know of stock: the data warehouse before all others. */
export function findReader(world: World): SystemState {
  const present = businessOf(world).systems.filter(({ removed }) => !removed)
  const interested = present.filter(({ spec }) => spec.needs.includes('stock'))
  return (
    interested.find(({ spec }) => spec.kind === 'data-warehouse') ??
    interested[0] ??
    present[0] ??
    businessOf(world).systems[0]
  )
}
