/**
 * Confluent's multi-region tutorial (`confluentinc/examples`, `multiregion/`), step by step: its brokers, topics,
 * latencies and the order in which it stops things. The one thing a reader would get wrong: the delay between the
 * regions is 100 ms on the way from west to east only, so a round trip takes about 100 ms, not 200.
 */
import type { TopicSpec } from '../core'
import {
  defineBrokers,
  defineConsumer,
  defineControllers,
  defineDatacenter,
  defineLink,
  definePlacement,
  defineProducer,
  defineScenario,
  defineTieBreaker,
  defineTopic,
} from './define'

const WEST_SYNC = [{ count: 2, rack: 'west' }]
const EAST_SYNC = [{ count: 2, rack: 'east' }]
const ASYNC = definePlacement(WEST_SYNC, EAST_SYNC)
const SWAPPED = definePlacement(EAST_SYNC, WEST_SYNC)
const REPLICAS = [2, 1, 3, 4]
/** Topics that have no leader once the west is down and whose observers can be elected by hand. */
const FAILED_OVER = ['multi-region-async', 'multi-region-async-op-leader-is-observer', 'multi-region-default']

const TOPICS: readonly TopicSpec[] = [
  defineTopic('single-region', [2, 1], 1, definePlacement(WEST_SYNC)),
  defineTopic('multi-region-sync', [1, 2, 3, 4], 1, definePlacement([...WEST_SYNC, ...EAST_SYNC])),
  defineTopic('multi-region-async', REPLICAS, 1, ASYNC),
  defineTopic(
    'multi-region-async-op-under-min-isr',
    REPLICAS,
    2,
    definePlacement(WEST_SYNC, EAST_SYNC, 'under-min-isr'),
  ),
  defineTopic(
    'multi-region-async-op-under-replicated',
    REPLICAS,
    1,
    definePlacement(WEST_SYNC, EAST_SYNC, 'under-replicated'),
  ),
  defineTopic(
    'multi-region-async-op-leader-is-observer',
    REPLICAS,
    1,
    definePlacement(WEST_SYNC, EAST_SYNC, 'leader-is-observer'),
  ),
  defineTopic('multi-region-default', REPLICAS, 1, ASYNC),
]

export const multiRegionTutorial = defineScenario({
  id: 'multi-region-tutorial',
  title: 'Confluent’s multi-region tutorial',
  description:
    'Two brokers west, two east, one controller in each of three regions, seven topics. Step by step: at 60 s broker 1 stops (degraded region); at 120 s the whole west stops; at 180 s observers are elected by hand; at 240 s the failover is made permanent by swapping the placement; at 300 s the west returns. Compare the topics at each step.',
  eligibleLeaderReplicasVersion: 0,
  clusterConfigs: {
    'confluent.log.placement.constraints':
      '{"version":1,"replicas":[{"count":2,"constraints":{"rack":"west"}}],"observers":[{"count":2,"constraints":{"rack":"east"}}]}',
  },
  sites: [defineDatacenter('west', 'West'), defineTieBreaker('central', 'Central'), defineDatacenter('east', 'East')],
  links: [
    defineLink('west', 'east', 100, { backLatencyMs: 0, jitterMs: 20, lossPercent: 1 }),
    defineLink('central', 'west', 50, { backLatencyMs: 0, jitterMs: 10 }),
    defineLink('central', 'east', 50, { backLatencyMs: 0, jitterMs: 10 }),
  ],
  brokers: [...defineBrokers('west', 'west', [1, 2]), ...defineBrokers('east', 'east', [3, 4])],
  controllers: [
    ...defineControllers('west', [5]),
    ...defineControllers('central', [6]),
    ...defineControllers('east', [7]),
  ],
  topics: TOPICS,
  producers: [
    defineProducer('sync', 'Sync writer', 'west', 'multi-region-sync', { recordsPerSecond: 5 }),
    defineProducer('async', 'Async writer', 'west', 'multi-region-async', { recordsPerSecond: 5 }),
    defineProducer('promoted', 'Writer', 'west', 'multi-region-async-op-under-min-isr', { recordsPerSecond: 5 }),
  ],
  consumers: [defineConsumer('east-reader', 'East reader', 'east', 'multi-region-async-op-under-min-isr')],
  script: [
    [60, { kind: 'StopBroker', broker: 1 }],
    [120, { kind: 'StopBroker', broker: 2 }],
    [120, { kind: 'CrashController', controller: 5 }],
    ...FAILED_OVER.map((topic) => [180, { kind: 'ElectLeader', topic, partition: 0, election: 'UNCLEAN' }] as const),
    [240, { kind: 'AlterPlacement', topic: 'multi-region-async', placement: SWAPPED }],
    [240, { kind: 'AlterPlacement', topic: 'multi-region-default', placement: SWAPPED }],
    [300, { kind: 'StartController', controller: 5 }],
    [300, { kind: 'StartBroker', broker: 1 }],
    [300, { kind: 'StartBroker', broker: 2 }],
  ],
  watchTopic: 'multi-region-async-op-under-min-isr',
  untilSeconds: 360,
})
