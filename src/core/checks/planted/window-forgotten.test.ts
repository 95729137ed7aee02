import { expect, it, vi } from 'vitest'
import { findPlantedInBuilt } from '../../testing/random-built'

/** The planted bug: a store that forgets windows that are still open. */
vi.mock('../../company/streams/stores', async (original) => {
  const real = await original<typeof import('../../company/streams/stores')>()
  return {
    ...real,
    expireWindows: (store: { entries: object }) => {
      store.entries = {}
    },
  }
})

it('catches a store that forgets windows that are still open', () => {
  expect(findPlantedInBuilt('a window counts what it holds', ({ windowMs }) => windowMs === 300_000)).not.toBeNull()
})
