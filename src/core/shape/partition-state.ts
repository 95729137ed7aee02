/** A partition as the controller has registered it; what changes it is `cluster/partition-change.ts`. */
export type LeaderRecoveryState = 'RECOVERED' | 'RECOVERING'

/** `PartitionRegistration`. Replica order has meaning (the first one is preferred), the order of the others none. */
export interface PartitionState {
  readonly replicas: readonly number[]
  readonly isr: readonly number[]
  readonly elr: readonly number[]
  readonly lastKnownElr: readonly number[]
  /** `NO_LEADER` when there is none. */
  readonly leader: number
  readonly leaderEpoch: number
  readonly partitionEpoch: number
  readonly leaderRecoveryState: LeaderRecoveryState
  readonly addingReplicas: readonly number[]
  readonly removingReplicas: readonly number[]
}
