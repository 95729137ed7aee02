/** A small world of the story: three brokers in one place, or one in each of three zones, and one topic. */
import type { Configs, ConsumerSpec, ProducerSpec, Scenario, SiteSpec } from '../../core'

interface Sketch {
  readonly id: string
  readonly title: string
  readonly topic: string
  readonly partitions: number
  readonly sites?: readonly string[]
  readonly producers: readonly ProducerSpec[]
  readonly consumers: readonly ConsumerSpec[]
  readonly untilS: number
}

export function makeSmallWorld({ sites: ids = ['west'], ...sketch }: Sketch): Scenario {
  const sites = ids.map((id): SiteSpec => ({ id, name: id, kind: 'datacenter', latencyMs: 0.25 }))
  const siteOf = (n: number): string => ids[n % ids.length]
  return {
    format: 'streamscape-scenario',
    version: 1,
    id: sketch.id,
    title: sketch.title,
    description: '',
    seed: 1,
    cluster: { configs: { 'min.insync.replicas': 2 }, eligibleLeaderReplicasVersion: 1 },
    sites,
    links: ids.flatMap((from, i) =>
      ids
        .slice(i + 1)
        .map((to) => ({ from, to, latencyMs: 1, backLatencyMs: 1, jitterMs: 0, lossPercent: 0, bandwidthMbps: 0 })),
    ),
    brokers: [1, 2, 3].map((id, n) => ({ id, site: siteOf(n), rack: siteOf(n), configs: {} })),
    controllers: [101, 102, 103].map((id, n) => ({ id, site: siteOf(n) })),
    topics: [
      {
        name: sketch.topic,
        partitions: sketch.partitions,
        replicationFactor: 3,
        placement: null,
        assignment: null,
        configs: {},
      },
    ],
    producers: sketch.producers,
    consumers: sketch.consumers,
    commands: [],
    business: null,
    watch: { topic: sketch.topic, partition: 0, untilMs: sketch.untilS * 1_000 },
  }
}

/** Writes steadily; with 0 a second it only sends what it is told to. */
export function writer(
  id: string,
  name: string,
  topic: string,
  site: string,
  recordsPerSecond: number,
  keys: number,
): ProducerSpec {
  return {
    id,
    name,
    site,
    topic,
    configs: {},
    workload: { recordsPerSecond, recordBytes: 200, keys, arrival: 'steady', startMs: 0, stopMs: 0, maxRecords: 0 },
  }
}

/** Reads from the beginning. */
export function reader(
  id: string,
  name: string,
  topic: string,
  site: string,
  configs: Configs,
  maxRecordsPerSecond = 0,
): ConsumerSpec {
  return {
    id,
    name,
    site,
    topic,
    partitions: null,
    configs: { 'auto.offset.reset': 'earliest', ...configs },
    maxRecordsPerSecond,
  }
}
