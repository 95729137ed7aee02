/**
 * What a benchmark is, and how it measures. A figure alone says more about the machine than about the code, so
 * every table has a baseline measured in the same run, and each row is also a ratio to it.
 */
import { performance } from 'node:perf_hooks'

export interface Row {
  readonly name: string
  readonly value: number
  /** For example `M events/s` or `ms p95`. */
  readonly unit: string
  /** The promise that this row keeps or breaks; rows without one inform. */
  readonly promise?: { readonly atLeast: number } | { readonly atMost: number }
}

export interface Bench {
  readonly title: string
  /** The first row of each unit is the baseline: the physical limit, or the thing to compare with. */
  run(): Row[] | Promise<Row[]>
}

/** Best rate of several runs, in operations a second: the best is the one that was disturbed least. */
export function measureRate(operations: number, body: () => void, runs = 5): number {
  body()
  let best = Number.POSITIVE_INFINITY
  for (let run = 0; run < runs; run++) best = Math.min(best, measureMs(body))
  return operations / (best / 1000)
}

export function measureMs(body: () => void): number {
  const begin = performance.now()
  body()
  return performance.now() - begin
}

/** The value that `percent` of the samples do not exceed (nearest rank). NaN when there are no samples. */
export function computePercentile(samples: readonly number[], percent: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN
}
