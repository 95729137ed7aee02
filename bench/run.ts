/**
 * `npm run bench`: runs every bench/*.bench.ts and prints a table each; `npm run bench -- frame core` runs those.
 * Exits with 1 when a promised figure is missed.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Bench, Row } from './measure'

const SUFFIX = '.bench.ts'
const folder = import.meta.dirname
const known = readdirSync(folder)
  .filter((file) => file.endsWith(SUFFIX))
  .map((file) => file.slice(0, -SUFFIX.length))
  .sort()
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !known.includes(name))
if (unknown.length > 0) {
  console.error(`Unknown benchmark: ${unknown.join(', ')}. There are: ${known.join(', ')}.`)
  process.exit(2)
}

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

let missed = 0
for (const name of asked.length > 0 ? asked : known) {
  const { bench } = (await import(pathToFileURL(join(folder, name + SUFFIX)).href)) as { bench: Bench }
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
  missed += rows.filter((row) => !keepsPromise(row)).length
}
if (missed > 0) console.log(`${missed} promised figure${missed === 1 ? '' : 's'} missed.`)
process.exitCode = missed === 0 ? 0 : 1
