/**
 * `jsonb` as a JSON value (utils/jsonb.h): a container has a head, an entry a child, and the children's bytes.
 *
 * The one thing a reader would get wrong: an entry holds either its length or the place where it ends; every 32nd holds
 * the place, so that one does not have to add up from the start. And an object has its keys first, then its values.
 *
 * Simplification: numbers become JavaScript's, so that more than 15 digits are rounded.
 */
import type { JsonValue } from '../../core/cdc'
import { readNumeric } from './numeric'
import { readVarlena } from './varlena'
import { viewOf, WalError } from './wal-pages'

const COUNT = 0x0fffffff
const IS_SCALAR = 0x10000000
const IS_OBJECT = 0x20000000
/** JEntry */
const LENGTH = 0x0fffffff
const TYPE = 0x70000000
const HAS_OFFSET = 0x80000000
const STRING = 0x00000000
const NUMERIC = 0x10000000
const FALSE = 0x20000000
const TRUE = 0x30000000
const NULL = 0x40000000

const text = new TextDecoder()

export function readJsonb(bytes: Uint8Array): JsonValue {
  const view = viewOf(bytes)
  const head = view.getUint32(0, true)
  const count = head & COUNT
  const isObject = (head & IS_OBJECT) !== 0
  const entries = isObject ? count * 2 : count
  const base = 4 + entries * 4
  const children: JsonValue[] = []
  let start = 0
  for (let i = 0; i < entries; i++) {
    const entry = view.getUint32(4 + i * 4, true)
    const given = entry & LENGTH
    const end = (entry & HAS_OFFSET) !== 0 ? given : start + given
    children.push(readChild(bytes, base, start, end, entry & TYPE))
    start = end
  }
  if (!isObject) return (head & IS_SCALAR) !== 0 ? children[0] : children
  return Object.fromEntries(children.slice(0, count).map((key, i) => [String(key), children[count + i]]))
}

function readChild(bytes: Uint8Array, base: number, start: number, end: number, type: number): JsonValue {
  // Numbers and containers begin at a multiple of 4; the padding is part of their length.
  const aligned = bytes.subarray(base + Math.ceil(start / 4) * 4, base + end)
  switch (type) {
    case STRING:
      return text.decode(bytes.subarray(base + start, base + end))
    case NUMERIC: {
      const { content } = readVarlena(aligned, 0, new Map())
      if (content === null) throw new WalError('a number of a jsonb that is kept elsewhere')
      return Number(readNumeric(content))
    }
    case FALSE:
      return false
    case TRUE:
      return true
    case NULL:
      return null
    default:
      return readJsonb(aligned)
  }
}
