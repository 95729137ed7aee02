/**
 * Where the latest record of each key is in the dirty part of a log (Cleaner.buildOffsetMap, SkimpyOffsetMap).
 *
 * The one thing a reader would get wrong: records of aborted transactions are in no map, so they supersede nothing.
 *
 * Simplification: keys are compared as they are; Kafka's map knows 16 bytes of MD5 of each.
 */
import type { World } from '../world'
import { contentOf } from './stores'
import { createAbortedReader, isThere, walkLog } from './surviving-batches'
import { markerOf } from './transactions'

export interface Pass {
  /** Where the dirty part begins, and the first offset that may not be cleaned: the beginning of a segment. */
  readonly firstDirty: number
  readonly firstUncleanable: number
  readonly logStart: number
  readonly nowUs: number
  /** `delete.retention.ms`, microseconds. */
  readonly deleteRetentionUs: number
  /** Keys that the offset map has room for (`log.cleaner.dedupe.buffer.size`). */
  readonly maxKeys: number
}

/** A key as what its bytes are: the workload's key 7 is the text `key-7`. Null for none. */
export function keyOf({ stores }: World, record: number): number | string | null {
  const key = stores.records.key[record]
  if (key >= 0) return key
  const text = contentOf(stores, key)
  if (text === null) return null
  const number = /^key-(0|[1-9]\d{0,8})$/.exec(text)
  return number === null ? text : Number(number[1])
}

/** Cleaner.buildOffsetMap: the latest offset of each key in the dirty part, and up to where the map could take it in. */
export function buildOffsetMap(
  world: World,
  row: number,
  pass: Pass,
): { map: Map<number | string, number>; latest: number } {
  const map = new Map<number | string, number>()
  const { entries, batches } = world.stores
  const aborted = createAbortedReader(world, row, pass.logStart)
  let latest = pass.firstDirty - 1
  for (const entry of walkLog(world, row, pass.logStart, pass.firstUncleanable)) {
    const base = entries.baseOffset[entry]
    const end = base + entries.count[entry]
    const isGone = aborted.read(entry) || markerOf(world, entries.batch[entry]) !== null
    if (end <= pass.firstDirty) continue
    const start = batches.recordStart[entries.batch[entry]]
    for (let offset = base; offset < end && !isGone; offset++) {
      const key = isThere(world, row, offset) ? keyOf(world, start + offset - base) : null
      if (key === null || offset < pass.firstDirty) continue
      if (map.size >= pass.maxKeys) return { map, latest }
      map.set(key, offset)
    }
    latest = end - 1
  }
  return { map, latest: Math.max(latest, pass.firstUncleanable - 1) }
}
