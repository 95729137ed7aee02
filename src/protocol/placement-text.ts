/**
 * Placement constraints that somebody has typed or pasted. The one thing a reader would get wrong: Confluent's own tools take
 * the last of two equal keys without a word, and half of what was written is gone; here it is said.
 */
import { type PlacementConstraints, parsePlacementConstraints } from '../core'
import { findDuplicateKey } from './json-keys'
import { VALUE_FAULTS } from './value-faults'

export interface PlacementTextFault {
  /** Place in the document, e.g. `$.replicas[0].constraints.rack`. */
  readonly path: string
  readonly value: string
  readonly message: string
  readonly code: string
  readonly values: Readonly<Record<string, string | number>>
}

export function readPlacementText(
  text: string,
):
  | { readonly ok: true; readonly value: PlacementConstraints }
  | { readonly ok: false; readonly errors: readonly PlacementTextFault[] } {
  const parsed = parsePlacementConstraints(text)
  // Whatever else is wrong: a text that is no JSON has no keys to look at.
  if (!parsed.ok && parsed.errors.some(({ path }) => path === '$')) return parsed
  const twin = findDuplicateKey(text)
  if (twin === null) return parsed
  const values = { key: JSON.stringify(twin.key.slice(0, 80)), line: twin.line }
  const { message } = VALUE_FAULTS['twin-key'](values)
  return { ok: false, errors: [{ path: twin.path, value: twin.key.slice(0, 80), message, code: 'twin-key', values }] }
}
