import { expect, it, vi } from 'vitest'
import { findPlanted } from '../../testing/find-planted'

/** The planted bug: elections that are unclean whatever the setting says. */
vi.mock('../../cluster/partition-change', async (original) => {
  const real = await original<typeof import('../../cluster/partition-change')>()
  const changePartition: typeof real.changePartition = (partition, change) =>
    real.changePartition(partition, { ...change, election: 'UNCLEAN' })
  return { ...real, changePartition }
})

it('catches an unclean election that nobody allowed', () => {
  expect(findPlanted('no unclean election where it is off', { from: 6 })).not.toBeNull()
})
