/** A topic forgets faster than its reader reads: nothing fails, and records are gone that nobody has read. */
import { defineConsumer, defineProducer, defineScenario, defineSpreadTopic } from './define'
import { OFFICE, SHOP, THREE_ZONES } from './three-zones'

const reader = defineConsumer('statistics', 'Statistics', OFFICE, 'clicks')
const clicks = defineSpreadTopic('clicks', [1, 2, 3], 2)

export const retentionTooFast = defineScenario({
  ...THREE_ZONES,
  id: 'retention-too-fast',
  title: 'Forgotten before it was read',
  description:
    'The topic clicks keeps records for 15 s, in segments of 3 s. Its only reader works off 90 a second and begins where the log begins (auto.offset.reset=earliest). At 20 s a sale makes 60 clicks a second 300. The reader falls behind, and what it wants next is deleted before it gets there: OFFSET_OUT_OF_RANGE, and it goes on where the log begins now. No write was refused and no alarm was raised.',
  clusterConfigs: {
    'offsets.topic.num.partitions': 1,
    'log.retention.check.interval.ms': 1000,
    'log.initial.task.delay.ms': 5000,
  },
  topics: [{ ...clicks, configs: { ...clicks.configs, 'retention.ms': 15_000, 'segment.ms': 3000 } }],
  producers: [defineProducer('web-shop', 'Web shop', SHOP, 'clicks', { recordsPerSecond: 60, keys: 1000 })],
  consumers: [
    {
      ...reader,
      maxRecordsPerSecond: 90,
      configs: {
        ...reader.configs,
        'group.id': 'statistics',
        'max.poll.records': 30,
        'max.partition.fetch.bytes': 20_000,
      },
    },
  ],
  script: [[20, { kind: 'SetProducerRate', producer: 'web-shop', recordsPerSecond: 300 }]],
  untilSeconds: 90,
})
