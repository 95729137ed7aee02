/** Chapter 9: an observer a side. Observers and their promotion are Confluent Server's. */
import type { Command, Scenario } from '../../core'
import { healWest, killWest, TUG } from './chapter-08'
import type { StoryRun } from './story-run'

const OBSERVERS = { kind: 'cluster', world: 'observers' } as const

type Policy = 'under-min-isr' | 'under-replicated' | 'leader-is-observer'

const placement = (policy: Policy): Command => ({
  kind: 'AlterPlacement',
  topic: 'orders',
  placement: {
    version: 2,
    replicas: [
      { count: 2, rack: 'west' },
      { count: 2, rack: 'east' },
    ],
    observers: [
      { count: 1, rack: 'west' },
      { count: 1, rack: 'east' },
    ],
    observerPromotionPolicy: policy,
  },
})

const withoutElr = (scenario: Scenario): Scenario => ({
  ...scenario,
  cluster: { ...scenario.cluster, eligibleLeaderReplicasVersion: 0 },
})

const withPolicy =
  (policy: Policy) =>
  (scenario: Scenario): Scenario => ({
    ...scenario,
    topics: scenario.topics.map((topic) =>
      topic.placement === null
        ? topic
        : { ...topic, placement: { ...topic.placement, observerPromotionPolicy: policy } },
    ),
  })

/** The same two blows under each policy. */
const lane = (policy: Policy): StoryRun => ({
  ...OBSERVERS,
  change: withPolicy(policy),
  commands: [
    { atS: 12, command: { kind: 'CrashBroker', broker: 12 } },
    { atS: 30, command: killWest },
  ],
})

const placed = (policy: Policy): StoryRun => ({
  kind: 'cluster',
  world: 'no-observers',
  change: withoutElr,
  commands: [{ atS: 10, command: placement(policy), deed: `placed-${policy}` }],
})

/** 0 stops it, null lets it go. */
const throttle = (broker: number, bytesPerSecond: number | null): Command => ({
  kind: 'ThrottleReplica',
  topic: 'orders',
  partition: 0,
  broker,
  bytesPerSecond,
})

export const CHAPTER_09: Readonly<Record<string, StoryRun>> = {
  watching: { ...OBSERVERS, commands: [] },
  'placed-under-min-isr': placed('under-min-isr'),
  'placed-under-replicated': placed('under-replicated'),
  'placed-leader-is-observer': placed('leader-is-observer'),
  held: { ...OBSERVERS, commands: [TUG] },
  refitted: { ...OBSERVERS, commands: [TUG, { atS: 90, command: healWest, deed: 'refit' }] },
  'lane-under-min-isr': lane('under-min-isr'),
  'lane-under-replicated': lane('under-replicated'),
  'lane-leader-is-observer': lane('leader-is-observer'),
  tipsy: {
    kind: 'cluster',
    world: 'observers-leader-is-observer',
    withScript: true,
    commands: [
      { atS: 10, command: throttle(21, 0) },
      { atS: 44, command: throttle(21, null) },
    ],
  },
  sleeper: {
    kind: 'cluster',
    world: 'lagging-observer',
    commands: [
      { atS: 10, command: throttle(23, 0) },
      { atS: 50, command: killWest },
      { atS: 80, command: throttle(23, null), deed: 'wake' },
    ],
  },
  'policy-late': {
    ...OBSERVERS,
    change: withPolicy('leader-is-observer'),
    commands: [TUG, { atS: 60, command: placement('under-min-isr') }],
  },
}
