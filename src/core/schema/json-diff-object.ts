/**
 * The difference of two object schemas: properties, what is required, what depends on what.
 * The one thing a reader would get wrong: an added property is judged by the content model of the original, a removed
 * one by that of the update. A model is open when it allows any other name, closed when none, else partially open.
 */
import { type Comparison, compareLimit, type FindingList } from './json-comparison'
import { compareAdditional, nameCover } from './json-diff-array'
import { escapePointer } from './json-pointer'
import { followReference, type JsonNode, type ObjectNode } from './json-schema-model'

export function compareObjects(
  comparison: Comparison,
  findings: FindingList,
  original: ObjectNode,
  update: ObjectNode,
): void {
  compareProperties(comparison, findings, original, update)
  compareRequired(findings, original, update)
  compareLimit(findings, 'MAX_PROPERTIES', 'maxProperties', original.maxProperties, update.maxProperties)
  compareLimit(findings, 'MIN_PROPERTIES', 'minProperties', original.minProperties, update.minProperties)
  compareAdditional(comparison, findings, 'PROPERTIES', original.additionalProperties, update.additionalProperties)
  compareDependencies(comparison, findings, original, update)
}

function compareProperties(
  comparison: Comparison,
  findings: FindingList,
  original: ObjectNode,
  update: ObjectNode,
): void {
  for (const name of sortNames([...original.properties.keys(), ...update.properties.keys()])) {
    const at = `/properties/${escapePointer(name)}`
    const before = original.properties.get(name)
    const after = update.properties.get(name)
    if (before !== undefined && after !== undefined) findings.addAll(comparison.compare(comparison, before, after), at)
    else if (before !== undefined) judgeRemoved(comparison, findings, update, { name, node: before, at })
    else if (after !== undefined) judgeAdded(comparison, findings, original, update, { name, node: after, at })
  }
}

interface Property {
  readonly name: string
  readonly node: JsonNode
  readonly at: string
}

function judgeRemoved(comparison: Comparison, findings: FindingList, update: ObjectNode, property: Property): void {
  const { name, node, at } = property
  if (isOpen(update)) {
    findings.add('PROPERTY_REMOVED_FROM_OPEN_CONTENT_MODEL', at)
    return
  }
  const cover = findCover(update, name)
  if (cover !== null) {
    const finding = comparison.compare(comparison, node, cover)
    findings.addAll(finding, at)
    findings.add(`PROPERTY_REMOVED_${nameCover(finding.compatible)}_BY_PARTIALLY_OPEN_CONTENT_MODEL`, at)
    return
  }
  const isFalse = followReference(node).kind === 'false'
  findings.add(`${isFalse ? 'PROPERTY_WITH_FALSE' : 'PROPERTY'}_REMOVED_FROM_CLOSED_CONTENT_MODEL`, at)
}

function judgeAdded(
  comparison: Comparison,
  findings: FindingList,
  original: ObjectNode,
  update: ObjectNode,
  property: Property,
): void {
  const { name, node, at } = property
  const isRequired = update.required.includes(name)
  const need = !isRequired
    ? 'OPTIONAL_PROPERTY'
    : hasDefault(node)
      ? 'REQUIRED_PROPERTY_WITH_DEFAULT'
      : 'REQUIRED_PROPERTY'
  if (isOpen(original)) {
    const isEmpty = followReference(node).kind === 'empty' && !isRequired
    findings.add(`${isEmpty ? 'PROPERTY_WITH_EMPTY_SCHEMA' : need}_ADDED_TO_OPEN_CONTENT_MODEL`, at)
    return
  }
  const cover = findCover(original, name)
  if (cover !== null) {
    const finding = comparison.compare(comparison, cover, node)
    findings.addAll(finding, at)
    findings.add(`PROPERTY_ADDED_${nameCover(finding.compatible)}_BY_PARTIALLY_OPEN_CONTENT_MODEL`, at)
  }
  findings.add(`${need}_ADDED_TO_UNOPEN_CONTENT_MODEL`, at)
}

function hasDefault(node: JsonNode): boolean {
  return node.hasDefault || followReference(node).hasDefault
}

function isOpen(node: ObjectNode): boolean {
  return node.patternProperties.length === 0 && node.additionalProperties === true
}

/** The schema that a partially open content model has for a name; null when the model is closed to it. */
function findCover(node: ObjectNode, name: string): JsonNode | null {
  const byPattern = node.patternProperties.find(({ pattern }) => name.length <= NAME_LENGTH_MAX && pattern.test(name))
  if (byPattern !== undefined) return byPattern.node
  if (node.additionalProperties === true) return ANYTHING
  return node.additionalProperties === false ? null : node.additionalProperties
}

/** A longer name is not matched against patterns, which could take long. */
const NAME_LENGTH_MAX = 1_000
const ANYTHING: JsonNode = { kind: 'empty', source: true, id: null, title: null, description: null, hasDefault: false }

/** Only names that the original declares count: a required name that nobody declared is not looked at. */
function compareRequired(findings: FindingList, original: ObjectNode, update: ObjectNode): void {
  for (const name of sortNames([...original.required, ...update.required])) {
    if (!original.properties.has(name)) continue
    const before = original.required.includes(name)
    const after = update.required.includes(name)
    if (before === after) continue
    const node = update.properties.get(name)
    const change = before ? 'REMOVED' : node !== undefined && hasDefault(node) ? 'WITH_DEFAULT_ADDED' : 'ADDED'
    findings.add(`REQUIRED_ATTRIBUTE_${change}`, `/required/${escapePointer(name)}`)
  }
}

function compareDependencies(
  comparison: Comparison,
  findings: FindingList,
  original: ObjectNode,
  update: ObjectNode,
): void {
  for (const name of sortNames([...original.requiredWith.keys(), ...update.requiredWith.keys()])) {
    const change = nameListChange(original.requiredWith.get(name), update.requiredWith.get(name))
    if (change !== null) findings.add(`DEPENDENCY_ARRAY_${change}`, `/dependencies/${escapePointer(name)}`)
  }
  for (const name of sortNames([...original.schemaWith.keys(), ...update.schemaWith.keys()])) {
    const at = `/dependencies/${escapePointer(name)}`
    const before = original.schemaWith.get(name)
    const after = update.schemaWith.get(name)
    if (before === undefined) findings.add('DEPENDENCY_SCHEMA_ADDED', at)
    else if (after === undefined) findings.add('DEPENDENCY_SCHEMA_REMOVED', at)
    else findings.addAll(comparison.compare(comparison, before, after), at)
  }
}

function nameListChange(before: readonly string[] | undefined, after: readonly string[] | undefined): string | null {
  if (before === undefined) return 'ADDED'
  if (after === undefined) return 'REMOVED'
  const keptAll = before.every((name) => after.includes(name))
  const addedNone = after.every((name) => before.includes(name))
  if (keptAll && addedNone) return null
  return keptAll ? 'EXTENDED' : addedNone ? 'NARROWED' : 'CHANGED'
}

function sortNames(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort()
}
