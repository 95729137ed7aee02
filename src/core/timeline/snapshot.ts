/**
 * Copies of the live state, for checkpoints. Plain data only: numbers, strings, typed arrays, arrays, objects.
 * A frozen object is immutable and therefore shared, not copied; that is what makes a checkpoint cheap, and
 * it is the one rule to keep: freeze what never changes, never write to what a snapshot may share.
 */
export function copyState<T>(value: T): T {
  return copy(value) as T
}

/**
 * Spread and slice keep the hidden class of an object and the kind of an array's elements, which copying key by key
 * does not: the engine runs three times slower over a state whose shapes are not those that it was made with.
 */
function copy(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Object.isFrozen(value)) return value
  if (Array.isArray(value)) {
    const result: unknown[] = value.slice()
    for (let i = 0; i < result.length; i++) {
      const item = result[i]
      if (typeof item === 'object' && item !== null) result[i] = copy(item)
    }
    return result
  }
  if (ArrayBuffer.isView(value)) return (value as Float64Array).slice()
  const result: Record<string, unknown> = { ...(value as Record<string, unknown>) }
  for (const key in result) {
    const item = result[key]
    if (typeof item === 'object' && item !== null) result[key] = copy(item)
  }
  return result
}
