/** From virtual time to the track and back, with a length and ticks that people can read. */
const SECOND_US = 1_000_000
const NICE_SECONDS = [5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 14_400, 43_200, 86_400]

export interface TrackScale {
  readonly endUs: number
  readonly ticks: readonly number[]
}

/** At least as long as the scenario says, and always longer than what has been seen; it grows in leaps, not each frame. */
export function makeTrackScale(untilUs: number, seenUs: number, width: number): TrackScale {
  const wanted = Math.max(untilUs, 10 * SECOND_US)
  const leap = Math.max(wanted / 4, 10 ** Math.floor(Math.log10(Math.max(wanted, seenUs))) / 2)
  const endUs = seenUs < wanted ? wanted : Math.ceil((seenUs * 1.02) / leap) * leap
  const most = Math.max(2, Math.floor(width / 110))
  const step = NICE_SECONDS.find((seconds) => endUs / (seconds * SECOND_US) <= most) ?? 86_400
  const ticks: number[] = []
  for (let at = 0; at <= endUs * 1.0001 && ticks.length < 50; at += step * SECOND_US) ticks.push(at)
  return { endUs, ticks }
}
