/**
 * Draws trials in several workers. The one thing a reader would get wrong: which worker draws which block does not matter,
 * because a block is told by its number; and what was asked before is no longer heard once something else is asked.
 */
import { BLOCK, type Case, type Outcome, type Plan, type TrialAnswer, type TrialRequest } from '../../economics'

/** What the pool needs of a worker. */
export interface TrialWorker {
  ask(request: TrialRequest): void
  /** Called once. Nothing is told after `end`. */
  listen(onAnswer: (answer: TrialAnswer) => void, onFail: () => void): void
  end(): void
}

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
  private workers: TrialWorker[] = []
  private blocks: Float64Array[] = []
  private next = 0
  private waiting = 0
  private pair: Case['pair'] = ['node', 'use']
  private state = NO_TRIALS

  constructor(
    private readonly createWorker: () => TrialWorker,
    private readonly size: number,
    private readonly tell: (state: TrialState) => void,
  ) {}

  /** Gives up what is being drawn and begins anew. */
  ask(of: Case, plan: Plan): void {
    this.dispose()
    const count = of.trials / BLOCK
    this.blocks = []
    this.next = 0
    this.waiting = 0
    this.pair = of.pair
    this.set({ drawn: 0, asked: of.trials, isDrawing: true, hasFailed: false })
    this.workers = Array.from({ length: Math.min(this.size, count) }, () => this.createWorker())
    for (const worker of this.workers) {
      const order = () => {
        if (this.next >= count) return
        this.waiting++
        const { believed, shape, seed } = of
        worker.ask({ type: 'draw', order: { believed, plan, shape, seed, block: this.next++ } })
      }
      worker.listen(
        (answer) => this.take(answer, order),
        () => {
          this.dispose()
          this.set({ isDrawing: false, hasFailed: true })
        },
      )
      order()
    }
  }

  /** No more blocks are drawn; what there is is read. */
  cancel(): void {
    this.next = Number.POSITIVE_INFINITY
    if (this.waiting === 0) this.read()
  }

  dispose(): void {
    for (const worker of this.workers) worker.end()
    this.workers = []
  }

  private take(answer: TrialAnswer, order: () => void): void {
    if (answer.type === 'outcome') {
      this.set({ outcome: answer.outcome, isDrawing: false })
      this.dispose()
      return
    }
    this.waiting--
    this.blocks[answer.block] = answer.totals
    this.set({ drawn: this.state.drawn + BLOCK })
    order()
    if (this.waiting === 0) this.read()
  }

  private read(): void {
    const blocks = this.blocks.filter((block) => block !== undefined)
    this.workers[0]?.ask({ type: 'read', blocks, pair: this.pair })
  }

  private set(change: Partial<TrialState>): void {
    this.state = { ...this.state, ...change }
    this.tell(this.state)
  }
}
