/**
 * What stands in the log of a partition's leader: how many records are left of it, and of all that it ever had how many
 * twice, how many behind a later one.
 *
 * The one thing a reader would get wrong: these follow from the log alone, so the tally is no part of the run. It
 * remembers how far it has read and goes on from there; when the log is another one (a truncation, another leader with
 * another history), which its last entry tells, it reads from the beginning. Going back in time begins a new tally.
 *
 * A *duplicate* is a record that stands in the log before already, stored again by a retry. A record is *out of order*
 * when one that the same producer has made later for this partition stands before it. A duplicate is not counted twice.
 */
import { logStart } from '../cluster/retention'
import { compactionOf, countHoles } from '../log/holes'
import type { LogTally, PartitionTally } from '../shape/watching'
import type { World } from '../world'

export function createLogTally(): LogTally {
  return { seen: new Uint8Array(1024), partitions: [] }
}

export interface LogContent {
  readonly records: number
  readonly duplicates: number
  readonly outOfOrder: number
}

const NOTHING: LogContent = Object.freeze({ records: 0, duplicates: 0, outOfOrder: 0 })

/** What the log of the leader holds; without a leader, the longest log that there is. */
export function tallyLog(world: World, partition: number): LogContent {
  const row = rowToRead(world, partition)
  if (row < 0) return NOTHING
  const { replicas } = world.state
  const list = world.logs[row]
  const length = replicas.logLength[row]
  let tally = world.tally.partitions[partition]
  // Two logs with the same entry at the same place agree up to there (KIP-101).
  if (tally === undefined || tally.length > length || (tally.length > 0 && list[tally.length - 1] !== tally.last)) {
    forget(world, partition)
    tally = { length: 0, last: -1, duplicates: 0, outOfOrder: 0, latest: new Map() }
    world.tally.partitions[partition] = tally
  }
  for (let i = tally.length; i < length; i++) read(world, tally, list[i])
  tally.length = length
  tally.last = length > 0 ? list[length - 1] : -1
  const start = logStart(world, row)
  const gone = countHoles(compactionOf(world, row)?.holes ?? [], start, replicas.logEndOffset[row])
  const records = replicas.logEndOffset[row] - start - gone
  return { records, duplicates: tally.duplicates, outOfOrder: tally.outOfOrder }
}

function rowToRead(world: World, partition: number): number {
  const { partitions, replicas } = world.state
  if (partitions.leaderRow[partition] >= 0) return partitions.leaderRow[partition]
  let best = -1
  for (const row of partitions.rows[partition])
    if (best < 0 || replicas.logEndOffset[row] > replicas.logEndOffset[best]) best = row
  return best
}

function read(world: World, tally: PartitionTally, entry: number): void {
  const { entries, batches } = world.stores
  const batch = entries.batch[entry]
  const start = batches.recordStart[batch]
  const { seen } = world.tally
  if (start >> 3 >= seen.length) {
    world.tally.seen = new Uint8Array(Math.max(seen.length * 2, (start >> 3) + 1))
    world.tally.seen.set(seen)
  }
  const bit = 1 << (start & 7)
  const isDuplicate = (world.tally.seen[start >> 3] & bit) !== 0
  world.tally.seen[start >> 3] |= bit
  const producer = world.state.identities[batches.producer[batch]] ?? -1
  const latest = tally.latest.get(producer) ?? -1
  if (isDuplicate) tally.duplicates += entries.count[entry]
  else if (start < latest) tally.outOfOrder += entries.count[entry]
  if (start > latest) tally.latest.set(producer, start)
}

/** A record belongs to one partition: only those of this one are forgotten. */
function forget(world: World, partition: number): void {
  const { batches } = world.stores
  const { seen } = world.tally
  for (let batch = 0; batch < batches.length; batch++) {
    const start = batches.recordStart[batch]
    if (batches.partition[batch] === partition && start >> 3 < seen.length) seen[start >> 3] &= ~(1 << (start & 7))
  }
}
