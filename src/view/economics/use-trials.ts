/** The trials of the case on the page: drawn anew when it has stood still for a moment. */
import { useEffect, useRef, useState } from 'react'
import type { Case, Plan, TrialAnswer, TrialRequest } from '../../economics'
import { countWorkers, type PoolWorker, toPoolWorker } from '../kit/work-pool'
import { NO_TRIALS, TrialPool, type TrialState } from './trial-pool'

/** Who types a figure has several in between. */
const STILL_MS = 200
/** So often a progress bar moves: each time costs a picture, on the cores that draw the trials. */
const STEPS = 10

function createWorker(): PoolWorker<TrialRequest, TrialAnswer> {
  return toPoolWorker(
    new Worker(new URL('../../worker/trials.ts', import.meta.url), { type: 'module', name: 'trials' }),
  )
}

/** What the views are shown. How many are drawn is not in it: that changes a hundred times, and a whole page is drawn anew. */
export interface Trials extends Omit<TrialState, 'drawn'> {
  readonly progress: Progress
  readonly cancel: () => void
}

/** How many trials are drawn, told to those alone who show it. */
export class Progress {
  private drawn = 0
  private readonly listeners = new Set<() => void>()

  readonly read = (): number => this.drawn

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  tell(drawn: number): void {
    if (drawn === this.drawn) return
    this.drawn = drawn
    for (const listener of this.listeners) listener()
  }
}

/** `of` and `plan` may be other objects each time; what they say counts. */
export function useTrials(of: Case, plan: Plan): Trials {
  const [state, setState] = useState<TrialState>(NO_TRIALS)
  const [progress] = useState(() => new Progress())
  const pool = useRef<TrialPool | null>(null)
  const key = JSON.stringify([of, plan])
  useEffect(() => {
    pool.current = new TrialPool(createWorker, countWorkers(), (next) => {
      const step = next.asked / STEPS
      progress.tell(Math.floor(next.drawn / step) * step)
      setState((before) => (isSameButDrawn(before, next) ? before : next))
    })
    return () => pool.current?.dispose()
  }, [progress])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that they say.
  useEffect(() => {
    const timer = setTimeout(() => pool.current?.ask(of, plan), STILL_MS)
    return () => clearTimeout(timer)
  }, [key])
  const { drawn: _, ...shown } = state
  return { ...shown, progress, cancel: () => pool.current?.cancel() }
}

function isSameButDrawn(one: TrialState, other: TrialState): boolean {
  return (
    one.asked === other.asked &&
    one.outcome === other.outcome &&
    one.isDrawing === other.isDrawing &&
    one.hasFailed === other.hasFailed
  )
}
