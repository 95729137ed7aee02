/**
 * One change of a partition's registration as the controller makes it: target in-sync replicas, a reassignment,
 * an election. Follows Kafka's `PartitionChangeBuilder` and `PartitionReassignmentReplicas` for metadata version
 * 3.6 and later (an ISR shrink alone does not bump the leader epoch; KAFKA-15021), with eligible leader replicas
 * (KIP-966 part 1).
 *
 *   Goal           keep a valid leader; else the first valid replica in replica order; else none
 *   Constraint     valid = acceptable and in the ISR, or in the ELR while the ISR is empty
 *   Algorithm      complete reassignment -> target ELR -> election -> ELR -> ISR -> last known leader -> epochs
 *   Example        replicas 1,2,4; ISR 4; broker 4 dies, target ISR [] without ELR: leader -1, and ISR stays [4]
 *
 * The one thing a reader would get wrong: without ELR an empty target ISR is not written. The last member stays
 * in the ISR while the partition has no leader, so that only that replica can be elected cleanly later.
 */
import type { LeaderRecoveryState, PartitionState } from '../shape/partition-state'

export const NO_LEADER = -1

export type Election = 'PREFERRED' | 'ONLINE' | 'UNCLEAN'

/** What is asked for; a target that is left out stays as it is. */
export interface PartitionChange {
  readonly election: Election
  /** True for brokers that may lead: registered, unfenced, not in controlled shutdown. */
  readonly isAcceptableLeader: (broker: number) => boolean
  /** The topic's effective `min.insync.replicas`; used by ELR only. */
  readonly minIsr: number
  readonly elrEnabled: boolean
  /** Keep the last leader in `lastKnownElr` and elect it when ISR and ELR are empty; needs `elrEnabled`. */
  readonly useLastKnownLeader: boolean
  readonly targetIsr?: readonly number[] | undefined
  readonly targetReplicas?: readonly number[] | undefined
  readonly targetAdding?: readonly number[] | undefined
  readonly targetRemoving?: readonly number[] | undefined
  readonly targetLeaderRecoveryState?: LeaderRecoveryState | undefined
  /** Replicas that came back without a clean shutdown: they lose their place in the ELR. */
  readonly uncleanShutdownReplicas?: readonly number[] | undefined
}

export interface ElectionResult {
  readonly leader: number
  /** The winner may lack committed records. */
  readonly unclean: boolean
}

interface Target {
  isr: readonly number[]
  replicas: readonly number[]
  adding: readonly number[]
  removing: readonly number[]
  elr: readonly number[]
  lastKnownElr: readonly number[]
}

/** The partition after `change`, with its epochs raised, or null when the change would alter nothing. */
export function changePartition(partition: PartitionState, change: PartitionChange): PartitionState | null {
  const target = createTarget(partition, change)
  completeReassignment(target)
  if (change.elrEnabled) updateTargetElr(partition, change, target)

  const elected = electFrom(partition, change, target)
  const leaderChanges = elected.leader !== partition.leader
  if (leaderChanges && target.elr.includes(elected.leader)) {
    target.isr = [elected.leader]
    target.elr = target.elr.filter((replica) => replica !== elected.leader)
  }
  const uncleanIsr = leaderChanges && elected.unclean ? [elected.leader] : null
  // Removing a replica bumps the leader epoch even if the leader stays, so that the removed one is fenced off.
  const bumpsLeaderEpoch = leaderChanges || !containsAll(target.replicas, partition.replicas)
  if (uncleanIsr !== null || !change.elrEnabled) {
    target.elr = []
    target.lastKnownElr = []
  }

  const isr = uncleanIsr ?? (target.isr.length > 0 || change.elrEnabled ? target.isr : partition.isr)
  const next: PartitionState = {
    replicas: target.replicas.length > 0 ? target.replicas : partition.replicas,
    isr,
    elr: target.elr,
    lastKnownElr: chooseLastKnownElr(partition, change, target, elected.leader, isr),
    leader: elected.leader,
    leaderEpoch: partition.leaderEpoch + (bumpsLeaderEpoch ? 1 : 0),
    partitionEpoch: partition.partitionEpoch + 1,
    leaderRecoveryState: chooseRecoveryState(partition, change, uncleanIsr !== null),
    addingReplicas: target.adding,
    removingReplicas: target.removing,
  }
  return bumpsLeaderEpoch || differs(partition, next) ? next : null
}

/** Who would lead after `change`; `leader` is `NO_LEADER` when nobody can. */
export function electLeader(partition: PartitionState, change: PartitionChange): ElectionResult {
  return electFrom(partition, change, createTarget(partition, change))
}

function createTarget(partition: PartitionState, change: PartitionChange): Target {
  return {
    isr: change.targetIsr ?? partition.isr,
    replicas: change.targetReplicas ?? partition.replicas,
    adding: change.targetAdding ?? partition.addingReplicas,
    removing: change.targetRemoving ?? partition.removingReplicas,
    elr: partition.elr,
    lastKnownElr: partition.lastKnownElr,
  }
}

