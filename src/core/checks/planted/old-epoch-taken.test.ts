import { expect, it, vi } from 'vitest'
import { findPlanted } from '../../testing/find-planted'

/** The planted bug: a controller that does not look at the partition epoch. */
vi.mock('../../cluster/alter-partition', async (original) => {
  const real = await original<typeof import('../../cluster/alter-partition')>()
  const handleAlterPartition: typeof real.handleAlterPartition = (world, mail) => {
    const { partitions } = world.state.controller.image
    const items = mail.items.map((item) => {
      const { leader, leaderEpoch, partitionEpoch } = partitions[item.partition].state
      return leader === mail.broker ? { ...item, leaderEpoch, partitionEpoch } : item
    })
    real.handleAlterPartition(world, { ...mail, items })
  }
  return { ...real, handleAlterPartition }
})

it('catches an ISR of an old epoch that is taken', () => {
  expect(findPlanted('the controller takes an ISR if and only if it is current and eligible', 150)).not.toBeNull()
})
