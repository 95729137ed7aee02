import { expect, it, vi } from 'vitest'
import { findPlantedInStreams } from '../../testing/random-streams'

/** The planted bug: a crashed job that begins with an empty store. */
vi.mock('../../company/streams/stores', async (original) => {
  const real = await original<typeof import('../../company/streams/stores')>()
  return { ...real, restoreRecord: () => undefined }
})

it('catches a crashed job that begins with an empty store', () => {
  expect(findPlantedInStreams('the inventory is what moved', { from: 3 })).not.toBeNull()
})
