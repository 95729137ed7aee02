/**
 * Bytes of a value as what Debezium's PostgreSQL connector makes of it in JSON (documentation, "Data type mappings"):
 * a date is days since 1970, an interval is microseconds, a range is text, an array is a list.
 *
 * The one thing a reader would get wrong: the same type has two units. `timestamp(3)` and `time(3)` are milliseconds,
 * `timestamp` and `time(6)` microseconds (`time.precision.mode=adaptive`); the column's modifier says which.
 *
 * Simplification: `numeric` and `money` are text (`decimal.handling.mode=string`), and a whole number beyond 2^53 is
 * text, as a JSON number would round it.
 *
 * Simplification: an array of more than one dimension is a list of lists. Debezium knows lists of one dimension only.
 */
import type { JsonValue } from '../../core/cdc'
import { readArray } from './array-value'
import { toBase64 } from './base64'
import type { TypeShape } from './catalog'
import { readJsonb } from './jsonb'
import { formatCidr, formatInet, formatMac, readPoint, readTsvector } from './network-values'
import { readNumeric } from './numeric'
import { readRange } from './range-value'
import { formatMoney, readDate, readInterval, readTime, readTimestamp, readZoned, readZonedTime } from './time-values'
import { viewOf } from './wal-pages'

type TypeReader = (bytes: Uint8Array, type: TypeShape) => JsonValue

const text = new TextDecoder()
const readString: TypeReader = (bytes) => text.decode(bytes)
const readReal = (value: number): JsonValue => (Number.isFinite(value) ? value : String(value))

/** By id in pg_type (pg_type.dat). */
const READERS: Readonly<Record<number, TypeReader>> = {
  16: (bytes) => bytes[0] !== 0,
  17: (bytes) => toBase64(bytes),
  18: (bytes) => String.fromCharCode(bytes[0]),
  19: (bytes) => text.decode(bytes).replace(/\0[\s\S]*$/, ''),
  20: (bytes) => plainWhole(viewOf(bytes).getBigInt64(0, true)),
  21: (bytes) => viewOf(bytes).getInt16(0, true),
  23: (bytes) => viewOf(bytes).getInt32(0, true),
  25: readString,
  26: (bytes) => viewOf(bytes).getUint32(0, true),
  114: readString,
  142: readString,
  600: readPoint,
  650: formatCidr,
  700: (bytes) => readReal(viewOf(bytes).getFloat32(0, true)),
  701: (bytes) => readReal(viewOf(bytes).getFloat64(0, true)),
  774: formatMac,
  790: formatMoney,
  829: formatMac,
  869: formatInet,
  1042: readString,
  1043: readString,
  1082: readDate,
  1083: readTime,
  1114: readTimestamp,
  1184: readZoned,
  1186: readInterval,
  1266: readZonedTime,
  1560: readBits,
  1562: readBits,
  1700: (bytes) => readNumeric(bytes),
  2950: readUuid,
  3614: readTsvector,
  3802: (bytes) => JSON.stringify(readJsonb(bytes)),
}

/** Extensions give their types other ids in each database; these are stored as text is. */
const TEXT_LIKE = new Set(['citext'])

/** null for a type that Debezium leaves out too: composites, multiranges, boxes, `tsquery` and the like. */
export function findTypeReader(type: TypeShape): TypeReader | null {
  if (type.labels !== null) return readLabel
  if (type.element !== null) {
    const { element } = type
    const reader = findTypeReader(element)
    return reader === null ? null : (bytes) => readArray(bytes, element, (one) => reader(one, element))
  }
  if (type.range !== null) return readRange
  return READERS[type.id] ?? (TEXT_LIKE.has(type.name) ? readString : null)
}

function readLabel(bytes: Uint8Array, { labels }: TypeShape): JsonValue {
  return labels?.[String(viewOf(bytes).getUint32(0, true))] ?? null
}

function plainWhole(value: bigint): number | string {
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : String(value)
}

/**
 * VarBit (utils/varbit.h): a length in bits, then the bits from the left. `bit(1)` is a boolean; all others are
 * io.debezium.data.Bits, whose bytes are little-endian (PostgresValueConverter.convertBits).
 */
function readBits(bytes: Uint8Array, { id, modifier }: TypeShape): JsonValue {
  const count = viewOf(bytes).getInt32(0, true)
  const bit = (i: number): boolean => (bytes[4 + (i >> 3)] & (0x80 >> (i & 7))) !== 0
  if (id === 1560 && (modifier === 1 || modifier === -1)) return count > 0 && bit(0)
  const little = new Uint8Array(Math.ceil(count / 8))
  for (let i = 0; i < count; i++) {
    const place = count - 1 - i
    if (bit(i)) little[place >> 3] |= 1 << (place & 7)
  }
  return toBase64(little)
}

function readUuid(bytes: Uint8Array): string {
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
