import { expect, it, vi } from 'vitest'
import { findPlanted } from '../../testing/find-planted'

/** The planted bug: a follower that stores another batch than it was sent. */
vi.mock('../../cluster/follower-log', async (original) => {
  const real = await original<typeof import('../../cluster/follower-log')>()
  type Append = typeof real.appendAsFollower
  const appendAsFollower: Append = (world, row, source, from, count) => {
    real.appendAsFollower(world, row, source, from, count)
    const length = world.state.replicas.logLength[row]
    if (count > 0 && length > 5 && world.state.steps % 53 === 0)
      world.logs[row][length - 1] = world.logs[row][length - 3]
  }
  return { ...real, appendAsFollower }
})

it('catches a follower that stores another batch than it was sent', () => {
  expect(findPlanted('replicas agree with their leader up to the high watermark')).not.toBeNull()
})
