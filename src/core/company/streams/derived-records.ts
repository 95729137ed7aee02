/**
 * Records that jobs write for each other, as texts: key, time and numbers.
 *
 * Simplification: what Avro would make of it is JSON here, and every record counts as 100 bytes.
 */
import { findEntryIndex } from '../../log/replica-log'
import type { World } from '../../world'
import type { StreamRecord } from './topology'

export const DERIVED_BYTES = 100

export interface DerivedRecord extends StreamRecord {
  /** Start of the window, microseconds; -1 for none. */
  readonly windowUs: number
}

export function encodeDerived({ key, timeUs, values }: StreamRecord, windowUs: number): string {
  return JSON.stringify({ key, timeUs, values, ...(windowUs < 0 ? {} : { windowUs }) })
}

/** null for a text that is something else. */
export function decodeDerived(text: string | null): DerivedRecord | null {
  if (text === null || !text.startsWith('{"key":')) return null
  const { key, timeUs, values, windowUs } = JSON.parse(text) as Partial<DerivedRecord>
  if (key === undefined || timeUs === undefined || !Array.isArray(values)) return null
  return { key, timeUs, values, windowUs: windowUs ?? -1 }
}

/** All records of a partition with offsets from `from` up to, not including, `until`. */
export function readRecords(
  world: World,
  partition: number,
  from: number,
  until: number,
  take: (value: number, offset: number, key: number) => void,
): void {
  const { entries, batches, records } = world.stores
  const { partitions, replicas } = world.state
  const leader = partitions.leaderRow[partition]
  const rows = partitions.rows[partition]
  const reaches = (row: number): boolean => replicas.logEndOffset[row] >= until
  const row = leader >= 0 && reaches(leader) ? leader : (rows.find(reaches) ?? rows[0])
  const list = world.logs[row]
  const length = replicas.logLength[row]
  for (let i = findEntryIndex(entries, list, length, from); i < length; i++) {
    const entry = list[i]
    const base = entries.baseOffset[entry]
    if (base >= until) break
    const start = batches.recordStart[entries.batch[entry]]
    const first = Math.max(0, from - base)
    const last = Math.min(entries.count[entry], until - base)
    for (let k = first; k < last; k++) take(records.value[start + k], base + k, records.key[start + k])
  }
}

/** Where readers may read to now; 0 while nobody leads. */
export function committedEnd(world: World, partition: number): number {
  const { partitions, replicas } = world.state
  const row = partitions.leaderRow[partition]
  return row < 0 ? 0 : replicas.highWatermark[row]
}
