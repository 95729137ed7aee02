/**
 * Control messages: few, so they are objects, most of them frozen because checkpoints share those. The flow of records
 * does not use mail; its requests live in typed slots.
 *
 * A node is a number: controllers come first (0 … voters-1), then brokers (voters …), in scenario order.
 */
import type { MetadataEntry } from './metadata-log'
import type { PartitionState } from './partition-state'
import type { MarkerRequest } from './transaction-state'

export type MailBody =
  /** KafkaRaftClient Fetch: what the sender has, and what it knows to be committed. */
  | {
      readonly type: 'RaftFetch'
      readonly epoch: number
      readonly tail: MetadataEntry
      readonly highWatermark: number
      readonly request: number
    }
  | {
      readonly type: 'RaftFetchResponse'
      readonly epoch: number
      readonly leader: number
      /** null when the answerer is not the leader. */
      readonly tail: MetadataEntry | null
      readonly highWatermark: number
      readonly request: number
    }
  | {
      readonly type: 'Vote'
      readonly epoch: number
      readonly preVote: boolean
      readonly lastEpoch: number
      readonly lastOffset: number
      readonly round: number
    }
  | {
      readonly type: 'VoteResponse'
      readonly epoch: number
      readonly preVote: boolean
      readonly granted: boolean
      readonly leader: number
      readonly round: number
    }
  | { readonly type: 'BeginQuorumEpoch'; readonly epoch: number }
  | { readonly type: 'EndQuorumEpoch'; readonly epoch: number }
  | {
      readonly type: 'BrokerRegistration'
      readonly broker: number
      readonly incarnation: number
      readonly cleanShutdown: boolean
    }
  | {
      readonly type: 'BrokerRegistrationResponse'
      readonly error: string | null
      readonly brokerEpoch: number
      readonly incarnation: number
    }
  | {
      readonly type: 'BrokerHeartbeat'
      readonly broker: number
      readonly brokerEpoch: number
      readonly metadataOffset: number
      readonly wantShutDown: boolean
    }
  | {
      readonly type: 'BrokerHeartbeatResponse'
      readonly error: string | null
      readonly brokerEpoch: number
      readonly isFenced: boolean
      readonly shouldShutDown: boolean
    }
  /** From a transaction coordinator to the leader of a partition, and back: all is well when `error` is null. */
  | { readonly type: 'WriteTxnMarkers'; readonly broker: number; readonly marker: MarkerRequest }
  | { readonly type: 'WriteTxnMarkersResponse'; readonly marker: MarkerRequest; readonly error: string | null }
  | {
      readonly type: 'AlterPartition'
      readonly broker: number
      readonly brokerEpoch: number
      readonly items: readonly AlterPartitionItem[]
      readonly request: number
    }
  | {
      readonly type: 'AlterPartitionResponse'
      readonly items: readonly AlterPartitionResult[]
      readonly request: number
    }

export interface AlterPartitionItem {
  readonly partition: number
  readonly leaderEpoch: number
  readonly partitionEpoch: number
  /** Broker indexes. */
  readonly newIsr: readonly number[]
  readonly recovered: boolean
  readonly reason: string
  /** The domain event this proposal follows from. */
  readonly cause: number
}

export interface AlterPartitionResult {
  readonly partition: number
  readonly error: string | null
  /** The committed state, when it was accepted. */
  readonly state: PartitionState | null
}

export type Mail = MailBody & { readonly from: number; readonly to: number }
