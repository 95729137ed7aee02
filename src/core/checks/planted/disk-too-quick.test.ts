import { expect, it, vi } from 'vitest'
import { findPlanted } from '../../testing/find-planted'

/** The planted bug: a disk that counts half of what it writes. */
vi.mock('../../cluster/disk', async (original) => {
  const real = await original<typeof import('../../cluster/disk')>()
  const copyWaitsForDisk: typeof real.copyWaitsForDisk = (world, pair, number) =>
    number % 2 === 0 && real.copyWaitsForDisk(world, pair, number)
  return { ...real, copyWaitsForDisk }
})

it('catches a disk that writes faster than it can', () => {
  expect(findPlanted('a slow disk writes no faster than it can')).not.toBeNull()
})
