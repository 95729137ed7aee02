/** Sums checked by hand, ranges, the one verdict, and figures as people paste them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Assumed,
  adviseOnMoney,
  drawTriangular,
  EVERY_MOST,
  formatAssumed,
  type Harm,
  INPUT_IDS,
  MONEY_INPUTS,
  type MoneyFacts,
  meanCost,
  PROPOSED,
  parseAssumed,
  type Range,
  readFigure,
  runTrials,
  WAYS,
  withSystems,
} from '.'

const NO_HARM: Harm = { lostOrders: 0, lostPerFault: 0, oversold: 0, repairHours: 0, hitPerFault: 0 }

function company(systems: number, wires: number, ribbons: number, more: Partial<MoneyFacts> = {}): MoneyFacts {
  return {
    systems,
    wires,
    ribbons,
    newWires: Math.round((2 * wires) / systems),
    newRibbons: 1,
    intervalHours: 24,
    runHours: 1 / 3,
    nightly: NO_HARM,
    log: NO_HARM,
    ...more,
  }
}

const exact = (likely: number): Range => ({ low: likely, likely, high: likely })
const zero: Assumed = { ...PROPOSED, ranges: Object.fromEntries(INPUT_IDS.map((id) => [id, exact(0)])) }
const only = (ranges: Assumed['ranges']): Assumed => ({ ...zero, ranges: { ...zero.ranges, ...ranges } })
const tolerating = (tolerated: number): Assumed => ({ ...PROPOSED, tolerated })

describe('three years', () => {
  it('cost what each formula says', () => {
    const harm: Harm = { lostOrders: 100, lostPerFault: 5, oversold: 40, repairHours: 30, hitPerFault: 8 }
    const facts = company(6, 11, 10, { nightly: harm, newWires: 4 })
    const cost = (ranges: Assumed['ranges']) => meanCost(facts, only(ranges), 'nightly')
    expect(cost({ lostOrder: exact(10) }).wrong).toBe(3 * 100 * 10)
    expect(cost({ lostOrder: exact(10), faults: exact(2) }).wrong).toBe(3 * (100 + 2 * 5) * 10)
    expect(cost({ oversold: exact(7) }).wrong).toBe(3 * 40 * 7)
    expect(cost({ outageHour: exact(50), faults: exact(2) }).outage).toBe(3 * 2 * 8 * 50)
    expect(cost({ peopleHour: exact(80) }).people).toBe(3 * 30 * 80)
    // 11 wires for three years; and one newcomer a year with 4 wires, each kept for half of them on average.
    expect(cost({ peopleHour: exact(1), upkeep: exact(10), newSystems: exact(1) }).people).toBe(90 + 330 + 3 * 6 * 10)
    expect(cost({ peopleHour: exact(1), wireBuild: exact(100), newSystems: exact(1) }).building).toBe(3 * 4 * 100)
    expect(cost({ batchMachines: exact(9) })).toMatchObject({ machines: 27, all: 27 })
  })

  it('of a log have its platform, its connectors, and an outage of everybody', () => {
    const cost = (ranges: Assumed['ranges']) => meanCost(company(6, 11, 10), only(ranges), 'log')
    expect(cost({ peopleHour: exact(1), platformWork: exact(400) }).people).toBe(1_200)
    expect(cost({ peopleHour: exact(1), connectorBuild: exact(60), learning: exact(300) }).building).toBe(900)
    expect(cost({ logOut: exact(4), outageHour: exact(100) }).outage).toBe(3 * 6 * 4 * 100)
  })

  it('of more frequent batch have as much less harm as its copies are younger, and a faster run of each wire', () => {
    const facts = company(6, 11, 10, { runHours: 0, nightly: { ...NO_HARM, oversold: 960 }, newWires: 0 })
    const assumed: Assumed = {
      ...only({ oversold: exact(1), peopleHour: exact(1), fasterBuild: exact(24) }),
      everyMinutes: 15,
    }
    expect(meanCost(facts, assumed, 'often')).toMatchObject({ wrong: 3 * 10, building: 11 * 24 })
    // A run takes an hour: it begins every hour, whatever is asked for.
    const slow = { ...facts, runHours: 1 }
    expect(meanCost(slow, assumed, 'often').wrong).toBeCloseTo((3 * 960 * 1.5) / 13, 9)
  })

  it('are ranges whose figures are those of the same seed, and without ranges the sum itself', () => {
    const facts = company(10, 62, 19, { nightly: { ...NO_HARM, oversold: 5_000, repairHours: 1_000 } })
    const trials = runTrials(facts, PROPOSED, 4217, 'log', 'nightly')
    expect(runTrials(facts, PROPOSED, 4217, 'log', 'nightly')).toEqual(trials)
    expect(runTrials(facts, PROPOSED, 1, 'log', 'nightly')).not.toEqual(trials)
    for (const way of WAYS) {
      const { low, middle, high } = trials.spreads[way]
      const mean = meanCost(facts, PROPOSED, way).all
      expect(low).toBeLessThan(middle)
      expect(middle).toBeLessThan(high)
      expect(mean).toBeGreaterThan(low)
      expect(mean).toBeLessThan(high)
    }
    const certain = only({ upkeep: exact(10), peopleHour: exact(80) })
    const sum = meanCost(facts, certain, 'nightly').all
    expect(runTrials(facts, certain, 1, 'log', 'nightly').spreads.nightly).toEqual({ low: sum, middle: sum, high: sum })
  })

  it('draws from a triangle: its ends, its turn, and its middle', () => {
    const range = { low: 0, likely: 2, high: 10 }
    expect(drawTriangular(range, 0)).toBe(0)
    expect(drawTriangular(range, 0.2)).toBeCloseTo(2, 12)
    expect(drawTriangular(range, 1)).toBe(10)
    expect(drawTriangular(range, 0.5)).toBeCloseTo(10 - Math.sqrt(0.5 * 10 * 8), 12)
    expect(drawTriangular({ low: 3, likely: 3, high: 3 }, 0.7)).toBe(3)
  })
})

describe('the verdict', () => {
  it('can say: stay with batch, a shorter interval, just call each other, a log for its price, and a log', () => {
    const say = (facts: MoneyFacts, tolerated: number) => adviseOnMoney(facts, tolerating(tolerated)).verdict
    const few = company(3, 3, 5)
    expect(say(few, 4)).toBe('stay-with-batch')
    expect(say(few, 2)).toBe('micro-batch')
    expect(say(few, 0)).toBe('direct-calls')
    expect(say(company(6, 7, 9), 0)).toBe('fresh-log')
    expect(say(company(10, 62, 19), 0)).toBe('streams')
    expect(say(company(10, 62, 19), 4)).toBe('streams')
  })

  it('never contradicts the bars, the curve, or what is said of few systems', () => {
    const prices: Assumed[] = [PROPOSED, zero, only({ upkeep: exact(40), peopleHour: exact(100) })]
    for (const price of prices)
      for (const systems of [2, 3, 4, 6, 10, 25, 40])
        for (const wires of [systems - 1, systems * 2, systems * (systems - 1)])
          for (const tolerated of [0, 1, 2, 3, 4]) {
            const facts = company(systems, wires, Math.min(2 * systems, systems + wires), {
              nightly: { ...NO_HARM, oversold: 200, repairHours: 20 * wires, hitPerFault: systems },
            })
            const advice = adviseOnMoney(facts, { ...price, tolerated })
            const { costs, advised, isFresh, against } = advice
            expect(isFresh[advised]).toBe(true)
            for (const way of WAYS) if (isFresh[way]) expect(costs[way].all).toBeGreaterThanOrEqual(costs[advised].all)
            expect(costs[against].all).toBe(
              Math.min(...WAYS.filter((way) => way !== advised).map((way) => costs[way].all)),
            )
            const isCheapest = costs.log.all < costs.nightly.all && costs.log.all < costs.often.all
            expect(advice.verdict === 'streams').toBe(isCheapest)
            expect(isCheapest).toBe(advice.paysFrom !== null && systems >= advice.paysFrom)
            if (systems <= advice.fewSystems && systems === 4) expect(advice.keepFew).toBe(!isCheapest)
          }
  })

  it('scales a company to itself without a change', () => {
    const facts = company(10, 62, 19, { nightly: { ...NO_HARM, repairHours: 77 } })
    expect(withSystems(facts, 10)).toEqual(facts)
    expect(withSystems(facts, 5).wires).toBeCloseTo((62 * 20) / 90, 9)
  })
})

describe('a figure', () => {
  it.each([
    ['45', 45],
    [' 1,500.5 ', 1_500.5],
    ['1 500', 1_500],
    ['1’500', 1_500],
    ['.5', 0.5],
    ['-0', 0],
    ['', 'empty'],
    ['  ', 'empty'],
    ['lots', 'no-number'],
    ['4e9', 'no-number'],
    ['$45', 'no-number'],
    ['NaN', 'no-number'],
    ['-5', 'negative'],
    ['−5', 'negative'],
    ['1.500,5', 'separators'],
    ['1,5', 'separators'],
    ['1.5.0', 'separators'],
    ['1,00,000', 'separators'],
    ['99999999999', 'huge'],
  ])('%j in English is %j', (text, read) => {
    expect(readFigure(text, '.', 1_000_000)).toBe(read)
  })

  it.each([
    ['1.500,5', 1_500.5],
    ['1,5', 1.5],
    ['1.500', 1_500],
    ['1,500.5', 'separators'],
    ['1.5', 'separators'],
  ])('%j in German is %j', (text, read) => {
    expect(readFigure(text, ',', 1_000_000)).toBe(read)
  })

  it('goes into the address and comes back, and nothing else does', () => {
    const three = fc.array(fc.integer({ min: 0, max: 40_000 }), { minLength: 3, maxLength: 3 }).map((values) => {
      const [low, likely, high] = values.toSorted((a, b) => a - b).map((value) => value / 1_000)
      return { low, likely, high }
    })
    const assumed = fc.record({
      tolerated: fc.nat(4),
      everyMinutes: fc.integer({ min: 1, max: EVERY_MOST }),
      ranges: fc.dictionary(fc.constantFrom(...INPUT_IDS), three) as fc.Arbitrary<Assumed['ranges']>,
    })
    fc.assert(
      fc.property(assumed, (given) => {
        const text = formatAssumed(given)
        expect(encodeURI(text)).toBe(text)
        expect(parseAssumed(text)).toEqual({ ...given, ranges: { ...given.ranges } })
      }),
    )
    expect(formatAssumed(PROPOSED)).toBe('')
    for (const bad of ['lostOrder~9-5-7', 'lostOrder~1-2', 'lostOrder~1-2-99999999', 'nobody~1-2-3', 'every~0', 'x'])
      expect(parseAssumed(bad)).toBeNull()
  })

  it('of the proposals is in order, within its bounds, with a label and a date', () => {
    for (const { range, label, date, most } of Object.values(MONEY_INPUTS)) {
      expect(range.low).toBeLessThanOrEqual(range.likely)
      expect(range.likely).toBeLessThanOrEqual(range.high)
      expect(range.high).toBeLessThanOrEqual(most)
      expect(label).toMatch(/^(VENDOR|PUBLIC|DERIVED|ILLUSTRATIVE)$/)
      expect(date).toMatch(/^20\d\d-\d\d$/)
    }
  })
})
