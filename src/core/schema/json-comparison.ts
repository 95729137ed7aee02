/**
 * What the parts of the JSON Schema difference share: how findings are collected, and how a comparison asks for
 * another one without importing it.
 *
 * The one thing a reader would get wrong: paths are relative to the schema at hand, so that what was found for a pair
 * of recursive schemas can be used again at another place; `within` puts the place in front.
 */
import type { JsonChange, JsonPolicy } from './json-diff-changes'
import { isCompatibleChange } from './json-diff-changes'
import type { JsonNode } from './json-schema-model'

export interface Finding {
  readonly changes: readonly JsonChange[]
  readonly compatible: boolean
}

export interface Comparison {
  readonly policy: JsonPolicy
  /** Compares two schemas, either of which may be missing. */
  readonly compare: (comparison: Comparison, original: JsonNode | null, update: JsonNode | null) => Finding
  /** What was found for pairs reached by a reference in this pass; null while a pair is being compared. */
  readonly found: Map<JsonNode, Map<JsonNode, Finding | null>>
  /** Pairs that an earlier pass found incompatible. */
  readonly known: Map<JsonNode, Set<JsonNode>>
  readonly budget: { steps: number; learned: boolean }
}

export const NOTHING: Finding = { changes: [], compatible: true }

/** Most changes that are told; what is judged does not end there. */
const CHANGES_MAX = 2_000

export class FindingList {
  private readonly list: JsonChange[] = []
  private isFine = true

  constructor(private readonly policy: JsonPolicy) {}

  add(type: string, path = ''): void {
    this.keep({ type, path })
    this.isFine &&= isCompatibleChange(type, this.policy)
  }

  addAll(finding: Finding, within = ''): void {
    for (const { type, path } of finding.changes) this.keep({ type, path: within + path })
    this.isFine &&= finding.compatible
  }

  finish(): Finding {
    return { changes: this.list, compatible: this.isFine }
  }

  private keep(change: JsonChange): void {
    if (this.list.length < CHANGES_MAX) this.list.push(change)
  }
}

/** A limit that came, went, rose or fell. */
export function compareLimit(
  findings: FindingList,
  name: string,
  keyword: string,
  original: number | null,
  update: number | null,
): void {
  if (original === update) return
  const change =
    original === null ? 'ADDED' : update === null ? 'REMOVED' : original < update ? 'INCREASED' : 'DECREASED'
  findings.add(`${name}_${change}`, `/${keyword}`)
}
