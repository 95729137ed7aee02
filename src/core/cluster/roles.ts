/**
 * Replicas change roles when their broker applies committed metadata (ReplicaManager.applyDelta,
 * Partition.makeLeader and makeFollower).
 */

import { cutHoles } from '../log/holes'
import { latestEpoch } from '../log/replica-log'
import { touch } from '../log/tell'
import { forgetTransactions } from '../log/transactions'
import type { MetadataEntry } from '../shape/metadata-log'
import type { PartitionState } from '../shape/partition-state'
import { type LeaderState, PENDING_NONE, ROLE_FOLLOWER, ROLE_LEADER, ROLE_NONE } from '../shape/replica-state'
import type { World } from '../world'
import { dropFetchRow, joinFetchPair } from './fetch'
import { afterIsrKnown } from './isr'
import { noteLosses } from './losses'
import { ensureRow, findRow, maskOf } from './replicas'
import { failWaiting } from './waiting'

export function applyPartition(world: World, b: number, entry: MetadataEntry): void {
  const { record } = entry
  if (record.type !== 'Partition') return
  const { state } = world
  const p = record.partition
  const broker = state.brokers[b]
  if (p >= broker.viewLeader.length) growView(world, b)
  broker.viewLeader[p] = record.state.leader
  broker.viewEpoch[p] = record.state.leaderEpoch
  for (const replica of record.state.replicas) {
    const row = ensureRow(world, p, replica)
    state.replicas.isObserver[row] = record.observers.includes(replica) ? 1 : 0
  }
  if (!record.state.replicas.includes(b)) {
    const row = findRow(world, p, b)
    if (row >= 0) removeReplica(world, row)
  } else {
    const row = ensureRow(world, p, b)
    state.replicas.active[row] = 1
    if (record.state.leader === b) becomeLeader(world, row, record.state)
    else becomeFollower(world, row, record.state)
  }
  state.dirty.push(p)
  touch(world)
}

function growView(world: World, b: number): void {
  const broker = world.state.brokers[b]
  const size = Math.max(16, world.state.partitions.length * 2)
  const leader = new Int32Array(size).fill(-1)
  const epoch = new Int32Array(size).fill(-1)
  leader.set(broker.viewLeader)
  epoch.set(broker.viewEpoch)
  broker.viewLeader = leader
  broker.viewEpoch = epoch
}

function removeReplica(world: World, row: number): void {
  const { replicas } = world.state
  resignLeadership(world, row)
  dropFetchRow(world, row)
  replicas.active[row] = 0
  replicas.role[row] = ROLE_NONE
  replicas.leader[row] = -1
  replicas.logEndOffset[row] = 0
  replicas.highWatermark[row] = 0
  replicas.logLength[row] = 0
  replicas.nextSequence[row] = null
  replicas.recentEntries[row] = null
  replicas.snapshotLength[row] = 0
  forgetTransactions(world, row)
  cutHoles(world, row, 0)
  world.state.epochs[row] = Object.freeze([])
  world.logs[row] = new Int32Array(16)
}

function resignLeadership(world: World, row: number): void {
  const leader = world.state.leaders[row]
  if (leader === null) return
  failWaiting(world, leader, 'NOT_LEADER_OR_FOLLOWER')
  world.state.leaders[row] = null
  noteCoordinatorChange(world, row)
}

/** The leader of a partition of the offsets topic coordinates the groups in it, and so it is with transactions. */
function noteCoordinatorChange(world: World, row: number): void {
  if (isCoordinating(world, row)) world.state.reactions.push({ kind: 'coordinators-changed' })
}

function isCoordinating({ state }: World, row: number): boolean {
  const { groups, partitions, replicas, transactions } = state
  const topic = partitions.topic[replicas.partition[row]]
  return (groups.topic >= 0 && topic === groups.topic) || topic === transactions?.topic
}

function waitingOf({ waitOffset, waitRequest, waitGeneration, waitItem, waitHead, waitTail }: LeaderState) {
  return { waitOffset, waitRequest, waitGeneration, waitItem, waitHead, waitTail }
}

