import { expect, it, vi } from 'vitest'
import { findPlanted } from '../../testing/find-planted'

/** The planted bug: a member that goes on one record behind what its group has committed. */
vi.mock('../../clients/groups/member-assignment', async (original) => {
  const real = await original<typeof import('../../clients/groups/member-assignment')>()
  const takeCommitted: typeof real.takeCommitted = (consumer, offsets) => {
    const skipped = offsets.map((value, i) => (i % 2 === 1 && value > 0 ? value + 1 : value))
    real.takeCommitted(consumer, skipped)
  }
  return { ...real, takeCommitted }
})

it('catches a group that passes over a record', () => {
  expect(findPlanted('a group reads every record at least once', { from: 2 })).not.toBeNull()
})
