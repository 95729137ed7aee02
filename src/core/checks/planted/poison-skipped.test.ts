import { expect, it, vi } from 'vitest'
import { findPlantedInAttack } from '../../testing/random-attack'

/** The planted bug: a reader that steps over some bad records and tells nobody. */
vi.mock('../../company/governance/bad-records', async (original) => {
  const real = await original<typeof import('../../company/governance/bad-records')>()
  const passBadRecord: typeof real.passBadRecord = (world, business, n, system, partition, offset, value) =>
    offset % 3 === 0 || real.passBadRecord(world, business, n, system, partition, offset, value)
  return { ...real, passBadRecord }
})

it('catches a reader that steps over bad records and tells nobody', () => {
  expect(findPlantedInAttack('what was read past has a place', { from: 9 })).not.toBeNull()
})
