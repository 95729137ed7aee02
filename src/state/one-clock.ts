/**
 * One clock for several runs: each asks before it moves how far it may go, and the answer moves on only when all of them
 * stand where they were let go to. So what is compared is of the same instant, and the slowest run sets the pace.
 *
 * The one thing a reader would get wrong: no run is moved from here. A run that is on its way somewhere stands nowhere, and
 * everybody waits for it.
 */

/** More wall time than this at once is not caught up: the page was asleep. */
const ELAPSED_MS_MAX = 250

/** What a client asks that does not move by the wall alone: how far it may go, and where it stands. */
export interface RunClock {
  /** Where the run is let go to, microseconds of the run. */
  readonly goalUs: number
  /** `timeUs` is where the run stands; null while it is on its way. */
  note(run: object, timeUs: number | null): void
  leave(run: object): void
  /** How far a run may go at this moment of the wall, at so many seconds of the run in one of the wall. */
  readGoal(nowMs: number, speed: number): number
}

export class OneClock implements RunClock {
  private readonly stands = new Map<object, number>()
  private goal = 0
  private movedAtMs = 0

  /** Where all runs are let go to, microseconds of the run. */
  get goalUs(): number {
    return this.goal
  }

  /** Do all of them stand there? */
  get isTogether(): boolean {
    return this.stands.size > 0 && [...this.stands.values()].every((timeUs) => timeUs === this.goal)
  }

  note(run: object, timeUs: number | null): void {
    this.stands.set(run, timeUs ?? Number.NaN)
  }

  leave(run: object): void {
    this.stands.delete(run)
  }

  /** All runs are sent there, or begin to move there: what has passed on the wall until now does not count. */
  setTo(timeUs: number): void {
    this.goal = timeUs
    this.movedAtMs = 0
  }

  readGoal(nowMs: number, speed: number): number {
    if (!this.isTogether) return this.goal
    const passedMs = this.movedAtMs === 0 ? 0 : Math.min(ELAPSED_MS_MAX, nowMs - this.movedAtMs)
    this.movedAtMs = nowMs
    this.goal = Math.round(this.goal + passedMs * 1_000 * speed)
    return this.goal
  }
}
