/**
 * The bill of a cluster that somebody runs alone: a line for each thing that is paid, with the figures of its formula. The
 * one thing a reader would get wrong: lines are rounded to the dollar, and the sum is that of the rounded lines, so that a
 * reader who adds them finds it.
 */
import { downMinutesAYear } from '../availability'
import type { Label } from '../provenance'
import type { Values } from './assumptions'
import { buildCluster, type Cluster } from './cluster'
import { costOf, type Plan } from './options'

export const BILL_LINES = [
  'copies',
  'writes',
  'reads',
  'storage',
  'brokers',
  'people',
  'links',
  'down',
  'breach',
] as const
export type BillLineId = (typeof BILL_LINES)[number]

export interface YearLine {
  readonly id: BillLineId
  /** Whole dollars a year, after the discount. */
  readonly money: number
  /** MB/s, GB, brokers, FTE, connectors, minutes, percent: what is paid for. */
  readonly amount: number
  /** Of all that is in it, what says most of it first. */
  readonly labels: readonly [Label, ...Label[]]
}

export interface YearBill {
  readonly cluster: Cluster
  readonly lines: readonly YearLine[]
  readonly total: number
  /** Paid once, in whole dollars. */
  readonly once: number
}

const LABELS: Readonly<Record<BillLineId, YearLine['labels']>> = {
  copies: ['DERIVED', 'PUBLIC'],
  writes: ['DERIVED', 'PUBLIC'],
  reads: ['DERIVED', 'PUBLIC'],
  storage: ['DERIVED', 'PUBLIC'],
  brokers: ['ILLUSTRATIVE', 'PUBLIC'],
  people: ['ILLUSTRATIVE'],
  links: ['ILLUSTRATIVE'],
  down: ['ILLUSTRATIVE', 'VENDOR-CITED'],
  breach: ['ILLUSTRATIVE', 'VENDOR-CITED'],
}

export function writeBill(p: Values, plan: Plan): YearBill {
  const cluster = buildCluster(p, plan.shares, plan.isTuned)
  const { people, links, risk, move } = costOf('self', p, plan)
  const rest = 1 - p.discount / 100
  const breach = (p.breachChance / 100) * p.breachCost
  const { cost, crossing } = cluster
  const of: Readonly<Record<BillLineId, readonly [money: number, amount: number]>> = {
    copies: [cost.copies * rest, crossing.copies],
    writes: [cost.writes * rest, crossing.writes],
    reads: [cost.reads * rest, crossing.reads],
    storage: [cost.storage * rest, cluster.localGb + cluster.remoteGb],
    brokers: [cost.brokers * rest, cluster.brokers],
    people: [people, p.peopleSelf],
    links: [links, p.sources + p.sinks],
    down: [risk - breach, downMinutesAYear(p.upSelf / 100)],
    breach: [breach, p.breachChance],
  }
  const lines = BILL_LINES.map((id): YearLine => {
    const [money, amount] = of[id]
    return { id, money: Math.round(money), amount, labels: LABELS[id] }
  })
  return { cluster, lines, total: lines.reduce((sum, { money }) => sum + money, 0), once: Math.round(move) }
}
