import { expect, it, vi } from 'vitest'
import { findPlantedTransaction } from '../../testing/find-planted-transactions'

const PROMISE = 'epochs of a transactional producer never go back in a log'

/** The planted bug: a leader takes what a fenced producer sends. */
vi.mock('../../log/producer-sequences', async (original) => {
  const real = await original<typeof import('../../log/producer-sequences')>()
  const checkSequence: typeof real.checkSequence = (world, row, batch) => {
    const verdict = real.checkSequence(world, row, batch)
    return verdict === 'INVALID_PRODUCER_EPOCH' ? 'ACCEPTED' : verdict
  }
  return { ...real, checkSequence }
})

it('catches a zombie that writes behind its fence', () => {
  expect(findPlantedTransaction(PROMISE)?.invariant).toBe(PROMISE)
})
