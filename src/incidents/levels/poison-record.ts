/** One record that its readers cannot read: the member at its partition stands still, and so does whoever takes over. */
import type { ConsumerSpec } from '../../core'
import { defineConsumer, defineProducer, defineScenario, defineSpreadTopic } from '../../scenarios/define'
import { OFFICE, SHOP, THREE_ZONES } from '../../scenarios/three-zones'
import type { Incident } from '../incident'

function defineLoader(letter: string): ConsumerSpec {
  const loader = defineConsumer(`loader-${letter.toLowerCase()}`, `Loader ${letter}`, OFFICE, 'orders')
  return {
    ...loader,
    configs: {
      ...loader.configs,
      'group.id': 'loaders',
      'auto.commit.interval.ms': 1_000,
      'partition.assignment.strategy': 'range',
      'value.deserializer': 'io.confluent.kafka.serializers.KafkaJsonDeserializer',
    },
  }
}

const reset = 'kafka-consumer-groups --reset-offsets --group loaders'
const stop = 'systemctl stop loader-a loader-b loader-c'

export const poisonRecord: Incident = {
  id: 'poison-record',
  world: defineScenario({
    ...THREE_ZONES,
    id: 'incident-poison-record',
    title: 'A third of the warehouse',
    description:
      'Three loaders share the topic orders, a partition each, and read its values as JSON. At 35 s a partner sends one order as XML. The loader that comes to it throws RecordDeserializationException at each poll from then on, and its partition piles up behind that one record; whoever takes over the partition throws as well.',
    clusterConfigs: { 'offsets.topic.num.partitions': 1 },
    topics: [defineSpreadTopic('orders', [1, 2, 3], 2)],
    producers: [
      defineProducer('web-shop', 'Web shop', SHOP, 'orders', { recordsPerSecond: 60, keys: 1_000 }),
      defineProducer('partner', 'Partner', SHOP, 'orders', { recordsPerSecond: 3, keys: 1_000 }),
    ],
    consumers: [defineLoader('A'), defineLoader('B'), defineLoader('C')],
    script: [
      [35, { kind: 'SendRecord', producer: 'partner', key: 'order-4711', value: '<order number="4711" pieces="2"/>' }],
    ],
    watchPartition: 1,
    untilSeconds: 280,
  }),
  brokenMs: 34_000,
  alarmMs: 75_000,
  limitMs: 260_000,
  reach: [
    { kind: 'read-all', group: 'loaders', topic: 'orders', but: 1_000 },
    { kind: 'lag', topic: 'orders', most: 100 },
  ],
  keep: [{ kind: 'none-lost' }, { kind: 'none-skipped' }],
  bad: ['ConsumerStuck'],
  topic: 'orders',
  lines: [
    { line: 'kafka-consumer-groups --describe --group loaders' },
    { line: 'kafka-topics --describe --topic orders' },
    { line: 'systemctl status loader-a loader-b loader-c', after: 0 },
    { line: 'kafka-consumer-groups --describe --group loaders --members', after: 0 },
    { line: `${reset} --topic orders:1 --shift-by 1 --dry-run`, after: 2 },
    { line: stop, after: 2, changes: true },
    { line: `${reset} --topic orders --to-latest --execute`, after: 2, changes: true },
    { line: `${reset} --topic orders:1 --shift-by 1 --execute`, after: 4, changes: true },
    { line: stop.replace('stop', 'start'), after: 5, changes: true },
  ],
}
