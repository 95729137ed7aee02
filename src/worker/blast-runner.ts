/**
 * Counts how far the last fault reaches: keeps a twin of the run that is spared the fault, lets it follow in slices, and
 * holds the two against each other. The one thing a reader would get wrong: the twin may be behind the run; what is said
 * then is true up to where it stands.
 */
import { createTwin, runTwin, type Timeline } from '../core'
import {
  type Comparison,
  compareRuns,
  type Fault,
  type FaultScore,
  findFault,
  isFaultOver,
  readOn,
  scoreFault,
} from '../core/company'

interface Counting {
  readonly timeline: Timeline
  readonly fault: Fault
  readonly twin: Timeline
  comparison: Comparison
  /** From here on nobody felt it any more; Infinity while somebody may. */
  doneUs: number
}

export class BlastRunner {
  private counting: Counting | null = null

  /** History changes from `timeUs` on, microseconds. */
  forgetAfter(timeUs: number): void {
    if (this.counting !== null && this.counting.twin.world.state.nowUs > timeUs) this.counting = null
  }

  forget(): void {
    this.counting = null
  }

  /** Let the twin follow the run until `shouldStop`. */
  follow(timeline: Timeline, shouldStop: () => boolean): void {
    const { world } = timeline
    const { nowUs } = world.state
    const fault = findFault(world)
    if (fault === null) return
    const counting = this.countingOf(timeline, fault)
    if (nowUs < counting.comparison.untilUs) counting.comparison = compareRuns(world, counting.twin.world, fault.timeUs)
    const target = Math.min(nowUs, counting.doneUs)
    const { comparison, twin } = counting
    if (twin.world.state.nowUs < target) runTwin(twin, target, fault.isBatchOnly, shouldStop)
    readOn(comparison, Math.min(target, twin.world.state.nowUs))
    if (counting.doneUs === Number.POSITIVE_INFINITY && isFaultOver(fault, comparison))
      counting.doneUs = comparison.untilUs
  }

  /** Null before anything went wrong. */
  score(timeline: Timeline): FaultScore | null {
    const { world } = timeline
    const fault = findFault(world)
    if (fault === null) return null
    const { comparison, doneUs } = this.countingOf(timeline, fault)
    return scoreFault(world, fault, comparison, doneUs <= world.state.nowUs)
  }

  private countingOf(timeline: Timeline, fault: Fault): Counting {
    const { counting } = this
    if (
      counting !== null &&
      counting.timeline === timeline &&
      counting.fault.event === fault.event &&
      counting.fault.timeUs === fault.timeUs
    )
      return counting
    const twin = createTwin(timeline, fault.timeUs, fault.spared)
    const comparison = compareRuns(timeline.world, twin.world, fault.timeUs)
    this.counting = { timeline, fault, twin, comparison, doneUs: Number.POSITIVE_INFINITY }
    return this.counting
  }
}
