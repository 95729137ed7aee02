/**
 * Acknowledged records by half second over the whole run, put together from the windows of 60 half seconds that
 * come with each frame. The one thing a reader would get wrong: at great speed a frame may jump over more than a
 * window; what was never seen is -1, not 0, because 0 would read as an outage.
 *
 * A history is never written to, and lies in parts that one and the next share: React keeps several of them at a time,
 * and a new list of a whole day with each frame was a megabyte for each of these.
 */
export const BIN_US = 500_000
/** A day of virtual time; beyond it the time line shows no rates. */
const BINS_MAX = 172_800
/** Half seconds in a part. */
const PART = 600

export const UNSEEN = -1

export interface WriteHistory {
  /** Half seconds from the start to the last one seen. */
  readonly length: number
  /** What lies beyond the length in the last part is unseen. */
  readonly parts: readonly Int32Array[]
}

export const NO_HISTORY: WriteHistory = { length: 0, parts: [] }
const UNSEEN_PART = new Int32Array(PART).fill(UNSEEN)

/** Acknowledged records in a half second before the end of the history; `UNSEEN` when nobody knows. */
export function readRate({ parts }: WriteHistory, bin: number): number {
  return parts[Math.floor(bin / PART)][bin % PART]
}

interface Growing {
  length: number
  readonly parts: Int32Array[]
  /** Parts that nobody else has yet. */
  readonly own: Set<number>
}

function writeRate(growing: Growing, bin: number, rate: number): void {
  const { parts, own } = growing
  const part = Math.floor(bin / PART)
  while (parts.length <= part) parts.push(UNSEEN_PART)
  if (!own.has(part)) parts[part] = parts[part].slice()
  own.add(part)
  parts[part][bin % PART] = rate
  growing.length = Math.max(growing.length, bin + 1)
}

export function extendHistory(known: WriteHistory, window: readonly number[], timeUs: number): WriteHistory {
  const now = Math.floor(timeUs / BIN_US)
  if (now >= BINS_MAX || window.length === 0) return known
  const first = now - window.length + 1
  let growing: Growing | null = null
  for (let i = 0; i < window.length; i += 1) {
    const bin = first + i
    const isKnown = bin < known.length
    if (bin < 0 || (isKnown && readRate(known, bin) === window[i])) continue
    // The newest bin is still filling: a new history only when an older one is wrong or missing.
    if (growing === null && bin === now && isKnown) continue
    growing ??= { length: known.length, parts: [...known.parts], own: new Set() }
    writeRate(growing, bin, window[i])
  }
  return growing === null ? known : { length: growing.length, parts: growing.parts }
}

/** After a change of history: what came later is no longer true. */
export function cutHistory(known: WriteHistory, timeUs: number): WriteHistory {
  const length = Math.min(known.length, Math.floor(timeUs / BIN_US))
  const parts = known.parts.slice(0, Math.ceil(length / PART))
  const rest = length % PART
  if (rest > 0) {
    const last = parts.length - 1
    parts[last] = parts[last].slice().fill(UNSEEN, rest)
  }
  return { length, parts }
}
