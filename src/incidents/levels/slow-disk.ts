/** A broker whose disk writes slowly is well by all lights, and holds up every write that waits for all in sync. */
import { defineBrokers, defineConsumer, defineProducer, defineScenario, defineTopic } from '../../scenarios/define'
import { OFFICE, SHOP, THREE_ZONES } from '../../scenarios/three-zones'
import type { Incident } from '../incident'

const MOVE = '{"version":1,"partitions":[{"topic":"orders","partition":0,"replicas":[1,2,4]}]}'

export const slowDisk: Incident = {
  id: 'slow-disk',
  world: defineScenario({
    ...THREE_ZONES,
    id: 'incident-slow-disk',
    title: 'Everything is green, and slow',
    description:
      'Since 35 s the disk of broker 3 writes 5,000 bytes a second, less than the orders are. Its process is well, and its replica stays in sync, as it has caught up again and again within replica.lag.time.max.ms; so acks=all waits for it, and writes stop and go for seconds. Broker 4 in the same zone has nothing to do.',
    brokers: [...THREE_ZONES.brokers, ...defineBrokers('zone-c', 'zone-c', [4])],
    topics: [defineTopic('orders', [1, 2, 3], 2)],
    producers: [defineProducer('web-shop', 'Web shop', SHOP, 'orders')],
    consumers: [defineConsumer('warehouse', 'Warehouse', OFFICE, 'orders')],
    script: [[35, { kind: 'SlowDisk', broker: 3, bytesPerSecond: 5_000 }]],
    untilSeconds: 280,
  }),
  brokenMs: 34_000,
  alarmMs: 65_000,
  limitMs: 250_000,
  reach: [
    { kind: 'accepted', topic: 'orders', forMs: 20_000 },
    { kind: 'in-sync', topic: 'orders', replicas: 3 },
  ],
  keep: [{ kind: 'none-lost' }, { kind: 'setting', topic: 'orders', key: 'min.insync.replicas', value: '2' }],
  bad: ['DiskSlowed'],
  topic: 'orders',
  lines: [
    { line: 'kafka-topics --describe --topic orders' },
    { line: 'systemctl list-units' },
    { line: 'kafka-log-dirs --describe --topic-list orders', after: 0 },
    { line: 'kafka-configs --describe --entity-type brokers --entity-name 3', after: 2 },
    {
      line: 'kafka-configs --alter --entity-type topics --entity-name orders --add-config min.insync.replicas=1',
      after: 0,
      changes: true,
    },
    { line: 'systemctl stop kafka@3', after: 2, changes: true },
    {
      line: `kafka-reassign-partitions --execute --reassignment-json-file <(echo '${MOVE}')`,
      after: 2,
      changes: true,
    },
  ],
}
