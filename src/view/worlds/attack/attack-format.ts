/** Times of an attack, to the second. Time 0 of a run is midnight of its first day. */
const SECOND = 1_000_000

/** 09:14:07 */
export function formatSecond(us: number): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  const seconds = Math.floor(us / SECOND)
  return `${two(Math.floor(seconds / 3600) % 24)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}
