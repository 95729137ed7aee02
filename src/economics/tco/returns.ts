/**
 * What a change of way gives back: month by month, as present value, and as three figures that are all called ROI. The one
 * thing a reader would get wrong: the three differ by what stands below the line, and by exactly one between the first two.
 */
import type { OptionCost } from './options'
import { yearly } from './options'

/** Spent by the end of each month from 0 on; what is paid once is spread over the months of the move. */
export function cumulate(cost: OptionCost, months: number, moveMonths: number): Float64Array {
  const spent = new Float64Array(months + 1)
  const month = yearly(cost) / 12
  const over = Math.max(1, Math.round(moveMonths))
  for (let m = 1; m <= months; m++) spent[m] = spent[m - 1] + month + (m <= over ? cost.move / over : 0)
  return spent
}

/** The month from which on `next` has cost no more than `now`, to a part of a month; null where it never does. */
export function findPayback(now: Float64Array, next: Float64Array): number | null {
  let at = now.length - 1
  while (at > 0 && next[at] <= now[at]) at--
  if (at === now.length - 1) return null
  const [before, after] = [next[at] - now[at], next[at + 1] - now[at + 1]]
  return before === after ? at : at + Math.max(0, before) / (before - after)
}

/** Of benefits at the ends of years 1 and on, less what is paid at once. `rate` as a share. */
export function presentValue(benefits: readonly number[], upfront: number, rate: number): number {
  return benefits.reduce((sum, benefit, i) => sum + benefit / (1 + rate) ** (i + 1), -upfront)
}

export interface Roi {
  /** (savings − subscription) / subscription. */
  readonly net: number
  /** Savings / subscription. */
  readonly gross: number
}

/** As a white paper has it; both in the same money. */
export function paperRoi(savings: number, subscription: number): Roi {
  return { net: (savings - subscription) / subscription, gross: savings / subscription }
}

/** (benefits − costs) / costs with all costs below the line, not the subscription alone. */
export function standardRoi(benefits: number, costs: number): number {
  return (benefits - costs) / costs
}
