/**
 * A value of plain data as bytes and back: the tree of its objects as JSON, and all its typed arrays behind it, each as
 * differences of whole numbers in as few bytes as they need. What comes out has the same digest.
 *
 * The one thing a reader would get wrong: what was frozen comes out frozen, and what was one object in two places is one
 * again, because copies of a state share what is frozen (the core’s `snapshot.ts`) and would write into what is not.
 */

type Numbers = Float64Array | Int32Array | Uint32Array | Uint8Array

const KINDS = [Float64Array, Int32Array, Uint32Array, Uint8Array] as const
/** Ways to write an array: as its bytes, or as differences from the number before. */
const RAW = 0
const DIFFERENCES = 1
/** Keys of JSON that stand for what JSON has no word for. No plain data of ours has them. */
const ARRAY = '$array'
const FROZEN = '$frozen'
const NUMBER = '$number'

interface Head {
  readonly tree: unknown
  readonly frozen: readonly unknown[]
  /** By array: kind, length, how many are written (the rest is 0), way, bytes. */
  readonly arrays: readonly number[]
}

export function wrapParcel(value: unknown): Uint8Array<ArrayBuffer> {
  const frozen: unknown[] = []
  const places = new Map<object, number>()
  const arrays: number[] = []
  const parts: Uint8Array[] = []
  const writeArray = (array: Numbers): unknown => {
    let used = array.length
    while (used > 0 && Object.is(array[used - 1], 0)) used--
    const kept = array.subarray(0, used)
    const differences = writeDifferences(kept)
    const bytes = differences ?? new Uint8Array(kept.slice().buffer)
    const kind = KINDS.findIndex((one) => array instanceof one)
    arrays.push(kind, array.length, used, differences === null ? RAW : DIFFERENCES, bytes.length)
    parts.push(bytes)
    return { [ARRAY]: arrays.length / 5 - 1 }
  }
  const writeInner = (item: object): unknown => {
    if (Array.isArray(item)) return item.map(write)
    for (const key in item) if (key.startsWith('$')) throw new Error(`A parcel has no word for the key ${key}.`)
    return Object.fromEntries(Object.entries(item).map(([key, one]) => [key, write(one)]))
  }
  const write = (item: unknown): unknown => {
    if (typeof item === 'number' && (!Number.isFinite(item) || Object.is(item, -0)))
      return { [NUMBER]: Object.is(item, -0) ? '-0' : String(item) }
    if (typeof item !== 'object' || item === null) return item
    if (ArrayBuffer.isView(item)) return writeArray(item as Numbers)
    if (!Object.isFrozen(item)) return writeInner(item)
    const known = places.get(item) ?? frozen.push(writeInner(item)) - 1
    places.set(item, known)
    return { [FROZEN]: known }
  }
  const tree = write(value)
  const head = new TextEncoder().encode(JSON.stringify({ tree, frozen, arrays } satisfies Head))
  const size = parts.reduce((sum, { length }) => sum + length, 4 + head.length)
  const bytes = new Uint8Array(size)
  new DataView(bytes.buffer).setUint32(0, head.length)
  bytes.set(head, 4)
  let at = 4 + head.length
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

export function unwrapParcel(bytes: Uint8Array<ArrayBuffer>): unknown {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)
  const head: Head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)))
  const arrays: Numbers[] = []
  let at = 4 + length
  for (let i = 0; i < head.arrays.length; i += 5) {
    const [kind, size, used, way, count] = head.arrays.slice(i, i + 5)
    const array = new KINDS[kind](size)
    const part = bytes.subarray(at, at + count)
    if (way === DIFFERENCES) readDifferences(part, array, used)
    else array.set(new KINDS[kind](part.slice().buffer))
    arrays.push(array)
    at += count
  }
  const frozen: unknown[] = []
  const read = (item: unknown): unknown => {
    if (typeof item !== 'object' || item === null) return item
    if (Array.isArray(item)) return item.map(read)
    const source = item as Record<string, unknown>
    if (ARRAY in source) return arrays[source[ARRAY] as number]
    if (FROZEN in source) return frozen[source[FROZEN] as number]
    if (NUMBER in source) return Number(source[NUMBER])
    for (const key in source) source[key] = read(source[key])
    return source
  }
  // One that holds another was finished after it.
  for (const item of head.frozen) frozen.push(Object.freeze(read(item)))
  return read(head.tree)
}

/** Whole numbers as differences, seven bits a byte, the lowest first; the sign is the lowest bit. Null for others. */
function writeDifferences(array: Numbers): Uint8Array | null {
  const bytes: number[] = []
  let before = 0
  for (const value of array) {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) return null
    const step = value - before
    before = value
    let rest = step < 0 ? -2 * step - 1 : 2 * step
    while (rest > 127) {
      bytes.push((rest % 128) | 128)
      rest = Math.floor(rest / 128)
    }
    bytes.push(rest)
  }
  return Uint8Array.from(bytes)
}

function readDifferences(bytes: Uint8Array, array: Numbers, used: number): void {
  let at = 0
  let value = 0
  for (let i = 0; i < used; i++) {
    let rest = 0
    let scale = 1
    for (;;) {
      const byte = bytes[at++]
      rest += (byte & 127) * scale
      if (byte < 128) break
      scale *= 128
    }
    value += rest % 2 === 0 ? rest / 2 : -(rest + 1) / 2
    array[i] = value
  }
}
