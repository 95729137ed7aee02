/**
 * A value as Avro's binary encoding (specification, 'Binary Encoding').
 * The one thing a reader would get wrong: a field that is missing is refused even when it has a default, because a
 * default serves readers; the writer writes every field. A union takes the first branch that the value fits.
 *
 * Values: bytes and fixed are Uint8Array, a long may be a bigint, an absent value is null.
 */
import type { AvroSchema, AvroUnionSchema } from './avro-schema'
import {
  catchProblem,
  isObject,
  readKey,
  refuseSchema,
  SCHEMA_DEPTH_MAX,
  type SchemaResult,
  showValue,
} from './schema-error'
import { encodeUtf8 } from './utf8'

export function encodeAvro(schema: AvroSchema, value: unknown): SchemaResult<Uint8Array> {
  return catchProblem(() => {
    const bytes: number[] = []
    write(bytes, schema, value, '$', 0)
    return Uint8Array.from(bytes)
  })
}

function write(bytes: number[], schema: AvroSchema, value: unknown, path: string, depth: number): void {
  if (depth > SCHEMA_DEPTH_MAX) refuseSchema(path, value, `The value is nested deeper than ${SCHEMA_DEPTH_MAX}.`)
  if (schema.type === 'union') writeUnion(bytes, schema, value, path, depth)
  else if (schema.type === 'array') {
    if (!Array.isArray(value)) refuse(schema, value, path)
    const items = value as readonly unknown[]
    if (items.length > 0) writeLong(bytes, BigInt(items.length))
    for (const [index, item] of items.entries()) write(bytes, schema.items, item, `${path}[${index}]`, depth + 1)
    writeLong(bytes, 0n)
  } else if (schema.type === 'map') {
    const entries = Object.entries(asMap(schema, value, path))
    if (entries.length > 0) writeLong(bytes, BigInt(entries.length))
    for (const [key, item] of entries) {
      writeBytes(bytes, encodeUtf8(key))
      write(bytes, schema.values, item, `${path}.${key}`, depth + 1)
    }
    writeLong(bytes, 0n)
  } else if (schema.type === 'record') {
    const record = asMap(schema, value, path)
    const names = new Set(schema.fields.map(({ name }) => name))
    const stray = Object.keys(record).find((key) => !names.has(key))
    if (stray !== undefined)
      refuseSchema(`${path}.${stray}`, record[stray], `The record has no field ${stray}. Leave it out.`)
    for (const field of schema.fields)
      write(bytes, field.schema, readKey(record, field.name), `${path}.${field.name}`, depth + 1)
  } else if (!writeScalar(bytes, schema, value)) refuse(schema, value, path)
}

function writeUnion(bytes: number[], schema: AvroUnionSchema, value: unknown, path: string, depth: number): void {
  const index = schema.branches.findIndex((branch) => fits(branch, value, depth + 1))
  if (index >= 0) {
    writeLong(bytes, BigInt(index))
    write(bytes, schema.branches[index], value, path, depth + 1)
    return
  }
  // With one branch of the value's shape, what is wrong within it says more than that no branch fits.
  const shaped = schema.branches.filter(({ type }) =>
    Array.isArray(value) ? type === 'array' : isMap(value) && type === 'record',
  )
  if (shaped.length === 1) write(bytes, shaped[0], value, path, depth + 1)
  refuse(schema, value, path)
}

function asMap(schema: AvroSchema, value: unknown, path: string): Readonly<Record<string, unknown>> {
  return isMap(value) ? value : refuse(schema, value, path)
}

type Scalar = Exclude<AvroSchema, { type: 'array' | 'map' | 'record' | 'union' }>

