/**
 * From the text in a request to a schema, with the schemas that it refers to.
 * The one thing a reader would get wrong: references go by subject and version, and a schema that is referred to may
 * refer to others; the same text with other references is another schema with another id.
 */
import { collectNamedTypes } from './avro-parser'
import type { AvroNamedSchema } from './avro-schema'
import {
  type ParsedSchema,
  parseSchema,
  parseSchemaText,
  readSchemaType,
  type SchemaContext,
  type SchemaType,
} from './parsed-schema'
import { ERRORS } from './registry-errors'
import { type Call, isSet, readBody } from './registry-request'
import {
  findSchema,
  findSubject,
  listVersions,
  type RegistryState,
  type SchemaReference,
  type StoredSchema,
} from './registry-state'
import { isObject, readKey, SCHEMA_DEPTH_MAX, showValue } from './schema-error'

export interface GivenSchema {
  readonly schemaType: SchemaType
  readonly references: readonly SchemaReference[]
  readonly parsed: ParsedSchema
  /** `normalize=true` */
  readonly isNormalized: boolean
}

/** The schema of a request; the wire has it as a string, and a JSON document is taken too. */
export function readGivenSchema(call: Call): GivenSchema {
  const type = readSchemaType(readBody(call, 'schemaType'))
  if (!type.ok) throw ERRORS.invalidSchema(`${type.error.message} (${type.error.value})`)
  const references = readReferences(call.state, readBody(call, 'references'))
  const source = readBody(call, 'schema')
  if (source === undefined || source === null) throw ERRORS.invalidSchema('Empty schema')
  const context = { ...gatherContext(call.state, type.value, references, 0), normalize: isSet(call, 'normalize') }
  const result =
    typeof source === 'string' ? parseSchemaText(type.value, source, context) : parseSchema(type.value, source, context)
  if (!result.ok) {
    const { path, value, message } = result.error
    throw ERRORS.invalidSchema(`Invalid schema of type ${type.value} at ${path}: ${message} Found: ${value}`)
  }
  return { schemaType: type.value, references, parsed: result.value, isNormalized: isSet(call, 'normalize') }
}

/** A schema that the registry holds, read again. */
export function readStoredSchema(state: RegistryState, stored: StoredSchema): ParsedSchema {
  const context = gatherContext(state, stored.schemaType, stored.references, 0)
  const result = parseSchemaText(stored.schemaType, stored.schema, { ...context, isRegistered: true })
  if (!result.ok) throw ERRORS.invalidSchema(`Schema ${stored.id} cannot be read: ${result.error.message}`)
  return result.value
}

/**
 * The stored schema that is the given one. One that was normalized is also one that was stored without, when that comes to
 * the same: the order of properties must not matter then, on either side.
 */
export function findStored(state: RegistryState, given: GivenSchema): StoredSchema | null {
  const references = JSON.stringify(given.references)
  const alike = state.schemas.filter(
    (stored) => stored.schemaType === given.schemaType && JSON.stringify(stored.references) === references,
  )
  const found = alike.find(({ schema }) => schema === given.parsed.text)
  if (found !== undefined || !given.isNormalized) return found ?? null
  return alike.find((stored) => normalize(state, stored) === given.parsed.text) ?? null
}

function normalize(state: RegistryState, stored: StoredSchema): string | null {
  const context = gatherContext(state, stored.schemaType, stored.references, 0)
  const result = parseSchemaText(stored.schemaType, stored.schema, { ...context, isRegistered: true, normalize: true })
  return result.ok ? result.value.text : null
}

const REFERENCES_MAX = 1_000

function readReferences(state: RegistryState, value: unknown): readonly SchemaReference[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value) || value.length > REFERENCES_MAX)
    throw ERRORS.invalidSchema(`References are an array of at most ${REFERENCES_MAX}, not ${showValue(value)}`)
  return value.map((item: unknown) => {
    const entry = isObject(item) ? item : {}
    const [name, subject, version] = ['name', 'subject', 'version'].map((key) => readKey(entry, key))
    if (typeof name !== 'string' || typeof subject !== 'string' || typeof version !== 'number')
      throw ERRORS.invalidSchema(`A reference has name, subject and version, not ${showValue(item)}`)
    const versions = listVersions(findSubject(state, subject), false)
    const found = version === -1 ? versions.at(-1) : versions.find((candidate) => candidate.version === version)
    if (found === undefined)
      throw ERRORS.invalidSchema(`The reference ${name} names version ${version} of '${subject}', which is not there`)
    return { name, subject, version: found.version }
  })
}

function gatherContext(
  state: RegistryState,
  type: SchemaType,
  references: readonly SchemaReference[],
  depth: number,
): SchemaContext {
  const avroTypes = new Map<string, AvroNamedSchema>()
  const jsonDocuments = new Map<string, unknown>()
  if (depth > SCHEMA_DEPTH_MAX) throw ERRORS.invalidSchema(`References are nested deeper than ${SCHEMA_DEPTH_MAX}`)
  for (const { name, subject, version } of references) {
    const entry = findSubject(state, subject).versions.find((candidate) => candidate.version === version)
    const stored = entry === undefined ? null : findSchema(state, entry.id)
    if (stored === null || stored.schemaType !== type)
      throw ERRORS.invalidSchema(`The reference ${name} does not lead to a schema of type ${type}`)
    const inner = gatherContext(state, type, stored.references, depth + 1)
    for (const [key, document] of inner.jsonDocuments ?? []) jsonDocuments.set(key, document)
    for (const [key, named] of inner.avroTypes ?? []) if (!avroTypes.has(key)) avroTypes.set(key, named)
    if (type === 'JSON') jsonDocuments.set(name, JSON.parse(stored.schema))
    else collectFrom(stored, avroTypes)
  }
  return { avroTypes, jsonDocuments }
}

function collectFrom(stored: StoredSchema, avroTypes: Map<string, AvroNamedSchema>): void {
  const result = parseSchemaText('AVRO', stored.schema, { avroTypes, isRegistered: true })
  if (!result.ok || result.value.type !== 'AVRO')
    throw ERRORS.invalidSchema(`Schema ${stored.id} cannot be read as a reference`)
  collectNamedTypes(result.value.schema, avroTypes)
}
