/**
 * Reads a JSON Schema into its model, for draft-07 (and older) and 2020-12.
 * The one thing a reader would get wrong: the drafts differ in more than names. In draft-07 a `$ref` hides everything
 * beside it; in 2020-12 it does not, `items` beside `prefixItems` means the rest, and `properties: {}` says nothing.
 */

import { resolvePointer, splitReference } from './json-pointer'
import { readArrayKeywords, readNumberKeywords, readObjectKeywords, readStringKeywords } from './json-schema-keywords'
import type { Criterion, JsonNode, JsonNodeMeta, ReferenceNode } from './json-schema-model'
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

export interface JsonSchema {
  readonly root: JsonNode
  readonly document: unknown
}
/** Schemas that `$ref` may name, by the name of the reference. */
export type JsonReferences = ReadonlyMap<string, unknown>

export interface JsonReader {
  readonly references: JsonReferences
  /** The document that is being read; a reference may lead to another. */
  readonly document: unknown
  readonly isModern: boolean
  readonly shared: {
    readonly found: Map<string, JsonNode>
    readonly open: {
      readonly reader: JsonReader
      readonly node: ReferenceNode
      readonly ref: string
      readonly path: string
    }[]
    nodes: number
  }
  readonly documentName: string
  /** readNode(), which the keywords' readers call for schemas within schemas. */
  readonly readNode: (reader: JsonReader, source: unknown, path: string, depth: number) => JsonNode
}

export type JsonKeywords = Readonly<Record<string, unknown>>

/** A JSON document; the result is its model, or the first fault with its place. */
export function readJsonSchema(document: unknown, references: JsonReferences = new Map()): SchemaResult<JsonSchema> {
  return catchProblem(() => {
    refuseDeepDocument(document)
    const shared: JsonReader['shared'] = { found: new Map(), open: [], nodes: 0 }
    const reader: JsonReader = {
      references,
      document,
      isModern: usesModernDraft(document),
      shared,
      documentName: '',
      readNode,
    }
    const root = readNode(reader, document, '$', 0)
    shared.found.set('#', root)
    for (let next = shared.open.pop(); next !== undefined; next = shared.open.pop())
      next.node.target.node = readTarget(next.reader, next.ref, next.path)
    refuseCircles([root, ...shared.found.values()])
    return { root, document }
  })
}

function usesModernDraft(document: unknown): boolean {
  const draft = isObject(document) ? readKey(document, '$schema') : undefined
  return typeof draft === 'string' && /draft\/20(19-09|20-12)/.test(draft)
}

function readNode(reader: JsonReader, source: unknown, path: string, depth: number): JsonNode {
  if (depth > SCHEMA_DEPTH_MAX)
    refuseSchema(path, source, `The schema is nested deeper than ${SCHEMA_DEPTH_MAX}. Flatten it or use $ref.`)
  reader.shared.nodes += 1
  if (reader.shared.nodes > SCHEMA_NODES_MAX)
    refuseSchema(path, source, `The schema has more than ${SCHEMA_NODES_MAX} parts. Split it into several schemas.`)
  if (typeof source === 'boolean') return { kind: source ? 'empty' : 'false', ...readMeta(reader, {}), source }
  if (!isObject(source)) return refuseSchema(path, source, 'A schema is an object, true or false.')
  const parts = readParts(reader, source, path, depth)
  const meta = readMeta(reader, source)
  if (parts.length === 0) return { kind: 'empty', ...meta }
  if (parts.length === 1) return parts[0]
  return { kind: 'combined', criterion: 'allOf', generated: true, branches: parts, ...meta }
}

function readMeta(reader: JsonReader, source: JsonKeywords): JsonNodeMeta {
  const text = (key: string): string | null => {
    const value = readKey(source, key)
    return typeof value === 'string' ? value : null
  }
  // The registry's reader of 2020-12 does not keep `$id`.
  const id = reader.isModern ? null : (text('$id') ?? text('id'))
  const hasDefault = Object.hasOwn(source, 'default')
  return { source, id, title: text('title'), description: text('description'), hasDefault }
}

const CRITERIA: readonly Criterion[] = ['allOf', 'anyOf', 'oneOf']

/** The kinds of schema that stand side by side in one object. */
function readParts(reader: JsonReader, source: JsonKeywords, path: string, depth: number): JsonNode[] {
  const meta = readMeta(reader, source)
  const parts: JsonNode[] = []
  const ref = readKey(source, '$ref')
  if (ref !== undefined) {
    if (typeof ref !== 'string')
      refuseSchema(`${path}.$ref`, ref, 'A reference is a string such as #/definitions/name.')
    const node: ReferenceNode = { kind: 'reference', target: { node: null }, ...meta }
    reader.shared.open.push({ reader, node, ref: ref as string, path: `${path}.$ref` })
    if (!reader.isModern) return [node]
    parts.push(node)
  }
  const values = readKey(source, 'enum')
  if (values !== undefined) {
    if (!Array.isArray(values)) refuseSchema(`${path}.enum`, values, 'An enum is an array of values.')
    parts.push({ kind: 'enum', keyword: 'enum', values: values as unknown[], ...meta })
  }
  for (const criterion of CRITERIA) {
    const list = readKey(source, criterion)
    if (list === undefined) continue
    if (!Array.isArray(list)) return refuseSchema(`${path}.${criterion}`, list, `${criterion} is an array of schemas.`)
    const branches = list.map((item, index) => readNode(reader, item, `${path}.${criterion}[${index}]`, depth + 1))
    parts.push({ kind: 'combined', criterion, generated: false, branches, ...meta })
  }
  const not = readKey(source, 'not')
  if (not !== undefined) parts.push({ kind: 'not', node: readNode(reader, not, `${path}.not`, depth + 1), ...meta })
  if (Object.hasOwn(source, 'const'))
    parts.push({ kind: 'enum', keyword: 'const', values: [readKey(source, 'const')], ...meta })
  if (Object.hasOwn(source, 'if')) parts.push({ kind: 'conditional', ...meta })
  return [...parts, ...readTyped(reader, source, path, depth, meta)]
}

