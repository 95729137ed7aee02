import { expect, it, vi } from 'vitest'
import { uncleanElection } from '../../../scenarios/unclean-election'
import { findNeverWhole } from '../../testing/random-liveness-world'

const DAY_US = 86_400_000_000

/** The planted bug: a replica whose log was cut is not asked for any more, for longer than any run. */
vi.mock('../../cluster/follower-log', async (original) => {
  const real = await original<typeof import('../../cluster/follower-log')>()
  const truncateReplica: typeof real.truncateReplica = (world, row, offset) => {
    real.truncateReplica(world, row, offset)
    world.state.replicas.fetchDelayUs[row] = DAY_US
  }
  return { ...real, truncateReplica }
})

it('catches a replica that stays cut', () => {
  // The leader of before comes back with more than the unclean one has, and is cut.
  const found = findNeverWhole({ scenario: uncleanElection, commands: [], calmUs: 130_000_000 })
  expect(found?.notWhole.map(({ promise }) => promise)).toContain('followers follow')
})
