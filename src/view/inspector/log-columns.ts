/**
 * Which offsets of a log are drawn: those where something is, with gaps between. The one thing a reader would get wrong: all
 * replicas stand on one axis, so a column is one offset for each of them, and a gap hides the same offsets of each.
 */

/** An offset, or what is left out: [from, to). */
export type Column = number | { readonly from: number; readonly to: number }

/** Around a place, nearest first: what is before it counts more than what comes after. */
const NEAR = [0, -1, -2, 1, -3, 2, 3]

/**
 * At most `most` columns, gaps counted. `places` are offsets that matter, the most important first: each is shown with its
 * neighbours as far as there is room, first each a little, then more. Nothing is shown from `end` on.
 */
export function chooseColumns(places: readonly number[], end: number, most: number): readonly Column[] {
  const chosen = new Set<number>()
  for (const step of NEAR) {
    for (const place of places) {
      const offset = place + step
      if (offset < 0 || offset >= end || chosen.has(offset)) continue
      chosen.add(offset)
      if (withGaps(chosen, end).length > most) chosen.delete(offset)
    }
  }
  return withGaps(chosen, end)
}

function withGaps(chosen: ReadonlySet<number>, end: number): readonly Column[] {
  const columns: Column[] = []
  let next = 0
  for (const offset of [...chosen].sort((one, other) => one - other)) {
    if (offset > next) columns.push({ from: next, to: offset })
    columns.push(offset)
    next = offset + 1
  }
  if (next < end) columns.push({ from: next, to: end })
  return columns
}
