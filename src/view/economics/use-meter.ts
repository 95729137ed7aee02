/**
 * The run that the bill is measured in. The one thing a reader would get wrong: it is measured once for as long as the page
 * is open, as it is the same run each time.
 */
import { useEffect, useSyncExternalStore } from 'react'
import type { FromMeter, MeasuredSteps } from '../../protocol'
import { type Measured, readRun } from './measured'

export interface Meter {
  readonly measured: Measured | null
  /** What the steps to a first use take: measured when the page is there already. */
  readonly steps: MeasuredSteps | 'failed' | null
  /** How much of it has run, 0 to 1. */
  readonly share: number
  /** The worker could not be fetched, or has ended. */
  readonly hasFailed: boolean
}

let meter: Meter = { measured: null, steps: null, share: 0, hasFailed: false }
let worker: Worker | null = null
const listeners = new Set<() => void>()

function set(next: Meter): void {
  meter = next
  for (const tell of listeners) tell()
}

function end(): void {
  worker?.terminate()
  worker = null
}

function start(): void {
  if (worker !== null || meter.measured !== null) return
  set({ measured: null, steps: null, share: 0, hasFailed: false })
  worker = new Worker(new URL('../../worker/meter.ts', import.meta.url), { type: 'module', name: 'meter' })
  worker.addEventListener('message', ({ data }: MessageEvent<FromMeter>) => {
    if ('share' in data) {
      set({ ...meter, share: data.share })
      return
    }
    if ('run' in data) {
      set({ ...meter, measured: readRun(data.run), share: 1 })
      return
    }
    end()
    set({ ...meter, steps: data.steps })
  })
  worker.addEventListener('error', () => {
    end()
    set(meter.measured === null ? { ...meter, hasFailed: true } : { ...meter, steps: 'failed' })
  })
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

export function useMeter(): Meter & { readonly again: () => void } {
  useEffect(start, [])
  return { ...useSyncExternalStore(subscribe, () => meter), again: start }
}
