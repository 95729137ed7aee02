import { expect, it, vi } from 'vitest'
import { findPlanted } from '../../testing/find-planted'

/** The planted bug: an outage that is overlooked. */
vi.mock('../../cluster/held-up', async (original) => {
  const real = await original<typeof import('../../cluster/held-up')>()
  type Review = typeof real.reviewWrites
  const reviewWrites: Review = (world) => {
    if (world.state.steps % 3 === 0) {
      world.state.dirty = []
      world.state.allDirty = false
    } else real.reviewWrites(world)
  }
  return { ...real, reviewWrites }
})

it('catches an outage that is overlooked', () => {
  expect(findPlanted('the RTO meter equals a recount', { from: 3 })).not.toBeNull()
})
