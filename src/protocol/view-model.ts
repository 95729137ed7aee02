/**
 * What the page knows of the simulation. `Structure` changes seldom and is sent whole when its version
 * changes; `Frame` comes with every answer of the worker. Nothing here is computed by the page: every
 * number is read from the core. Times are microseconds of virtual time since the start of the run unless
 * a name says otherwise.
 */
import type {
  Command,
  ConfigValue,
  ConsumerCondition,
  DomainEvent,
  FlaggedEvent,
  FlagKind,
  Flow,
  StopReason,
  Trouble,
  Vigil,
} from '../core'
import type { WorldsView } from './worlds-view'

export type ReplicaState =
  | 'leader'
  /** In the ISR and configured as a sync replica. */
  | 'in-sync'
  /** A sync replica that is alive but not in the ISR. */
  | 'catching-up'
  /** An observer outside the ISR. */
  | 'observer'
  /** An observer in the ISR. */
  | 'promoted'
  /** Its broker does not run, or is not registered yet. */
  | 'offline'
  /** Its broker lives and is fenced, so that the replica can neither lead nor count. */
  | 'fenced'

export interface ReplicaView {
  readonly broker: number
  readonly state: ReplicaState
  readonly isObserver: boolean
  /** An observer that leads has state `leader` and this set. */
  readonly inIsr: boolean
  readonly logEndOffset: number
  readonly highWatermark: number
  readonly logStartOffset: number
  /** Leader's log end minus this one's; 0 for the leader. */
  readonly lagRecords: number
  /** As `kafka-replica-status` prints: 0 for the leader, -1 if it never fetched. */
  readonly lastFetchLagMs: number
  readonly lastCaughtUpLagMs: number
  readonly isCaughtUp: boolean
  /** Bytes a second when throttled, null when not. */
  readonly throttledBytesPerSecond: number | null
}

export interface SiteView {
  readonly id: string
  readonly name: string
  readonly kind: 'datacenter' | 'tie-breaker' | 'clients'
  readonly up: boolean
  /** When it went dark; -1 while up. */
  readonly darkSinceUs: number
  readonly latencyMs: number
}

export interface LinkView {
  readonly from: string
  readonly to: string
  readonly latencyMs: number
  readonly backLatencyMs: number
  readonly jitterMs: number
  readonly lossPercent: number
  readonly bandwidthMbps: number
  readonly cutForward: boolean
  readonly cutBack: boolean
  /** Slower, lossier or narrower than the scenario made it. */
  readonly isWorse: boolean
}

export type BrokerState = 'running' | 'starting' | 'shutting-down' | 'stopped' | 'crashed' | 'paused'

export interface BrokerView {
  readonly id: number
  readonly site: string
  readonly rack: string | null
  readonly state: BrokerState
  readonly fenced: boolean
  readonly brokerEpoch: number
  /** What its disk writes when it is slow; null for one that keeps up. */
  readonly diskBytesPerSecond: number | null
  readonly stateSinceUs: number
  readonly leaderCount: number
  readonly replicaCount: number
  /** Ms since the active controller last heard from it; -1 when there is none. */
  readonly silentMs: number
  /** When the controllers fence it if they hear nothing more; -1 when they cannot or have. */
  readonly fencingUs: number
  /** The active controller has fenced it, and a majority has yet to store that. */
  readonly isGivenUp: boolean
}

export interface ControllerView {
  readonly id: number
  readonly site: string
  readonly role: 'leader' | 'follower' | 'candidate' | 'prospective' | 'unattached' | 'offline'
  readonly epoch: number
  readonly metadataOffset: number
  /** The process stands still. */
  readonly paused: boolean
}

export interface QuorumView {
  readonly available: boolean
  readonly leader: number
  readonly epoch: number
  readonly votersUp: number
  readonly voters: number
}

export interface TopicView {
  readonly name: string
  readonly partitions: number
  readonly replicationFactor: number
  readonly minIsr: number
  /** Configs set on the topic, as strings; defaults are in the content. */
  readonly configs: Readonly<Record<string, ConfigValue>>
  /** Pretty JSON of `confluent.placement.constraints`, empty when there are none. */
  readonly placementJson: string
  readonly policy: string
}

