/**
 * Reading a world: what `kafka-replica-status` and the partition metrics say.
 * Nothing here changes anything.
 */
import { type AcceptanceError, acceptanceError, findLeaderRow } from '../cluster/acceptance'
import { effectiveMinIsr } from '../cluster/isr-rules'
import { countBits, isBrokerUp } from '../cluster/replicas'
import { lastStableOffset } from '../log/transactions'
import { clusterNumber } from '../settings'
import type { World } from '../world'

export interface PartitionMetrics {
  readonly ReplicasCount: number
  readonly ObserverReplicasCount: number
  readonly InSyncReplicasCount: number
  readonly CaughtUpReplicasCount: number
  readonly IsNotCaughtUp: number
  readonly ObserversInIsrCount: number
  readonly UnderReplicated: number
  readonly UnderMinIsr: number
  readonly AtMinIsr: number
  readonly LastStableOffsetLag: number
}

const NO_METRICS: PartitionMetrics = Object.freeze({
  ReplicasCount: 0,
  ObserverReplicasCount: 0,
  InSyncReplicasCount: 0,
  CaughtUpReplicasCount: 0,
  IsNotCaughtUp: 0,
  ObserversInIsrCount: 0,
  UnderReplicated: 0,
  UnderMinIsr: 0,
  AtMinIsr: 0,
  LastStableOffsetLag: 0,
})

export interface PartitionStatus {
  readonly topic: string
  readonly partition: number
  /** null when there is none. */
  readonly leader: number | null
  readonly leaderEpoch: number
  readonly partitionEpoch: number
  readonly replicas: readonly number[]
  readonly isr: readonly number[]
  readonly elr: readonly number[]
  readonly lastKnownElr: readonly number[]
  readonly observers: readonly number[]
  /** On brokers that the metadata has as fenced: a broker that has just died is not among them yet. */
  readonly offline: readonly number[]
  readonly minIsr: number
  /** Would an acks=all write be accepted at this instant? */
  readonly accepted: boolean
  /** The error its producer gets if not. */
  readonly error: AcceptanceError | null
  readonly metrics: PartitionMetrics
}

export function worldTimeUs(world: World): number {
  return world.state.nowUs
}

/** Every partition, by topic in order of creation, then by number. */
export function describePartitions(world: World): PartitionStatus[] {
  const result: PartitionStatus[] = []
  for (const topic of world.state.topics) {
    for (const p of topic.partitions)
      if (world.state.controller.committed.partitions[p] !== undefined) result.push(describePartition(world, p))
  }
  return result
}

export function describePartition(world: World, partition: number): PartitionStatus {
  const { state } = world
  const { partitions, brokers, controller } = state
  const { state: registered, observers } = controller.committed.partitions[partition]
  const ids = (list: readonly number[]): number[] => list.map((b) => brokers[b].id)
  const leaderRow = findLeaderRow(world, partition)
  const error = acceptanceError(world, partition, leaderRow)
  return {
    topic: state.topics[partitions.topic[partition]].name,
    partition: partitions.number[partition],
    leader: registered.leader < 0 ? null : brokers[registered.leader].id,
    leaderEpoch: registered.leaderEpoch,
    partitionEpoch: registered.partitionEpoch,
    replicas: ids(registered.replicas),
    isr: ids(registered.isr),
    elr: ids(registered.elr),
    lastKnownElr: ids(registered.lastKnownElr),
    observers: ids(observers),
    offline: ids(registered.replicas.filter((b) => controller.committed.brokers[b].fenced)),
    minIsr: effectiveMinIsr(world, partition),
    accepted: error === null,
    error,
    metrics: partitionMetrics(world, partition, leaderRow),
  }
}

/**
 * Its process runs and is a member of the cluster. One that was restarted before its old session was over is not: while
 * the metadata still has the process before it as alive, its registration is refused.
 */
export function isServing(world: World, broker: number): boolean {
  return isBrokerUp(world, broker) && world.state.brokers[broker].registered
}

/** Of no use now: fenced, or its process does not run or is not registered. The cluster itself knows the first only. */
export function isOffline(world: World, broker: number): boolean {
  return !isServing(world, broker) || world.state.controller.committed.brokers[broker].fenced
}

/** Caught up: at the log end, or there within replica.lag.time.max.ms. */
export function isCaughtUp(world: World, row: number, leaderRow: number): boolean {
  const leader = world.state.leaders[leaderRow]
  if (leader === null || leader === undefined) return false
  if (row === leaderRow) return true
  const { replicas, nowUs } = world.state
  const slot = replicas.slot[row]
  if (isOffline(world, replicas.broker[row])) return false
  if (leader.leo[slot] === replicas.logEndOffset[leaderRow]) return true
  return nowUs - leader.lastCaughtUpUs[slot] <= clusterNumber(world, 'replica.lag.time.max.ms') * 1000
}

/** What the leader reports; all zero when nobody leads (`kafka.cluster:type=Partition`, Partition.scala). */
function partitionMetrics(world: World, partition: number, leaderRow: number): PartitionMetrics {
  if (leaderRow < 0) return NO_METRICS
  const { partitions, replicas, leaders } = world.state
  const leader = leaders[leaderRow]
  if (leader === null) return NO_METRICS
  let assigned = 0
  let observers = 0
  let caughtUp = 0
  let observersInIsr = 0
  for (const row of partitions.rows[partition]) {
    if (replicas.active[row] === 0) continue
    assigned++
    observers += replicas.isObserver[row]
    if (isCaughtUp(world, row, leaderRow)) caughtUp++
    if (replicas.isObserver[row] === 1 && (leader.isr >> replicas.slot[row]) & 1) observersInIsr++
  }
  const inSync = countBits(leader.isr)
  const minIsr = effectiveMinIsr(world, partition)
  return {
    ReplicasCount: assigned,
    ObserverReplicasCount: observers,
    InSyncReplicasCount: inSync,
    CaughtUpReplicasCount: caughtUp,
    IsNotCaughtUp: caughtUp < assigned ? 1 : 0,
    ObserversInIsrCount: observersInIsr,
    UnderReplicated: inSync < assigned - observers ? 1 : 0,
    UnderMinIsr: inSync < minIsr ? 1 : 0,
    AtMinIsr: inSync === minIsr ? 1 : 0,
    // UnifiedLog: high watermark minus last stable offset, which is the high watermark without open transactions.
    LastStableOffsetLag: replicas.highWatermark[leaderRow] - lastStableOffset(world, leaderRow),
  }
}
