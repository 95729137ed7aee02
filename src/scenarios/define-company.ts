/**
 * A company on a cluster of three zones, from a list of its systems. The one thing a reader would get wrong: the
 * figures of its batch, its day and its stock are illustrative; a user's own replace them.
 */
import type { BusinessSpec, Feed, Scenario, SystemKind, SystemSpec, TopicSpec } from '../core'
import { BUSINESS_LIMITS, FEEDS, keepsShelves } from '../core'
import { defineBrokers, defineControllers, defineDatacenter, defineLink, defineScenario } from './define'

export const ZONES = ['zone-a', 'zone-b', 'zone-c'] as const

/** What a system of its kind emits and needs, as long as nobody says otherwise. */
const HABITS: Readonly<Record<SystemKind, { readonly emits: readonly Feed[]; readonly needs: readonly Feed[] }>> = {
  'web-shop': { emits: ['orders', 'clicks'], needs: ['stock', 'shipments', 'prices'] },
  stores: { emits: ['stock'], needs: ['orders', 'stock', 'shipments', 'prices'] },
  orders: { emits: [], needs: ['orders', 'payments', 'stock', 'shipments'] },
  payments: { emits: ['payments'], needs: ['orders', 'stock', 'shipments'] },
  warehouse: { emits: ['stock', 'shipments'], needs: ['orders', 'stock', 'shipments'] },
  erp: { emits: ['prices'], needs: ['orders', 'payments', 'stock', 'shipments'] },
  'data-warehouse': {
    emits: ['stock'],
    needs: ['orders', 'payments', 'stock', 'shipments', 'prices', 'customers', 'clicks'],
  },
  'customer-service': { emits: ['customers'], needs: ['orders', 'payments', 'stock', 'shipments'] },
  marketing: { emits: [], needs: ['orders', 'stock', 'shipments', 'customers', 'clicks'] },
  'fraud-check': { emits: [], needs: ['orders', 'payments', 'customers'] },
  other: { emits: [], needs: ['orders', 'stock', 'shipments'] },
}

/** A quiet night, a busy noon and evening. */
const DAY_SHAPE = [2, 1, 1, 1, 1, 2, 4, 8, 14, 20, 24, 28, 32, 28, 24, 22, 24, 30, 36, 40, 36, 24, 12, 5]

/** A system of its kind; `rest` says what is different about it. */
export function defineSystem(id: string, name: string, kind: SystemKind, rest: Partial<SystemSpec> = {}): SystemSpec {
  return { id, name, kind, site: ZONES[0], ...HABITS[kind], ...rest }
}

/** Settings that keep a day of a whole company affordable, each of which an operator could set. */
const CLUSTER_CONFIGS = {
  'replica.fetch.wait.max.ms': 10_000,
  'replica.lag.time.max.ms': 30_000,
  'broker.heartbeat.interval.ms': 5_000,
  'broker.session.timeout.ms': 18_000,
  'offsets.topic.num.partitions': 3,
}
const PRODUCER_CONFIGS = {
  'linger.ms': 100,
  'delivery.timeout.ms': 86_400_000,
  'request.timeout.ms': 5_000,
  'metadata.max.age.ms': 3_600_000,
}
const CONSUMER_CONFIGS = {
  'fetch.max.wait.ms': 20_000,
  'heartbeat.interval.ms': 60_000,
  'session.timeout.ms': 180_000,
  'auto.commit.interval.ms': 120_000,
}

export interface CompanySketch {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly company: string
  /** 2 to 40 systems; their sites are spread over the zones when `spread` is set. */
  readonly systems: readonly SystemSpec[]
  readonly seed?: number
  readonly business?: Partial<BusinessSpec>
}

/** A complete scenario; the number of articles shrinks with the number of systems, as each keeps copies of all. */
export function defineCompany(sketch: CompanySketch): Scenario {
  const places = Math.max(1, sketch.systems.filter(({ kind }) => keepsShelves(kind)).length)
  const affordable = Math.floor(BUSINESS_LIMITS.stockCells / (places * sketch.systems.length))
  const business: BusinessSpec = {
    company: sketch.company,
    systems: sketch.systems,
    articles: Math.min(120, affordable),
    pairsAtStart: 20,
    eventsPerDay: 120_000,
    dayShape: DAY_SHAPE,
    surge: null,
    batch: {
      intervalMinutes: 1440,
      startMinute: 0,
      fixedSeconds: 1_200,
      rowsPerSecond: 100,
      failurePerMille: 15,
      dirtyPerMille: 5,
      repairMinutes: 90,
      workFromHour: 9,
      workUntilHour: 17,
      daysPerLink: 1,
    },
    producerConfigs: PRODUCER_CONFIGS,
    consumerConfigs: CONSUMER_CONFIGS,
    imported: null,
    ...sketch.business,
  }
  const { id, title, description, seed } = sketch
  return defineScenario({
    id,
    title,
    description,
    ...(seed === undefined ? {} : { seed }),
    eligibleLeaderReplicasVersion: 1,
    clusterConfigs: CLUSTER_CONFIGS,
    sites: ZONES.map((zone, i) => defineDatacenter(zone, `Zone ${'ABC'[i]}`)),
    links: [defineLink(ZONES[0], ZONES[1], 1), defineLink(ZONES[0], ZONES[2], 1), defineLink(ZONES[1], ZONES[2], 1)],
    brokers: ZONES.flatMap((zone, i) => defineBrokers(zone, zone, [i + 1])),
    controllers: ZONES.flatMap((zone, i) => defineControllers(zone, [101 + i])),
    topics: FEEDS.map((feed, i) => defineFeed(feed, i)),
    business,
    watchTopic: 'orders',
    untilSeconds: 86_400,
  })
}

/** By how much flows; one partition carries far more than a whole company's stock movements. */
const PARTITIONS: Readonly<Record<Feed, number>> = {
  orders: 3,
  payments: 1,
  stock: 1,
  shipments: 1,
  prices: 1,
  customers: 1,
  clicks: 3,
}

/** A replica in each zone; the partitions of one feed, and the feeds, are led in different ones. */
function defineFeed(name: Feed, number: number): TopicSpec {
  const ids = ZONES.map((_, i) => i + 1)
  const assignment = Array.from({ length: PARTITIONS[name] }, (_, p) =>
    ids.map((_id, i) => ids[(p + number + i) % ids.length]),
  )
  const configs = { 'min.insync.replicas': 2 }
  return { name, partitions: assignment.length, replicationFactor: -1, placement: null, assignment, configs }
}
