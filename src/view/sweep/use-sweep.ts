/**
 * The sweep on the page. The one thing a reader would get wrong: the last one is kept while the page stands, so that who
 * opened one of its runs and comes back finds the chart again.
 */
import { useEffect, useRef, useState } from 'react'
import type { RunAnswer, RunOrder, SessionState } from '../../protocol'
import { countWorkers, type PoolWorker, toPoolWorker } from '../kit/work-pool'
import type { SweepForm, SweepPlan } from './plan'
import { estimateLeft, NO_SWEEP, SweepRun, type SweepState } from './sweep-run'

/** Between two pictures while it runs. */
const TOLD_MS = 150

function createWorker(): PoolWorker<RunOrder, RunAnswer> {
  return toPoolWorker(
    new Worker(new URL('../../worker/outcomes.ts', import.meta.url), { type: 'module', name: 'outcomes' }),
  )
}

interface KeptSweep {
  readonly base: SessionState
  readonly form: SweepForm
  readonly state: SweepState
  readonly tookMs: number
  /** The run of it that was opened last. */
  readonly opened: string | null
}

let kept: KeptSweep | null = null

function nameRun({ scenario, commands }: SessionState): string {
  return JSON.stringify([scenario, commands])
}

/** The sweep of this run, or the one that this run was opened from. */
export function findKept(session: SessionState): KeptSweep | null {
  const name = nameRun(session)
  return kept !== null && (kept.opened === name || nameRun(kept.base) === name) ? kept : null
}

export function keepSweep(sweep: Omit<KeptSweep, 'opened'>): void {
  kept = { ...sweep, opened: null }
}

export function noteOpened(session: SessionState): void {
  if (kept !== null) kept = { ...kept, opened: nameRun(session) }
}

export interface Sweep extends SweepState {
  readonly tookMs: number
  /** By how long the runs so far have taken; null as long as nothing can be said. */
  readonly leftMs: number | null
  readonly start: (plan: SweepPlan) => void
  readonly cancel: () => void
}

export function useSweep(before: KeptSweep | null): Sweep {
  const [state, setState] = useState<SweepState>(before?.state ?? NO_SWEEP)
  const [tookMs, setTook] = useState(before?.tookMs ?? 0)
  const [leftMs, setLeft] = useState<number | null>(null)
  const run = useRef<SweepRun | null>(null)
  const begunMs = useRef(0)
  useEffect(() => {
    let latest: SweepState | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    const show = (): void => {
      timer = undefined
      if (latest === null) return
      setState(latest)
      setLeft(estimateLeft(latest, performance.now() - begunMs.current))
    }
    run.current = new SweepRun(createWorker, countWorkers(), (next) => {
      latest = next
      if (!next.isRunning) {
        setTook(performance.now() - begunMs.current)
        clearTimeout(timer)
        show()
      } else timer ??= setTimeout(show, TOLD_MS)
    })
    return () => {
      clearTimeout(timer)
      run.current?.dispose()
    }
  }, [])
  return {
    ...state,
    tookMs,
    leftMs,
    start: (plan) => {
      begunMs.current = performance.now()
      run.current?.start(plan)
    },
    cancel: () => run.current?.cancel(),
  }
}
