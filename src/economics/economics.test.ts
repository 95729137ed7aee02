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
  giveAdvice,
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
  const base = { batchAgeSeconds: 44_400, microBatchAgeSeconds: 210, years: 3 }

  it('can say: stay with batch, a shorter interval, just call each other, and a log', () => {
    const say = (toleratedAgeSeconds: number, wires: number) =>
      giveAdvice({ ...base, toleratedAgeSeconds, cost: cost(wires, 7) }).verdict
    expect(say(86_400, 4)).toBe('stay-with-batch')
    expect(say(3600, 4)).toBe('micro-batch')
    expect(say(1, 4)).toBe('direct-calls')
    expect(say(1, 47)).toBe('streams')
    expect(say(1e6, 300)).toBe('streams')
  })

  it('never contradicts the chart, or the sentence about what pays, from 2 systems to 40', () => {
    const prices = [ILLUSTRATIVE_COST, { ...ILLUSTRATIVE_COST, platformSetUp: 0, platformYear: 0 }]
    for (const price of [...prices, { ...ILLUSTRATIVE_COST, directMonths: 0 }])
      for (let systems = 2; systems <= 40; systems++)
        for (const wires of [systems - 1, Math.round(systems * 1.5), countMesh(systems)])
          for (const toleratedAgeSeconds of [1, 60, 3600, 86_400, 172_800]) {
            const money = { ...price, directLinks: wires, hubLinks: Math.min(2 * systems, systems + wires) }
            const advice = giveAdvice({ ...base, toleratedAgeSeconds, cost: money })
            const isLog = advice.verdict === 'streams'
            // "A log pays from N wires on."
            expect(isLog).toBe(wires >= advice.paysFrom)
            // What it costs, as the card shows it.
            expect(isLog).toBe(costHub(money, 3) <= costDirect(money, 3))
            // "Up to N systems direct wires can be as few. Keep them."
            if (systems <= advice.fewSystems && advice.keepFew) expect(isLog).toBe(false)
          }
  })

  it('says that a log never pays where wires cost nothing', () => {
    const money = { ...cost(12, 7), directMonths: 0 }
    expect(giveAdvice({ ...base, toleratedAgeSeconds: 1, cost: money })).toMatchObject({
      paysFrom: Number.POSITIVE_INFINITY,
      verdict: 'direct-calls',
    })
  })
})
