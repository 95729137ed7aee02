/**
 * What happened, in the past tense, each with its cause. Domain events are the rare, meaningful changes
 * (a broker fenced, a leader elected, writes stopped); the flow of records is too dense for objects and is
 * measured and drawn from the typed stores instead.
 *
 * `cause` is the id of the event that made this one happen, or -1 for a beginning (a command, the start).
 * Following causes from any event ends at a click or at the start: that chain is the "Why?" panel.
 */
import type { Command } from './command'
import type { BusinessEventBody } from './company/vocabulary/business-event'
import type { RefusalReason } from './refusal'
import type { BrokerId, PartitionNumber } from './shape/ids'

/**
 * Why records do not go through, as the simulation sees it from outside. These are no error names: which error a
 * producer gets, and when, is told by RequestRefused.
 */
export type StopReason =
  /** The registered leader's process does not run. */
  | 'leader-down'
  /** Nobody leads. */
  | 'no-leader'
  /** Fewer in the ISR than `min.insync.replicas`. */
  | 'below-min-isr'
  /** A member of the ISR does not fetch, so the high watermark stands. */
  | 'isr-silent'
  /** The path between sender and leader is cut. */
  | 'cut-off'
  /** Who asks for no answer (acks=0) sends to a broker that does not lead, and is not told so. */
  | 'stale-leader'
  /** Nothing stands in the way that can be named, and no answer has come. */
  | 'no-answer'

