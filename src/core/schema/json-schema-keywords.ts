/**
 * Reads the keywords of one type of JSON Schema, and refuses values that a keyword cannot have.
 * The one thing a reader would get wrong: `items` changes its meaning with the draft and with its neighbours. An array
 * in draft-07 and `prefixItems` in 2020-12 go by place; beside `prefixItems`, `items` is what follows them.
 */

import type { Additional, ArrayNode, JsonNode, NumberNode, ObjectNode, StringNode } from './json-schema-model'
import type { JsonKeywords, JsonReader } from './json-schema-reader'
import { compileLinear, type LinearPattern } from './linear-pattern'
import { isObject, readKey, refuseSchema } from './schema-error'

type Own<T> = Omit<T, 'kind' | 'source' | 'id' | 'title' | 'description' | 'hasDefault' | 'isInteger'>

export function readStringKeywords(source: JsonKeywords, path: string): Own<StringNode> {
  const pattern = readKey(source, 'pattern')
  if (typeof pattern === 'string') compilePattern(pattern, `${path}.pattern`)
  else if (pattern !== undefined)
    refuseSchema(`${path}.pattern`, pattern, 'A pattern is a regular expression as a string.')
  return {
    minLength: readCount(source, 'minLength', path),
    maxLength: readCount(source, 'maxLength', path),
    pattern: typeof pattern === 'string' ? pattern : null,
  }
}

export function readNumberKeywords(source: JsonKeywords, path: string): Own<NumberNode> {
  const multipleOf = readNumber(source, 'multipleOf', path)
  if (multipleOf !== null && multipleOf <= 0)
    refuseSchema(`${path}.multipleOf`, multipleOf, 'multipleOf is a number above 0.')
  return {
    minimum: readNumber(source, 'minimum', path),
    maximum: readNumber(source, 'maximum', path),
    exclusiveMinimum: readNumber(source, 'exclusiveMinimum', path),
    exclusiveMaximum: readNumber(source, 'exclusiveMaximum', path),
    multipleOf,
  }
}

export function readArrayKeywords(
  reader: JsonReader,
  source: JsonKeywords,
  path: string,
  depth: number,
): Own<ArrayNode> {
  const contains = readKey(source, 'contains')
  const minContains = readCount(source, 'minContains', path)
  return {
    minItems: readCount(source, 'minItems', path),
    maxItems: readCount(source, 'maxItems', path),
    uniqueItems: readKey(source, 'uniqueItems') === true,
    contains: contains === undefined ? null : reader.readNode(reader, contains, `${path}.contains`, depth + 1),
    // 2020-12: a `contains` without `minContains` asks for one.
    minContains: reader.isModern && contains !== undefined ? (minContains ?? 1) : null,
    maxContains: reader.isModern ? readCount(source, 'maxContains', path) : null,
    ...readItems(reader, source, path, depth),
  }
}

type Items = Pick<ArrayNode, 'allItems' | 'itemsByPlace' | 'additionalItems'>

function readItems(reader: JsonReader, source: JsonKeywords, path: string, depth: number): Items {
  const prefixKey = reader.isModern && Object.hasOwn(source, 'prefixItems') ? 'prefixItems' : 'items'
  const prefix = readKey(source, prefixKey)
  const restKeys = reader.isModern ? ['items', 'additionalItems', 'unevaluatedItems'] : ['additionalItems']
  if (Array.isArray(prefix)) {
    const read = (item: unknown, index: number) =>
      reader.readNode(reader, item, `${path}.${prefixKey}[${index}]`, depth + 1)
    const additionalItems = readAdditional(
      reader,
      source,
      restKeys.filter((key) => key !== prefixKey),
      path,
      depth,
    )
    return { allItems: null, itemsByPlace: prefix.map(read), additionalItems }
  }
  const restOnly = restKeys.filter((key) => key !== 'items')
  if (prefix === undefined) {
    return { allItems: null, itemsByPlace: [], additionalItems: readAdditional(reader, source, restOnly, path, depth) }
  }
  if (reader.isModern && typeof prefix === 'boolean')
    return { allItems: null, itemsByPlace: [], additionalItems: prefix }
  return {
    allItems: reader.readNode(reader, prefix, `${path}.items`, depth + 1),
    itemsByPlace: [],
    additionalItems: true,
  }
}

