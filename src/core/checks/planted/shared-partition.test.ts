import { expect, it, vi } from 'vitest'
import { findPlanted } from '../../testing/find-planted'

/** The planted bug: an assignor that gives the first member's partitions to everybody. */
vi.mock('../../clients/assignors/assign', async (original) => {
  const real = await original<typeof import('../../clients/assignors/assign')>()
  const assignPartitions: typeof real.assignPartitions = (protocol, counts, members) => {
    const result = real.assignPartitions(protocol, counts, members)
    const all = [...result.values()].flat()
    return new Map([...result.keys()].map((memberId) => [memberId, all]))
  }
  return { ...real, assignPartitions }
})

it('catches a partition that two members of a generation read', () => {
  expect(findPlanted('a partition has one member in a generation', { from: 2 })).not.toBeNull()
})
