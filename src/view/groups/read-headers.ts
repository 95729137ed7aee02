/** Headers as somebody types them, in the words of kafka-console-producer: `key:value`, commas between. Pure. */
import type { RecordHeader } from '../../core'

export const HEADERS_MOST = 20
export const HEADER_TEXT_MOST = 200

export type HeaderFault =
  | { readonly code: 'colon' | 'key'; readonly number: number; readonly text: string }
  | { readonly code: 'long'; readonly number: number }
  | { readonly code: 'many' }

/**
 * Spaces around keys and values say nothing, and nothing at all is no headers. A value may have colons and may be empty; it
 * cannot have a comma. The first fault is told, with the number of its header from 1.
 */
export function readHeaders(
  text: string,
): { readonly headers: readonly RecordHeader[] } | { readonly fault: HeaderFault } {
  const parts = text.trim() === '' ? [] : text.split(',').map((part) => part.trim())
  if (parts.length > HEADERS_MOST) return { fault: { code: 'many' } }
  const headers: RecordHeader[] = []
  for (const [i, part] of parts.entries()) {
    const at = part.indexOf(':')
    const [key, value] = [part.slice(0, Math.max(0, at)).trim(), part.slice(at + 1).trim()]
    if (at < 0) return { fault: { code: 'colon', number: i + 1, text: part } }
    if (key === '') return { fault: { code: 'key', number: i + 1, text: part } }
    if (Math.max(key.length, value.length) > HEADER_TEXT_MOST) return { fault: { code: 'long', number: i + 1 } }
    headers.push({ key, value })
  }
  return { headers }
}
