/**
 * The difference of two array schemas.
 * The one thing a reader would get wrong: an item that is gone is judged by what the update allows in its place, an item
 * that is new by what the original allowed there.
 */
import { type Comparison, compareLimit, type FindingList } from './json-comparison'
import type { Additional, ArrayNode, JsonNode } from './json-schema-model'
import { followReference } from './json-schema-model'

export function compareArrays(
  comparison: Comparison,
  findings: FindingList,
  original: ArrayNode,
  update: ArrayNode,
): void {
  compareLimit(findings, 'MAX_ITEMS', 'maxItems', original.maxItems, update.maxItems)
  compareLimit(findings, 'MIN_ITEMS', 'minItems', original.minItems, update.minItems)
  if (original.uniqueItems !== update.uniqueItems)
    findings.add(original.uniqueItems ? 'UNIQUE_ITEMS_REMOVED' : 'UNIQUE_ITEMS_ADDED', '/uniqueItems')
  compareLimit(findings, 'MAX_CONTAINS', 'maxContains', original.maxContains, update.maxContains)
  compareLimit(findings, 'MIN_CONTAINS', 'minContains', original.minContains, update.minContains)
  findings.addAll(comparison.compare(comparison, original.contains, update.contains), '/contains')
  findings.addAll(comparison.compare(comparison, original.allItems, update.allItems), '/items')
  compareItemsByPlace(comparison, findings, original, update)
  compareAdditional(comparison, findings, 'ITEMS', original.additionalItems, update.additionalItems)
}

function compareItemsByPlace(
  comparison: Comparison,
  findings: FindingList,
  original: ArrayNode,
  update: ArrayNode,
): void {
  const count = Math.max(original.itemsByPlace.length, update.itemsByPlace.length)
  for (let index = 0; index < count; index++) {
    const at = `/items/${index}`
    const before: JsonNode | undefined = original.itemsByPlace[index]
    const after: JsonNode | undefined = update.itemsByPlace[index]
    if (before !== undefined && after !== undefined) findings.addAll(comparison.compare(comparison, before, after), at)
    else if (before !== undefined) judgeRemovedItem(comparison, findings, before, update.additionalItems, at)
    else judgeAddedItem(comparison, findings, original.additionalItems, after, at)
  }
}

function judgeRemovedItem(
  comparison: Comparison,
  findings: FindingList,
  item: JsonNode,
  allowed: Additional,
  at: string,
): void {
  if (allowed === true) findings.add('ITEM_REMOVED_FROM_OPEN_CONTENT_MODEL', at)
  else if (allowed === false) {
    const isFalse = followReference(item).kind === 'false'
    findings.add(`${isFalse ? 'ITEM_WITH_FALSE' : 'ITEM'}_REMOVED_FROM_CLOSED_CONTENT_MODEL`, at)
  } else {
    const finding = comparison.compare(comparison, item, allowed)
    findings.addAll(finding, at)
    findings.add(`ITEM_REMOVED_${nameCover(finding.compatible)}_BY_PARTIALLY_OPEN_CONTENT_MODEL`, at)
  }
}

function judgeAddedItem(
  comparison: Comparison,
  findings: FindingList,
  allowed: Additional,
  item: JsonNode,
  at: string,
): void {
  if (allowed === true) {
    const isEmpty = followReference(item).kind === 'empty'
    findings.add(`${isEmpty ? 'ITEM_WITH_EMPTY_SCHEMA' : 'ITEM'}_ADDED_TO_OPEN_CONTENT_MODEL`, at)
  } else if (allowed === false) findings.add('ITEM_ADDED_TO_CLOSED_CONTENT_MODEL', at)
  else {
    const finding = comparison.compare(comparison, allowed, item)
    findings.addAll(finding, at)
    findings.add(`ITEM_ADDED_${nameCover(finding.compatible)}_BY_PARTIALLY_OPEN_CONTENT_MODEL`, at)
  }
}

export function nameCover(isCovered: boolean): string {
  return isCovered ? 'IS_COVERED' : 'NOT_COVERED'
}

/** What may stand beside the named members, of an array or an object. */
export function compareAdditional(
  comparison: Comparison,
  findings: FindingList,
  members: 'ITEMS' | 'PROPERTIES',
  original: Additional,
  update: Additional,
): void {
  const at = members === 'ITEMS' ? '/additionalItems' : '/additionalProperties'
  if (original === update) return
  if (original === false) findings.add(`ADDITIONAL_${members}_ADDED`, at)
  else if (update === false) findings.add(`ADDITIONAL_${members}_REMOVED`, at)
  else if (original === true) findings.add(`ADDITIONAL_${members}_NARROWED`, at)
  else if (update === true) findings.add(`ADDITIONAL_${members}_EXTENDED`, at)
  else findings.addAll(comparison.compare(comparison, original, update), at)
}
