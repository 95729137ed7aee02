import fc from 'fast-check'
import { expect, it } from 'vitest'
import { howOften } from '../testing/how-often'
import { attackRun, runAttack } from '../testing/random-attack'

it('gives each bad record a place and loses no good one, under random attacks and defences', () => {
  fc.assert(
    fc.property(attackRun, (run) => {
      const result = runAttack(run)
      if (typeof result !== 'string') throw new Error(`${result.invariant}: ${result.message}`)
    }),
    { numRuns: howOften(10), seed: 11, endOnFailure: true },
  )
})

it('does the same again from the same seed', () => {
  for (const run of fc.sample(attackRun, { numRuns: howOften(1), seed: 5 })) expect(runAttack(run)).toBe(runAttack(run))
})
