/**
 * What is drawn from: a range as a triangle or as PERT has it, counts, durations, things that happen or do not. The one
 * thing a reader would get wrong: a range whose three points are the same is that figure exactly, whatever is drawn.
 *
 * Sources. Triangular inverse: U < Fc: a + √(U(b − a)(c − a)), else b − √((1 − U)(b − a)(b − c)), Fc = (c − a)/(b − a).
 * PERT: Beta with α = 1 + 4(c − a)/(b − a), β = 1 + 4(b − c)/(b − a). Gamma: Marsaglia and Tsang, ACM TOMS 26 (2000).
 * Poisson: Knuth, TAOCP 2, 3.4.1. Normal: Box and Muller (1958).
 */
import type { Range } from './money-inputs'

type Chance = () => number

/** `u` from 0 to 1 is the share of draws that are below the answer. */
export function drawTriangular({ low, likely, high }: Range, u: number): number {
  if (low === high) return low
  const width = high - low
  const turn = (likely - low) / width
  return u < turn ? low + Math.sqrt(u * width * (likely - low)) : high - Math.sqrt((1 - u) * width * (high - likely))
}

/** `drawTriangular` of each of `shares`, in place; `low` below `high`. What the range alone says is worked out once. */
export function fillTriangular({ low, likely, high }: Range, shares: Float64Array): void {
  const width = high - low
  const [before, after] = [likely - low, high - likely]
  const turn = before / width
  for (let i = 0; i < shares.length; i++) {
    const u = shares[i]
    shares[i] = u < turn ? low + Math.sqrt(u * width * before) : high - Math.sqrt((1 - u) * width * after)
  }
}

/** Standard normal. */
export function drawNormal(chance: Chance): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
}

/** `shape` from 1 up, scale 1. */
function drawGamma(shape: number, chance: Chance): number {
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = drawNormal(chance)
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(1 - chance()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
  }
}

/** More of it near `likely` than in a triangle; mean (low + 4 likely + high) / 6. */
export function drawPert({ low, likely, high }: Range, chance: Chance): number {
  if (low === high) return low
  const turn = (likely - low) / (high - low)
  const one = drawGamma(1 + 4 * turn, chance)
  return low + ((high - low) * one) / (one + drawGamma(1 + 4 * (1 - turn), chance))
}

/** How many of something that happens `mean` times on average, mean from 0 to some hundreds. */
export function drawPoisson(mean: number, chance: Chance): number {
  const least = Math.exp(-mean)
  let count = 0
  for (let product = chance(); product > least; product *= chance()) count++
  return count
}

/** Sigma of the lognormal whose 95th percentile is so many times its median; from 1 up. */
export function sigmaOf(p95OverP50: number): number {
  return Math.log(p95OverP50) / 1.6448536269514722
}

/** Lognormal with the mean 1. `sigma` 0 is always 1. */
export function drawLognormal(sigma: number, chance: Chance): number {
  return Math.exp(sigma * drawNormal(chance) - (sigma * sigma) / 2)
}

/** 1 with this probability, else 0. */
export function drawBernoulli(probability: number, chance: Chance): 0 | 1 {
  return chance() < probability ? 1 : 0
}
