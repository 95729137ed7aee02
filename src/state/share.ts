/**
 * Links that hold a whole session. This module is loaded when somebody shares or opens a link, because the codec
 * brings the parser of scenario files with it.
 */
import type { Scenario } from '../core'
import {
  decodeChanges,
  decodeShareLink,
  encodeChanges,
  encodeShareLink,
  type InputError,
  nameFault,
  type SessionResult,
  type SessionState,
} from '../protocol'

export interface SharedLink {
  readonly url: string
  readonly length: number
}

/** `page` is the address of this page; its own fragment is replaced. */
export function makeShareLink(session: SessionState, page: string): SharedLink {
  const url = page.replace(/#.*$/s, '') + encodeShareLink(session)
  return { url, length: url.length }
}

/** The same for the page of the two worlds: `#/worlds?run=1.…`. */
export function makeWorldsLink(session: SessionState, page: string): SharedLink {
  const url = `${page.replace(/#.*$/s, '')}#/worlds?run=${encodeShareLink(session).replace(/^#s=/, '')}`
  return { url, length: url.length }
}

/** `packed` is what stands behind `run=`. Refused when the run has no company. */
export function openWorldsLink(packed: string): SessionResult {
  const result = decodeShareLink(`s=${packed}`)
  if (!result.ok || result.session.scenario.business !== null) return result
  return { ok: false, errors: [{ place: 'scenario.business', value: 'null', ...nameFault('no-company', {}) }] }
}

/** By name, for a run of a world that comes with the page; null for any other. `worlds` are those that come with it. */
export function makeNamedLink(session: SessionState, worlds: readonly Scenario[], page: string): SharedLink | null {
  const changes = encodeChanges(session, worlds)
  if (changes === null) return null
  const url = `${page.replace(/[?#].*$/s, '')}#/playground/${encodeURIComponent(session.scenario.id)}?did=${changes}`
  return { url, length: url.length }
}

/** `changes` is what stands behind `did=` in the address of `world`. */
export function openNamedLink(world: Scenario, changes: string): SessionResult {
  return decodeChanges(world, changes)
}

export function openShareLink(fragment: string): SessionResult {
  return decodeShareLink(fragment)
}

export type { InputError }
