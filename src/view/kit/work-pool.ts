/**
 * Jobs, numbered from 0, in several workers. The one thing a reader would get wrong: who does which job does not matter,
 * because a job is told by its number alone; and whoever asks anew is not told of what was asked before.
 */

/** What the pool needs of a worker: one answer to each question. */
export interface PoolWorker<Q, A> {
  /** What is in `transfer` goes over whole instead of as a copy, and is empty here afterwards. */
  ask(question: Q, transfer?: readonly Transferable[]): void
  /** Called once. Nothing is told after `end`. */
  listen(onAnswer: (answer: A) => void, onFail: () => void): void
  end(): void
}

export interface Work<Q, A> {
  /** How many jobs there are. */
  readonly count: number
  readonly order: (job: number) => Q
  readonly onAnswer: (job: number, answer: A) => void
  /** Nothing is under way any more: all are done, or those that were when it was stopped. The workers are still there. */
  readonly onRest: () => void
  readonly onFail: () => void
}

const WORKERS_MOST = 8

/** As many as this device has cores, at most eight. */
export function countWorkers(): number {
  return Math.min(WORKERS_MOST, Math.max(1, navigator.hardwareConcurrency ?? 1))
}

/** A worker of the page as one of the pool. */
export function toPoolWorker<Q, A>(worker: Worker): PoolWorker<Q, A> {
  return {
    ask: (question, transfer = []) => worker.postMessage(question, [...transfer]),
    listen: (onAnswer, onFail) => {
      worker.addEventListener('message', ({ data }: MessageEvent<A>) => onAnswer(data))
      worker.addEventListener('error', onFail)
    },
    end: () => worker.terminate(),
  }
}

export class WorkPool<Q, A> {
  private workers: PoolWorker<Q, A>[] = []
  private next = 0
  private waiting = 0
  private work: Work<Q, A> | null = null
  private onLast: ((answer: A) => void) | null = null

  constructor(
    private readonly createWorker: () => PoolWorker<Q, A>,
    private readonly size: number,
  ) {}

  /** Gives up what is under way and begins anew. */
  start(work: Work<Q, A>): void {
    this.dispose()
    this.work = work
    this.next = 0
    this.waiting = 0
    this.workers = Array.from({ length: Math.min(this.size, work.count) }, () => this.createWorker())
    for (const worker of this.workers) this.employ(worker, work)
    if (work.count === 0) work.onRest()
  }

  /** No more jobs are begun; those under way are finished. */
  stop(): void {
    this.next = Number.POSITIVE_INFINITY
    if (this.waiting === 0) this.work?.onRest()
  }

  /** One more question, when nothing is under way. */
  askLast(question: Q, onAnswer: (answer: A) => void, transfer: readonly Transferable[] = []): void {
    this.onLast = onAnswer
    this.workers[0]?.ask(question, transfer)
  }

  dispose(): void {
    for (const worker of this.workers) worker.end()
    this.workers = []
    this.work = null
    this.onLast = null
  }

  private employ(worker: PoolWorker<Q, A>, work: Work<Q, A>): void {
    let job = -1
    const begin = (): void => {
      if (this.next >= work.count) return
      job = this.next++
      this.waiting++
      worker.ask(work.order(job))
    }
    worker.listen(
      (answer) => {
        if (this.work !== work) return
        if (this.onLast !== null) {
          this.onLast(answer)
          return
        }
        this.waiting--
        work.onAnswer(job, answer)
        begin()
        if (this.waiting === 0) work.onRest()
      },
      () => {
        if (this.work !== work) return
        this.dispose()
        work.onFail()
      },
    )
    begin()
  }
}
