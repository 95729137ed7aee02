/**
 * Reads a figure that somebody typed or pasted, as their language writes it. The one thing a reader would get wrong: a
 * separator that does not fit is refused and never guessed, because 1.500 is one and a half or fifteen hundred.
 */
import type { Range } from './money-inputs'

export type FigureFault = 'empty' | 'no-number' | 'negative' | 'huge' | 'separators'

/** `point` is the mark before decimals, '.' or ','; the other one parts thousands. To six decimals. */
export function readFigure(text: string, point: '.' | ',', most: number): number | FigureFault {
  const trimmed = text.trim()
  if (trimmed === '') return 'empty'
  const isNegative = /^[-−–]/.test(trimmed)
  // Spaces, also those that do not break, and Swiss apostrophes part thousands everywhere.
  const plain = trimmed.replace(/^[-−–+]\s*/, '').replace(/(\d)[\s'’](?=\d{3}(?!\d))/g, '$1')
  if (!/^\d[\d.,]*$|^[.,]\d+$/.test(plain)) return 'no-number'
  const [thousands, decimals] = point === '.' ? [',', '\\.'] : ['\\.', ',']
  const shape = new RegExp(`^(\\d*|\\d{1,3}(${thousands}\\d{3})+)(${decimals}\\d+)?$`)
  if (!shape.test(plain)) return 'separators'
  const value = Number(plain.replaceAll(point === '.' ? ',' : '.', '').replace(',', '.'))
  if (isNegative && value !== 0) return 'negative'
  return value > most ? 'huge' : Math.round(value * 1e6) / 1e6
}

/** Is it a range? False when the three are not in order. */
export function isOrdered({ low, likely, high }: Range): boolean {
  return low <= likely && likely <= high
}
