/**
 * Dates, times, intervals and money (datatype/timestamp.h, utils/date.h, utils/cash.h) as Debezium tells them.
 *
 * The one thing a reader would get wrong: PostgreSQL counts from 2000-01-01, Debezium from 1970. And infinity is a
 * number in Debezium, that of the JDBC driver (PGStatement.DATE_POSITIVE_INFINITY), except with a time zone.
 */
import type { JsonValue } from '../../core/cdc'
import type { TypeShape } from './catalog'
import { viewOf } from './wal-pages'

const EPOCH_DAYS = 10_957
const EPOCH_US = 946_684_800_000_000n
const FOREVER = 2n ** 63n - 1n
/** PGStatement.DATE_POSITIVE_INFINITY and DATE_NEGATIVE_INFINITY, which Debezium takes for microseconds. */
const INFINITY_US = 9_223_372_036_825_200_000n
const MINUS_INFINITY_US = -9_223_372_036_832_400_000n
/** DATEVAL_NOEND and DATEVAL_NOBEGIN. */
const DATE_END = 2_147_483_647
const DATE_BEGIN = -2_147_483_648
/** MicroDuration.DAYS_PER_MONTH_AVG */
const DAYS_PER_MONTH = 365.25 / 12

function plain(value: bigint): number | string {
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : String(value)
}

/** Up to three digits are milliseconds, and so is `timestamp(0)` (`time.precision.mode=adaptive`). */
function inUnit(us: bigint, { modifier }: TypeShape): JsonValue {
  if (modifier < 0 || modifier > 3) return plain(us)
  return plain((us - (((us % 1000n) + 1000n) % 1000n)) / 1000n)
}

/**
 * Days since 1970 (io.debezium.time.Date).
 *
 * Simplification: `infinity` is told as that text. Debezium has no defined value for it: its day does not fit the 32 bits
 * of a date.
 */
export function readDate(bytes: Uint8Array): JsonValue {
  const days = viewOf(bytes).getInt32(0, true)
  if (days === DATE_END) return 'infinity'
  return days === DATE_BEGIN ? '-infinity' : days + EPOCH_DAYS
}

export function readTime(bytes: Uint8Array, type: TypeShape): JsonValue {
  return inUnit(viewOf(bytes).getBigInt64(0, true), type)
}

export function readTimestamp(bytes: Uint8Array, type: TypeShape): JsonValue {
  const us = viewOf(bytes).getBigInt64(0, true)
  if (us === FOREVER) return inUnit(INFINITY_US, type)
  return inUnit(us === -FOREVER - 1n ? MINUS_INFINITY_US : us + EPOCH_US, type)
}

/** io.debezium.time.ZonedTimestamp: ISO 8601 in UTC with as many digits as there are. */
export function readZoned(bytes: Uint8Array): JsonValue {
  const us = viewOf(bytes).getBigInt64(0, true)
  if (us === FOREVER) return 'infinity'
  return us === -FOREVER - 1n ? '-infinity' : formatZoned(us + EPOCH_US)
}

/** Years beyond 9999 carry a sign and leave off leading zeros, as java.time writes them. */
function formatZoned(us: bigint): string {
  const { day, rest } = splitDays(us)
  const { year, month, dayOfMonth } = civilFromDays(Number(day))
  const years = year > 9999 ? `+${year}` : year < 0 ? `-${pad(-year, 4)}` : pad(year, 4)
  return `${years}-${pad(month, 2)}-${pad(dayOfMonth, 2)}T${formatClock(rest)}Z`
}

function splitDays(us: bigint): { readonly day: bigint; readonly rest: bigint } {
  const dayUs = 86_400_000_000n
  const rest = ((us % dayUs) + dayUs) % dayUs
  return { day: (us - rest) / dayUs, rest }
}

/** Microseconds of a day as `08:15:30.5`. */
export function formatClock(us: bigint): string {
  const whole = Number(us / 1_000_000n)
  const micros = Number(us % 1_000_000n)
  const fraction = micros === 0 ? '' : `.${pad(micros, 6).replace(/0+$/, '')}`
  return `${pad(Math.floor(whole / 3600), 2)}:${pad(Math.floor(whole / 60) % 60, 2)}:${pad(whole % 60, 2)}${fraction}`
}

/** io.debezium.time.ZonedTime: the same instant of the day in GMT. TimeTzADT: time 8, zone 4 (seconds west). */
export function readZonedTime(bytes: Uint8Array): JsonValue {
  const view = viewOf(bytes)
  const us = view.getBigInt64(0, true) + BigInt(view.getInt32(8, true)) * 1_000_000n
  return `${formatClock(splitDays(us).rest)}Z`
}

/**
 * io.debezium.time.MicroDuration (`interval.handling.mode=numeric`, the default): microseconds, a month counted as
 * 365.25 / 12 days. Interval: time 8, day 4, month 4. Like Math.round in Java, the result stays within 64 bits.
 */
export function readInterval(bytes: Uint8Array): JsonValue {
  const view = viewOf(bytes)
  const us = view.getBigInt64(0, true)
  // A month is 2,629,800 seconds, so the sum is a whole number.
  const monthUs = BigInt(Math.round(DAYS_PER_MONTH * 86_400)) * 1_000_000n
  const sum = us + BigInt(view.getInt32(8, true)) * 86_400_000_000n + BigInt(view.getInt32(12, true)) * monthUs
  return plain(sum > FOREVER ? FOREVER : sum < -FOREVER - 1n ? -FOREVER - 1n : sum)
}

/** Cents as `-1234.11`; the database in the page has lc_monetary C, with two digits. */
export function formatMoney(bytes: Uint8Array): JsonValue {
  const cents = viewOf(bytes).getBigInt64(0, true)
  const digits = String(cents < 0n ? -cents : cents).padStart(3, '0')
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** As PostgreSQL writes a date with DateStyle ISO, for bounds of ranges. */
export function formatDate(days: number): string {
  const { year, month, dayOfMonth } = civilFromDays(days + EPOCH_DAYS)
  const isBefore = year <= 0
  return `${pad(isBefore ? 1 - year : year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}${isBefore ? ' BC' : ''}`
}

/** Bounds of `daterange`, `tsrange` and `tstzrange`; the zone of the session in the page is GMT. */
export function formatBound(bytes: Uint8Array, id: number): string {
  const view = viewOf(bytes)
  if (id === 1082) {
    const days = view.getInt32(0, true)
    return days === DATE_END ? 'infinity' : days === DATE_BEGIN ? '-infinity' : formatDate(days)
  }
  const us = view.getBigInt64(0, true)
  if (us === FOREVER) return 'infinity'
  if (us === -FOREVER - 1n) return '-infinity'
  const { day, rest } = splitDays(us)
  const [date, era = ''] = formatDate(Number(day)).split(' ')
  return `${date} ${formatClock(rest)}${id === 1184 ? '+00' : ''}${era === '' ? '' : ` ${era}`}`
}

/** Year, month and day of the proleptic Gregorian calendar; Date ends where PostgreSQL's years go on. */
function civilFromDays(days: number): { readonly year: number; readonly month: number; readonly dayOfMonth: number } {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const ofEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * ofYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const dayOfMonth = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth }
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, '0')
}
