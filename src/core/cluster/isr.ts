/**
 * What a leader does about its in-sync replicas and its high watermark (Partition.scala: maybeExpandIsr,
 * maybeShrinkIsr, maybeIncrementLeaderHW), and observers (facts A1 to A4).
 *
 *   Goal         the ISR is who has everything that was promised; the controller alone commits it
 *   Constraints  one proposal in flight; a newcomer counts for the high watermark before it is confirmed, one
 *                that leaves counts until it is; below min ISR the high watermark stands still (KAFKA-15583)
 *   Observers    stay outside unless the sync members fall below the target T of the policy (min ISR for
 *                under-min-isr, the number of sync replicas for under-replicated); then just enough caught-up
 *                ones join to reach T, and leave when the sync members reach T again; while an observer leads,
 *                every caught-up replica may join
 *   Example      sync 11 12 21 22, observer 23, min ISR 3: 11 and 12 die, ISR {21 22}, 23 joins, ISR {21 22 23}
 *
 * Simplification: Confluent's observer code is closed; the rules are those that agree with every documented
 * sample (policy names, triggers and printed ISRs).
 * Simplification: a leader knows at once which brokers are fenced and what min.insync.replicas is, as soon as
 * the quorum has committed it.
 */

import { wakeConsumers } from '../clients/consumer'
import { pushEvent } from '../engine/event-queue'
import { Kind } from '../engine/kinds'
import type { AlterPartitionItem, Mail } from '../network/mail'
import { isPathOpen, pathCause } from '../network/network'
import { sendMail } from '../network/post'
import { clusterNumber } from '../settings'
import type { World } from '../world'
import { completeWaiting } from './append'
import { isrCheckUs } from './broker'
import { effectivePromotionPolicy } from './placement-constraints'
import { type LeaderState, PENDING_EXPAND, PENDING_NONE, PENDING_SHRINK } from './replica-state'
import { brokersOf, countBits, isBrokerUp, maskOf } from './replicas'

function lagMaxUs(world: World): number {
  return clusterNumber(world, 'replica.lag.time.max.ms') * 1000
}

/** min(`min.insync.replicas`, replicas): what the append check and the high watermark use. */
export function effectiveMinIsr(world: World, partition: number): number {
  const { topics, partitions, replicas } = world.state
  let assigned = 0
  for (const row of partitions.rows[partition]) assigned += replicas.active[row]
  return Math.min(topics[partitions.topic[partition]].minIsr, Math.max(1, assigned))
}

/** ISR that the high watermark must satisfy: the committed one plus a proposed newcomer. */
export function maximalIsr(leader: LeaderState): number {
  return leader.pending === PENDING_EXPAND ? leader.isr | leader.proposed : leader.isr
}

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
  if (leader.pending !== PENDING_NONE || leader.recovering) return
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
  const { replicas, brokers } = world.state
  return replicas.isObserver[row] === 1 ? partitionCause : brokers[replicas.broker[row]].cause
}

interface ObserverTarget {
  /** ISR size that promotion fills up to; 0 when the policy never promotes. */
  readonly size: number
  readonly syncInIsr: number
  readonly leaderIsObserver: boolean
}

function observerTarget(world: World, leader: LeaderState): ObserverTarget {
  const { replicas, partitions, topics } = world.state
  const p = replicas.partition[leader.row]
  const policy = effectivePromotionPolicy(topics[partitions.topic[p]].placement)
  let syncInIsr = 0
  let syncReplicas = 0
  for (const row of partitions.rows[p]) {
    if (replicas.active[row] === 0 || replicas.isObserver[row] === 1) continue
    syncReplicas++
    if ((leader.isr >> replicas.slot[row]) & 1) syncInIsr++
  }
  const size = policy === 'under-min-isr' ? effectiveMinIsr(world, p) : policy === 'under-replicated' ? syncReplicas : 0
  return { size, syncInIsr, leaderIsObserver: replicas.isObserver[leader.row] === 1 }
}

