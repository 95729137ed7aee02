/** A replica came back from a restart and was never let in again: the throttle of an old reassignment holds it. */
import { defineConsumer, defineProducer, defineScenario, defineTopic } from '../../scenarios/define'
import { OFFICE, SHOP, THREE_ZONES } from '../../scenarios/three-zones'
import type { Incident } from '../incident'

export const heldReplica: Incident = {
  id: 'held-replica',
  world: defineScenario({
    ...THREE_ZONES,
    id: 'incident-held-replica',
    title: 'Orders stopped',
    description:
      'A reassignment has left its throttle behind on broker 2; while a replica is in sync it does no harm. The broker is restarted, and cannot catch up any more. Then zone C is switched off for maintenance: one is in sync, and writes ask for two.',
    topics: [defineTopic('orders', [1, 2, 3], 2)],
    producers: [defineProducer('web-shop', 'Web shop', SHOP, 'orders')],
    consumers: [defineConsumer('warehouse', 'Warehouse', OFFICE, 'orders')],
    script: [
      [8, { kind: 'ThrottleReplica', topic: 'orders', partition: 0, broker: 2, bytesPerSecond: 1_000 }],
      [12, { kind: 'StopBroker', broker: 2 }],
      [46, { kind: 'StartBroker', broker: 2 }],
      [60, { kind: 'KillSite', site: 'zone-c' }],
    ],
    untilSeconds: 280,
  }),
  brokenMs: 59_000,
  alarmMs: 85_000,
  limitMs: 265_000,
  reach: [{ kind: 'accepted', topic: 'orders', forMs: 15_000 }],
  keep: [{ kind: 'none-lost' }, { kind: 'setting', topic: 'orders', key: 'min.insync.replicas', value: '2' }],
  bad: ['WritesStopped'],
  topic: 'orders',
  lines: [
    { line: 'kafka-topics --describe --topic orders' },
    { line: 'systemctl status kafka@3', after: 0 },
    { line: 'systemctl status kafka@2', after: 0 },
    { line: 'kafka-configs --describe --entity-type brokers --entity-name 2', after: 0 },
    {
      line: 'kafka-configs --alter --entity-type brokers --entity-name 2 --delete-config follower.replication.throttled.rate',
      after: 3,
      changes: true,
    },
    {
      line: 'kafka-configs --alter --entity-type topics --entity-name orders --add-config min.insync.replicas=1',
      after: 0,
      changes: true,
    },
  ],
}