/** A reassignment is complete when every replica that stays is in the ISR. */
function completeReassignment(target: Target): void {
  if (target.adding.length === 0 && target.removing.length === 0) return
  const replicas = target.replicas.filter((replica) => !target.removing.includes(replica))
  const isr = target.isr.filter((replica) => !target.removing.includes(replica))
  if (replicas.length === 0 || isr.length === 0 || !containsAll(isr, replicas)) return
  target.isr = isr
  target.replicas = replicas
  target.adding = []
  target.removing = []
}

/** `maybePopulateTargetElr`: members that leave while the ISR is below min ISR stay eligible. */
function updateTargetElr(partition: PartitionState, change: PartitionChange, target: Target): void {
  if (target.isr.length >= change.minIsr) {
    target.elr = []
    target.lastKnownElr = []
    return
  }
  const unclean = change.uncleanShutdownReplicas ?? []
  const outsideIsr = (replicas: readonly number[]) =>
    unionSorted(replicas).filter((replica) => !target.isr.includes(replica))
  const elr = outsideIsr([...target.elr, ...partition.isr]).filter((replica) => !unclean.includes(replica))
  target.lastKnownElr = outsideIsr([...target.elr, ...partition.isr, ...target.lastKnownElr]).filter(
    (replica) => !elr.includes(replica),
  )
  target.elr = elr
}

function electFrom(partition: PartitionState, change: PartitionChange, target: Target): ElectionResult {
  const isValid = (replica: number) =>
    (target.isr.includes(replica) || (target.isr.length === 0 && target.elr.includes(replica))) &&
    change.isAcceptableLeader(replica)
  const preferred = target.replicas[0] ?? NO_LEADER
  if (change.election === 'PREFERRED' && isValid(preferred)) return { leader: preferred, unclean: false }
  if (isValid(partition.leader)) return { leader: partition.leader, unclean: false }
  const online = target.replicas.find(isValid)
  if (online !== undefined) return { leader: online, unclean: false }
  const lastKnown = findLastKnownLeader(partition, change, target)
  if (lastKnown !== NO_LEADER) return { leader: lastKnown, unclean: true }
  if (change.election === 'UNCLEAN') {
    const anyone = target.replicas.find(change.isAcceptableLeader)
    if (anyone !== undefined) return { leader: anyone, unclean: true }
  }
  return { leader: NO_LEADER, unclean: false }
}

function findLastKnownLeader(partition: PartitionState, change: PartitionChange, target: Target): number {
  if (!change.elrEnabled || !change.useLastKnownLeader) return NO_LEADER
  if (target.isr.length > 0 || target.elr.length > 0 || partition.lastKnownElr.length !== 1) return NO_LEADER
  const lastLeader = partition.lastKnownElr[0]
  return change.isAcceptableLeader(lastLeader) ? lastLeader : NO_LEADER
}

/** With `useLastKnownLeader` the field holds one thing only: who led when the partition first lost its leader. */
function chooseLastKnownElr(
  partition: PartitionState,
  change: PartitionChange,
  target: Target,
  leader: number,
  isr: readonly number[],
): readonly number[] {
  if (!change.useLastKnownLeader) return target.lastKnownElr
  if (!change.elrEnabled) return partition.lastKnownElr
  const becomesEmpty = isr.length === 0 && partition.isr.length > 0
  if (becomesEmpty && partition.leader !== NO_LEADER) return [partition.leader]
  return leader === NO_LEADER ? partition.lastKnownElr : []
}

function chooseRecoveryState(
  partition: PartitionState,
  change: PartitionChange,
  electedUnclean: boolean,
): LeaderRecoveryState {
  const asked = change.targetLeaderRecoveryState
  if (asked !== undefined && asked !== partition.leaderRecoveryState) return asked
  return electedUnclean ? 'RECOVERING' : partition.leaderRecoveryState
}

function differs(before: PartitionState, after: PartitionState): boolean {
  return !(
    sameList(before.replicas, after.replicas) &&
    sameList(before.isr, after.isr) &&
    sameList(before.elr, after.elr) &&
    sameList(before.lastKnownElr, after.lastKnownElr) &&
    sameList(before.addingReplicas, after.addingReplicas) &&
    sameList(before.removingReplicas, after.removingReplicas) &&
    before.leaderRecoveryState === after.leaderRecoveryState
  )
}

function containsAll(list: readonly number[], wanted: readonly number[]): boolean {
  return wanted.every((entry) => list.includes(entry))
}

function sameList(left: readonly number[], right: readonly number[]): boolean {
  return left.length === right.length && left.every((entry, index) => entry === right[index])
}

function unionSorted(replicas: readonly number[]): number[] {
  return [...new Set(replicas)].sort((left, right) => left - right)
}
