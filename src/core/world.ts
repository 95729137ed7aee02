/**
 * The whole simulated world as plain data. `state` is everything that changes and is copied by a checkpoint;
 * `stores` and `logs` only ever grow and are shared (see log/stores.ts). Brokers, controllers, clients and
 * sites are named by index inside the core and by their ids at its door.
 */
import type { Command } from './command'
import type { EventQueue } from './engine/event-queue'
import type { RandomState } from './engine/random'
import type { StopReason } from './event'
import type { Extension, ExtensionState } from './extension'
import type { Configs, ConfigValue, Scenario } from './scenario'
import type { BrokerProcess } from './shape/broker-state'
import type { ConsumerState } from './shape/consumer-state'
import type { ControllerState } from './shape/controller-state'
import type { ForgettingState } from './shape/forgetting'
import type { GroupMail } from './shape/group-requests'
import type { GroupsState } from './shape/group-state'
import type { PartitionIndex, PartitionNumber } from './shape/ids'
import type { Mail } from './shape/mail'
import type { TopicMeasureState } from './shape/measure-state'
import type { MetadataState } from './shape/metadata-log'
import type { NetworkState } from './shape/network-state'
import type { PlacementConstraints } from './shape/placement-constraints'
import type { ProducerState, RecordHeader } from './shape/producer-state'
import type { RaftNode, Reaction } from './shape/quorum-state'
import type { FetchPair, LeaderState, ReplicaTable } from './shape/replica-state'
import type { ReplicationQuotas } from './shape/replication-quota'
import type { EpochCache, Stores } from './shape/stores'
import type { TransactionsState } from './shape/transaction-state'
import type { FlightRecorder, LogTally } from './shape/watching'

/** A command that is told and not carried out, or a run of a link that nothing happens to. -1 for none. */
export interface Spared {
  /** Number in `state.commands`. */
  readonly command: number
  readonly link: number
  /** Start of that run, microseconds. */
  readonly startUs: number
}

export interface World {
  readonly scenario: Scenario
  readonly stores: Stores
  /** What runs on top of the cluster; null for a cluster alone. */
  readonly extension: Extension | null
  state: State
  /** Entry numbers of each replica's log, by replica row; lengths are in `state.replicas.logLength`. */
  logs: Int32Array[]
  /** Entry numbers in the order in which they were acknowledged, by partition; lengths in `state.partitions.ackedLength`. */
  acked: Int32Array[]
  /** Entry numbers of what was sent with acks=0, by partition; lengths in `state.partitions.unacknowledgedLength`. */
  unacknowledged: Int32Array[]
  /** What was read of the logs so far; follows from them and is no part of the run. */
  tally: LogTally
  /** What a twin of a run is spared (timeline/twin.ts); null for every run itself. */
  readonly spared: Spared | null
  /** Set by who wants to see records move; not part of the run. */
  recorder: FlightRecorder | null
}

export interface State {
  nowUs: number
  /** Engine events processed since the start. */
  steps: number
  queue: EventQueue
  random: RandomState
  network: NetworkState
  mail: { slots: (Mail | null)[]; free: number[] }
  brokers: BrokerProcess[]
  raft: RaftNode[]
  metadata: MetadataState
  controller: ControllerState
  topics: TopicState[]
  partitions: PartitionTable
  replicas: ReplicaTable
  epochs: EpochCache[]
  leaders: (LeaderState | null)[]
  pairs: (FetchPair | null)[]
  producers: ProducerState[]
  /** Producer number of each producer id (`identity`). */
  identities: number[]
  consumers: ConsumerState[]
  /** Some consumer was sent to a replica that does not lead; left out as long as none was. */
  hasNearReaders?: true
  groups: GroupsState
  /** Where logs begin; left out as long as no topic names a rule for forgetting. */
  forgetting?: ForgettingState
  /** Replication quotas; left out as long as none was set and no topic lists throttled replicas. */
  quotas?: ReplicationQuotas
  /** How far groups whose members commit by hand have worked through partitions; left out where none has. */
  processed?: { readonly group: string; readonly partition: PartitionIndex; to: number }[]
  /** Headers of records that have some, by their number in the record store; left out as long as none has. */
  recordHeaders?: { readonly record: number; readonly headers: readonly RecordHeader[] }[]
  groupMail: GroupMail
  /** Left out in a world without a producer that has a `transactional.id`. */
  transactions?: TransactionsState
  measures: TopicMeasureState[]
  clusterConfigs: Record<string, ConfigValue>
  /** Bumps when something that the page lists has changed. */
  structureVersion: number
  quorumAvailable: boolean
  reactions: Reaction[]
  /** Processes that stand still, and the engine events that wait for them: node, kind, a, b, c. */
  pausedNodes: number
  deferred: number[][]
  /** Partitions whose acceptance of writes must be looked at again after this step. */
  dirty: number[]
  allDirty: boolean
  /** The domain event that the present step follows from; -1 for none. */
  cause: number
  /** Commands by index, as they were given. */
  commands: { readonly timeUs: number; readonly command: Command; readonly scripted: boolean }[]
  /** The extension's state; null for a cluster alone. */
  business: ExtensionState | null
}

export interface TopicState {
  readonly name: string
  configs: Record<string, ConfigValue>
  placement: PlacementConstraints | null
  partitions: PartitionIndex[]
  /** `min.insync.replicas` in force. */
  minIsr: number
  unclean: boolean
}

export interface PartitionTable {
  length: number
  topic: number[]
  number: PartitionNumber[]
  /** Replica rows in order of first assignment; the position is the replica's slot (bit) in ISR masks. */
  rows: number[][]
  /** Row that leads as far as a running broker believes, with the highest epoch; -1 for none. */
  leaderRow: number[]
  /** Why somebody who writes to it is held up (held-up.ts); null while nobody is. */
  stopReason: (StopReason | null)[]
  /** 1 when some senders are held up and others are not. */
  stoppedPartly: number[]
  /** Producers that were held up last. */
  heldSenders: (readonly number[])[]
  /** The domain event that removed the obstacle; -1 while it stands. */
  clearedBy: number[]
  /** 1 once it had a leader and nobody was held up. */
  hasOpened: number[]
  stoppedSinceUs: number[]
  stopEvent: number[]
  /** The domain event that last changed leader or ISR. */
  changeEvent: number[]
  ackedLength: number[]
  lostRecords: number[]
  unacknowledgedLength: number[]
  /** Records sent with acks=0 that were in a log and are not in that of the present leader. */
  lostUnacknowledged: number[]
  /** Entries acknowledged and not in the present leader's log. */
  lostEntries: number[][]
}

export type { Configs }
