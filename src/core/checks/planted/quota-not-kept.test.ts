import { expect, it, vi } from 'vitest'
import { findPlanted } from '../../testing/find-planted'

/** The planted bug: a broker that writes down what it fetches, and not what it sends. */
vi.mock('../../cluster/replication-quota', async (original) => {
  const real = await original<typeof import('../../cluster/replication-quota')>()
  return { ...real, recordSent: () => {} }
})

it('catches a leader that sends more than its replication quota', () => {
  expect(findPlanted('a leader over its replication quota sends nothing to whoever is throttled')).not.toBeNull()
})
