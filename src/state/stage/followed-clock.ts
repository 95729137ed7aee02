/**
 * The clock of a window that follows another one: it goes as far as the other was heard to be, and a little behind, so
 * that what the other does is heard before this window comes to that moment.
 *
 * The one thing a reader would get wrong: it never goes back by itself. Who must go back seeks, and this clock goes on from
 * where the run stands then.
 */
import type { ShownClock } from '../../protocol'
import type { RunClock } from '../one-clock'

/** So far behind, milliseconds of the wall. */
export const BEHIND_MS = 120
export class FollowedClock implements RunClock {
  private goal = 0
  private standsUs = Number.NaN
  private stopUs: number | null = null
  private told: ShownClock = { timeUs: 0, isPlaying: false, speed: 1, untoldMs: 0 }
  private toldAtMs = 0

  get goalUs(): number {
    return this.goal
  }

  /** Where the run stands; null while it is on its way. */
  get placeUs(): number | null {
    return Number.isNaN(this.standsUs) ? null : this.standsUs
  }

  /** Does the other move? */
  get isPlaying(): boolean {
    return this.told.isPlaying
  }

  note(_run: object, timeUs: number | null): void {
    this.standsUs = timeUs ?? Number.NaN
  }

  leave(): void {
    this.standsUs = Number.NaN
  }

  hear(told: ShownClock, nowMs: number): void {
    this.told = told
    this.toldAtMs = nowMs
  }

  /** The run leaps there: what is asked of it on the way must not let it go on to where it was sent before. */
  leap(timeUs: number): void {
    this.goal = timeUs
  }

  /** The run stops exactly there when it comes to it; null for nowhere. */
  stopAt(timeUs: number | null): void {
    this.stopUs = timeUs
  }

  /** Where the other is by now, as far as this window may show it. */
  readAim(nowMs: number): number {
    const { timeUs, isPlaying, speed, untoldMs } = this.told
    if (!isPlaying) return timeUs
    const passedMs = Math.min(untoldMs, nowMs - this.toldAtMs) - BEHIND_MS
    return Math.max(0, Math.round(timeUs + passedMs * 1_000 * speed))
  }

  readGoal(nowMs: number): number {
    const aim = this.readAim(nowMs)
    if (Number.isNaN(this.standsUs)) return this.goal
    const isAhead = this.stopUs !== null && this.stopUs >= this.standsUs
    this.goal = Math.max(this.standsUs, isAhead ? Math.min(aim, this.stopUs as number) : aim)
    return this.goal
  }
}
