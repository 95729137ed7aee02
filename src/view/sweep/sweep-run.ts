/** Runs a plan in a pool of workers. The one thing a reader would get wrong: what is told is all runs so far, by number. */
import type { RunAnswer, RunOrder, RunOutcome } from '../../protocol'
import { type PoolWorker, WorkPool } from '../kit/work-pool'
import { countRuns, orderOf, type SweepPlan } from './plan'
import type { SweepOutcomes } from './results'

export interface SweepState {
  readonly plan: SweepPlan | null
  readonly outcomes: SweepOutcomes
  readonly done: number
  readonly isRunning: boolean
  /** Runs in which the simulation threw, with its first word. */
  readonly failed: number
  readonly failure: string
  /** A worker is gone. */
  readonly isBroken: boolean
}

export const NO_SWEEP: SweepState = {
  plan: null,
  outcomes: [],
  done: 0,
  isRunning: false,
  failed: 0,
  failure: '',
  isBroken: false,
}

/**
 * How long what is left takes (ms) when it takes as long as what is done; null before a tenth or twenty of the runs are done, and
 * when it rests.
 */
export function estimateLeft({ plan, done, isRunning }: SweepState, tookMs: number): number | null {
  if (plan === null || !isRunning) return null
  const all = countRuns(plan)
  return done < Math.min(20, all / 10) ? null : (tookMs / done) * (all - done)
}

export class SweepRun {
  private readonly pool: WorkPool<RunOrder, RunAnswer>
  private state = NO_SWEEP

  constructor(
    createWorker: () => PoolWorker<RunOrder, RunAnswer>,
    size: number,
    private readonly tell: (state: SweepState) => void,
  ) {
    this.pool = new WorkPool(createWorker, size)
  }

  /** Gives up the plan before and begins this one. */
  start(plan: SweepPlan): void {
    const outcomes: (RunOutcome | null)[] = Array.from({ length: countRuns(plan) }, () => null)
    this.set({ ...NO_SWEEP, plan, outcomes: [...outcomes], isRunning: true })
    this.pool.start({
      count: outcomes.length,
      order: (job) => orderOf(plan, job),
      onAnswer: (job, answer) => {
        const { done, failed, failure } = this.state
        if (answer.type === 'outcome') outcomes[job] = answer.outcome
        const isFault = answer.type === 'fault'
        this.set({
          outcomes: [...outcomes],
          done: done + 1,
          failed: failed + (isFault ? 1 : 0),
          failure: failure === '' && isFault ? answer.message : failure,
        })
      },
      onRest: () => {
        this.set({ isRunning: false })
        this.pool.dispose()
      },
      onFail: () => this.set({ isRunning: false, isBroken: true }),
    })
  }

  /** What is under way is finished, and what there is is shown. */
  cancel(): void {
    this.pool.stop()
  }

  dispose(): void {
    this.pool.dispose()
  }

  private set(change: Partial<SweepState>): void {
    this.state = { ...this.state, ...change }
    this.tell(this.state)
  }
}
