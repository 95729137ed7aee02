/** An observer that lags is no help: it must catch up before it may be promoted. */
import { defineScenario } from './define'
import { defineOrders, ORDER_CLIENTS, STRETCHED_CLUSTER, WEST } from './stretched-cluster'

const OBSERVER = { topic: 'orders', partition: 0, broker: 23 } as const

export const laggingObserver = defineScenario({
  ...STRETCHED_CLUSTER,
  ...ORDER_CLIENTS,
  id: 'lagging-observer',
  title: 'The lagging observer',
  description:
    'From 10 s on the observer 23 copies nothing: its replication is throttled. DC West dies at 50 s, and writes are refused although an observer is alive, because it has fallen behind. At 80 s the throttle is lifted; the observer catches up, is promoted, and writes go on.',
  topics: [defineOrders('under-min-isr')],
  script: [
    [10, { kind: 'ThrottleReplica', ...OBSERVER, bytesPerSecond: 0 }],
    [50, { kind: 'KillSite', site: WEST }],
    [80, { kind: 'ThrottleReplica', ...OBSERVER, bytesPerSecond: null }],
  ],
})
