/**
 * A schema of either type, read and ready to be compared.
 * The one thing a reader would get wrong: `text` is the registry's identity of a schema. White space and key order do
 * not make another Avro schema; in JSON Schema the order of keys does, unless it was normalized.
 *
 * Simplification: Protobuf schemas are not modelled; the registry refuses them as an invalid schema type.
 */
import { parseAvroSchema } from './avro-parser'
import { printAvroSchema, printNormalized } from './avro-print'
import type { AvroNamedSchema, AvroSchema } from './avro-schema'
import { writeSorted } from './json-schema-model'
import { type JsonReferences, type JsonSchema, readJsonSchema } from './json-schema-reader'
import { catchProblem, parseJsonText, refuseSchema, type SchemaResult } from './schema-error'

export type SchemaType = 'AVRO' | 'JSON'
export const SCHEMA_TYPES: readonly SchemaType[] = ['AVRO', 'JSON']

export type ParsedSchema =
  | { readonly type: 'AVRO'; readonly text: string; readonly schema: AvroSchema }
  | { readonly type: 'JSON'; readonly text: string; readonly schema: JsonSchema }

export interface SchemaContext {
  readonly avroTypes?: ReadonlyMap<string, AvroNamedSchema>
  readonly jsonDocuments?: JsonReferences
  readonly normalize?: boolean
  /** For schemas that are registered already: a rule that came later does not make them unreadable. */
  readonly isRegistered?: boolean
}

/** Read a JSON document as a schema of the type. */
export function parseSchema(
  type: SchemaType,
  document: unknown,
  context: SchemaContext = {},
): SchemaResult<ParsedSchema> {
  if (type === 'AVRO') {
    const result = parseAvroSchema(document, {
      knownTypes: context.avroTypes,
      allowBadDefaults: context.isRegistered === true,
    })
    if (!result.ok) return result
    const print = context.normalize === true ? printNormalized : printAvroSchema
    const text = print(result.value, context.avroTypes)
    return { ok: true, value: { type, text, schema: result.value } }
  }
  const result = readJsonSchema(document, context.jsonDocuments)
  if (!result.ok) return result
  const text = context.normalize === true ? writeSorted(document) : JSON.stringify(document)
  return { ok: true, value: { type, text, schema: result.value } }
}

/** Read a text, as it comes over the wire, as a schema of the type. */
export function parseSchemaText(type: SchemaType, text: string, context?: SchemaContext): SchemaResult<ParsedSchema> {
  const document = catchProblem(() => parseJsonText(text))
  return document.ok ? parseSchema(type, document.value, context) : document
}

export function readSchemaType(value: unknown): SchemaResult<SchemaType> {
  return catchProblem(() => {
    const type = SCHEMA_TYPES.find((candidate) => candidate === (value ?? 'AVRO'))
    return type ?? refuseSchema('$.schemaType', value, `Invalid schema type. Use one of ${SCHEMA_TYPES.join(', ')}.`)
  })
}
