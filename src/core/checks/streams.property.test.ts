import fc from 'fast-check'
import { expect, it } from 'vitest'
import { runStreams, streamsRun } from '../testing/random-streams'

it('answers what a plain recomputation answers, whatever breaks in between', () => {
  fc.assert(
    fc.property(streamsRun, (run) => {
      expect(runStreams(run)).toEqual(expect.any(String))
    }),
    { numRuns: 15, seed: 7 },
  )
}, 120_000)

it('answers the same again from the same seed, and after going back', () => {
  fc.assert(
    fc.property(streamsRun, (run) => {
      const once = runStreams(run, true)
      expect(once).toEqual(expect.any(String))
      expect(runStreams(run, true)).toBe(once)
    }),
    { numRuns: 4, seed: 3 },
  )
}, 120_000)
