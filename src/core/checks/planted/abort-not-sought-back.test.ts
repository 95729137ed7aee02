import { expect, it, vi } from 'vitest'
import { findPlantedTransaction } from '../../testing/find-planted-transactions'

const PROMISE = 'a transactional loop has each record exactly once'

/** The planted bug: after an abort the application polls on from where it stood. */
vi.mock('../../clients/transactions/application', async (original) => {
  const real = await original<typeof import('../../clients/transactions/application')>()
  const onApplicationReady: typeof real.onApplicationReady = (world, n) => real.onApplicationReady(world, n, false)
  return { ...real, onApplicationReady }
})

it('catches records that an aborted transaction takes with it', () => {
  expect(findPlantedTransaction(PROMISE)?.invariant).toBe(PROMISE)
})
