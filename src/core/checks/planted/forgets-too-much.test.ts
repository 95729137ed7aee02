import { expect, it, vi } from 'vitest'
import { findPlanted } from '../../testing/find-planted'

/** The planted bug: a broker that takes one segment more than the rules of the topic name. */
vi.mock('../../log/segments', async (original) => {
  const real = await original<typeof import('../../log/segments')>()
  const countDeletable: typeof real.countDeletable = (log, rules, at) =>
    Math.min(Math.max(0, log.bases.length - 1), real.countDeletable(log, rules, at) + 1)
  return { ...real, countDeletable }
})

it('catches a log that forgets a segment more than its rules name', () => {
  expect(findPlanted('a log forgets only what its rules name')).not.toBeNull()
})
