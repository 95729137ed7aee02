/** The small site matters most when it is gone: without a majority of controllers nothing can be decided. */
import { defineScenario } from './define'
import { defineOrders, ORDER_CLIENTS, STRETCHED_CLUSTER, TIE_BREAKER, WEST } from './stretched-cluster'

export const tieBreakerThenDc = defineScenario({
  ...STRETCHED_CLUSTER,
  ...ORDER_CLIENTS,
  id: 'tie-breaker-then-dc',
  title: 'The tie-breaker lost, then a datacenter',
  description:
    'At 20 s the tie-breaker dies: four of five controllers are left and nobody notices. At 50 s DC West dies too: two controllers are no majority, so no leader is elected, no in-sync set changes and no observer is promoted, although the observer is there. At 100 s the tie-breaker returns and the cluster decides all of it at once.',
  topics: [defineOrders('under-min-isr')],
  script: [
    [20, { kind: 'KillSite', site: TIE_BREAKER }],
    [50, { kind: 'KillSite', site: WEST }],
    [100, { kind: 'HealSite', site: TIE_BREAKER }],
  ],
  untilSeconds: 150,
})
