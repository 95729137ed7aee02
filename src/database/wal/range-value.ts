/**
 * Ranges as PostgreSQL writes them (utils/rangetypes.h, range_out): `[1,5)`, `["2019-03-31 15:30:00",infinity)`.
 *
 * The one thing a reader would get wrong: what kind of range it is lies in the last byte, behind the bounds.
 */
import type { JsonValue } from '../../core/cdc'
import type { TypeShape } from './catalog'
import { readNumeric } from './numeric'
import { formatBound } from './time-values'
import { readVarlena } from './varlena'
import { viewOf, WalError } from './wal-pages'

const EMPTY = 0x01
const LOWER_INCLUSIVE = 0x02
const UPPER_INCLUSIVE = 0x04
const LOWER_INFINITE = 0x08
const UPPER_INFINITE = 0x10
/** Length (varlena) and id in front of the bounds; `bytes` lacks the length. */
const VALUE_HEAD = 4

export function readRange(bytes: Uint8Array, { range }: TypeShape): JsonValue {
  if (range === null) return null
  const flags = bytes[bytes.length - 1]
  if ((flags & EMPTY) !== 0) return 'empty'
  let at = 4
  const next = (): string => {
    const isPlain = range.length !== -1 || bytes[at] === 0
    if (isPlain) at = Math.ceil((at + VALUE_HEAD) / range.align) * range.align - VALUE_HEAD
    const { content, end } =
      range.length === -1
        ? readVarlena(bytes, at, new Map())
        : { content: bytes.subarray(at, at + range.length), end: at + range.length }
    if (content === null) throw new WalError('a bound of a range that is kept elsewhere')
    at = end
    return quote(formatOne(content, range.id))
  }
  const lower = (flags & LOWER_INFINITE) !== 0 ? '' : next()
  const upper = (flags & UPPER_INFINITE) !== 0 ? '' : next()
  const open = (flags & LOWER_INCLUSIVE) !== 0 ? '[' : '('
  return `${open}${lower},${upper}${(flags & UPPER_INCLUSIVE) !== 0 ? ']' : ')'}`
}

function formatOne(bytes: Uint8Array, id: number): string {
  if (id === 23) return String(viewOf(bytes).getInt32(0, true))
  if (id === 20) return String(viewOf(bytes).getBigInt64(0, true))
  return id === 1700 ? readNumeric(bytes) : formatBound(bytes, id)
}

/** range_bound_escape: in quotes when it is empty or has a space, a comma, a quote or a bracket. */
function quote(bound: string): string {
  return bound === '' || /["\\(),[\]\s]/.test(bound) ? `"${bound.replace(/["\\]/g, '$&$&')}"` : bound
}
