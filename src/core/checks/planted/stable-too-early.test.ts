import { expect, it, vi } from 'vitest'
import { findPlantedTransaction } from '../../testing/find-planted-transactions'

const PROMISE = 'the last stable offset is what no open transaction has passed, and never goes back'

/** The planted bug: a marker frees the last stable offset when it is appended. */
vi.mock('../../log/transactions', async (original) => {
  const real = await original<typeof import('../../log/transactions')>()
  const lastStableOffset: typeof real.lastStableOffset = (world, row) => {
    const mark = world.state.replicas.highWatermark[row]
    const open = world.state.replicas.transactions?.[row]?.producers.filter(({ firstOffset }) => firstOffset >= 0) ?? []
    return Math.min(mark, ...open.map(({ firstOffset }) => firstOffset))
  }
  return { ...real, lastStableOffset }
})

it('catches a last stable offset that runs ahead of the markers', () => {
  expect(findPlantedTransaction(PROMISE)?.invariant).toBe(PROMISE)
})
