import { expect, it, vi } from 'vitest'
import { findPlanted } from '../../testing/find-planted'

/** The planted bug: a pass that forgets what the passes before it took away. */
vi.mock('../../log/holes', async (original) => {
  const real = await original<typeof import('../../log/holes')>()
  const joinHoles: typeof real.joinHoles = (_, holes) => Object.freeze([...holes])
  return { ...real, joinHoles }
})

it('catches a record that is there again after it was compacted away', () => {
  expect(findPlanted('an offset that compaction took away never comes back and is handed to nobody')).not.toBeNull()
})
