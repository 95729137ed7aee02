/** A small cluster at one site for tests of single rules: brokers 1 to 3, and one topic whose replicas are known. */
import type { Configs, Scenario } from '..'
import type { PlacementConstraints } from '../shape/placement-constraints'

export interface SmallCluster {
  readonly brokers?: number
  readonly controllers?: number
  readonly assignment?: readonly (readonly number[])[]
  readonly placement?: PlacementConstraints | null
  readonly topic?: Configs
  readonly cluster?: Configs
  readonly producer?: Configs
  readonly recordsPerSecond?: number
  readonly consumers?: Scenario['consumers']
}

export function makeSmallCluster(options: SmallCluster = {}): Scenario {
  const { brokers = 3, controllers = 3, placement = null, recordsPerSecond = 0 } = options
  const { topic = {}, cluster = {}, producer = {}, consumers = [] } = options
  const assignment = placement === null ? (options.assignment ?? [[1, 2, 3]]) : null
  const racks = ['a', 'a', 'b', 'b', 'b', 'b']
  return {
    format: 'streamscape-scenario',
    version: 1,
    id: '',
    title: '',
    description: '',
    seed: 1,
    cluster: { configs: cluster, eligibleLeaderReplicasVersion: 0 },
    sites: ['west', 'east'].map((id) => ({ id, name: id, kind: 'datacenter' as const, latencyMs: 0.5 })),
    links: [
      { from: 'west', to: 'east', latencyMs: 5, backLatencyMs: 5, jitterMs: 0, lossPercent: 0, bandwidthMbps: 0 },
    ],
    brokers: Array.from({ length: brokers }, (_, i) => ({ id: i + 1, site: 'west', rack: racks[i], configs: {} })),
    controllers: Array.from({ length: controllers }, (_, i) => ({ id: 100 + i, site: 'west' })),
    topics: [
      { name: 't', partitions: assignment?.length ?? 1, replicationFactor: -1, placement, assignment, configs: topic },
    ],
    producers: [
      {
        id: 'p',
        name: 'p',
        site: 'east',
        topic: 't',
        configs: { 'linger.ms': 0, ...producer },
        workload: {
          recordsPerSecond,
          recordBytes: 100,
          keys: 0,
          arrival: 'steady',
          startMs: 0,
          stopMs: 0,
          maxRecords: 0,
        },
      },
    ],
    consumers,
    commands: [],
    business: null,
    watch: { topic: 't', partition: 0, untilMs: 60_000 },
  }
}
