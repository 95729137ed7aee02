import { expect, it, vi } from 'vitest'
import { findPlantedInAttack } from '../../testing/random-attack'

/** The planted bug: a client that drops texts that it does not like, without a word. */
vi.mock('../../clients/workload', async (original) => {
  const real = await original<typeof import('../../clients/workload')>()
  const produceRecord: typeof real.produceRecord = (world, n, key, value) => {
    if (value > -2 || key % 2 === 0) return real.produceRecord(world, n, key, value)
    world.state.producers[n].created++
    return true
  }
  return { ...real, produceRecord }
})

it('catches a client that drops records without a word', () => {
  expect(findPlantedInAttack('each attack record has a place')).not.toBeNull()
})
