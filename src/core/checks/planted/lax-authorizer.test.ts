import { expect, it, vi } from 'vitest'
import { findPlantedInAttack } from '../../testing/random-attack'

/** The planted bug: an authorizer that lets in whoever was let in before. */
vi.mock('../../company/governance/enforcement', async (original) => {
  const real = await original<typeof import('../../company/governance/enforcement')>()
  const authorizeWrite: typeof real.authorizeWrite = (world, governance, producer) => {
    const verdict = real.authorizeWrite(world, governance, producer)
    return world.state.producers[producer].acknowledged > 0 ? 0 : verdict
  }
  return { ...real, authorizeWrite }
})

it('catches an authorizer that remembers instead of asking', () => {
  expect(findPlantedInAttack('nobody writes without a role')).not.toBeNull()
})
