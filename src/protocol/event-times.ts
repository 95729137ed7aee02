/**
 * The times of a visitor's events: which day and unit they mean, or why nobody can say.
 *
 * The one thing a reader would get wrong: a whole number has no unit. All numbers of a file are read the same way: as
 * seconds since 1970 or milliseconds since 1970 when they all lie between 2000 and 2100 in it, and as milliseconds of the
 * run when they are below a year.
 */
import { toText } from '../core'
import { TIME_MS_MAX } from './input-reader'

export type RawTime =
  /** A time of day, without a day. */
  | { readonly kind: 'clock'; readonly ms: number }
  | { readonly kind: 'number'; readonly value: number }
  /** Milliseconds since 1970, and how far its zone is ahead of UTC. */
  | { readonly kind: 'date'; readonly ms: number; readonly offsetMs: number }

export type NumberUnit = 'seconds' | 'milliseconds' | 'of-the-run'

const DAY_MS = 86_400_000
/** 2000-01-01 and 2100-01-01. */
const SECONDS: readonly [number, number] = [946_684_800, 4_102_444_800]
const OFFSET_MS_MAX = 14 * 3_600_000

/** null for what is no time. */
export function readRawTime(value: unknown): RawTime | null {
  const text = (toText(value) ?? '').trim()
  if (text.length > 40) return null
  if (/^\d{1,15}$/.test(text)) return { kind: 'number', value: Number(text) }
  const clock = /^(\d{1,2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)?$/.exec(text)
  if (clock !== null) {
    const ms = clockMs(clock.slice(1))
    return ms === null ? null : { kind: 'clock', ms }
  }
  return readDate(text)
}

/** Hours, minutes, seconds and a fraction; null for what no clock shows. */
function clockMs([hours, minutes, seconds = '0', rest = '0']: readonly (string | undefined)[]): number | null {
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null
  return Math.round((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(rest)) * 1000)
}

/** `2026-11-27T08:15:00Z`, with a blank for the T, without seconds, with +01:00 or without a zone (then UTC). */
function readDate(text: string): RawTime | null {
  const form = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?$/i
  const found = form.exec(text)
  if (found === null) return null
  const [year, month, day] = found.slice(1, 4).map(Number)
  const clock = clockMs(found.slice(4, 8))
  const offsetMs = readOffset(found[8])
  const date = new Date(Date.UTC(year, month - 1, day))
  // Date turns 30 February into 2 March; a day that no calendar has comes out as another.
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  if (!isReal || clock === null || offsetMs === null || year < 1970) return null
  return { kind: 'date', ms: date.getTime() + clock - offsetMs, offsetMs }
}

function readOffset(zone: string | undefined): number | null {
  if (zone === undefined || zone.toUpperCase() === 'Z') return 0
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? []
  const ms = (Number(hours) * 60 + Number(minutes)) * 60_000
  return Number(minutes) > 59 || ms > OFFSET_MS_MAX ? null : sign === '-' ? -ms : ms
}

/** How the numbers of a file are meant; null when they are not all meant the same way. */
export function findUnit(numbers: Iterable<number>): NumberUnit | null {
  let lowest = Number.POSITIVE_INFINITY
  let highest = 0
  for (const value of numbers) {
    lowest = Math.min(lowest, value)
    highest = Math.max(highest, value)
  }
  const [from, until] = SECONDS
  if (lowest >= from && highest < until) return 'seconds'
  if (lowest >= from * 1000 && highest < until * 1000) return 'milliseconds'
  return highest <= TIME_MS_MAX && highest < from ? 'of-the-run' : null
}

/** Milliseconds since 1970, or since the start of a day that nobody knows. */
export function toMs(time: RawTime, unit: NumberUnit | null): number {
  if (time.kind !== 'number') return time.ms
  return unit === 'seconds' ? time.value * 1000 : time.value
}

/** Does it say on which day it was? */
export function hasDay(time: RawTime, unit: NumberUnit | null): boolean {
  return time.kind === 'date' || (time.kind === 'number' && unit !== 'of-the-run')
}

/** `2026-11-27`, and its weekday from 0, a Monday. */
export function dayOf(ms: number): { readonly day: string; readonly weekday: number } {
  const days = Math.floor(ms / DAY_MS)
  return { day: new Date(days * DAY_MS).toISOString().slice(0, 10), weekday: (((days + 3) % 7) + 7) % 7 }
}
