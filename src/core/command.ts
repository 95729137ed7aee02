/**
 * Everything that can be done to a running world, in the imperative. A command is data: it is stored with
 * its time in the session, so that a run can be replayed, shared and forked. A command that the cluster
 * refuses (no quorum, not a candidate, …) stays in the history and becomes a `CommandRefused` event.
 */
import type { BusinessCommand } from './company/vocabulary/business-command'
import type { ConfigValue, ConsumerSpec, TopicSpec } from './scenario'
import type { BrokerId, PartitionNumber } from './shape/ids'
import type { PlacementConstraints } from './shape/placement-constraints'
import type { RecordHeader } from './shape/producer-state'
import type { RateKey } from './shape/replication-quota'

export type Command =
  /** Power off everything at a site at once: brokers, controllers, and the clients that run there. */
  | { readonly kind: 'KillSite'; readonly site: string }
  | { readonly kind: 'HealSite'; readonly site: string }
  /** The process dies without a word (kill -9). */
  | { readonly kind: 'CrashBroker'; readonly broker: BrokerId }
  /** SIGTERM: controlled shutdown, the controller moves leaderships away first. */
  | { readonly kind: 'StopBroker'; readonly broker: BrokerId }
  | { readonly kind: 'StartBroker'; readonly broker: BrokerId }
  /** The process stands still (SIGSTOP, a long garbage collection); host and connections are there. */
  | { readonly kind: 'PauseBroker'; readonly broker: BrokerId }
  | { readonly kind: 'ResumeBroker'; readonly broker: BrokerId }
  | { readonly kind: 'PauseController'; readonly controller: number }
  | { readonly kind: 'ResumeController'; readonly controller: number }
  | { readonly kind: 'CrashController'; readonly controller: number }
  | { readonly kind: 'StartController'; readonly controller: number }
  /** `both: false` cuts only the direction from -> to. */
  | { readonly kind: 'CutLink'; readonly from: string; readonly to: string; readonly both: boolean }
  | { readonly kind: 'HealLink'; readonly from: string; readonly to: string; readonly both: boolean }
  | {
      readonly kind: 'SetLink'
      readonly from: string
      readonly to: string
      readonly latencyMs?: number
      /** One-way latency back; the same as `latencyMs` when only that is given. */
      readonly backLatencyMs?: number
      readonly jitterMs?: number
      readonly lossPercent?: number
      readonly bandwidthMbps?: number
    }
  /**
   * `leader.` and `follower.replication.throttled.rate` for one replica, bytes a second; null removes it, 0 stops it.
   * Kafka throttles only replicas that are not in sync: one in the ISR is held from when it has left it.
   */
  | {
      readonly kind: 'ThrottleReplica'
      readonly topic: string
      readonly partition: PartitionNumber
      readonly broker: BrokerId
      readonly bytesPerSecond: number | null
    }
  /**
   * The disk of a broker writes so many bytes a second, at least 1 (a failing drive, a neighbour on the same volume, credits
   * of a cloud volume that are used up); null for one that keeps up.
   */
  | { readonly kind: 'SlowDisk'; readonly broker: BrokerId; readonly bytesPerSecond: number | null }
  | { readonly kind: 'CreateTopic'; readonly topic: TopicSpec }
  /** `kafka-topics --alter --partitions`: how many the topic has from then on. There is no way back. */
  | { readonly kind: 'AddPartitions'; readonly topic: string; readonly partitions: number }
  | { readonly kind: 'AlterTopicConfig'; readonly topic: string; readonly key: string; readonly value: ConfigValue }
  /**
   * Set `confluent.placement.constraints` and reassign the topic's partitions to satisfy them (what
   * `confluent-rebalancer --replica-placement-only` does). null removes the constraints and keeps the replicas.
   */
  | { readonly kind: 'AlterPlacement'; readonly topic: string; readonly placement: PlacementConstraints | null }
  /** What `kafka-reassign-partitions --execute` asks for one partition: its replicas in this order, the preferred leader first. */
  | {
      readonly kind: 'ReassignPartition'
      readonly topic: string
      readonly partition: PartitionNumber
      readonly replicas: readonly BrokerId[]
    }
  | { readonly kind: 'AlterClusterConfig'; readonly key: string; readonly value: ConfigValue }
  /** A setting of one broker (`kafka-configs --entity-type brokers --entity-name`): bytes a second, a whole number; null takes it away. */
  | {
      readonly kind: 'AlterBrokerConfig'
      readonly broker: BrokerId
      readonly key: RateKey
      readonly value: number | null
    }
  | {
      readonly kind: 'ElectLeader'
      readonly topic: string
      readonly partition: PartitionNumber
      readonly election: 'PREFERRED' | 'UNCLEAN'
    }
  | {
      readonly kind: 'AlterProducerConfig'
      readonly producer: string
      readonly key: string
      readonly value: ConfigValue
    }
  | { readonly kind: 'SetProducerRate'; readonly producer: string; readonly recordsPerSecond: number }
  /**
   * `KafkaProducer.close(Duration.ZERO)`: what it has not handed over goes with it, and a transaction that it had open stays
   * open until its coordinator ends it.
   */
  | { readonly kind: 'StopProducer'; readonly producer: string }
  /** Its application starts again and, with a `transactional.id`, calls initTransactions(). */
  | { readonly kind: 'StartProducer'; readonly producer: string }
  /**
   * One record by hand, as `KafkaProducer.send(key, value)`; null is no key, and a value of null is a tombstone. Headers are
   * in order, and a key may stand twice.
   */
  | {
      readonly kind: 'SendRecord'
      readonly producer: string
      readonly key: string | null
      readonly value: string | null
      readonly headers?: readonly RecordHeader[]
    }
  | {
      readonly kind: 'AlterConsumerConfig'
      readonly consumer: string
      readonly key: string
      readonly value: ConfigValue
    }
  | { readonly kind: 'PauseConsumer'; readonly consumer: string }
  | { readonly kind: 'ResumeConsumer'; readonly consumer: string }
  /** One more consumer: a member of the group that its `group.id` names, or by itself. */
  | { readonly kind: 'AddConsumer'; readonly consumer: ConsumerSpec }
  /** `KafkaConsumer.close`: it commits and leaves its group in order. The same id may be added again afterwards. */
  | { readonly kind: 'StopConsumer'; readonly consumer: string }
  /**
   * What its application does with `KafkaConsumer.seekToBeginning`, `seekToEnd` or `seek`, for one of the partitions that
   * it is assigned or, when none is named, for all of them. `topic` is the first of its topics when it is left out. With
   * `time` it asks `offsetsForTimes` for `timeMs`, milliseconds of the run, and goes to the end where nothing is as new.
   */
  | {
      readonly kind: 'SeekConsumer'
      readonly consumer: string
      readonly offset: 'beginning' | 'end' | 'time' | number
      readonly timeMs?: number
      readonly topic?: string
      readonly partition?: PartitionNumber
    }
  /** What a group without members has committed for one partition (`kafka-consumer-groups --reset-offsets --execute`). */
  | {
      readonly kind: 'ResetOffsets'
      readonly group: string
      readonly topic: string
      readonly partition: PartitionNumber
      readonly offset: number
    }
  | BusinessCommand

export type CommandKind = Command['kind']
