/**
 * The parts that the worlds of plain Apache Kafka share: three brokers and three controllers, one of each in a
 * zone, 2 ms apart. The one thing a reader would get wrong: each zone is also a rack, so RF 3 spans all zones.
 */
import { defineBrokers, defineControllers, defineDatacenter, defineLink } from './define'

export const THREE_ZONES = {
  eligibleLeaderReplicasVersion: 1,
  sites: [
    defineDatacenter('zone-a', 'Zone A'),
    defineDatacenter('zone-b', 'Zone B'),
    defineDatacenter('zone-c', 'Zone C'),
  ],
  links: [defineLink('zone-a', 'zone-b', 2), defineLink('zone-a', 'zone-c', 2), defineLink('zone-b', 'zone-c', 2)],
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
