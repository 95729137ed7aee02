/**
 * The batches of a log that compaction has left, in order, and which of them belong to transactions that were aborted.
 *
 * The one thing a reader would get wrong: a batch without a record may be one of them; it holds the last sequence of its
 * producer.
 */
import type { World } from '../world'
import { countHoles, createCompaction, endOfHole } from './holes'
import { findEntryIndex } from './replica-log'
import { isTransactional, markerOf } from './transactions'

/** The batches of a log that are there, empty ones too, from the one with `from` up to the one before `until`. */
export function* walkLog(world: World, row: number, from: number, until: number): Generator<number> {
  const { entries } = world.stores
  const list = world.logs[row]
  const length = world.state.replicas.logLength[row]
  const compaction = world.state.forgetting?.logs[row]?.compaction ?? createCompaction()
  let nextEmpty = 0
  for (let i = findEntryIndex(entries, list, length, from); i < length; i++) {
    const entry = list[i]
    const base = entries.baseOffset[entry]
    if (base >= until) return
    const end = base + entries.count[entry]
    const behind = endOfHole(compaction.holes, base)
    if (behind < end) {
      yield entry
      continue
    }
    while (nextEmpty < compaction.empty.length && compaction.empty[nextEmpty] < entry) nextEmpty++
    if (compaction.empty[nextEmpty] === entry) {
      yield entry
      continue
    }
    const coming = nextEmpty < compaction.empty.length ? entries.baseOffset[compaction.empty[nextEmpty]] : behind
    i = Math.max(i, findEntryIndex(entries, list, length, Math.min(behind, coming)) - 1)
  }
}

/** Is the record under this offset there? */
export function isThere(world: World, row: number, offset: number): boolean {
  const holes = world.state.forgetting?.logs[row]?.compaction?.holes
  return holes === undefined || countHoles(holes, offset, offset + 1) === 0
}

/**
 * CleanedTransactionMetadata. For data: does it belong to a transaction that was aborted? For a marker: has it nothing left
 * to end, so that it may go?
 */
export function createAbortedReader(world: World, row: number, logStart: number) {
  const { entries, identities, batches } = world.stores
  const index = world.state.replicas.transactions?.[row]?.aborted ?? []
  const coming: { producerId: number; firstOffset: number }[] = []
  for (let i = 0; i < index.length; i += 3)
    if (index[i + 2] >= logStart) coming.push({ producerId: index[i], firstOffset: index[i + 1] })
  coming.sort((a, b) => a.firstOffset - b.firstOffset)
  const aborting = new Map<number, boolean>()
  const committing = new Set<number>()
  let next = 0
  return {
    read(entry: number): boolean {
      const batch = entries.batch[entry]
      if (!isTransactional(world, batch)) return false
      const producerId = identities.producerId[batches.producer[batch]]
      const last = entries.baseOffset[entry] + entries.count[entry] - 1
      while (next < coming.length && coming[next].firstOffset <= last) {
        if (!aborting.has(coming[next].producerId)) aborting.set(coming[next].producerId, false)
        next++
      }
      const marker = markerOf(world, batch)
      if (marker === null) {
        if (!aborting.has(producerId)) {
          committing.add(producerId)
          return false
        }
        aborting.set(producerId, true)
        return true
      }
      // A marker whose record is gone has nothing to say any more.
      if (!isThere(world, row, last)) return true
      if (marker === 'COMMIT') return !committing.delete(producerId)
      const isSeen = aborting.get(producerId) === true
      aborting.delete(producerId)
      return !isSeen
    },
  }
}
