/** Somebody wanted to be safe and asked for all three: the first broker that is away stops every write. */
import { defineConsumer, defineProducer, defineScenario, defineTopic } from '../../scenarios/define'
import { OFFICE, SHOP, THREE_ZONES } from '../../scenarios/three-zones'
import type { Incident } from '../incident'

export const wrongMinIsr: Incident = {
  id: 'wrong-min-isr',
  world: defineScenario({
    ...THREE_ZONES,
    id: 'incident-wrong-min-isr',
    title: 'Safer than safe',
    description:
      'min.insync.replicas was raised from 2 to 3 on a topic with three replicas. It has no effect until zone C is switched off for maintenance; then every write is refused.',
    topics: [defineTopic('orders', [1, 2, 3], 2)],
    producers: [defineProducer('web-shop', 'Web shop', SHOP, 'orders')],
    consumers: [defineConsumer('warehouse', 'Warehouse', OFFICE, 'orders')],
    script: [
      [15, { kind: 'AlterTopicConfig', topic: 'orders', key: 'min.insync.replicas', value: 3 }],
      [40, { kind: 'KillSite', site: 'zone-c' }],
    ],
    untilSeconds: 260,
  }),
  brokenMs: 39_000,
  alarmMs: 65_000,
  limitMs: 245_000,
  reach: [
    { kind: 'accepted', topic: 'orders', forMs: 15_000 },
    { kind: 'setting', topic: 'orders', key: 'min.insync.replicas', value: '2' },
  ],
  keep: [{ kind: 'none-lost' }],
  bad: ['WritesStopped'],
  topic: 'orders',
  lines: [
    { line: 'kafka-topics --describe --topic orders' },
    { line: 'systemctl status kafka@3' },
    { line: 'kafka-configs --describe --entity-type topics --entity-name orders', after: 0 },
    {
      line: 'kafka-configs --alter --entity-type topics --entity-name orders --add-config min.insync.replicas=2',
      after: 2,
      changes: true,
    },
    {
      line: 'kafka-configs --alter --entity-type topics --entity-name orders --add-config min.insync.replicas=1',
      after: 2,
      changes: true,
    },
  ],
}
