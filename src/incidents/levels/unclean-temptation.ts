/** The only one who has all orders is without power for a while, and a command would make them flow at once. */
import { defineConsumer, defineProducer, defineScenario, defineTopic } from '../../scenarios/define'
import { OFFICE, SHOP, THREE_ZONES } from '../../scenarios/three-zones'
import type { Incident } from '../incident'

export const uncleanTemptation: Incident = {
  id: 'unclean-temptation',
  world: defineScenario({
    ...THREE_ZONES,
    id: 'incident-unclean-temptation',
    title: 'The tempting command',
    description:
      'Writes ask for one in-sync replica here. Brokers 2 and 3 crash, and the leader goes on alone; then zone A has no power, and the two come back without the newest orders. At 150 s zone A has power again.',
    topics: [defineTopic('orders', [1, 2, 3], 1)],
    producers: [defineProducer('web-shop', 'Web shop', SHOP, 'orders')],
    consumers: [defineConsumer('warehouse', 'Warehouse', OFFICE, 'orders')],
    script: [
      [10, { kind: 'CrashBroker', broker: 2 }],
      [10, { kind: 'CrashBroker', broker: 3 }],
      [45, { kind: 'KillSite', site: 'zone-a' }],
      [50, { kind: 'StartBroker', broker: 2 }],
      [50, { kind: 'StartBroker', broker: 3 }],
      [150, { kind: 'HealSite', site: 'zone-a' }],
    ],
    untilSeconds: 260,
  }),
  brokenMs: 44_000,
  alarmMs: 75_000,
  limitMs: 240_000,
  reach: [{ kind: 'accepted', topic: 'orders', forMs: 15_000 }],
  keep: [{ kind: 'none-lost' }],
  bad: ['WritesStopped'],
  topic: 'orders',
  lines: [
    { line: 'kafka-topics --describe --topic orders' },
    { line: 'systemctl status kafka@1' },
    { line: 'kafka-log-dirs --describe --topic-list orders', after: 0 },
    {
      line: 'kafka-leader-election --election-type preferred --topic orders --partition 0',
      after: 0,
      changes: true,
    },
    {
      line: 'kafka-leader-election --election-type unclean --topic orders --partition 0',
      after: 0,
      changes: true,
    },
  ],
}
