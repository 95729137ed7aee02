/**
 * One pass of the cleaner over one log (Cleaner.doClean, MemoryRecords.filterTo): an offset map of the dirty part says
 * where the latest record of each key is, and what comes before it goes. A tombstone goes when its delete horizon is over,
 * which the first pass that sees it sets (KIP-534).
 *
 * The one thing a reader would get wrong: nothing is written anew and no offset moves. A pass only adds holes
 * (log/holes.ts), so that a replay, a seek and a fork find the same log.
 *
 * Simplification: producer state and the index of aborted transactions stay whole when the batches that they came from are
 * compacted away; Kafka keeps what it needs of them as empty batches, and those are kept here as well.
 */
import type { CompactedLog } from '../shape/forgetting'
import type { World } from '../world'
import { countHoles, createCompaction, joinHoles } from './holes'
import { buildOffsetMap, keyOf, type Pass } from './offset-map'
import { RETAINED_BATCHES } from './producer-sequences'
import { TOMBSTONE } from './stores'
import { createAbortedReader, walkLog } from './surviving-batches'
import { markerOf } from './transactions'

export interface PassResult {
  readonly compaction: CompactedLog
  /** Where the next pass begins. */
  readonly endOffset: number
  readonly recordsRead: number
  readonly recordsKept: number
  /** Records without a key. */
  readonly invalid: number
  /** The records that this pass took away, and how many of them were tombstones. */
  readonly removed: number
  readonly tombstonesRemoved: number
}

/** Clean once. The log and the state are left as they are; the caller puts `compaction` in its place. */
export function cleanLog(world: World, row: number, pass: Pass): PassResult {
  const { map, latest } = buildOffsetMap(world, row, pass)
  const before = world.state.forgetting?.logs[row]?.compaction ?? createCompaction()
  const round = createRound(world, row, pass, before)
  for (const entry of walkLog(world, row, pass.logStart, latest + 1)) round.take(entry, map, latest)
  const { holes, empty, horizons, counts } = round
  // What a follower took over from its leader may lie above what this pass has seen.
  const isAbove = (entry: number): boolean => world.stores.entries.baseOffset[entry] > latest
  const compaction: CompactedLog = {
    holes: joinHoles(before.holes, holes),
    empty: Object.freeze([...empty, ...before.empty.filter(isAbove)]),
    horizons: Object.freeze([...horizons, ...before.horizons.filter((_, i) => isAbove(before.horizons[i - (i % 2)]))]),
    firstDirty: latest + 1,
    cleanedUs: pass.nowUs,
  }
  return { compaction, endOffset: latest + 1, ...counts }
}

function createRound(world: World, row: number, pass: Pass, before: CompactedLog) {
  const { entries, batches, records } = world.stores
  const known = new Map<number, number>()
  for (let i = 0; i < before.horizons.length; i += 2) known.set(before.horizons[i], before.horizons[i + 1])
  const lastOf = lastOfProducers(world, row)
  const aborted = createAbortedReader(world, row, pass.logStart)
  const holes: number[] = []
  const empty: number[] = []
  const horizons: number[] = []
  const counts = { recordsRead: 0, recordsKept: 0, invalid: 0, removed: 0, tombstonesRemoved: 0 }

  /** Cleaner.shouldRetainRecord. */
  const staysAlone = (record: number, offset: number, map: Map<number | string, number>, horizon: number): boolean => {
    const key = keyOf(world, record)
    if (key === null) counts.invalid++
    if (key === null || offset < (map.get(key) ?? -1)) return false
    return records.value[record] !== TOMBSTONE || pass.nowUs < horizon
  }

  return {
    holes,
    empty,
    horizons,
    counts,
    take(entry: number, map: Map<number | string, number>, latest: number): void {
      const batch = entries.batch[entry]
      const base = entries.baseOffset[entry]
      const start = batches.recordStart[batch]
      const marker = markerOf(world, batch)
      const horizon = known.get(entry) ?? Number.POSITIVE_INFINITY
      const mayGo = aborted.read(entry)
      const isDiscarded = mayGo && (marker === null || horizon <= pass.nowUs)
      let kept = 0
      let hasTombstone = false
      for (let i = 0; i < entries.count[entry]; i++) {
        const offset = base + i
        if (countHoles(before.holes, offset, offset + 1) > 0) continue
        counts.recordsRead++
        const isPast = offset > latest || marker !== null
        if (!isDiscarded && (isPast || staysAlone(start + i, offset, map, horizon))) {
          kept++
          hasTombstone ||= marker === null && records.value[start + i] === TOMBSTONE
          continue
        }
        counts.removed++
        if (records.value[start + i] === TOMBSTONE) counts.tombstonesRemoved++
        if (holes.at(-1) === offset) holes[holes.length - 1] = offset + 1
        else holes.push(offset, offset + 1)
      }
      counts.recordsKept += kept
      if (kept > 0) {
        const needsHorizon = hasTombstone || (marker !== null && mayGo)
        if (known.has(entry)) horizons.push(entry, horizon)
        else if (needsHorizon) horizons.push(entry, pass.nowUs + pass.deleteRetentionUs)
      } else if (isLastOfProducer(world, entry, lastOf) || base + entries.count[entry] === pass.firstUncleanable)
        empty.push(entry)
    },
  }
}

/** Of each producer id: the last offset of its data in its newest epoch, or -1, and the identity in that epoch. */
function lastOfProducers(world: World, row: number): ReadonlyMap<number, { last: number; identity: number }> {
  const { entries, identities } = world.stores
  const { nextSequence, recentEntries, transactions } = world.state.replicas
  const found = new Map<number, { last: number; identity: number }>()
  const recent = recentEntries[row]
  const lastOf = (identity: number): number => {
    const entry = recent === null ? -1 : (recent[(identity + 1) * RETAINED_BATCHES - 1] ?? -1)
    return entry < 0 ? -1 : entries.baseOffset[entry] + entries.count[entry] - 1
  }
  const next = nextSequence[row] ?? new Int32Array(0)
  for (let identity = 0; identity < next.length; identity++)
    if (next[identity] >= 0) found.set(identities.producerId[identity], { last: lastOf(identity), identity })
  for (const { producerId, identity } of transactions?.[row]?.producers ?? [])
    found.set(producerId, { last: lastOf(identity), identity })
  return found
}

function isLastOfProducer(
  world: World,
  entry: number,
  lastOf: ReadonlyMap<number, { readonly last: number; readonly identity: number }>,
): boolean {
  const { entries, batches, identities } = world.stores
  const batch = entries.batch[entry]
  const own = lastOf.get(identities.producerId[batches.producer[batch]] ?? -1)
  if (batches.producer[batch] < 0 || own === undefined) return false
  if (own.last >= 0) return entries.baseOffset[entry] + entries.count[entry] - 1 === own.last
  return markerOf(world, batch) !== null && own.identity === batches.producer[batch]
}
