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
import { writeSorted } from './json-schema-model'

/** Types known from references are printed by name only. */
export function printAvroSchema(schema: AvroSchema, known: ReadonlyMap<string, AvroNamedSchema> = new Map()): string {
  return JSON.stringify(writeSchema(schema, '', { written: new Set(known.values()), isSorted: false }))
}

/** As `normalize=true` wants it: the attributes that Avro does not use are in one order, at every depth. */
export function printNormalized(schema: AvroSchema, known: ReadonlyMap<string, AvroNamedSchema> = new Map()): string {
  return JSON.stringify(writeSchema(schema, '', { written: new Set(known.values()), isSorted: true }))
}

interface Printing {
  /** Types that are written, or known from elsewhere. */
  readonly written: Set<AvroNamedSchema>
  /** Are attributes that Avro does not use put in order? */
  readonly isSorted: boolean
}

function writeSchema(schema: AvroSchema, namespace: string, printing: Printing): unknown {
  if (schema.type === 'union') return schema.branches.map((branch) => writeSchema(branch, namespace, printing))
  if (isAvroNamed(schema)) return writeNamed(schema, namespace, printing)
  if (schema.type === 'array')
    return withProperties(
      [
        ['type', 'array'],
        ['items', writeSchema(schema.items, namespace, printing)],
      ],
      schema.properties,
      printing,
    )
  if (schema.type === 'map')
    return withProperties(
      [
        ['type', 'map'],
        ['values', writeSchema(schema.values, namespace, printing)],
      ],
      schema.properties,
      printing,
    )
  return schema.properties.length === 0
    ? schema.type
    : withProperties([['type', schema.type]], schema.properties, printing)
}

function writeNamed(schema: AvroNamedSchema, namespace: string, printing: Printing): unknown {
  if (printing.written.has(schema)) return schema.namespace === namespace ? schema.name : avroFullName(schema)
  if (schema.name !== '') printing.written.add(schema)
  const entries: [string, unknown][] = [['type', schema.type === 'record' && schema.isError ? 'error' : schema.type]]
  if (schema.name !== '') entries.push(['name', schema.name])
  if (schema.namespace !== namespace) entries.push(['namespace', schema.namespace])
  if (schema.doc !== null) entries.push(['doc', schema.doc])
  if (schema.type === 'record')
    entries.push(['fields', schema.fields.map((field) => writeField(field, schema.namespace, printing))])
  if (schema.type === 'enum') entries.push(['symbols', schema.symbols])
  if (schema.type === 'enum' && schema.defaultSymbol !== null) entries.push(['default', schema.defaultSymbol])
  if (schema.type === 'fixed') entries.push(['size', schema.size])
  if (schema.aliases.length > 0) entries.push(['aliases', schema.aliases])
  return withProperties(entries, schema.properties, printing)
}

function writeField(field: AvroField, namespace: string, printing: Printing): unknown {
  const entries: [string, unknown][] = [
    ['name', field.name],
    ['type', writeSchema(field.schema, namespace, printing)],
  ]
  if (field.doc !== null) entries.push(['doc', field.doc])
  if (field.hasDefault) entries.push(['default', field.defaultValue])
  if (field.order !== 'ascending') entries.push(['order', field.order])
  if (field.aliases.length > 0) entries.push(['aliases', field.aliases])
  return withProperties(entries, field.properties, printing)
}

function withProperties(
  entries: readonly (readonly [string, unknown])[],
  properties: AvroProperties,
  { isSorted }: Printing,
): unknown {
  const kept = isSorted
    ? [...properties].sort(([x], [y]) => (x < y ? -1 : 1)).map(([key, value]) => [key, JSON.parse(writeSorted(value))])
    : properties
  return Object.fromEntries([...entries, ...kept])
}
