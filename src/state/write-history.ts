/**
 * Acknowledged records by half second over the whole run, put together from the windows of 60 half seconds that
 * come with each frame. The one thing a reader would get wrong: at great speed a frame may jump over more than a
 * window; what was never seen is -1, not 0, because 0 would read as an outage.
 */
export const BIN_US = 500_000
/** A day of virtual time; beyond it the time line shows no rates. */
const BINS_MAX = 172_800

export const UNSEEN = -1

export function extendHistory(known: readonly number[], window: readonly number[], timeUs: number): readonly number[] {
  const now = Math.floor(timeUs / BIN_US)
  if (now >= BINS_MAX || window.length === 0) return known
  const first = now - window.length + 1
  let grown: number[] | null = null
  for (let i = 0; i < window.length; i += 1) {
    const bin = first + i
    if (bin < 0 || known[bin] === window[i]) continue
    // The newest bin is still filling: a new array only when an older one is wrong or missing.
    if (grown === null && bin === now && bin < known.length) continue
    grown ??= [...known]
    while (grown.length < bin) grown.push(UNSEEN)
    grown[bin] = window[i]
  }
  return grown ?? known
}

/** After a change of history: what came later is no longer true. */
export function cutHistory(known: readonly number[], timeUs: number): readonly number[] {
  return known.slice(0, Math.floor(timeUs / BIN_US))
}
