/** A topic forgets after 20 seconds, and in the sale its reader is further behind with each of them. */
import { defineConsumer, defineProducer, defineScenario, defineSpreadTopic } from '../../scenarios/define'
import { OFFICE, SHOP, THREE_ZONES } from '../../scenarios/three-zones'
import type { Incident } from '../incident'

const reader = defineConsumer('statistics', 'Statistics', OFFICE, 'clicks')
const clicks = defineSpreadTopic('clicks', [1, 2, 3], 2)

export const retention: Incident = {
  id: 'retention',
  world: defineScenario({
    ...THREE_ZONES,
    id: 'incident-retention',
    title: 'A race with the bin',
    description:
      'The topic clicks keeps records for 20 s. Its reader works off 200 a second, and a sale brings 300. Nothing fails; it is behind by a little more each second, until what it wants next is deleted.',
    clusterConfigs: {
      'offsets.topic.num.partitions': 1,
      'log.retention.check.interval.ms': 1000,
      'log.initial.task.delay.ms': 5000,
    },
    topics: [{ ...clicks, configs: { ...clicks.configs, 'retention.ms': 20_000, 'segment.ms': 3000 } }],
    producers: [defineProducer('web-shop', 'Web shop', SHOP, 'clicks', { recordsPerSecond: 60, keys: 1000 })],
    consumers: [
      {
        ...reader,
        maxRecordsPerSecond: 200,
        configs: {
          ...reader.configs,
          'group.id': 'statistics',
          'max.poll.records': 40,
          'max.partition.fetch.bytes': 20_000,
        },
      },
    ],
    script: [
      [20, { kind: 'SetProducerRate', producer: 'web-shop', recordsPerSecond: 300 }],
      [140, { kind: 'SetProducerRate', producer: 'web-shop', recordsPerSecond: 20 }],
    ],
    untilSeconds: 260,
  }),
  brokenMs: 20_000,
  alarmMs: 45_000,
  limitMs: 240_000,
  reach: [{ kind: 'lag', topic: 'clicks', most: 500 }],
  keep: [{ kind: 'none-skipped' }, { kind: 'none-lost' }],
  bad: ['OffsetReset'],
  topic: 'clicks',
  lines: [
    { line: 'kafka-consumer-groups --describe --group statistics' },
    { line: 'kafka-topics --describe --topic clicks' },
    { line: 'kafka-configs --describe --entity-type topics --entity-name clicks', after: 0 },
    {
      line: 'kafka-configs --alter --entity-type topics --entity-name clicks --add-config retention.ms=600000',
      after: 2,
      changes: true,
    },
    {
      line: 'kafka-configs --alter --entity-type topics --entity-name clicks --add-config min.insync.replicas=1',
      after: 2,
      changes: true,
    },
  ],
}
