import { expect, it, vi } from 'vitest'
import { findPlanted } from '../../testing/find-planted'

/** The planted bug: a cleaner that goes on into the active segment. */
vi.mock('../../log/log-cleaner', async (original) => {
  const real = await original<typeof import('../../log/log-cleaner')>()
  const cleanLog: typeof real.cleanLog = (world, row, pass) =>
    real.cleanLog(world, row, { ...pass, firstUncleanable: world.state.replicas.logEndOffset[row] })
  return { ...real, cleanLog }
})

it('catches a cleaner that touches the active segment', () => {
  expect(findPlanted('compaction keeps the latest value of each key')).not.toBeNull()
})
