/** A broker process and what it knows. */
import type { BrokerId } from './ids'
import type { AlterPartitionItem } from './mail'

export type BrokerPhase = 'running' | 'starting' | 'shutting-down' | 'stopped' | 'crashed'

export interface BrokerProcess {
  readonly id: BrokerId
  readonly site: number
  readonly rack: string | null
  /** Node number in the quorum. */
  readonly node: number
  phase: BrokerPhase
  phaseSinceUs: number
  /** The event that put it into this phase. */
  cause: number
  /** Bumps at each start; stale timers and requests carry the old one. */
  life: number
  /** Given by the controller at registration; -1 before. */
  brokerEpoch: number
  /** Until when the answer to its registration or heartbeat is awaited (one request at a time); 0 for none. */
  awaitingUs: number
  registered: boolean
  /** The controller has refused this process once (told once, tried on). */
  registrationRefused: boolean
  cleanShutdown: boolean
  /** As the last heartbeat response said. */
  fenced: boolean
  /** Metadata applied up to and including this offset; -1 for none. */
  appliedOffset: number
  /** Leader of each partition as this broker knows it (broker index, -1 none), and the epoch. */
  viewLeader: Int32Array
  viewEpoch: Int32Array
  /** Outstanding AlterPartition request, 0 for none; when it is given up. */
  alterRequest: number
  alterGiveUpUs: number
  /** Proposals that are not answered yet, sent or not, one a partition at most. */
  alterQueue: AlterPartitionItem[]
  /** Proposals of this process that the controller took, by kind (ReplicaManager's IsrShrinksPerSec, IsrExpandsPerSec). */
  isrShrinks: number
  isrExpands: number
  /** Left out for a disk that keeps up. */
  disk?: SlowDiskState
  /** When the purgatory timer is set; Infinity when it is not. */
  purgatoryTimerUs: number
}

/** A disk that is slow (cluster/disk.ts). */
export interface SlowDiskState {
  /** Null when it was mended and has to catch up. */
  readonly bytesPerSecond: number | null
  /** Bumps with each change; the event of an older one is stale. */
  readonly serial: number
  /** What waits for it, the first being written: five numbers each. */
  readonly waiting: number[]
}
