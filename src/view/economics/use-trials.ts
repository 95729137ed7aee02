/** The trials of the case on the page: drawn anew when it has stood still for a moment. */
import { useEffect, useRef, useState } from 'react'
import type { Case, Plan, TrialAnswer } from '../../economics'
import { NO_TRIALS, TrialPool, type TrialState, type TrialWorker } from './trial-pool'

/** Who types a figure has several in between. */
const STILL_MS = 200
const WORKERS_MOST = 8

function createWorker(): TrialWorker {
  const worker = new Worker(new URL('../../worker/trials.ts', import.meta.url), { type: 'module', name: 'trials' })
  return {
    ask: (request) => worker.postMessage(request),
    listen: (onAnswer, onFail) => {
      worker.addEventListener('message', ({ data }: MessageEvent<TrialAnswer>) => onAnswer(data))
      worker.addEventListener('error', onFail)
    },
    end: () => worker.terminate(),
  }
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
    const size = Math.min(WORKERS_MOST, Math.max(1, navigator.hardwareConcurrency ?? 1))
    pool.current = new TrialPool(createWorker, size, setState)
    return () => pool.current?.dispose()
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that they say.
  useEffect(() => {
    const timer = setTimeout(() => pool.current?.ask(of, plan), STILL_MS)
    return () => clearTimeout(timer)
  }, [key])
  return { ...state, cancel: () => pool.current?.cancel() }
}
