/** Golden values: the split that is published, and sums that must be exact. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BillRule, divideBill, PUBLISHED_RULE } from '.'

const amounts = (total: number, written: readonly number[], rule: BillRule): readonly number[] =>
  divideBill(
    total,
    written.map((count, i) => ({ who: `team-${i}`, written: count, read: 0 })),
    rule,
  ).lines.map(({ amount }) => amount)

describe('a bill', () => {
  it('of $100 with bytes 50, 30 and 20 is 45, 31 and 24 by the published rule of 70 and 30', () => {
    expect(amounts(10_000, [50, 30, 20], PUBLISHED_RULE)).toEqual([4_500, 3_100, 2_400])
  })

  it('of $10 for three, who used nothing, is $3.3334, $3.3333 and $3.3333', () => {
    expect(amounts(100_000, [0, 0, 0], PUBLISHED_RULE)).toEqual([33_334, 33_333, 33_333])
  })

  it('follows quotas of 10, 6 and 4 of 20 as 50, 30 and 20 percent', () => {
    expect(amounts(100, [10, 6, 4], { ...PUBLISHED_RULE, byUse: 1 })).toEqual([50, 30, 20])
  })

  it('lets writers pay, readers, both, or everybody the same', () => {
    const teams = [
      { who: 'shop', written: 900, read: 100 },
      { who: 'warehouse', written: 0, read: 900 },
      { who: 'erp', written: 100, read: 0 },
    ]
    const pay = (rule: Partial<BillRule>): readonly number[] =>
      divideBill(10_000, teams, { ...PUBLISHED_RULE, byUse: 1, ...rule }).lines.map(({ amount }) => amount)
    expect(pay({ countsRead: false })).toEqual([9_000, 0, 1_000])
    expect(pay({ countsWritten: false })).toEqual([1_000, 9_000, 0])
    expect(pay({})).toEqual([5_000, 4_500, 500])
    expect(pay({ byUse: 0 })).toEqual([3_334, 3_333, 3_333])
    expect(pay({ countsRead: false, countsWritten: false })).toEqual([3_334, 3_333, 3_333])
  })

  it('never smears what nobody owns over the others, and nobody pays no even part', () => {
    const bill = divideBill(1_000, [{ who: 'shop', written: 75, read: 0 }], PUBLISHED_RULE, { written: 25, read: 0 })
    expect(bill.lines[0]).toMatchObject({ used: 0.75, amount: 825 })
    expect(bill.unallocated).toMatchObject({ used: 0.25, amount: 175 })
    expect(divideBill(1_000, [], PUBLISHED_RULE).unallocated.amount).toBe(1_000)
  })

  it('adds up to the cent, whatever was used', () => {
    const usage = fc.record({ who: fc.string(), written: fc.nat(1e9), read: fc.nat(1e9) })
    const rule = fc.record({
      byUse: fc.double({ min: 0, max: 1, noNaN: true }),
      countsWritten: fc.boolean(),
      countsRead: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.nat(1e9), fc.array(usage, { maxLength: 40 }), rule, fc.nat(1e9), (total, teams, given, read) => {
        const { lines, unallocated } = divideBill(total, teams, given, { written: 0, read })
        const sum = lines.reduce((more, { amount }) => more + amount, unallocated.amount)
        expect(sum).toBe(total)
        for (const { share, amount } of [...lines, unallocated])
          expect(Math.abs(amount - share * total)).toBeLessThan(1.001)
      }),
    )
  })
})
