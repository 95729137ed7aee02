import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkRun } from '../testing/check-run'
import { howOften } from '../testing/how-often'
import { makeRandomRun } from '../testing/random-world'

/** Draws come from fast-check, so that a failing run is shrunk towards smaller worlds and fewer faults. */
const runs = fc.array(fc.nat(0xffff), { minLength: 40, maxLength: 400 }).map((numbers) => {
  let at = 0
  return makeRandomRun((bound) => (bound <= 1 ? 0 : (numbers[at++ % numbers.length] + at) % bound))
})

it('keeps every invariant after every step of random worlds with random faults', () => {
  fc.assert(
    fc.property(runs, (run) => {
      expect(checkRun(run)).toBeNull()
    }),
    { numRuns: howOften(20) },
  )
})
