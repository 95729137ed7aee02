/**
 * Seeded random numbers in named streams (sfc32 by Chris Doty-Humphrey, 32-bit integers only, so the same in
 * every engine). The state is a typed array inside the world: a checkpoint copies it, a replay repeats it.
 * One stream per concern, so that one more draw for the network does not shift the workload.
 */
const STREAMS = ['network', 'workload', 'clients', 'controller', 'placement', 'business'] as const
export type RandomStream = (typeof STREAMS)[number]

const STREAM_INDEX: Readonly<Record<RandomStream, number>> = {
  network: 0,
  workload: 1,
  clients: 2,
  controller: 3,
  placement: 4,
  business: 5,
}

/** Four words of state a stream. */
export type RandomState = Uint32Array

export function createRandom(seed: number): RandomState {
  const state = new Uint32Array(STREAMS.length * 4)
  for (let s = 0; s < STREAMS.length; s++) {
    state[s * 4] = seed >>> 0
    state[s * 4 + 1] = Math.imul(s + 1, 0x9e3779b9) >>> 0
    state[s * 4 + 2] = 0x6a09e667
    state[s * 4 + 3] = 1
    // Twelve rounds mix the seed through all four words, as the author of sfc32 recommends.
    for (let i = 0; i < 12; i++) drawAt(state, s * 4)
  }
  return state
}

/**
 * Random words for one thing by its name in two numbers, whatever was drawn before: the same thing has the same luck in
 * a run where something else went otherwise. 0 to 4 words are sensible; more want a stream.
 */
export function drawKeyed(seed: number, a: number, b: number, words: number): number[] {
  const state = new Uint32Array([seed, Math.imul(a + 1, 0x9e3779b9), b, 1])
  for (let i = 0; i < 12; i++) drawAt(state, 0)
  return Array.from({ length: words }, () => drawAt(state, 0))
}

function drawAt(state: RandomState, at: number): number {
  const a = state[at]
  const b = state[at + 1]
  const c = state[at + 2]
  const counter = state[at + 3]
  const result = (a + b + counter) >>> 0
  state[at + 3] = counter + 1
  state[at] = b ^ (b >>> 9)
  state[at + 1] = c + (c << 3)
  state[at + 2] = ((c << 21) | (c >>> 11)) + result
  return result
}

/** An unsigned 32-bit integer. */
export function drawUint32(state: RandomState, stream: RandomStream): number {
  return drawAt(state, STREAM_INDEX[stream] * 4)
}

/** An integer in [0, bound). The modulo bias is below bound / 2^32 and the same everywhere. */
export function drawBelow(state: RandomState, stream: RandomStream, bound: number): number {
  return bound <= 1 ? 0 : drawUint32(state, stream) % bound
}

/** An integer in [-spread, spread], uniform; 0 when the spread is 0, without a draw. */
export function drawSpread(state: RandomState, stream: RandomStream, spread: number): number {
  return spread <= 0 ? 0 : (drawUint32(state, stream) % (2 * spread + 1)) - spread
}

/** -ln(1 - i/256) in parts of 2^16, at the middle of each of 256 bins; integers, since Math.log may differ by engine. */
const EXPONENTIAL = new Uint32Array([
  // Filled below by integer arithmetic only.
  ...integerExponentialQuantiles(),
])

/**
 * Quantiles of the exponential distribution with integers: ln(n) is summed from its definition as a sum of
 * atanh series in fixed point (2^40), whose every step is an exact integer division.
 */
function integerExponentialQuantiles(): number[] {
  const one = 1n << 40n
  const lnRatio = (numerator: bigint, denominator: bigint): bigint => {
    // ln(n/d) = 2 atanh((n-d)/(n+d))
    const z = ((numerator - denominator) * one) / (numerator + denominator)
    let term = z
    let sum = 0n
    for (let k = 1n; k < 4001n && term !== 0n; k += 2n) {
      sum += term / k
      term = (((term * z) / one) * z) / one
    }
    return 2n * sum
  }
  const result: number[] = []
  for (let i = 0; i < 256; i++) {
    // Middle of the bin: u = (2i + 1) / 512, -ln(1 - u) = ln(512 / (511 - 2i))
    result.push(Number((lnRatio(512n, BigInt(511 - 2 * i)) * 65536n) / one))
  }
  return result
}

/** An exponentially distributed integer with the given mean (Poisson arrivals), from a table of 256 quantiles. */
export function drawExponential(state: RandomState, stream: RandomStream, mean: number): number {
  const quantile = EXPONENTIAL[drawUint32(state, stream) >>> 24]
  return Math.round((mean * quantile) / 65536)
}
