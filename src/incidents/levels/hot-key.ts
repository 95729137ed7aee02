/** Half of the orders come under one key, so that one partition has as much work as one member can do, and its member another one. */
import type { ConsumerSpec } from '../../core'
import { defineConsumer, defineProducer, defineScenario, defineSpreadTopic } from '../../scenarios/define'
import { OFFICE, SHOP, THREE_ZONES } from '../../scenarios/three-zones'
import type { Incident } from '../incident'

function definePacker(letter: string): ConsumerSpec {
  const packer = defineConsumer(`packer-${letter.toLowerCase()}`, `Packer ${letter}`, OFFICE, 'orders')
  return {
    ...packer,
    maxRecordsPerSecond: 85,
    configs: {
      ...packer.configs,
      'group.id': 'packers',
      'partition.assignment.strategy': 'range',
      // A small bag: what is taken is nearly what is packed.
      'max.poll.records': 40,
    },
  }
}

const reset = 'kafka-consumer-groups --reset-offsets --group packers --topic orders --to-latest'

export const hotKey: Incident = {
  id: 'hot-key',
  world: defineScenario({
    ...THREE_ZONES,
    id: 'incident-hot-key',
    title: 'One parcel in two is late',
    description:
      'A reseller orders under one key, 40 a second, and all of them go to partition 1; every partition has 30 a second beside. Three packers work off 85 a second each. The third was stopped for the night and nobody has started it again, so that one member has partition 0 beside the hot one: 100 a second, of which it does 85.',
    clusterConfigs: { 'offsets.topic.num.partitions': 1 },
    topics: [defineSpreadTopic('orders', [1, 2, 3], 2)],
    producers: [
      defineProducer('web-shop', 'Web shop', SHOP, 'orders', { recordsPerSecond: 90, keys: 1_000 }),
      defineProducer('reseller', 'Reseller', SHOP, 'orders', { recordsPerSecond: 40, keys: 1 }),
    ],
    consumers: [definePacker('A'), definePacker('B'), definePacker('C')],
    script: [[20, { kind: 'StopConsumer', consumer: 'packer-c' }]],
    watchPartition: 1,
    untilSeconds: 280,
  }),
  brokenMs: 19_000,
  alarmMs: 70_000,
  limitMs: 250_000,
  reach: [
    { kind: 'calm', group: 'packers', forMs: 25_000 },
    { kind: 'lag', topic: 'orders', most: 200 },
    // Some 1,100 were read before the first commit, which says nothing of them, and five seconds of reading are always open.
    { kind: 'read-all', group: 'packers', topic: 'orders', but: 2_000 },
  ],
  keep: [{ kind: 'none-lost' }, { kind: 'none-skipped' }],
  bad: ['ConsumerStopped'],
  topic: 'orders',
  lines: [
    { line: 'kafka-consumer-groups --describe --group packers' },
    { line: 'kafka-topics --describe --topic orders' },
    { line: 'kafka-consumer-groups --describe --group packers --members', after: 0 },
    { line: 'systemctl list-units', after: 2 },
    { line: 'systemctl start packer-c', after: 3, changes: true },
    { line: 'systemctl stop packer-a packer-b', after: 2, changes: true },
    { line: `${reset} --execute`, after: 5, changes: true },
    { line: 'systemctl start packer-a packer-b', after: 6, changes: true },
  ],
}
