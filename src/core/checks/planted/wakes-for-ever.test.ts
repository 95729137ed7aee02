import { expect, it, vi } from 'vitest'
import { findPlanted } from '../../testing/find-planted'

/** The planted bug: a timer that is due again at once. */
vi.mock('../../engine/event-queue', async (original) => {
  const real = await original<typeof import('../../engine/event-queue')>()
  const pushEvent: typeof real.pushEvent = (queue, timeUs, kind, a, b, c) =>
    real.pushEvent(queue, kind === 22 && queue.size > 0 ? queue.time[0] + 1 : timeUs, kind, a, b, c)
  return { ...real, pushEvent }
})

it('catches a part that wakes without an end', () => {
  expect(findPlanted('a virtual second takes a bounded number of steps')).not.toBeNull()
})
