/**
 * Copies of the live state, for checkpoints. Plain data only: numbers, strings, typed arrays, arrays, objects.
 * A frozen object is immutable and therefore shared, not copied; that is what makes a checkpoint cheap, and
 * it is the one rule to keep: freeze what never changes, never write to what a snapshot may share.
 */
export function copyState<T>(value: T): T {
  return copy(value) as T
}

function copy(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    if (Object.isFrozen(value)) return value
    const length = value.length
    const result = new Array(length)
    for (let i = 0; i < length; i++) {
      const item = value[i]
      result[i] = typeof item === 'object' ? copy(item) : item
    }
    return result
  }
  if (ArrayBuffer.isView(value)) return (value as Float64Array).slice()
  if (Object.isFrozen(value)) return value
  const source = value as Record<string, unknown>
  const result: Record<string, unknown> = {}
  for (const key in source) {
    const item = source[key]
    result[key] = typeof item === 'object' ? copy(item) : item
  }
  return result
}
