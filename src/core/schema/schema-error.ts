/**
 * What is wrong with a schema that somebody wrote: the place, the value, and what to do about it.
 * The one thing a reader would get wrong: a bad schema is input, not a bug, so parsers answer with a result; the
 * exception below never leaves this folder.
 */

export interface SchemaError {
  /** Place in the document, e.g. `$.fields[0].type`. */
  readonly path: string
  /** The offending value as text, cut to 80 characters. */
  readonly value: string
  /** What is wrong and the cure, in one or two sentences. */
  readonly message: string
}

export type SchemaResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: SchemaError }

/** Longest schema text that is looked at, in UTF-16 units. */
export const SCHEMA_TEXT_LENGTH_MAX = 1_000_000
/** Deepest nesting of a schema. */
export const SCHEMA_DEPTH_MAX = 64
/** Most schemas within one schema: types, fields, items and branches. */
export const SCHEMA_NODES_MAX = 20_000

export class SchemaProblem extends Error {
  constructor(readonly problem: SchemaError) {
    super(problem.message)
  }
}

export function refuseSchema(path: string, value: unknown, message: string): never {
  throw new SchemaProblem({ path, value: showValue(value), message })
}

/** Run a parser and turn its refusal into a result; any other exception is a bug and goes on. */
export function catchProblem<T>(parse: () => T): SchemaResult<T> {
  try {
    return { ok: true, value: parse() }
  } catch (error) {
    if (error instanceof SchemaProblem) return { ok: false, error: error.problem }
    throw error
  }
}

/** Read JSON text within the limit of length. */
export function parseJsonText(text: string): unknown {
  if (text.trim() === '') refuseSchema('$', text, 'The schema is empty. Write a schema as JSON.')
  if (text.length > SCHEMA_TEXT_LENGTH_MAX)
    refuseSchema('$', text, `The text has ${text.length} characters; a schema has at most ${SCHEMA_TEXT_LENGTH_MAX}.`)
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown reason'
    return refuseSchema('$', text, `This is not JSON: ${reason}. A name such as string needs its double quotes.`)
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value of an own key; undefined for what an object inherits, so that a field may be called `constructor`. */
export function readKey(document: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(document, key) ? document[key] : undefined
}

/** Whether a document would be too deep to walk through by recursion. */
export function isNestedDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((item) => isNestedDeeper(item, levels - 1))
}

/** Deepest nesting of a document in JSON; one level of a schema takes a few. */
const DOCUMENT_DEPTH_MAX = 400

export function refuseDeepDocument(document: unknown): void {
  if (isNestedDeeper(document, DOCUMENT_DEPTH_MAX))
    refuseSchema('$', document, `The document is nested deeper than ${DOCUMENT_DEPTH_MAX}. Flatten it.`)
}

/** The value as text for a message, without walking through all of a huge one. */
export function showValue(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (typeof value === 'bigint') return `${value}`
  const text = typeof value === 'object' && value !== null ? showStructure(value) : JSON.stringify(value)
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

function showStructure(value: object): string {
  const keys = Object.keys(value)
  const shown = keys.slice(0, 8).map((key) => {
    const item = (value as Record<string, unknown>)[key]
    const text = typeof item === 'object' && item !== null ? '…' : (JSON.stringify(item) ?? 'nothing')
    return Array.isArray(value) ? text : `${JSON.stringify(key)}:${text}`
  })
  const list = shown.join(',') + (keys.length > shown.length ? ',…' : '')
  return Array.isArray(value) ? `[${list}]` : `{${list}}`
}
