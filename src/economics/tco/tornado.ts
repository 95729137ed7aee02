/**
 * Which assumptions decide between two ways, and where the winner flips. The one thing a reader would get wrong: one
 * assumption moves at a time, from its P10 to its P90, and the rest stay likely; what moves together is for the trials.
 */
import { drawTriangular } from '../distributions'
import type { Values } from './assumptions'
import { ASSUMPTION_IDS, ASSUMPTIONS, type AssumptionId, type Believed, believe, likelyValues } from './assumptions'
import { costOf, type Option, type Plan, totalOf } from './options'

/** `one` less `other` over all years: below 0 the one is cheaper. */
export function differenceOf(p: Values, plan: Plan, one: Option, other: Option): number {
  return totalOf(costOf(one, p, plan), plan.years) - totalOf(costOf(other, p, plan), plan.years)
}

export interface Swing {
  readonly id: AssumptionId
  /** P10 and P90 of the assumption, and the difference there. */
  readonly low: number
  readonly high: number
  readonly atLow: number
  readonly atHigh: number
  /** The nearest figure at which the winner is another; null where there is none that would be taken. */
  readonly flip: number | null
}

export interface Tornado {
  /** With all of them likely. */
  readonly base: number
  /** What moves the difference most first; those that do not move it are left out. */
  readonly swings: readonly Swing[]
}

const STEPS = 240
/** So far a flip is looked for: times the likely figure. */
const REACH = 12

export function findTornado(believed: Believed, plan: Plan, one: Option, other: Option, most = 5): Tornado {
  const likely = likelyValues(believed)
  const base = differenceOf(likely, plan, one, other)
  const at = (id: AssumptionId, value: number): number => differenceOf({ ...likely, [id]: value }, plan, one, other)
  const swings = ASSUMPTION_IDS.map((id) => {
    const range = believe(believed, id)
    const [low, high] = [drawTriangular(range, 0.1), drawTriangular(range, 0.9)]
    return { id, low, high, atLow: at(id, low), atHigh: at(id, high) }
  })
  const size = ({ atLow, atHigh }: (typeof swings)[number]): number => Math.abs(atHigh - atLow)
  const moving = swings.filter((swing) => size(swing) > 0.5).sort((a, b) => size(b) - size(a))
  return { base, swings: moving.slice(0, most).map((swing) => ({ ...swing, flip: findFlip(swing.id) })) }

  function findFlip(id: AssumptionId): number | null {
    return seekFlip((value) => at(id, value), believe(believed, id).likely, ASSUMPTIONS[id].least, ASSUMPTIONS[id].most)
  }
}

/** The zero of `of` that is nearest to `from`, between `least` and `most`; null for none. */
export function seekFlip(of: (value: number) => number, from: number, least: number, most: number): number | null {
  const side = Math.sign(of(from))
  if (side === 0) return from
  const ends = [least, Math.min(most, Math.max(from * REACH, from + 1))]
  const found = ends.flatMap((end) => {
    for (let i = 1; i <= STEPS; i++) {
      const value = from + ((end - from) * i) / STEPS
      if (Math.sign(of(value)) !== side) return [halve(of, value - (end - from) / STEPS, value, side)]
    }
    return []
  })
  return found.sort((a, b) => Math.abs(a - from) - Math.abs(b - from))[0] ?? null
}

function halve(of: (value: number) => number, here: number, there: number, side: number): number {
  let [near, far] = [here, there]
  for (let i = 0; i < 50; i++) {
    const middle = (near + far) / 2
    if (Math.sign(of(middle)) === side) near = middle
    else far = middle
  }
  return far
}

/** Not a distribution: all at once as good for one way as it gets, and as bad. */
export interface Corners {
  /** Each at the end of its range. */
  readonly bounds: readonly [best: number, worst: number]
  /** Each at its P10 or P90, whichever is better or worse for the one. */
  readonly scenarios: readonly [optimistic: number, expected: number, pessimistic: number]
}

/** Which end is the better one is asked of each alone, with the rest likely. */
export function findCorners(believed: Believed, plan: Plan, one: Option, other: Option): Corners {
  const likely = likelyValues(believed)
  const at = (p: Values): number => differenceOf(p, plan, one, other)
  const corner = (low: (id: AssumptionId) => number, high: (id: AssumptionId) => number, sign: 1 | -1): number => {
    let p: Values = likely
    for (const id of ASSUMPTION_IDS) {
      const [a, b] = [at({ ...likely, [id]: low(id) }), at({ ...likely, [id]: high(id) })]
      if (a !== b) p = { ...p, [id]: a < b === (sign === 1) ? low(id) : high(id) }
    }
    return at(p)
  }
  const [low, high] = [
    (id: AssumptionId) => believe(believed, id).low,
    (id: AssumptionId) => believe(believed, id).high,
  ]
  const part = (u: number) => (id: AssumptionId) => drawTriangular(believe(believed, id), u)
  return {
    bounds: [corner(low, high, 1), corner(low, high, -1)],
    scenarios: [corner(part(0.1), part(0.9), 1), at(likely), corner(part(0.1), part(0.9), -1)],
  }
}
