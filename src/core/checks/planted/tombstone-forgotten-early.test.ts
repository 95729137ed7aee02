import { expect, it, vi } from 'vitest'
import { findPlanted } from '../../testing/find-planted'

/** The planted bug: a cleaner that sets the delete horizon of a tombstone to now. */
vi.mock('../../log/log-cleaner', async (original) => {
  const real = await original<typeof import('../../log/log-cleaner')>()
  const cleanLog: typeof real.cleanLog = (world, row, pass) =>
    real.cleanLog(world, row, { ...pass, deleteRetentionUs: 0 })
  return { ...real, cleanLog }
})

it('catches a tombstone that goes before readers could see it', () => {
  expect(findPlanted('compaction keeps the latest value of each key')).not.toBeNull()
})
