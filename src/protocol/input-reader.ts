/**
 * Reads values that came from outside (a file, a link, pasted text) into typed ones, or says what is wrong with
 * them: the place, the value, what was expected, and what to do. Nothing is repaired and nothing is dropped.
 *
 * The one thing a reader would get wrong: a reader that refuses still returns a stand-in value, so that the rest
 * of the document can be checked too. What was read counts only if `errors` is empty at the end.
 */

import { type InputFault, type InputFaultCode, type InputFaultValues, nameFault } from './input-faults'
import { findDuplicateKey } from './json-keys'
import { findTextFault, showSafely } from './safe-text'

/** A fault in English, as a terminal says it. */
export interface SaidError {
  /** JSON path, e.g. `$.brokers[3].site`. */
  readonly place: string
  /** The offending value as text, cut to 80 characters. */
  readonly value: string
  readonly message: string
  readonly cure: string
}

/** With its code and what is said of it, so that a page can say it in its language. */
export interface InputError extends SaidError, InputFault {}

/** What `readObject` gives: own keys only, values not yet read. */
export type Fields = Readonly<Record<string, unknown>>

/** A run may be described for up to a year of virtual time. */
export const TIME_MS_MAX = 31_536_000_000

/** Numbers other than 0 are at least this large: a microsecond is 0.001 ms. */
const NUMBER_MIN = 1e-6

/** Beyond this many faults one more would not help anybody. */
const ERRORS_MAX = 50

export function refuse<C extends InputFaultCode>(
  errors: InputError[],
  place: string,
  value: unknown,
  code: C,
  values: InputFaultValues<C>,
): void {
  addError(errors, { place, value: showValue(value), ...nameFault(code, values) })
}

export function addError(errors: InputError[], error: InputError): void {
  if (errors.length < ERRORS_MAX) errors.push(error)
}

/** One fault as a sentence for a terminal or a notice. */
export function formatInputError(error: SaidError): string {
  return `${error.place}: ${error.message} Found: ${error.value}. ${error.cure}`
}

/** Parse JSON text of at most `lengthMax` characters; undefined when refused. */
export function readJson(errors: InputError[], text: string, lengthMax: number): unknown {
  if (text.length > lengthMax) {
    refuse(errors, '$', text, 'too-long', { length: text.length, most: lengthMax })
    return undefined
  }
  try {
    const document: unknown = JSON.parse(text)
    const twin = findDuplicateKey(text)
    if (twin === null) return document
    refuse(errors, twin.path, twin.key, 'twin-key', { key: JSON.stringify(cut(twin.key)), line: twin.line })
    return undefined
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 120) : 'it could not be parsed'
    refuse(errors, '$', text, 'not-json', { reason })
    return undefined
  }
}

/** An object with none but the `known` keys; null when it is something else. */
export function readObject(
  errors: InputError[],
  place: string,
  value: unknown,
  known: readonly string[],
): Fields | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    refuse(errors, place, value, 'not-object', { known: known.join(', ') })
    return null
  }
  const record = value as Record<string, unknown>
  for (const key of Object.keys(record)) {
    if (known.includes(key)) continue
    refuse(errors, `${place}.${cut(key)}`, record[key], 'unknown-key', { known: known.join(', ') })
  }
  // A copy without a prototype and with own keys only: `constructor` and the like are not found by accident.
  const own: Record<string, unknown> = Object.create(null)
  for (const key of known) if (Object.hasOwn(record, key)) own[key] = record[key]
  return own
}

export function readList<T>(
  errors: InputError[],
  place: string,
  value: unknown,
  max: number,
  readEntry: (place: string, entry: unknown) => T | null,
): T[] {
  if (!Array.isArray(value)) {
    refuse(errors, place, value, 'not-list', {})
    return []
  }
  if (value.length > max) {
    refuse(errors, place, value, 'too-many', { count: value.length, most: max })
    return []
  }
  const entries: T[] = []
  for (let index = 0; index < value.length; index += 1) {
    const entry = readEntry(`${place}[${index}]`, value[index])
    if (entry !== null) entries.push(entry)
  }
  return entries
}

export function readNumber(
  errors: InputError[],
  place: string,
  value: unknown,
  range: { readonly min: number; readonly max: number; readonly fallback?: number; readonly whole?: boolean },
): number {
  if (value === undefined && range.fallback !== undefined) return range.fallback
  const isGood = typeof value === 'number' && value >= range.min && value <= range.max
  if (isGood && value === 0) return 0
  if (isGood && Math.abs(value) < NUMBER_MIN) {
    refuse(errors, place, value, 'near-zero', {})
    return range.fallback ?? range.min
  }
  if (isGood && (range.whole !== true || Number.isInteger(value))) return value
  const { min, max } = range
  refuse(errors, place, value, range.whole === true ? 'not-whole' : 'not-number', { min, max })
  return range.fallback ?? range.min
}

export function readWhole(
  errors: InputError[],
  place: string,
  value: unknown,
  range: { readonly min: number; readonly max: number; readonly fallback?: number },
): number {
  return readNumber(errors, place, value, { ...range, whole: true })
}

export function readText(
  errors: InputError[],
  place: string,
  value: unknown,
  rule: { readonly min?: number; readonly max: number; readonly fallback?: string },
): string {
  if (value === undefined && rule.fallback !== undefined) return rule.fallback
  const min = rule.min ?? 0
  if (typeof value === 'string' && value.length >= min && value.length <= rule.max) {
    const fault = findTextFault(value)
    if (fault === null) return value
    if (fault.code === 'text-unseen') refuse(errors, place, value, fault.code, fault.values)
    else refuse(errors, place, value, fault.code, fault.values)
    return rule.fallback ?? ''
  }
  refuse(errors, place, value, 'not-text', { min, max: rule.max })
  return rule.fallback ?? ''
}

export const ID = /^[a-zA-Z0-9][a-zA-Z0-9._-]*$/

/** Ids stand in links and on the command line, so they are kept plain; names may be anything. */
export function readId(errors: InputError[], place: string, value: unknown): string {
  const id = readText(errors, place, value, { min: 1, max: 64 })
  if (id !== '' && !ID.test(id)) {
    refuse(errors, place, value, 'not-id', {})
  }
  return id
}

export function readFlag(errors: InputError[], place: string, value: unknown, fallback?: boolean): boolean {
  if (value === undefined && fallback !== undefined) return fallback
  if (typeof value === 'boolean') return value
  refuse(errors, place, value, 'not-flag', {})
  return fallback ?? false
}

export function readChoice<T extends string | number>(
  errors: InputError[],
  place: string,
  value: unknown,
  choices: readonly T[],
  fallback?: T,
): T {
  if (value === undefined && fallback !== undefined) return fallback
  const choice = choices.find((candidate) => candidate === value)
  if (choice !== undefined) return choice
  refuse(errors, place, value, 'not-choice', { choices: choices.join(', ') })
  return fallback ?? choices[0]
}

/** A value as text for a message: never long and never deep, whatever came in. */
export function showValue(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `a list of ${value.length}`
  if (typeof value === 'object' && value !== null) return 'an object'
  return typeof value === 'string' ? JSON.stringify(showSafely(cut(value))) : String(value)
}

function cut(text: string): string {
  return text.length > 78 ? `${text.slice(0, 77)}…` : text
}