/** False when the value does not fit, and then nothing is written. */
function writeScalar(bytes: number[], schema: Scalar, value: unknown): boolean {
  switch (schema.type) {
    case 'null':
      return value === null
    case 'boolean':
      if (typeof value !== 'boolean') return false
      bytes.push(value ? 1 : 0)
      return true
    case 'int':
    case 'long': {
      const whole = readWhole(value, schema.type === 'int' ? 32 : 64)
      if (whole === null) return false
      writeLong(bytes, whole)
      return true
    }
    case 'float':
    case 'double':
      if (typeof value !== 'number') return false
      writeFloat(bytes, value, schema.type === 'float' ? 4 : 8)
      return true
    case 'string':
      if (typeof value !== 'string') return false
      writeBytes(bytes, encodeUtf8(value))
      return true
    case 'bytes':
      if (!(value instanceof Uint8Array)) return false
      writeBytes(bytes, value)
      return true
    case 'fixed':
      if (!(value instanceof Uint8Array) || value.length !== schema.size) return false
      for (const byte of value) bytes.push(byte)
      return true
    case 'enum': {
      const index = schema.symbols.indexOf(value as string)
      if (index >= 0) writeLong(bytes, BigInt(index))
      return index >= 0
    }
  }
}

/** Whether the value can be written with the schema; what a union asks of its branches. */
export function fits(schema: AvroSchema, value: unknown, depth = 0, seen: Seen = new Map()): boolean {
  if (depth > SCHEMA_DEPTH_MAX) return false
  const isPlain = typeof value !== 'object' || value === null
  const known = isPlain ? undefined : seen.get(schema)?.get(value)
  if (known !== undefined) return known
  const found = fitsAnew(schema, value, depth, seen)
  if (!isPlain) seen.set(schema, (seen.get(schema) ?? new Map()).set(value, found))
  return found
}

/** Answers for parts of one value; without them nested unions double with each level. */
type Seen = Map<AvroSchema, Map<unknown, boolean>>

function fitsAnew(schema: AvroSchema, value: unknown, depth: number, seen: Seen): boolean {
  switch (schema.type) {
    case 'array':
      return Array.isArray(value) && value.every((item) => fits(schema.items, item, depth + 1, seen))
    case 'map':
      return isMap(value) && Object.values(value).every((item) => fits(schema.values, item, depth + 1, seen))
    case 'record': {
      if (!isMap(value)) return false
      const names = new Set(schema.fields.map(({ name }) => name))
      if (!Object.keys(value).every((key) => names.has(key))) return false
      return schema.fields.every((field) => fits(field.schema, readKey(value, field.name), depth + 1, seen))
    }
    case 'union':
      return schema.branches.some((branch) => fits(branch, value, depth + 1, seen))
    default:
      return writeScalar([], schema, value)
  }
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return isObject(value) && !(value instanceof Uint8Array)
}

function readWhole(value: unknown, bits: number): bigint | null {
  if (typeof value !== 'bigint' && !Number.isInteger(value)) return null
  const whole = BigInt(value as number | bigint)
  return BigInt.asIntN(bits, whole) === whole ? whole : null
}

/** Zigzag, then seven bits a byte, the least first. */
function writeLong(bytes: number[], value: bigint): void {
  let rest = BigInt.asUintN(64, (value << 1n) ^ (value >> 63n))
  while (rest > 0x7fn) {
    bytes.push(Number(rest & 0x7fn) | 0x80)
    rest >>= 7n
  }
  bytes.push(Number(rest))
}

function writeFloat(bytes: number[], value: number, size: 4 | 8): void {
  const view = new DataView(new ArrayBuffer(size))
  if (size === 4) view.setFloat32(0, value, true)
  else view.setFloat64(0, value, true)
  for (let at = 0; at < size; at++) bytes.push(view.getUint8(at))
}

function writeBytes(bytes: number[], value: Uint8Array): void {
  writeLong(bytes, BigInt(value.length))
  for (const byte of value) bytes.push(byte)
}

function refuse(schema: AvroSchema, value: unknown, path: string): never {
  const wanted = schema.type === 'union' ? schema.branches.map(nameType).join(' or ') : nameType(schema)
  return refuseSchema(path, value, `${wanted} is expected, not ${showValue(value)}. Send a value of that type.`)
}

function nameType(schema: AvroSchema): string {
  if (schema.type === 'enum') return `enum ${schema.name} (${schema.symbols.slice(0, 10).join(', ')})`
  if (schema.type === 'fixed') return `fixed ${schema.name} of ${schema.size} bytes`
  return schema.type === 'record' ? `record ${schema.name}` : schema.type
}
