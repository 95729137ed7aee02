/**
 * Four teams on one cluster over three zones, and one program that nobody owns. What the bill of the page of economics is
 * made of, so clients stand in the zones themselves, and each topic is read three times.
 *
 * The one thing a reader would get wrong: one reader in four (by bytes) never set client.rack, as it is in companies; the
 * others read from the replica of their own zone where the cluster lets them.
 */
import { type ConsumerSpec, type ProducerSpec, RACK_AWARE_SELECTOR, type Scenario } from '../core'
import { defineConsumer, defineProducer, defineScenario, defineSpreadTopic } from './define'
import { THREE_ZONES } from './three-zones'

type Zone = 'zone-a' | 'zone-b' | 'zone-c'

const RECORD_BYTES = 1_000

function write(id: string, name: string, zone: Zone, topic: string, recordsPerSecond: number): ProducerSpec {
  const producer = defineProducer(id, name, zone, topic, { recordsPerSecond })
  return { ...producer, workload: { ...producer.workload, recordBytes: RECORD_BYTES } }
}

/** `isPlaced`: it says in which rack it stands. */
function read(id: string, name: string, zone: Zone, topic: string, isPlaced = true): ConsumerSpec {
  const consumer = defineConsumer(id, name, zone, topic)
  return isPlaced ? { ...consumer, configs: { ...consumer.configs, 'client.rack': zone } } : consumer
}

const TOPICS = ['orders', 'clicks', 'payments', 'stock', 'audit'] as const

const PRODUCERS: readonly ProducerSpec[] = [
  write('web-orders', 'Web shop, orders', 'zone-a', 'orders', 20),
  write('web-clicks', 'Web shop, clicks', 'zone-b', 'clicks', 70),
  write('pay-payments', 'Payments', 'zone-c', 'payments', 18),
  write('ware-stock', 'Warehouse, stock', 'zone-a', 'stock', 24),
  write('pay-audit', 'Payments, audit', 'zone-c', 'audit', 8),
  write('etl-audit', 'Old ETL', 'zone-b', 'audit', 10),
]

const CONSUMERS: readonly ConsumerSpec[] = [
  read('pay-reads-orders', 'Payments reads orders', 'zone-c', 'orders'),
  read('ware-reads-orders', 'Warehouse reads orders', 'zone-a', 'orders'),
  read('data-reads-orders', 'Data team reads orders', 'zone-b', 'orders'),
  read('data-reads-clicks', 'Data team reads clicks', 'zone-b', 'clicks'),
  read('data-trains-on-clicks', 'Data team trains on clicks', 'zone-a', 'clicks', false),
  read('web-reads-clicks', 'Web shop reads clicks', 'zone-c', 'clicks'),
  read('web-reads-payments', 'Web shop reads payments', 'zone-a', 'payments'),
  read('data-reads-payments', 'Data team reads payments', 'zone-b', 'payments'),
  read('ware-reads-payments', 'Warehouse reads payments', 'zone-c', 'payments'),
  read('web-reads-stock', 'Web shop reads stock', 'zone-b', 'stock'),
  read('web-counts-stock', 'Web shop counts stock', 'zone-a', 'stock', false),
  read('data-reads-stock', 'Data team reads stock', 'zone-c', 'stock'),
  read('pay-reads-audit', 'Payments reads audit', 'zone-a', 'audit'),
  read('pay-checks-audit', 'Payments checks audit', 'zone-b', 'audit'),
  read('etl-reads-audit', 'Old ETL reads audit', 'zone-c', 'audit', false),
]

/** By client: the principal that it signs in as, which is what a bill can ask. */
export const PRINCIPALS: Readonly<Record<string, string>> = Object.fromEntries(
  [...PRODUCERS, ...CONSUMERS].map(({ id }) => [id, id.slice(0, id.indexOf('-'))]),
)

/** `isNear`: brokers send readers to the replica of their own zone (KIP-392). */
export function defineSharedCluster(isNear: boolean): Scenario {
  return defineScenario({
    ...THREE_ZONES,
    id: 'shared-cluster',
    title: 'Four teams, one cluster',
    description:
      'Five topics of four teams on three brokers, one in each zone; clients stand in the zones, and each topic is read three times. Three quarters of the bytes that are read are read from the zone of their reader.',
    clusterConfigs: isNear ? { 'replica.selector.class': RACK_AWARE_SELECTOR } : {},
    topics: TOPICS.map((name) => defineSpreadTopic(name, [1, 2, 3], 2)),
    producers: PRODUCERS,
    consumers: CONSUMERS,
    untilSeconds: 90,
  })
}
