/**
 * One click, one change of a schema: the text is read, changed and written anew. The one thing a reader would get wrong:
 * a text that is no schema with fields is left alone (null), never repaired.
 */
export type SchemaType = 'AVRO' | 'JSON'
export const SCHEMA_EDITS = ['required', 'optional', 'rename', 'to-string', 'remove'] as const
export type SchemaEdit = (typeof SCHEMA_EDITS)[number]

type Json = Readonly<Record<string, unknown>>

const NEW_FIELD = 'gift_note'
/** Characters that fit into a line of the editor. */
const LINE = 62

export function editSchema(text: string, type: SchemaType, edit: SchemaEdit): string | null {
  const schema = readObject(text)
  if (schema === null) return null
  const next = type === 'AVRO' ? editRecord(schema, edit) : editObject(schema, edit)
  return next === null ? null : printJson(next)
}

function readObject(text: string): Json | null {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function freeName(names: readonly string[]): string {
  let name = NEW_FIELD
  for (let i = 2; names.includes(name); i++) name = `${NEW_FIELD}_${i}`
  return name
}

function editRecord(schema: Json, edit: SchemaEdit): Json | null {
  if (!Array.isArray(schema.fields) || !schema.fields.every(isObject)) return null
  const fields = schema.fields as readonly Json[]
  const last = fields.at(-1)
  const name = freeName(fields.map((field) => String(field.name)))
  const put = (changed: readonly Json[]): Json => ({ ...schema, fields: changed })
  if (edit === 'required') return put([...fields, { name, type: 'string' }])
  if (edit === 'optional') return put([...fields, { name, type: 'string', default: '' }])
  if (last === undefined) return null
  if (edit === 'rename') return put([...fields.slice(0, -1), { ...last, name: `new_${String(last.name)}` }])
  if (edit === 'remove') return put(fields.slice(0, -1))
  const index = fields.findIndex(({ type }) => type === 'int' || type === 'long')
  return index < 0 ? null : put(fields.map((field, i) => (i === index ? { ...field, type: 'string' } : field)))
}

function editObject(schema: Json, edit: SchemaEdit): Json | null {
  if (!isObject(schema.properties)) return null
  const entries = Object.entries(schema.properties)
  const required: readonly unknown[] = Array.isArray(schema.required) ? schema.required : []
  const put = (properties: readonly (readonly [string, unknown])[], names: readonly unknown[]): Json => ({
    ...schema,
    properties: Object.fromEntries(properties),
    required: names,
  })
  const name = freeName(entries.map(([key]) => key))
  if (edit === 'required') return put([...entries, [name, { type: 'string' }]], [...required, name])
  if (edit === 'optional') return put([...entries, [name, { type: 'string', default: '' }]], required)
  const last = entries.at(-1)
  if (last === undefined) return null
  const [key, value] = last
  if (edit === 'remove')
    return put(
      entries.slice(0, -1),
      required.filter((item) => item !== key),
    )
  if (edit === 'rename') {
    const names = required.map((item) => (item === key ? `new_${key}` : item))
    return put([...entries.slice(0, -1), [`new_${key}`, value]], names)
  }
  const isNumber = (property: unknown): boolean =>
    isObject(property) && (property.type === 'integer' || property.type === 'number')
  const index = entries.findIndex(([, property]) => isNumber(property))
  if (index < 0) return null
  return put(
    entries.map(([k, property], i) => (i === index ? [k, { type: 'string' }] : [k, property])),
    required,
  )
}

/** What fits into a line stands in one, so that a field is a line. */
export function printJson(value: unknown, indent = '', used = 0): string {
  const flat = printFlat(value)
  if (flat.length + indent.length + used <= LINE && !(isObject(value) && ('fields' in value || 'properties' in value)))
    return flat
  const deeper = `${indent}  `
  if (Array.isArray(value)) {
    const items = value.map((item) => `${deeper}${printJson(item, deeper)}`)
    return items.length === 0 ? '[]' : `[\n${items.join(',\n')}\n${indent}]`
  }
  if (!isObject(value)) return flat
  const entries = Object.entries(value).map(([key, item]) => {
    const isList =
      (key === 'fields' && Array.isArray(item) && item.length > 0) || (key === 'properties' && isObject(item))
    return `${deeper}${JSON.stringify(key)}: ${isList ? printLines(item, deeper) : printJson(item, deeper, key.length + 4)}`
  })
  return entries.length === 0 ? '{}' : `{\n${entries.join(',\n')}\n${indent}}`
}

/** Members one a line, however short they are. */
function printLines(value: unknown, indent: string): string {
  const deeper = `${indent}  `
  if (Array.isArray(value))
    return `[\n${value.map((item) => `${deeper}${printJson(item, deeper)}`).join(',\n')}\n${indent}]`
  const entries = Object.entries(value as Json)
  if (entries.length === 0) return '{}'
  const lines = entries.map(
    ([key, item]) => `${deeper}${JSON.stringify(key)}: ${printJson(item, deeper, key.length + 4)}`,
  )
  return `{\n${lines.join(',\n')}\n${indent}}`
}

function printFlat(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printFlat).join(', ')}]`
  if (!isObject(value)) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${printFlat(item)}`)
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}

/** A registered schema as somebody reads it; as it is when it is no JSON. */
export function showSchema(text: string): string {
  try {
    return printJson(JSON.parse(text))
  } catch {
    return text
  }
}

/** Without white space between the tokens, every token as it was written; as it is when it is no JSON. */
export function compactJson(text: string): string {
  try {
    JSON.parse(text)
  } catch {
    return text
  }
  return text.replace(/"(?:[^"\\]|\\.)*"|\s+/g, (part) => (part.startsWith('"') ? part : ''))
}
