/**
 * Reads Avro's binary encoding (specification, 'Binary Encoding') with the schema that it was written with.
 * The one thing a reader would get wrong: the bytes carry no types. With another schema they may well decode to
 * nonsense without an error, which is why the id of the writer's schema travels with every record.
 */
import type { AvroSchema } from './avro-schema'
import { catchProblem, refuseSchema, SCHEMA_DEPTH_MAX, type SchemaResult } from './schema-error'
import { decodeUtf8 } from './utf8'

/** Most items of arrays and maps in one value: an array of nulls takes no bytes and could claim any number. */
const ITEMS_MAX = 100_000
const VALUES_MAX = 1_000_000

interface Cursor {
  readonly bytes: Uint8Array
  at: number
  items: number
  values: number
}

/** A long beyond 2^53 is a bigint; bytes and fixed are Uint8Array. */
export function decodeAvro(schema: AvroSchema, bytes: Uint8Array): SchemaResult<unknown> {
  return catchProblem(() => {
    const cursor: Cursor = { bytes, at: 0, items: 0, values: 0 }
    const value = read(cursor, schema, '$', 0)
    const left = bytes.length - cursor.at
    if (left > 0) refuseSchema('$', left, `${left} bytes are left over. The bytes were written with another schema.`)
    return value
  })
}

function read(cursor: Cursor, schema: AvroSchema, path: string, depth: number): unknown {
  if (depth > SCHEMA_DEPTH_MAX) refuseSchema(path, null, `The value is nested deeper than ${SCHEMA_DEPTH_MAX}.`)
  // Records of nulls take no bytes, so that their number is bounded by nothing else.
  if (++cursor.values > VALUES_MAX) refuseSchema(path, null, `A record has at most ${VALUES_MAX} values.`)
  switch (schema.type) {
    case 'null':
      return null
    case 'boolean': {
      const byte = take(cursor, 1, path)[0]
      return byte > 1 ? refuseSchema(path, byte, 'A boolean is the byte 0 or 1. Was another schema used?') : byte === 1
    }
    case 'int': {
      const value = readLong(cursor, path)
      return BigInt.asIntN(32, value) === value ? Number(value) : refuseSchema(path, value, 'An int has 32 bits.')
    }
    case 'long': {
      const value = readLong(cursor, path)
      return BigInt(Number(value)) === value && Number.isSafeInteger(Number(value)) ? Number(value) : value
    }
    case 'float':
      return viewOf(take(cursor, 4, path)).getFloat32(0, true)
    case 'double':
      return viewOf(take(cursor, 8, path)).getFloat64(0, true)
    case 'bytes':
      return take(cursor, readLength(cursor, path), path).slice()
    case 'fixed':
      return take(cursor, schema.size, path).slice()
    case 'string':
      return readText(cursor, path)
    case 'enum':
      return readChoice(cursor, schema.symbols, path)
    case 'union':
      return read(cursor, readChoice(cursor, schema.branches, path), path, depth + 1)
    case 'array': {
      const items: unknown[] = []
      readBlocks(cursor, path, () => items.push(read(cursor, schema.items, `${path}[${items.length}]`, depth + 1)))
      return items
    }
    case 'map': {
      const entries: [string, unknown][] = []
      readBlocks(cursor, path, () => {
        const key = readText(cursor, path)
        entries.push([key, read(cursor, schema.values, `${path}.${key}`, depth + 1)])
      })
      return Object.fromEntries(entries)
    }
    case 'record':
      return Object.fromEntries(
        schema.fields.map((field) => [field.name, read(cursor, field.schema, `${path}.${field.name}`, depth + 1)]),
      )
  }
}

function readChoice<T>(cursor: Cursor, choices: readonly T[], path: string): T {
  const index = readLong(cursor, path)
  if (index < 0n || index >= BigInt(choices.length))
    return refuseSchema(path, index, `There are ${choices.length} choices only. Was another schema used?`)
  return choices[Number(index)]
}

/** A block begins with its count; a negative count is followed by the block's size in bytes. */
function readBlocks(cursor: Cursor, path: string, readItem: () => void): void {
  for (let count = readLong(cursor, path); count !== 0n; count = readLong(cursor, path)) {
    if (count < 0n) readLong(cursor, path)
    const items = count < 0n ? -count : count
    if (items > BigInt(ITEMS_MAX - cursor.items)) refuseSchema(path, items, `A value has at most ${ITEMS_MAX} items.`)
    cursor.items += Number(items)
    for (let index = 0; index < items; index++) readItem()
  }
}

function readText(cursor: Cursor, path: string): string {
  const text = decodeUtf8(take(cursor, readLength(cursor, path), path))
  return text ?? refuseSchema(path, 'bytes', 'A string is UTF-8, and these bytes are not. Was another schema used?')
}

function readLength(cursor: Cursor, path: string): number {
  const length = readLong(cursor, path)
  if (length < 0n || length > BigInt(cursor.bytes.length))
    return refuseSchema(path, length, `A length of ${length} does not fit the ${cursor.bytes.length} bytes.`)
  return Number(length)
}

function readLong(cursor: Cursor, path: string): bigint {
  let value = 0n
  for (let shift = 0n; shift < 70n; shift += 7n) {
    const byte = take(cursor, 1, path)[0]
    value |= BigInt(byte & 0x7f) << shift
    if (byte < 0x80) return BigInt.asIntN(64, (value >> 1n) ^ -(value & 1n))
  }
  return refuseSchema(path, 'more than 10 bytes', 'A number takes at most 10 bytes. Was another schema used?')
}

function take(cursor: Cursor, count: number, path: string): Uint8Array {
  const end = cursor.at + count
  if (end > cursor.bytes.length)
    refuseSchema(path, cursor.bytes.length, `The record ends after ${cursor.bytes.length} bytes; ${end} are needed.`)
  const taken = cursor.bytes.subarray(cursor.at, end)
  cursor.at = end
  return taken
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
