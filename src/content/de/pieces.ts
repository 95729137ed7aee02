/** Aufzählungen, Zeitspannen und Anzahlen, wie Deutsch sie schreibt. */

import type * as english from '../en/pieces'
import type { Words } from '../words'

const NUMBER = new Intl.NumberFormat('de-DE')

export function writeNumber(n: number): string {
  return NUMBER.format(n)
}

/** „11“, „11 und 12“, „11, 12 und 13“ */
export const listNames: Words<typeof english.listNames> = (names) =>
  names.length < 2 ? String(names[0] ?? 'keine') : `${names.slice(0, -1).join(', ')} und ${names[names.length - 1]}`

/** 9 s, 9,6 s, 340 ms; cut off as the instruments do, so that one span has one figure everywhere. */
export const tellMs: Words<typeof english.tellMs> = (ms) =>
  ms < 1_000 ? `${Math.floor(ms)}\u00a0ms` : `${NUMBER.format(Math.floor(ms / 100 + 1e-6) / 10)}\u00a0s`

export function count(n: number, one: string, many: string): string {
  return `${NUMBER.format(n)} ${n === 1 ? one : many}`
}
