/**
 * Reading from the nearest replica (KIP-392; ReplicaManager.findPreferredReadReplica, RackAwareReplicaSelector): the
 * leader sends a consumer that names a rack to a replica of that rack.
 *
 * The one thing a reader would get wrong: the broker chooses, not the client, and in Apache Kafka only among the in-sync
 * replicas. Confluent's brokers send consumers to observers and to followers that are out of sync, too.
 */
import { RACK_AWARE_SELECTOR } from '../configs'
import { ROLE_FOLLOWER } from '../shape/replica-state'
import type { World } from '../world'

/** Broker index of the replica that a consumer in `rack` shall read `offset` from; -1 when it is the leader. */
export function findPreferredReplica(world: World, leaderRow: number, rack: string, offset: number): number {
  const { state } = world
  if (state.clusterConfigs['replica.selector.class'] !== RACK_AWARE_SELECTOR) return -1
  const { replicas, brokers, partitions, topics } = state
  const leader = state.leaders[leaderRow]
  if (leader === null || brokers[replicas.broker[leaderRow]].rack === rack) return -1
  const p = replicas.partition[leaderRow]
  const isConfluent = topics[partitions.topic[p]].placement !== null
  let best = -1
  for (const row of partitions.rows[p]) {
    const slot = replicas.slot[row]
    if (row === leaderRow || replicas.active[row] === 0 || brokers[replicas.broker[row]].rack !== rack) continue
    if (!isConfluent && ((leader.isr >> slot) & 1) === 0) continue
    if (leader.leo[slot] < offset || isFenced(world, replicas.broker[row])) continue
    if (best < 0 || isBetter(world, leaderRow, row, best)) best = row
  }
  return best < 0 ? -1 : replicas.broker[best]
}

/** Simplification: a leader knows as soon as the quorum has committed it which brokers are fenced. */
function isFenced({ state }: World, broker: number): boolean {
  return state.controller.committed.brokers[broker].fenced
}

/** The highest log end, then who was caught up last, then the higher id. */
function isBetter({ state }: World, leaderRow: number, row: number, than: number): boolean {
  const { replicas, brokers } = state
  const leader = state.leaders[leaderRow]
  if (leader === null) return false
  const [a, b] = [replicas.slot[row], replicas.slot[than]]
  if (leader.leo[a] !== leader.leo[b]) return leader.leo[a] > leader.leo[b]
  if (leader.lastCaughtUpUs[a] !== leader.lastCaughtUpUs[b]) return leader.lastCaughtUpUs[a] > leader.lastCaughtUpUs[b]
  return brokers[replicas.broker[row]].id > brokers[replicas.broker[than]].id
}

/** May a consumer that was sent here read from this replica? */
export function servesReaders({ state }: World, row: number): boolean {
  return state.leaders[row] !== null || state.replicas.role[row] === ROLE_FOLLOWER
}
