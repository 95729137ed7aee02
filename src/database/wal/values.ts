/**
 * Bytes of a value as what Debezium's PostgreSQL connector makes of it in JSON (documentation, "Data type mappings"):
 * a date is days since 1970, a timestamp is microseconds, one with a zone is text.
 *
 * The one thing a reader would get wrong: PostgreSQL counts from 2000-01-01 (datatype/timestamp.h), Debezium from 1970.
 *
 * Simplification: `numeric` is text (`decimal.handling.mode=string`), and `bigint` beyond 2^53 is text, as a JSON number
 * would round it. Columns of other types (arrays, ranges, points) are left out, as Debezium does with unknown types.
 */
import type { JsonValue } from '../../core/cdc'
import { readJsonb } from './jsonb'
import { readNumeric } from './numeric'
import { viewOf } from './wal-pages'

type TypeReader = (bytes: Uint8Array) => JsonValue

const EPOCH_DAYS = 10_957
const EPOCH_US = 946_684_800_000_000n
const FOREVER = 2n ** 63n - 1n

const text = new TextDecoder()
const readString = (bytes: Uint8Array): string => text.decode(bytes)
const readReal = (value: number): JsonValue => (Number.isFinite(value) ? value : String(value))

/** By id in pg_type (pg_type.dat). */
const READERS: Readonly<Record<number, TypeReader>> = {
  16: (bytes) => bytes[0] !== 0,
  17: (bytes) => btoa(String.fromCharCode(...bytes)),
  18: (bytes) => String.fromCharCode(bytes[0]),
  19: (bytes) => readString(bytes).replace(/\0[\s\S]*$/, ''),
  20: (bytes) => plain(viewOf(bytes).getBigInt64(0, true)),
  21: (bytes) => viewOf(bytes).getInt16(0, true),
  23: (bytes) => viewOf(bytes).getInt32(0, true),
  25: readString,
  26: (bytes) => viewOf(bytes).getUint32(0, true),
  114: readString,
  700: (bytes) => readReal(viewOf(bytes).getFloat32(0, true)),
  701: (bytes) => readReal(viewOf(bytes).getFloat64(0, true)),
  1042: readString,
  1043: readString,
  1082: (bytes) => viewOf(bytes).getInt32(0, true) + EPOCH_DAYS,
  1083: (bytes) => plain(viewOf(bytes).getBigInt64(0, true)),
  1114: (bytes) => readTimestamp(bytes, plain),
  1184: (bytes) => readTimestamp(bytes, formatZoned),
  1700: readNumeric,
  2950: readUuid,
  3802: (bytes) => JSON.stringify(readJsonb(bytes)),
}

export function findTypeReader(type: number): TypeReader | null {
  return READERS[type] ?? null
}

function plain(value: bigint): number | string {
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : String(value)
}

function readTimestamp(bytes: Uint8Array, format: (us: bigint) => JsonValue): JsonValue {
  const us = viewOf(bytes).getBigInt64(0, true)
  if (us === FOREVER) return 'infinity'
  return us === -FOREVER - 1n ? '-infinity' : format(us + EPOCH_US)
}

/** ISO 8601 in UTC with microseconds, when there are any. */
function formatZoned(us: bigint): string {
  const micros = ((us % 1_000_000n) + 1_000_000n) % 1_000_000n
  const date = new Date(Number((us - micros) / 1000n))
  if (Number.isNaN(date.getTime())) return `${us} microseconds since 1970`
  const fraction = micros === 0n ? '' : `.${String(micros).padStart(6, '0').replace(/0+$/, '')}`
  return `${date.toISOString().slice(0, -5)}${fraction}Z`
}

function readUuid(bytes: Uint8Array): string {
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
