/**
 * What compaction has done to the log of a replica, to be shown. The one thing a reader would get wrong: offsets stay, so
 * what is gone is told as the offsets under which nothing stands any more.
 */
import { logStart } from '../cluster/retention'
import { compactionOf, countHoles } from '../log/holes'
import type { World } from '../world'

export interface CompactionReading {
  readonly holes: readonly number[]
  readonly gone: number
  readonly firstDirty: number
  readonly horizonUs: number
}

/** Null where nothing was compacted. `most` is how many ranges are told, the latest ones. */
export function readCompaction(world: World, row: number, most: number): CompactionReading | null {
  const compaction = compactionOf(world, row)
  if (compaction === null) return null
  const { holes, horizons, firstDirty } = compaction
  const times = horizons.filter((_, i) => i % 2 === 1)
  return {
    holes: holes.slice(-2 * most),
    gone: countHoles(holes, 0, world.state.replicas.logEndOffset[row]),
    firstDirty,
    horizonUs: times.length === 0 ? -1 : Math.min(...times),
  }
}

/** Is there a record under this offset of a replica's log, or was it deleted or compacted away? */
export function isRecordThere(world: World, row: number, offset: number): boolean {
  if (offset < logStart(world, row)) return false
  const compaction = compactionOf(world, row)
  return compaction === null || countHoles(compaction.holes, offset, offset + 1) === 0
}
