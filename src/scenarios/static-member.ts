/** A member with a name of its own is restarted: nobody is told to share anew, and its partitions wait for it. */
import type { ConsumerSpec } from '../core'
import {
  defineClientSite,
  defineConsumer,
  defineLink,
  defineProducer,
  defineScenario,
  defineSpreadTopic,
} from './define'
import { OFFICE, SHOP, THREE_ZONES } from './three-zones'

const YARD = 'yard'

function defineTruck(letter: string, site: string): ConsumerSpec {
  const id = `truck-${letter.toLowerCase()}`
  const truck = defineConsumer(id, `Truck ${letter}`, site, 'orders')
  const configs = { ...truck.configs, 'group.id': 'warehouse', 'group.instance.id': id }
  return { ...truck, configs, maxRecordsPerSecond: 80 }
}

const thrice = defineSpreadTopic('orders', [1, 2, 3], 2)

export const staticMember = defineScenario({
  ...THREE_ZONES,
  id: 'static-member',
  title: 'Truck B is restarted',
  description:
    'Three trucks of the group “warehouse” share six partitions, each with a group.instance.id of its own. At 30 s the yard of truck B loses power and has it back 8 s later. Its session timeout is 45 s, so the coordinator goes on waiting for it: nobody shares anew, its two partitions are read by nobody meanwhile, and when it is back it goes on where it had committed.',
  sites: [...THREE_ZONES.sites, defineClientSite(YARD, 'Yard')],
  links: [...THREE_ZONES.links, ...['zone-a', 'zone-b', 'zone-c'].map((zone) => defineLink(YARD, zone, 3))],
  clusterConfigs: { 'offsets.topic.num.partitions': 1 },
  topics: [{ ...thrice, partitions: 6, assignment: [0, 1].flatMap(() => thrice.assignment ?? []) }],
  producers: [defineProducer('web-shop', 'Web shop', SHOP, 'orders', { recordsPerSecond: 90, keys: 1000 })],
  consumers: [defineTruck('A', OFFICE), defineTruck('B', YARD), defineTruck('C', OFFICE)],
  script: [
    [30, { kind: 'KillSite', site: YARD }],
    [38, { kind: 'HealSite', site: YARD }],
  ],
  untilSeconds: 80,
})
