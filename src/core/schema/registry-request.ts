/**
 * One request to the registry, taken apart: method, path segments, query, body.
 * The one thing a reader would get wrong: `latest` and `-1` both mean the latest version, and any other number below 1
 * is an invalid version (42202), not an unknown one (40402).
 */
import { ERRORS } from './registry-errors'
import type { RegistryState } from './registry-state'
import { isObject, readKey } from './schema-error'

export interface RegistryRequest {
  readonly method: string
  /** With the query, such as `/subjects/orders-value/versions?deleted=true`. */
  readonly path: string
  readonly body?: unknown
}

export interface Call {
  readonly state: RegistryState
  readonly method: string
  readonly segments: readonly string[]
  readonly query: ReadonlyMap<string, string>
  readonly body: Readonly<Record<string, unknown>>
}

/** What a route answers; `state` only when it changed. */
export interface Answer {
  readonly body: unknown
  readonly state?: RegistryState
}

export function readCall(state: RegistryState, request: RegistryRequest): Call {
  const [path, search = ''] = request.path.split('?', 2)
  const segments = path
    .split('/')
    .filter((segment) => segment !== '')
    .map(decode)
  const pairs = search.split('&').filter((pair) => pair !== '')
  const query = new Map(pairs.map((pair) => splitPair(pair)))
  const body = isObject(request.body) ? request.body : {}
  return { state, method: request.method.toUpperCase(), segments, query, body }
}

function splitPair(pair: string): [string, string] {
  const at = pair.indexOf('=')
  return at < 0 ? [decode(pair), ''] : [decode(pair.slice(0, at)), decode(pair.slice(at + 1))]
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

export function isSet(call: Call, flag: string): boolean {
  return call.query.get(flag)?.toLowerCase() === 'true'
}

export function readBody(call: Call, key: string): unknown {
  return readKey(call.body, key)
}

/** A version from a path: its number, or `latest`. */
export function readVersion(text: string): number | 'latest' {
  if (text.toLowerCase() === 'latest' || text === '-1') return 'latest'
  const version = /^\d{1,10}$/.test(text) ? Number(text) : 0
  if (version < 1 || version > 0x7fffffff) throw ERRORS.invalidVersion(text)
  return version
}

const SUBJECT_LENGTH_MAX = 1_000

/** `QualifiedSubject.isValidSubject`: not empty, not reserved, without control characters. */
export function checkSubject(name: string): string {
  const isReserved = name === '__GLOBAL' || name === '__EMPTY'
  const isBad = name.trim() === '' || isReserved || name.length > SUBJECT_LENGTH_MAX || /\p{Cc}/u.test(name)
  if (isBad) throw ERRORS.invalidSubject(name.slice(0, 100))
  return name
}
