/**
 * What a leader does about its in-sync replicas and its high watermark (Partition.scala: maybeExpandIsr,
 * maybeShrinkIsr, maybeIncrementLeaderHW).
 *
 *   Goal         the ISR is who has everything that was promised; the controller alone commits it
 *   Constraints  one proposal in flight; a newcomer counts for the high watermark before it is confirmed, one
 *                that leaves counts until it is; below min ISR the high watermark stands still (KAFKA-15583)
 *
 * Simplification: a leader knows at once which brokers are fenced and what min.insync.replicas is, as soon as
 * the quorum has committed it.
 */
import { pushEvent } from '../engine/event-queue'
import { Kind } from '../engine/kinds'
import { isPathOpen, pathCause } from '../network/network'
import type { AlterPartitionItem, Mail } from '../shape/mail'
import type { PartitionState } from '../shape/partition-state'
import { type LeaderState, PENDING_EXPAND, PENDING_NONE, PENDING_SHRINK } from '../shape/replica-state'
import type { World } from '../world'
import { wakeConsumers } from './consumer-fetch'
import { isAwaited, propose, sendProposals, sendProposalsLater } from './isr-proposals'
import { effectiveMinIsr, isrCheckUs, lagMaxUs, maximalIsr } from './isr-rules'
import { mayObserverJoin, observerTarget } from './observers'
import { isPaused } from './paused'
import { countBits, isBrokerUp, maskOf } from './replicas'
import { catchingUpCause } from './return-cause'
import { completeWaiting } from './waiting'

// ---- follower fetches -------------------------------------------------------------------------------------

/** A follower asked from `offset`: so it has everything below (Replica.updateFetchStateOrThrow). */
export function noteFollowerFetch(world: World, leader: LeaderState, row: number, offset: number): void {
  const { replicas, nowUs } = world.state
  const slot = replicas.slot[row]
  const leaderLeo = replicas.logEndOffset[leader.row]
  if (offset >= leaderLeo) leader.lastCaughtUpUs[slot] = nowUs
  else if (
    leader.lastFetchUs[slot] >= 0 &&
    offset >= leader.leoAtLastFetch[slot] &&
    leader.lastFetchUs[slot] > leader.lastCaughtUpUs[slot]
  ) {
    leader.lastCaughtUpUs[slot] = leader.lastFetchUs[slot]
  }
  const advanced = offset > leader.leo[slot]
  leader.leo[slot] = offset
  leader.lastFetchUs[slot] = nowUs
  leader.leoAtLastFetch[slot] = leaderLeo
  if (((maximalIsr(leader) >> slot) & 1) === 0) maybeExpandIsr(world, leader, row)
  // min.insync.replicas may have been lowered since it was let in.
  else if (replicas.isObserver[row] === 1) maybeDemoteObservers(world, leader)
  if (advanced) maybeIncrementHighWatermark(world, leader)
}

export function maybeIncrementHighWatermark(world: World, leader: LeaderState): void {
  const { replicas, partitions, nowUs } = world.state
  const p = replicas.partition[leader.row]
  if (countBits(leader.isr) < effectiveMinIsr(world, p)) return
  const leaderLeo = replicas.logEndOffset[leader.row]
  const mask = maximalIsr(leader)
  const rows = partitions.rows[p]
  let candidate = leaderLeo
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]
    if (row === leader.row || replicas.active[row] === 0) continue
    const slot = replicas.slot[row]
    const leo = leader.leo[slot]
    if (leo >= candidate) continue
    if ((mask >> slot) & 1) candidate = leo
    else if (nowUs - leader.lastCaughtUpUs[slot] <= lagMaxUs(world) && isEligible(world, leader, row)) candidate = leo
  }
  if (candidate <= replicas.highWatermark[leader.row]) return
  replicas.highWatermark[leader.row] = candidate
  completeWaiting(world, leader)
  wakeConsumers(world, p)
}

// ---- joining ----------------------------------------------------------------------------------------------

