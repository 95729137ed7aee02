/**
 * What fails with what. The one thing a reader would get wrong: the log is a shared dependency too. A consumer that is
 * away only delays, but the log itself must be better than any of its users.
 *
 * Sources: products of availabilities are arithmetic; Treynor, Dahlin, Rau, Beyer, "The Calculus of Service
 * Availability" (ACM Queue 2017) for the rule of one more nine.
 */
const MINUTES_A_YEAR = 525_600

/** All of a synchronous chain must answer. Each availability from 0 to 1. */
export function chainAvailability(parts: readonly number[]): number {
  return parts.reduce((product, part) => product * part, 1)
}

/** Minutes a year during which something of that availability does not answer (a year of 365 days). */
export function downMinutesAYear(availability: number): number {
  return (1 - availability) * MINUTES_A_YEAR
}

/** Chance that a night's chain of `steps` jobs runs through when each fails with probability `failure`. */
export function batchChainSuccess(steps: number, failure: number): number {
  return (1 - failure) ** steps
}

/** Nights with at least one failure among `nights`, on average. */
export function badNights(steps: number, failure: number, nights: number): number {
  return nights * (1 - batchChainSuccess(steps, failure))
}

/** Latencies of a synchronous chain add up; milliseconds. */
export function chainLatencyMs(hopsMs: readonly number[]): number {
  return hopsMs.reduce((sum, hop) => sum + hop, 0)
}

/**
 * Chance that more units are sold unseen than are there: P(Poisson(rate × age) > stock). `rate` units an hour, `age`
 * hours, `stock` whole units from 0 up.
 */
export function oversellProbability(rate: number, age: number, stock: number): number {
  const mean = rate * age
  let term = Math.exp(-mean)
  let within = term
  for (let k = 1; k <= stock; k++) {
    term *= mean / k
    within += term
  }
  return Math.max(0, 1 - within)
}
