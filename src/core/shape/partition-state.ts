/** A partition as the controller has registered it; what changes it is `cluster/partition-change.ts`. */
import type { BrokerIndex } from './ids'

export type LeaderRecoveryState = 'RECOVERED' | 'RECOVERING'

/** `PartitionRegistration`. Replica order has meaning (the first one is preferred), the order of the others none. */
export interface PartitionState {
  readonly replicas: readonly BrokerIndex[]
  readonly isr: readonly BrokerIndex[]
  readonly elr: readonly BrokerIndex[]
  readonly lastKnownElr: readonly BrokerIndex[]
  /** `NO_LEADER` when there is none. */
  readonly leader: BrokerIndex
  readonly leaderEpoch: number
  readonly partitionEpoch: number
  readonly leaderRecoveryState: LeaderRecoveryState
  readonly addingReplicas: readonly BrokerIndex[]
  readonly removingReplicas: readonly BrokerIndex[]
}
