/** Copies on both sides, and two of three votes on one: the side that is left has everything but the right to decide. */
import {
  defineBrokers,
  defineClientSite,
  defineConsumer,
  defineControllers,
  defineDatacenter,
  defineLink,
  defineProducer,
  defineScenario,
  defineTopic,
} from './define'

export const votesInOneHouse = defineScenario({
  eligibleLeaderReplicasVersion: 1,
  id: 'votes-in-one-house',
  title: 'Two votes of three in one house',
  description:
    'Two datacenters with two copies each, min.insync.replicas 2, and the leader in DC East. Of the three controllers two stand in DC West. At 20 s West dies. East has its leader and a second copy, which are as many as the rule asks for. But only a quorum may take West’s replicas out of the in-sync set, and one vote of three is none: the leader waits for them, and orders with acks=all are not acknowledged until West is back.',
  sites: [
    defineDatacenter('dc-west', 'DC West'),
    defineDatacenter('dc-east', 'DC East'),
    defineClientSite('storefront', 'Storefront'),
    defineClientSite('office', 'Back office'),
  ],
  links: [
    defineLink('dc-west', 'dc-east', 12),
    defineLink('storefront', 'dc-west', 13),
    defineLink('storefront', 'dc-east', 4),
    defineLink('office', 'dc-west', 13),
    defineLink('office', 'dc-east', 4),
  ],
  brokers: [...defineBrokers('dc-west', 'west', [11, 12]), ...defineBrokers('dc-east', 'east', [21, 22])],
  controllers: [...defineControllers('dc-west', [1, 2]), ...defineControllers('dc-east', [3])],
  topics: [defineTopic('orders', [21, 22, 11, 12], 2)],
  producers: [defineProducer('web-shop', 'Web shop', 'storefront', 'orders', { recordsPerSecond: 30 })],
  consumers: [defineConsumer('warehouse', 'Warehouse', 'office', 'orders')],
  script: [[20, { kind: 'KillSite', site: 'dc-west' }]],
  untilSeconds: 80,
})
