import { expect, it, vi } from 'vitest'
import { findPlanted } from '../../testing/find-planted'

/** The planted bug: a meter that counts one record too few. */
vi.mock('../../readouts/topic-measures', async (original) => {
  const real = await original<typeof import('../../readouts/topic-measures')>()
  const measureTopic: typeof real.measureTopic = (world, topic) => {
    const measured = real.measureTopic(world, topic)
    return { ...measured, lagRecords: measured.lagRecords === null ? null : Math.max(0, measured.lagRecords - 1) }
  }
  return { ...real, measureTopic }
})

it('catches a lag that is one too small', () => {
  expect(findPlanted('meters equal a recount')).not.toBeNull()
})
