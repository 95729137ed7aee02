/** Chapter 10: when the promise does not hold. Observers and their promotion are Confluent Server's. */
import type { BrokerSpec, Command, LinkSpec, ProducerSpec, RackConstraint, Scenario, TopicSpec } from '../../core'
import { healWest, killWest, setMinIsr } from './chapter-08'
import type { StoryRun } from './story-run'

const kill = (site: string): Command => ({ kind: 'KillSite', site })
const heal = (site: string): Command => ({ kind: 'HealSite', site })
const crash = (broker: number): Command => ({ kind: 'CrashBroker', broker })

const OBSERVERS = { kind: 'cluster', world: 'observers' } as const
const UNCLEAN: Command = { kind: 'ElectLeader', topic: 'orders', partition: 0, election: 'UNCLEAN' }

const changeProducers =
  (change: (producer: ProducerSpec) => ProducerSpec) =>
  (scenario: Scenario): Scenario => ({ ...scenario, producers: scenario.producers.map(change) })

const inWest = (producer: ProducerSpec): ProducerSpec => ({ ...producer, site: 'dc-west' })

/** The line between the datacenters is cut while the shops stand in the west. */
const cut = (acks: 'all' | '1'): StoryRun => ({
  kind: 'cluster',
  world: 'link-cut',
  change: changeProducers((producer) => ({ ...inWest(producer), configs: { ...producer.configs, acks } })),
  commands: [
    { atS: 20, command: { kind: 'CutLink', from: 'dc-west', to: 'dc-east', both: true }, deed: 'cut' },
    { atS: 80, command: { kind: 'HealLink', from: 'dc-west', to: 'dc-east', both: true } },
  ],
})

const WEST_FIRST = [
  { atS: 20, command: killWest, deed: 'turn' },
  { atS: 50, command: kill('tie-breaker') },
] as const

/** Both synchronous brokers crash, so many seconds apart. */
const apart = (seconds: number): StoryRun => ({
  kind: 'cluster',
  world: 'both-sync-at-once',
  commands: [
    { atS: 20, command: crash(12) },
    { atS: 20 + seconds, command: crash(11) },
  ],
})

const stretch = (latencyMs: number): StoryRun => ({
  ...OBSERVERS,
  change: (scenario) => ({
    ...scenario,
    links: scenario.links.map((link) =>
      link.from === 'dc-west' && link.to === 'dc-east' ? { ...link, latencyMs, backLatencyMs: latencyMs } : link,
    ),
  }),
  commands: [],
})

const RACKS = ['a', 'b', 'c'] as const
const onEach: readonly RackConstraint[] = RACKS.map((rack) => ({ count: 1, rack }))

/** A synchronous replica and an observer in each of three datacenters; with huts, two more votes. */
const threeWithObservers =
  (huts: readonly string[]) =>
  (scenario: Scenario): Scenario => {
    const brokers: BrokerSpec[] = RACKS.flatMap((rack, i) =>
      [1, 2].map((n) => ({ id: 10 * (i + 1) + n, site: `dc-${rack}`, rack, configs: {} })),
    )
    const link = (from: string, to: string): LinkSpec => ({
      from,
      to,
      latencyMs: 10,
      backLatencyMs: 10,
      jitterMs: 0,
      lossPercent: 0,
      bandwidthMbps: 0,
    })
    const topic: TopicSpec = {
      ...scenario.topics[0],
      partitions: 1,
      placement: { version: 2, replicas: onEach, observers: onEach, observerPromotionPolicy: 'under-min-isr' },
      assignment: [[11, 21, 31, 12, 22, 32]],
    }
    return {
      ...scenario,
      cluster: { ...scenario.cluster, eligibleLeaderReplicasVersion: 0 },
      sites: [
        ...scenario.sites,
        ...huts.map((id, i) => ({ id, name: `Hut ${i + 1}`, kind: 'tie-breaker' as const, latencyMs: 0.25 })),
      ],
      links: [
        ...scenario.links,
        ...huts.flatMap((hut) => RACKS.map((rack) => link(`dc-${rack}`, hut))),
        ...(huts.length === 2 ? [link(huts[0], huts[1])] : []),
      ],
      brokers,
      // The active one stands where nobody pulls.
      controllers: [
        { id: 103, site: 'dc-c' },
        { id: 102, site: 'dc-b' },
        { id: 101, site: 'dc-a' },
        ...huts.map((site, i) => ({ id: 104 + i, site })),
      ],
      topics: [topic],
    }
  }

const TWO_OF_THREE = [
  { atS: 20, command: kill('dc-a') },
  { atS: 60, command: kill('dc-b') },
  { atS: 110, command: heal('dc-a') },
  { atS: 110, command: heal('dc-b') },
] as const

