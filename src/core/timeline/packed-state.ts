/**
 * A copy of the live state that is kept for long, packed: the tree of its objects, and what all its typed arrays hold one
 * after the other. A live state has thousands of small arrays, each of which costs the collector more than what it holds.
 *
 * The one thing a reader would get wrong: the tree has an empty array of the same kind in the place of each, never null or
 * a number, because the engine keeps what kind of thing stands in a field and forgets its best code when that changes.
 */

import { growFloat64, growInt32, growUint8 } from '../engine/grow'

export interface Packed<T> {
  /** Only whoever unpacks it may look at it: its arrays are empty. */
  readonly tree: T
  /** Length of each array, and how much of it was kept: zeros at the end are not. In the order of the tree. */
  readonly lengths: Int32Array
  readonly ints: Int32Array
  readonly floats: Float64Array
  readonly bytes: Uint8Array
  /** What it takes in memory, about; the same for the same state, so that what is thinned by it stays deterministic. */
  readonly size: number
}

/** How much of an array is in use, for those that are longer; the rest is not kept and comes back as zeros. */
export type InUse = ReadonlyMap<object, number>

const NOTHING_SPARE: InUse = new Map()
const NO_INTS = new Int32Array(0)
const NO_FLOATS = new Float64Array(0)
const NO_BYTES = new Uint8Array(0)
/** An array shorter than this is copied by a loop, which is faster than a call. */
const SHORT = 48
/** What engines need for an object or an array besides its fields, and for one of these with a boxed number now and then. */
const OBJECT_BYTES = 32
const FIELD_BYTES = 10

/** Where a packing writes and an unpacking reads. One of each serves all, since neither is interrupted. */
const writer = {
  lengths: new Int32Array(4096),
  ints: new Int32Array(4096),
  floats: new Float64Array(4096),
  bytes: new Uint8Array(4096),
  atLength: 0,
  atInt: 0,
  atFloat: 0,
  atByte: 0,
  size: 0,
  inUse: NOTHING_SPARE,
}
const reader = {
  lengths: NO_INTS,
  ints: NO_INTS,
  floats: NO_FLOATS,
  bytes: NO_BYTES,
  atLength: 0,
  atInt: 0,
  atFloat: 0,
  atByte: 0,
}

export function packState<T>(value: T, inUse: InUse): Packed<T> {
  writer.inUse = inUse
  writer.atLength = 0
  writer.atInt = 0
  writer.atFloat = 0
  writer.atByte = 0
  writer.size = 0
  const tree = pack(value) as T
  const lengths = writer.lengths.slice(0, writer.atLength)
  const ints = writer.ints.slice(0, writer.atInt)
  const floats = writer.floats.slice(0, writer.atFloat)
  const bytes = writer.bytes.slice(0, writer.atByte)
  writer.inUse = NOTHING_SPARE
  const size = writer.size + lengths.byteLength + ints.byteLength + floats.byteLength + bytes.byteLength
  return { tree, lengths, ints, floats, bytes, size }
}

export function unpackState<T>({ tree, lengths, ints, floats, bytes }: Packed<T>): T {
  Object.assign(reader, { lengths, ints, floats, bytes, atLength: 0, atInt: 0, atFloat: 0, atByte: 0 })
  const value = unpack(tree) as T
  Object.assign(reader, { lengths: NO_INTS, ints: NO_INTS, floats: NO_FLOATS, bytes: NO_BYTES })
  return value
}

function pack(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Int32Array) return packInts(value)
  if (value instanceof Float64Array) return packFloats(value)
  if (value instanceof Uint8Array) return packBytes(value)
  if (Object.isFrozen(value)) return value
  if (Array.isArray(value)) {
    const result: unknown[] = value.slice()
    writer.size += OBJECT_BYTES + result.length * FIELD_BYTES
    for (let i = 0; i < result.length; i++) {
      const item = result[i]
      if (typeof item === 'object' && item !== null) result[i] = pack(item)
    }
    return result
  }
  if (ArrayBuffer.isView(value)) {
    writer.size += OBJECT_BYTES + value.byteLength
    return (value as Uint32Array).slice()
  }
  const result: Record<string, unknown> = { ...(value as Record<string, unknown>) }
  writer.size += OBJECT_BYTES
  for (const key in result) {
    writer.size += FIELD_BYTES
    const item = result[key]
    if (typeof item === 'object' && item !== null) result[key] = pack(item)
  }
  return result
}

