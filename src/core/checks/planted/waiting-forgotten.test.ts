import { expect, it, vi } from 'vitest'
import { findPlantedLiveness } from '../../testing/find-planted-liveness'

/** The planted bug: when several writes wait for the high watermark, nobody is answered. */
vi.mock('../../cluster/waiting', async (original) => {
  const real = await original<typeof import('../../cluster/waiting')>()
  const completeWaiting: typeof real.completeWaiting = (world, leader) => {
    if (leader.waitTail - leader.waitHead < 3) real.completeWaiting(world, leader)
  }
  return { ...real, completeWaiting }
})

it('catches writes that are accepted and never acknowledged', () => {
  expect(findPlantedLiveness('what is written is acknowledged', { from: 12 })).not.toBeNull()
})
