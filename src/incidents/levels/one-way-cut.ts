/** One direction of one way is cut: the cluster is whole, and one of two shops cannot reach the leader. */
import { defineConsumer, defineProducer, defineScenario, defineTopic } from '../../scenarios/define'
import { OFFICE, SHOP, THREE_ZONES } from '../../scenarios/three-zones'
import type { Incident } from '../incident'

const SWAP = '{"version":1,"partitions":[{"topic":"orders","partition":0,"replicas":[2,1,3]}]}'

export const oneWayCut: Incident = {
  id: 'one-way-cut',
  world: defineScenario({
    ...THREE_ZONES,
    id: 'incident-one-way-cut',
    title: 'Half of the orders',
    description:
      'From the shop to zone A nothing arrives any more; the other way round all is well, and so is every other way. The web shop cannot write, because the leader is in zone A; the call centre writes on.',
    topics: [defineTopic('orders', [1, 2, 3], 2)],
    producers: [
      defineProducer('web-shop', 'Web shop', SHOP, 'orders'),
      defineProducer('call-centre', 'Call centre', OFFICE, 'orders'),
    ],
    consumers: [defineConsumer('warehouse', 'Warehouse', OFFICE, 'orders')],
    script: [[35, { kind: 'CutLink', from: SHOP, to: 'zone-a', both: false }]],
    untilSeconds: 280,
  }),
  brokenMs: 34_000,
  alarmMs: 60_000,
  limitMs: 260_000,
  reach: [
    { kind: 'accepted', topic: 'orders', forMs: 15_000 },
    { kind: 'in-sync', topic: 'orders', replicas: 3 },
  ],
  keep: [{ kind: 'none-lost' }],
  bad: ['WritesStopped'],
  topic: 'orders',
  lines: [
    { line: 'kafka-topics --describe --topic orders' },
    { line: 'systemctl status kafka@1' },
    { line: 'kafka-topics --describe --under-replicated-partitions', after: 0 },
    {
      line: `kafka-reassign-partitions --execute --reassignment-json-file <(echo '${SWAP}')`,
      after: 0,
      changes: true,
    },
    {
      line: 'kafka-leader-election --election-type preferred --topic orders --partition 0',
      after: 3,
      changes: true,
    },
    { line: 'systemctl stop kafka@1', after: 1, changes: true },
  ],
}
