/**
 * What a consumer's application gets of the batches that a fetch brought (CompletedFetch.nextFetchedRecord): never a marker,
 * and with `isolation.level=read_committed` nothing of an aborted transaction.
 *
 * The one thing a reader would get wrong: the broker sends the records of aborted transactions all the same. It says which
 * they are, and the client leaves them out.
 */
import type { World } from '../world'
import { findEntryIndex } from './replica-log'
import { type AbortedTransaction, collectAborted, isTransactional, markerOf } from './transactions'

export interface FetchedBatch {
  readonly producerId: number
  readonly isTransactional: boolean
  readonly marker: 'COMMIT' | 'ABORT' | null
  readonly baseOffset: number
  readonly count: number
}

/** Offsets that are left out, as ranges: the first and the one behind the last, two numbers each, in order. */
export function leaveOut(
  batches: Iterable<FetchedBatch>,
  aborted: readonly AbortedTransaction[],
  isCommittedOnly: boolean,
): number[] {
  const coming = [...aborted].sort((a, b) => a.firstOffset - b.firstOffset)
  const under = new Set<number>()
  const ranges: number[] = []
  for (const { producerId, isTransactional: isPart, marker, baseOffset, count } of batches) {
    const end = baseOffset + count
    while (coming.length > 0 && coming[0].firstOffset < end)
      under.add((coming.shift() as AbortedTransaction).producerId)
    if (marker === 'ABORT') under.delete(producerId)
    if (marker === null && !(isCommittedOnly && isPart && under.has(producerId))) continue
    if (ranges.at(-1) === baseOffset) ranges[ranges.length - 1] = end
    else ranges.push(baseOffset, end)
  }
  return ranges
}

/** The same for the offsets from `from` up to `until` of a replica's log. */
export function leaveOutOfLog(
  world: World,
  row: number,
  from: number,
  until: number,
  isCommittedOnly: boolean,
): number[] {
  const aborted = isCommittedOnly ? collectAborted(world, row, from, until) : []
  return leaveOut(readBatches(world, row, from, until), aborted, isCommittedOnly)
}

function* readBatches(world: World, row: number, from: number, until: number): Generator<FetchedBatch> {
  const { entries, batches, identities } = world.stores
  const list = world.logs[row]
  const length = world.state.replicas.logLength[row]
  for (let i = findEntryIndex(entries, list, length, from); i < length; i++) {
    const entry = list[i]
    const baseOffset = entries.baseOffset[entry]
    if (baseOffset >= until) return
    const batch = entries.batch[entry]
    yield {
      producerId: identities.producerId[batches.producer[batch]] ?? -1,
      isTransactional: isTransactional(world, batch),
      marker: markerOf(world, batch),
      baseOffset,
      count: entries.count[entry],
    }
  }
}

/** How many of the offsets from `from` up to `until` are left out. */
export function countLeftOut(ranges: readonly number[], from: number, until: number): number {
  let count = 0
  for (let i = 0; i < ranges.length; i += 2)
    count += Math.max(0, Math.min(until, ranges[i + 1]) - Math.max(from, ranges[i]))
  return count
}
