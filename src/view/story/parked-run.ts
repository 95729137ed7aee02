/**
 * The run that the reader took over from the story: it is kept as it was, so that whoever comes back finds the panel as it
 * was left, and nothing is computed again. One at a time; another one, or whoever reads on elsewhere, lets it go.
 */
import type { Phase } from './run-handle'

export interface ParkedRun {
  /** Which panel's it is. */
  readonly key: string
  /** Its phase when it was left. */
  readonly phase: Phase
  /** Ends it. */
  readonly release: () => void
}

let parked: ParkedRun | null = null

export function parkRun(run: ParkedRun): void {
  forgetParked()
  parked = run
}

/** Gives it back to its panel, which lets it go from now on; null where it is another's, or there is none. */
export function takeParked<R extends ParkedRun>(key: string): R | null {
  if (parked?.key !== key) return null
  const found = parked as R
  parked = null
  return found
}

export const isParked = (key: string): boolean => parked?.key === key

/** Nobody came back to it. */
export function forgetParked(): void {
  parked?.release()
  parked = null
}
