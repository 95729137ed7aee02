/**
 * A producer that was given up for dead comes back: two shops have one `transactional.id`, and a transaction of the old one
 * is open when the new one takes it.
 *
 * The one thing a reader would get wrong: both readers read the same log. What the old shop had open is in it, and only one
 * of them is handed it.
 */
import { defineConsumer, defineProducer, defineScenario, defineTopic } from './define'
import { OFFICE, SHOP, THREE_ZONES } from './three-zones'

const ZONES = ['zone-a', 'zone-b', 'zone-c'] as const

const till = defineProducer('old-till', 'Old till', SHOP, 'orders')
const spare = defineProducer('new-till', 'New till', OFFICE, 'orders')
const transactional = { 'transactional.id': 'till', 'transaction.timeout.ms': 60_000 }
/** Two seconds a transaction, so that one can be seen while it is open. */
const transactions = { commitIntervalMs: 2_000, abortEvery: 0, source: null }

const careful = defineConsumer('warehouse', 'Warehouse', OFFICE, 'orders')

export const zombieProducer = defineScenario({
  ...THREE_ZONES,
  id: 'zombie-producer',
  title: 'A zombie producer is fenced',
  description:
    'A till writes orders in transactions of two seconds. At 20.5 s its shop is cut off in the middle of one; its orders are in the log, and nobody says whether they count. At 30 s a new till takes the same transactional.id: the coordinator raises the epoch and aborts what was open. At 45 s the old till is back and wants to commit, and is fenced. The warehouse reads with read_committed and never sees the orders that were open; the dashboard reads with read_uncommitted and has shown them long ago.',
  clusterConfigs: { 'transaction.state.log.num.partitions': 3 },
  topics: [defineTopic('orders', [1, 2, 3], 2)],
  producers: [
    { ...till, configs: { ...till.configs, ...transactional }, transactions },
    {
      ...spare,
      configs: { ...spare.configs, ...transactional },
      workload: { ...spare.workload, startMs: 30_000 },
      transactions,
    },
  ],
  consumers: [
    { ...careful, configs: { ...careful.configs, 'isolation.level': 'read_committed' } },
    defineConsumer('dashboard', 'Dashboard', OFFICE, 'orders'),
  ],
  script: [
    ...ZONES.map((to) => [20.5, { kind: 'CutLink', from: SHOP, to, both: true }] as const),
    ...ZONES.map((to) => [45, { kind: 'HealLink', from: SHOP, to, both: true }] as const),
  ],
  untilSeconds: 60,
})
