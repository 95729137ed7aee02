/**
 * What a visitor downloads, from the build (`npm run build`): each budget of size-limit as a promise, so that shell,
 * pages, languages and each worker are held to the one table that the tests hold them to.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Bench, Row } from './measure'

const KIB = 1024
const UNITS: Readonly<Record<string, number>> = { B: 1, KiB: KIB, MiB: KIB * KIB }

/** One entry of `.size-limit.cjs`. */
interface Budget {
  readonly name: string
  readonly path: string | readonly string[]
  readonly limit: string
}

function measureKib(budget: Budget): number {
  const files = typeof budget.path === 'string' ? [budget.path] : budget.path
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).byteLength, 0) / KIB
}

/** "65 KiB" in KiB. Throws Error with what was read where it is no size. */
function parseKib(limit: string): number {
  const [, number, unit] = /^([\d.]+) (\w+)$/.exec(limit) ?? []
  if (unit === undefined || !(unit in UNITS)) throw new Error(`"${limit}" is not a size such as "65 KiB".`)
  return (Number(number) * UNITS[unit]) / KIB
}

export const bench: Bench = {
  title: 'what a visitor downloads',
  run(): Row[] {
    // It says itself when there is no build to measure.
    const budgets = createRequire(resolve('package.json'))('./.size-limit.cjs') as readonly Budget[]
    return budgets.map((budget) => ({
      name: budget.name,
      value: measureKib(budget),
      unit: 'KiB gzip',
      promise: { atMost: parseKib(budget.limit) },
    }))
  },
}
