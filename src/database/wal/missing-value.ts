/**
 * The value of a row that is older than its column (pg_attribute.attmissingval): ADD COLUMN … DEFAULT writes no rows.
 *
 * The one thing a reader would get wrong: the catalog gives it as text, so that it is read from text and not from the
 * bytes of a row. Times come from there as microseconds already.
 *
 * Simplification: such a value of a rare type (interval, bit, point, bytea) is told as PostgreSQL writes it in text.
 */
import type { JsonValue } from '../../core/cdc'
import type { ColumnShape, TypeShape } from './catalog'
import { findTypeReader } from './values'

/** Types whose reader takes eight bytes of microseconds since 2000: time, timestamp, timestamptz. */
const EPOCH_US: Readonly<Record<number, bigint>> = { 1083: 0n, 1114: 946_684_800_000_000n, 1184: 946_684_800_000_000n }

export function readMissing({ missing, type }: ColumnShape): JsonValue {
  if (missing === null || type === null) return null
  if (typeof missing === 'string') return fromText(missing, type)
  const { element } = type
  return missing.map((one) => (one === null || element === null ? one : fromText(one, element)))
}

function fromText(text: string, type: TypeShape): JsonValue {
  const { id } = type
  if (id === 16) return text === 't' || text === 'true'
  if (id === 1082 || [20, 21, 23, 26, 700, 701].includes(id)) {
    const number = Number(text)
    return Number.isFinite(number) && (Number.isSafeInteger(number) || !/^-?\d+$/.test(text)) ? number : text
  }
  if (EPOCH_US[id] === undefined || !/^-?\d+$/.test(text)) return text
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setBigInt64(0, BigInt(text) - EPOCH_US[id], true)
  return findTypeReader(type)?.(bytes, type) ?? text
}
