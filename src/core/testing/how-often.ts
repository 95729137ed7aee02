/** How many random runs a property of the core is tried on. */
import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** From `STREAMSCAPE_RUNS`: how many times more random runs than in each test run; 1 without it. */
    timesMoreRuns: number
  }
}

/**
 * `few` runs in each test run, which guard against a careless change; `STREAMSCAPE_RUNS=10 npm run unit` tries ten
 * times as many, and `npm run fuzz` thousands of worlds of the same kinds.
 */
export const howOften = (few: number): number => few * inject('timesMoreRuns')
