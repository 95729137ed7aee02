import { expect, it, vi } from 'vitest'
import { findPlantedLiveness } from '../../testing/find-planted-liveness'

/** The planted bug: the answer to a proposal does not end it, so that there is never another one. */
vi.mock('../../cluster/isr', async (original) => {
  const real = await original<typeof import('../../cluster/isr')>()
  const onAlterPartitionResponse: typeof real.onAlterPartitionResponse = (world, b, mail) => {
    const asked = world.state.brokers[b].alterQueue
    real.onAlterPartitionResponse(world, b, mail)
    world.state.brokers[b].alterQueue = asked.slice()
  }
  return { ...real, onAlterPartitionResponse }
})

it('catches a caught-up follower that is never put back into the ISR', () => {
  expect(findPlantedLiveness('each ISR is whole', { from: 2 })).not.toBeNull()
})
