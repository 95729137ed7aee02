import { expect, it, vi } from 'vitest'
import { findPlantedInStreams } from '../../testing/random-streams'

/** The planted bug: a table that forgets every fifth change. */
vi.mock('../../company/streams/stores', async (original) => {
  const real = await original<typeof import('../../company/streams/stores')>()
  let seen = 0
  const restoreRecord: typeof real.restoreRecord = (store, task, record) => {
    if (++seen % 5 !== 0) real.restoreRecord(store, task, record)
  }
  return { ...real, restoreRecord }
})

it('catches a table that forgets every fifth change', () => {
  expect(findPlantedInStreams('a join sees its table')).not.toBeNull()
})