export type EventBody =
  | { readonly kind: 'Started' }
  | { readonly kind: 'CommandIssued'; readonly command: Command; readonly index: number }
  /** `reason` when the simulation says it and not a broker or client of Kafka: then any language can say it. */
  | {
      readonly kind: 'CommandRefused'
      readonly command: Command
      readonly error: string
      readonly message: string
      readonly reason?: RefusalReason
    }
  | { readonly kind: 'SiteKilled'; readonly site: string }
  | { readonly kind: 'SiteHealed'; readonly site: string }
  /** A producer or consumer ended with its site; what it held in memory is gone. */
  | { readonly kind: 'ClientCrashed'; readonly client: string }
  | { readonly kind: 'ClientStarted'; readonly client: string }
  | { readonly kind: 'DiskSlowed'; readonly broker: BrokerId; readonly bytesPerSecond: number | null }
  | { readonly kind: 'ProducerStopped'; readonly producer: string }
  | { readonly kind: 'LinkCut'; readonly from: string; readonly to: string; readonly both: boolean }
  | { readonly kind: 'LinkHealed'; readonly from: string; readonly to: string; readonly both: boolean }
  | { readonly kind: 'LinkChanged'; readonly from: string; readonly to: string }
  | { readonly kind: 'BrokerCrashed'; readonly broker: BrokerId }
  | { readonly kind: 'BrokerPaused'; readonly broker: BrokerId }
  | { readonly kind: 'BrokerResumed'; readonly broker: BrokerId }
  | { readonly kind: 'ControllerPaused'; readonly controller: number }
  | { readonly kind: 'ControllerResumed'; readonly controller: number }
  | { readonly kind: 'BrokerShutdownStarted'; readonly broker: BrokerId }
  | { readonly kind: 'BrokerStopped'; readonly broker: BrokerId }
  | { readonly kind: 'BrokerStarted'; readonly broker: BrokerId }
  | { readonly kind: 'BrokerRegistered'; readonly broker: BrokerId; readonly brokerEpoch: number }
  | { readonly kind: 'BrokerRegistrationRefused'; readonly broker: BrokerId; readonly error: string }
  | { readonly kind: 'BrokerFenced'; readonly broker: BrokerId; readonly silentMs: number }
  | { readonly kind: 'BrokerUnfenced'; readonly broker: BrokerId }
  | { readonly kind: 'ControllerCrashed'; readonly controller: number }
  | { readonly kind: 'ControllerStarted'; readonly controller: number }
  | { readonly kind: 'ControllerElected'; readonly controller: number; readonly epoch: number; readonly votes: number }
  | { readonly kind: 'ControllerResigned'; readonly controller: number; readonly epoch: number }
  | { readonly kind: 'QuorumLost'; readonly votersUp: number; readonly voters: number }
  | { readonly kind: 'QuorumRestored'; readonly votersUp: number; readonly voters: number }
  | { readonly kind: 'TopicCreated'; readonly topic: string; readonly partitions: number }
  | {
      readonly kind: 'PartitionsAdded'
      readonly topic: string
      /** How many it has now, and how many it had. */
      readonly partitions: number
      readonly previous: number
    }
  | { readonly kind: 'TopicConfigChanged'; readonly topic: string; readonly key: string; readonly value: string }
  | { readonly kind: 'ClusterConfigChanged'; readonly key: string; readonly value: string }
  /** `value` is null when the setting was taken away. */
  | {
      readonly kind: 'BrokerConfigChanged'
      readonly broker: BrokerId
      readonly key: string
      readonly value: number | null
    }
  | {
      readonly kind: 'LeaderElected'
      readonly topic: string
      readonly partition: PartitionNumber
      /** -1 when the partition is left without a leader. */
      readonly leader: BrokerId
      readonly previous: BrokerId
      readonly leaderEpoch: number
      readonly election: 'CLEAN' | 'PREFERRED' | 'UNCLEAN' | 'NONE'
      readonly isr: readonly BrokerId[]
      readonly leaderIsObserver: boolean
    }
  | {
      readonly kind: 'IsrChanged'
      readonly topic: string
      readonly partition: PartitionNumber
      readonly isr: readonly BrokerId[]
      readonly joined: readonly BrokerId[]
      readonly left: readonly BrokerId[]
      /** Why it changed, as one word of the domain. */
      readonly reason:
        | 'fenced'
        | 'shutdown'
        | 'lag'
        | 'caught-up'
        | 'election'
        | 'reassignment'
        | 'promotion'
        | 'demotion'
      readonly minIsr: number
    }
  | {
      readonly kind: 'ObserverPromoted'
      readonly topic: string
      readonly partition: PartitionNumber
      readonly broker: BrokerId
      readonly policy: string
      readonly isr: readonly BrokerId[]
      readonly minIsr: number
    }
  | {
      readonly kind: 'ObserverDemoted'
      readonly topic: string
      readonly partition: PartitionNumber
      readonly broker: BrokerId
      readonly isr: readonly BrokerId[]
      readonly minIsr: number
    }
  | {
      readonly kind: 'ReplicasReassigned'
      readonly topic: string
      readonly partition: PartitionNumber
      readonly replicas: readonly BrokerId[]
    }
  | {
      readonly kind: 'LogTruncated'
      readonly topic: string
      readonly partition: PartitionNumber
      readonly broker: BrokerId
      readonly fromOffset: number
      readonly toOffset: number
    }
  /** The cleaner went over the log of a leader: records that were superseded, and tombstones whose time was over, are gone. */
  | {
      readonly kind: 'LogCompacted'
      readonly topic: string
      readonly partition: PartitionNumber
      readonly broker: BrokerId
      /** Below this offset each key has its latest value only. */
      readonly untilOffset: number
      readonly removed: number
      /** Tombstones among those that were removed. */
      readonly tombstonesRemoved: number
      /** Records below that offset that stay. */
      readonly kept: number
    }
  | {
      readonly kind: 'WritesStopped'
      readonly topic: string
      readonly partition: PartitionNumber
      readonly reason: StopReason
      /** Some senders are held up, others are not. */
      readonly isPartly: boolean
      readonly isr: readonly BrokerId[]
      readonly minIsr: number
    }
  | {
      readonly kind: 'WritesResumed'
      readonly topic: string
      readonly partition: PartitionNumber
      readonly stoppedUs: number
    }
  | {
      readonly kind: 'RecordsLost'
      readonly topic: string
      readonly partition: PartitionNumber
      /** Records that were acknowledged to a producer and are not in the new leader's log. */
      readonly acknowledged: number
      readonly fromOffset: number
    }
  | {
      readonly kind: 'RecordsRecovered'
      readonly topic: string
      readonly partition: PartitionNumber
      readonly acknowledged: number
    }
  | { readonly kind: 'ProducerConfigChanged'; readonly producer: string; readonly key: string; readonly value: string }
  | {
      readonly kind: 'ReplicaThrottled'
      readonly topic: string
      readonly partition: PartitionNumber
      readonly broker: BrokerId
      readonly bytesPerSecond: number | null
    }
  | { readonly kind: 'ConsumerConfigChanged'; readonly consumer: string; readonly key: string; readonly value: string }
  | { readonly kind: 'ConsumerAdded'; readonly consumer: string; readonly group: string; readonly topic: string }
  /** Its application has closed it. */
  | { readonly kind: 'ConsumerStopped'; readonly consumer: string; readonly group: string }
  /** Its application has moved its positions by hand. */
  | {
      readonly kind: 'ConsumerMoved'
      readonly consumer: string
      readonly offset: 'beginning' | 'end' | 'time' | number
      /** Of the run, with `time` only. */
      readonly timeMs?: number
      readonly partitions: number
    }
  /** What it wanted to read next is not in the log any more; `auto.offset.reset` has moved it. */
  | {
      readonly kind: 'OffsetReset'
      readonly consumer: string
      readonly topic: string
      readonly partition: PartitionNumber
      readonly from: number
      readonly to: number
    }
  | { readonly kind: 'ConsumerPaused'; readonly consumer: string }
  | { readonly kind: 'ConsumerResumed'; readonly consumer: string }
  | {
      readonly kind: 'GroupRebalanced'
      readonly group: string
      readonly generation: number
      /** Ids of the consumers that belong to it now. */
      readonly members: readonly string[]
      readonly reason: string
    }
  /** A member that commits by hand begins elsewhere than its group had worked to: what comes again, or is passed over. */
  | {
      readonly kind: 'WorkResumed'
      readonly consumer: string
      readonly group: string
      readonly topic: string
      readonly partition: PartitionNumber
      readonly repeated: number
      readonly skipped: number
    }
  | { readonly kind: 'MemberLeft'; readonly group: string; readonly consumer: string }
  | {
      readonly kind: 'MemberEvicted'
      readonly group: string
      readonly consumer: string
      /** The time that it let pass. */
      readonly limit: 'session.timeout.ms' | 'group.consumer.session.timeout.ms' | 'max.poll.interval.ms'
    }
  /** Another process has taken its `group.instance.id`: a fatal error, its consumer has ended (FENCED_INSTANCE_ID). */
  | { readonly kind: 'MemberFenced'; readonly group: string; readonly consumer: string; readonly instance: string }
  /** A group finds no broker that coordinates it: told once, until there is one again. */
  | {
      readonly kind: 'CoordinatorUnavailable'
      readonly consumer: string
      readonly group: string
      readonly error: 'INVALID_REPLICATION_FACTOR' | 'COORDINATOR_NOT_AVAILABLE'
      /** What `offsets.topic.replication.factor` asks for, and how many brokers are registered. */
      readonly replicationFactor: number
      readonly brokers: number
    }
  | {
      readonly kind: 'CoordinatorMoved'
      readonly group: string
      readonly broker: BrokerId
      readonly previous: BrokerId
    }
  | {
      readonly kind: 'ConsumerStuck'
      readonly consumer: string
      readonly topic: string
      readonly partition: PartitionNumber
      readonly offset: number
      readonly error: string
    }
  | {
      readonly kind: 'RequestRefused'
      readonly producer: string
      readonly broker: BrokerId
      readonly topic: string
      readonly partition: PartitionNumber
      readonly error: string
    }
  /** A transaction coordinator has given a producer its id and epoch; older epochs are fenced from here on. */
  | {
      readonly kind: 'ProducerInitialized'
      readonly producer: string
      readonly transactionalId: string
      readonly producerId: number
      readonly epoch: number
    }
  /** A coordinator has aborted what a producer had open: a newer one took its id, or `transaction.timeout.ms` was over. */
  | {
      readonly kind: 'TransactionAborted'
      readonly producer: string
      readonly transactionalId: string
      readonly reason: 'fenced' | 'timeout'
      readonly openUs: number
    }
  /** A producer was told that its epoch is over: a fatal error, its application has ended. */
  | {
      readonly kind: 'ProducerFenced'
      readonly producer: string
      readonly transactionalId: string
      readonly epoch: number
      readonly error: string
    }
  | {
      readonly kind: 'RecordsExpired'
      readonly producer: string
      readonly topic: string
      readonly partition: PartitionNumber
      readonly records: number
    }
  | BusinessEventBody

export type EventKind = EventBody['kind']

export type DomainEvent = EventBody & {
  /** Dense from 0, in order of occurrence; unique within a run. */
  readonly id: number
  readonly timeUs: number
  readonly cause: number
}
