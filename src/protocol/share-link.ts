/**
 * A session as the fragment of a link: `#s=1.` and the deflated session in base64url. The fragment never leaves
 * the browser, so nobody's server learns what is shared.
 *
 * The one thing a reader would get wrong: a link is hostile until proven otherwise. It is unpacked piece by piece
 * and given up as soon as it exceeds what a session may have, however much it would unpack to.
 */
import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate'
import { type InputFault, nameFault } from './input-faults'
import { showValue } from './input-reader'
import type { SessionState } from './messages'
import { formatSession, parseSession, SESSION_TEXT_MAX, type SessionResult } from './session-codec'

export const SHARE_VERSION = 1
/** Deflated JSON is never longer than the JSON and a little; base64 makes four characters of three bytes. */
const FRAGMENT_LENGTH_MAX = 1_400_000
/** Deflate packs at most about 1:1032, so one piece yields at most half a megabyte. */
const PIECE_BYTES = 512
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Starts with `#s=1.`; append it to the page's address. */
export function encodeShareLink(session: SessionState): string {
  return `#s=${SHARE_VERSION}.${encodeBase64Url(deflateSync(strToU8(formatSession(session)), { level: 9 }))}`
}

/** True when the fragment claims to hold a session, readable or not. */
export function isShareLink(fragment: string): boolean {
  return /^#?s=/.test(fragment)
}

/** Read a fragment, with or without `#`. */
export function decodeShareLink(fragment: string): SessionResult {
  const match = /^#?s=(\d{1,9})\.([A-Za-z0-9_-]*)$/.exec(fragment.length > FRAGMENT_LENGTH_MAX ? '' : fragment)
  if (match === null) {
    const isTooLong = fragment.length > FRAGMENT_LENGTH_MAX
    return refuseLink(
      fragment,
      isTooLong ? nameFault('link-too-long', { most: FRAGMENT_LENGTH_MAX }) : nameFault('not-link', {}),
    )
  }
  if (Number(match[1]) !== SHARE_VERSION) {
    return refuseLink(fragment, nameFault('link-version', { version: match[1], own: SHARE_VERSION }))
  }
  const text = inflateText(decodeBase64Url(match[2]))
  return typeof text === 'string' ? parseSession(text) : refuseLink(fragment, text)
}

function refuseLink(fragment: string, fault: InputFault): SessionResult {
  return { ok: false, errors: [{ place: 'link', value: showValue(fragment), ...fault }] }
}

/** As text, or why it is none. `dictionary` is what it was packed with. */
export function inflateText(packed: Uint8Array, dictionary?: Uint8Array): string | InputFault {
  const chunks: Uint8Array[] = []
  let length = 0
  let complete = false
  const inflate = new Inflate({ dictionary }, (chunk, final) => {
    chunks.push(chunk)
    length += chunk.length
    complete = final
  })
  try {
    for (let at = 0; at < packed.length; at += PIECE_BYTES) {
      inflate.push(packed.subarray(at, at + PIECE_BYTES), at + PIECE_BYTES >= packed.length)
      if (length > SESSION_TEXT_MAX) {
        return nameFault('link-too-large', { most: SESSION_TEXT_MAX })
      }
    }
    if (complete) return strFromU8(joinChunks(chunks, length))
  } catch {
    // Damaged data; said below.
  }
  return nameFault('link-damaged', {})
}

function joinChunks(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

export function encodeBase64Url(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at
    const word = (bytes[at] << 16) | ((left > 1 ? bytes[at + 1] : 0) << 8) | (left > 2 ? bytes[at + 2] : 0)
    text += ALPHABET[word >> 18] + ALPHABET[(word >> 12) & 63]
    if (left > 1) text += ALPHABET[(word >> 6) & 63]
    if (left > 2) text += ALPHABET[word & 63]
  }
  return text
}

/** The text has only characters of the alphabet; bits that do not fill a byte are left out. */
export function decodeBase64Url(text: string): Uint8Array {
  const values = new Uint8Array(128)
  for (let index = 0; index < ALPHABET.length; index += 1) values[ALPHABET.charCodeAt(index)] = index
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let word = 0
  let bits = 0
  let at = 0
  for (let index = 0; index < text.length; index += 1) {
    word = ((word << 6) | values[text.charCodeAt(index)]) & 0xffffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[at] = (word >> bits) & 255
      at += 1
    }
  }
  return bytes
}
