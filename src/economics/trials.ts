/**
 * How far the money may be off: the same sums many times, each time with other figures from the ranges. The one thing a
 * reader would get wrong: in one trial all ways have the same figures, so that a difference is never between two of luck.
 */
import { createChance } from './chance'
import { drawTriangular } from './distributions'
import { listTerms, type MoneyFacts, sumTerms, WAYS, type Way } from './money'
import { type Assumed, INPUT_IDS, type InputId, rangeOf } from './money-inputs'

export const TRIALS = 1_000

/** Nine of ten are above `low`, nine of ten below `high`. */
export interface Spread {
  readonly low: number
  readonly middle: number
  readonly high: number
}

export interface Trials {
  readonly spreads: Readonly<Record<Way, Spread>>
  /** `against` minus `advised`, in the same trial. */
  readonly saving: Spread
  /** Of all trials, 0 to 1: those in which `advised` is cheaper than `against`. */
  readonly cheaper: number
}

/** An own order of chance for each input, so that a change of one leaves the draws of the others alone. */
function drawAll(assumed: Assumed, seed: number): Readonly<Record<InputId, Float64Array>> {
  const draws = INPUT_IDS.map((id, i): [InputId, Float64Array] => {
    const chance = createChance(seed + i * 7_919)
    const range = rangeOf(assumed, id)
    return [id, Float64Array.from({ length: TRIALS }, () => drawTriangular(range, chance()))]
  })
  return Object.fromEntries(draws) as Record<InputId, Float64Array>
}

function spreadOf(values: Float64Array): Spread {
  const sorted = values.toSorted()
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))]
  return { low: at(0.1), middle: at(0.5), high: at(0.9) }
}

export function runTrials(facts: MoneyFacts, assumed: Assumed, seed: number, advised: Way, against: Way): Trials {
  const draws = drawAll(assumed, seed)
  const totals = WAYS.map((way): [Way, Float64Array] => {
    const terms = listTerms(facts, assumed, way)
    return [way, Float64Array.from({ length: TRIALS }, (_, trial) => sumTerms(terms, (id) => draws[id][trial]).all)]
  })
  const of = Object.fromEntries(totals) as Record<Way, Float64Array>
  const saving = of[against].map((cost, trial) => cost - of[advised][trial])
  return {
    spreads: { nightly: spreadOf(of.nightly), often: spreadOf(of.often), log: spreadOf(of.log) },
    saving: spreadOf(saving),
    cheaper: saving.filter((more) => more > 0).length / TRIALS,
  }
}
