/** Three full datacenters: one may die without a word, two may not. */
import {
  defineBrokers,
  defineClientSite,
  defineConsumer,
  defineControllers,
  defineDatacenter,
  defineLink,
  defineProducer,
  defineScenario,
  defineSpreadTopic,
} from './define'

export const threeDatacenters = defineScenario({
  id: 'three-datacenters',
  title: 'Three datacenters lose one, then two',
  description:
    'One replica and one controller in each of three datacenters; writes need two in-sync replicas. The first datacenter dies at 20 s and with it the active controller: another is elected in 3 s, fences the broker that it has not heard for 9 s, and after 13 s in all writes go on with two. The second dies at 60 s: one replica and one controller are left, too few for writes and for any decision. At 110 s the first returns.',
  eligibleLeaderReplicasVersion: 1,
  sites: [
    defineDatacenter('dc-a', 'DC A'),
    defineDatacenter('dc-b', 'DC B'),
    defineDatacenter('dc-c', 'DC C'),
    defineClientSite('shop', 'Shop'),
    defineClientSite('office', 'Office'),
  ],
  links: [
    defineLink('dc-a', 'dc-b', 10),
    defineLink('dc-a', 'dc-c', 10),
    defineLink('dc-b', 'dc-c', 10),
    ...['dc-a', 'dc-b', 'dc-c'].flatMap((dc) => [defineLink('shop', dc, 6), defineLink('office', dc, 6)]),
  ],
  brokers: [...defineBrokers('dc-a', 'a', [1]), ...defineBrokers('dc-b', 'b', [2]), ...defineBrokers('dc-c', 'c', [3])],
  controllers: [
    ...defineControllers('dc-a', [101]),
    ...defineControllers('dc-b', [102]),
    ...defineControllers('dc-c', [103]),
  ],
  topics: [defineSpreadTopic('orders', [1, 2, 3], 2)],
  producers: [defineProducer('web-shop', 'Web shop', 'shop', 'orders', { recordsPerSecond: 60 })],
  consumers: [defineConsumer('warehouse', 'Warehouse', 'office', 'orders')],
  script: [
    [20, { kind: 'KillSite', site: 'dc-a' }],
    [60, { kind: 'KillSite', site: 'dc-b' }],
    [110, { kind: 'HealSite', site: 'dc-a' }],
  ],
  untilSeconds: 150,
})
