import { expect, it, vi } from 'vitest'
import { findPlanted } from '../../testing/find-planted'

/** The planted bug: a leader that takes writes with one member fewer than min ISR. */
vi.mock('../../cluster/isr-rules', async (original) => {
  const real = await original<typeof import('../../cluster/isr-rules')>()
  const effectiveMinIsr: typeof real.effectiveMinIsr = (world, partition) => real.effectiveMinIsr(world, partition) - 1
  return { ...real, effectiveMinIsr }
})

it('catches a write below min ISR', () => {
  expect(
    findPlanted('a write is taken at min ISR and in order, and refused only otherwise', { from: 4 }),
  ).not.toBeNull()
})