function unpack(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Int32Array) return unpackInts()
  if (value instanceof Float64Array) return unpackFloats()
  if (value instanceof Uint8Array) return unpackBytes()
  if (Object.isFrozen(value)) return value
  if (Array.isArray(value)) {
    const result: unknown[] = value.slice()
    for (let i = 0; i < result.length; i++) {
      const item = result[i]
      if (typeof item === 'object' && item !== null) result[i] = unpack(item)
    }
    return result
  }
  if (ArrayBuffer.isView(value)) return (value as Uint32Array).slice()
  const result: Record<string, unknown> = { ...(value as Record<string, unknown>) }
  for (const key in result) {
    const item = result[key]
    if (typeof item === 'object' && item !== null) result[key] = unpack(item)
  }
  return result
}

function noteLength(length: number, kept: number): void {
  if (writer.atLength + 2 > writer.lengths.length) {
    writer.lengths = growInt32(writer.lengths, writer.lengths.length * 2)
  }
  writer.lengths[writer.atLength++] = length
  writer.lengths[writer.atLength++] = kept
}

// One function for each kind of array: a shared one would meet all three, and engines inline only what meets one.

function packInts(value: Int32Array): Int32Array {
  let kept = writer.inUse.get(value) ?? value.length
  while (kept > 0 && value[kept - 1] === 0) kept--
  noteLength(value.length, kept)
  const at = writer.atInt
  if (at + kept > writer.ints.length) {
    writer.ints = growInt32(writer.ints, Math.max(writer.ints.length * 2, at + kept))
  }
  const { ints } = writer
  if (kept > SHORT) ints.set(kept === value.length ? value : value.subarray(0, kept), at)
  else for (let i = 0; i < kept; i++) ints[at + i] = value[i]
  writer.atInt = at + kept
  return NO_INTS
}

function packFloats(value: Float64Array): Float64Array {
  let kept = writer.inUse.get(value) ?? value.length
  // Minus zero is not zero.
  while (kept > 0 && Object.is(value[kept - 1], 0)) kept--
  noteLength(value.length, kept)
  const at = writer.atFloat
  if (at + kept > writer.floats.length) {
    writer.floats = growFloat64(writer.floats, Math.max(writer.floats.length * 2, at + kept))
  }
  const { floats } = writer
  if (kept > SHORT) floats.set(kept === value.length ? value : value.subarray(0, kept), at)
  else for (let i = 0; i < kept; i++) floats[at + i] = value[i]
  writer.atFloat = at + kept
  return NO_FLOATS
}

function packBytes(value: Uint8Array): Uint8Array {
  let kept = writer.inUse.get(value) ?? value.length
  while (kept > 0 && value[kept - 1] === 0) kept--
  noteLength(value.length, kept)
  const at = writer.atByte
  if (at + kept > writer.bytes.length) {
    writer.bytes = growUint8(writer.bytes, Math.max(writer.bytes.length * 2, at + kept))
  }
  const { bytes } = writer
  if (kept > SHORT) bytes.set(kept === value.length ? value : value.subarray(0, kept), at)
  else for (let i = 0; i < kept; i++) bytes[at + i] = value[i]
  writer.atByte = at + kept
  return NO_BYTES
}

function unpackInts(): Int32Array {
  const { lengths, ints, atInt: at } = reader
  const result = new Int32Array(lengths[reader.atLength++])
  const kept = lengths[reader.atLength++]
  if (kept > SHORT) result.set(ints.subarray(at, at + kept))
  else for (let i = 0; i < kept; i++) result[i] = ints[at + i]
  reader.atInt = at + kept
  return result
}

function unpackFloats(): Float64Array {
  const { lengths, floats, atFloat: at } = reader
  const result = new Float64Array(lengths[reader.atLength++])
  const kept = lengths[reader.atLength++]
  if (kept > SHORT) result.set(floats.subarray(at, at + kept))
  else for (let i = 0; i < kept; i++) result[i] = floats[at + i]
  reader.atFloat = at + kept
  return result
}

function unpackBytes(): Uint8Array {
  const { lengths, bytes, atByte: at } = reader
  const result = new Uint8Array(lengths[reader.atLength++])
  const kept = lengths[reader.atLength++]
  if (kept > SHORT) result.set(bytes.subarray(at, at + kept))
  else for (let i = 0; i < kept; i++) result[i] = bytes[at + i]
  reader.atByte = at + kept
  return result
}
