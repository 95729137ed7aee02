/**
 * What a visitor assumed, as a piece of an address and back: `tolerated~2_every~15_lostOrder~18-45-90`. The one thing a
 * reader would get wrong: only what differs from the proposals is written, so an address without it means the proposals.
 */
import { isOrdered } from './figure'
import {
  type Assumed,
  EVERY_MOST,
  INPUT_IDS,
  MONEY_INPUTS,
  PROPOSED,
  type Range,
  TOLERATED_SECONDS,
} from './money-inputs'

export function formatAssumed({ ranges, tolerated, everyMinutes }: Assumed): string {
  const parts: string[] = []
  if (tolerated !== PROPOSED.tolerated) parts.push(`tolerated~${tolerated}`)
  if (everyMinutes !== PROPOSED.everyMinutes) parts.push(`every~${everyMinutes}`)
  for (const id of INPUT_IDS) {
    const range = ranges[id]
    if (range !== undefined) parts.push(`${id}~${range.low}-${range.likely}-${range.high}`)
  }
  return parts.join('_')
}

const COUNT = /^\d{1,4}$/
const RANGE = /^(\d{1,10}(?:\.\d{1,6})?)-(\d{1,10}(?:\.\d{1,6})?)-(\d{1,10}(?:\.\d{1,6})?)$/

/** Null when a part of it cannot be read. */
export function parseAssumed(text: string): Assumed | null {
  let assumed = PROPOSED
  for (const part of text === '' ? [] : text.split('_')) {
    const next = parsePart(assumed, part)
    if (next === null) return null
    assumed = next
  }
  return assumed
}

function parsePart(assumed: Assumed, part: string): Assumed | null {
  const [name, value = ''] = part.split('~')
  const whole = COUNT.test(value) ? Number(value) : -1
  if (name === 'tolerated') return whole in TOLERATED_SECONDS ? { ...assumed, tolerated: whole } : null
  if (name === 'every') return whole >= 1 && whole <= EVERY_MOST ? { ...assumed, everyMinutes: whole } : null
  const id = INPUT_IDS.find((known) => known === name)
  const [, low, likely, high] = (RANGE.exec(value) ?? []).map(Number)
  if (id === undefined || high === undefined) return null
  const range: Range = { low, likely, high }
  if (!isOrdered(range) || high > MONEY_INPUTS[id].most) return null
  return { ...assumed, ranges: { ...assumed.ranges, [id]: range } }
}
