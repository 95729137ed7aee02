/**
 * The segments of a log and which of them its rules take away (UnifiedLog.maybeRoll, deleteOldSegments).
 *
 * The one thing a reader would get wrong: only whole segments go, oldest first and below the high watermark, and a
 * segment is as old as its latest record. So a log holds more than `retention.bytes` and older records than
 * `retention.ms` says.
 */
import type { SegmentedLog } from '../shape/forgetting'
import type { Stores } from '../shape/stores'

export interface SegmentRules {
  readonly segmentBytes: number
  readonly segmentUs: number
  /** Infinity to keep for ever. */
  readonly retentionUs: number
  readonly retentionBytes: number
}

export function createSegmentedLog(): SegmentedLog {
  return { startOffset: 0, bases: [], bytes: [], firstUs: [], latestUs: [], scanned: 0, lastEntry: -1 }
}

/**
 * Count in what was appended since; a log that was cut in between is counted from its beginning. `sizeOf` says how many
 * bytes are left of a batch.
 */
export function scanSegments(
  { entries, batches }: Stores,
  log: SegmentedLog,
  list: Int32Array,
  length: number,
  { segmentBytes, segmentUs }: Pick<SegmentRules, 'segmentBytes' | 'segmentUs'>,
  sizeOf: (entry: number) => number = (entry) => batches.bytes[entries.batch[entry]],
): void {
  if (log.scanned > length || (log.scanned > 0 && list[log.scanned - 1] !== log.lastEntry)) {
    Object.assign(log, { bases: [], bytes: [], firstUs: [], latestUs: [], scanned: 0, lastEntry: -1 })
  }
  for (let i = log.scanned; i < length; i++) {
    const entry = list[i]
    const base = entries.baseOffset[entry]
    if (base + entries.count[entry] <= log.startOffset) continue
    const size = sizeOf(entry)
    if (size === 0) continue
    const timeUs = batches.createUs[entries.batch[entry]]
    let k = log.bases.length - 1
    if (k < 0 || log.bytes[k] + size > segmentBytes || timeUs - log.firstUs[k] > segmentUs) {
      k = log.bases.push(base) - 1
      log.bytes.push(0)
      log.firstUs.push(timeUs)
      log.latestUs.push(timeUs)
    }
    log.bytes[k] += size
    log.latestUs[k] = Math.max(log.latestUs[k], timeUs)
  }
  log.scanned = length
  log.lastEntry = length > 0 ? list[length - 1] : -1
}

/** How many of the oldest segments the rules take away. `markOffset` is the high watermark, `endOffset` the log end. */
export function countDeletable(
  log: SegmentedLog,
  { retentionUs, retentionBytes }: Pick<SegmentRules, 'retentionUs' | 'retentionBytes'>,
  { nowUs, markOffset, endOffset }: { readonly nowUs: number; readonly markOffset: number; readonly endOffset: number },
): number {
  const { bases, bytes, latestUs } = log
  const isCommitted = (k: number): boolean => (k + 1 < bases.length ? bases[k + 1] : endOffset) <= markOffset
  let old = 0
  while (old < bases.length && nowUs - latestUs[old] > retentionUs && isCommitted(old)) old++
  let surplus = bytes.reduce((sum, size) => sum + size, 0) - retentionBytes
  let large = 0
  while (large < bases.length && surplus - bytes[large] >= 0 && isCommitted(large)) surplus -= bytes[large++]
  return Math.max(old, large)
}

/**
 * Segments below `until` become as few as fit into `segmentBytes` (Cleaner.groupSegmentsBySize), with what `readBetween`
 * finds left of them: bytes, and the time of the latest record. Groups are made by the sizes before. So a segment of a log
 * that is compacted and deleted is as young as the youngest record that was merged into it.
 */
export function mergeSegments(
  log: SegmentedLog,
  until: number,
  segmentBytes: number,
  readBetween: (from: number, until: number) => { readonly bytes: number; readonly latestUs: number },
): void {
  const kept = Math.max(
    0,
    log.bases.findIndex((base) => base >= until),
  )
  const groups: { base: number; bytes: number; firstUs: number; latestUs: number }[] = []
  for (let k = 0; k < kept; k++) {
    const group = groups.at(-1)
    if (group === undefined || group.bytes + log.bytes[k] > segmentBytes)
      groups.push({ base: log.bases[k], bytes: log.bytes[k], firstUs: log.firstUs[k], latestUs: log.latestUs[k] })
    else group.bytes += log.bytes[k]
  }
  groups.forEach((group, g) => {
    Object.assign(group, readBetween(group.base, g + 1 < groups.length ? groups[g + 1].base : until))
  })
  log.bases.splice(0, kept, ...groups.map(({ base }) => base))
  log.bytes.splice(0, kept, ...groups.map(({ bytes }) => bytes))
  log.firstUs.splice(0, kept, ...groups.map(({ firstUs }) => firstUs))
  log.latestUs.splice(0, kept, ...groups.map(({ latestUs }) => latestUs))
}

/** Take the oldest `count` segments away. */
export function dropSegments(log: SegmentedLog, count: number, endOffset: number): void {
  if (count === 0) return
  log.startOffset = count < log.bases.length ? log.bases[count] : endOffset
  for (const column of [log.bases, log.bytes, log.firstUs, log.latestUs]) column.splice(0, count)
}
