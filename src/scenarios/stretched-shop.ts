/**
 * What a company runs on a stretched cluster: several topics, several partitions, leaders on both sides, a consumer group.
 * The one thing a reader would get wrong: a dead datacenter led half of the partitions, so half of the writes wait for new
 * leaders and the other half only for observers; and a topic may keep a weaker promise than its neighbour.
 */
import type { TopicSpec } from '../core'
import { defineConsumer, definePlacement, defineProducer, defineScenario, defineTopic } from './define'
import { OFFICE, SHOPS, STRETCHED_CLUSTER, WEST } from './stretched-cluster'

const SIDES = [
  { west: [11, 12, 13], east: [21, 22, 23] },
  { west: [12, 13, 11], east: [22, 23, 21] },
  { west: [13, 11, 12], east: [23, 21, 22] },
] as const

/** Six partitions, each led by another broker; two synchronous replicas and one observer a side; min ISR 3. */
function definePromised(name: string): TopicSpec {
  const sync = ['west', 'east'].map((rack) => ({ count: 2, rack }))
  const observers = ['west', 'east'].map((rack) => ({ count: 1, rack }))
  const assignment = SIDES.flatMap(({ west, east }) => [
    [west[0], west[1], east[0], east[1], west[2], east[2]],
    [east[0], east[1], west[0], west[1], east[2], west[2]],
  ])
  return {
    ...defineTopic(name, assignment[0], 3, definePlacement(sync, observers, 'under-min-isr')),
    partitions: assignment.length,
    assignment,
  }
}

/** A replica a side, three partitions, and a producer that waits for the leader alone. */
const PAGE_VIEWS: TopicSpec = {
  ...defineTopic('page-views', [11, 21], 1),
  partitions: 3,
  assignment: [
    [11, 21],
    [22, 12],
    [13, 23],
  ],
}

function definePacker(letter: string) {
  const packer = defineConsumer(`packing-${letter}`, `Packing ${letter.toUpperCase()}`, OFFICE, 'orders')
  return { ...packer, configs: { ...packer.configs, 'group.id': 'packing' } }
}

export const stretchedShop = defineScenario({
  ...STRETCHED_CLUSTER,
  id: 'stretched-shop',
  title: '2.5 datacenters, a whole shop',
  description:
    'Orders and payments with six partitions each, led from both sides, with an observer a side; page views with three partitions, one replica a side and acks=1, which promises less; two packers share a consumer group. DC West dies at 20 s: half of the partitions need a new leader, orders and payments an observer each as well, and none of theirs is lost. At 60 s DC West returns and observers step back; the controller looks every five minutes who should lead, so preferred leaders lead again at 300 s.',
  clusterConfigs: { 'offsets.topic.num.partitions': 3 },
  topics: [definePromised('orders'), definePromised('payments'), PAGE_VIEWS],
  producers: [
    defineProducer('web-shop', 'Web shop', SHOPS, 'orders', { recordsPerSecond: 30 }),
    defineProducer('till', 'Tills', SHOPS, 'payments', { recordsPerSecond: 20 }),
    defineProducer('website', 'Website', SHOPS, 'page-views', { recordsPerSecond: 40, acks: '1' }),
  ],
  consumers: [definePacker('a'), definePacker('b'), defineConsumer('fraud-check', 'Fraud check', OFFICE, 'payments')],
  script: [
    [20, { kind: 'KillSite', site: WEST }],
    [60, { kind: 'HealSite', site: WEST }],
  ],
  untilSeconds: 330,
})
