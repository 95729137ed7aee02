import { expect, it, vi } from 'vitest'
import { uncleanElection } from '../../../scenarios/unclean-election'
import { checkRun } from '../../testing/check-run'

const PROMISE = 'a log is whole: offsets, epochs and sequences follow from its entries'

/** The planted bug: producer state that outlives a truncation. */
vi.mock('../../log/producer-sequences', async (original) => {
  const real = await original<typeof import('../../log/producer-sequences')>()
  return { ...real, rebuildSequences: () => {} }
})

it('catches producer state that the log does not hold', () => {
  // The leader of before comes back with more than the unclean one has, and is cut.
  const finding = checkRun({ scenario: uncleanElection, commands: [], untilUs: 130_000_000 }, PROMISE)
  expect(finding?.invariant).toBe(PROMISE)
})
