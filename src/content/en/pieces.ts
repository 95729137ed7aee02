/** Lists, spans and counts as English writes them. */

/** "11", "11 and 12", "11, 12 and 13". */
export function listNames(names: readonly (string | number)[]): string {
  if (names.length < 2) return String(names[0] ?? 'none')
  return `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`
}

/** 9 s, 9.6 s, 340 ms */
export function tellMs(ms: number): string {
  // A figure keeps its unit beside it.
  // Cut off as the instruments do, so that one span has one figure everywhere.
  if (ms < 1_000) return `${Math.floor(ms)}\u00a0ms`
  return `${Math.floor(ms / 100 + 1e-6) / 10}\u00a0s`
}

export function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`
}
