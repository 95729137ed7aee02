/** Rows of the replica table: creating, finding, and small questions about them. */

import { growFloat64, growInt32 } from '../engine/grow'
import { NO_EPOCHS } from '../log/replica-log'
import type { ReplicaTable } from '../shape/replica-state'
import { ROLE_NONE } from '../shape/replica-state'
import type { World } from '../world'

/** ISR masks have 31 bits; more assignments than that over a partition's life are refused before. */
export const MAX_SLOTS = 30

/**
 * The latest offset of a partition that a consumer may ask for (ListOffsets LATEST with read_uncommitted), in records:
 * the high watermark of its leader. Without a leader nobody answers; then the furthest that any replica was ever told,
 * which is the least that the next leader will say.
 */
export function latestOffset({ state }: World, partition: number): number {
  const leader = state.partitions.leaderRow[partition]
  const { highWatermark } = state.replicas
  if (leader >= 0) return highWatermark[leader]
  return Math.max(0, ...state.partitions.rows[partition].map((row) => highWatermark[row]))
}

export function createReplicaTable(): ReplicaTable {
  const n = 16
  return {
    length: 0,
    broker: new Int32Array(n),
    partition: new Int32Array(n),
    slot: new Int32Array(n),
    isObserver: new Uint8Array(n),
    active: new Uint8Array(n),
    role: new Uint8Array(n),
    leader: new Int32Array(n),
    leaderEpoch: new Int32Array(n),
    logEndOffset: new Float64Array(n),
    highWatermark: new Float64Array(n),
    logLength: new Int32Array(n),
    checkDivergence: new Uint8Array(n),
    fetchDelayUs: new Float64Array(n),
    throttle: new Float64Array(n),
    throttleCredit: new Float64Array(n),
    throttleAtUs: new Float64Array(n),
    throttleTimerUs: new Float64Array(n),
    nextSequence: [],
    recentEntries: [],
    snapshotLength: new Int32Array(n),
  }
}

function growUint8(source: Uint8Array, capacity: number): Uint8Array {
  const result = new Uint8Array(capacity)
  result.set(source)
  return result
}

function growTable(table: ReplicaTable): void {
  const n = table.broker.length * 2
  table.broker = growInt32(table.broker, n)
  table.partition = growInt32(table.partition, n)
  table.slot = growInt32(table.slot, n)
  table.isObserver = growUint8(table.isObserver, n)
  table.active = growUint8(table.active, n)
  table.role = growUint8(table.role, n)
  table.leader = growInt32(table.leader, n)
  table.leaderEpoch = growInt32(table.leaderEpoch, n)
  table.logEndOffset = growFloat64(table.logEndOffset, n)
  table.highWatermark = growFloat64(table.highWatermark, n)
  table.logLength = growInt32(table.logLength, n)
  table.checkDivergence = growUint8(table.checkDivergence, n)
  table.fetchDelayUs = growFloat64(table.fetchDelayUs, n)
  table.throttle = growFloat64(table.throttle, n)
  table.throttleCredit = growFloat64(table.throttleCredit, n)
  table.throttleAtUs = growFloat64(table.throttleAtUs, n)
  table.throttleTimerUs = growFloat64(table.throttleTimerUs, n)
  table.snapshotLength = growInt32(table.snapshotLength, n)
}

/** The row of a partition on a broker; -1 when it never had one. */
export function findRow(world: World, partition: number, broker: number): number {
  const { partitions, replicas } = world.state
  const rows = partitions.rows[partition]
  for (let i = 0; i < rows.length; i++) if (replicas.broker[rows[i]] === broker) return rows[i]
  return -1
}

export function ensureRow(world: World, partition: number, broker: number): number {
  const found = findRow(world, partition, broker)
  if (found >= 0) return found
  const { state } = world
  const table = state.replicas
  const row = table.length
  if (row === table.broker.length) growTable(table)
  table.length = row + 1
  table.broker[row] = broker
  table.partition[row] = partition
  table.slot[row] = state.partitions.rows[partition].length
  table.role[row] = ROLE_NONE
  table.leader[row] = -1
  table.leaderEpoch[row] = -1
  table.throttle[row] = -1
  table.nextSequence[row] = null
  table.recentEntries[row] = null
  state.partitions.rows[partition].push(row)
  state.epochs[row] = NO_EPOCHS
  state.leaders[row] = null
  world.logs[row] = new Int32Array(16)
  return row
}

/** Bits of the given brokers in the partition's ISR masks. */
export function maskOf(world: World, partition: number, brokers: readonly number[]): number {
  const { replicas } = world.state
  let mask = 0
  for (const broker of brokers) mask |= 1 << replicas.slot[ensureRow(world, partition, broker)]
  return mask
}

export function brokersOf(world: World, partition: number, mask: number): number[] {
  const { partitions, replicas } = world.state
  const result: number[] = []
  for (const row of partitions.rows[partition]) if ((mask >> replicas.slot[row]) & 1) result.push(replicas.broker[row])
  return result
}

export function countBits(mask: number): number {
  let bits = mask - ((mask >> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >> 2) & 0x33333333)
  return Math.imul((bits + (bits >> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Is the broker's process able to work and to answer? */
export function isBrokerUp(world: World, broker: number): boolean {
  const { phase } = world.state.brokers[broker]
  return phase === 'running' || phase === 'shutting-down'
}
