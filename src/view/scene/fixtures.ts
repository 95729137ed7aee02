/** Worlds at rest and in trouble for the gallery and the tests. All figures here are invented. */
import type {
  BrokerView,
  FocusView,
  Measures,
  NodeView,
  ReplicaState,
  ReplicaView,
  SiteView,
  Structure,
} from '../../protocol'

export interface FixtureOptions {
  readonly sites: number
  readonly brokersEach: number
  readonly tieBreaker: boolean
  readonly producers: number
  readonly consumers: number
  readonly dark?: readonly string[]
}

const SITE_NAMES = ['DC West', 'DC East', 'DC North', 'DC South', 'DC Coast', 'DC Hill']
const PRODUCER_NAMES = ['web shop', 'stores', 'mobile app', 'partners']
const CONSUMER_NAMES = ['warehouse', 'fraud check', 'dashboards', 'search']

export function makeStructure(options: FixtureOptions): Structure {
  const dark = new Set(options.dark ?? [])
  const sites: SiteView[] = []
  const brokers: BrokerView[] = []
  for (let s = 0; s < options.sites; s++) {
    const id = `dc${s + 1}`
    const up = !dark.has(id)
    sites.push({
      id,
      name: SITE_NAMES[s] ?? id,
      kind: 'datacenter',
      up,
      darkSinceUs: up ? -1 : 36_000_000,
      latencyMs: 0.3,
    })
    for (let b = 0; b < options.brokersEach; b++) {
      brokers.push({
        id: (s + 1) * 10 + b + 1,
        site: id,
        rack: id,
        state: up ? 'running' : 'crashed',
        fenced: !up,
        brokerEpoch: 1,
        stateSinceUs: 0,
        leaderCount: 0,
        replicaCount: 1,
        diskBytesPerSecond: null,
        silentMs: up ? 20 : 9000,
        fencingUs: -1,
        isGivenUp: false,
      })
    }
  }
  if (options.tieBreaker)
    sites.push({
      id: 'tie',
      name: 'tie-breaker',
      kind: 'tie-breaker',
      up: !dark.has('tie'),
      darkSinceUs: -1,
      latencyMs: 0.3,
    })
  const links = sites.flatMap((from, i) =>
    sites.slice(i + 1).map((to) => ({
      from: from.id,
      to: to.id,
      latencyMs: 12,
      backLatencyMs: 12,
      jitterMs: 1,
      lossPercent: 0,
      bandwidthMbps: 0,
      cutForward: false,
      cutBack: false,
      isWorse: false,
    })),
  )
  const controllers = sites.flatMap((site, i) =>
    (site.kind === 'tie-breaker' ? [1] : [1, 2]).map((n) => ({
      id: 900 + i * 10 + n,
      site: site.id,
      role: site.up ? ('follower' as const) : ('offline' as const),
      epoch: 1,
      metadataOffset: 100,
      paused: false,
    })),
  )
  const named = (names: readonly string[], count: number, prefix: string) =>
    Array.from({ length: count }, (_, i) => ({ id: `${prefix}${i + 1}`, name: names[i] ?? `${prefix} ${i + 1}` }))
  const producers = named(PRODUCER_NAMES, options.producers, 'producer').map((p) => ({
    ...p,
    site: 'dc1',
    topic: 'orders',
    up: true,
    acks: 'all' as const,
    idempotent: true,
    recordsPerSecond: 20,
    configs: {},
  }))
  const consumers = named(CONSUMER_NAMES, options.consumers, 'consumer').map((c) => ({
    ...c,
    site: 'dc2',
    topic: 'orders',
    partitions: [0],
    up: true,
    paused: false,
    configs: {},
  }))
  const nodes: NodeView[] = [
    ...brokers.map((b) => ({ kind: 'broker' as const, id: String(b.id) })),
    ...producers.map((p) => ({ kind: 'producer' as const, id: p.id })),
    ...consumers.map((c) => ({ kind: 'consumer' as const, id: c.id })),
  ]
  const votersUp = controllers.filter((c) => c.role !== 'offline').length
  return {
    version: 1,
    scenarioId: 'fixture',
    title: 'Fixture',
    description: '',
    seed: 4711,
    untilMs: 60_000,
    usesConfluentServer: true,
    clusterConfigs: {},
    sites,
    links,
    brokers,
    controllers,
    quorum: { available: true, leader: 901, epoch: 1, votersUp, voters: controllers.length },
    topics: [],
    partitions: [],
    producers,
    consumers,
    nodes,
  }
}

export function makeReplica(broker: number, state: ReplicaState, logEndOffset: number): ReplicaView {
  const inIsr = state === 'leader' || state === 'in-sync' || state === 'promoted'
  return {
    broker,
    state,
    isObserver: state === 'observer' || state === 'promoted',
    inIsr,
    logEndOffset,
    highWatermark: logEndOffset,
    logStartOffset: 0,
    lagRecords: 0,
    lastFetchLagMs: 0,
    lastCaughtUpLagMs: 0,
    isCaughtUp: inIsr,
    throttledBytesPerSecond: null,
  }
}

export function makeFocus(states: readonly (readonly [number, ReplicaState, number])[]): FocusView {
  return {
    topic: 'orders',
    partition: 0,
    replicas: states.map(([broker, state, end]) => makeReplica(broker, state, end)),
    metrics: {},
  }
}

export function makeMeasures(overrides: Partial<Measures>): Measures {
  return {
    accepting: true,
    obstacle: null,
    flow: { answer: 'yes', reason: null, held: [], error: null, isClearing: false },
    trouble: null,
    acknowledged: 1368,
    lost: 0,
    lostElsewhere: [],
    lostUnacknowledged: 0,
    recordsInLog: 0,
    duplicates: 0,
    outOfOrder: 0,
    waiting: 0,
    expired: 0,
    refusedByError: {},
    lastWriteAgeUs: 100_000,
    withoutWritesUs: 0,
    produceLatencyP50Us: 14_000,
    produceLatencyP99Us: 26_000,
    lagRecords: 2,
    inSync: 4,
    minIsr: 3,
    acknowledgedHistory: [],
    clients: [
      { id: 'producer1', backlog: 0, done: 700, error: null, isHeldUp: false, state: null },
      { id: 'producer2', backlog: 0, done: 668, error: null, isHeldUp: false, state: null },
      { id: 'consumer1', backlog: 2, done: 1366, error: null, isHeldUp: false, state: 'reading' },
      { id: 'consumer2', backlog: 0, done: 1368, error: null, isHeldUp: false, state: 'reading' },
    ],
    ...overrides,
  }
}
