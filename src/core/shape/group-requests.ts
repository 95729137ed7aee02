/**
 * What members of groups ask of brokers and what they are answered (the requests of org.apache.kafka.common.requests that
 * groups need). How they travel is `cluster/group-mail.ts`.
 */
/** Kafka's names (org.apache.kafka.common.protocol.Errors). */
export type GroupError =
  | 'COORDINATOR_NOT_AVAILABLE'
  | 'NOT_COORDINATOR'
  | 'ILLEGAL_GENERATION'
  | 'UNKNOWN_MEMBER_ID'
  | 'MEMBER_ID_REQUIRED'
  | 'FENCED_INSTANCE_ID'
  | 'REBALANCE_IN_PROGRESS'
  | 'INCONSISTENT_GROUP_PROTOCOL'
  | 'FENCED_MEMBER_EPOCH'
  | 'STALE_MEMBER_EPOCH'
  | 'UNRELEASED_INSTANCE_ID'
  | 'UNSUPPORTED_ASSIGNOR'
  | 'GROUP_ID_NOT_FOUND'
  | 'NETWORK_EXCEPTION'
  | 'UNSTABLE_OFFSET_COMMIT'

export interface JoinBody {
  readonly type: 'JoinGroup'
  readonly memberId: string
  readonly instanceId: string | null
  /** Assignors by preference. */
  readonly protocols: readonly string[]
  readonly topics: readonly string[]
  /** `client.rack`; left out for none. */
  readonly rack?: string
  /** World partition numbers that it holds (cooperative) or held last (sticky), and since which generation. */
  readonly owned: readonly number[]
  readonly ownedGeneration: number
  readonly sessionTimeoutUs: number
  readonly rebalanceTimeoutUs: number
  /** The domain event that makes it join; -1 for none. */
  readonly cause: number
}

/**
 * All that a member with `group.protocol=consumer` says to its coordinator.
 *
 * Simplification: every heartbeat carries all of it; a real one leaves out what has not changed.
 */
export interface BeatBody {
  readonly type: 'ConsumerGroupHeartbeat'
  readonly memberId: string
  /** 0 to join, -1 to leave, -2 to be away for a moment as a static member. */
  readonly epoch: number
  readonly instanceId: string | null
  /** `group.remote.assignor`; empty when the broker shall choose. */
  readonly assignor: string
  readonly topics: readonly string[]
  readonly rack?: string
  /** World partition numbers that it holds. */
  readonly owned: readonly number[]
  readonly rebalanceTimeoutUs: number
  readonly cause: number
}

export type GroupBody =
  | BeatBody
  | { readonly type: 'FindCoordinator' }
  | JoinBody
  | {
      readonly type: 'SyncGroup'
      readonly memberId: string
      readonly generation: number
      /** From the leader: partitions of each member. */
      readonly assignments: readonly (readonly [memberId: string, partitions: readonly number[]])[]
    }
  | { readonly type: 'Heartbeat'; readonly memberId: string; readonly generation: number }
  | { readonly type: 'LeaveGroup'; readonly memberId: string; readonly cause: number }
  | {
      readonly type: 'OffsetCommit'
      readonly memberId: string
      readonly generation: number
      /** Partition and offset, two numbers each. */
      readonly offsets: readonly number[]
    }
  /** `requireStable` with read_committed; left out otherwise. */
  | { readonly type: 'OffsetFetch'; readonly partitions: readonly number[]; readonly requireStable?: true }

export interface JoinedMember {
  readonly memberId: string
  readonly instanceId: string | null
  readonly topics: readonly string[]
  readonly rack?: string
  readonly owned: readonly number[]
  readonly ownedGeneration: number
}

export interface GroupAnswer {
  readonly error: GroupError | null
  /** FindCoordinator: broker index. */
  readonly coordinator?: number
  readonly memberId?: string
  readonly generation?: number
  readonly protocol?: string
  /** JoinGroup, to the leader only. */
  readonly members?: readonly JoinedMember[]
  /** SyncGroup, ConsumerGroupHeartbeat: partitions. OffsetFetch: partition and offset (-1 for none), two numbers each. */
  readonly numbers?: readonly number[]
  /** ConsumerGroupHeartbeat: when the next one is expected. */
  readonly intervalUs?: number
}

export interface GroupRequest {
  readonly serial: number
  readonly consumer: number
  readonly group: string
  readonly broker: number
  readonly body: GroupBody
  phase: 'on-the-way' | 'at-broker' | 'answered'
  answer: GroupAnswer | null
}

export interface GroupMail {
  slots: (GroupRequest | null)[]
  free: number[]
  nextSerial: number
}
