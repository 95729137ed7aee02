/**
 * The parts that the worlds with two datacenters and a tie-breaker share: six brokers, five controllers, three
 * links, two producers and two consumers of the topic `orders`. The one thing a reader would get wrong: shops and
 * offices stand outside of the datacenters, with links of their own to both, so that a killed datacenter leaves them
 * running; a client that is placed in a datacenter dies with it.
 */
import type { ConsumerSpec, ObserverPromotionPolicy, ProducerSpec, TopicSpec } from '../core'
import {
  defineBrokers,
  defineClientSite,
  defineConsumer,
  defineControllers,
  defineDatacenter,
  defineLink,
  definePlacement,
  defineProducer,
  defineTieBreaker,
  defineTopic,
} from './define'

export const WEST = 'dc-west'
export const EAST = 'dc-east'
export const TIE_BREAKER = 'tie-breaker'
export const SHOPS = 'storefront'
export const OFFICE = 'office'

/** Two datacenters 12 ms apart and a tie-breaker 8 ms from each: controllers 2, 2 and 1. */
export const STRETCHED_CLUSTER = {
  eligibleLeaderReplicasVersion: 0,
  sites: [
    defineDatacenter(WEST, 'DC West'),
    defineDatacenter(EAST, 'DC East'),
    defineTieBreaker(TIE_BREAKER, 'Tie-breaker'),
    defineClientSite(SHOPS, 'Storefront'),
    defineClientSite(OFFICE, 'Back office'),
  ],
  links: [
    defineLink(WEST, EAST, 12),
    defineLink(WEST, TIE_BREAKER, 8),
    defineLink(EAST, TIE_BREAKER, 8),
    defineLink(SHOPS, WEST, 4),
    defineLink(SHOPS, EAST, 13),
    defineLink(OFFICE, EAST, 4),
    defineLink(OFFICE, WEST, 13),
  ],
  brokers: [...defineBrokers(WEST, 'west', [11, 12, 13]), ...defineBrokers(EAST, 'east', [21, 22, 23])],
  // The first one listed is active at the start: not in the datacenter that people kill first, so that they see
  // the session timeout alone, and an election on top of it when they kill the other.
  controllers: [
    ...defineControllers(EAST, [3, 4]),
    ...defineControllers(WEST, [1, 2]),
    ...defineControllers(TIE_BREAKER, [5]),
  ],
} as const

/** Sync replicas 2 + 2, placed by hand as plain Kafka does it; min ISR 3. */
export function definePlainOrders(): TopicSpec {
  return defineTopic('orders', [11, 12, 21, 22], 3)
}

/** Sync replicas 2 + 2 and one observer a side; min ISR 3. */
export function defineOrders(policy: ObserverPromotionPolicy): TopicSpec {
  const sync = [
    { count: 2, rack: 'west' },
    { count: 2, rack: 'east' },
  ]
  const observers = [
    { count: 1, rack: 'west' },
    { count: 1, rack: 'east' },
  ]
  return defineTopic('orders', [11, 12, 21, 22, 13, 23], 3, definePlacement(sync, observers, policy))
}

/** Sync replicas in the west only, two observers in the east. */
export function defineOneSidedOrders(policy: ObserverPromotionPolicy, minIsr: number): TopicSpec {
  const sync = [{ count: 2, rack: 'west' }]
  const observers = [{ count: 2, rack: 'east' }]
  return defineTopic('orders', [11, 12, 21, 22], minIsr, definePlacement(sync, observers, policy))
}

export const ORDER_PRODUCERS: readonly ProducerSpec[] = [
  defineProducer('web-shop', 'Web shop', SHOPS, 'orders'),
  defineProducer('stores', 'Stores', SHOPS, 'orders'),
]

export const ORDER_CONSUMERS: readonly ConsumerSpec[] = [
  defineConsumer('warehouse', 'Warehouse', OFFICE, 'orders'),
  defineConsumer('fraud-check', 'Fraud check', OFFICE, 'orders'),
]

export const ORDER_CLIENTS = { producers: ORDER_PRODUCERS, consumers: ORDER_CONSUMERS }
