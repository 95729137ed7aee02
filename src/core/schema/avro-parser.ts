/**
 * Reads an Avro schema from JSON (Apache Avro specification, 'Schema Declaration' and 'Names').
 * The one thing a reader would get wrong: a name in a record's fields is looked up in the namespace of the record,
 * so the same word can mean two types in one schema; a name with a dot is full and ignores the namespace.
 */

import { findDefaultFault } from './avro-defaults'
import { checkName, keepProperties, parseAliases, parseNames, readText } from './avro-names'
import {
  AVRO_PRIMITIVES,
  type AvroEnumSchema,
  type AvroField,
  type AvroFixedSchema,
  type AvroNamedSchema,
  type AvroRecordSchema,
  type AvroSchema,
  avroFullName,
  isAvroNamed,
  isAvroPrimitive,
} from './avro-schema'
import {
  catchProblem,
  isObject,
  readKey,
  refuseDeepDocument,
  refuseSchema,
  SCHEMA_DEPTH_MAX,
  SCHEMA_NODES_MAX,
  type SchemaResult,
} from './schema-error'

export interface AvroParseOptions {
  /** Named types known from referenced schemas, by full name. */
  readonly knownTypes?: ReadonlyMap<string, AvroNamedSchema>
  /** Accept a record without a name, as `Schema.createRecord(fields)` of Avro's Java makes them. */
  readonly allowAnonymous?: boolean
  /** Accept defaults that do not fit their field, as schemas registered long ago may have. */
  readonly allowBadDefaults?: boolean
}

interface Parser {
  readonly names: Map<string, AvroNamedSchema>
  readonly options: AvroParseOptions
  /** Defaults are judged when all is known: a default's type may be the record that is still being read. */
  readonly defaults: { readonly path: string; readonly field: AvroField }[]
  nodes: number
}

/** Text or a JSON document; the result is the schema, or the first fault with its place. */
export function parseAvroSchema(source: unknown, options: AvroParseOptions = {}): SchemaResult<AvroSchema> {
  return catchProblem(() => {
    refuseDeepDocument(source)
    const parser: Parser = { names: new Map(options.knownTypes), options, defaults: [], nodes: 0 }
    const schema = parseType(parser, source, '$', '', 0)
    if (options.allowBadDefaults !== true) {
      for (const { path, field } of parser.defaults) {
        const fault = findDefaultFault(field.schema, field.defaultValue)
        if (fault !== null) refuseSchema(path, field.defaultValue, `Invalid default for field ${field.name}: ${fault}`)
      }
    }
    return schema
  })
}

/** Every named type that a schema defines or refers to, by full name. */
export function collectNamedTypes(schema: AvroSchema, into: Map<string, AvroNamedSchema> = new Map()) {
  if (isAvroNamed(schema)) {
    const name = avroFullName(schema)
    if (into.get(name) === schema) return into
    into.set(name, schema)
    if (schema.type === 'record') for (const field of schema.fields) collectNamedTypes(field.schema, into)
  } else if (schema.type === 'array') collectNamedTypes(schema.items, into)
  else if (schema.type === 'map') collectNamedTypes(schema.values, into)
  else if (schema.type === 'union') for (const branch of schema.branches) collectNamedTypes(branch, into)
  return into
}

