import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkRun } from '../testing/check-run'
import { howOften } from '../testing/how-often'
import { findNeverWhole } from '../testing/random-liveness-world'
import { makeTransactionRun } from '../testing/random-transactions'

const runs = fc.array(fc.nat(0xffff), { minLength: 60, maxLength: 300 }).map((numbers) => {
  let at = 0
  return makeTransactionRun((bound) => (bound <= 1 ? 0 : (numbers[at++ % numbers.length] + at) % bound))
})

it('keeps every promise of transactions, whoever fails when, and all of them end when it is healed', () => {
  fc.assert(
    fc.property(runs, (run) => {
      expect(checkRun({ ...run, untilUs: run.calmUs })).toBeNull()
      expect(findNeverWhole(run)).toBeNull()
    }),
    { numRuns: howOften(6), seed: 5 },
  )
})
