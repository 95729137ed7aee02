import { expect, it, vi } from 'vitest'
import { multiRegionTutorial } from '../../../scenarios/multi-region-tutorial'
import { checkRun } from '../../testing/check-run'

const PROMISE = 'a truncation takes away only what the leader lacks'

/** The planted bug: a follower that truncates to its own high watermark, as before KIP-101. */
vi.mock('../../cluster/follower-log', async (original) => {
  const real = await original<typeof import('../../cluster/follower-log')>()
  const truncateReplica: typeof real.truncateReplica = (world, row, offset) =>
    real.truncateReplica(world, row, Math.min(offset, world.state.replicas.highWatermark[row]))
  return { ...real, truncateReplica }
})

it('catches a truncation that takes away too much', () => {
  // The old leaders come back behind another, whose high watermark they had not heard of yet.
  const finding = checkRun({ scenario: multiRegionTutorial, commands: [], untilUs: 130_000_000 }, PROMISE)
  expect(finding?.invariant).toBe(PROMISE)
})
