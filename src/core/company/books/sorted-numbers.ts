/** A short ascending list of different numbers. The one thing to know: it is scanned by halves, written by splice. */

function placeFor(list: readonly number[], value: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle] < value) low = middle + 1
    else high = middle
  }
  return low
}

export function hasSorted(list: readonly number[], value: number): boolean {
  return list[placeFor(list, value)] === value
}

/** False when it was there already. */
export function insertSorted(list: number[], value: number): boolean {
  const at = placeFor(list, value)
  if (list[at] === value) return false
  list.splice(at, 0, value)
  return true
}

/** False when it was not there. */
export function removeSorted(list: number[], value: number): boolean {
  const at = placeFor(list, value)
  if (list[at] !== value) return false
  list.splice(at, 1)
  return true
}
