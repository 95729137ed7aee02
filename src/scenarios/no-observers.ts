/** The same datacenters in plain Kafka, so without observers: after the loss of one, nothing can make up the third in-sync replica. */
import { defineScenario } from './define'
import { definePlainOrders, ORDER_CLIENTS, STRETCHED_CLUSTER } from './stretched-cluster'

export const noObservers = defineScenario({
  ...STRETCHED_CLUSTER,
  ...ORDER_CLIENTS,
  eligibleLeaderReplicasVersion: 1,
  id: 'no-observers',
  title: '2.5 datacenters without observers',
  description:
    'Two synchronous replicas a side, and writes need three. Kill a datacenter: the other one has only two left, so it refuses writes with NOT_ENOUGH_REPLICAS until the first is back. Nothing is lost, but nothing is accepted either.',
  topics: [definePlainOrders()],
})
