import { expect, it, vi } from 'vitest'
import { findPlanted } from '../../testing/find-planted'

/** The planted bug: producer state that outlives a truncation. */
vi.mock('../../log/producer-sequences', async (original) => {
  const real = await original<typeof import('../../log/producer-sequences')>()
  return { ...real, rebuildSequences: () => {} }
})

it('catches producer state that the log does not hold', () => {
  expect(findPlanted('a log is whole: offsets, epochs and sequences follow from its entries', 60)).not.toBeNull()
})
