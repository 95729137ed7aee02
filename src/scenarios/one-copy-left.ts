/** The rule asks for one copy: writes go on with the last one, and when that goes nobody may follow it. */
import { defineConsumer, defineProducer, defineScenario, defineSpreadTopic } from './define'
import { OFFICE, SHOP, THREE_ZONES } from './three-zones'

const orders = defineSpreadTopic('orders', [1, 2, 3], 1)

export const oneCopyLeft = defineScenario({
  ...THREE_ZONES,
  id: 'one-copy-left',
  title: 'The last copy',
  description:
    'min.insync.replicas is 1. At 20 s brokers 2 and 3 crash, and after their session timeout orders go on with broker 1 alone. At 50 s broker 1 crashes as well; at 55 s the two others are back. They lack what only broker 1 has, so neither may lead: the partition stays offline until broker 1 returns, or until somebody elects uncleanly and loses what was acknowledged by one copy.',
  topics: [{ ...orders, partitions: 1, assignment: [[1, 2, 3]] }],
  producers: [defineProducer('web-shop', 'Web shop', SHOP, 'orders', { recordsPerSecond: 30 })],
  consumers: [defineConsumer('warehouse', 'Warehouse', OFFICE, 'orders')],
  script: [
    [20, { kind: 'CrashBroker', broker: 2 }],
    [20, { kind: 'CrashBroker', broker: 3 }],
    [50, { kind: 'CrashBroker', broker: 1 }],
    [55, { kind: 'StartBroker', broker: 2 }],
    [55, { kind: 'StartBroker', broker: 3 }],
  ],
  untilSeconds: 110,
})
