/** The policy `under-min-isr`, as a guided run: promoted when the in-sync set falls below its minimum. */
import { defineScenario } from './define'
import { defineOrders, ORDER_CLIENTS, STRETCHED_CLUSTER, WEST } from './stretched-cluster'

export const observersUnderMinIsr = defineScenario({
  ...STRETCHED_CLUSTER,
  ...ORDER_CLIENTS,
  id: 'observers-under-min-isr',
  title: 'Observers: under min ISR',
  description:
    'DC West dies at 20 s. Two in-sync replicas are left of the three that writes need, so the observer 23 is promoted: just enough. At 70 s DC West returns; when its replicas are in sync again, the observer steps back.',
  topics: [defineOrders('under-min-isr')],
  script: [
    [20, { kind: 'KillSite', site: WEST }],
    [70, { kind: 'HealSite', site: WEST }],
  ],
})
