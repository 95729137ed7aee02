/**
 * One bill for all, divided among those who use what it pays for: a part by use, the rest in equal parts. What nobody owns
 * stands in a line of its own and is never smeared over the others.
 *
 * The one thing a reader would get wrong: shares are rounded last and together, so that the lines add up to the bill; the
 * unit that is over goes to those who lost most by rounding.
 *
 * Source: the split of a shared cluster as Confluent's documented helper `ccloud-chargeback-helper` (now chitragupta) does
 * it: 70 % by bytes in and out, 30 % evenly, both to be changed; and where nothing was used, evenly among who is there.
 *
 * Simplification: one bill line (the cluster); storage, partitions, connectors, quotas and people are left out.
 */
import type { Formula } from './provenance'

export const BILL_FORMULA: Formula = {
  name: 'share of a bill',
  text: 'ω × used / all used + (1 − ω) / N',
  unit: 'share',
  source: 'ccloud-chargeback-helper (chitragupta): 70 % by bytes, 30 % even',
  label: 'PUBLIC',
}

/** Written and read in the same unit. */
export interface Usage {
  readonly who: string
  readonly written: number
  readonly read: number
}

export interface BillRule {
  /** Which part goes by use, 0 to 1: ω. The rest is divided evenly. */
  readonly byUse: number
  /** What counts as use. With neither, all is divided evenly. */
  readonly countsWritten: boolean
  readonly countsRead: boolean
}

export const PUBLISHED_RULE: BillRule = { byUse: 0.7, countsWritten: true, countsRead: true }

export interface BillLine {
  readonly who: string
  /** Of all that was used, 0 to 1. */
  readonly used: number
  /** Of the bill, before rounding. */
  readonly share: number
  /** Whole units. */
  readonly amount: number
}

export interface Bill {
  readonly lines: readonly BillLine[]
  /** Used by nobody who could be asked to pay. */
  readonly unallocated: BillLine
  readonly total: number
}

/** `total` in whole units of money, such as cents. `nobody` is what was written and read by who belongs to no team. */
export function divideBill(
  total: number,
  teams: readonly Usage[],
  rule: BillRule,
  nobody: Omit<Usage, 'who'> = { written: 0, read: 0 },
): Bill {
  const all = [...teams, { who: '', ...nobody }]
  const used = all.map(({ written, read }) => Number(rule.countsWritten) * written + Number(rule.countsRead) * read)
  const sum = used.reduce((more, one) => more + one, 0)
  const byUse = sum > 0 ? rule.byUse : 0
  const shares = all.map((_, i) => {
    const isTeam = i < teams.length
    const evenly = isTeam ? (1 - byUse) / teams.length : teams.length === 0 ? 1 - byUse : 0
    return (sum > 0 ? (byUse * used[i]) / sum : 0) + evenly
  })
  const amounts = roundTogether(
    shares.map((share) => share * total),
    total,
  )
  const lines = all.map(({ who }, i) => ({
    who,
    used: sum > 0 ? used[i] / sum : 0,
    share: shares[i],
    amount: amounts[i],
  }))
  return { lines: lines.slice(0, -1), unallocated: lines[teams.length], total }
}

/** Whole numbers near `parts` that add up to `total`: of equals, the earlier gets more (largest remainders). */
export function roundTogether(parts: readonly number[], total: number): readonly number[] {
  // What is whole but for the error of the computation is whole.
  const floors = parts.map((part) => Math.floor(part + 1e-6))
  const over = total - floors.reduce((sum, floor) => sum + floor, 0)
  const order = parts.map((part, i) => ({ i, rest: part - floors[i] })).sort((a, b) => b.rest - a.rest || a.i - b.i)
  const more = new Set(order.slice(0, over).map(({ i }) => i))
  return floors.map((floor, i) => floor + Number(more.has(i)))
}
