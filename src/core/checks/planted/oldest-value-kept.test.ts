import { expect, it, vi } from 'vitest'
import { findPlanted } from '../../testing/find-planted'

/** The planted bug: a cleaner that remembers the first offset of a key in place of the last. */
vi.mock('../../log/offset-map', async (original) => {
  const real = await original<typeof import('../../log/offset-map')>()
  const buildOffsetMap: typeof real.buildOffsetMap = (world, row, pass) => {
    const { map, latest } = real.buildOffsetMap(world, row, pass)
    for (const [key, offset] of map) map.set(key, offset + 1)
    return { map, latest }
  }
  return { ...real, buildOffsetMap }
})

it('catches a cleaner that takes the latest value of a key away', () => {
  expect(findPlanted('compaction keeps the latest value of each key')).not.toBeNull()
})
