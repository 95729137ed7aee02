/**
 * The figures of the score by name, as tiles, tables and exports show them. The one thing a reader would get wrong:
 * nothing is measured here; each line reads the core's score, and `touched` counts what the next system would touch.
 */
import { scoreWords as words } from '../../content/worlds-score'
import type { BlastScore, FaultScore, WorldScore, WorldsScore } from '../../core/company'
import { formatCount } from '../kit/format'
import { describeJoining, type Joining, MOST, pickNext } from './company'
import { formatAge, formatMoment } from './day-format'
import { shownIndustry } from './things'

export type MetricId = 'age' | 'oversold' | 'lost' | 'connections' | 'touched' | 'blast' | 'work'

export function countLost({ losses }: WorldScore): { readonly lost: number; readonly recovered: number } {
  const recovered = losses.reduce((sum, loss) => sum + loss.recovered, 0)
  return { lost: losses.reduce((sum, loss) => sum + loss.count, 0) - recovered, recovered }
}

/** The next system of the list that the company does not have; null when it has all that it may have. */
export function findNext(score: WorldsScore): Joining | null {
  const { systems } = score
  if (systems.length >= MOST) return null
  const next = pickNext(systems, shownIndustry() === null)
  return next === null ? null : describeJoining(systems, next)
}

export interface MetricRow {
  readonly name: string
  readonly unit: string
  readonly batch: number | null
  readonly stream: number | null
}

/** All figures, for the table that can be taken away. Times in seconds. */
export function listMetrics(score: WorldsScore): readonly MetricRow[] {
  const things = shownIndustry() === null ? 'pairs' : 'units'
  const seconds = (us: number | null): number | null => (us === null ? null : us / 1_000_000)
  const row = (
    name: string,
    unit: string,
    read: (world: WorldScore, side: 'batch' | 'stream') => number | null,
  ): MetricRow => ({ name, unit, batch: read(score.batch, 'batch'), stream: read(score.stream, 'stream') })
  const next = findNext(score)
  const blast = (side: 'batch' | 'stream') => score.fault?.[side]
  return [
    row('business events', 'events', () => score.events),
    row('mean age of data now', 's', ({ meanAgeUs }) => seconds(meanAgeUs)),
    row('mean delay, what waits with its present age', 's', ({ meanWithWaitingUs }) => seconds(meanWithWaitingUs)),
    row('mean delay of what arrived', 's', ({ meanDelayUs }) => seconds(meanDelayUs)),
    row('p95 delay of what arrived', 's', ({ p95DelayUs }) => seconds(p95DelayUs)),
    row('systems down, not in the age', 'systems', ({ down }) => down),
    row('systems being connected, not in the age', 'systems', ({ joining }) => joining),
    row('systems that stand still', 'systems', ({ standing }) => standing),
    row('events due to readers', 'events', ({ due }) => due),
    row('of them delivered', 'events', ({ delivered }) => delivered),
    row('of them waiting', 'events', ({ waiting }) => waiting),
    row('of them lost or set aside', 'events', ({ missing }) => missing),
    row('orders', 'orders', ({ orders }) => orders),
    row('of them accepted', 'orders', ({ accepted }) => accepted),
    row('of them refused', 'orders', ({ refusedOrders }) => refusedOrders),
    row('of them lost', 'orders', ({ lostOrders }) => lostOrders),
    row(`${things} oversold`, things, ({ oversold }) => oversold),
    row('orders refused wrongly', 'orders', ({ wronglyRefused }) => wronglyRefused),
    row('records lost', 'records', (world) => countLost(world).lost),
    row('records recovered', 'records', (world) => countLost(world).recovered),
    row('connections', 'connections', ({ connections }) => connections),
    row('connections being built', 'connections', ({ connectionsBuilding }) => connectionsBuilding),
    row('running systems touched by one more', 'systems', (_, side) =>
      next === null ? null : side === 'batch' ? next.touched.length : 0,
    ),
    row('blast radius of the last fault', 'systems', (_, side) => blast(side)?.hit.length ?? null),
    row('of them still hit', 'systems', (_, side) => blast(side)?.open.length ?? null),
    row('time to recover from it', 's', (_, side) => seconds(blast(side)?.rightAfterUs ?? null)),
    row('orders lost by it', 'orders', (_, side) => blast(side)?.lostOrders ?? null),
    row('the fault is counted until', 's', () => seconds(score.fault?.countedUs ?? null)),
    row('systems with wrong rows', 'systems', ({ dirtySystems }) => dirtySystems),
    row('work for people', 'person hours', ({ personMinutes }) => personMinutes / 60),
  ]
}

/** How many it hit. Nobody yet is no 0 while it is still looked for. */
export function sayHit({ hit, isLooked }: BlastScore, { timeUs, countedUs, isCounting }: FaultScore): string {
  return hit.length === 0 && (isCounting || countedUs <= timeUs || !isLooked)
    ? words.uncounted
    : formatCount(hit.length)
}

/** A fault that is not over says so where its figures stand, and since when. */
export function titleBlast(fault: FaultScore | null): string {
  const isOpen = fault !== null && !(fault.batch.isOver && fault.stream.isOver && !fault.isCounting)
  return isOpen ? words.blastOpen(formatMoment(fault.timeUs)) : words.blast
}

/** What became of a fault in one world, in the few words of a tile. */
export function sayBlast(blast: BlastScore, { timeUs, countedUs, isCounting }: FaultScore): string {
  const { hit, open, isLooked, isOver, rightAfterUs, goesOutUs, lostOrders } = blast
  const lost = lostOrders > 0 ? `; ${words.ordersLost(formatCount(lostOrders), lostOrders)}` : ''
  // In its first second nothing is known of it.
  if (countedUs <= timeUs) return words.counting
  if (!isLooked && open.length === 0) return `${words.notLooked}${lost}`
  if (isCounting) return words.countedUntil(formatMoment(countedUs))
  if (open.length > 0) return `${words.stillOpen(formatAge(countedUs - timeUs))}${lost}`
  if (rightAfterUs !== null) return `${words.backAfter(formatAge(rightAfterUs))}${lost}`
  if (isOver) return `${words.nobodyHit}${lost}`
  if (goesOutUs !== null) return words.goesOut(formatMoment(goesOutUs))
  return hit.length > 0 ? words.mayCome : words.notFelt
}
