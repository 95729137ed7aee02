/** Two controllers are gone for long, and nobody has noticed: it takes a dead broker to see that nobody decides. */
import { defineConsumer, defineProducer, defineScenario, defineTopic } from '../../scenarios/define'
import { OFFICE, SHOP, THREE_ZONES } from '../../scenarios/three-zones'
import type { Incident } from '../incident'

export const lostQuorum: Incident = {
  id: 'lost-quorum',
  world: defineScenario({
    ...THREE_ZONES,
    id: 'incident-lost-quorum',
    title: 'Nobody decides',
    description:
      'Two of three controllers crash, and writes go on as if nothing had happened. Then the broker that leads the orders crashes, and nobody may choose another leader.',
    topics: [defineTopic('orders', [1, 2, 3], 2)],
    producers: [defineProducer('web-shop', 'Web shop', SHOP, 'orders')],
    consumers: [defineConsumer('warehouse', 'Warehouse', OFFICE, 'orders')],
    script: [
      [15, { kind: 'CrashController', controller: 102 }],
      [22, { kind: 'CrashController', controller: 103 }],
      [45, { kind: 'CrashBroker', broker: 1 }],
    ],
    untilSeconds: 260,
  }),
  brokenMs: 44_000,
  alarmMs: 65_000,
  limitMs: 245_000,
  reach: [{ kind: 'quorum' }, { kind: 'accepted', topic: 'orders', forMs: 15_000 }],
  keep: [{ kind: 'none-lost' }],
  bad: ['WritesStopped'],
  topic: 'orders',
  lines: [
    { line: 'kafka-topics --describe --topic orders' },
    { line: 'kafka-metadata-quorum describe --status' },
    { line: 'systemctl status kafka@1', after: 0 },
    { line: 'systemctl list-units', after: 1 },
    { line: 'kafka-leader-election --election-type unclean --topic orders --partition 0', after: 0, changes: true },
    { line: 'systemctl start kafka@1', after: 2, changes: true },
    { line: 'systemctl start kafka-controller@102', after: 3, changes: true },
  ],
}
