/**
 * An Avro schema as the text that the registry stores (`Schema.toString()` of Avro's Java).
 * The one thing a reader would get wrong: this is not Avro's Parsing Canonical Form. Docs, defaults and aliases
 * stay, because the registry gives a schema with another doc another id; only spelling and key order are levelled.
 */
import {
  type AvroField,
  type AvroNamedSchema,
  type AvroProperties,
  type AvroSchema,
  avroFullName,
  isAvroNamed,
} from './avro-schema'

/** Types known from references are printed by name only. */
export function printAvroSchema(schema: AvroSchema, known: ReadonlyMap<string, AvroNamedSchema> = new Map()): string {
  return JSON.stringify(writeSchema(schema, '', new Set(known.values())))
}

function writeSchema(schema: AvroSchema, namespace: string, written: Set<AvroNamedSchema>): unknown {
  if (schema.type === 'union') return schema.branches.map((branch) => writeSchema(branch, namespace, written))
  if (isAvroNamed(schema)) return writeNamed(schema, namespace, written)
  if (schema.type === 'array')
    return withProperties(
      [
        ['type', 'array'],
        ['items', writeSchema(schema.items, namespace, written)],
      ],
      schema.properties,
    )
  if (schema.type === 'map')
    return withProperties(
      [
        ['type', 'map'],
        ['values', writeSchema(schema.values, namespace, written)],
      ],
      schema.properties,
    )
  return schema.properties.length === 0 ? schema.type : withProperties([['type', schema.type]], schema.properties)
}

function writeNamed(schema: AvroNamedSchema, namespace: string, written: Set<AvroNamedSchema>): unknown {
  if (written.has(schema)) return schema.namespace === namespace ? schema.name : avroFullName(schema)
  if (schema.name !== '') written.add(schema)
  const entries: [string, unknown][] = [['type', schema.type === 'record' && schema.isError ? 'error' : schema.type]]
  if (schema.name !== '') entries.push(['name', schema.name])
  if (schema.namespace !== namespace) entries.push(['namespace', schema.namespace])
  if (schema.doc !== null) entries.push(['doc', schema.doc])
  if (schema.type === 'record')
    entries.push(['fields', schema.fields.map((field) => writeField(field, schema.namespace, written))])
  if (schema.type === 'enum') entries.push(['symbols', schema.symbols])
  if (schema.type === 'enum' && schema.defaultSymbol !== null) entries.push(['default', schema.defaultSymbol])
  if (schema.type === 'fixed') entries.push(['size', schema.size])
  if (schema.aliases.length > 0) entries.push(['aliases', schema.aliases])
  return withProperties(entries, schema.properties)
}

function writeField(field: AvroField, namespace: string, written: Set<AvroNamedSchema>): unknown {
  const entries: [string, unknown][] = [
    ['name', field.name],
    ['type', writeSchema(field.schema, namespace, written)],
  ]
  if (field.doc !== null) entries.push(['doc', field.doc])
  if (field.hasDefault) entries.push(['default', field.defaultValue])
  if (field.order !== 'ascending') entries.push(['order', field.order])
  if (field.aliases.length > 0) entries.push(['aliases', field.aliases])
  return withProperties(entries, field.properties)
}

function withProperties(entries: readonly (readonly [string, unknown])[], properties: AvroProperties): unknown {
  return Object.fromEntries([...entries, ...properties])
}
