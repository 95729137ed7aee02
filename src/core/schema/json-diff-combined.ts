/**
 * The difference of allOf, anyOf and oneOf, and of one of them with a plain schema.
 * The one thing a reader would get wrong: branches have no order and no names, so as many as possible are put into
 * compatible pairs (a maximum matching); only when some stay over on both sides is the change incompatible.
 */
import { type Comparison, type Finding, FindingList } from './json-comparison'
import { type CombinedNode, type JsonNode, writeSorted } from './json-schema-model'

/** A combined schema beside a plain one; null when no branch settles it. */
export function compareWithCombined(comparison: Comparison, original: JsonNode, update: JsonNode): Finding | null {
  if (original.kind !== 'combined' && update.kind === 'combined') {
    const { criterion, branches } = update
    if (branches.length === 1) return findCompatible(comparison, [original], branches, null)
    return criterion === 'allOf' ? null : findCompatible(comparison, [original], branches, 'SUM_TYPE_EXTENDED')
  }
  if (original.kind === 'combined' && update.kind !== 'combined') {
    const { criterion, branches } = original
    if (branches.length === 1) return findCompatible(comparison, branches, [update], null)
    return criterion !== 'allOf' ? null : findCompatible(comparison, branches, [update], 'PRODUCT_TYPE_NARROWED')
  }
  return null
}

function findCompatible(
  comparison: Comparison,
  originals: readonly JsonNode[],
  updates: readonly JsonNode[],
  change: string | null,
): Finding | null {
  for (const original of originals) {
    for (const update of updates) {
      const finding = comparison.compare(comparison, original, update)
      if (!finding.compatible) continue
      const findings = new FindingList(comparison.policy)
      findings.addAll(finding)
      if (change !== null) findings.add(change)
      return findings.finish()
    }
  }
  return null
}

export function compareCombined(
  comparison: Comparison,
  findings: FindingList,
  original: CombinedNode,
  update: CombinedNode,
): void {
  const before = dropDuplicates(original.branches)
  const after = dropDuplicates(update.branches)
  const change = nameCriterionChange(original, update, before.length, after.length)
  if (change !== null) findings.add(change)
  if (change === 'COMBINED_TYPE_CHANGED') return
  if (before.length < after.length)
    findings.add(update.criterion === 'allOf' ? 'PRODUCT_TYPE_EXTENDED' : 'SUM_TYPE_EXTENDED')
  if (before.length > after.length)
    findings.add(original.criterion === 'allOf' ? 'PRODUCT_TYPE_NARROWED' : 'SUM_TYPE_NARROWED')
  const pairs = matchBranches(comparison, before, after)
  for (const { index, finding } of pairs)
    findings.addAll(finding, original.generated ? '' : `/${original.criterion}/${index}`)
  if (pairs.length < Math.min(before.length, after.length)) findings.add('COMBINED_TYPE_SUBSCHEMAS_CHANGED')
}

/** anyOf takes all that the others take; with a single branch all three mean the same. */
function nameCriterionChange(
  original: CombinedNode,
  update: CombinedNode,
  before: number,
  after: number,
): string | null {
  if (original.criterion === update.criterion) return null
  if (update.criterion === 'anyOf' || (before === 1 && after === 1)) return 'COMBINED_TYPE_EXTENDED'
  if (update.criterion === 'oneOf' && before === 1) return 'COMBINED_TYPE_EXTENDED'
  return original.criterion === 'allOf' && after === 1 ? 'COMBINED_TYPE_EXTENDED' : 'COMBINED_TYPE_CHANGED'
}

function dropDuplicates(branches: readonly JsonNode[]): readonly JsonNode[] {
  const seen = new Set<string>()
  return branches.filter((branch) => {
    // Parts of one object share their source; they differ in kind.
    const text = `${branch.kind} ${branch.kind === 'combined' ? branch.criterion : ''} ${writeSorted(branch.source)}`
    return !seen.has(text) && seen.add(text)
  })
}

interface Pair {
  readonly index: number
  readonly finding: Finding
}

/** Kuhn's algorithm; pairs that differ least are tried first. */
function matchBranches(
  comparison: Comparison,
  before: readonly JsonNode[],
  after: readonly JsonNode[],
): readonly Pair[] {
  const edges = before.map((branch) =>
    after
      .map((candidate, to) => ({ to, finding: comparison.compare(comparison, branch, candidate) }))
      .filter(({ finding }) => finding.compatible)
      .sort((x, y) => x.finding.changes.length - y.finding.changes.length || x.to - y.to),
  )
  const partner = new Map<number, Pair>()
  const findPartner = (index: number, tried: Set<number>): boolean => {
    for (const { to, finding } of edges[index]) {
      if (tried.has(to)) continue
      tried.add(to)
      const holder = partner.get(to)
      if (holder === undefined || findPartner(holder.index, tried)) {
        partner.set(to, { index, finding })
        return true
      }
    }
    return false
  }
  for (let index = 0; index < before.length; index++) findPartner(index, new Set())
  return [...partner.values()].sort((x, y) => x.index - y.index)
}
