/** A small world with one consumer group, for tests: three brokers, one topic with a steady producer. */
import { type Configs, type ConsumerSpec, type Scenario, traceLines, type World } from '../../..'

export interface GroupWorldOptions {
  readonly partitions?: number
  readonly members?: number
  readonly configs?: Configs
  readonly cluster?: Configs
  readonly recordsPerSecond?: number
}

export function makeMember(id: string, configs: Configs = {}): ConsumerSpec {
  return {
    id,
    name: id,
    site: 'west',
    topic: 'orders',
    partitions: null,
    configs: { 'group.id': 'shop', 'auto.offset.reset': 'earliest', ...configs },
    maxRecordsPerSecond: 0,
  }
}

export function makeGroupWorld(options: GroupWorldOptions = {}): Scenario {
  const { partitions = 4, members = 2, configs = {}, cluster = {}, recordsPerSecond = 50 } = options
  return {
    format: 'streamscape-scenario',
    version: 1,
    id: '',
    title: 'A group',
    description: '',
    seed: 7,
    cluster: {
      configs: { 'offsets.topic.num.partitions': 1, 'min.insync.replicas': 2, ...cluster },
      eligibleLeaderReplicasVersion: 1,
    },
    sites: [{ id: 'west', name: 'west', kind: 'datacenter', latencyMs: 0.25 }],
    links: [],
    brokers: [1, 2, 3].map((id) => ({ id, site: 'west', rack: null, configs: {} })),
    controllers: [1, 2, 3].map((id) => ({ id, site: 'west' })),
    topics: [{ name: 'orders', partitions, replicationFactor: 3, placement: null, assignment: null, configs: {} }],
    producers: [
      {
        id: 'shop',
        name: 'shop',
        site: 'west',
        topic: 'orders',
        configs: {},
        workload: {
          recordsPerSecond,
          recordBytes: 100,
          keys: 50,
          arrival: 'steady',
          startMs: 0,
          stopMs: 0,
          maxRecords: 0,
        },
      },
    ],
    consumers: Array.from({ length: members }, (_, i) => makeMember(`reader-${i + 1}`, configs)),
    commands: [],
    business: null,
    watch: { topic: 'orders', partition: 0, untilMs: 60_000 },
  }
}

/** The first member reads at a place of its own: who kills the site `desk` kills it, and it leaves no word. */
export function readAtDesk(scenario: Scenario): Scenario {
  const [first, ...others] = scenario.consumers
  return {
    ...scenario,
    sites: [...scenario.sites, { id: 'desk', name: 'desk', kind: 'clients', latencyMs: 0.25 }],
    links: [
      { from: 'west', to: 'desk', latencyMs: 1, backLatencyMs: 1, jitterMs: 0, lossPercent: 0, bandwidthMbps: 0 },
    ],
    consumers: [{ ...first, site: 'desk' }, ...others],
  }
}

/** Lines of the trace about one kind of event. */
export function told(world: World, kind: string): string[] {
  return traceLines(world).filter((line) => line.includes(` ${kind} `))
}
