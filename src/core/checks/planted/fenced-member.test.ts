import { expect, it, vi } from 'vitest'
import { findPlanted } from '../../testing/find-planted'

/** The planted bug: a controller that never takes a fenced broker out of the ISR. */
vi.mock('../../cluster/partition-change', async (original) => {
  const real = await original<typeof import('../../cluster/partition-change')>()
  type Change = typeof real.changePartition
  const changePartition: Change = (partition, change) => {
    const next = real.changePartition(partition, change)
    return next === null ? null : { ...next, isr: [...new Set([...next.isr, ...partition.isr])] }
  }
  return { ...real, changePartition }
})

it('catches a controller that never takes a fenced broker out of the ISR', () => {
  expect(findPlanted('the ISR holds only live, eligible replicas')).not.toBeNull()
})
