/** The policy `under-replicated`: promoted as soon as one synchronous replica is missing, above the minimum or not. */
import { defineScenario } from './define'
import { defineOrders, ORDER_CLIENTS, STRETCHED_CLUSTER } from './stretched-cluster'

export const observersUnderReplicated = defineScenario({
  ...STRETCHED_CLUSTER,
  ...ORDER_CLIENTS,
  id: 'observers-under-replicated',
  title: 'Observers: under-replicated',
  description:
    'One synchronous broker crashes at 20 s. Three in-sync replicas are left, enough for writes, yet an observer is promoted at once: this policy keeps the in-sync set at its full four. At 60 s the broker returns and the observer steps back.',
  topics: [defineOrders('under-replicated')],
  script: [
    [20, { kind: 'CrashBroker', broker: 12 }],
    [60, { kind: 'StartBroker', broker: 12 }],
  ],
  untilSeconds: 100,
})
