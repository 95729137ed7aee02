/** How much is tried: what the test run was asked for in its environment. */
import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** From `STREAMSCAPE_RUNS`: how many times more random runs than in each test run; 1 without it. */
    timesMoreRuns: number
    /** With `STREAMSCAPE_ALL=yes`: what the story says of a day and a half is held against the run, which takes long. */
    isComicWhole: boolean
  }
}

/**
 * `few` runs in each test run, which guard against a careless change; `STREAMSCAPE_RUNS=10 npm run unit` tries ten
 * times as many, and `npm run fuzz` thousands of worlds of the same kinds.
 */
export const howOften = (few: number): number => few * inject('timesMoreRuns')
