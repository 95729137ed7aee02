/** Availability bought with records: an unclean election and what it loses. */
import { defineConsumer, defineProducer, defineScenario, defineTopic } from './define'
import { OFFICE, SHOP, THREE_ZONES } from './three-zones'

export const uncleanElection = defineScenario({
  ...THREE_ZONES,
  id: 'unclean-election',
  title: 'An unclean election and its loss',
  description:
    'Writes need only one in-sync replica here. At 10 s two brokers crash; the leader goes on alone. At 50 s it crashes too, and at 60 s the other two return without the newest records: no clean leader. At 90 s an operator elects one of them anyway. Writes go on, and all that the old leader had acknowledged alone is lost; when it returns at 120 s it must cut those records off.',
  topics: [defineTopic('orders', [1, 2, 3], 1)],
  producers: [defineProducer('web-shop', 'Web shop', SHOP, 'orders')],
  consumers: [defineConsumer('warehouse', 'Warehouse', OFFICE, 'orders')],
  script: [
    [10, { kind: 'CrashBroker', broker: 2 }],
    [10, { kind: 'CrashBroker', broker: 3 }],
    [50, { kind: 'CrashBroker', broker: 1 }],
    [60, { kind: 'StartBroker', broker: 2 }],
    [60, { kind: 'StartBroker', broker: 3 }],
    [90, { kind: 'ElectLeader', topic: 'orders', partition: 0, election: 'UNCLEAN' }],
    [120, { kind: 'StartBroker', broker: 1 }],
  ],
  untilSeconds: 150,
})
