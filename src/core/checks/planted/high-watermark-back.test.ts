import { expect, it, vi } from 'vitest'
import { findPlanted } from '../../testing/find-planted'

/** The planted bug: a high watermark that is taken back. */
vi.mock('../../cluster/waiting', async (original) => {
  const real = await original<typeof import('../../cluster/waiting')>()
  type Complete = typeof real.completeWaiting
  const completeWaiting: Complete = (world, leader) => {
    real.completeWaiting(world, leader)
    if (world.state.steps % 97 === 0 && world.state.replicas.highWatermark[leader.row] > 3) {
      world.state.replicas.highWatermark[leader.row] -= 3
    }
  }
  return { ...real, completeWaiting }
})

it('catches a high watermark that is taken back', () => {
  expect(findPlanted('the high watermark never goes back on a leader')).not.toBeNull()
})
