/** The clock on the wall of a night on call: the run began at eight past two. Microseconds of the run in, 02:09:25 out. */
const BEGAN_S = 2 * 3600 + 8 * 60

export function formatNight(timeUs: number): string {
  const seconds = BEGAN_S + Math.floor(timeUs / 1_000_000 + 1e-6)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}
