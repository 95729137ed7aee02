import { expect, it, vi } from 'vitest'
import { findPlanted } from '../../testing/find-planted'

/** The planted bug: a coordinator that writes more than the member has read. */
vi.mock('../../clients/groups/offsets-log', async (original) => {
  const real = await original<typeof import('../../clients/groups/offsets-log')>()
  const writeOffsets: typeof real.writeOffsets = (world, coordinator, group, offsets, slot) =>
    real.writeOffsets(
      world,
      coordinator,
      group,
      offsets.map((value, i) => (i % 2 === 1 ? value + 3 : value)),
      slot,
    )
  return { ...real, writeOffsets }
})

it('catches a committed offset that nobody has read to', () => {
  expect(findPlanted('what is committed was read', { from: 2 })).not.toBeNull()
})
