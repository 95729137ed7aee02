/** Promotion needs a living leader: when all in-sync replicas die at one instant, there is nobody to ask for it. */
import { defineScenario } from './define'
import { defineOneSidedOrders, ORDER_CLIENTS, STRETCHED_CLUSTER } from './stretched-cluster'

export const bothSyncAtOnce = defineScenario({
  ...STRETCHED_CLUSTER,
  ...ORDER_CLIENTS,
  id: 'both-sync-at-once',
  title: 'Both synchronous brokers at the same instant',
  description:
    'Two synchronous replicas in DC West, two observers in DC East, and observers are promoted under min ISR. At 20 s both synchronous brokers crash together. Promotion goes through the leader, so with all in-sync replicas gone nobody is promoted and the partition has no leader. At 60 s the two return and writes go on.',
  topics: [defineOneSidedOrders('under-min-isr', 2)],
  script: [
    [20, { kind: 'CrashBroker', broker: 11 }],
    [20, { kind: 'CrashBroker', broker: 12 }],
    [60, { kind: 'StartBroker', broker: 11 }],
    [60, { kind: 'StartBroker', broker: 12 }],
  ],
  untilSeconds: 100,
})
