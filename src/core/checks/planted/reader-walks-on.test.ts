import { expect, it, vi } from 'vitest'
import { findPlantedInAttack } from '../../testing/random-attack'

/** The planted bug: a reader that says it stands still and walks on. */
vi.mock('../../clients/consumer-failure', async (original) => {
  const real = await original<typeof import('../../clients/consumer-failure')>()
  const failConsumer: typeof real.failConsumer = (world, n, partition, offset, error) => {
    real.failConsumer(world, n, partition, offset, error)
    for (const position of world.state.consumers[n].positions)
      if (position.partition === partition) position.position = offset + 1
  }
  return { ...real, failConsumer }
})

it('catches a reader that says it stands still and walks on', () => {
  expect(findPlantedInAttack('a stopped reader stands at a bad record')).not.toBeNull()
})
