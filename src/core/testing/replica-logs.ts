/** Logs of single replicas, filled by hand: the rows of a world's first partition are those of brokers 1, 2 and 3. */
import type { World } from '..'
import { appendAsFollower } from '../cluster/follower-log'
import { findRow } from '../cluster/replicas'
import { addBatch, addEntry } from '../log/stores'

export interface Written {
  readonly epoch: number
  readonly count: number
  /** -1 for a producer without idempotence. */
  readonly sequence?: number
}

/** Make an entry that continues a log at `offset`. */
export function makeEntry(world: World, offset: number, { epoch, count, sequence = -1 }: Written): number {
  const { stores, state } = world
  const batch = addBatch(stores.batches, 0, 0, sequence, count, count * 100, state.nowUs, 0)
  return addEntry(stores.entries, batch, offset, count, epoch, state.nowUs)
}

/** Append batches to the log of partition 0 on broker index `b`; returns the entries. */
export function writeLog(world: World, b: number, batches: readonly Written[]): number[] {
  const row = findRow(world, 0, b)
  return batches.map((batch) => {
    const entry = makeEntry(world, world.state.replicas.logEndOffset[row], batch)
    appendAsFollower(world, row, Int32Array.of(entry), 0, 1)
    return entry
  })
}

/** Append those very entries, as a follower gets them. */
export function copyLog(world: World, b: number, entries: readonly number[]): void {
  appendAsFollower(world, findRow(world, 0, b), Int32Array.from(entries), 0, entries.length)
}
