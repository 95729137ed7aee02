/** Every order under one key: one partition has all of them, and of its group one member has all the work. */
import { defineConsumer, defineProducer, defineScenario, defineSpreadTopic } from './define'
import { OFFICE, SHOP, THREE_ZONES } from './three-zones'

function packer(id: string, name: string) {
  const member = defineConsumer(id, name, OFFICE, 'orders')
  return { ...member, configs: { ...member.configs, 'group.id': 'packers' }, maxRecordsPerSecond: 40 }
}

const spread = defineSpreadTopic('orders', [1, 2, 3], 2)

export const hotKey = defineScenario({
  ...THREE_ZONES,
  id: 'hot-key',
  title: 'One customer orders everything',
  description:
    'The topic orders has three partitions, and every order comes under the same key, 60 a second: all of them go to one partition. Two packers share the topic, each works off 40 a second, and only one of them has anything to do. At 30 s a third packer joins. A partition is read by one member of a group, so the lag goes on growing by 20 a second.',
  clusterConfigs: { 'offsets.topic.num.partitions': 1 },
  topics: [{ ...spread, partitions: 3, assignment: [0, 1, 2].flatMap(() => spread.assignment ?? []).slice(0, 3) }],
  producers: [defineProducer('web-shop', 'Web shop', SHOP, 'orders', { recordsPerSecond: 60, keys: 1 })],
  consumers: [packer('packer-1', 'Packer 1'), packer('packer-2', 'Packer 2')],
  script: [[30, { kind: 'AddConsumer', consumer: packer('packer-3', 'Packer 3') }]],
  watchPartition: 1,
  untilSeconds: 90,
})
