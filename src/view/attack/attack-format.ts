/** Times of an attack. Time 0 of a run is midnight of its first day. */
const SECOND = 1_000_000

/** 09:14:07.250 */
export function formatInstant(us: number): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  const seconds = Math.floor(us / SECOND)
  const ms = String(Math.floor((us % SECOND) / 1000)).padStart(3, '0')
  return `${formatSecond(us).slice(0, 6)}${two(seconds % 60)}.${ms}`
}

/** 09:14:07 */
export function formatSecond(us: number): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  const seconds = Math.floor(us / SECOND)
  return `${two(Math.floor(seconds / 3600) % 24)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}
