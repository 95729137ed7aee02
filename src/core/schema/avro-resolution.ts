/**
 * Whether data written with one Avro schema can be read with another (Apache Avro specification, 'Schema
 * Resolution'; the cases and their wording follow Avro's `SchemaCompatibility.java`).
 *
 * The one thing a reader would get wrong: every location is in the READER's schema, except that below a union of the
 * writer the branch's number is the writer's. And names are compared without their namespaces.
 */
import { type AvroNamedSchema, type AvroRecordSchema, type AvroSchema, avroFullName, isAvroNamed } from './avro-schema'

export type AvroIncompatibilityType =
  | 'NAME_MISMATCH'
  | 'FIXED_SIZE_MISMATCH'
  | 'MISSING_ENUM_SYMBOLS'
  | 'READER_FIELD_MISSING_DEFAULT_VALUE'
  | 'TYPE_MISMATCH'
  | 'MISSING_UNION_BRANCH'

export interface AvroIncompatibility {
  readonly type: AvroIncompatibilityType
  /** A JSON pointer into the reader's schema; `/` is the whole. */
  readonly location: string
  /** Avro's own wording. */
  readonly message: string
}

export interface AvroCompatibility {
  readonly compatibility: 'COMPATIBLE' | 'INCOMPATIBLE'
  readonly incompatibilities: readonly AvroIncompatibility[]
}

type Found = readonly AvroIncompatibility[]
interface Comparison {
  /** What was found for a pair of named types. A pair that is being compared counts as compatible (recursion). */
  readonly memo: Map<AvroNamedSchema, Map<AvroNamedSchema, Found>>
}
const FINE: Found = []

export function checkReaderWriter(reader: AvroSchema, writer: AvroSchema): AvroCompatibility {
  const incompatibilities = compare({ memo: new Map() }, reader, writer, '')
  return { compatibility: incompatibilities.length === 0 ? 'COMPATIBLE' : 'INCOMPATIBLE', incompatibilities }
}

function compare(comparison: Comparison, reader: AvroSchema, writer: AvroSchema, at: string): Found {
  if (!isAvroNamed(reader) || !isAvroNamed(writer)) return comparePlain(comparison, reader, writer, at)
  const known = comparison.memo.get(reader)?.get(writer)
  if (known !== undefined) return known
  const row = comparison.memo.get(reader) ?? new Map<AvroNamedSchema, Found>()
  comparison.memo.set(reader, row)
  row.set(writer, FINE)
  const found = compareNamed(comparison, reader, writer, at)
  row.set(writer, found)
  return found
}

function comparePlain(comparison: Comparison, reader: AvroSchema, writer: AvroSchema, at: string): Found {
  if (writer.type === 'union') {
    const each = writer.branches.map((branch, index) => {
      const found = compare(comparison, reader, branch, `${at}/${index}`)
      return reader.type !== 'union' || found.length === 0 ? found : missingBranch(branch, `${at}/${index}`)
    })
    return gather(each)
  }
  if (reader.type === 'union') {
    const canRead = reader.branches.some(
      (branch) => !isForeign(comparison, branch, writer) && compare(comparison, branch, writer, at).length === 0,
    )
    return canRead ? FINE : missingBranch(writer, at)
  }
  if (reader.type === 'array' && writer.type === 'array')
    return compare(comparison, reader.items, writer.items, `${at}/items`)
  if (reader.type === 'map' && writer.type === 'map')
    return compare(comparison, reader.values, writer.values, `${at}/values`)
  return reader.type === writer.type || isPromotable(writer.type, reader.type) ? FINE : mismatch(reader, writer, at)
}

/** Another name is known without a look inside; of hundreds of branches one is not. */
function isForeign({ memo }: Comparison, reader: AvroSchema, writer: AvroSchema): boolean {
  if (!isAvroNamed(reader) || !isAvroNamed(writer) || isSameName(reader, writer)) return false
  return memo.get(reader)?.get(writer) === undefined
}

const PROMOTIONS: Readonly<Partial<Record<AvroSchema['type'], readonly AvroSchema['type'][]>>> = {
  int: ['long', 'float', 'double'],
  long: ['float', 'double'],
  float: ['double'],
  string: ['bytes'],
  bytes: ['string'],
}

/** Specification: "int is promotable to long, float, or double" and so on. */
export function isPromotable(writer: AvroSchema['type'], reader: AvroSchema['type']): boolean {
  return PROMOTIONS[writer]?.includes(reader) === true
}

function compareNamed(comparison: Comparison, reader: AvroNamedSchema, writer: AvroNamedSchema, at: string): Found {
  if (reader.type !== writer.type) return mismatch(reader, writer, at)
  const named = isSameName(reader, writer)
    ? FINE
    : [fault('NAME_MISMATCH', `${at}/name`, `expected: ${avroFullName(writer)}`)]
  if (reader.type === 'fixed' && writer.type === 'fixed' && reader.size !== writer.size)
    return [...named, fault('FIXED_SIZE_MISMATCH', `${at}/size`, `expected: ${writer.size}, found: ${reader.size}`)]
  if (reader.type === 'enum' && writer.type === 'enum') {
    const missing = writer.symbols.filter((symbol) => !reader.symbols.includes(symbol)).sort()
    if (missing.length === 0 || reader.defaultSymbol !== null) return named
    return [...named, fault('MISSING_ENUM_SYMBOLS', `${at}/symbols`, `[${missing.join(', ')}]`)]
  }
  if (reader.type === 'record' && writer.type === 'record')
    return gather([named, compareFields(comparison, reader, writer, at)])
  return named
}

/** `SchemaCompatibility.schemaNameEquals`: the short names are equal, or a full alias of the reader names the writer. */
export function isSameName(reader: AvroNamedSchema, writer: AvroNamedSchema): boolean {
  if (reader.name === writer.name) return true
  return reader.aliases.length > 0 && reader.aliases.includes(avroFullName(writer))
}

function compareFields(comparison: Comparison, reader: AvroRecordSchema, writer: AvroRecordSchema, at: string): Found {
  const writerFields = new Map(writer.fields.map((field) => [field.name, field]))
  const each = reader.fields.map((field, index): Found => {
    const name = [field.name, ...field.aliases].find((candidate) => writerFields.has(candidate))
    const written = name === undefined ? undefined : writerFields.get(name)
    if (written !== undefined) return compare(comparison, field.schema, written.schema, `${at}/fields/${index}/type`)
    if (field.hasDefault) return FINE
    return [fault('READER_FIELD_MISSING_DEFAULT_VALUE', `${at}/fields/${index}`, field.name)]
  })
  return gather(each)
}

/** A type that stands in many places is judged once and told in each, which doubles with each level of nesting. */
const FOUND_MAX = 1_000

function gather(lists: readonly Found[]): Found {
  const found: AvroIncompatibility[] = []
  for (const list of lists) {
    if (list.length === 0) continue
    found.push(...list.slice(0, FOUND_MAX - found.length))
    if (found.length >= FOUND_MAX) return found
  }
  return found
}

function mismatch(reader: AvroSchema, writer: AvroSchema, at: string): Found {
  const message = `reader type: ${reader.type.toUpperCase()} not compatible with writer type: ${writer.type.toUpperCase()}`
  return [fault('TYPE_MISMATCH', at, message)]
}

function missingBranch(writer: AvroSchema, at: string): Found {
  return [fault('MISSING_UNION_BRANCH', at, `reader union lacking writer type: ${writer.type.toUpperCase()}`)]
}

function fault(type: AvroIncompatibilityType, at: string, message: string): AvroIncompatibility {
  return { type, location: at === '' ? '/' : at, message }
}
