import { expect, it, vi } from 'vitest'
import { findPlantedInCompany } from '../../testing/random-company'

/** The planted bug: a system that says where a pair is though it does not hear of everything that moves stock. */
vi.mock('../../company/books/company', async (original) => {
  const real = await original<typeof import('../../company/books/company')>()
  const reviewCompany: typeof real.reviewCompany = (business) => {
    real.reviewCompany(business)
    for (const system of business.systems) system.keepsStock = true
  }
  return { ...real, reviewCompany }
})

it('catches a system that says where a pair is though it does not hear of everything that moves stock', () => {
  expect(findPlantedInCompany('streams know the truth when nothing lags', { from: 2 })).not.toBeNull()
})