function becomeLeader(world: World, row: number, registration: PartitionState): void {
  const { state } = world
  const { replicas } = state
  const p = replicas.partition[row]
  const isr = maskOf(world, p, registration.isr)
  const existing = state.leaders[row]
  if (existing !== null && existing.epoch === registration.leaderEpoch) {
    if (registration.partitionEpoch <= existing.partitionEpoch) return
    existing.isr = isr
    existing.partitionEpoch = registration.partitionEpoch
    existing.proposed = 0
    existing.pending = PENDING_NONE
    afterIsrKnown(world, existing)
    return
  }
  // Who leads on in a new epoch keeps those who wait: DelayedProduce fails only where the partition is led no more.
  const before = isCoordinating(world, row) ? null : existing
  if (before === null) resignLeadership(world, row)
  dropFetchRow(world, row)
  const fresh = createLeader(world, row, registration, isr)
  const leader = before === null ? fresh : { ...fresh, ...waitingOf(before) }
  state.leaders[row] = leader
  replicas.role[row] = ROLE_LEADER
  replicas.leader[row] = replicas.broker[row]
  replicas.leaderEpoch[row] = registration.leaderEpoch
  replicas.checkDivergence[row] = 0
  noteLosses(world, p, row)
  afterIsrKnown(world, leader)
  noteCoordinatorChange(world, row)
}

function createLeader(world: World, row: number, registration: PartitionState, isr: number): LeaderState {
  const { replicas, nowUs } = world.state
  const slots = 31
  const lastCaughtUpUs = new Float64Array(slots).fill(Number.NEGATIVE_INFINITY)
  for (let slot = 0; slot < slots; slot++) if ((isr >> slot) & 1) lastCaughtUpUs[slot] = nowUs
  const leo = new Float64Array(slots).fill(-1)
  leo[replicas.slot[row]] = replicas.logEndOffset[row]
  return {
    row,
    epoch: registration.leaderEpoch,
    epochStartOffset: replicas.logEndOffset[row],
    partitionEpoch: registration.partitionEpoch,
    isr,
    proposed: 0,
    pending: PENDING_NONE,
    leo,
    lastFetchUs: new Float64Array(slots).fill(-1),
    leoAtLastFetch: new Float64Array(slots).fill(-1),
    lastCaughtUpUs,
    waitOffset: new Float64Array(16),
    waitRequest: new Int32Array(16),
    waitGeneration: new Int32Array(16),
    waitItem: new Int32Array(16),
    waitHead: 0,
    waitTail: 0,
  }
}

function becomeFollower(world: World, row: number, registration: PartitionState): void {
  const { replicas } = world.state
  const sameLeader =
    replicas.leader[row] === registration.leader && replicas.leaderEpoch[row] === registration.leaderEpoch
  if (sameLeader && replicas.role[row] === ROLE_FOLLOWER) return
  resignLeadership(world, row)
  dropFetchRow(world, row)
  replicas.role[row] = ROLE_FOLLOWER
  replicas.leader[row] = registration.leader
  replicas.leaderEpoch[row] = registration.leaderEpoch
  // With a new leader the two logs may differ at the end, unless this one is empty.
  replicas.checkDivergence[row] = latestEpoch(world.state.epochs[row]) >= 0 ? 1 : 0
  if (registration.leader >= 0) joinFetchPair(world, row)
}

/** The process of a broker is gone: its replicas have no role until it is back. Their logs stay. */
export function abandonRoles(world: World, b: number): void {
  const { state } = world
  const { replicas } = state
  for (let row = 0; row < replicas.length; row++) {
    if (replicas.broker[row] !== b) continue
    if (state.leaders[row] !== null) noteCoordinatorChange(world, row)
    state.leaders[row] = null
    dropFetchRow(world, row)
    replicas.role[row] = ROLE_NONE
    replicas.leader[row] = -1
    replicas.leaderEpoch[row] = -1
  }
}
