/**
 * What many trials say together: percentiles of each way and of the difference of two, and how sure that is. The one thing
 * a reader would get wrong: P10 to P90 is what may come out; the standard error is how well the mean of it is known, and
 * falls as the root of the trials.
 */
import type { Spread } from '../trials'
import { OPTIONS, type Option } from './options'
import { BLOCK, type TrialOrder } from './trial-block'

export interface Bin {
  readonly from: number
  readonly until: number
  readonly count: number
}

export interface Outcome {
  readonly trials: number
  readonly spreads: Readonly<Record<Option, Spread>>
  /** How often each is the cheapest of the five, 0 to 1. */
  readonly cheapest: Readonly<Record<Option, number>>
  readonly difference: DifferenceOutcome
}

/** `one` less `other`, trial by trial: below 0 the one is cheaper. */
export interface DifferenceOutcome extends Spread {
  readonly mean: number
  /** s / √N. */
  readonly standardError: number
  /** Of all trials, 0 to 1: the one is cheaper. */
  readonly cheaper: number
  readonly bins: readonly Bin[]
}

const BINS = 44

/** The value below which a share of them lie; changes the order of `values`. Hoare's selection. */
export function select(values: Float64Array, share: number): number {
  const rank = Math.round(share * (values.length - 1))
  let [left, right] = [0, values.length - 1]
  while (left < right) {
    const pivot = values[(left + right) >> 1]
    let [i, j] = [left, right]
    while (i <= j) {
      while (values[i] < pivot) i++
      while (values[j] > pivot) j--
      if (i <= j) {
        const held = values[i]
        values[i++] = values[j]
        values[j--] = held
      }
    }
    if (rank <= j) right = j
    else if (rank >= i) left = i
    else break
  }
  return values[rank]
}

function spreadOf(values: Float64Array): Spread {
  return { low: select(values, 0.1), middle: select(values, 0.5), high: select(values, 0.9) }
}

function collect(blocks: readonly Float64Array[], option: number): Float64Array {
  const all = new Float64Array(blocks.length * BLOCK)
  blocks.forEach((totals, b) => {
    all.set(totals.subarray(option * BLOCK, (option + 1) * BLOCK), b * BLOCK)
  })
  return all
}

function differ(one: Float64Array, other: Float64Array): DifferenceOutcome {
  const values = one.map((cost, i) => cost - other[i])
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const cheaper = values.reduce((count, value) => count + Number(value < 0), 0) / values.length
  const bins = binOf(values)
  const standardError = Math.sqrt(squares / Math.max(1, values.length - 1) / values.length)
  return { mean, standardError, cheaper, bins, ...spreadOf(values) }
}

/** Bars of one width, with an edge at 0; what is beyond the first and the last percent stands in the outermost. */
function binOf(values: Float64Array): readonly Bin[] {
  const sorted = values.slice()
  const [low, high] = [Math.min(0, select(sorted, 0.01)), Math.max(0, select(sorted, 0.99))]
  const width = (high - low) / BINS || 1
  const first = Math.floor(low / width)
  const counts = new Uint32Array(Math.max(1, Math.ceil(high / width) - first))
  for (const value of values) counts[Math.min(counts.length - 1, Math.max(0, Math.floor(value / width) - first))]++
  return Array.from(counts, (count, i) => ({ from: (first + i) * width, until: (first + i + 1) * width, count }))
}

/** `blocks` are those of `runBlock`, in any order. */
export function readOutcome(blocks: readonly Float64Array[], one: Option, other: Option): Outcome {
  const all = OPTIONS.map((_, i) => collect(blocks, i))
  const trials = blocks.length * BLOCK
  const wins = OPTIONS.map(() => 0)
  for (let trial = 0; trial < trials; trial++) {
    let best = 0
    for (let o = 1; o < OPTIONS.length; o++) if (all[o][trial] < all[best][trial]) best = o
    wins[best]++
  }
  const difference = differ(all[OPTIONS.indexOf(one)], all[OPTIONS.indexOf(other)])
  const byOption = <T>(of: (i: number) => T): Record<Option, T> =>
    Object.fromEntries(OPTIONS.map((option, i) => [option, of(i)])) as Record<Option, T>
  return {
    trials,
    spreads: byOption((i) => spreadOf(all[i])),
    cheapest: byOption((i) => wins[i] / trials),
    difference,
  }
}

/** What a worker of trials is asked, and what it answers. */
export type TrialRequest =
  | { readonly type: 'draw'; readonly order: TrialOrder }
  | { readonly type: 'read'; readonly blocks: readonly Float64Array[]; readonly pair: readonly [Option, Option] }

export type TrialAnswer =
  | { readonly type: 'block'; readonly block: number; readonly totals: Float64Array }
  | { readonly type: 'outcome'; readonly outcome: Outcome }