function mayObserverJoin(world: World, leader: LeaderState): boolean {
  const target = observerTarget(world, leader)
  if (target.leaderIsObserver) return true
  return target.syncInIsr < target.size && countBits(leader.isr) < target.size
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
  if (leader.pending !== PENDING_NONE || leader.recovering) return
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

/** Why a follower does not keep up: its broker is down, the way to it is cut, or it is throttled. */
function lagCause(world: World, leader: LeaderState, row: number): number {
  const { replicas, brokers, network } = world.state
  const follower = replicas.broker[row]
  if (!isBrokerUp(world, follower)) return brokers[follower].cause
  const from = brokers[follower].site
  const to = brokers[replicas.broker[leader.row]].site
  if (!isPathOpen(network, from, to) || !isPathOpen(network, to, from)) return pathCause(network, from, to)
  return lastThrottleEvent(world, replicas.partition[row], brokers[follower].id)
}

function lastThrottleEvent(world: World, partition: number, brokerId: number): number {
  const { events } = world.stores
  const topic = world.state.topics[world.state.partitions.topic[partition]].name
  for (let i = events.length - 1; i >= 0; i--) {
    const event = events[i]
    if (event.kind === 'ReplicaThrottled' && event.broker === brokerId && event.topic === topic) return event.id
  }
  return -1
}

// ---- proposals --------------------------------------------------------------------------------------------

function propose(world: World, leader: LeaderState, isr: number, pending: number, reason: string, cause: number): void {
  leader.proposed = isr
  leader.pending = pending
  leader.pendingReason = reason
  leader.pendingCause = cause
  queueProposal(world, leader)
}

/** An uncleanly elected leader says that it has recovered, so that the ISR may grow again. */
export function reportRecovered(world: World, leader: LeaderState): void {
  propose(world, leader, leader.isr, PENDING_SHRINK, 'election', -1)
}

function queueProposal(world: World, leader: LeaderState): void {
  const { replicas, brokers } = world.state
  const b = replicas.broker[leader.row]
  const queue = brokers[b].alterQueue
  if (!queue.includes(leader.row)) queue.push(leader.row)
  sendProposals(world, b)
}

/** AlterPartitionManager: one request in flight a broker, with all that waits. */
function sendProposals(world: World, b: number): void {
  const { state } = world
  const broker = state.brokers[b]
  if (broker.alterRequest > 0 && broker.alterGiveUpUs > state.nowUs) return
  const items: AlterPartitionItem[] = []
  for (const row of broker.alterQueue) {
    const leader = state.leaders[row]
    if (leader === null || leader.pending === PENDING_NONE) continue
    const partition = state.replicas.partition[row]
    items.push({
      partition,
      leaderEpoch: leader.epoch,
      partitionEpoch: leader.partitionEpoch,
      newIsr: Object.freeze(brokersOf(world, partition, leader.proposed)),
      recovered: true,
      reason: leader.pendingReason,
      cause: leader.pendingCause,
    })
  }
  if (items.length === 0) {
    broker.alterQueue = []
    broker.alterRequest = 0
    return
  }
  const controller = state.raft[broker.node].leader
  broker.alterRequest = state.steps + 1
  // An answer may be lost; ask again after a while, by then perhaps another controller.
  broker.alterGiveUpUs = state.nowUs + (controller >= 0 && broker.registered ? 2_000_000 : 100_000)
  pushEvent(state.queue, broker.alterGiveUpUs, Kind.AlterPartitionTimeout, b, broker.life, 0)
  if (controller < 0 || !broker.registered) return
  sendMail(world, broker.node, controller, {
    type: 'AlterPartition',
    broker: b,
    brokerEpoch: broker.brokerEpoch,
    items: Object.freeze(items),
    request: broker.alterRequest,
  })
}

export function onAlterPartitionTimeout(world: World, b: number, life: number): void {
  const broker = world.state.brokers[b]
  if (life !== broker.life || broker.alterRequest === 0 || broker.alterGiveUpUs > world.state.nowUs) return
  broker.alterRequest = 0
  sendProposals(world, b)
}

export function onAlterPartitionResponse(
  world: World,
  b: number,
  mail: Extract<Mail, { type: 'AlterPartitionResponse' }>,
): void {
  const { state } = world
  const broker = state.brokers[b]
  if (mail.request !== broker.alterRequest) return
  broker.alterRequest = 0
  const asked = mail.items.map((item) => item.partition)
  const retry = broker.alterQueue.filter((row) => !asked.includes(state.replicas.partition[row]))
  broker.alterQueue = []
  for (const result of mail.items) {
    const row = state.partitions.rows[result.partition].find((r) => state.replicas.broker[r] === b)
    const leader = row === undefined ? null : state.leaders[row]
    if (leader === null) continue
    if (result.state === null) {
      if (refuseProposal(world, leader, result.error ?? '')) retry.push(leader.row)
      continue
    }
    if (result.state.leaderEpoch !== leader.epoch || result.state.partitionEpoch <= leader.partitionEpoch) continue
    leader.isr = maskOf(world, result.partition, result.state.isr)
    leader.partitionEpoch = result.state.partitionEpoch
    leader.recovering = result.state.leaderRecoveryState === 'RECOVERING'
    leader.proposed = 0
    leader.pending = PENDING_NONE
    const event = state.partitions.changeEvent[result.partition]
    state.cause = event
    afterIsrKnown(world, leader)
    state.cause = -1
  }
  for (const row of retry) {
    const leader = state.leaders[row]
    if (leader !== null && leader.pending !== PENDING_NONE && !broker.alterQueue.includes(row))
      broker.alterQueue.push(row)
  }
  if (broker.alterQueue.length > 0) sendProposals(world, b)
}

/**
 * Partition.handleAlterPartitionError. After a stale version nothing more is asked: the newcomer still counts
 * for the high watermark until the metadata log brings the truth. An ineligible replica is put back at once.
 * Returns true when the same proposal must be sent again.
 */
export function refuseProposal(world: World, leader: LeaderState, error: string): boolean {
  if (error === 'NOT_CONTROLLER' || error === 'STALE_BROKER_EPOCH') return true
  if (error === 'INELIGIBLE_REPLICA') {
    leader.pending = PENDING_NONE
    leader.proposed = 0
    maybeIncrementHighWatermark(world, leader)
  }
  return false
}

/** The committed ISR is known anew: the high watermark may move, observers may have to leave. */
export function afterIsrKnown(world: World, leader: LeaderState): void {
  const p = world.state.replicas.partition[leader.row]
  world.state.dirty.push(p)
  maybeIncrementHighWatermark(world, leader)
  completeWaiting(world, leader)
  maybeDemoteObservers(world, leader)
}
