import { expect, it, vi } from 'vitest'
import { findPlantedInCompany } from '../../testing/random-company'

/** The planted bug: a load that says it gave one row more than it did. */
vi.mock('../../company/worlds/loads', async (original) => {
  const real = await original<typeof import('../../company/worlds/loads')>()
  const loadRows: typeof real.loadRows = (world, business, link, spoiled) => {
    const rows = real.loadRows(world, business, link, spoiled)
    business.systems[link.target].delivered[0][0]++
    return rows
  }
  return { ...real, loadRows }
})

it('catches a load that says it gave one row more than it did', () => {
  expect(findPlantedInCompany('each business event is accounted for')).not.toBeNull()
})
