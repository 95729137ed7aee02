/** The policy `leader-is-observer`: nothing happens by itself; somebody must decide for an unclean election. */
import { defineScenario } from './define'
import { defineOneSidedOrders, ORDER_CLIENTS, STRETCHED_CLUSTER, WEST } from './stretched-cluster'

export const observersLeaderIsObserver = defineScenario({
  ...STRETCHED_CLUSTER,
  ...ORDER_CLIENTS,
  id: 'observers-leader-is-observer',
  title: 'Observers: leader is observer',
  description:
    'Both synchronous replicas stand in DC West, both observers in DC East. DC West dies at 20 s and the partition has no leader: this policy promotes nobody. At 45 s an operator elects an observer by hand (unclean); the other one joins it. At 80 s DC West returns, and at 110 s leadership is moved back.',
  topics: [defineOneSidedOrders('leader-is-observer', 1)],
  script: [
    [20, { kind: 'KillSite', site: WEST }],
    [45, { kind: 'ElectLeader', topic: 'orders', partition: 0, election: 'UNCLEAN' }],
    [80, { kind: 'HealSite', site: WEST }],
    [110, { kind: 'ElectLeader', topic: 'orders', partition: 0, election: 'PREFERRED' }],
  ],
  untilSeconds: 140,
})
