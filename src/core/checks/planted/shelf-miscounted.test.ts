import { expect, it, vi } from 'vitest'
import { findPlantedInCompany } from '../../testing/random-company'

/** The planted bug: an outcome that takes a pair from the wrong shelf. */
vi.mock('../../company/trade/outcomes', async (original) => {
  const real = await original<typeof import('../../company/trade/outcomes')>()
  const decideOutcomes: typeof real.decideOutcomes = (world, business, store, event, order) => {
    real.decideOutcomes(world, business, store, event, order)
    if (event % 17 === 0) business.shelves[1][0]--
  }
  return { ...real, decideOutcomes }
})

it('catches an outcome that takes a pair from the wrong shelf', () => {
  expect(findPlantedInCompany('shelves are what took place')).not.toBeNull()
})
