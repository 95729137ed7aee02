/**
 * Links that hold a whole session. This module is loaded when somebody shares or opens a link, because the codec
 * brings the parser of scenario files with it.
 */
import { decodeShareLink, encodeShareLink, type InputError, type SessionResult, type SessionState } from '../protocol'

export interface SharedLink {
  readonly url: string
  readonly length: number
}

/** `page` is the address of this page; its own fragment is replaced. */
export function makeShareLink(session: SessionState, page: string): SharedLink {
  const url = page.replace(/#.*$/s, '') + encodeShareLink(session)
  return { url, length: url.length }
}

export function openShareLink(fragment: string): SessionResult {
  return decodeShareLink(fragment)
}

export type { InputError }
