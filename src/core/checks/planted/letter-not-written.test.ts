import { expect, it, vi } from 'vitest'
import { findPlantedInAttack } from '../../testing/random-attack'

/** The planted bug: a writer that says yes and throws the letter away. */
vi.mock('../../clients/workload', async (original) => {
  const real = await original<typeof import('../../clients/workload')>()
  const produceText: typeof real.produceText = (world, n, key, value) =>
    (value?.length ?? 0) % 5 === 0 || real.produceText(world, n, key, value)
  return { ...real, produceText }
})

it('catches a writer that says yes and throws the letter away', () => {
  expect(findPlantedInAttack('letters and entries are written')).not.toBeNull()
})
