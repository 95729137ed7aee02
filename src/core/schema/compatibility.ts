/**
 * The registry's seven compatibility levels (Confluent Schema Registry, 'Schema Evolution and Compatibility').
 * The one thing a reader would get wrong: BACKWARD, FORWARD and FULL look at the latest version alone, so a change in
 * two steps can break what one step may not; only the levels named *_TRANSITIVE look at all versions.
 */
import { type AvroIncompatibility, checkReaderWriter } from './avro-resolution'
import { isCompatibleChange, type JsonPolicy } from './json-diff-changes'
import { diffUnderPolicy } from './json-schema-diff'
import type { ParsedSchema } from './parsed-schema'

export type CompatibilityLevel =
  | 'NONE'
  | 'BACKWARD'
  | 'BACKWARD_TRANSITIVE'
  | 'FORWARD'
  | 'FORWARD_TRANSITIVE'
  | 'FULL'
  | 'FULL_TRANSITIVE'

export const COMPATIBILITY_LEVELS: readonly CompatibilityLevel[] = [
  'NONE',
  'BACKWARD',
  'BACKWARD_TRANSITIVE',
  'FORWARD',
  'FORWARD_TRANSITIVE',
  'FULL',
  'FULL_TRANSITIVE',
]

/** BACKWARD: the new schema reads old data. FORWARD: the old schema reads new data. */
export type ReadDirection = 'BACKWARD' | 'FORWARD'

export interface CompatibilityProblem {
  /** Which of the previous schemas, counted from 0 for the oldest. */
  readonly previousIndex: number
  readonly direction: ReadDirection
  /** Avro's or Confluent's name of what is wrong. */
  readonly type: string
  /** A pointer into the reading schema (Avro), or into the schema of the data (JSON Schema). */
  readonly path: string
  readonly message: string
}

export interface CompatibilityVerdict {
  readonly compatible: boolean
  /** One line a problem, as the registry writes them. */
  readonly messages: readonly string[]
  readonly problems: readonly CompatibilityProblem[]
}

/** Judge `next` after the previous versions, oldest first. As in the registry, the first version that fails ends it. */
export function checkCompatibility(
  level: CompatibilityLevel,
  previous: readonly ParsedSchema[],
  next: ParsedSchema,
  policy: JsonPolicy = 'STRICT',
): CompatibilityVerdict {
  const oldest = level.endsWith('_TRANSITIVE') ? 0 : Math.max(0, previous.length - 1)
  const directions = level === 'NONE' ? [] : directionsOf(level)
  for (let index = previous.length - 1; index >= oldest; index--) {
    const problems = directions.flatMap((direction) => compareWith(previous[index], next, direction, policy, index))
    if (problems.length > 0) return { compatible: false, messages: problems.map(writeProblem), problems }
  }
  return { compatible: true, messages: [], problems: [] }
}

function directionsOf(level: CompatibilityLevel): readonly ReadDirection[] {
  if (level.startsWith('FULL')) return ['BACKWARD', 'FORWARD']
  return level.startsWith('BACKWARD') ? ['BACKWARD'] : ['FORWARD']
}

const OTHER_TYPE = 'Incompatible because of different schema type'

function compareWith(
  old: ParsedSchema,
  next: ParsedSchema,
  direction: ReadDirection,
  policy: JsonPolicy,
  previousIndex: number,
): readonly CompatibilityProblem[] {
  const place = { previousIndex, direction }
  const [writer, reader] = direction === 'BACKWARD' ? [old, next] : [next, old]
  if (reader.type === 'AVRO' && writer.type === 'AVRO') {
    const { incompatibilities } = checkReaderWriter(reader.schema, writer.schema)
    return incompatibilities.map((item) => ({
      ...place,
      type: item.type,
      path: item.location,
      message: describeAvro(item, direction),
    }))
  }
  if (reader.type === 'JSON' && writer.type === 'JSON') {
    const finding = diffUnderPolicy(writer.schema, reader.schema, policy)
    if (finding.compatible) return []
    const faults = finding.changes.filter(({ type }) => !isCompatibleChange(type, policy))
    return faults.map(({ type, path }) => ({ ...place, type, path, message: describeJson(type, path, direction) }))
  }
  return [{ ...place, type: 'SCHEMA_TYPE_CHANGED', path: '/', message: OTHER_TYPE }]
}

function writeProblem(problem: CompatibilityProblem): string {
  if (problem.message === OTHER_TYPE) return OTHER_TYPE
  return `{errorType:'${problem.type}', description:'${problem.message}'}`
}

function describeAvro({ type, location, message }: AvroIncompatibility, direction: ReadDirection): string {
  const [reader, writer] = direction === 'BACKWARD' ? ['new', 'old'] : ['old', 'new']
  switch (type) {
    case 'NAME_MISMATCH':
      return `The name at path '${location}' in the ${reader} schema is not that of the ${writer} schema (${message})`
    case 'FIXED_SIZE_MISMATCH':
      return `The size at path '${location}' in the ${reader} schema is not that of the ${writer} schema (${message})`
    case 'MISSING_ENUM_SYMBOLS':
      return `The ${reader} schema at path '${location}' lacks symbols of the ${writer} schema and has no default: ${message}`
    case 'READER_FIELD_MISSING_DEFAULT_VALUE':
      return `The field '${message}' at path '${location}' in the ${reader} schema has no default value and is missing in the ${writer} schema`
    case 'TYPE_MISMATCH':
      return `The type at path '${location}' in the ${reader} schema does not match the ${writer} schema (${message})`
    case 'MISSING_UNION_BRANCH':
      return `The ${reader} schema at path '${location}' lacks a branch of the union in the ${writer} schema (${message})`
  }
}

function describeJson(type: string, path: string, direction: ReadDirection): string {
  const words = type.toLowerCase().replaceAll('_', ' ')
  const way = direction === 'BACKWARD' ? 'from the old to the new schema' : 'from the new back to the old schema'
  return `At path '${path}', ${way}: ${words}`
}