/** Two datacenters and nothing between them: five votes as three and two. */
const withoutHut = (scenario: Scenario): Scenario => ({
  ...scenario,
  sites: scenario.sites.filter(({ id }) => id !== 'tie-breaker'),
  links: scenario.links.filter(({ from, to }) => from !== 'tie-breaker' && to !== 'tie-breaker'),
  controllers: scenario.controllers.map((spec) => (spec.site === 'tie-breaker' ? { ...spec, site: 'dc-west' } : spec)),
})

export const CHAPTER_10: Readonly<Record<string, StoryRun>> = {
  'hut-first': {
    kind: 'cluster',
    world: 'tie-breaker-then-dc',
    commands: [
      { atS: 20, command: kill('tie-breaker'), deed: 'bingo' },
      { atS: 50, command: killWest },
      { atS: 100, command: heal('tie-breaker') },
    ],
  },
  'west-first': { kind: 'cluster', world: 'tie-breaker-then-dc', commands: WEST_FIRST },
  cough: {
    kind: 'cluster',
    world: 'tie-breaker-then-dc',
    commands: [...WEST_FIRST, { atS: 60, command: crash(22) }],
  },
  'cut-all': cut('all'),
  'cut-1': cut('1'),
  'two-of-three': {
    kind: 'cluster',
    world: 'three-datacenters',
    commands: [
      { atS: 20, command: kill('dc-a') },
      { atS: 60, command: kill('dc-b'), deed: 'middle' },
      { atS: 110, command: heal('dc-a') },
    ],
  },
  'rig-plain': { kind: 'cluster', world: 'three-datacenters', change: threeWithObservers([]), commands: TWO_OF_THREE },
  'rig-huts': {
    kind: 'cluster',
    world: 'three-datacenters',
    change: threeWithObservers(['hut-1', 'hut-2']),
    commands: TWO_OF_THREE,
  },
  'apart-0': apart(0),
  'apart-2': apart(2),
  'apart-15': apart(15),
  'second-fault': {
    ...OBSERVERS,
    commands: [
      { atS: 36, command: killWest },
      { atS: 60, command: kill('dc-east') },
      { atS: 75, command: healWest },
      { atS: 95, command: UNCLEAN },
    ],
  },
  'second-fault-mended': {
    ...OBSERVERS,
    commands: [
      { atS: 36, command: killWest },
      { atS: 60, command: kill('dc-east') },
      { atS: 75, command: healWest },
      { atS: 95, command: heal('dc-east') },
    ],
  },
  'stretch-1': stretch(1),
  'stretch-2': stretch(2),
  'stretch-6': stretch(6),
  'stretch-12': stretch(12),
  'stretch-25': stretch(25),
  'stretch-50': stretch(50),
  'door-zones': { kind: 'cluster', world: 'one-broker-dies', commands: [{ atS: 20, command: kill('zone-a') }] },
  'door-by-hand': {
    kind: 'cluster',
    world: 'no-observers',
    commands: [
      { atS: 20, command: killWest },
      { atS: 44, command: { kind: 'AlterTopicConfig', topic: 'orders', key: 'min.insync.replicas', value: 2 } },
    ],
  },
  'door-by-hand-forgotten': {
    kind: 'cluster',
    world: 'no-observers',
    change: setMinIsr(2),
    commands: [
      { atS: 20, command: { kind: 'StopBroker', broker: 21 } },
      { atS: 20, command: { kind: 'StopBroker', broker: 22 } },
      { atS: 30, command: killWest },
      { atS: 42, command: { kind: 'StartBroker', broker: 21 } },
      { atS: 42, command: { kind: 'StartBroker', broker: 22 } },
      { atS: 55, command: UNCLEAN },
    ],
  },
  'door-copy': {
    kind: 'cluster',
    world: 'observers-leader-is-observer',
    change: changeProducers((producer) => ({
      ...producer,
      workload: { ...producer.workload, recordsPerSecond: 400 },
    })),
    commands: [
      { atS: 20, command: killWest },
      { atS: 45, command: UNCLEAN },
    ],
  },
  'door-observers': { ...OBSERVERS, commands: [{ atS: 20, command: killWest }] },
  'night-before': {
    kind: 'cluster',
    world: 'lagging-observer',
    commands: [
      { atS: 10, command: { kind: 'ThrottleReplica', topic: 'orders', partition: 0, broker: 23, bytesPerSecond: 0 } },
      { atS: 50, command: killWest, deed: 'alarm' },
    ],
  },
  'last-curtain': { ...OBSERVERS, commands: [] },
  'no-hut-east': { ...OBSERVERS, change: withoutHut, commands: [{ atS: 36, command: kill('dc-east') }] },
  'no-hut-west': { ...OBSERVERS, change: withoutHut, commands: [{ atS: 36, command: killWest }] },
}
