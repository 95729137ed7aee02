/** Nobody is dead, and yet: the line between the datacenters is cut while both still reach the tie-breaker. */
import { defineScenario } from './define'
import { defineOrders, EAST, ORDER_CLIENTS, STRETCHED_CLUSTER, WEST } from './stretched-cluster'

export const linkCut = defineScenario({
  ...STRETCHED_CLUSTER,
  ...ORDER_CLIENTS,
  id: 'link-cut',
  title: 'The link is cut, nobody is dead',
  description:
    'At 20 s the link between the two datacenters breaks. Both still see the tie-breaker, so the side of the active controller keeps a majority. It fences the brokers of the other side, promotes its own observer, and writes go on there. At 80 s the link is mended and everybody catches up.',
  topics: [defineOrders('under-min-isr')],
  script: [
    [20, { kind: 'CutLink', from: WEST, to: EAST, both: true }],
    [80, { kind: 'HealLink', from: WEST, to: EAST, both: true }],
  ],
})
