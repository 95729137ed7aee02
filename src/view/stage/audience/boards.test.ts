/** The axis on which logs stand beside each other: who is behind is seen to be, and nobody leaves the bar. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { LogView } from '../../../protocol'
import { makeScale } from './boards'

const replica = (logEndOffset: number, highWatermark: number) =>
  ({ broker: 1, logEndOffset, highWatermark, epochs: [] }) as unknown as LogView['replicas'][number]

it('keeps every end and watermark within the bar, in their order, and shows each difference', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(5_000_000), fc.nat(5_000_000)), { minLength: 1, maxLength: 8 }), (places) => {
      const at = makeScale(places.map(([end, back]) => replica(end, Math.max(0, end - back))))
      const ends = [...places.map(([end]) => end)].sort((one, other) => one - other)
      const shares = ends.map(at)
      for (const share of shares) expect(share).toBeLessThanOrEqual(1)
      for (const share of shares) expect(share).toBeGreaterThanOrEqual(0)
      for (let i = 1; i < ends.length; i++)
        if (ends[i] > ends[i - 1]) expect(shares[i], `${ends[i - 1]} and ${ends[i]}`).toBeGreaterThan(shares[i - 1])
      expect(shares.at(-1)).toBe(ends.at(-1) === 0 ? 0 : 1)
    }),
  )
})