const TYPES = ['string', 'number', 'integer', 'boolean', 'null', 'array', 'object'] as const
type TypeName = (typeof TYPES)[number]

function readTyped(
  reader: JsonReader,
  source: JsonKeywords,
  path: string,
  depth: number,
  meta: JsonNodeMeta,
): JsonNode[] {
  const type = readKey(source, 'type')
  const read = (name: TypeName): JsonNode => readType(reader, source, name, path, depth, meta)
  if (type === undefined) return sniffTypes(source, reader.isModern).map(read)
  if (!Array.isArray(type)) return [read(checkType(type, `${path}.type`))]
  const branches = type.map((name, index) => read(checkType(name, `${path}.type[${index}]`)))
  return [{ kind: 'combined', criterion: 'anyOf', generated: true, branches, ...meta }]
}

function checkType(name: unknown, path: string): TypeName {
  const type = TYPES.find((candidate) => candidate === name)
  return type ?? refuseSchema(path, name, `Unknown type. Use one of ${TYPES.join(', ')}.`)
}

function readType(
  reader: JsonReader,
  source: JsonKeywords,
  type: TypeName,
  path: string,
  depth: number,
  meta: JsonNodeMeta,
): JsonNode {
  // A branch of a list of types is told from its neighbours by its own source.
  const own = Array.isArray(readKey(source, 'type')) ? { ...meta, source: { ...source, type } } : meta
  switch (type) {
    case 'string':
      return { kind: 'string', ...readStringKeywords(source, path), ...own }
    case 'number':
    case 'integer':
      return { kind: 'number', isInteger: type === 'integer', ...readNumberKeywords(source, path), ...own }
    case 'array':
      return { kind: 'array', ...readArrayKeywords(reader, source, path, depth), ...own }
    case 'object':
      return { kind: 'object', ...readObjectKeywords(reader, source, path, depth), ...own }
    default:
      return { kind: type, ...own }
  }
}

const ARRAY_KEYWORDS = ['items', 'additionalItems', 'minItems', 'maxItems', 'uniqueItems', 'contains']
const MODERN_ARRAY_KEYWORDS = ['prefixItems', 'unevaluatedItems', 'minContains', 'maxContains']
const OBJECT_KEYWORDS = ['properties', 'required', 'minProperties', 'maxProperties', 'dependencies']
const OPEN_OBJECT_KEYWORDS = ['patternProperties', 'additionalProperties', 'propertyNames']
const MODERN_OBJECT_KEYWORDS = ['unevaluatedProperties', 'dependentRequired', 'dependentSchemas']
const NUMBER_KEYWORDS = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf']
const STRING_KEYWORDS = ['minLength', 'maxLength', 'pattern', 'format']

/** The types that the keywords of a schema without `type` speak of. */
function sniffTypes(source: JsonKeywords, isModern: boolean): readonly TypeName[] {
  const has = (keywords: readonly string[]): boolean => keywords.some((key) => says(source, key, isModern))
  const types: TypeName[] = []
  if (has(ARRAY_KEYWORDS) || (isModern && has(MODERN_ARRAY_KEYWORDS))) types.push('array')
  if (has(OBJECT_KEYWORDS) || has(OPEN_OBJECT_KEYWORDS) || (isModern && has(MODERN_OBJECT_KEYWORDS)))
    types.push('object')
  if (has(NUMBER_KEYWORDS)) types.push('number')
  if (has(STRING_KEYWORDS)) types.push('string')
  return types
}

function says(source: JsonKeywords, key: string, isModern: boolean): boolean {
  if (!Object.hasOwn(source, key)) return false
  const value = source[key]
  return !(isModern && key === 'properties' && isObject(value) && Object.keys(value).length === 0)
}

function readTarget(reader: JsonReader, ref: string, path: string): JsonNode {
  const { documentName, fragment } = splitReference(ref, reader.document)
  const name = documentName === '' ? reader.documentName : documentName
  const key = `${name}#${fragment}`
  const known = reader.shared.found.get(key)
  if (known !== undefined) return known
  const document = documentName === '' ? reader.document : reader.references.get(documentName)
  if (document === undefined)
    return refuseSchema(path, ref, `Nothing is known as "${documentName}". Add it to the references of the schema.`)
  const source = resolvePointer(document, fragment)
  if (source === undefined)
    return refuseSchema(path, ref, 'The reference leads nowhere. Define its target in the schema.')
  const inside =
    documentName === '' ? reader : { ...reader, document, isModern: usesModernDraft(document), documentName }
  const node = readNode(inside, source, `${documentName}#${fragment}`, 0)
  reader.shared.found.set(key, node)
  return node
}

/** A reference that leads back to itself without any keyword on the way describes nothing. */
function refuseCircles(nodes: readonly JsonNode[]): void {
  for (const start of nodes) {
    const seen = new Set<JsonNode>()
    for (let at: JsonNode | null = start; at?.kind === 'reference'; at = at.target.node) {
      if (seen.has(at))
        refuseSchema('$', at.source, 'A reference leads back to itself. Let one of the chain be a schema.')
      seen.add(at)
    }
  }
}
