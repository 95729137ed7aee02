/** Who pays: to the cent, by the rules, and never by smearing over the others what nobody owns. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { likelyValues } from './assumptions'
import { writeBill } from './bill'
import { CHARGED, type ChargeRules, charge, monthOf, PROPOSED_RULES, type PrincipalUse } from './chargeback'
import { formulaShares } from './cluster'
import { withFanOutOf, withReader } from './what-if'

const BILL = writeBill(likelyValues({}), { shares: formulaShares(0.75), isTuned: true, years: 3 })
const TEAMS = ['web', 'pay', 'data']
const PARTITIONS = { orders: 3, clicks: 9, audit: 3 }

const use = (who: string, topic: string, written: number, read: number): PrincipalUse => ({ who, topic, written, read })
const USES = [
  use('web', 'orders', 20, 0),
  use('web', 'clicks', 70, 0),
  use('pay', 'orders', 0, 20),
  use('data', 'clicks', 0, 140),
  use('pay', 'audit', 8, 0),
  use('etl', 'audit', 10, 18),
]

const someUses = fc.array(
  fc.record({
    who: fc.constantFrom(...TEAMS, 'etl'),
    topic: fc.constantFrom('orders', 'clicks', 'audit'),
    written: fc.nat(1_000_000),
    read: fc.nat(1_000_000),
  }),
  { minLength: 1, maxLength: 12 },
)
const someRules: fc.Arbitrary<ChargeRules> = fc.record({
  readsBy: fc.constantFrom('reader', 'owner'),
  byBytes: fc.integer({ min: 0, max: 100 }),
  hasPeople: fc.boolean(),
  hasPartitions: fc.boolean(),
})

const sumOf = (cells: readonly { readonly cents: number }[]): number => cells.reduce((sum, { cents }) => sum + cents, 0)

describe('a bill that is charged', () => {
  it('adds up to the cent, line by line, whoever used what', () => {
    fc.assert(
      fc.property(someUses, someRules, (uses, rules) => {
        const { cells, lines, total } = charge(BILL, uses, PARTITIONS, TEAMS, rules)
        for (const line of CHARGED) {
          const own = cells.filter((cell) => cell.line === line)
          if (own.length > 0) expect(sumOf(own), line).toBe(lines[line])
        }
        expect(sumOf(cells)).toBe(total)
        for (const { cents } of cells) expect(Number.isInteger(cents) && cents >= 0).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  it('is the same for the same usage, and no team pays for what nobody owns', () => {
    const pay = (uses: readonly PrincipalUse[]) => charge(BILL, uses, PARTITIONS, TEAMS, PROPOSED_RULES)
    expect(pay(USES)).toEqual(pay(USES))
    const of = (who: string) => sumOf(pay(USES).cells.filter((cell) => cell.who === who))
    expect(of('etl')).toBeGreaterThan(0)
    expect(of('etl') + TEAMS.reduce((sum, team) => sum + of(team), 0)).toBe(pay(USES).total)
  })

  it('lets readers pay for reading, or owners', () => {
    const out = (readsBy: ChargeRules['readsBy']) =>
      charge(BILL, USES, PARTITIONS, TEAMS, { ...PROPOSED_RULES, readsBy })
        .cells.filter(({ line }) => line === 'out')
        .map(({ who, topic }) => `${who} ${topic}`)
    expect(out('reader')).toEqual(['pay orders', 'data clicks', 'etl audit'])
    expect(out('owner').sort()).toEqual(['pay audit', 'web clicks', 'web orders'])
  })

  it('splits brokers by bytes, evenly, or both as it is published', () => {
    const brokers = (byBytes: number) => {
      const { cells } = charge(BILL, USES, PARTITIONS, TEAMS, { ...PROPOSED_RULES, byBytes })
      const own = cells.filter(({ line }) => line === 'brokers')
      return TEAMS.map((team) => sumOf(own.filter(({ who }) => who === team)) / sumOf(own))
    }
    for (const share of brokers(0)) expect(share).toBeCloseTo(1 / 3, 4)
    const [web, pay, data] = brokers(100)
    expect([web, pay, data].map((share) => Math.round(share * 286))).toEqual([90, 28, 140])
    expect(brokers(70)[0]).toBeCloseTo(0.7 * web + 0.3 / 3, 4)
  })

  it('has a line for people and for partitions only where the rules say so', () => {
    expect(Object.keys(monthOf(BILL, PROPOSED_RULES)).sort()).toEqual(['brokers', 'in', 'out', 'partitions', 'storage'])
    const other = monthOf(BILL, { ...PROPOSED_RULES, hasPeople: true, hasPartitions: false })
    expect(other.people).toBe(Math.round((185_000 / 12) * 100))
    expect(other.partitions).toBeUndefined()
  })

  it('is owned by the team that writes most, not by who has no owner', () => {
    expect(charge(BILL, USES, PARTITIONS, TEAMS, PROPOSED_RULES).owners).toEqual({
      orders: 'web',
      clicks: 'web',
      audit: 'pay',
    })
  })
})

describe('one more team', () => {
  const plan = { shares: formulaShares(0.75), isTuned: true, years: 3 }
  const join = (topic: string, rules = PROPOSED_RULES) => {
    const after = withReader(USES, 'new', topic)
    const bill = writeBill(withFanOutOf(likelyValues({}), USES, after), plan)
    const of = (uses: readonly PrincipalUse[], teams: readonly string[], whole = bill) => {
      const { cells, total } = charge(whole, uses, PARTITIONS, teams, rules)
      return { total, by: (who: string) => sumOf(cells.filter((cell) => cell.who === who)) }
    }
    return { today: of(USES, TEAMS, BILL), after: of(after, [...TEAMS, 'new']) }
  }

  it('reads what is written once more, and the bill of reads grows by as much', () => {
    expect(withReader(USES, 'new', 'clicks').at(-1)).toEqual(use('new', 'clicks', 0, 70))
    expect(withReader(USES, 'new', 'nothing')).toBe(USES)
    const { today, after } = join('clicks')
    const reads = (BILL.lines.find(({ id }) => id === 'reads')?.money ?? 0) / 12
    // 178 bytes were read, 70 more are.
    expect((after.total - today.total) / 100).toBeCloseTo((reads * 70) / 178, -1)
  })

  it('takes from each of the others a part of what is split evenly, and adds up to the cent', () => {
    const { today, after } = join('clicks', { ...PROPOSED_RULES, byBytes: 0 })
    for (const team of TEAMS) expect(after.by(team), team).toBeLessThan(today.by(team))
    expect([...TEAMS, 'new', 'etl'].reduce((sum, who) => sum + after.by(who), 0)).toBe(after.total)
  })
})
