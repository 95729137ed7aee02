/**
 * A world as data: what exists, how it is wired, what the clients do, and which commands happen when.
 *
 * This is the parsed, complete form: every optional field of the file format (`protocol/scenario-file.ts`)
 * has its default filled in. Times in the file are milliseconds because people write them; the engine
 * itself counts integer microseconds. The one thing a reader would get wrong: `rack` is what placement
 * constraints match (Kafka's `broker.rack`), `site` is the physical place that can be killed or cut off.
 * Several racks may share a site (`west-f` and `west-o` in older Confluent demos).
 */
import type { Command } from './command'
import type { BusinessSpec } from './company/vocabulary/business-spec'
import type { BrokerId } from './shape/ids'
import type { PlacementConstraints } from './shape/placement-constraints'

/** A config value as Kafka's tools print and take it. */
export type ConfigValue = string | number | boolean
export type Configs = Readonly<Record<string, ConfigValue>>

export interface Scenario {
  readonly format: 'streamscape-scenario'
  readonly version: 1
  /** Kebab-case id; empty for a file that somebody opened. */
  readonly id: string
  readonly title: string
  readonly description: string
  /** Unsigned 32-bit integer. All randomness of the run comes from it. */
  readonly seed: number
  readonly cluster: ClusterSpec
  readonly sites: readonly SiteSpec[]
  readonly links: readonly LinkSpec[]
  readonly brokers: readonly BrokerSpec[]
  readonly controllers: readonly ControllerSpec[]
  readonly topics: readonly TopicSpec[]
  readonly producers: readonly ProducerSpec[]
  readonly consumers: readonly ConsumerSpec[]
  readonly commands: readonly TimedCommand[]
  /** The company of the two worlds; null for a cluster alone. */
  readonly business: BusinessSpec | null
  /** What a viewer should look at; has no effect on the run. */
  readonly watch: WatchSpec
}

export interface ClusterSpec {
  /** Broker configs that hold for all brokers, e.g. `replica.lag.time.max.ms`. */
  readonly configs: Configs
  /** `eligible.leader.replicas.version` (KIP-966): 0 off, 1 on. */
  readonly eligibleLeaderReplicasVersion: 0 | 1
}

export interface SiteSpec {
  readonly id: string
  readonly name: string
  /**
   * A tie-breaker is drawn as a hut and normally holds controllers only; at a place of clients stand shops and offices
   * that reach the datacenters over links of their own.
   */
  readonly kind: 'datacenter' | 'tie-breaker' | 'clients'
  /** One-way latency between two processes inside this site, milliseconds. */
  readonly latencyMs: number
}

/** A two-way path between two sites. `back*` fields default to the forward ones. */
export interface LinkSpec {
  readonly from: string
  readonly to: string
  /** One-way latency from `from` to `to`, milliseconds, 0 to 60000. */
  readonly latencyMs: number
  /** One-way latency from `to` to `from`, milliseconds. */
  readonly backLatencyMs: number
  /** Uniform jitter added on top, plus or minus, milliseconds. */
  readonly jitterMs: number
  /** Packet loss in percent, 0 to 100; a lost packet costs a retransmission, not the request. */
  readonly lossPercent: number
  /** Megabits a second each way; 0 means not limited. */
  readonly bandwidthMbps: number
}

export interface BrokerSpec {
  readonly id: BrokerId
  readonly site: string
  /** `broker.rack`; null when the broker has none. */
  readonly rack: string | null
  readonly configs: Configs
}

export interface ControllerSpec {
  readonly id: number
  readonly site: string
}

export interface TopicSpec {
  readonly name: string
  readonly partitions: number
  /** -1 when `placement` or `assignment` decides. */
  readonly replicationFactor: number
  /** `confluent.placement.constraints`; null for plain Kafka placement. */
  readonly placement: PlacementConstraints | null
  /** Explicit replica lists, one a partition; null lets the placer decide. */
  readonly assignment: readonly (readonly number[])[] | null
  readonly configs: Configs
}

export interface ProducerSpec {
  readonly id: string
  readonly name: string
  readonly site: string
  readonly topic: string
  readonly configs: Configs
  readonly workload: WorkloadSpec
  /** What its application does with its transactions; only with a `transactional.id`. */
  readonly transactions?: TransactionSpec
}

/** An application that writes in transactions. */
export interface TransactionSpec {
  /** It commits so long after it began, milliseconds (as `commit.interval.ms` of Kafka Streams: 100). */
  readonly commitIntervalMs: number
  /** It aborts each transaction with a number that this divides; 0 aborts none by itself. */
  readonly abortEvery: number
  /** Id of a consumer: its records are what it writes, and their offsets are committed in the transaction. */
  readonly source: string | null
}

export interface WorkloadSpec {
  readonly recordsPerSecond: number
  /** Serialized size of one record in bytes. */
  readonly recordBytes: number
  /** Number of distinct keys; 0 sends records without a key. */
  readonly keys: number
  readonly arrival: 'steady' | 'poisson'
  readonly startMs: number
  /** 0 means it never stops. */
  readonly stopMs: number
  /** 0 means no limit. */
  readonly maxRecords: number
}

export interface ConsumerSpec {
  readonly id: string
  readonly name: string
  readonly site: string
  readonly topic: string
  /** With a `group.id`: further topics that it subscribes to. */
  readonly topics?: readonly string[]
  /** Partition numbers it reads; null reads all of the topic. A member of a group reads what it is assigned. */
  readonly partitions: readonly number[] | null
  readonly configs: Configs
  /** Processing speed, records a second; 0 means as fast as they come. */
  readonly maxRecordsPerSecond: number
}

export interface TimedCommand {
  /** Milliseconds since the start of the run; the engine rounds to whole microseconds. */
  readonly atMs: number
  readonly command: Command
}

export interface WatchSpec {
  readonly topic: string
  readonly partition: number
  /** A good length of the time line, milliseconds. */
  readonly untilMs: number
}

/** Limits that a scenario must keep. Beyond them it is refused politely, by name. */
export const LIMITS = {
  sites: 6,
  brokers: 30,
  controllers: 15,
  topics: 100,
  partitions: 1000,
  replicationFactor: 15,
  producers: 64,
  consumers: 64,
  commands: 10_000,
  /** Records a second of one producer. */
  recordsPerSecond: 1_000_000,
  nameLength: 249,
  /** Letters of a key or a value that is sent by hand. */
  recordText: 200,
  recordHeaders: 20,
} as const
