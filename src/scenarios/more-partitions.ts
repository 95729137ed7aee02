/** Three partitions become six while orders come in: no record moves, and keys do. */
import { defineConsumer, defineProducer, defineScenario, defineSpreadTopic } from './define'
import { OFFICE, SHOP, THREE_ZONES } from './three-zones'

const shop = defineProducer('web-shop', 'Web shop', SHOP, 'orders', { recordsPerSecond: 30, keys: 100 })

function packer(id: string, name: string) {
  const member = defineConsumer(id, name, OFFICE, 'orders')
  const configs = { ...member.configs, 'group.id': 'packers', 'max.poll.records': 10, 'metadata.max.age.ms': 10_000 }
  return { ...member, configs, maxRecordsPerSecond: 12 }
}

export const morePartitions = defineScenario({
  ...THREE_ZONES,
  id: 'more-partitions',
  title: 'Three partitions become six',
  description:
    'A hundred customers order, each under a key of its own, so that their orders stand in order in one of three partitions. Two packers are too slow for them. At 30 s the topic gets six partitions (kafka-topics --alter --partitions 6): the group hears of it within 10 s, the shop within 20 s (metadata.max.age.ms). From then on about half of the keys go to a new partition, their older orders stay where they are, and the packer of the new partitions is done with later orders before the other one gets to the earlier ones of the same customers.',
  clusterConfigs: { 'offsets.topic.num.partitions': 1 },
  topics: [defineSpreadTopic('orders', [1, 2, 3], 2)],
  producers: [{ ...shop, configs: { ...shop.configs, 'metadata.max.age.ms': 20_000 } }],
  consumers: [packer('packer-1', 'Packer 1'), packer('packer-2', 'Packer 2')],
  script: [[30, { kind: 'AddPartitions', topic: 'orders', partitions: 6 }]],
  untilSeconds: 90,
})
