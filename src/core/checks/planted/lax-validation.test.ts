import { expect, it, vi } from 'vitest'
import { findPlantedInAttack } from '../../testing/random-attack'

/** The planted bug: schema validation that looks at every third batch and takes the others. */
vi.mock('../../company/governance/enforcement', async (original) => {
  const real = await original<typeof import('../../company/governance/enforcement')>()
  const validateBatch: typeof real.validateBatch = (world, governance, producer, batch) => {
    const verdict = real.validateBatch(world, governance, producer, batch)
    return batch % 3 === 0 ? verdict : 0
  }
  return { ...real, validateBatch }
})

it('catches schema validation that does not look at every batch', () => {
  expect(findPlantedInAttack('a validated topic takes no unknown schema', { from: 4 })).not.toBeNull()
})
