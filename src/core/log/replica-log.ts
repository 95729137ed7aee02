/**
 * One replica's log: a list of entry numbers plus the leader-epoch cache (Kafka's UnifiedLog and
 * LeaderEpochFileCache, KIP-101). The list is append-only and shared with checkpoints; a truncation copies
 * it first, so that a checkpoint taken before still sees what was there.
 *
 * Simplification: a replica's log is one list without segment files; what retention and compaction take away stays in it,
 * below the log start and in holes (shape/forgetting.ts), where nobody reads it.
 */

import { growInt32 } from '../engine/grow'
import type { EntryStore, EpochCache } from '../shape/stores'

export const NO_EPOCHS: EpochCache = Object.freeze([])

/** Append an entry number; returns the list, which is a new one when it had to grow. */
export function appendToList(list: Int32Array, length: number, entry: number): Int32Array {
  const target = length === list.length ? growInt32(list, Math.max(16, length * 2)) : list
  target[length] = entry
  return target
}

/** Index in the list of the first entry whose last offset is at or after `offset`; `length` when none is. */
export function findEntryIndex(entries: EntryStore, list: Int32Array, length: number, offset: number): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    const entry = list[middle]
    if (entries.baseOffset[entry] + entries.count[entry] <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Does this log hold that very entry (the same append, not only the same offset)? */
export function containsEntry(entries: EntryStore, list: Int32Array, length: number, entry: number): boolean {
  const index = findEntryIndex(entries, list, length, entries.baseOffset[entry])
  return index < length && list[index] === entry
}

export function noteEpoch(cache: EpochCache, epoch: number, startOffset: number): EpochCache {
  const last = cache.length > 0 ? cache[cache.length - 1] : undefined
  if (last !== undefined && last.epoch >= epoch) return cache
  return Object.freeze([...cache, Object.freeze({ epoch, startOffset })])
}

export function latestEpoch(cache: EpochCache): number {
  return cache.length === 0 ? -1 : cache[cache.length - 1].epoch
}

/**
 * The largest known epoch at or below the asked one, and where it ends (LeaderEpochFileCache.endOffsetFor).
 * Epoch -1 when nothing is known at or below it.
 */
export function endOffsetForEpoch(
  cache: EpochCache,
  epoch: number,
  logEndOffset: number,
): { epoch: number; endOffset: number } {
  for (let i = cache.length - 1; i >= 0; i--) {
    if (cache[i].epoch <= epoch) {
      const endOffset = i + 1 < cache.length ? cache[i + 1].startOffset : logEndOffset
      return { epoch: cache[i].epoch, endOffset }
    }
  }
  return { epoch: -1, endOffset: -1 }
}

export function truncateEpochs(cache: EpochCache, endOffset: number): EpochCache {
  const kept = cache.filter((item) => item.startOffset < endOffset)
  return kept.length === cache.length ? cache : Object.freeze(kept)
}
