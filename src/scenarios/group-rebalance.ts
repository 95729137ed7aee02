/** A consumer group shares twelve partitions, and a sixth member joins: who lets go of what, and who reads on meanwhile. */
import type { ConsumerSpec } from '../core'
import { defineConsumer, defineProducer, defineScenario, defineSpreadTopic } from './define'
import { OFFICE, SHOP, THREE_ZONES } from './three-zones'

function defineTruck(letter: string): ConsumerSpec {
  const truck = defineConsumer(`truck-${letter.toLowerCase()}`, `Truck ${letter}`, OFFICE, 'orders')
  return {
    ...truck,
    maxRecordsPerSecond: 60,
    configs: {
      ...truck.configs,
      'group.id': 'warehouse',
      'partition.assignment.strategy': 'cooperative-sticky',
      'max.poll.records': 20,
    },
  }
}

const thrice = defineSpreadTopic('orders', [1, 2, 3], 2)

export const groupRebalance = defineScenario({
  ...THREE_ZONES,
  id: 'group-rebalance',
  title: 'A sixth truck joins',
  description:
    'Five trucks of the group “warehouse” share the twelve partitions of orders by cooperative-sticky. At 40 s a sixth joins: in a first rebalance two of the twelve are let go, in a second one it takes them, and the other ten are read all the while. At 80 s truck B is closed in order, and its partitions are shared out.',
  clusterConfigs: { 'offsets.topic.num.partitions': 3 },
  topics: [{ ...thrice, partitions: 12, assignment: [0, 1, 2, 3].flatMap(() => thrice.assignment ?? []) }],
  producers: [defineProducer('web-shop', 'Web shop', SHOP, 'orders', { recordsPerSecond: 240, keys: 1000 })],
  consumers: ['A', 'B', 'C', 'D', 'E'].map(defineTruck),
  script: [
    [40, { kind: 'AddConsumer', consumer: defineTruck('F') }],
    [80, { kind: 'StopConsumer', consumer: 'truck-b' }],
  ],
  untilSeconds: 110,
})
