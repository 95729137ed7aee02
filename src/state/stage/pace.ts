/** The clock of a talk: how long it goes, how much is left, and whether the speaker is late. Pure; milliseconds of the wall. */
import type { Moment } from '../../protocol'

export interface Pace {
  readonly elapsedMs: number
  readonly plannedMs: number
  readonly leftMs: number
  /** In this moment. */
  readonly inMomentMs: number
  /** Above 0 behind the plan, below 0 before it. */
  readonly lateMs: number
}

export function planMs(moments: readonly Pick<Moment, 'seconds'>[]): number {
  return moments.reduce((sum, { seconds }) => sum + seconds * 1_000, 0)
}

/** `startedAtMs` is null before the talk has begun. */
export function readPace(
  moments: readonly Pick<Moment, 'seconds'>[],
  index: number,
  startedAtMs: number | null,
  enteredAtMs: number,
  nowMs: number,
): Pace {
  const plannedMs = planMs(moments)
  if (startedAtMs === null) return { elapsedMs: 0, plannedMs, leftMs: plannedMs, inMomentMs: 0, lateMs: 0 }
  const elapsedMs = Math.max(0, nowMs - startedAtMs)
  const inMomentMs = Math.max(0, nowMs - enteredAtMs)
  const beforeMs = planMs(moments.slice(0, index))
  const lateMs = elapsedMs - beforeMs - Math.min(inMomentMs, (moments[index]?.seconds ?? 0) * 1_000)
  return { elapsedMs, plannedMs, leftMs: plannedMs - elapsedMs, inMomentMs, lateMs }
}