export interface PartitionView {
  readonly topic: string
  readonly partition: number
  /** -1 when none. */
  readonly leader: number
  readonly leaderEpoch: number
  readonly partitionEpoch: number
  readonly replicas: readonly number[]
  readonly isr: readonly number[]
  readonly elr: readonly number[]
  readonly observers: readonly number[]
  readonly offline: readonly number[]
  readonly minIsr: number
  /** Would it take an acks=all write at this instant? */
  readonly accepting: boolean
}

export interface ProducerView {
  readonly id: string
  readonly name: string
  readonly site: string
  /** Its process runs. */
  readonly up: boolean
  readonly topic: string
  readonly acks: '0' | '1' | 'all'
  /** `enable.idempotence` as it is in force: off without a word when other settings rule it out. */
  readonly idempotent: boolean
  readonly recordsPerSecond: number
  readonly configs: Readonly<Record<string, ConfigValue>>
}

export interface ConsumerView {
  readonly id: string
  readonly name: string
  readonly site: string
  readonly topic: string
  readonly up: boolean
  readonly partitions: readonly number[]
  readonly paused: boolean
  readonly configs: Readonly<Record<string, ConfigValue>>
}

/** A place on the scene that records travel between; `Flights` name nodes by index into this list. */
export interface NodeView {
  readonly kind: 'broker' | 'producer' | 'consumer'
  /** Broker id as text, or the client's id. */
  readonly id: string
}

export interface Structure {
  readonly version: number
  readonly scenarioId: string
  readonly title: string
  readonly description: string
  readonly seed: number
  readonly untilMs: number
  readonly usesConfluentServer: boolean
  readonly clusterConfigs: Readonly<Record<string, ConfigValue>>
  readonly sites: readonly SiteView[]
  readonly links: readonly LinkView[]
  readonly brokers: readonly BrokerView[]
  readonly controllers: readonly ControllerView[]
  readonly quorum: QuorumView
  readonly topics: readonly TopicView[]
  readonly partitions: readonly PartitionView[]
  readonly producers: readonly ProducerView[]
  readonly consumers: readonly ConsumerView[]
  readonly nodes: readonly NodeView[]
}

/** The partition that the scene shows as lanterns, with what changes at every instant. */
export interface FocusView {
  readonly topic: string
  readonly partition: number
  readonly replicas: readonly ReplicaView[]
  /** `kafka.cluster:type=Partition` metrics under their own names, as the leader reports them. */
  readonly metrics: Readonly<Record<string, number>>
}

/** Instruments of the focused topic. */
export interface Measures {
  /** Would the focused partition take an acks=all write at this instant? The cluster's side alone. */
  readonly accepting: boolean
  /** What keeps it from that; null while it does. */
  readonly obstacle: StopReason | null
  /** Do the records of the topic go through? Sender, path and cluster together. */
  readonly flow: Flow
  /** What stands in the way of the focused partition, else of the first of its topic that is held up; null for none. */
  readonly trouble: Trouble | null
  readonly acknowledged: number
  /** Records acknowledged and later lost (RPO). */
  readonly lost: number
  /** The same of the other topics, those that have lost some. */
  readonly lostElsewhere: readonly { readonly topic: string; readonly lost: number }[]
  /** Records that nobody was told are stored and that are in no log that counts; so not in `lost`. */
  readonly lostUnacknowledged: number
  /** In the logs of the leaders, and how many of them stand there twice or behind a later one of their key's order. */
  readonly recordsInLog: number
  readonly duplicates: number
  readonly outOfOrder: number
  /** Records in producers' hands: accumulated, in flight or in retry. */
  readonly waiting: number
  /** Records given up by producers after delivery.timeout.ms. */
  readonly expired: number
  readonly refusedByError: Readonly<Record<string, number>>
  /** Age of the last acknowledged write; -1 before the first. */
  readonly lastWriteAgeUs: number
  /** Time in which somebody's records could not get into at least one partition: all outages; an RTO is of one. */
  readonly withoutWritesUs: number
  readonly produceLatencyP50Us: number
  readonly produceLatencyP99Us: number
  /** Records that groups and consumers have not read yet; null when that is not known. */
  readonly lagRecords: number | null
  readonly inSync: number
  readonly minIsr: number
  /** Acknowledged records in each of the last 60 half seconds, oldest first. */
  readonly acknowledgedHistory: readonly number[]
  readonly clients: readonly ClientMeasure[]
}

