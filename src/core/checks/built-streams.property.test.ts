import fc from 'fast-check'
import { expect, it } from 'vitest'
import { howOften } from '../testing/how-often'
import { builtRun, runBuilt } from '../testing/random-built'

it('counts what a loop over the log counts, whatever somebody built and whatever breaks in between', () => {
  fc.assert(
    fc.property(builtRun, (run) => {
      expect(runBuilt(run)).toEqual(expect.any(String))
    }),
    { numRuns: howOften(6), seed: 5 },
  )
})

it('answers the same again from the same seed', () => {
  for (const run of fc.sample(builtRun, { numRuns: 1, seed: 2 })) expect(runBuilt(run)).toBe(runBuilt(run))
})
