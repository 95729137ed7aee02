import { expect, it, vi } from 'vitest'
import { findPlantedInCompany } from '../../testing/random-company'

/** The planted bug: a reader that drops the first record of what it reads. */
vi.mock('../../company/trade/reading', async (original) => {
  const real = await original<typeof import('../../company/trade/reading')>()
  const onRead: typeof real.onRead = (world, n, partition, from, until) => {
    if (world.state.steps % 3 > 0 || until - from > 1) real.onRead(world, n, partition, from, until)
  }
  return { ...real, onRead }
})

it('catches a reader that drops the first record of what it reads', () => {
  expect(findPlantedInCompany('what is called lost is not in the log')).not.toBeNull()
})
