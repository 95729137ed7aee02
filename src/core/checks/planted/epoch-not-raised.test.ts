import { expect, it, vi } from 'vitest'
import { findPlanted } from '../../testing/find-planted'

/** The planted bug: an election that does not raise the leader epoch. */
vi.mock('../../cluster/partition-change', async (original) => {
  const real = await original<typeof import('../../cluster/partition-change')>()
  type Change = typeof real.changePartition
  const changePartition: Change = (partition, change) => {
    const next = real.changePartition(partition, change)
    return next === null ? null : { ...next, leaderEpoch: partition.leaderEpoch }
  }
  return { ...real, changePartition }
})

it('catches an election that does not raise the leader epoch', () => {
  expect(findPlanted('at most one leader an epoch', { from: 2 })).not.toBeNull()
})
