import { expect, it, vi } from 'vitest'
import { findPlanted } from '../../testing/find-planted'

/** The planted bug: an observer that joins although nobody is missing. */
vi.mock('../../cluster/observers', async (original) => {
  const real = await original<typeof import('../../cluster/observers')>()
  return { ...real, mayObserverJoin: () => true }
})

it('catches an observer that joins although nobody is missing', () => {
  expect(findPlanted('observers are in the ISR only as the policy allows')).not.toBeNull()
})
