/**
 * What the active controller holds in memory: the image built from its log, including entries that are not
 * committed yet (QuorumController applies them at once and takes them back if it loses the leadership).
 */
import type { ConfigValue } from '../scenario'
import type { BrokerIndex, PartitionIndex, PartitionNumber } from './ids'
import type { MailBody } from './mail'
import type { PartitionState } from './partition-state'
import type { PlacementConstraints } from './placement-constraints'
import type { RateKey } from './replication-quota'

export interface BrokerRegistrationImage {
  readonly registered: boolean
  readonly incarnation: number
  readonly brokerEpoch: number
  readonly fenced: boolean
  readonly inControlledShutdown: boolean
}

export interface TopicImage {
  readonly name: string
  readonly configs: Readonly<Record<string, ConfigValue>>
  readonly placement: PlacementConstraints | null
  readonly partitions: readonly PartitionIndex[]
}

/** Everything in it is frozen or replaced, never written into. */
export interface ClusterImage {
  brokers: BrokerRegistrationImage[]
  topics: TopicImage[]
  /** By partition number; index in `partitions` of the world. */
  partitions: PartitionImage[]
  clusterConfigs: Record<string, ConfigValue>
  /** What single brokers have of their own; left out as long as none has anything. */
  brokerConfigs?: { readonly broker: BrokerIndex; readonly key: RateKey; readonly value: number }[]
}

export interface PartitionImage {
  readonly topic: number
  readonly number: PartitionNumber
  readonly state: PartitionState
  /** Broker indexes; the observers of the placement, at the tail of the replicas. */
  readonly observers: readonly BrokerIndex[]
}

/** What `to` is told when a majority has everything up to `offset`. */
export interface WaitingAnswer {
  readonly offset: number
  readonly to: number
  readonly body: MailBody
}

export interface ControllerState {
  /** Node number of the active controller whose image this is; -1 for none. */
  active: number
  epoch: number
  image: ClusterImage
  /** The image at the committed offset: what `kafka-topics --describe` sees. */
  committed: ClusterImage
  lastContactUs: number[]
  heardMetadataOffset: number[]
  shutdownOffset: number[]
  /** Requests that are answered when their entries commit: the answer, and the offset it waits for. */
  waiting: WaitingAnswer[]
  /** Bumps with each activation; timers of an older one are ignored. */
  activation: number
  /** When it next looks for brokers whose session has run out. */
  nextScanUs: number
}
