/** The everyday failure: a leader crashes, the controller notices, a follower takes over, nothing is lost. */
import { defineConsumer, defineProducer, defineScenario, defineSpreadTopic } from './define'
import { OFFICE, SHOP, THREE_ZONES } from './three-zones'

export const oneBrokerDies = defineScenario({
  ...THREE_ZONES,
  id: 'one-broker-dies',
  title: 'One broker dies',
  description:
    'Three brokers, three partitions of three replicas each; writes need two. At 10 s broker 1 crashes, which leads one partition and is in sync for the others. The controller fences it when its session of 9 s is over and elects the next in-sync replica; writes to all three wait that long and none is lost. At 40 s the broker returns, catches up and rejoins.',
  topics: [defineSpreadTopic('orders', [1, 2, 3], 2)],
  producers: [defineProducer('web-shop', 'Web shop', SHOP, 'orders', { recordsPerSecond: 60 })],
  consumers: [defineConsumer('warehouse', 'Warehouse', OFFICE, 'orders')],
  script: [
    [10, { kind: 'CrashBroker', broker: 1 }],
    [40, { kind: 'StartBroker', broker: 1 }],
  ],
  untilSeconds: 75,
})
