/**
 * A JSON Schema after reading: every schema is sorted into one kind, as Confluent's registry sorts it before it
 * compares two (draft-07 and older, and 2020-12; readJsonSchema() makes it).
 *
 * The one thing a reader would get wrong: a schema with several kinds of keywords, such as `type` beside `enum`,
 * becomes an allOf that nobody wrote (`generated`); and `properties` without `type` is an object schema too.
 */

import type { LinearPattern } from './linear-pattern'

export interface JsonNodeMeta {
  readonly source: unknown
  readonly id: string | null
  readonly title: string | null
  readonly description: string | null
  readonly hasDefault: boolean
}

export interface EmptyNode extends JsonNodeMeta {
  readonly kind: 'empty'
}
export interface FalseNode extends JsonNodeMeta {
  readonly kind: 'false'
}
export interface PlainNode extends JsonNodeMeta {
  readonly kind: 'boolean' | 'null'
}
/** `if`, `then`, `else`: the registry does not look into it. */
export interface ConditionalNode extends JsonNodeMeta {
  readonly kind: 'conditional'
}
export interface StringNode extends JsonNodeMeta {
  readonly kind: 'string'
  readonly minLength: number | null
  readonly maxLength: number | null
  readonly pattern: string | null
}
export interface NumberNode extends JsonNodeMeta {
  readonly kind: 'number'
  readonly isInteger: boolean
  readonly minimum: number | null
  readonly maximum: number | null
  readonly exclusiveMinimum: number | null
  readonly exclusiveMaximum: number | null
  readonly multipleOf: number | null
}
export interface EnumNode extends JsonNodeMeta {
  readonly kind: 'enum'
  readonly keyword: 'enum' | 'const'
  readonly values: readonly unknown[]
}
/** What may stand beside the named members: true is an open content model, false a closed one. */
export type Additional = boolean | JsonNode

export interface ArrayNode extends JsonNodeMeta {
  readonly kind: 'array'
  readonly minItems: number | null
  readonly maxItems: number | null
  readonly uniqueItems: boolean
  readonly contains: JsonNode | null
  readonly minContains: number | null
  readonly maxContains: number | null
  /** One schema for all items; null when there is none or when items have schemas by place. */
  readonly allItems: JsonNode | null
  readonly itemsByPlace: readonly JsonNode[]
  readonly additionalItems: Additional
}
export interface ObjectNode extends JsonNodeMeta {
  readonly kind: 'object'
  readonly properties: ReadonlyMap<string, JsonNode>
  readonly patternProperties: readonly { readonly pattern: LinearPattern; readonly node: JsonNode }[]
  readonly additionalProperties: Additional
  readonly required: readonly string[]
  readonly minProperties: number | null
  readonly maxProperties: number | null
  readonly requiredWith: ReadonlyMap<string, readonly string[]>
  readonly schemaWith: ReadonlyMap<string, JsonNode>
}
export interface NotNode extends JsonNodeMeta {
  readonly kind: 'not'
  readonly node: JsonNode
}
export type Criterion = 'allOf' | 'anyOf' | 'oneOf'
export interface CombinedNode extends JsonNodeMeta {
  readonly kind: 'combined'
  readonly criterion: Criterion
  /** Made from keywords side by side or from a list of types; paths do not name it. */
  readonly generated: boolean
  readonly branches: readonly JsonNode[]
}
export interface ReferenceNode extends JsonNodeMeta {
  readonly kind: 'reference'
  /** Set once all is read, so that a schema may refer to itself. */
  readonly target: { node: JsonNode | null }
}

export type JsonNode =
  | EmptyNode
  | FalseNode
  | PlainNode
  | ConditionalNode
  | StringNode
  | NumberNode
  | EnumNode
  | ArrayNode
  | ObjectNode
  | NotNode
  | CombinedNode
  | ReferenceNode

/** The schema that a chain of references leads to. */
export function followReference(node: JsonNode): JsonNode {
  let at = node
  for (let hops = 0; at.kind === 'reference'; hops++) {
    if (at.target.node === null || hops > 1000) throw new Error('A reference was left open by readJsonSchema().')
    at = at.target.node
  }
  return at
}

/** JSON with the keys in one order, to compare two documents by value. */
export function writeSorted(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeSorted).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).sort(([x], [y]) => (x < y ? -1 : x > y ? 1 : 0))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${writeSorted(item)}`).join(',')}}`
}
