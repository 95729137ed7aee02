/**
 * A consumer client in data: with a fixed set of partitions (`assign()`), or as a member of a group (`subscribe()`).
 *
 * The one thing a reader would get wrong: a position below 0 is not an offset. It says that the consumer does not know
 * yet where to begin.
 */
import type { ConfigValue, ConsumerSpec } from '../scenario'

/** It asks the leader for the end that `auto.offset.reset` names. */
export const POSITION_RESET = -1
/** It waits for the group's committed offset. */
export const POSITION_UNKNOWN = -2

export interface ConsumerPosition {
  /** World partition number. */
  readonly partition: number
  /** Next offset to read; POSITION_RESET or POSITION_UNKNOWN. */
  position: number
  /** What this consumer knows to be committed for its group; -1 for nothing. */
  committed: number
  knownHighWatermark: number
  /** Broker index; -1 while it is not known. Epoch of the last leader heard of; -1 for none. */
  leader: number
  leaderEpoch: number
  /** Broker index of the replica that the leader has named (KIP-392), and until when that counts; left out for none. */
  preferred?: number
  preferredUntilUs?: number
}

/** The one fetch request that may be in flight to each broker. */
export interface ConsumerFetch {
  phase: 'idle' | 'on-the-way' | 'parked' | 'answered'
  generation: number
  deadlineUs: number
  parkedUntilUs: number
  retryAtUs: number
  /**
   * The answer: partition, first offset, next offset, high watermark, error code, five numbers each. With
   * PREFERRED_REPLICA both offsets are the broker that is named.
   */
  answer: number[]
  /** Offsets of the answer that the application does not get: partition, from, until. Left out for none. */
  leftOut?: number[]
  /** For an application that processes them: partition, offset and number of each record. */
  records?: number[]
}

/** One request of a member that has not been answered; serial 0 for none. */
export interface Waiting {
  serial: number
  deadlineUs: number
}

/** What a member with `group.protocol=consumer` has besides (ConsumerMembershipManager, KIP-848). */
export interface ModernClient {
  intervalUs: number
  /** What the coordinator wants it to hold and it has not taken up yet; null for nothing new. */
  given: readonly number[] | null
  /** The coordinator must be told what it holds now. */
  isAckDue: boolean
}

/** A member of a consumer group (ConsumerCoordinator, AbstractCoordinator). */
export interface MemberState {
  readonly group: string
  readonly instanceId: string | null
  /** Empty until a coordinator has given it one. */
  memberId: string
  /** -1 while it belongs to none. */
  generation: number
  protocol: string
  /** Broker index; -1 while it is not known. */
  coordinator: number
  askedBroker: number
  /** Since when brokers say that there is no coordinator; -1 when they do not. Whether that was told. */
  refusedSinceUs: number
  isRefusalTold: boolean
  phase: 'unjoined' | 'joining' | 'syncing' | 'stable' | 'left'
  /** Positions were committed, or given up, for the rebalance that comes. */
  prepared: boolean
  rejoin: boolean
  /** What it held in the last generation, for sticky assignors; and that generation. */
  lastOwned: readonly number[]
  lastOwnedGeneration: number
  /** Number of partitions that the leader saw when it assigned; -1 when it is not the leader. */
  assignedCount: number
  main: Waiting
  heartbeat: Waiting
  commit: Waiting
  /** Partition and offset of the commit under way, two numbers each. */
  committing: readonly number[]
  retryAtUs: number
  nextHeartbeatUs: number
  /** When a heartbeat was last answered. */
  heardUs: number
  nextCommitUs: number
  timerUs: number
  closing: boolean
  /** Left out for members of classic groups. */
  modern?: ModernClient
}

/** A record that the application cannot read. */
export interface Stuck {
  readonly partition: number
  readonly offset: number
  readonly error: string
  /** When it tries again. */
  retryAtUs: number
}

export interface ConsumerState {
  readonly id: string
  readonly name: string
  readonly site: number
  /** The first of its topics. */
  readonly topic: number
  readonly topics: readonly number[]
  configs: Record<string, ConfigValue>
  /** Of one that joined by command; left out for all others. */
  added?: ConsumerSpec
  maxRecordsPerSecond: number
  /** Number of the producer that its application writes with, in transactions. Left out for all others. */
  processor?: number
  paused: boolean
  /** Its application has closed it: it does not start again with its place. Left out for all others. */
  isClosed?: true
  /** Its process is gone: nothing that was sent to it arrives. */
  stopped: boolean
  /** The domain event that started or stopped it. */
  cause: number
  /** Bumps with each start in this place; stale timers carry the old one. */
  life: number
  /** null without a `group.id`. */
  member: MemberState | null
  stuck: Stuck | null
  positions: ConsumerPosition[]
  fetches: ConsumerFetch[]
  /** When it has worked through what it has read. */
  busyUntilUs: number
  /** When the present poll() takes longer than `max.poll.interval.ms`; Infinity when it does not. */
  pollOverdueUs: number
  wakeUs: number
  /** What its last poll gave to an application that commits by hand; left out when that is done, and for all others. */
  work?: { readonly startUs: number; readonly untilUs: number; readonly parts: readonly number[] }
  /** It commits where it stands as soon as its member can; and a poll waits until that is answered. */
  wantsCommit?: true
  isHeldByCommit?: true
  metadataInFlight: boolean
  /** When metadata may be asked for again, and when it must be (`metadata.max.age.ms`). */
  metadataRetryUs: number
  metadataFreshUs: number
  metadataAskedUs: number
  metadataBroker: number
  /** Partitions that were added to its topics since its metadata is from; left out when there are none. */
  unseen?: number[]
  read: number
}