export function readObjectKeywords(
  reader: JsonReader,
  source: JsonKeywords,
  path: string,
  depth: number,
): Own<ObjectNode> {
  const additional = reader.isModern ? ['additionalProperties', 'unevaluatedProperties'] : ['additionalProperties']
  const patterns = readMembers(reader, source, 'patternProperties', path, depth)
  return {
    properties: readMembers(reader, source, 'properties', path, depth),
    patternProperties: [...patterns].map(([text, node]) => ({
      pattern: compilePattern(text, `${path}.patternProperties`),
      node,
    })),
    additionalProperties: readAdditional(reader, source, additional, path, depth),
    required: readNames(readKey(source, 'required'), `${path}.required`),
    minProperties: readCount(source, 'minProperties', path),
    maxProperties: readCount(source, 'maxProperties', path),
    ...readDependencies(reader, source, path, depth),
  }
}

type Dependencies = Pick<ObjectNode, 'requiredWith' | 'schemaWith'>

function readDependencies(reader: JsonReader, source: JsonKeywords, path: string, depth: number): Dependencies {
  const requiredWith = new Map<string, readonly string[]>()
  const schemaWith = new Map<string, JsonNode>()
  const keys = reader.isModern ? ['dependencies', 'dependentRequired', 'dependentSchemas'] : ['dependencies']
  for (const key of keys) {
    for (const [name, value] of readEntries(source, key, path)) {
      const place = `${path}.${key}.${name}`
      if (Array.isArray(value)) requiredWith.set(name, readNames(value, place))
      else schemaWith.set(name, reader.readNode(reader, value, place, depth + 1))
    }
  }
  return { requiredWith, schemaWith }
}

function readMembers(reader: JsonReader, source: JsonKeywords, key: string, path: string, depth: number) {
  const entries = readEntries(source, key, path)
  return new Map(
    entries.map(([name, item]) => [name, reader.readNode(reader, item, `${path}.${key}.${name}`, depth + 1)]),
  )
}

function readEntries(source: JsonKeywords, key: string, path: string): readonly (readonly [string, unknown])[] {
  const value = readKey(source, key)
  if (value === undefined) return []
  return isObject(value) ? Object.entries(value) : refuseSchema(`${path}.${key}`, value, `${key} is an object.`)
}

function readAdditional(
  reader: JsonReader,
  source: JsonKeywords,
  keys: readonly string[],
  path: string,
  depth: number,
): Additional {
  const key = keys.find((candidate) => Object.hasOwn(source, candidate))
  if (key === undefined) return true
  const value = source[key]
  return typeof value === 'boolean' ? value : reader.readNode(reader, value, `${path}.${key}`, depth + 1)
}

function readNames(value: unknown, path: string): readonly string[] {
  // Draft-03 wrote `required: true` within the property; later drafts ignore it.
  if (value === undefined || typeof value === 'boolean') return []
  if (!Array.isArray(value) || value.some((name) => typeof name !== 'string'))
    return refuseSchema(path, value, 'An array of property names is expected.')
  return value as string[]
}

function readNumber(source: JsonKeywords, key: string, path: string): number | null {
  const value = readKey(source, key)
  // Draft-04 has boolean exclusive bounds; the registry's difference looks at the numbers only.
  if (value === undefined || typeof value === 'boolean') return null
  return typeof value === 'number' ? value : refuseSchema(`${path}.${key}`, value, `${key} is a number.`)
}

function readCount(source: JsonKeywords, key: string, path: string): number | null {
  const value = readKey(source, key)
  if (value === undefined) return null
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    return refuseSchema(`${path}.${key}`, value, `${key} is a whole number from 0.`)
  return value
}

const PATTERN_LENGTH_MAX = 1_000

/** Matching takes as many steps as the text has characters, whatever the pattern (linear-pattern.ts). */
export function compilePattern(text: string, path: string): LinearPattern {
  if (text.length > PATTERN_LENGTH_MAX)
    refuseSchema(path, text, `The pattern is longer than ${PATTERN_LENGTH_MAX} characters. Shorten it.`)
  try {
    return compileLinear(text)
  } catch (error) {
    const reason = error instanceof SyntaxError ? error.message : 'unknown reason'
    return refuseSchema(path, text, `This is not a regular expression: ${reason}.`)
  }
}
