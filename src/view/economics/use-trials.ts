/** The trials of the case on the page: drawn anew when it has stood still for a moment. */
import { useEffect, useRef, useState } from 'react'
import type { Case, Plan, TrialAnswer, TrialRequest } from '../../economics'
import { countWorkers, type PoolWorker, toPoolWorker } from '../kit/work-pool'
import { NO_TRIALS, TrialPool, type TrialState } from './trial-pool'

/** Who types a figure has several in between. */
const STILL_MS = 200

function createWorker(): PoolWorker<TrialRequest, TrialAnswer> {
  return toPoolWorker(
    new Worker(new URL('../../worker/trials.ts', import.meta.url), { type: 'module', name: 'trials' }),
  )
}

export interface Trials extends TrialState {
  readonly cancel: () => void
}

/** `of` and `plan` may be other objects each time; what they say counts. */
export function useTrials(of: Case, plan: Plan): Trials {
  const [state, setState] = useState<TrialState>(NO_TRIALS)
  const pool = useRef<TrialPool | null>(null)
  const key = JSON.stringify([of, plan])
  useEffect(() => {
    pool.current = new TrialPool(createWorker, countWorkers(), setState)
    return () => pool.current?.dispose()
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that they say.
  useEffect(() => {
    const timer = setTimeout(() => pool.current?.ask(of, plan), STILL_MS)
    return () => clearTimeout(timer)
  }, [key])
  return { ...state, cancel: () => pool.current?.cancel() }
}
