/** Each distribution against its own mean and variance, and a range without width against itself. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createStream,
  drawBernoulli,
  drawLognormal,
  drawPert,
  drawPoisson,
  drawTriangular,
  type Range,
  sigmaOf,
} from '.'

const N = 40_000

function moments(
  draw: (chance: () => number) => number,
  seed = 7,
): { mean: number; variance: number; sorted: number[] } {
  const chance = createStream(seed, 0, 0)
  const values = Array.from({ length: N }, () => draw(chance))
  const mean = values.reduce((sum, value) => sum + value, 0) / N
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / N
  return { mean, variance, sorted: values.sort((a, b) => a - b) }
}

const RANGE: Range = { low: 2, likely: 3, high: 10 }

describe('a distribution', () => {
  it('triangular has mean (a + b + c) / 3 and its variance', () => {
    const { mean, variance } = moments((chance) => drawTriangular(RANGE, chance()))
    expect(mean).toBeCloseTo(5, 1)
    const [a, c, b] = [2, 3, 10]
    expect(variance).toBeCloseTo((a * a + b * b + c * c - a * b - a * c - b * c) / 18, 1)
  })

  it('PERT has mean (a + 4c + b) / 6 and variance (mean − a)(b − mean) / 7', () => {
    const { mean, variance, sorted } = moments((chance) => drawPert(RANGE, chance))
    expect(mean).toBeCloseTo(4, 1)
    expect(variance).toBeCloseTo(((4 - 2) * (10 - 4)) / 7, 1)
    expect(sorted[0]).toBeGreaterThanOrEqual(2)
    expect(sorted[N - 1]).toBeLessThanOrEqual(10)
  })

  it('Poisson has its mean as variance, and none at 0', () => {
    const { mean, variance } = moments((chance) => drawPoisson(12, chance))
    expect(Math.abs(mean - 12)).toBeLessThan(0.08)
    expect(Math.abs(variance - 12)).toBeLessThan(0.4)
    expect(drawPoisson(0, createStream(1, 0, 0))).toBe(0)
  })

  it('lognormal has the mean 1 and the ratio of P95 to P50 that it was made of', () => {
    const { mean, sorted } = moments((chance) => drawLognormal(sigmaOf(6), chance))
    expect(Math.abs(mean - 1)).toBeLessThan(0.04)
    expect(Math.abs(sorted[Math.round(0.95 * N)] / sorted[N / 2] - 6)).toBeLessThan(0.3)
    expect(drawLognormal(0, createStream(1, 0, 0))).toBe(1)
  })

  it('Bernoulli happens as often as it says', () => {
    expect(moments((chance) => drawBernoulli(0.2, chance)).mean).toBeCloseTo(0.2, 2)
  })

  it('without width is the figure itself, exactly', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (x, u) => {
        const range = { low: x, likely: x, high: x }
        expect(drawTriangular(range, u)).toBe(x)
        expect(drawPert(range, createStream(1, 2, 3))).toBe(x)
      }),
    )
  })
})

describe('a stream of chance', () => {
  it('is the same for the same three numbers, and another one for another of them', () => {
    const draw = (seed: number, block: number, stream: number): readonly number[] => {
      const chance = createStream(seed, block, stream)
      return Array.from({ length: 5 }, chance)
    }
    expect(draw(4711, 3, 2)).toEqual(draw(4711, 3, 2))
    for (const other of [
      [4712, 3, 2],
      [4711, 4, 2],
      [4711, 3, 3],
      [4711, 2, 3],
    ] as const)
      expect(draw(other[0], other[1], other[2])).not.toEqual(draw(4711, 3, 2))
  })
})
