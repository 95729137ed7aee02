/**
 * A row's bytes as names and values (access/htup_details.h, heap_deform_tuple in heaptuple.c).
 *
 * The one thing a reader would get wrong: nothing in a row says where a value begins. Each is found by walking over all
 * before it, with the alignment that its type demands.
 */
import { type JsonValue, type Row, UNAVAILABLE } from '../../core/cdc'
import { toBase64 } from './base64'
import type { ColumnShape, TypeShape } from './catalog'
import type { HeapTuple } from './heap-change'
import { readMissing } from './missing-value'
import { findTypeReader } from './values'
import { readVarlena, type ToastChunks } from './varlena'
import { WalError } from './wal-pages'

const BYTEA = 17

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
    const isTold = whyLeftOut(column) === null
    if (i >= tuple.columns) {
      if (isTold) row[column.name] = column.missing === null ? null : readMissing(column)
      return
    }
    // The map of nulls is in front of the values; a bit that is set means that there is a value.
    if (hasNulls && (bytes[i >> 3] & (1 << (i & 7))) === 0) {
      if (isTold) row[column.name] = null
      return
    }
    const isPlain = column.length !== -1 || values[at] === 0
    if (isPlain) at = Math.ceil(at / column.align) * column.align
    const { content, end } = readContent(values, at, column, toast)
    at = end
    if (!isTold || column.type === null) return
    if (content === null) unavailable.push(column.name)
    const reader = findTypeReader(column.type)
    row[column.name] = content === null ? placeholderOf(column.type) : (reader?.(content, column.type) ?? null)
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

/** Why no record has the column, in a word; null when records have it. A dropped column is `dropped`. */
export function whyLeftOut({ isDropped, isGenerated, type }: ColumnShape): string | null {
  if (isDropped || type === null) return 'dropped'
  if (isGenerated) return 'generated'
  return findTypeReader(type) === null ? type.name : null
}

/** `unavailable.value.placeholder` in the form of the type: a list of it, or its bytes (PostgresValueConverter). */
function placeholderOf(type: TypeShape): JsonValue {
  if (type.element !== null) return [UNAVAILABLE]
  return type.id === BYTEA ? toBase64(new TextEncoder().encode(UNAVAILABLE)) : null
}
