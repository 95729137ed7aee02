import { expect, it, vi } from 'vitest'
import { findPlantedTransaction } from '../../testing/find-planted-transactions'

const PROMISE = 'read_committed is handed what is committed, all of it and nothing else'

/** The planted bug: a reader with read_committed leaves out markers, and nothing else. */
vi.mock('../../log/read-committed', async (original) => {
  const real = await original<typeof import('../../log/read-committed')>()
  const leaveOutOfLog: typeof real.leaveOutOfLog = (world, row, from, until) =>
    real.leaveOutOfLog(world, row, from, until, false)
  return { ...real, leaveOutOfLog }
})

it('catches a record of an aborted transaction under read_committed', () => {
  expect(findPlantedTransaction(PROMISE)?.invariant).toBe(PROMISE)
})
