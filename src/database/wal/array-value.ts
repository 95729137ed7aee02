/**
 * Arrays (utils/array.h): a head with the dimensions, perhaps a map of nulls, then the elements one after the other.
 *
 * The one thing a reader would get wrong: in the map of nulls a bit that is set means that there is a value.
 */
import type { JsonValue } from '../../core/cdc'
import type { TypeShape } from './catalog'
import { readVarlena } from './varlena'
import { viewOf, WalError } from './wal-pages'

/** The head that every value of an unknown length has in memory, and which `bytes` lacks. */
const VALUE_HEAD = 4

/** ArrayType behind its length: ndim 4, dataoffset 4 (0: no nulls), elemtype 4, dims, lower bounds. */
export function readArray(
  bytes: Uint8Array,
  element: TypeShape,
  read: (bytes: Uint8Array) => JsonValue,
): readonly JsonValue[] {
  const view = viewOf(bytes)
  const dimensions = Array.from({ length: view.getInt32(0, true) }, (_, i) => view.getInt32(12 + i * 4, true))
  if (dimensions.length === 0) return []
  const count = dimensions.reduce((product, one) => product * one, 1)
  const dataOffset = view.getInt32(4, true)
  const map = 12 + dimensions.length * 8
  // Places are aligned as in memory, where the head is in front of them.
  let at = dataOffset === 0 ? alignUp(map + VALUE_HEAD, 8) - VALUE_HEAD : dataOffset - VALUE_HEAD
  const items = Array.from({ length: count }, (_, i): JsonValue => {
    if (dataOffset !== 0 && (bytes[map + (i >> 3)] & (1 << (i & 7))) === 0) return null
    const isPlain = element.length !== -1 || bytes[at] === 0
    if (isPlain) at = alignUp(at + VALUE_HEAD, element.align) - VALUE_HEAD
    const { content, end } = readElement(bytes, at, element)
    at = end
    return read(content)
  })
  return nest(items, dimensions)
}

function readElement(bytes: Uint8Array, at: number, { length }: TypeShape) {
  if (length === -1) {
    const { content, end } = readVarlena(bytes, at, new Map())
    if (content === null) throw new WalError('an element of an array that is kept elsewhere')
    return { content, end }
  }
  const end = length === -2 ? bytes.indexOf(0, at) + 1 : at + length
  return { content: bytes.subarray(at, end), end }
}

function nest(items: readonly JsonValue[], dimensions: readonly number[]): readonly JsonValue[] {
  if (dimensions.length === 1) return items
  const size = items.length / dimensions[0]
  return Array.from({ length: dimensions[0] }, (_, i) =>
    nest(items.slice(i * size, (i + 1) * size), dimensions.slice(1)),
  )
}

function alignUp(value: number, to: number): number {
  return Math.ceil(value / to) * to
}
