/**
 * Whether a JSON value is valid under a JSON Schema, as the serializer of a producer or a broker at the door asks.
 * The one thing a reader would get wrong: a keyword speaks about its own type only. `{"minLength": 3}` lets every number
 * through, and a property that is not required may be absent.
 *
 * Simplification: `format`, `propertyNames`, `if`/`then`/`else` and what `unevaluated*` see through combined schemas
 * are not checked; `unevaluated*` counts as `additional*`.
 */
import { isMultiple } from './json-diff-values'
import { compilePattern } from './json-schema-keywords'
import {
  type Additional,
  type ArrayNode,
  followReference,
  type JsonNode,
  type ObjectNode,
  writeSorted,
} from './json-schema-model'
import type { JsonSchema } from './json-schema-reader'
import { isNestedDeeper, isObject, type SchemaError, showValue } from './schema-error'

const STEPS_MAX = 100_000
const FAULTS_MAX = 100
const DEPTH_MAX = 200

interface Validation {
  readonly faults: SchemaError[]
  readonly budget: { steps: number }
}

/** What is wrong with the value, in the order of the schema; empty when it is valid. */
export function validateJson(schema: JsonSchema, value: unknown): readonly SchemaError[] {
  if (isNestedDeeper(value, DEPTH_MAX))
    return [
      { path: '$', value: showValue(value), message: `The value is nested deeper than ${DEPTH_MAX}. Flatten it.` },
    ]
  const budget = { steps: STEPS_MAX }
  const faults = check(schema.root, value, '$', 0, budget)
  if (budget.steps > 0) return faults.slice(0, FAULTS_MAX)
  return [
    { path: '$', value: showValue(value), message: 'The schema is too complex to check this value. Simplify it.' },
  ]
}

function check(
  node: JsonNode,
  value: unknown,
  path: string,
  depth: number,
  budget: Validation['budget'],
): SchemaError[] {
  const validation: Validation = { faults: [], budget }
  if (depth > DEPTH_MAX) budget.steps = 0
  if (budget.steps-- > 0) judge(validation, followReference(node), value, path, depth + 1)
  return validation.faults
}

function fail(validation: Validation, path: string, value: unknown, message: string): void {
  validation.faults.push({ path, value: showValue(value), message })
}

function descend(validation: Validation, node: JsonNode, value: unknown, path: string, depth: number): void {
  validation.faults.push(...check(node, value, path, depth, validation.budget))
}

function judge(validation: Validation, node: JsonNode, value: unknown, path: string, depth: number): void {
  switch (node.kind) {
    case 'empty':
    case 'conditional':
    case 'reference':
      return
    case 'false':
      fail(validation, path, value, 'Nothing is allowed here. Leave it out.')
      return
    case 'enum': {
      const text = writeSorted(value)
      if (!node.values.some((candidate) => writeSorted(candidate) === text))
        fail(validation, path, value, `One of ${node.values.slice(0, 10).map(showValue).join(', ')} is expected.`)
      return
    }
    case 'not':
      if (check(node.node, value, path, depth, validation.budget).length === 0)
        fail(validation, path, value, 'The value is one that the schema excludes with "not".')
      return
    case 'combined':
      judgeCombined(validation, node, value, path, depth)
      return
    default:
      judgeTyped(validation, node, value, path, depth)
  }
}

function judgeCombined(
  validation: Validation,
  node: JsonNode & { kind: 'combined' },
  value: unknown,
  path: string,
  depth: number,
): void {
  if (node.criterion === 'allOf') {
    for (const branch of node.branches) descend(validation, branch, value, path, depth)
    return
  }
  const results = node.branches.map((branch) => check(branch, value, path, depth, validation.budget))
  const count = results.filter((faults) => faults.length === 0).length
  if (count === 1 || (count > 1 && node.criterion === 'anyOf')) return
  if (count > 1) {
    fail(validation, path, value, `The value fits ${count} of the schemas of oneOf; exactly one is allowed.`)
    return
  }
  const first = results[0]?.[0]
  const reason = first === undefined ? '' : ` The first asks: ${first.message}`
  fail(validation, path, value, `The value fits none of the ${results.length} schemas of ${node.criterion}.${reason}`)
}

type TypedKind = 'string' | 'number' | 'boolean' | 'null' | 'array' | 'object'

function kindOf(value: unknown): TypedKind {
  if (value === null || value === undefined) return 'null'
  if (Array.isArray(value)) return 'array'
  const type = typeof value
  return type === 'string' || type === 'number' || type === 'boolean' ? type : 'object'
}

function judgeTyped(
  validation: Validation,
  node: JsonNode & { kind: TypedKind },
  value: unknown,
  path: string,
  depth: number,
): void {
  if (kindOf(value) !== node.kind) {
    // Without `type` the keywords of a type say nothing about values of another.
    const wanted = node.kind === 'number' && node.isInteger ? 'integer' : node.kind
    if (hasType(node)) fail(validation, path, value, `${wanted} is expected, not ${kindOf(value)}.`)
  } else if (node.kind === 'string') judgeString(validation, node, value as string, path)
  else if (node.kind === 'number') judgeNumber(validation, node, Number(value), path)
  else if (node.kind === 'array') judgeArray(validation, node, value as readonly unknown[], path, depth)
  else if (node.kind === 'object' && isObject(value)) judgeObject(validation, node, value, path, depth)
}

