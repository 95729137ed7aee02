/**
 * ListOffsets by timestamp (UnifiedLog.fetchOffsetByTimestamp), which is what `KafkaConsumer.offsetsForTimes` asks a leader.
 *
 * The one thing a reader would get wrong: it is the first record in the log that is as new, not the first one that was
 * made then. Timestamps are those of producers (CreateTime) and need not be in order.
 *
 * Simplification: all records of a batch have the timestamp of its first.
 */
import { bytesLeft, compactionOf } from '../log/holes'
import { findEntryIndex } from '../log/replica-log'
import type { World } from '../world'
import { logStart } from './retention'

/**
 * The first offset of a partition below the high watermark whose record is of `timeUs` or later, in microseconds of the
 * run; -1 when there is none, or nobody leads.
 */
export function offsetForTime(world: World, partition: number, timeUs: number): number {
  const { partitions, replicas } = world.state
  const row = partitions.leaderRow[partition]
  if (row < 0) return -1
  const { entries, batches } = world.stores
  const list = world.logs[row]
  const length = replicas.logLength[row]
  const start = logStart(world, row)
  const compaction = compactionOf(world, row)
  for (let i = findEntryIndex(entries, list, length, start); i < length; i++) {
    const base = entries.baseOffset[list[i]]
    if (base >= replicas.highWatermark[row]) return -1
    const isThere = compaction === null || bytesLeft(world, compaction, list[i]) > 0
    if (isThere && batches.createUs[entries.batch[list[i]]] >= timeUs) return Math.max(base, start)
  }
  return -1
}
