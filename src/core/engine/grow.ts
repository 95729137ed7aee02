/** Longer columns: a copy of what is there, and zeros behind it. `capacity` is not below the present length. */

export function growInt32(source: Int32Array, capacity: number): Int32Array<ArrayBuffer> {
  const result = new Int32Array(capacity)
  result.set(source)
  return result
}

export function growFloat64(source: Float64Array, capacity: number): Float64Array<ArrayBuffer> {
  const result = new Float64Array(capacity)
  result.set(source)
  return result
}

export function growUint8(source: Uint8Array, capacity: number): Uint8Array<ArrayBuffer> {
  const result = new Uint8Array(capacity)
  result.set(source)
  return result
}
