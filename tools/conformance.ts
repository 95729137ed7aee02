/**
 * `npm run conformance`: how many recorded cases of other projects' test suites the simulation agrees with, set by set,
 * and which are not modelled. The cases are run by the tests that carry them, so that this table and `npm test` cannot
 * disagree.
 *
 * The one thing a reader would get wrong: a case that is skipped is not passed. It is counted as not modelled, with the
 * reason that its test gives.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Files by the way their names end, as the test runner takes them. */
const CARRIERS = ['.vectors.test.ts', 'governance/cloud-event.test.ts', 'tests/mrc/']
const OUTCOMES = 'mrc-outcomes'

/** Sets that no test carries, and why. */
const NOT_MODELLED: readonly (readonly [set: string, reason: string])[] = [
  ['kafka-replica-placement-admin', 'placement by AdminUtils, which went with Kafka 4.0'],
]

interface Assertion {
  readonly fullName: string
  readonly status: string
}

interface Report {
  readonly testResults: readonly { readonly name: string; readonly assertionResults: readonly Assertion[] }[]
}

interface Row {
  passed: number
  readonly failed: string[]
  /** Reasons, and how often. */
  readonly skipped: Map<string, number>
}

function runCarriers(): Report {
  const folder = mkdtempSync(join(tmpdir(), 'conformance-'))
  const file = join(folder, 'report.json')
  const script = join('node_modules', 'vitest', 'vitest.mjs')
  const words = [script, 'run', '--reporter=json', `--outputFile=${file}`, ...CARRIERS]
  spawnSync(process.execPath, words, { stdio: ['ignore', 'ignore', 'inherit'] })
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Cases name their set and number, as in `kafka-murmur2-003`. */
export function setOf(file: string, fullName: string): string | null {
  if (file.includes('/tests/mrc/')) return OUTCOMES
  return /\b((?:kafka|registry|avro|debezium|cloudevents)-[a-z0-9-]+)-\d{3}\b/.exec(fullName)?.[1] ?? null
}

export function reasonOf(fullName: string): string {
  return /not modelled: ([^)]+)\)/.exec(fullName)?.[1] ?? 'no reason is given'
}

function tally(report: Report): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>()
  for (const { name, assertionResults } of report.testResults) {
    for (const { fullName, status } of assertionResults) {
      const set = setOf(name, fullName)
      if (set === null) continue
      const row = rows.get(set) ?? { passed: 0, failed: [] as string[], skipped: new Map() }
      rows.set(set, row)
      if (status === 'passed') row.passed++
      else if (status === 'failed') row.failed.push(fullName)
      else row.skipped.set(reasonOf(fullName), (row.skipped.get(reasonOf(fullName)) ?? 0) + 1)
    }
  }
  return rows
}

function main(): void {
  const rows = tally(runCarriers())
  const line = (set: string, ...cells: readonly (number | string)[]): void =>
    console.log(set.padEnd(34), ...cells.map((cell) => String(cell).padStart(12)))
  line('set', 'cases', 'passed', 'failed', 'not modelled')
  let failed = 0
  let passed = 0
  for (const [set, row] of [...rows].sort()) {
    const skipped = [...row.skipped.values()].reduce((sum, count) => sum + count, 0)
    line(set, row.passed + row.failed.length + skipped, row.passed, row.failed.length, skipped)
    for (const name of row.failed) console.log(`  failed: ${name}`)
    for (const [reason, count] of row.skipped) console.log(`  not modelled: ${reason} (${count})`)
    passed += row.passed
    failed += row.failed.length
  }
  for (const [set, reason] of NOT_MODELLED) console.log(`${set.padEnd(34)} not modelled: ${reason}`)
  console.log(`\n${passed} passed, ${failed} failed`)
  if (failed > 0 || passed === 0) process.exitCode = 1
}

if (process.argv[1]?.endsWith('conformance.ts')) main()
