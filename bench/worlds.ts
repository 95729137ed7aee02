/** The worlds that are measured: as small as they can be, so that all time goes into what the row names. */
import type { Configs, Scenario } from '../src/core'
import { defineBrokers, defineControllers, defineDatacenter, defineLink, defineScenario } from '../src/scenarios/define'

/** Bytes of a record, and what a batch costs besides (a header of 61 bytes): `batch.size` holds whole records. */
const RECORD_BYTES = 100
const BATCH_HEADER_BYTES = 61

export interface Load {
  readonly producers: number
  /** Records a second of each. */
  readonly recordsPerSecond: number
  readonly partitions: number
  readonly recordsPerBatch: number
  readonly lingerMs: number
}

/** One site, three brokers, replication factor 3, acks=all, min ISR 2. */
export function defineLoad(load: Load): Scenario {
  const brokers = [1, 2, 3]
  const configs: Configs = {
    acks: 'all',
    'batch.size': BATCH_HEADER_BYTES + load.recordsPerBatch * RECORD_BYTES,
    'linger.ms': load.lingerMs,
  }
  return defineScenario({
    id: 'load',
    title: '',
    description: '',
    eligibleLeaderReplicasVersion: 0,
    sites: [defineDatacenter('site', 'Site')],
    links: [],
    brokers: defineBrokers('site', null, brokers),
    controllers: defineControllers('site', [101]),
    topics: [
      {
        name: 'records',
        partitions: load.partitions,
        replicationFactor: 3,
        placement: null,
        assignment: null,
        configs: { 'min.insync.replicas': 2 },
      },
    ],
    producers: Array.from({ length: load.producers }, (_, n) => ({
      id: `p${n}`,
      name: `p${n}`,
      site: 'site',
      topic: 'records',
      configs,
      workload: {
        recordsPerSecond: load.recordsPerSecond,
        recordBytes: RECORD_BYTES,
        keys: 0,
        arrival: 'steady',
        startMs: 0,
        stopMs: 0,
        maxRecords: 0,
      },
    })),
  })
}

/** Two datacenters and a tie-breaker, ten topics of six partitions, forty producers, a datacenter lost and healed. */
export function defineBusyScene(): Scenario {
  const topics = Array.from({ length: 10 }, (_, t) => `t${t}`)
  return defineScenario({
    id: 'busy',
    title: '',
    description: '',
    eligibleLeaderReplicasVersion: 0,
    sites: [
      defineDatacenter('west', 'West'),
      defineDatacenter('east', 'East'),
      { ...defineDatacenter('tie', 'Tie'), kind: 'tie-breaker' },
    ],
    links: [defineLink('west', 'east', 12), defineLink('west', 'tie', 8), defineLink('east', 'tie', 8)],
    brokers: [...defineBrokers('west', 'west', [11, 12, 13]), ...defineBrokers('east', 'east', [21, 22, 23])],
    controllers: [
      ...defineControllers('west', [1, 2]),
      ...defineControllers('east', [3, 4]),
      ...defineControllers('tie', [5]),
    ],
    topics: topics.map((name) => ({
      name,
      partitions: 6,
      replicationFactor: 4,
      placement: null,
      assignment: null,
      configs: { 'min.insync.replicas': 2 },
    })),
    producers: Array.from({ length: 40 }, (_, n) => ({
      id: `p${n}`,
      name: `p${n}`,
      site: n % 2 === 0 ? 'west' : 'east',
      topic: topics[n % topics.length],
      configs: { acks: 'all', 'linger.ms': 5, 'request.timeout.ms': 3000 },
      workload: {
        recordsPerSecond: 25,
        recordBytes: 400,
        keys: 100,
        arrival: 'poisson',
        startMs: 0,
        stopMs: 0,
        maxRecords: 0,
      },
    })),
    script: [
      [120, { kind: 'KillSite', site: 'west' }],
      [180, { kind: 'HealSite', site: 'west' }],
      [400, { kind: 'CrashBroker', broker: 21 }],
      [430, { kind: 'StartBroker', broker: 21 }],
    ],
    untilSeconds: 600,
  })
}

/** One topic whose records fill the scene with lights: small batches, many of them, from twenty producers. */
export function defineManyLights(): Scenario {
  const sync = [11, 12, 21, 22]
  return defineScenario({
    id: 'many-lights',
    title: 'Many lights',
    description: '',
    eligibleLeaderReplicasVersion: 0,
    sites: [
      defineDatacenter('west', 'West'),
      defineDatacenter('east', 'East'),
      { ...defineDatacenter('tie', 'Tie'), kind: 'tie-breaker' },
    ],
    links: [defineLink('west', 'east', 12), defineLink('west', 'tie', 8), defineLink('east', 'tie', 8)],
    brokers: [...defineBrokers('west', 'west', [11, 12]), ...defineBrokers('east', 'east', [21, 22])],
    controllers: [
      ...defineControllers('west', [1]),
      ...defineControllers('east', [2]),
      ...defineControllers('tie', [3]),
    ],
    topics: [
      {
        name: 'orders',
        partitions: 1,
        replicationFactor: -1,
        placement: null,
        assignment: [sync],
        configs: { 'min.insync.replicas': 2 },
      },
    ],
    producers: Array.from({ length: 20 }, (_, n) => ({
      id: `p${n}`,
      name: `Producer ${n}`,
      site: n % 2 === 0 ? 'west' : 'east',
      topic: 'orders',
      configs: { acks: 'all', 'batch.size': BATCH_HEADER_BYTES + 4 * RECORD_BYTES, 'linger.ms': 5 },
      workload: {
        recordsPerSecond: 1_200,
        recordBytes: RECORD_BYTES,
        keys: 0,
        arrival: 'poisson',
        startMs: 0,
        stopMs: 0,
        maxRecords: 0,
      },
    })),
    untilSeconds: 600,
  })
}

/** Each group has a topic of its own, with a partition for each member; a producer writes to each, twenty records a second. */
export function defineManyGroups({ groups, members }: { readonly groups: number; readonly members: number }): Scenario {
  const load = defineLoad({ producers: 1, recordsPerSecond: 20, partitions: members, recordsPerBatch: 10, lingerMs: 5 })
  const names = Array.from({ length: groups }, (_, g) => `records-${g}`)
  return {
    ...load,
    topics: names.map((name) => ({ ...load.topics[0], name })),
    producers: names.map((topic, g) => ({ ...load.producers[0], id: `p${g}`, topic })),
    consumers: names.flatMap((topic, g) =>
      Array.from({ length: members }, (_, m) => ({
        id: `c${g}-${m}`,
        name: `c${g}-${m}`,
        site: 'site',
        topic,
        partitions: null,
        configs: { 'group.id': `group-${g}`, 'auto.offset.reset': 'earliest' },
        maxRecordsPerSecond: 0,
      })),
    ),
    watch: { ...load.watch, topic: names[0] },
  }
}

/** Three brokers that keep a quarter of an hour of one topic, with a group that reads it. */
export function defineForgetfulDay(): Scenario {
  const load = defineLoad({ producers: 1, recordsPerSecond: 20, partitions: 3, recordsPerBatch: 20, lingerMs: 1000 })
  return {
    ...load,
    topics: load.topics.map((topic) => ({
      ...topic,
      configs: { ...topic.configs, 'retention.ms': 900_000, 'segment.ms': 60_000 },
    })),
    consumers: [
      {
        id: 'reader',
        name: 'reader',
        site: 'site',
        topic: 'records',
        partitions: null,
        configs: { 'group.id': 'readers', 'max.poll.records': 100 },
        maxRecordsPerSecond: 0,
      },
    ],
  }
}
