/**
 * What a group coordinator keeps in memory (ClassicGroup, ClassicGroupMember) and what outlives it.
 *
 * The one thing a reader would get wrong: a coordinator is not a place of its own. It is the leader of one partition of
 * `__consumer_offsets`; whoever leads that partition next reads the log and goes on from there.
 */
import type { GroupAnswer, JoinBody } from './group-requests'

/** `kafka-consumer-groups --describe --state`. */
export type GroupStateName =
  | 'Empty'
  | 'PreparingRebalance'
  | 'CompletingRebalance'
  | 'Assigning'
  | 'Reconciling'
  | 'Stable'
  | 'Dead'
  | 'Unknown'

/** What the coordinator keeps of a member with `group.protocol=consumer` besides (ConsumerGroupMember, KIP-848). */
export interface ModernMember {
  /** Epoch of the last target that it is on its way to or has reached; 0 when it has just come. */
  epoch: number
  previousEpoch: number
  /** What it shall hold in the end. */
  target: readonly number[]
  /** What it has to let go before it is given anything. */
  revoking: readonly number[]
  /** Until when it must have let go; -1 when there is nothing to. */
  revokeDeadlineUs: number
  /** Somebody else still holds a part of its target. */
  isWaiting: boolean
  /** A static member that is away for a moment (it left with epoch -2). */
  isAway: boolean
}

/** What a group with `group.protocol=consumer` has besides; its epoch is the group's `generation`. */
export interface ModernGroup {
  /** Epoch of the targets. */
  assignmentEpoch: number
  assignedUs: number
  /** Partitions of its topics when that was. */
  partitions: number
}

export interface GroupMember {
  readonly memberId: string
  readonly instanceId: string | null
  /** Consumer number. */
  readonly consumer: number
  join: JoinBody
  /** World partition numbers of the present generation. */
  assignment: readonly number[]
  sessionDeadlineUs: number
  /** Slots of its requests that wait here; -1 for none. */
  awaitingJoin: number
  awaitingSync: number
  /** Left out for members of classic groups. */
  modern?: ModernMember
}

export interface Group {
  readonly id: string
  state: Exclude<GroupStateName, 'Dead' | 'Unknown'>
  /** Left out for classic groups. */
  modern?: ModernGroup
  generation: number
  /** Assignor of the present generation; empty before the first. */
  protocol: string
  leader: string
  members: GroupMember[]
  /** Member ids that were given out and have not joined yet (KIP-394). */
  pending: string[]
  /** When the present phase of a rebalance ends without those who are still missing; Infinity for none. */
  phaseDeadlineUs: number
  /** The first rebalance of an empty group may still be put off for so long; -1 when it is not one. */
  initialDelayLeftUs: number
  joinedDuringDelay: boolean
  /** Why the present rebalance began, and the domain event behind it. */
  reason: string
  cause: number
}

/** Committed offsets of one group: partition and offset, two numbers each. */
export interface GroupOffsets {
  readonly id: string
  offsets: number[]
}

export interface Coordinator {
  readonly broker: number
  /** World partition number of its partition of `__consumer_offsets`. */
  readonly partition: number
  readonly row: number
  readonly epoch: number
  /** Entries of the log below this index are in `committed`; it follows the high watermark. */
  applied: number
  committed: GroupOffsets[]
  /** Offsets of open transactions among them: producer id, key, offset. Left out where there was none. */
  pendingOffsets?: number[]
  groups: Group[]
  /** When its one timer is set; Infinity when it is not. */
  timerUs: number
}

/** A group that some coordinator has known, for who asks about groups. */
export interface KnownGroup {
  readonly id: string
  /** Broker that coordinated it last. */
  broker: number
  /** The domain event that last changed it. */
  event: number
}

/** What a record of `__consumer_offsets` is about; partition -1 is the group's own metadata. */
export interface OffsetsKey {
  readonly group: string
  readonly partition: number
}

/** A write of the coordinator that waits until its records are committed. */
export interface PendingWrite {
  readonly serial: number
  readonly partition: number
  readonly broker: number
  readonly deadlineUs: number
  /** Of an offset commit: the slot to answer. Of an assignment: -1. */
  readonly slot: number
  readonly group: string
  readonly generation: number
  /** What the slot is answered when it is done; left out for a bare yes. */
  readonly answer?: GroupAnswer
}

export interface GroupsState {
  /** Number of `__consumer_offsets` among the topics; -1 before it is there. */
  topic: number
  coordinators: Coordinator[]
  known: KnownGroup[]
  keys: OffsetsKey[]
  writes: (PendingWrite | null)[]
  freeWrites: number[]
  nextWrite: number
  /** Member ids are numbered through. */
  nextMember: number
}

export function createGroupsState(): GroupsState {
  return {
    topic: -1,
    coordinators: [],
    known: [],
    keys: [],
    writes: [],
    freeWrites: [],
    nextWrite: 1,
    nextMember: 1,
  }
}
