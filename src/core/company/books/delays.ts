/**
 * How long news took: an exact sum and a histogram on a logarithmic scale with eight steps to the octave. The one
 * thing a reader would get wrong: a percentile is the upper edge of its step, so at most an eighth too high.
 */
import type { DelayMeter } from './business-state'

const STEPS_BITS = 3
const STEPS = 1 << STEPS_BITS
/** From a quarter of a millisecond (256 microseconds) to half a year. */
const UNIT_SHIFT = 256
const SIZE = STEPS * 37
const MILLION = 1_000_000

export function createDelayMeter(): DelayMeter {
  return { count: 0, sumSeconds: 0, sumMicros: 0, lastUs: 0, histogram: new Uint32Array(SIZE) }
}

export function noteDelay(meter: DelayMeter, delayUs: number): void {
  meter.count++
  meter.lastUs = delayUs
  if (delayUs < MILLION) meter.sumMicros += delayUs
  else {
    const seconds = Math.floor(delayUs / MILLION)
    meter.sumSeconds += seconds
    meter.sumMicros += delayUs - seconds * MILLION
  }
  meter.histogram[stepOf(delayUs)]++
}

/** Below `STEPS` units one step each; from there on the octave and the three bits after its first. */
function stepOf(delayUs: number): number {
  let units = Math.floor(delayUs / UNIT_SHIFT)
  let shift = 0
  // 2^31 units are more than six days; beyond, the bits are taken from above.
  while (units >= 0x40000000) {
    units = Math.floor(units / 2)
    shift++
  }
  if (units < STEPS) return units
  const octave = 31 - Math.clz32(units) - STEPS_BITS
  return Math.min(SIZE - 1, STEPS * (octave + shift + 1) + ((units >> octave) & (STEPS - 1)))
}

/** The upper edge of a step, microseconds. */
function edgeOf(step: number): number {
  if (step < STEPS) return (step + 1) * UNIT_SHIFT
  const octave = Math.floor(step / STEPS) - 1
  return (STEPS + (step % STEPS) + 1) * 2 ** octave * UNIT_SHIFT
}

/** Microseconds; null before the first. */
export function meanDelay(meters: readonly DelayMeter[]): number | null {
  let count = 0
  let seconds = 0
  let micros = 0
  for (const meter of meters) {
    count += meter.count
    seconds += meter.sumSeconds
    micros += meter.sumMicros
  }
  return count === 0 ? null : (seconds / count) * MILLION + micros / count
}

/** As `meanDelay`, and what waits counts with its present age; `waitingMs` is the sum of these ages, milliseconds. */
export function meanWithWaiting(meters: readonly DelayMeter[], waiting: number, waitingMs: number): number | null {
  const count = meters.reduce((sum, meter) => sum + meter.count, 0)
  if (count + waiting === 0) return null
  return ((meanDelay(meters) ?? 0) * count + waitingMs * 1000) / (count + waiting)
}

/** The delay that `percent` of the news did not exceed, microseconds; null before the first. */
export function delayPercentile(meters: readonly DelayMeter[], percent: number): number | null {
  let count = 0
  for (const meter of meters) count += meter.count
  if (count === 0) return null
  let left = Math.ceil((count * percent) / 100)
  for (let step = 0; step < SIZE; step++) {
    for (const meter of meters) left -= meter.histogram[step]
    if (left <= 0) return edgeOf(step)
  }
  return edgeOf(SIZE - 1)
}
