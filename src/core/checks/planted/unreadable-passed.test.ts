import { expect, it, vi } from 'vitest'
import { findPlanted } from '../../testing/find-planted'

/** The planted bug: a deserializer that throws, and an application that goes on behind the record as if nothing had been. */
vi.mock('../../clients/deserialize', async (original) => {
  const real = await original<typeof import('../../clients/deserialize')>()
  const readableUntil: typeof real.readableUntil = (_world, _n, _broker, _partition, _from, until) => until
  return { ...real, readableUntil }
})

it('catches a reader of JSON that walks past what is none', () => {
  expect(findPlanted('a reader of JSON walks past nothing that is none')).not.toBeNull()
})
