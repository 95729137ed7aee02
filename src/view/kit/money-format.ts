/** How money and figures are written: US dollars everywhere, as the visitor's language writes them. */
import { moneyWords as words } from '../../content/money'
import { localizeDecimal, writeNumber } from '../../content/numbers'

const SHORT = { style: 'currency', currency: 'USD', notation: 'compact', maximumSignificantDigits: 3 } as const
const WHOLE = { style: 'currency', currency: 'USD', maximumFractionDigits: 0 } as const
const CENTS = { style: 'currency', currency: 'USD', minimumFractionDigits: 2, maximumFractionDigits: 2 } as const

/** $1.26M */
export function writeMoney(dollars: number): string {
  return words.money(writeNumber(dollars, SHORT))
}

/** $18,922 */
export function writeWhole(dollars: number): string {
  return writeNumber(dollars, WHOLE)
}

/** $1,922.17, of whole cents. */
export function writeCents(cents: number): string {
  return writeNumber(cents / 100, CENTS)
}

/** As it is typed: to six decimals. */
export function writeFigure(value: number): string {
  return writeNumber(value, { maximumFractionDigits: 6 })
}

export function decimalPoint(): '.' | ',' {
  return localizeDecimal('.') === ',' ? ',' : '.'
}
