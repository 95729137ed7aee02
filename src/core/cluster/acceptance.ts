/**
 * Would an acks=all write be accepted at this instant, and if not, which error does its producer get? Looked
 * at whenever something it depends on has changed, and told as WritesStopped and WritesResumed.
 *
 * The one thing a reader would get wrong: below min ISR the answer is NOT_ENOUGH_REPLICAS, but while a dead
 * or unreachable replica is still in the ISR the write is appended and waits, so the error is
 * REQUEST_TIMED_OUT.
 */
import { tell, touch } from '../engine/tell'
import type { StopReason } from '../event'
import { isPathOpen } from '../network/network'
import type { World } from '../world'
import { effectiveMinIsr, maximalIsr } from './isr-rules'
import type { LeaderState } from './replica-state'
import { countBits, isBrokerUp } from './replicas'

/** The row that leads: of all running brokers that believe to lead, the one with the newest epoch. */
export function findLeaderRow(world: World, partition: number): number {
  const { partitions, leaders } = world.state
  let best = -1
  for (const row of partitions.rows[partition]) {
    const leader = leaders[row]
    if (leader !== null && (best < 0 || leader.epoch > (leaders[best] as LeaderState).epoch)) best = row
  }
  return best
}

export function acceptanceError(world: World, partition: number, leaderRow: number): StopReason | null {
  const { state } = world
  const { partitions, replicas, leaders, brokers, network } = state
  const registered = state.controller.committed.partitions[partition]
  const leader = leaderRow < 0 ? null : leaders[leaderRow]
  if (leader === null) {
    const chosen = registered.state.leader
    return chosen >= 0 && !isBrokerUp(world, chosen) ? 'NETWORK_EXCEPTION' : 'LEADER_NOT_AVAILABLE'
  }
  if (countBits(leader.isr) < effectiveMinIsr(world, partition)) return 'NOT_ENOUGH_REPLICAS'
  const mask = maximalIsr(leader)
  const leaderSite = brokers[replicas.broker[leaderRow]].site
  for (const row of partitions.rows[partition]) {
    if (row === leaderRow || ((mask >> replicas.slot[row]) & 1) === 0) continue
    const b = replicas.broker[row]
    if (!isBrokerUp(world, b) || replicas.throttle[row] === 0) return 'REQUEST_TIMED_OUT'
    const { site } = brokers[b]
    if (!isPathOpen(network, site, leaderSite) || !isPathOpen(network, leaderSite, site)) return 'REQUEST_TIMED_OUT'
  }
  return null
}

/** Look again at the partitions that something happened to. */
export function reviewAcceptance(world: World): void {
  const { state } = world
  if (state.allDirty) {
    state.allDirty = false
    state.dirty = []
    for (let p = 0; p < state.partitions.length; p++) reviewPartition(world, p)
    return
  }
  const dirty = state.dirty
  state.dirty = []
  for (const p of dirty) reviewPartition(world, p)
}

function reviewPartition(world: World, partition: number): void {
  const { state } = world
  const { partitions } = state
  if (state.controller.committed.partitions[partition] === undefined) return
  const leaderRow = findLeaderRow(world, partition)
  partitions.leaderRow[partition] = leaderRow
  const error = acceptanceError(world, partition, leaderRow)
  const before = partitions.error[partition]
  if (error === before) return
  partitions.error[partition] = error
  touch(world)
  const topic = partitions.topic[partition]
  const at = { topic: state.topics[topic].name, partition: partitions.number[partition] }
  const measure = state.measures[topic]
  if (before === null) {
    partitions.stoppedSinceUs[partition] = state.nowUs
    if (measure.stoppedPartitions++ === 0) measure.stoppedSinceUs = state.nowUs
  }
  if (error === null) {
    const stoppedUs = state.nowUs - partitions.stoppedSinceUs[partition]
    measure.stoppedPartitions--
    if (measure.stoppedPartitions === 0) measure.withoutWritesUs += state.nowUs - measure.stoppedSinceUs
    tell(world, { kind: 'WritesResumed', ...at, stoppedUs }, reviewCause(world, partition))
    partitions.stopEvent[partition] = -1
    return
  }
  const isr = leaderRow >= 0 ? isrIds(world, partition, leaderRow) : registeredIsr(world, partition)
  partitions.stopEvent[partition] = tell(
    world,
    { kind: 'WritesStopped', ...at, error, isr, minIsr: effectiveMinIsr(world, partition) },
    reviewCause(world, partition),
  )
}

/** What the step follows from, else the last change of this partition. */
function reviewCause(world: World, partition: number): number {
  return world.state.cause >= 0 ? world.state.cause : world.state.partitions.changeEvent[partition]
}

function isrIds(world: World, partition: number, leaderRow: number): number[] {
  const { partitions, replicas, leaders, brokers } = world.state
  const { isr } = leaders[leaderRow] as LeaderState
  return partitions.rows[partition]
    .filter((row) => (isr >> replicas.slot[row]) & 1)
    .map((row) => brokers[replicas.broker[row]].id)
}

function registeredIsr(world: World, partition: number): number[] {
  const { controller, brokers } = world.state
  return controller.committed.partitions[partition].state.isr.map((b) => brokers[b].id)
}
