import { expect, it, vi } from 'vitest'
import { hunt } from '../../testing/hunt'
import { findNeverWhole } from '../../testing/random-liveness-world'
import { makeTransactionRun } from '../../testing/random-transactions'
import { drawFromSeed } from '../../testing/random-world'

const PROMISE = 'transactions come to an end'

/** The planted bug: a transaction coordinator whose clock stands, so that lost markers stay lost. */
vi.mock('../../clients/transactions/coordinator-duties', () => ({ onTransactionCoordinatorTimer: () => {} }))

it('catches a transaction that was decided and never carried out', () => {
  const found = hunt({}, (seed) => {
    const never = findNeverWhole(makeTransactionRun(drawFromSeed(seed)))
    return never?.notWhole.find(({ promise }) => promise === PROMISE) ?? null
  })
  expect(found?.promise).toBe(PROMISE)
})
