import { expect, it, vi } from 'vitest'
import { findPlantedInStreams } from '../../testing/random-streams'

/** The planted bug: a window that takes in what comes too late. */
vi.mock('../../company/streams/stores', async (original) => {
  const real = await original<typeof import('../../company/streams/stores')>()
  return { ...real, isTooLate: () => false }
})

it('catches a window that takes in what comes too late', () => {
  expect(findPlantedInStreams('windows are what they hold', { from: 4 })).not.toBeNull()
})
