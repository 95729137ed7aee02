/** In a while a datacenter is switched off, and the observer that shall stand in has not copied anything for long. */
import { defineScenario } from '../../scenarios/define'
import { defineOrders, ORDER_CLIENTS, STRETCHED_CLUSTER, WEST } from '../../scenarios/stretched-cluster'
import type { Incident } from '../incident'

export const laggingObserver: Incident = {
  id: 'lagging-observer',
  world: defineScenario({
    ...STRETCHED_CLUSTER,
    ...ORDER_CLIENTS,
    id: 'incident-lagging-observer',
    title: 'The drill',
    description:
      'At 150 s DC West is switched off for a drill. Its place in the in-sync set is to be taken by the observer 23, and that one is throttled and has fallen behind.',
    topics: [defineOrders('under-min-isr')],
    script: [
      [10, { kind: 'ThrottleReplica', topic: 'orders', partition: 0, broker: 23, bytesPerSecond: 500 }],
      [150, { kind: 'KillSite', site: WEST }],
    ],
    untilSeconds: 280,
  }),
  brokenMs: 140_000,
  alarmMs: 60_000,
  limitMs: 250_000,
  reach: [{ kind: 'survives', topic: 'orders', atMs: 150_000, withinMs: 30_000 }],
  keep: [{ kind: 'none-lost' }, { kind: 'setting', topic: 'orders', key: 'min.insync.replicas', value: '3' }],
  bad: ['WritesStopped'],
  topic: 'orders',
  lines: [
    { line: 'kafka-topics --describe --topic orders' },
    { line: 'kafka-log-dirs --describe --topic-list orders', after: 0 },
    { line: 'kafka-configs --describe --entity-type topics --entity-name orders', after: 0 },
    { line: 'kafka-configs --describe --entity-type brokers --entity-name 23', after: 1 },
    {
      line: 'kafka-configs --alter --entity-type brokers --entity-name 23 --delete-config follower.replication.throttled.rate',
      after: 3,
      changes: true,
    },
    {
      line: 'kafka-configs --alter --entity-type topics --entity-name orders --add-config min.insync.replicas=2',
      after: 2,
      changes: true,
    },
  ],
}
