import { expect, it, vi } from 'vitest'
import { findPlantedInCompany } from '../../testing/random-company'

/** The planted bug: a repair that marks the rows as right and leaves them wrong. */
vi.mock('../../company/worlds/loads', async (original) => {
  const real = await original<typeof import('../../company/worlds/loads')>()
  const repairLoad: typeof real.repairLoad = (_world, _business, load) => {
    load.repaired = true
  }
  return { ...real, repairLoad }
})

it('catches a repair that marks the rows as right and leaves them wrong', () => {
  expect(findPlantedInCompany('a copy is what its system was told', { from: 3 })).not.toBeNull()
})
