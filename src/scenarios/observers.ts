/** The first world: kill a datacenter, and an observer steps in. */
import { defineScenario } from './define'
import { defineOrders, ORDER_CLIENTS, STRETCHED_CLUSTER } from './stretched-cluster'

export const observers = defineScenario({
  ...STRETCHED_CLUSTER,
  ...ORDER_CLIENTS,
  id: 'observers',
  title: '2.5 datacenters, one observer a side',
  description:
    'Each datacenter holds two synchronous replicas and one observer; writes need three in-sync replicas. Kill a datacenter: after the session timeout (9 s) the observer of the other side is promoted and writes go on. The producers are tuned to notice failures within seconds.',
  topics: [defineOrders('under-min-isr')],
})
