/**
 * Turns the short form in which the built-in worlds are written into a complete `Scenario`. The one thing a
 * reader would get wrong: nothing is checked here. A test holds every built-in world to the parser of scenario
 * files, and the worker need not check them again.
 */
import type {
  BrokerSpec,
  BusinessSpec,
  Command,
  Configs,
  ConsumerSpec,
  ControllerSpec,
  LinkSpec,
  ObserverPromotionPolicy,
  PlacementConstraints,
  ProducerSpec,
  RackConstraint,
  Scenario,
  SiteSpec,
  TopicSpec,
} from '../core'

/** A producer tuned so that a failure is noticed in seconds; Kafka's own defaults wait half a minute. */
export const TUNED_PRODUCER: Configs = {
  acks: 'all',
  'delivery.timeout.ms': 120_000,
  'linger.ms': 5,
  'request.timeout.ms': 3_000,
  'retry.backoff.ms': 100,
  'socket.connection.setup.timeout.ms': 2_000,
}

export interface ScenarioSketch {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly seed?: number
  readonly clusterConfigs?: Configs
  /** 1 for plain Kafka (the default of 4.1 and later), 0 for Confluent Server with observers. */
  readonly eligibleLeaderReplicasVersion: 0 | 1
  readonly sites: readonly SiteSpec[]
  readonly links: readonly LinkSpec[]
  readonly brokers: readonly BrokerSpec[]
  readonly controllers: readonly ControllerSpec[]
  readonly topics: readonly TopicSpec[]
  readonly producers?: readonly ProducerSpec[]
  readonly consumers?: readonly ConsumerSpec[]
  /** Seconds and what happens then. */
  readonly script?: readonly (readonly [seconds: number, command: Command])[]
  readonly business?: BusinessSpec
  /** The first topic when left out. */
  readonly watchTopic?: string
  /** Number of the partition that is looked at first; 0 when left out. */
  readonly watchPartition?: number
  readonly untilSeconds?: number
}

export function defineScenario(sketch: ScenarioSketch): Scenario {
  return {
    format: 'streamscape-scenario',
    version: 1,
    id: sketch.id,
    title: sketch.title,
    description: sketch.description,
    seed: sketch.seed ?? 1,
    cluster: {
      configs: sketch.clusterConfigs ?? {},
      eligibleLeaderReplicasVersion: sketch.eligibleLeaderReplicasVersion,
    },
    sites: sketch.sites,
    links: sketch.links,
    brokers: sketch.brokers,
    controllers: sketch.controllers,
    topics: sketch.topics,
    producers: sketch.producers ?? [],
    consumers: sketch.consumers ?? [],
    commands: (sketch.script ?? []).map(([seconds, command]) => ({ atMs: seconds * 1_000, command })),
    business: sketch.business ?? null,
    watch: {
      topic: sketch.watchTopic ?? sketch.topics[0].name,
      partition: sketch.watchPartition ?? 0,
      untilMs: (sketch.untilSeconds ?? 120) * 1_000,
    },
  }
}

export function defineDatacenter(id: string, name: string): SiteSpec {
  return { id, name, kind: 'datacenter', latencyMs: 0.25 }
}

export function defineTieBreaker(id: string, name: string): SiteSpec {
  return { id, name, kind: 'tie-breaker', latencyMs: 0.25 }
}

/** A place outside of the datacenters where clients run. */
export function defineClientSite(id: string, name: string): SiteSpec {
  return { id, name, kind: 'clients', latencyMs: 0.25 }
}

/** A link with the same latency both ways, one way in milliseconds. */
export function defineLink(from: string, to: string, latencyMs: number, rest: Partial<LinkSpec> = {}): LinkSpec {
  return { from, to, latencyMs, backLatencyMs: latencyMs, jitterMs: 0, lossPercent: 0, bandwidthMbps: 0, ...rest }
}

export function defineBrokers(site: string, rack: string | null, ids: readonly number[]): readonly BrokerSpec[] {
  return ids.map((id) => ({ id, site, rack, configs: {} }))
}

export function defineControllers(site: string, ids: readonly number[]): readonly ControllerSpec[] {
  return ids.map((id) => ({ id, site }))
}

/** One partition with these replicas, the preferred leader first. */
export function defineTopic(
  name: string,
  replicas: readonly number[],
  minIsr: number,
  placement: PlacementConstraints | null = null,
): TopicSpec {
  return {
    name,
    partitions: 1,
    replicationFactor: -1,
    placement,
    assignment: [replicas],
    configs: { 'min.insync.replicas': minIsr },
  }
}

/** As many partitions as brokers, each with a replica on all of them; the list is turned round, so leaders are spread. */
export function defineSpreadTopic(name: string, brokers: readonly number[], minIsr: number): TopicSpec {
  const assignment = brokers.map((_, i) => [...brokers.slice(i), ...brokers.slice(0, i)])
  return { ...defineTopic(name, brokers, minIsr), partitions: assignment.length, assignment }
}

/** Counts by rack; naming a policy makes it version 2. */
export function definePlacement(
  replicas: readonly RackConstraint[],
  observers: readonly RackConstraint[] = [],
  observerPromotionPolicy: ObserverPromotionPolicy | null = null,
): PlacementConstraints {
  return { version: observerPromotionPolicy === null ? 1 : 2, replicas, observers, observerPromotionPolicy }
}

export function defineProducer(
  id: string,
  name: string,
  site: string,
  topic: string,
  rest: { readonly acks?: '0' | '1' | 'all'; readonly recordsPerSecond?: number; readonly keys?: number } = {},
): ProducerSpec {
  return {
    id,
    name,
    site,
    topic,
    configs: { ...TUNED_PRODUCER, acks: rest.acks ?? 'all' },
    workload: {
      recordsPerSecond: rest.recordsPerSecond ?? 20,
      recordBytes: 400,
      keys: rest.keys ?? 100,
      arrival: 'poisson',
      startMs: 0,
      stopMs: 0,
      maxRecords: 0,
    },
  }
}

export function defineConsumer(id: string, name: string, site: string, topic: string): ConsumerSpec {
  const configs = { 'auto.offset.reset': 'earliest', 'request.timeout.ms': 3_000 }
  return { id, name, site, topic, partitions: null, configs, maxRecordsPerSecond: 0 }
}
