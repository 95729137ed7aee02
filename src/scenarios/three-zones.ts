/**
 * The parts that the worlds of plain Apache Kafka share: three brokers and three controllers, one of each in a
 * zone, 2 ms apart. The one thing a reader would get wrong: each zone is also a rack, so RF 3 spans all zones.
 * Shop and office stand outside, with a link to each zone.
 */
import { defineBrokers, defineClientSite, defineControllers, defineDatacenter, defineLink } from './define'

export const SHOP = 'shop'
export const OFFICE = 'office'
const ZONES = ['zone-a', 'zone-b', 'zone-c'] as const

/** From the places where clients run to each zone, one way in milliseconds. */
export const CLIENT_LINKS = ZONES.flatMap((zone) => [defineLink(SHOP, zone, 3), defineLink(OFFICE, zone, 3)])

export const THREE_ZONES = {
  eligibleLeaderReplicasVersion: 1,
  sites: [
    defineDatacenter('zone-a', 'Zone A'),
    defineDatacenter('zone-b', 'Zone B'),
    defineDatacenter('zone-c', 'Zone C'),
    defineClientSite(SHOP, 'Shop'),
    defineClientSite(OFFICE, 'Office'),
  ],
  links: [
    defineLink('zone-a', 'zone-b', 2),
    defineLink('zone-a', 'zone-c', 2),
    defineLink('zone-b', 'zone-c', 2),
    ...CLIENT_LINKS,
  ],
  brokers: [
    ...defineBrokers('zone-a', 'zone-a', [1]),
    ...defineBrokers('zone-b', 'zone-b', [2]),
    ...defineBrokers('zone-c', 'zone-c', [3]),
  ],
  controllers: [
    ...defineControllers('zone-a', [101]),
    ...defineControllers('zone-b', [102]),
    ...defineControllers('zone-c', [103]),
  ],
} as const
