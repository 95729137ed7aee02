import { expect, it, vi } from 'vitest'
import { findPlantedInCompany } from '../../testing/random-company'

/** The planted bug: a hand-over that forgets what it hands over. */
vi.mock('../../clients/workload', async (original) => {
  const real = await original<typeof import('../../clients/workload')>()
  const produceRecord: typeof real.produceRecord = (world, n, key, value) =>
    value % 23 === 0 || real.produceRecord(world, n, key, value)
  return { ...real, produceRecord }
})

it('catches a hand-over that forgets what it hands over', () => {
  expect(findPlantedInCompany('what a producer was handed it has')).not.toBeNull()
})
