/** A compacted topic: prices are written again and again, and whoever comes late reads the latest of each. */
import type { Command } from '../core'
import { defineConsumer, defineProducer, defineScenario, defineTopic } from './define'
import { OFFICE, SHOP, THREE_ZONES } from './three-zones'

const prices = defineTopic('prices', [1, 2, 3], 2)

const late = defineConsumer('shop-window', 'Shop window', OFFICE, 'prices')
const shopWindow = { ...late, configs: { ...late.configs, 'max.poll.records': 20 }, maxRecordsPerSecond: 100 }

function sandal(value: string | null): Command {
  return { kind: 'SendRecord', producer: 'pricing', key: 'sandal', value }
}

export const changelogOfPrices = defineScenario({
  ...THREE_ZONES,
  id: 'changelog-of-prices',
  title: 'The latest price of everything',
  description:
    'The topic prices is compacted (cleanup.policy=compact): pricing writes 40 prices a second for 12 articles, segments close after 3 s, and the cleaner keeps the latest price of each article below the active segment. By hand the sandal gets two prices, and at 15 s a tombstone: a null value. It stays for delete.retention.ms=12000 after it was first cleaned, then nothing is left of the sandal. At 60 s a new shop window begins at the beginning of the log and reads, 100 records a second, what is left of 2,400 prices.',
  clusterConfigs: { 'offsets.topic.num.partitions': 1, 'log.cleaner.backoff.ms': 3000 },
  topics: [
    {
      ...prices,
      configs: {
        ...prices.configs,
        'cleanup.policy': 'compact',
        'segment.ms': 3000,
        'min.cleanable.dirty.ratio': 0.3,
        'delete.retention.ms': 12_000,
      },
    },
  ],
  producers: [defineProducer('pricing', 'Pricing', SHOP, 'prices', { recordsPerSecond: 40, keys: 12 })],
  consumers: [defineConsumer('till', 'Till', OFFICE, 'prices')],
  script: [
    [5, sandal('49.90')],
    [10, sandal('39.90')],
    [15, sandal(null)],
    [60, { kind: 'AddConsumer', consumer: shopWindow }],
  ],
  untilSeconds: 80,
})
