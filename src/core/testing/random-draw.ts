/** Where random worlds take their numbers from: the fuzzer from a seed, property tests from fast-check. */

/** A whole number in [0, bound). */
export type Draw = (bound: number) => number

/** A generator for the fuzzer (mulberry32); not the one of the core, so that the two are not correlated. */
export function drawFromSeed(seed: number): Draw {
  let state = seed >>> 0
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return bound <= 1 ? 0 : ((t ^ (t >>> 14)) >>> 0) % bound
  }
}

export function pick<T>(draw: Draw, list: readonly T[]): T {
  return list[draw(list.length)]
}
