/**
 * `numeric` as text (utils/adt/numeric.c, NumericShort and NumericLong): digits to the base of 10,000, a weight, a scale.
 *
 * The one thing a reader would get wrong: zeros at either end are not stored; the weight says where the first digit
 * stands and the scale how many places are shown.
 */
import { viewOf } from './wal-pages'

const SIGN_MASK = 0xc000
const SHORT = 0x8000
const SPECIAL = 0xc000
const NEGATIVE = 0x4000
const SPECIALS: Readonly<Record<number, string>> = { 49152: 'NaN', 53248: 'Infinity', 61440: '-Infinity' }

export function readNumeric(bytes: Uint8Array): string {
  const view = viewOf(bytes)
  const head = view.getUint16(0, true)
  const kind = head & SIGN_MASK
  if (kind === SPECIAL) return SPECIALS[head & 0xf000] ?? 'NaN'
  const isShort = kind === SHORT
  const isNegative = isShort ? (head & 0x2000) !== 0 : kind === NEGATIVE
  const scale = isShort ? (head & 0x1f80) >> 7 : head & 0x3fff
  const weight = isShort ? (head & 0x40 ? (head & 0x3f) - 64 : head & 0x3f) : view.getInt16(2, true)
  const from = isShort ? 2 : 4
  const count = (bytes.length - from) / 2
  const digit = (i: number): string =>
    String(i >= 0 && i < count ? view.getInt16(from + i * 2, true) : 0).padStart(4, '0')
  let whole = ''
  for (let i = 0; i <= weight; i++) whole += digit(i)
  let fraction = ''
  for (let i = weight + 1; fraction.length < scale; i++) fraction += digit(i)
  const shown = whole.replace(/^0+(?=\d)/, '') || '0'
  return `${isNegative ? '-' : ''}${shown}${scale > 0 ? `.${fraction.slice(0, scale)}` : ''}`
}
