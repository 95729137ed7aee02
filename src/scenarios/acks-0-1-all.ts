/** Three promises side by side: what each kind of acknowledgement loses when the leader crashes. */
import { defineConsumer, defineLink, defineProducer, defineScenario, defineTopic } from './define'
import { CLIENT_LINKS, OFFICE, SHOP, THREE_ZONES } from './three-zones'

const RATE = { recordsPerSecond: 400 }

export const acksZeroOneAll = defineScenario({
  ...THREE_ZONES,
  // Far enough apart that at any instant some records are at the leader only.
  links: [
    defineLink('zone-a', 'zone-b', 8),
    defineLink('zone-a', 'zone-c', 8),
    defineLink('zone-b', 'zone-c', 8),
    ...CLIENT_LINKS,
  ],
  id: 'acks-0-1-all',
  title: 'acks 0, 1 and all under a leader crash',
  description:
    'Three topics with the same leader and one producer each: acks=0 (nobody confirms), acks=1 (the leader confirms) and acks=all (every in-sync replica confirms). At 10 s the leader crashes. acks=0 loses what was on its way and never knows; acks=1 may lose what the leader had confirmed and not yet copied; acks=all loses nothing.',
  topics: [
    defineTopic('orders-acks-0', [1, 2, 3], 2),
    defineTopic('orders-acks-1', [1, 2, 3], 2),
    defineTopic('orders-acks-all', [1, 2, 3], 2),
  ],
  producers: [
    defineProducer('acks-0', 'acks=0', SHOP, 'orders-acks-0', { ...RATE, acks: '0' }),
    defineProducer('acks-1', 'acks=1', SHOP, 'orders-acks-1', { ...RATE, acks: '1' }),
    defineProducer('acks-all', 'acks=all', SHOP, 'orders-acks-all', { ...RATE, acks: 'all' }),
  ],
  consumers: [defineConsumer('warehouse', 'Warehouse', OFFICE, 'orders-acks-all')],
  script: [
    [10, { kind: 'CrashBroker', broker: 1 }],
    [45, { kind: 'StartBroker', broker: 1 }],
  ],
  watchTopic: 'orders-acks-1',
  untilSeconds: 75,
})
