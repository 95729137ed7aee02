/**
 * Runs one bundled benchmark and prints its table; the exit code is the number of missed promises. It runs in a
 * process of its own, so that what one benchmark taught the compiler does not slow down or speed up the next.
 */
import { pathToFileURL } from 'node:url'
import type { Bench, Row } from './measure'

function keepsPromise({ value, promise }: Row): boolean {
  if (promise === undefined) return true
  return 'atLeast' in promise ? value >= promise.atLeast : value <= promise.atMost
}

function describePromise({ promise }: Row): string {
  if (promise === undefined) return ''
  return 'atLeast' in promise ? `at least ${promise.atLeast}` : `at most ${promise.atMost}`
}

/** The first row that is measured in the same unit. */
function findBaseline(rows: readonly Row[], unit: string): number {
  return rows.find((row) => row.unit === unit)?.value ?? Number.NaN
}

const [name, file] = process.argv.slice(2)
const { bench } = (await import(pathToFileURL(file).href)) as { bench: Bench }
console.log(`\n${name}: ${bench.title}`)
const rows = await bench.run()
console.table(
  rows.map((row) => ({
    what: row.name,
    value: Number(row.value.toPrecision(4)),
    unit: row.unit,
    'of baseline': Number((row.value / findBaseline(rows, row.unit)).toPrecision(3)),
    promise: describePromise(row),
    kept: row.promise === undefined ? '' : keepsPromise(row) ? 'yes' : 'NO',
  })),
)
process.exit(rows.filter((row) => !keepsPromise(row)).length)