/** May this replica be in the ISR at all now (isReplicaIsrEligible, and the observer rules)? */
function isEligible(world: World, leader: LeaderState, row: number): boolean {
  const { replicas, controller } = world.state
  const registration = controller.committed.brokers[replicas.broker[row]]
  if (!registration.registered || registration.fenced || registration.inControlledShutdown) return false
  return replicas.isObserver[row] === 0 || mayObserverJoin(world, leader)
}

function maybeExpandIsr(world: World, leader: LeaderState, row: number): void {
  if (leader.pending !== PENDING_NONE) return
  const { replicas } = world.state
  const slot = replicas.slot[row]
  const leo = leader.leo[slot]
  if (leo < replicas.highWatermark[leader.row] || leo < leader.epochStartOffset) return
  if (!isEligible(world, leader, row)) return
  const cause = world.state.partitions.changeEvent[replicas.partition[leader.row]]
  propose(world, leader, leader.isr | (1 << slot), PENDING_EXPAND, 'caught-up', joinCause(world, row, cause))
}

/** A sync replica joins because its broker came back; an observer joins because the ISR shrank. */
function joinCause(world: World, row: number, partitionCause: number): number {
  const { replicas } = world.state
  return replicas.isObserver[row] === 1
    ? partitionCause
    : catchingUpCause(world, replicas.broker[row], replicas.partition[row])
}

/** Observers leave the ISR when the sync members reach the target again (automatic demotion). */
function maybeDemoteObservers(world: World, leader: LeaderState): void {
  if (leader.pending !== PENDING_NONE) return
  const { replicas, partitions } = world.state
  const p = replicas.partition[leader.row]
  let observers = 0
  for (const row of partitions.rows[p]) {
    if (replicas.isObserver[row] === 1) observers |= 1 << replicas.slot[row]
  }
  observers &= leader.isr
  if (observers === 0) return
  const target = observerTarget(world, leader)
  if (target.leaderIsObserver || target.syncInIsr < target.size) return
  propose(world, leader, leader.isr & ~observers, PENDING_SHRINK, 'demotion', partitions.changeEvent[p])
}

// ---- leaving ----------------------------------------------------------------------------------------------

/** Every half of replica.lag.time.max.ms: who has not caught up for the whole of it leaves. */
export function onIsrCheck(world: World, b: number, life: number): void {
  const { state } = world
  const broker = state.brokers[b]
  if (life !== broker.life || (broker.phase !== 'running' && broker.phase !== 'shutting-down')) return
  for (const leader of state.leaders) {
    if (leader !== null && state.replicas.broker[leader.row] === b) maybeShrinkIsr(world, leader)
  }
  pushEvent(state.queue, state.nowUs + isrCheckUs(world), Kind.IsrCheck, b, life, 0)
}

export function maybeShrinkIsr(world: World, leader: LeaderState): void {
  if (leader.pending !== PENDING_NONE) return
  const { replicas, partitions, nowUs } = world.state
  const p = replicas.partition[leader.row]
  const leaderLeo = replicas.logEndOffset[leader.row]
  let out = 0
  let cause = -1
  for (const row of partitions.rows[p]) {
    const slot = replicas.slot[row]
    if (row === leader.row || ((leader.isr >> slot) & 1) === 0) continue
    if (leader.leo[slot] === leaderLeo || nowUs - leader.lastCaughtUpUs[slot] <= lagMaxUs(world)) continue
    out |= 1 << slot
    cause = Math.max(cause, lagCause(world, leader, row))
  }
  if (out !== 0) propose(world, leader, leader.isr & ~out, PENDING_SHRINK, 'lag', cause)
}

/** Why a follower does not keep up: its broker is down or paused, or the way to it is cut; -1 when nobody did that. */
function lagCause(world: World, leader: LeaderState, row: number): number {
  const { replicas, brokers, network } = world.state
  const follower = replicas.broker[row]
  if (!isBrokerUp(world, follower)) return brokers[follower].cause
  if (isPaused(world, follower)) return world.state.raft[brokers[follower].node].pauseCause
  const from = brokers[follower].site
  const to = brokers[replicas.broker[leader.row]].site
  if (!isPathOpen(network, from, to) || !isPathOpen(network, to, from)) return pathCause(network, from, to)
  return -1
}

