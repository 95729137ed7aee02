/** How the money card writes its figures. */

import { moneyWords as words } from '../../../content/money'
import { writeNumber } from '../../../content/numbers'
import { type Assumed, type InputId, MONEY_INPUTS, type MoneyFacts, oftenHours, type Way } from '../../../economics'
import { writeWhole } from '../../kit/money-format'
import { formatAge } from '../day-format'
import { feedNamer, titleOversold } from '../things'

/** As it is shown: a difference of sums that stand beside it is one of these, or a reader who subtracts finds another. */
export function roundMoney(dollars: number): number {
  return Math.abs(dollars) < 10_000 ? Math.round(dollars) : Math.round(dollars / 1_000) * 1_000
}

/** $1,263,000 */
export function writeMoneyToThousand(dollars: number): string {
  return writeWhole(roundMoney(dollars))
}

/** 0.004, 1.2, 532 */
export function writeRate(value: number): string {
  if (value === 0) return '0'
  return writeNumber(value, { maximumSignificantDigits: value < 100 ? 2 : 3 })
}

function hours(value: number): string {
  return formatAge(value * 3_600_000_000)
}

export function nameWay(way: Way, facts: MoneyFacts, assumed: Assumed): string {
  if (way === 'log') return words.ways.log
  if (way === 'often') return words.ways.often(hours(oftenHours(facts, assumed)))
  return facts.intervalHours === 24 ? words.ways.nightly : words.wiresEvery(hours(facts.intervalHours))
}

/** In the words of the industry where it has its own. */
export function nameInput(id: InputId): string {
  if (id === 'lostOrder') return words.lost(feedNamer()('orders'))
  return id === 'oversold' ? words.each(titleOversold()) : words.inputs[id]
}

export function labelOfProposal(id: InputId): string {
  const { label, date } = MONEY_INPUTS[id]
  return words.label(words.labels[label], date)
}

export function labelOf(id: InputId, assumed: Assumed): string {
  return assumed.ranges[id] === undefined ? labelOfProposal(id) : words.yours
}
