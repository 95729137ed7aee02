/** Figures as the scene writes them. */

const COUNT = new Intl.NumberFormat('en-US')

export function formatCount(value: number): string {
  return COUNT.format(Math.round(value))
}

/** Virtual time as minutes, seconds and tenths: 0:36.0 */
export function formatClock(timeUs: number): string {
  const tenths = Math.max(0, Math.floor(timeUs / 100_000))
  const minutes = Math.floor(tenths / 600)
  const seconds = Math.floor((tenths % 600) / 10)
  return `${minutes}:${String(seconds).padStart(2, '0')}.${tenths % 10}`
}

export function formatLatency(ms: number): string {
  return ms >= 1000 ? `${Math.round(ms / 100) / 10} s` : `${Math.round(ms * 10) / 10} ms`
}
