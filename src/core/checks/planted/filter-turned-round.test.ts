import { expect, it, vi } from 'vitest'
import type { StreamSpec } from '../..'
import { findPlantedInBuilt } from '../../testing/random-built'

/** The planted bug: a filter that lets through what is less when more was asked. */
vi.mock('../../company/streams/compile-stream', async (original) => {
  const real = await original<typeof import('../../company/streams/compile-stream')>()
  return {
    ...real,
    compileStream: (...[world, built]: Parameters<typeof real.compileStream>) => {
      const where = built.stream?.where.map((one) => (one.is === '>' ? { ...one, is: '<=' as const } : one)) ?? []
      return real.compileStream(world, { ...built, stream: built.stream && { ...built.stream, where } })
    },
  }
})

it('catches a filter that lets through what it should drop', () => {
  const asksForMore = ({ where, keyBy }: StreamSpec): boolean => keyBy !== null && where.some(({ is }) => is === '>')
  expect(findPlantedInBuilt('each row comes through once', asksForMore)).not.toBeNull()
})
