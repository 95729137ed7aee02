/** Golden values: published ones and exact ones (facts, economics section 7). */
import { describe, expect, it } from 'vitest'
import {
  BATCH_AGE_FORMULA,
  BIPARTITE_FORMULA,
  badNights,
  batchAgeRange,
  batchChainSuccess,
  breakEvenDensity,
  breakEvenLinks,
  type ChangeCost,
  chainAvailability,
  chainLatencyMs,
  costDirect,
  costHub,
  countHub,
  countHubBothWays,
  countMesh,
  countPairs,
  countPointToPoint,
  downMinutesAYear,
  drainBacklog,
  findCrossover,
  giveVerdict,
  HUB_FORMULA,
  ILLUSTRATIVE_COST,
  MESH_FORMULA,
  meanBackToBackAge,
  meanBatchAge,
  meanChainAge,
  oversellProbability,
  PAIRS_FORMULA,
} from '.'

describe('counts of connections', () => {
  it.each([
    [2, 2, 4],
    [3, 6, 6],
    [6, 30, 12],
  ])('are those of Enterprise Integration Patterns for %i systems', (n, mesh, hub) => {
    expect(countMesh(n)).toBe(mesh)
    expect(countHubBothWays(n)).toBe(hub)
  })

  it.each([
    [3, 3],
    [6, 15],
    [10, 45],
    [20, 190],
    [50, 1225],
  ])('of pairs of %i systems are %i', (n, pairs) => {
    expect(countPairs(n)).toBe(pairs)
  })

  it('cross where the density says', () => {
    expect(countPointToPoint(5, 8)).toBe(40)
    expect(countHub(5, 8)).toBe(13)
    expect(breakEvenDensity(5, 8)).toBeCloseTo(0.325, 10)
    expect(countPointToPoint(5, 8, 0.325)).toBeCloseTo(countHub(5, 8), 10)
    expect(breakEvenDensity(2, 2)).toBe(1)
    expect(breakEvenDensity(20, 30)).toBeCloseTo(0.0833, 4)
  })

  it('make a hub the larger one below three systems', () => {
    expect(findCrossover(countMesh, countHubBothWays, 40)).toBe(4)
    expect(countMesh(3)).toBe(countHubBothWays(3))
    expect(
      findCrossover(
        (n) => n / 2,
        (n) => n,
        40,
      ),
    ).toBeNull()
  })

  it('are labelled with their source', () => {
    for (const formula of [MESH_FORMULA, PAIRS_FORMULA, BIPARTITE_FORMULA, HUB_FORMULA, BATCH_AGE_FORMULA]) {
      expect(formula.source).not.toBe('')
      expect(formula.label).toMatch(/^(PUBLIC|DERIVED)$/)
    }
  })
})

describe('age of data', () => {
  it.each([
    [0, 15],
    [0.05, 16.2632],
    [0.1, 17.6667],
    [0.2, 21],
  ])('of a nightly run that fails with probability %f is %f hours', (failure, hours) => {
    expect(meanBatchAge(24, 3, failure)).toBeCloseTo(hours, 4)
  })

  it('adds up along a chain', () => {
    expect(
      meanChainAge([
        { interval: 24, runTime: 3 },
        { interval: 1, runTime: 0.5 },
      ]),
    ).toBe(16)
    expect(meanBackToBackAge(24, [3, 1])).toBe(16)
    expect(batchAgeRange(24, 3)).toEqual({ min: 3, max: 27 })
  })

  it('falls again when the reader is faster than the writers', () => {
    expect(drainBacklog(100, 300, 60)).toEqual({ backlog: 6000, drain: 30 })
    expect(drainBacklog(100, 100, 60).drain).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('availability', () => {
  it('multiplies along a chain of calls', () => {
    const chain = chainAvailability([0.999, 0.999, 0.999, 0.999, 0.999])
    expect(chain).toBeCloseTo(0.99501, 5)
    expect(downMinutesAYear(chain) / 60).toBeCloseTo(43.71, 2)
    expect(downMinutesAYear(0.9999)).toBeCloseTo(52.56, 6)
    expect(downMinutesAYear(0.999)).toBeCloseTo(525.6, 6)
    expect(chainLatencyMs([40, 25, 120])).toBe(185)
  })

  it('of a batch chain makes bad nights', () => {
    expect(batchChainSuccess(10, 0.01)).toBeCloseTo(0.904, 3)
    expect(badNights(10, 0.01, 30)).toBeCloseTo(2.87, 2)
    expect(badNights(20, 0.01, 30)).toBeCloseTo(5.46, 2)
  })
})

describe('overselling', () => {
  it('is near certain at night-old data and near impossible at a minute', () => {
    expect(oversellProbability(2, 15, 20)).toBeCloseTo(0.965, 3)
    expect(oversellProbability(2, 1 / 60, 20)).toBeLessThan(1e-12)
    expect(oversellProbability(0, 15, 0)).toBe(0)
  })
})

const cost = (directLinks: number, hubLinks: number): ChangeCost => ({ ...ILLUSTRATIVE_COST, directLinks, hubLinks })

describe('cost of change', () => {
  it('meets at the break-even', () => {
    const example = cost(40, 13)
    const links = breakEvenLinks(example, 3)
    expect(costDirect({ ...example, directLinks: links }, 3)).toBeCloseTo(costHub(example, 3), 6)
  })
})

describe('the verdict', () => {
  const base = { batchAgeSeconds: 54_000, microBatchAgeSeconds: 600, years: 3 }

  it('can say: stay with batch', () => {
    const verdict = giveVerdict({ ...base, systems: 3, directLinks: 4, toleratedAgeSeconds: 86_400, cost: cost(4, 5) })
    expect(verdict).toBe('stay-with-batch')
  })

  it('can say: a shorter interval is enough', () => {
    const verdict = giveVerdict({ ...base, systems: 5, directLinks: 6, toleratedAgeSeconds: 3600, cost: cost(6, 7) })
    expect(verdict).toBe('micro-batch')
  })

  it('can say: just call each other', () => {
    const verdict = giveVerdict({ ...base, systems: 2, directLinks: 2, toleratedAgeSeconds: 1, cost: cost(2, 4) })
    expect(verdict).toBe('direct-calls')
  })

  it('says streams when many need it soon, or when wires cost more', () => {
    expect(giveVerdict({ ...base, systems: 10, directLinks: 47, toleratedAgeSeconds: 5, cost: cost(47, 18) })).toBe(
      'streams',
    )
    expect(giveVerdict({ ...base, systems: 24, directLinks: 300, toleratedAgeSeconds: 1e6, cost: cost(300, 40) })).toBe(
      'streams',
    )
  })
})
