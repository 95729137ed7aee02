/**
 * How old an answer is, in closed form. The one thing a reader would get wrong: even a run that never fails and takes
 * no time leaves half an interval of age on average, because events happen all through it.
 *
 * Derived: events at an even rate, a run every T that takes R and fails with probability p, whose next chance is one
 * T later. The mean delay of an event equals the mean age seen by a random reader. Units: any one unit of time for T,
 * R and the result.
 */
import type { Formula } from './provenance'

export const BATCH_AGE_FORMULA: Formula = {
  name: 'mean age of a batch copy',
  text: 'T/2 + R + T·p/(1 − p)',
  unit: 'time',
  source: 'derived; confirmed by the simulation',
  label: 'DERIVED',
}

/** Mean age of a copy. `interval` T, `runTime` R, `failure` p from 0 up to, not including, 1. */
export function meanBatchAge(interval: number, runTime: number, failure = 0): number {
  return interval / 2 + runTime + (interval * failure) / (1 - failure)
}

/** Youngest and oldest that the copy gets when no run fails. */
export function batchAgeRange(interval: number, runTime: number): { readonly min: number; readonly max: number } {
  return { min: runTime, max: interval + runTime }
}

/** Mean age after a chain of copies whose schedules know nothing of each other. */
export function meanChainAge(steps: readonly { readonly interval: number; readonly runTime: number }[]): number {
  return steps.reduce((sum, step) => sum + step.interval / 2 + step.runTime, 0)
}

/** Mean age when the steps follow each other at once. */
export function meanBackToBackAge(interval: number, runTimes: readonly number[]): number {
  return interval / 2 + runTimes.reduce((sum, time) => sum + time, 0)
}

/**
 * A consumer is away for `outage` seconds while `arrivals` events a second come; it then reads `capacity` a second.
 * `drain` seconds until it has caught up: Infinity when it never does.
 */
export function drainBacklog(
  arrivals: number,
  capacity: number,
  outage: number,
): { readonly backlog: number; readonly drain: number } {
  const backlog = arrivals * outage
  return { backlog, drain: capacity > arrivals ? backlog / (capacity - arrivals) : Number.POSITIVE_INFINITY }
}
