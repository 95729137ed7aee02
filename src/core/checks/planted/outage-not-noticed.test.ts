import { expect, it, vi } from 'vitest'
import { findPlanted } from '../../testing/find-planted'

/** The planted bug: an outage that is overlooked. */
vi.mock('../../cluster/acceptance', async (original) => {
  const real = await original<typeof import('../../cluster/acceptance')>()
  type Review = typeof real.reviewAcceptance
  const reviewAcceptance: Review = (world) => {
    if (world.state.steps % 3 === 0) {
      world.state.dirty = []
      world.state.allDirty = false
    } else real.reviewAcceptance(world)
  }
  return { ...real, reviewAcceptance }
})

it('catches an outage that is overlooked', () => {
  expect(findPlanted('the RTO meter equals a recount')).not.toBeNull()
})