/**
 * Partition.submitAlterPartition: an answer counts only while the leader still waits for that very proposal. When the
 * metadata log was faster, the leader has moved on, perhaps to a new proposal, which an old refusal must not silence.
 */
export function onAlterPartitionResponse(
  world: World,
  b: number,
  mail: Extract<Mail, { type: 'AlterPartitionResponse' }>,
): void {
  const { state } = world
  const broker = state.brokers[b]
  if (mail.request !== broker.alterRequest) return
  broker.alterRequest = 0
  const asked = broker.alterQueue
  const again: AlterPartitionItem[] = []
  broker.alterQueue = asked.filter((item) => !mail.items.some(({ partition }) => partition === item.partition))
  for (const result of mail.items) {
    const item = asked.find(({ partition }) => partition === result.partition)
    const row = state.partitions.rows[result.partition].find((r) => state.replicas.broker[r] === b)
    const leader = row === undefined ? null : state.leaders[row]
    if (item === undefined || leader === null || !isAwaited(leader, item)) continue
    if (result.state !== null) acceptProposal(world, leader, result.state)
    else if (isToRetry(result.error ?? '')) again.push(item)
    else refuseProposal(world, leader, result.error ?? '')
  }
  if (again.length > 0) {
    broker.alterQueue = [...again, ...broker.alterQueue]
    if (broker.alterRequest === 0) sendProposalsLater(world, b)
  } else sendProposals(world, b)
}

/** Partition.handleAlterPartitionUpdate; an equal partition epoch means that the ISR is what was proposed already. */
function acceptProposal(world: World, leader: LeaderState, accepted: PartitionState): void {
  if (accepted.leaderEpoch !== leader.epoch || accepted.partitionEpoch < leader.partitionEpoch) return
  const { state } = world
  const p = state.replicas.partition[leader.row]
  const broker = state.brokers[state.replicas.broker[leader.row]]
  if (leader.pending === PENDING_SHRINK) broker.isrShrinks++
  else broker.isrExpands++
  leader.isr = maskOf(world, p, accepted.isr)
  leader.partitionEpoch = accepted.partitionEpoch
  leader.proposed = 0
  leader.pending = PENDING_NONE
  state.cause = state.partitions.changeEvent[p]
  afterIsrKnown(world, leader)
  state.cause = -1
}

function isToRetry(error: string): boolean {
  return error === 'NOT_CONTROLLER' || error === 'STALE_BROKER_EPOCH'
}

/**
 * Partition.handleAlterPartitionError. After a stale version nothing more is asked: the newcomer still counts
 * for the high watermark until the metadata log brings the truth. An ineligible replica is put back at once.
 */
function refuseProposal(world: World, leader: LeaderState, error: string): void {
  if (error !== 'INELIGIBLE_REPLICA') return
  leader.pending = PENDING_NONE
  leader.proposed = 0
  world.state.dirty.push(world.state.replicas.partition[leader.row])
  maybeIncrementHighWatermark(world, leader)
}

/** The committed ISR is known anew: the high watermark may move, observers may have to leave. */
export function afterIsrKnown(world: World, leader: LeaderState): void {
  const p = world.state.replicas.partition[leader.row]
  world.state.dirty.push(p)
  maybeIncrementHighWatermark(world, leader)
  completeWaiting(world, leader)
  maybeDemoteObservers(world, leader)
}

/**
 * Settings of topics are known anew: what is written from now on may be accepted, and observers may have to leave.
 *
 * What waits already goes on waiting. TopicConfigHandler gives the log its settings and nobody looks at the high watermark:
 * that is done after an append, after a fetch with news and after a change of the ISR (seen at 4.4.0: five batches in flight
 * when `min.insync.replicas` was lowered ended with REQUEST_TIMED_OUT, and their retry committed them).
 */
export function reviewLeaders(world: World): void {
  for (const leader of world.state.leaders) {
    if (leader === null) continue
    world.state.dirty.push(world.state.replicas.partition[leader.row])
    maybeDemoteObservers(world, leader)
  }
}
