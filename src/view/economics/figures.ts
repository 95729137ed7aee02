/** How the page writes what is no money: rates, gigabytes, shares. */
import { economicsWords as words } from '../../content/economics'
import { writeNumber } from '../../content/numbers'
import { ASSUMPTIONS, type AssumptionId } from '../../economics'
import { writeWhole } from '../kit/money-format'

/** 47.5, 140, 0.15 */
export function writeRate(value: number): string {
  return writeNumber(value, { maximumSignificantDigits: value >= 100 ? 4 : 3 })
}

/** 946,080 */
export function writeCount(value: number): string {
  return writeNumber(value, { maximumFractionDigits: 0 })
}

/** 59 % */
export function writeShare(share: number): string {
  return writeNumber(share, { style: 'percent', maximumFractionDigits: 0 })
}

/** 5.81 */
export function writeRatio(value: number): string {
  return writeNumber(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
}

/** A figure of an assumption with its unit: 0.69 FTE, 24 MB/s, $210,000. */
export function writeWith(id: AssumptionId, value: number): string {
  const { unit } = ASSUMPTIONS[id]
  if (unit === 'money') return writeWhole(value)
  // What is up for 99.95 % of a year is not up for all of it.
  const digits = unit === 'share' && value > 99 ? { maximumFractionDigits: 3 } : { maximumSignificantDigits: 3 }
  return words.withUnit[unit](writeNumber(value, digits))
}
