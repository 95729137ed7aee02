import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { plans } from '../../cdc/testing/crashing-plans'
import { findDifference, runWithCrashes } from '../../cdc/testing/crashing-run'

/** The planted bug: the offset is stored when records are handed out, not when they have arrived. */
vi.mock('../../cdc/connector', async (original) => {
  const real = await original<typeof import('../../cdc/connector')>()
  const pollConnector: typeof real.pollConnector = (database, connector, most, nowMs) => {
    const polled = real.pollConnector(database, connector, most, nowMs)
    for (const { offset } of polled) real.storeOffset(database, connector, offset)
    return polled
  }
  return { ...real, pollConnector }
})

it('catches a connector that stores its offset too early', () => {
  const result = fc.check(
    fc.property(plans, ({ before, steps }) => findDifference(runWithCrashes(before, steps)) === null),
    { numRuns: 1000, seed: 5 },
  )
  expect(result.failed).toBe(true)
})
