import { expect, it, vi } from 'vitest'
import { findPlanted } from '../../testing/find-planted'

/** The planted bug: a follower that truncates to its own high watermark, as before KIP-101. */
vi.mock('../../cluster/follower-log', async (original) => {
  const real = await original<typeof import('../../cluster/follower-log')>()
  const truncateReplica: typeof real.truncateReplica = (world, row, offset) =>
    real.truncateReplica(world, row, Math.min(offset, world.state.replicas.highWatermark[row]))
  return { ...real, truncateReplica }
})

it('catches a truncation that takes away too much', () => {
  expect(findPlanted('a truncation takes away only what the leader lacks', 60)).not.toBeNull()
})
