/**
 * Draws trials in several workers. The one thing a reader would get wrong: which worker draws which block does not matter,
 * because a block is told by its number; and what was asked before is no longer heard once something else is asked.
 */
import { BLOCK, type Case, type Outcome, type Plan, type TrialAnswer, type TrialRequest } from '../../economics'
import { type PoolWorker, WorkPool } from '../kit/work-pool'

export interface TrialState {
  /** Trials that are drawn, of those that were asked for. */
  readonly drawn: number
  readonly asked: number
  /** Of all that were asked for, or of those before it was cancelled; of an earlier question until there is another. */
  readonly outcome: Outcome | null
  readonly isDrawing: boolean
  readonly hasFailed: boolean
}

export const NO_TRIALS: TrialState = { drawn: 0, asked: 0, outcome: null, isDrawing: false, hasFailed: false }

export class TrialPool {
  private readonly pool: WorkPool<TrialRequest, TrialAnswer>
  private state = NO_TRIALS

  constructor(
    createWorker: () => PoolWorker<TrialRequest, TrialAnswer>,
    size: number,
    private readonly tell: (state: TrialState) => void,
  ) {
    this.pool = new WorkPool(createWorker, size)
  }

  /** Gives up what is being drawn and begins anew. */
  ask({ believed, shape, seed, trials, pair }: Case, plan: Plan): void {
    const blocks: Float64Array[] = []
    this.set({ drawn: 0, asked: trials, isDrawing: true, hasFailed: false })
    this.pool.start({
      count: trials / BLOCK,
      order: (block) => ({ type: 'draw', order: { believed, plan, shape, seed, block } }),
      onAnswer: (block, answer) => {
        if (answer.type !== 'block') return
        blocks[block] = answer.totals
        this.set({ drawn: this.state.drawn + BLOCK })
      },
      onRest: () => this.read(blocks, pair),
      onFail: () => this.set({ isDrawing: false, hasFailed: true }),
    })
  }

  /** No more blocks are drawn; what there is is read. */
  cancel(): void {
    this.pool.stop()
  }

  dispose(): void {
    this.pool.dispose()
  }

  private read(blocks: readonly Float64Array[], pair: Case['pair']): void {
    const drawn = blocks.filter((block) => block !== undefined)
    const onAnswer = (answer: TrialAnswer): void => {
      if (answer.type === 'outcome') this.set({ outcome: answer.outcome, isDrawing: false })
      this.pool.dispose()
    }
    // Forty megabytes of a million trials: nobody needs them here any more.
    const whole = drawn.map((totals) => totals.buffer as ArrayBuffer)
    this.pool.askLast({ type: 'read', blocks: drawn, pair }, onAnswer, whole)
  }

  private set(change: Partial<TrialState>): void {
    this.state = { ...this.state, ...change }
    this.tell(this.state)
  }
}
