/**
 * What the Batch Gang writes: real bytes, of five kinds. The one thing a reader would get wrong: none of them is bad
 * because it is called so; `judge.ts` finds out with the wire format, the registry and Avro.
 */
import { wrapPayload } from '../../schema/wire-format'
import { FEEDS, type Feed } from '../vocabulary/business-spec'
import type { Poison } from '../vocabulary/governance-command'
import { sampleValue, schemaIdOf, serialize } from './feed-schemas'

/** An id that no registry of this size has given out. */
const UNKNOWN_ID = 666_666
const NO_SUCH_ARTICLE = 999_999
const ABSURD_PAIRS = -1_000_000

/** Bytes as a text with one character a byte (Latin-1), as the record store keeps contents as texts. */
export function textOfBytes(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}

export function bytesOfText(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i)
  return bytes
}

export function poisonText(feed: Feed, poison: Poison): string {
  return textOfBytes(poisonBytes(feed, poison))
}

function poisonBytes(feed: Feed, poison: Poison): Uint8Array {
  const good = serialize(feed, sampleValue(feed, 0, 1))
  switch (poison) {
    case 'plain-text':
      return bytesOfText('ORDER;13;LOTS OF SHOES;;;see attachment')
    case 'unknown-id':
      return wrapPayload(UNKNOWN_ID, good.subarray(5))
    case 'foreign-subject': {
      const other = FEEDS.find((candidate) => schemaIdOf(candidate) !== schemaIdOf(feed)) as Feed
      return serialize(other, sampleValue(other, 0, 1))
    }
    case 'cut-off':
      return wrapPayload(schemaIdOf(feed), good.subarray(5, good.length - 1))
    case 'nonsense':
      return serialize(feed, sampleValue(feed, NO_SUCH_ARTICLE, ABSURD_PAIRS))
  }
}
