import { expect, it, vi } from 'vitest'
import { findPlanted } from '../../testing/find-planted'

/** The planted bug: a broker that sends what its log does not have any more. */
vi.mock('../../log/holes', async (original) => {
  const real = await original<typeof import('../../log/holes')>()
  const clipHoles: typeof real.clipHoles = () => []
  return { ...real, clipHoles }
})

it('catches a reader that is handed what was compacted away', () => {
  expect(findPlanted('an offset that compaction took away never comes back and is handed to nobody')).not.toBeNull()
})
