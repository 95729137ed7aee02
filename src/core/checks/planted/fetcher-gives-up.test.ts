import { expect, it, vi } from 'vitest'
import { FETCH_IDLE } from '../../shape/replica-state'
import { findPlantedLiveness } from '../../testing/find-planted-liveness'

/** The planted bug: a fetcher that was refused does not ask again when its pause is over. */
vi.mock('../../cluster/fetch', async (original) => {
  const real = await original<typeof import('../../cluster/fetch')>()
  const onPairTimer: typeof real.onPairTimer = (world, number) => {
    const pair = world.state.pairs[number]
    if (pair?.state === FETCH_IDLE && pair.timerUs === world.state.nowUs) pair.timerUs = Number.POSITIVE_INFINITY
    else real.onPairTimer(world, number)
  }
  return { ...real, onPairTimer }
})

it('catches a follower that does not ask again', () => {
  expect(findPlantedLiveness('followers follow', { from: 13 })).not.toBeNull()
})
