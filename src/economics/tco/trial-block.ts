/**
 * Many trials of all five ways at once. The one thing a reader would get wrong: a block of trials is told by its number and
 * the seed alone, so that the same figures come out of one worker and of eight, and in one trial all five ways have the same
 * draws, so that a difference is never between two of luck.
 *
 * Simplification: inputs are drawn independently of each other; who writes more does not have more people here.
 */
import { createStream, fillFromStream } from '../chance'
import { drawBernoulli, drawLognormal, drawPert, drawPoisson, fillTriangular, sigmaOf } from '../distributions'
import type { Range } from '../money-inputs'
import { ASSUMPTION_IDS, asValues, type Believed, believe, type Values } from './assumptions'
import { costOf, EXPECTED, emptyParts, type Luck, OPTIONS, type Plan, partsOf, totalOf } from './options'
import { TrialFigures } from './trial-figures'

export const BLOCK = 10_000
export const TRIAL_COUNTS: readonly number[] = [10_000, 100_000, 1_000_000]

/** How a range is drawn from. */
export const SHAPES = ['triangular', 'pert'] as const
export type Shape = (typeof SHAPES)[number]

export interface TrialOrder {
  readonly believed: Believed
  readonly plan: Plan
  readonly shape: Shape
  readonly seed: number
  /** Number of the block, from 0. */
  readonly block: number
}

/** One in twenty outages, and breaches, takes six times what the middle one does, or more. ILLUSTRATIVE. */
const SIGMA = sigmaOf(6)
/** Streams behind those of the assumptions. */
const OUTAGE_STREAM = 1_000
const BREACH_STREAM = 1_001

/** Totals over all years of `BLOCK` trials: those of the first way, then those of the second, and so on. */
export function runBlock({ believed, plan, shape, seed, block }: TrialOrder): Float64Array {
  const ranges = ASSUMPTION_IDS.map((id) => believe(believed, id))
  const figures = Float64Array.from(ranges, ({ likely }) => likely)
  const moving = ranges.flatMap(({ low, high }, i) => (low === high ? [] : [i]))
  const columns = moving.map((i) => drawColumn(ranges[i], shape, seed, block, i))
  const p = asValues(new TrialFigures(figures))
  const outages = createStream(seed, block, OUTAGE_STREAM)
  const breaches = createStream(seed, block, BREACH_STREAM)
  const totals = new Float64Array(BLOCK * OPTIONS.length)
  // One of each for all trials: what is made anew in each of a million is most of their time.
  const luck = { ...EXPECTED }
  const parts = emptyParts()
  const cost = { ...costOf('batch', p, plan) }
  for (let trial = 0; trial < BLOCK; trial++) {
    for (let i = 0; i < moving.length; i++) figures[moving[i]] = columns[i][trial]
    drawLuck(p, plan.years, outages, breaches, luck)
    partsOf(p, plan, parts)
    for (let o = 0; o < OPTIONS.length; o++)
      totals[o * BLOCK + trial] = totalOf(costOf(OPTIONS[o], p, plan, luck, parts, cost), plan.years)
  }
  return totals
}

/** All draws of one assumption in a block: a stream of its own, so that a change of one leaves those of the others alone. */
function drawColumn(range: Range, shape: Shape, seed: number, block: number, stream: number): Float64Array {
  const column = new Float64Array(BLOCK)
  if (shape === 'pert') {
    const chance = createStream(seed, block, stream)
    for (let i = 0; i < BLOCK; i++) column[i] = drawPert(range, chance)
    return column
  }
  fillFromStream(seed, block, stream, column)
  fillTriangular(range, column)
  return column
}

/** Outages come as a Poisson count, each as long as a lognormal says; a breach happens in a year, or not. */
function drawLuck(
  p: Values,
  years: number,
  outages: () => number,
  breaches: () => number,
  into: { -readonly [K in keyof Luck]: number },
): void {
  const expected = p.outages * years
  let outage = 0
  for (let left = drawPoisson(expected, outages); left > 0; left--) outage += drawLognormal(SIGMA, outages)
  let breached = 0
  for (let year = 0; year < years; year++)
    if (drawBernoulli(p.breachChance / 100, breaches) === 1) breached += drawLognormal(SIGMA, breaches)
  into.outage = outage / expected
  into.breaches = breached / years
}
