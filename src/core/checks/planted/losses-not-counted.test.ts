import { expect, it, vi } from 'vitest'
import { findPlanted } from '../../testing/find-planted'

/** The planted bug: a meter that does not count losses. */
vi.mock('../../cluster/losses', async (original) => {
  const real = await original<typeof import('../../cluster/losses')>()
  return { ...real, noteLosses: () => {} }
})

it('catches a meter that does not count losses', () => {
  expect(findPlanted('the RPO meter equals a recount', { from: 58 })).not.toBeNull()
})
