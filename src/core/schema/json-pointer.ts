/**
 * Where a `$ref` leads (RFC 6901; JSON Schema core, '$ref', '$id' and '$anchor').
 * The one thing a reader would get wrong: the fragment of a reference is percent-encoded, and only then a pointer.
 */
import { isObject, readKey } from './schema-error'

export interface SplitReference {
  /** Empty for the document itself. */
  readonly documentName: string
  readonly fragment: string
}

export function splitReference(ref: string, document: unknown): SplitReference {
  const hash = ref.indexOf('#')
  const name = hash < 0 ? ref : ref.slice(0, hash)
  const fragment = hash < 0 ? '' : ref.slice(hash + 1)
  const own = isObject(document) ? readKey(document, '$id') : undefined
  return { documentName: name === own ? '' : name, fragment }
}

/** The part of the document that a fragment names; undefined when there is none. */
export function resolvePointer(document: unknown, fragment: string): unknown {
  if (fragment === '') return document
  if (!fragment.startsWith('/')) return findAnchor(document, fragment, 0)
  let at: unknown = document
  for (const part of fragment.slice(1).split('/')) {
    const key = decodePart(part)
    if (Array.isArray(at)) at = /^\d+$/.test(key) ? at[Number(key)] : undefined
    else if (isObject(at)) at = readKey(at, key)
    else return undefined
  }
  return at
}

/** Escape a name for use in a pointer. */
export function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}

function decodePart(part: string): string {
  let text = part
  try {
    text = decodeURIComponent(part)
  } catch {
    // A lone percent sign stands for itself.
  }
  return text.replaceAll('~1', '/').replaceAll('~0', '~')
}

function findAnchor(document: unknown, anchor: string, depth: number): unknown {
  if (typeof document !== 'object' || document === null || depth > 64) return undefined
  if (isObject(document)) {
    const names = [readKey(document, '$anchor'), readKey(document, '$id')]
    if (names[0] === anchor || names[1] === `#${anchor}`) return document
  }
  for (const item of Object.values(document)) {
    const found = findAnchor(item, anchor, depth + 1)
    if (found !== undefined) return found
  }
  return undefined
}
