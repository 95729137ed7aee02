/**
 * The difference of two JSON Schemas as Confluent's registry judges it: would data valid under `original` be valid
 * under `update`? Follows the observed behaviour of the registry's JSON Schema provider.
 *
 * The one thing a reader would get wrong: it looks at the shape of the schemas, not at what they allow. Adding an
 * optional property to an open content model is incompatible, as old data may hold that name with anything in it.
 *
 * Recursive schemas are compared as a greatest fixed point: a pair met again while it is compared counts as
 * compatible; when it turns out not to be, the comparison runs again with that known.
 *
 * Simplification: as in the registry, a change within `patternProperties`, `propertyNames` or `if` is not looked at.
 */

import { type Comparison, type Finding, FindingList, NOTHING } from './json-comparison'
import { compareArrays } from './json-diff-array'
import type { JsonChange, JsonPolicy } from './json-diff-changes'
import { compareCombined, compareWithCombined } from './json-diff-combined'
import { compareObjects } from './json-diff-object'
import { compareEnums, compareNot, compareNumbers, compareStrings } from './json-diff-values'
import { followReference, type JsonNode } from './json-schema-model'
import type { JsonSchema } from './json-schema-reader'
import { isObject, readKey } from './schema-error'

export interface JsonSchemaDifference {
  readonly changes: readonly JsonChange[]
  /** Under the policy STRICT, the registry's default. */
  readonly compatible: boolean
  readonly compatibleLenient: boolean
}

/** Single comparisons before the difference is given up; two schemas of 300 properties need about a thousand. */
const STEPS_MAX = 100_000

export function diffJsonSchema(original: JsonSchema, update: JsonSchema): JsonSchemaDifference {
  const strict = diffUnderPolicy(original, update, 'STRICT')
  const lenient = diffUnderPolicy(original, update, 'LENIENT')
  return { changes: strict.changes, compatible: strict.compatible, compatibleLenient: lenient.compatible }
}

/** The changes as one policy sees them: which branches of a union belong together depends on it. */
export function diffUnderPolicy(original: JsonSchema, update: JsonSchema, policy: JsonPolicy): Finding {
  const known: Comparison['known'] = new Map()
  const budget = { steps: STEPS_MAX, learned: true }
  let finding = NOTHING
  while (budget.learned) {
    budget.learned = false
    finding = compare({ policy, compare, found: new Map(), known, budget }, original.root, update.root)
  }
  // A comparison that was given up is not known to be safe.
  if (budget.steps <= 0) {
    const changes = [...finding.changes, { type: 'SCHEMAS_TOO_COMPLEX_TO_COMPARE', path: '' }]
    finding = { changes, compatible: false }
  }
  const changes = finding.changes.map(({ type, path }) => ({ type, path: path === '' ? '#/' : `#${path}` }))
  return { changes, compatible: finding.compatible }
}

function compare(comparison: Comparison, original: JsonNode | null, update: JsonNode | null): Finding {
  if (original === null && update === null) return NOTHING
  const findings = new FindingList(comparison.policy)
  if (original === null || update === null) {
    findings.add(original === null ? 'SCHEMA_ADDED' : 'SCHEMA_REMOVED')
    return findings.finish()
  }
  if (comparison.budget.steps-- <= 0) return NOTHING
  const from = followReference(original)
  const to = followReference(update)
  if (from === original && to === update) return compareNodes(comparison, from, to)
  return compareOnce(comparison, from, to)
}

function compareOnce(comparison: Comparison, original: JsonNode, update: JsonNode): Finding {
  const row = comparison.found.get(original) ?? new Map<JsonNode, Finding | null>()
  comparison.found.set(original, row)
  const before = row.get(update)
  const isKnown = comparison.known.get(original)?.has(update) === true
  if (before === null) return { changes: [], compatible: !isKnown }
  if (before !== undefined) return before
  row.set(update, null)
  const finding = compareNodes(comparison, original, update)
  row.set(update, finding)
  if (!finding.compatible && !isKnown) {
    comparison.known.set(original, (comparison.known.get(original) ?? new Set()).add(update))
    comparison.budget.learned = true
  }
  return finding
}

function compareNodes(comparison: Comparison, original: JsonNode, update: JsonNode): Finding {
  const viaBranch = compareWithCombined(comparison, original, update)
  if (viaBranch !== null) return viaBranch
  const findings = new FindingList(comparison.policy)
  if (original.kind !== update.kind) {
    const isSame = original.kind === 'false' || update.kind === 'empty' || (isBytes(original) && isBytes(update))
    if (!isSame) findings.add('TYPE_CHANGED')
    return findings.finish()
  }
  if (original.id !== update.id) findings.add('ID_CHANGED')
  if (original.title !== update.title) findings.add('TITLE_CHANGED')
  if (original.description !== update.description) findings.add('DESCRIPTION_CHANGED')
  compareKind(comparison, findings, original, update)
  return findings.finish()
}

/** Kafka Connect writes bytes as a string or a number; with `connect.type` both are the same bytes (SchemaDiff). */
function isBytes({ source }: JsonNode): boolean {
  return isObject(source) && readKey(source, 'connect.type') === 'bytes'
}

function compareKind(comparison: Comparison, findings: FindingList, original: JsonNode, update: JsonNode): void {
  if (original.kind === 'string' && update.kind === 'string') compareStrings(findings, original, update)
  else if (original.kind === 'number' && update.kind === 'number') compareNumbers(findings, original, update)
  else if (original.kind === 'enum' && update.kind === 'enum') compareEnums(findings, original, update)
  else if (original.kind === 'not' && update.kind === 'not') compareNot(comparison, findings, original, update)
  else if (original.kind === 'array' && update.kind === 'array') compareArrays(comparison, findings, original, update)
  else if (original.kind === 'object' && update.kind === 'object')
    compareObjects(comparison, findings, original, update)
  else if (original.kind === 'combined' && update.kind === 'combined')
    compareCombined(comparison, findings, original, update)
}
