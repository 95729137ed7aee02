/**
 * Offsets whose records compaction took away, as ranges in order: the first and the one behind the last, two numbers each.
 *
 * The one thing a reader would get wrong: a hole is no gap in the list of a log. The batch stays in the list with its
 * offsets, and what is in a hole is nobody's to read.
 */
import type { CompactedLog } from '../shape/forgetting'
import type { World } from '../world'

/** What a batch without records takes: the header of a RecordBatch (DefaultRecordBatch.RECORD_BATCH_OVERHEAD), bytes. */
const HEADER_BYTES = 61

export const NO_HOLES: readonly number[] = Object.freeze([])

/** What compaction did to the log of a replica; null where it did nothing. */
export function compactionOf({ state }: World, row: number): CompactedLog | null {
  return state.forgetting?.logs[row]?.compaction ?? null
}

/** Index of the first range that ends behind `offset`. */
function findRange(holes: readonly number[], offset: number): number {
  let low = 0
  let high = holes.length >> 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (holes[2 * middle + 1] <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** How many of the offsets from `from` up to `until` are in a hole. */
export function countHoles(holes: readonly number[], from: number, until: number): number {
  let count = 0
  for (let i = 2 * findRange(holes, from); i < holes.length && holes[i] < until; i += 2)
    count += Math.min(until, holes[i + 1]) - Math.max(from, holes[i])
  return count
}

/** The end of the hole that `offset` is in; `offset` itself when it is in none. */
export function endOfHole(holes: readonly number[], offset: number): number {
  const i = 2 * findRange(holes, offset)
  return i < holes.length && holes[i] <= offset ? holes[i + 1] : offset
}

/** The parts of holes from `from` up to `until`. */
export function clipHoles(holes: readonly number[], from: number, until: number): number[] {
  const clipped: number[] = []
  for (let i = 2 * findRange(holes, from); i < holes.length && holes[i] < until; i += 2)
    clipped.push(Math.max(from, holes[i]), Math.min(until, holes[i + 1]))
  return clipped
}

/** Both sets of ranges as one, frozen. */
export function joinHoles(a: readonly number[], b: readonly number[]): readonly number[] {
  const joined: number[] = []
  const take = (from: number, until: number): void => {
    const last = joined.length - 1
    if (last < 0 || joined[last] < from) joined.push(from, until)
    else if (joined[last] < until) joined[last] = until
  }
  let i = 0
  let k = 0
  while (i < a.length || k < b.length) {
    if (k >= b.length || (i < a.length && a[i] <= b[k])) {
      take(a[i], a[i + 1])
      i += 2
    } else {
      take(b[k], b[k + 1])
      k += 2
    }
  }
  return Object.freeze(joined)
}

/** How many bytes are left of a batch in the log of a replica: its records that are there, its header, or nothing. */
export function bytesLeft({ stores }: World, compaction: CompactedLog | null, entry: number): number {
  const { batches, entries } = stores
  const bytes = batches.bytes[entries.batch[entry]]
  if (compaction === null) return bytes
  const count = entries.count[entry]
  const base = entries.baseOffset[entry]
  const gone = countHoles(compaction.holes, base, base + count)
  if (gone === 0) return bytes
  if (gone < count) return Math.ceil((bytes * (count - gone)) / count)
  return compaction.empty.includes(entry) ? HEADER_BYTES : 0
}

/** The log of a replica was cut at `offset`: what was known of the rest goes with it (LogCleanerManager.maybeTruncateCheckpoint). */
export function cutHoles(world: World, row: number, offset: number): void {
  const log = world.state.forgetting?.logs[row]
  const compaction = log?.compaction
  if (log === undefined || log === null || compaction === undefined) return
  const { baseOffset } = world.stores.entries
  const { holes, empty, horizons, firstDirty } = compaction
  log.compaction = {
    ...compaction,
    holes: Object.freeze(clipHoles(holes, 0, offset)),
    empty: Object.freeze(empty.filter((entry) => baseOffset[entry] < offset)),
    horizons: Object.freeze(horizons.filter((_, i) => baseOffset[horizons[i - (i % 2)]] < offset)),
    firstDirty: Math.min(firstDirty, offset),
  }
}

/** A follower copies what its leader still has: what is gone there from `from` up to `until` never comes here. */
export function followHoles(world: World, row: number, leaderRow: number, from: number, until: number): void {
  const theirs = compactionOf(world, leaderRow)
  const log = world.state.forgetting?.logs[row]
  if (theirs === null || log === undefined || log === null) return
  const holes = clipHoles(theirs.holes, from, until)
  const { baseOffset } = world.stores.entries
  const isHere = (entry: number): boolean => baseOffset[entry] >= from && baseOffset[entry] < until
  const horizons = theirs.horizons.filter((_, i) => isHere(theirs.horizons[i - (i % 2)]))
  if (holes.length === 0 && horizons.length === 0) return
  const own = log.compaction ?? createCompaction()
  log.compaction = {
    ...own,
    holes: joinHoles(own.holes, holes),
    empty: Object.freeze([...own.empty, ...theirs.empty.filter(isHere)]),
    horizons: Object.freeze([...own.horizons, ...horizons]),
  }
}

export function createCompaction(): CompactedLog {
  return { holes: NO_HOLES, empty: NO_HOLES, horizons: NO_HOLES, firstDirty: 0, cleanedUs: -1 }
}
