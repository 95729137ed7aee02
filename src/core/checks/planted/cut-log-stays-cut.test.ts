import { expect, it, vi } from 'vitest'
import { findPlantedLiveness } from '../../testing/find-planted-liveness'

/** The planted bug: a replica whose log was cut is not asked for any more. */
vi.mock('../../cluster/follower-log', async (original) => {
  const real = await original<typeof import('../../cluster/follower-log')>()
  const truncateReplica: typeof real.truncateReplica = (world, row, offset) => {
    real.truncateReplica(world, row, offset)
    world.state.replicas.fetchDelayUs[row] = Number.POSITIVE_INFINITY
  }
  return { ...real, truncateReplica }
})

it('catches a replica that stays cut', () => {
  expect(findPlantedLiveness('followers follow', 120)).not.toBeNull()
})
