/**
 * Many trials of all five ways at once. The one thing a reader would get wrong: a block of trials is told by its number and
 * the seed alone, so that the same figures come out of one worker and of eight, and in one trial all five ways have the same
 * draws, so that a difference is never between two of luck.
 *
 * Simplification: inputs are drawn independently of each other; who writes more does not have more people here.
 */
import { createStream, fillFromStream } from '../chance'
import { drawBernoulli, drawLognormal, drawPert, drawPoisson, drawTriangular, sigmaOf } from '../distributions'
import type { Range } from '../money-inputs'
import {
  ASSUMPTION_IDS,
  type AssumptionId,
  asValues,
  type Believed,
  believe,
  type Figures,
  type Values,
} from './assumptions'
import { costOf, type Luck, OPTIONS, type Plan, partsOf, totalOf } from './options'
import { type Columns, takeTrial } from './take-trial'

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
  const pairs = ASSUMPTION_IDS.map((id, i): [AssumptionId, Float64Array] => [
    id,
    drawColumn(believe(believed, id), shape, seed, block, i),
  ])
  const drawn = Object.fromEntries(ASSUMPTION_IDS.map((id) => [id, believe(believed, id).likely])) as Figures
  const p = asValues(drawn)
  const columns: Columns = Object.fromEntries(pairs) as Record<AssumptionId, Float64Array>
  const outages = createStream(seed, block, OUTAGE_STREAM)
  const breaches = createStream(seed, block, BREACH_STREAM)
  const totals = new Float64Array(BLOCK * OPTIONS.length)
  for (let trial = 0; trial < BLOCK; trial++) {
    takeTrial(columns, trial, drawn)
    const luck = drawLuck(p, plan.years, outages, breaches)
    const parts = partsOf(p, plan)
    for (let o = 0; o < OPTIONS.length; o++)
      totals[o * BLOCK + trial] = totalOf(costOf(OPTIONS[o], p, plan, luck, parts), plan.years)
  }
  return totals
}

/** All draws of one assumption in a block: a stream of its own, so that a change of one leaves those of the others alone. */
function drawColumn(range: Range, shape: Shape, seed: number, block: number, stream: number): Float64Array {
  const column = new Float64Array(BLOCK)
  if (range.low === range.high) return column.fill(range.likely)
  if (shape === 'pert') {
    const chance = createStream(seed, block, stream)
    for (let i = 0; i < BLOCK; i++) column[i] = drawPert(range, chance)
    return column
  }
  fillFromStream(seed, block, stream, column)
  for (let i = 0; i < BLOCK; i++) column[i] = drawTriangular(range, column[i])
  return column
}

/** Outages come as a Poisson count, each as long as a lognormal says; a breach happens in a year, or not. */
function drawLuck(p: Values, years: number, outages: () => number, breaches: () => number): Luck {
  const expected = p.outages * years
  let outage = 0
  for (let left = drawPoisson(expected, outages); left > 0; left--) outage += drawLognormal(SIGMA, outages)
  let breached = 0
  for (let year = 0; year < years; year++)
    if (drawBernoulli(p.breachChance / 100, breaches) === 1) breached += drawLognormal(SIGMA, breaches)
  return { outage: outage / expected, breaches: breached / years }
}
