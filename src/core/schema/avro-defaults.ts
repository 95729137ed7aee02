/**
 * Whether a field's default fits the field's type (Apache Avro specification, 'Complex Types', table of defaults;
 * `Schema.isValidDefault` of Avro's Java).
 * The one thing a reader would get wrong: since Avro 1.12 the default of a union may fit any of its branches
 * (AVRO-3649); up to 1.11 it had to be the first, so that `["null", "string"]` took null only.
 */
import type { AvroSchema } from './avro-schema'
import { isObject, readKey, SCHEMA_DEPTH_MAX, showValue } from './schema-error'

/** What is wrong and what would fit; null when the default is fine. */
export function findDefaultFault(schema: AvroSchema, value: unknown): string | null {
  return findFault(schema, value, 0, new Map())
}

/** Branches in which a part of the default was looked at in vain; without it nested unions double with each level. */
type Seen = Map<AvroSchema, Map<unknown, string>>

function findFault(schema: AvroSchema, value: unknown, depth: number, seen: Seen): string | null {
  if (depth > SCHEMA_DEPTH_MAX) return `it is nested deeper than ${SCHEMA_DEPTH_MAX}.`
  const shown = showValue(value)
  switch (schema.type) {
    case 'null':
      return value === null ? null : `null is expected, not ${shown}.`
    case 'boolean':
      return typeof value === 'boolean' ? null : `true or false is expected, not ${shown}.`
    case 'int':
      return isWholeWithin(value, 0x80000000) ? null : `a whole number of 32 bits is expected, not ${shown}.`
    case 'long':
      return isWholeWithin(value, 2 ** 63) ? null : `a whole number of 64 bits is expected, not ${shown}.`
    case 'float':
    case 'double':
      return isFloat(value) ? null : `a number is expected, not ${shown}.`
    case 'string':
      return typeof value === 'string' ? null : `a string is expected, not ${shown}.`
    case 'bytes':
    case 'fixed':
      if (typeof value !== 'string') return `a string is expected, not ${shown}.`
      return schema.type === 'fixed' && value.length !== schema.size
        ? `${schema.size} bytes are expected, not ${value.length}.`
        : null
    case 'enum':
      return typeof value === 'string' && schema.symbols.includes(value)
        ? null
        : `one of ${schema.symbols.join(', ')} is expected, not ${shown}.`
    case 'array':
      if (!Array.isArray(value)) return `an array is expected, not ${shown}.`
      return findFirst(value.map((item: unknown) => findFault(schema.items, item, depth + 1, seen)))
    case 'map':
      if (!isObject(value)) return `an object is expected, not ${shown}.`
      return findFirst(Object.values(value).map((item) => findFault(schema.values, item, depth + 1, seen)))
    case 'union':
      if (schema.branches.length === 0) return 'a union without branches takes no value.'
      return findUnionFault(schema.branches, value, depth, seen)
    case 'record':
      return findRecordFault(schema, value, depth, seen)
  }
}

function findRecordFault(
  schema: AvroSchema & { type: 'record' },
  value: unknown,
  depth: number,
  seen: Seen,
): string | null {
  if (!isObject(value)) return `an object is expected, not ${showValue(value)}.`
  for (const field of schema.fields) {
    const given = Object.hasOwn(value, field.name)
    if (!given && !field.hasDefault) return `the field ${field.name} is missing.`
    const fault = given ? findFault(field.schema, readKey(value, field.name), depth + 1, seen) : null
    if (fault !== null) return `in ${field.name} ${fault}`
  }
  return null
}

/** null when it fits a branch; otherwise what the first says, as that is what people mean most often. */
function findUnionFault(branches: readonly AvroSchema[], value: unknown, depth: number, seen: Seen): string | null {
  const faults = branches.map((branch) => {
    const known = typeof value === 'object' && value !== null ? seen.get(branch)?.get(value) : undefined
    if (known !== undefined) return known
    const fault = findFault(branch, value, depth + 1, seen)
    if (fault !== null && typeof value === 'object' && value !== null)
      seen.set(branch, (seen.get(branch) ?? new Map()).set(value, fault))
    return fault
  })
  if (faults.includes(null)) return null
  return branches.length === 1 ? faults[0] : `it fits no branch of the union; of the first: ${faults[0]}`
}

function isWholeWithin(value: unknown, bound: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= -bound && value < bound
}

function isFloat(value: unknown): boolean {
  return typeof value === 'number' || value === 'NaN' || value === 'Infinity' || value === '-Infinity'
}

function findFirst(faults: readonly (string | null)[]): string | null {
  return faults.find((fault) => fault !== null) ?? null
}