function hasType(node: JsonNode): boolean {
  return isObject(node.source) && Object.hasOwn(node.source, 'type')
}

function judgeString(validation: Validation, node: JsonNode & { kind: 'string' }, value: string, path: string): void {
  const length = [...value].length
  if (node.minLength !== null && length < node.minLength)
    fail(validation, path, value, `At least ${node.minLength} characters are expected, not ${length}.`)
  if (node.maxLength !== null && length > node.maxLength)
    fail(validation, path, value, `At most ${node.maxLength} characters are expected, not ${length}.`)
  if (node.pattern !== null && !compilePattern(node.pattern, path).test(value))
    fail(validation, path, value, `The value does not match the pattern ${node.pattern}.`)
}

function judgeNumber(validation: Validation, node: JsonNode & { kind: 'number' }, value: number, path: string): void {
  const refuse = (wanted: string): void => fail(validation, path, value, `${wanted} is expected.`)
  if (node.isInteger && !Number.isInteger(value)) refuse('A whole number')
  if (node.minimum !== null && value < node.minimum) refuse(`At least ${node.minimum}`)
  if (node.maximum !== null && value > node.maximum) refuse(`At most ${node.maximum}`)
  if (node.exclusiveMinimum !== null && value <= node.exclusiveMinimum) refuse(`More than ${node.exclusiveMinimum}`)
  if (node.exclusiveMaximum !== null && value >= node.exclusiveMaximum) refuse(`Less than ${node.exclusiveMaximum}`)
  if (node.multipleOf !== null && Number.isFinite(value) && !isMultiple(value, node.multipleOf))
    refuse(`A multiple of ${node.multipleOf}`)
}

function judgeArray(
  validation: Validation,
  node: ArrayNode,
  value: readonly unknown[],
  path: string,
  depth: number,
): void {
  judgeCount(validation, path, value, 'items', value.length, node.minItems, node.maxItems)
  if (node.uniqueItems && new Set(value.map(writeSorted)).size < value.length)
    fail(validation, path, value, 'Every item may occur only once.')
  value.forEach((item, index) => {
    const at = `${path}[${index}]`
    const place: JsonNode | undefined = node.itemsByPlace[index]
    if (node.allItems !== null) descend(validation, node.allItems, item, at, depth)
    else if (place !== undefined) descend(validation, place, item, at, depth)
    else judgeAdditional(validation, node.additionalItems, item, at, depth)
  })
  if (node.contains === null) return
  const { contains } = node
  const count = value.filter((item) => check(contains, item, path, depth, validation.budget).length === 0).length
  judgeCount(validation, path, value, 'items that "contains" asks for', count, node.minContains ?? 1, node.maxContains)
}

function judgeObject(
  validation: Validation,
  node: ObjectNode,
  value: Readonly<Record<string, unknown>>,
  path: string,
  depth: number,
): void {
  const names = Object.keys(value)
  for (const name of node.required)
    if (!Object.hasOwn(value, name))
      fail(validation, `${path}.${name}`, undefined, `The property ${name} is required. Add it.`)
  judgeCount(validation, path, value, 'properties', names.length, node.minProperties, node.maxProperties)
  for (const name of names) {
    const at = `${path}.${name}`
    const own = node.properties.get(name)
    const byPattern = node.patternProperties.filter(({ pattern }) => pattern.test(name))
    if (own !== undefined) descend(validation, own, value[name], at, depth)
    for (const item of byPattern) descend(validation, item.node, value[name], at, depth)
    if (own === undefined && byPattern.length === 0)
      judgeAdditional(validation, node.additionalProperties, value[name], at, depth)
    for (const needed of node.requiredWith.get(name) ?? [])
      if (!Object.hasOwn(value, needed))
        fail(validation, `${path}.${needed}`, undefined, `With ${name} the property ${needed} is required. Add it.`)
    const schema = node.schemaWith.get(name)
    if (schema !== undefined) descend(validation, schema, value, path, depth)
  }
}

function judgeAdditional(
  validation: Validation,
  allowed: Additional,
  value: unknown,
  path: string,
  depth: number,
): void {
  if (allowed === false) fail(validation, path, value, 'The schema is closed and does not name this. Leave it out.')
  else if (allowed !== true) descend(validation, allowed, value, path, depth)
}

function judgeCount(
  validation: Validation,
  path: string,
  value: unknown,
  what: string,
  count: number,
  min: number | null,
  max: number | null,
): void {
  if (min !== null && count < min) fail(validation, path, value, `At least ${min} ${what} are expected, not ${count}.`)
  if (max !== null && count > max) fail(validation, path, value, `At most ${max} ${what} are expected, not ${count}.`)
}
