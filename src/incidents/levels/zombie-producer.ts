/** A till is cut off in the middle of a transaction, and everybody who reads what is committed waits for its end. */
import { defineConsumer, defineProducer, defineScenario, defineTopic } from '../../scenarios/define'
import { OFFICE, SHOP, THREE_ZONES } from '../../scenarios/three-zones'
import type { Incident } from '../incident'

const ZONES = ['zone-a', 'zone-b', 'zone-c'] as const

const till = defineProducer('old-till', 'Old till', SHOP, 'orders')
const spare = defineProducer('new-till', 'New till', OFFICE, 'orders')
/** As long as brokers allow (transaction.max.timeout.ms): somebody had trouble with timeouts once. */
const transactional = { 'transactional.id': 'till', 'transaction.timeout.ms': 900_000 }
const transactions = { commitIntervalMs: 2_000, abortEvery: 0, source: null }
const warehouse = defineConsumer('warehouse', 'Warehouse', OFFICE, 'orders')
const reset = 'kafka-consumer-groups --reset-offsets --group warehouse --topic orders'

export const zombieProducer: Incident = {
  id: 'zombie-producer',
  world: defineScenario({
    ...THREE_ZONES,
    id: 'incident-zombie-producer',
    title: 'Nothing to pack',
    description:
      'An old till writes orders in transactions of two seconds, with a timeout of 15 minutes. At 40.5 s its shop is cut off in the middle of one. The call centre writes on, and the warehouse, which reads with read_committed, gets nothing: the last stable offset stands at the beginning of the transaction that is open. The spare till has the same transactional.id and is switched off; when it starts, the coordinator raises the epoch and aborts what was open. At 262 s the shop is back: an old till whose id the spare one has taken is fenced, another one goes on.',
    clusterConfigs: { 'offsets.topic.num.partitions': 1, 'transaction.state.log.num.partitions': 3 },
    topics: [defineTopic('orders', [1, 2, 3], 2)],
    producers: [
      { ...till, configs: { ...till.configs, ...transactional }, transactions },
      {
        ...spare,
        configs: { ...spare.configs, ...transactional },
        workload: { ...spare.workload, startMs: 10_000 },
        transactions,
      },
      defineProducer('call-centre', 'Call centre', OFFICE, 'orders'),
    ],
    consumers: [
      {
        ...warehouse,
        configs: {
          ...warehouse.configs,
          'group.id': 'warehouse',
          'isolation.level': 'read_committed',
          'auto.commit.interval.ms': 1_000,
        },
      },
      defineConsumer('dashboard', 'Dashboard', OFFICE, 'orders'),
    ],
    script: [
      [2, { kind: 'StopProducer', producer: 'new-till' }],
      ...ZONES.map((to) => [40.5, { kind: 'CutLink', from: SHOP, to, both: true }] as const),
      ...ZONES.map((to) => [262, { kind: 'HealLink', from: SHOP, to, both: true }] as const),
    ],
    untilSeconds: 280,
  }),
  brokenMs: 40_000,
  alarmMs: 75_000,
  limitMs: 260_000,
  reach: [
    { kind: 'read-all', group: 'warehouse', topic: 'orders', but: 600 },
    { kind: 'lag', topic: 'orders', most: 150 },
  ],
  keep: [{ kind: 'none-lost' }, { kind: 'none-skipped' }],
  bad: ['LinkCut'],
  topic: 'orders',
  lines: [
    { line: 'kafka-consumer-groups --describe --group warehouse' },
    { line: 'kafka-topics --describe --topic orders' },
    { line: 'kafka-transactions list', after: 0 },
    { line: 'kafka-transactions describe --transactional-id till', after: 2 },
    { line: 'kafka-transactions describe-producers --topic orders --partition 0', after: 2 },
    { line: 'systemctl status old-till new-till', after: 2 },
    { line: 'systemctl stop warehouse', after: 0, changes: true },
    { line: `${reset} --to-latest --execute`, after: 0, changes: true },
    { line: 'systemctl start warehouse', after: 6, changes: true },
    { line: 'systemctl start new-till', after: 5, changes: true },
  ],
}