export interface ClientMeasure {
  readonly id: string
  /** Producer: records waiting. Consumer: records of lag; null when that is not known. */
  readonly backlog: number | null
  /** Producer: records acknowledged. Consumer: records read. */
  readonly done: number
  /** Producer: the last error it was given and has not got over; null when all is well. */
  readonly error: string | null
  /** Producer: its records do not go through now, in whole or in part. */
  readonly isHeldUp: boolean
  /** Consumer: what it is doing now; null for a producer. */
  readonly state: ConsumerCondition | null
}

export type MarkerKind = FlagKind

/** A flag on the time line. `endUs` is set for spans (an outage); -1 while it lasts. */
export interface Marker {
  readonly eventId: number
  readonly kind: MarkerKind
  readonly timeUs: number
  readonly endUs: number
  readonly event: FlaggedEvent
}

/** Columns of one flight in the `flights` array, `FLIGHT_STRIDE` floats each. */
export const FLIGHT_STRIDE = 6
/** 0 from node, 1 to node, 2 progress 0..1, 3 kind (see FlightKind), 4 records it stands for, 5 id for stable jitter. */
export const FlightKind = {
  /** Producer to leader. */
  produce: 0,
  /** Leader to in-sync follower. */
  replicate: 1,
  /** Leader to observer. */
  observe: 2,
  /** Leader to promoted observer. */
  promoted: 3,
  /** Broker to consumer. */
  consume: 4,
  /** A produce request answered with an error, on its way back. */
  refused: 5,
  /** Lost on the way: the target died or the link was cut; progress beyond the break means falling. */
  dropped: 6,
} as const

export interface CommandRecord {
  readonly index: number
  readonly timeUs: number
  readonly command: Command
  /** True for commands of the scenario itself. */
  readonly fromScenario: boolean
  /** The error with which the cluster refused it; null when it was carried out or is still to come. */
  readonly refused: string | null
}

/** What the worker is busy with beyond the wall's time, on its way from one moment to another. */
export interface Computing {
  /** A moment that was asked for; the next event worth seeing, which is at `goalUs` at the latest; the run without a command. */
  readonly what: 'seek' | 'event' | 'undo'
  readonly fromUs: number
  readonly atUs: number
  readonly goalUs: number
}

/** One answer of the worker. */
export interface Frame {
  /** Null when it has arrived wherever it was sent. */
  readonly computing: Computing | null
  /** Of the controls that change or move the run, so many of the last are not carried out yet. */
  readonly unfinished: number
  readonly timeUs: number
  /** The furthest time that has been played on this branch. */
  readonly frontierUs: number
  readonly playing: boolean
  readonly speed: number
  /** Virtual microseconds per wall microsecond that was reached; below `speed` when the machine is the limit. */
  readonly achievedSpeed: number
  /** Present when it differs from the version the page said it has. */
  readonly structure: Structure | null
  readonly focus: FocusView
  readonly measures: Measures
  /** Of the focused partition: what is seen of the last moments. */
  readonly vigil: Vigil
  /** Present when the list changed. */
  readonly markers: readonly Marker[] | null
  readonly commands: readonly CommandRecord[] | null
  /** Domain events since the last frame, newest last, at most 200. */
  readonly events: readonly DomainEvent[]
  readonly flights: Float32Array
  readonly flightCount: number
  /** One light stands for this many requests (1 at slow speeds). */
  readonly recordsPerLight: number
  readonly digest: string
  /** Of a company's two worlds; null for a cluster alone. */
  readonly worlds: WorldsView | null
}
