/** A new reader began where the log ended, and nothing looks wrong: it is behind by nothing, and has missed everything before. */
import { defineConsumer, defineProducer, defineScenario, defineTopic } from '../../scenarios/define'
import { OFFICE, SHOP, THREE_ZONES } from '../../scenarios/three-zones'
import type { Incident } from '../incident'

const invoices = defineConsumer('invoices', 'Invoices', OFFICE, 'orders')
const reset = 'kafka-consumer-groups --reset-offsets --group invoices --topic orders'

export const lateReader: Incident = {
  id: 'late-reader',
  world: defineScenario({
    ...THREE_ZONES,
    id: 'incident-late-reader',
    title: 'No lag, no invoice',
    description:
      'A new group reads orders to write invoices, and begins with auto.offset.reset=latest: where the log ends at that moment. The orders of the first forty seconds are in the log, and it never asks for them.',
    clusterConfigs: { 'offsets.topic.num.partitions': 1 },
    topics: [defineTopic('orders', [1, 2, 3], 2)],
    producers: [defineProducer('web-shop', 'Web shop', SHOP, 'orders')],
    consumers: [defineConsumer('warehouse', 'Warehouse', OFFICE, 'orders')],
    script: [
      [
        40,
        {
          kind: 'AddConsumer',
          consumer: {
            ...invoices,
            maxRecordsPerSecond: 200,
            configs: { ...invoices.configs, 'group.id': 'invoices', 'auto.offset.reset': 'latest' },
          },
        },
      ],
    ],
    untilSeconds: 280,
  }),
  brokenMs: 39_000,
  alarmMs: 70_000,
  limitMs: 250_000,
  reach: [
    { kind: 'read-all', group: 'invoices', topic: 'orders', but: 200 },
    { kind: 'lag', topic: 'orders', most: 200 },
  ],
  keep: [{ kind: 'none-lost' }, { kind: 'none-skipped' }],
  bad: ['ConsumerAdded'],
  topic: 'orders',
  lines: [
    { line: 'kafka-consumer-groups --describe --group invoices' },
    { line: 'kafka-topics --describe --topic orders' },
    { line: `${reset} --to-earliest --dry-run`, after: 0 },
    { line: 'systemctl stop invoices', after: 0, changes: true },
    { line: `${reset} --to-earliest --execute`, after: 0, changes: true },
    { line: `${reset} --to-latest --execute`, after: 0, changes: true },
    { line: 'systemctl start invoices', after: 3, changes: true },
  ],
}