function parseType(parser: Parser, source: unknown, path: string, namespace: string, depth: number): AvroSchema {
  if (depth > SCHEMA_DEPTH_MAX)
    refuseSchema(path, source, `The schema is nested deeper than ${SCHEMA_DEPTH_MAX}. Flatten it.`)
  parser.nodes += 1
  if (parser.nodes > SCHEMA_NODES_MAX)
    refuseSchema(path, source, `The schema has more than ${SCHEMA_NODES_MAX} parts. Split it into several schemas.`)
  if (typeof source === 'string') return resolveName(parser, source, path, namespace)
  if (Array.isArray(source)) return parseUnion(parser, source, path, namespace, depth)
  if (!isObject(source))
    return refuseSchema(
      path,
      source,
      'A schema is a type name, an object with "type", or an array of schemas (a union).',
    )
  const type = readKey(source, 'type')
  if (type === undefined) return refuseSchema(path, source, 'No type. Add "type", for example "type": "record".')
  if (typeof type !== 'string') return parseType(parser, type, `${path}.type`, namespace, depth + 1)
  switch (type) {
    case 'record':
    case 'error':
      return parseRecord(parser, source, path, namespace, depth)
    case 'enum':
      return parseEnum(parser, source, path, namespace)
    case 'fixed':
      return parseFixed(parser, source, path, namespace)
    case 'array': {
      const items = readPart(source, 'items', path, 'an array')
      const schema = parseType(parser, items, `${path}.items`, namespace, depth + 1)
      return { type: 'array', items: schema, properties: keepProperties(source, ['type', 'items']) }
    }
    case 'map': {
      const values = readPart(source, 'values', path, 'a map')
      const schema = parseType(parser, values, `${path}.values`, namespace, depth + 1)
      return { type: 'map', values: schema, properties: keepProperties(source, ['type', 'values']) }
    }
    default:
      if (isAvroPrimitive(type)) return { type, properties: keepProperties(source, ['type']) }
      return resolveName(parser, type, `${path}.type`, namespace)
  }
}

function readPart(source: Readonly<Record<string, unknown>>, key: string, path: string, what: string): unknown {
  const part = readKey(source, key)
  if (part === undefined) refuseSchema(path, source, `No ${key}. Add "${key}" with a schema, as ${what} needs it.`)
  return part
}

function resolveName(parser: Parser, name: string, path: string, namespace: string): AvroSchema {
  if (isAvroPrimitive(name)) return { type: name, properties: [] }
  const full = name.includes('.') || namespace === '' ? name : `${namespace}.${name}`
  const found = parser.names.get(full) ?? parser.names.get(name)
  if (found !== undefined) return found
  const known = [...AVRO_PRIMITIVES, ...parser.names.keys()].slice(0, 20).join(', ')
  return refuseSchema(
    path,
    name,
    `Undefined name "${full}". Define the type before this place or use one of: ${known}.`,
  )
}

function parseUnion(parser: Parser, source: readonly unknown[], path: string, namespace: string, depth: number) {
  const seen = new Set<string>()
  const branches = source.map((item, index): AvroSchema => {
    const place = `${path}[${index}]`
    const branch = parseType(parser, item, place, namespace, depth + 1)
    if (branch.type === 'union')
      refuseSchema(place, item, 'A union may not hold a union. Put its branches here instead.')
    const key = isAvroNamed(branch) ? avroFullName(branch) : branch.type
    if (seen.has(key)) refuseSchema(place, item, `Duplicate in union: ${key}. Keep one branch of this type.`)
    seen.add(key)
    return branch
  })
  return { type: 'union' as const, branches }
}

function define<T extends AvroNamedSchema>(parser: Parser, schema: T, path: string): T {
  const name = avroFullName(schema)
  if (name === '') return schema
  if (parser.names.has(name))
    refuseSchema(`${path}.name`, name, `Can't redefine: ${name}. Refer to the first by its name.`)
  parser.names.set(name, schema)
  return schema
}

const NAMED_KEYS = ['type', 'name', 'namespace', 'aliases', 'doc']

function parseRecord(
  parser: Parser,
  source: Readonly<Record<string, unknown>>,
  path: string,
  outer: string,
  depth: number,
): AvroRecordSchema {
  const names = parseNames(parser.options.allowAnonymous === true, source, path, outer)
  const fields: AvroField[] = []
  const properties = keepProperties(source, [...NAMED_KEYS, 'fields'])
  const record: AvroRecordSchema = { type: 'record', isError: source.type === 'error', ...names, fields, properties }
  define(parser, record, path)
  const list = readKey(source, 'fields')
  if (!Array.isArray(list)) return refuseSchema(`${path}.fields`, list, 'A record has "fields", an array of fields.')
  const seen = new Set<string>()
  list.forEach((item: unknown, index) => {
    const field = parseField(parser, item, `${path}.fields[${index}]`, names.namespace, depth + 1)
    if (seen.has(field.name))
      refuseSchema(`${path}.fields[${index}].name`, field.name, `Duplicate field ${field.name}. Give it another name.`)
    seen.add(field.name)
    fields.push(field)
  })
  return record
}

