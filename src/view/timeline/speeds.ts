/** Virtual seconds a second, from watching one request cross an ocean to watching a day pass. */
export const SPEEDS: readonly number[] = [0.001, 0.01, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 100, 1_000, 10_000, 100_000]

export function nextSpeed(speed: number, step: 1 | -1): number {
  const at = SPEEDS.findIndex((candidate) => candidate >= speed)
  const from = at < 0 ? SPEEDS.length - 1 : at
  return SPEEDS[Math.max(0, Math.min(SPEEDS.length - 1, from + step))]
}
