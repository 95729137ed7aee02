/**
 * A row's bytes as names and values (access/htup_details.h, heap_deform_tuple in heaptuple.c).
 *
 * The one thing a reader would get wrong: nothing in a row says where a value begins. Each is found by walking over all
 * before it, with the alignment that its type demands.
 */
import type { JsonValue, Row } from '../../core/cdc'
import type { ColumnShape } from './catalog'
import type { HeapTuple } from './heap-change'
import { findTypeReader } from './values'
import { readVarlena, type ToastChunks } from './varlena'
import { WalError } from './wal-pages'

export interface DecodedRow {
  readonly row: Row
  /** Large values that are kept elsewhere and were not written by this transaction. */
  readonly unavailable: readonly string[]
}

export function decodeTuple(tuple: HeapTuple, columns: readonly ColumnShape[], toast: ToastChunks): DecodedRow {
  const { bytes, hasNulls, valuesAt } = tuple
  const values = bytes.subarray(valuesAt)
  const row: Record<string, JsonValue> = {}
  const unavailable: string[] = []
  let at = 0
  columns.forEach((column, i) => {
    if (i >= tuple.columns) {
      tell(row, column, column.missing === null ? null : fromText(column))
      return
    }
    // The map of nulls is in front of the values; a bit that is set means that there is a value.
    if (hasNulls && (bytes[i >> 3] & (1 << (i & 7))) === 0) {
      tell(row, column, null)
      return
    }
    const isPlain = column.length !== -1 || values[at] === 0
    if (isPlain) at = Math.ceil(at / column.align) * column.align
    const content = readContent(values, at, column, toast)
    at = content.end
    if (content.content === null) unavailable.push(column.name)
    tell(row, column, content.content === null ? null : readValue(column, content.content))
  })
  return { row, unavailable }
}

function readContent(values: Uint8Array, at: number, column: ColumnShape, toast: ToastChunks) {
  if (column.length === -1) return readVarlena(values, at, toast)
  // A text that ends with a zero byte; only the catalog's own types are stored so.
  const end = column.length === -2 ? values.indexOf(0, at) + 1 : at + column.length
  if (end > values.length) throw new WalError(`a row that ends before its column ${column.name}`)
  return { content: values.subarray(at, end), end }
}

function readValue(column: ColumnShape, bytes: Uint8Array): JsonValue {
  if (column.labels !== null) {
    const id = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true)
    return column.labels[String(id)] ?? null
  }
  return findTypeReader(column.type)?.(bytes) ?? null
}

function isTold(column: ColumnShape): boolean {
  return !column.isDropped && (column.labels !== null || findTypeReader(column.type) !== null)
}

function tell(row: Record<string, JsonValue>, column: ColumnShape, value: JsonValue): void {
  if (isTold(column)) row[column.name] = value
}

/** The value of a row that is older than its column; PostgreSQL gives it as text. */
function fromText({ type, missing }: ColumnShape): JsonValue {
  if (type === 16) return missing === 't'
  const isNumber = [20, 21, 23, 26, 700, 701].includes(type)
  return isNumber ? Number(missing) : missing
}