const ORDERS = ['ascending', 'descending', 'ignore'] as const

function parseField(parser: Parser, source: unknown, path: string, namespace: string, depth: number): AvroField {
  if (!isObject(source)) return refuseSchema(path, source, 'A field is an object with "name" and "type".')
  const name = readKey(source, 'name')
  if (typeof name !== 'string') return refuseSchema(`${path}.name`, name, 'No field name. Add "name" as a string.')
  checkName(name, name, `${path}.name`)
  const type = readKey(source, 'type')
  if (type === undefined) return refuseSchema(`${path}.type`, type, 'No field type. Add "type" with a schema.')
  const written = readKey(source, 'order')
  const order = ORDERS.find((candidate) => candidate === (written ?? 'ascending'))
  if (order === undefined) return refuseSchema(`${path}.order`, written, `An order is one of ${ORDERS.join(', ')}.`)
  const field: AvroField = {
    name,
    schema: parseType(parser, type, `${path}.type`, namespace, depth),
    hasDefault: Object.hasOwn(source, 'default'),
    defaultValue: readKey(source, 'default'),
    aliases: parseAliases(source, path),
    order,
    doc: readText(source, 'doc'),
    properties: keepProperties(source, ['name', 'type', 'default', 'aliases', 'order', 'doc']),
  }
  if (field.hasDefault) parser.defaults.push({ path: `${path}.default`, field })
  return field
}

function parseEnum(
  parser: Parser,
  source: Readonly<Record<string, unknown>>,
  path: string,
  outer: string,
): AvroEnumSchema {
  const names = parseNames(parser.options.allowAnonymous === true, source, path, outer)
  const symbols = readKey(source, 'symbols')
  if (!Array.isArray(symbols))
    return refuseSchema(`${path}.symbols`, symbols, 'An enum has "symbols", an array of names.')
  const seen = new Set<unknown>()
  symbols.forEach((symbol: unknown, index) => {
    const place = `${path}.symbols[${index}]`
    if (typeof symbol !== 'string') refuseSchema(place, symbol, 'A symbol is a string.')
    checkName(symbol as string, symbol, place)
    if (seen.has(symbol)) refuseSchema(place, symbol, `Duplicate enum symbol ${symbol}. Keep one.`)
    seen.add(symbol)
  })
  const given = readKey(source, 'default')
  if (given !== undefined && !seen.has(given))
    refuseSchema(`${path}.default`, given, `The enum default is not in its symbols. Use one of ${symbols.join(', ')}.`)
  const properties = keepProperties(source, [...NAMED_KEYS, 'symbols', 'default'])
  const defaultSymbol = typeof given === 'string' ? given : null
  return define(parser, { type: 'enum', ...names, symbols: symbols as string[], defaultSymbol, properties }, path)
}

function parseFixed(
  parser: Parser,
  source: Readonly<Record<string, unknown>>,
  path: string,
  outer: string,
): AvroFixedSchema {
  const names = parseNames(parser.options.allowAnonymous === true, source, path, outer)
  const size = readKey(source, 'size')
  if (typeof size !== 'number' || !Number.isInteger(size) || size < 0 || size > 0x7fffffff)
    return refuseSchema(`${path}.size`, size, 'A fixed type has "size", a whole number of bytes from 0.')
  const properties = keepProperties(source, [...NAMED_KEYS, 'size'])
  return define(parser, { type: 'fixed', ...names, size, properties }, path)
}
