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

/** The value below which a share of them lie; changes the order of `values`. */
export function select(values: Float64Array, share: number): number {
  return selectAll(values, [share])[0]
}

/** Such values of several shares, the smallest first: what one has put in order is not looked through for the next. */
function selectAll(values: Float64Array, shares: readonly number[]): readonly number[] {
  const ranks = shares.map((share) => Math.round(share * (values.length - 1)))
  const place = (from: number, until: number, left: number, right: number): void => {
    if (from >= until) return
    const middle = (from + until) >> 1
    const rank = ranks[middle]
    bringTo(values, rank, left, right)
    place(from, middle, left, rank)
    place(middle + 1, until, rank, right)
  }
  place(0, ranks.length, 0, values.length - 1)
  return ranks.map((rank) => values[rank])
}

/** Hoare's selection: what belongs at `rank` stands there, nothing greater before it, nothing smaller behind. */
function bringTo(values: Float64Array, rank: number, from: number, until: number): void {
  let [left, right] = [from, until]
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
}

const SPREAD = [0.1, 0.5, 0.9] as const

/** Totals of one way, block by block, into `all`. */
function collect(blocks: readonly Float64Array[], option: number, all: Float64Array): Float64Array {
  blocks.forEach((totals, b) => {
    all.set(totals.subarray(option * BLOCK, (option + 1) * BLOCK), b * BLOCK)
  })
  return all
}

/** `one` less `other`, numbers of ways, into `all`. */
function differ(blocks: readonly Float64Array[], one: number, other: number, all: Float64Array): DifferenceOutcome {
  blocks.forEach((totals, b) => {
    for (let trial = 0; trial < BLOCK; trial++)
      all[b * BLOCK + trial] = totals[one * BLOCK + trial] - totals[other * BLOCK + trial]
  })
  const count = all.length
  let [sum, squares, cheaper] = [0, 0, 0]
  for (let i = 0; i < count; i++) {
    sum += all[i]
    if (all[i] < 0) cheaper++
  }
  const mean = sum / count
  for (let i = 0; i < count; i++) squares += (all[i] - mean) ** 2
  const [first, low, middle, high, last] = selectAll(all, [0.01, ...SPREAD, 0.99])
  const standardError = Math.sqrt(squares / Math.max(1, count - 1) / count)
  return { mean, standardError, cheaper: cheaper / count, bins: binOf(all, first, last), low, middle, high }
}

/** Bars of one width, with an edge at 0; what is beyond the first and the last percent stands in the outermost. */
function binOf(values: Float64Array, firstPercent: number, lastPercent: number): readonly Bin[] {
  const [low, high] = [Math.min(0, firstPercent), Math.max(0, lastPercent)]
  const width = (high - low) / BINS || 1
  const first = Math.floor(low / width)
  const counts = new Uint32Array(Math.max(1, Math.ceil(high / width) - first))
  for (const value of values) counts[Math.min(counts.length - 1, Math.max(0, Math.floor(value / width) - first))]++
  return Array.from(counts, (count, i) => ({ from: (first + i) * width, until: (first + i + 1) * width, count }))
}

/** How often each way is the cheapest. */
function countWins(blocks: readonly Float64Array[]): readonly number[] {
  const wins = OPTIONS.map(() => 0)
  for (const totals of blocks)
    for (let trial = 0; trial < BLOCK; trial++) {
      let best = 0
      for (let o = 1; o < OPTIONS.length; o++) if (totals[o * BLOCK + trial] < totals[best * BLOCK + trial]) best = o
      wins[best]++
    }
  return wins
}

/** `blocks` are those of `runBlock`, in any order. */
export function readOutcome(blocks: readonly Float64Array[], one: Option, other: Option): Outcome {
  const trials = blocks.length * BLOCK
  const wins = countWins(blocks)
  const all = new Float64Array(trials)
  const difference = differ(blocks, OPTIONS.indexOf(one), OPTIONS.indexOf(other), all)
  const byOption = <T>(of: (i: number) => T): Record<Option, T> =>
    Object.fromEntries(OPTIONS.map((option, i) => [option, of(i)])) as Record<Option, T>
  return {
    trials,
    spreads: byOption((i) => {
      const [low, middle, high] = selectAll(collect(blocks, i, all), SPREAD)
      return { low, middle, high }
    }),
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
