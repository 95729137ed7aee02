/**
 * `npm test`: every check of the project, in the order in which they fail fastest. All of them run even when an
 * early one fails, so that one run tells everything; the closing line counts tests and checks that passed and
 * failed, read from the runners' own reports. `npm test -- types unit` runs only those.
 *
 * The one thing to know: a runner that dies before it writes a report counts as one failure, a runner that
 * reports no test at all is a failure too (an empty run proves nothing), and so is one that hangs: it is ended
 * at its bound, and what it printed until then tells where it stood.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'

interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

interface Step {
  readonly name: string
  /** Script of a package below node_modules, and its arguments. */
  readonly command: readonly [script: string, ...args: string[]]
  /** Reads the runner's report; without it the step is one check. */
  readonly count?: (report: string) => Tally
  readonly report?: string
}

/** Of a step that failed so many lines are said again at the end, where they are seen when other steps printed since. */
const LAST_LINES = 60

/** A bound on hanging, not a measure: each step takes a third of it on a machine that is busy. */
const BOUND_MS = 40 * 60_000

const REPORTS = 'test-results'
const VITEST_REPORT = join(REPORTS, 'vitest.json')
const PLAYWRIGHT_REPORT = join(REPORTS, 'playwright.json')

const STEPS: readonly Step[] = [
  { name: 'types', command: ['typescript/bin/tsc', '-b'] },
  { name: 'lint', command: ['@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'] },
  {
    name: 'walls',
    command: ['dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', 'src'],
  },
  { name: 'unused', command: ['knip/bin/knip.js', '--no-config-hints'] },
  {
    name: 'unit',
    command: ['vitest/vitest.mjs', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${VITEST_REPORT}`],
    report: VITEST_REPORT,
    count: countVitest,
  },
  { name: 'build', command: ['vite/bin/vite.js', 'build'] },
  { name: 'size', command: ['size-limit/bin.js'] },
  {
    name: 'e2e',
    command: ['@playwright/test/cli.js', 'test'],
    report: PLAYWRIGHT_REPORT,
    count: countPlaywright,
  },
]

function countVitest(report: string): Tally {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(report) as {
    numPassedTests: number
    numFailedTests: number
    numPendingTests: number
    numTodoTests: number
    testResults: { status: string; assertionResults: unknown[] }[]
  }
  // A file that cannot be loaded has no tests to fail: it counts as one.
  const unloadable = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length
  return { passed: numPassedTests, failed: numFailedTests + unloadable, skipped: numPendingTests + numTodoTests }
}

function countPlaywright(report: string): Tally {
  const { stats } = JSON.parse(report) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  }
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }
}

/** `shown`: at once, or when it has ended, because another step prints at the same time. */
async function runStep(step: Step, shown: 'at once' | 'at its end'): Promise<Tally & { readonly last: string }> {
  const lines: string[] = []
  const print = (text: string): void => {
    if (shown === 'at once') process.stdout.write(text)
    lines.push(text)
  }
  print(`\n== ${step.name}: ${step.command.join(' ')}\n`)
  if (step.report !== undefined) rmSync(step.report, { force: true })
  const [script, ...args] = step.command
  const begin = performance.now()
  const status = await new Promise<number | null>((resolve) => {
    const child = spawn(process.execPath, [join('node_modules', script), ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: BOUND_MS,
    })
    child.stdout?.on('data', (data: Buffer) => print(data.toString()))
    child.stderr?.on('data', (data: Buffer) => print(data.toString()))
    child.on('error', (error) => print(`${error.message}\n`))
    child.on('close', (code, signal) => {
      if (signal !== null) print(`\n${step.name} was ended by ${signal}.\n`)
      resolve(code)
    })
  })
  const tally = judge(step, status)
  const seconds = ((performance.now() - begin) / 1000).toFixed(1)
  print(`== ${step.name}: ${tally.failed === 0 ? 'ok' : 'FAILED'} in ${seconds} s\n`)
  const printed = lines.join('')
  if (shown === 'at its end') process.stdout.write(printed)
  return { ...tally, last: tally.failed === 0 ? '' : printed.trimEnd().split('\n').slice(-LAST_LINES).join('\n') }
}

function judge(step: Step, status: number | null): Tally {
  if (step.count === undefined || step.report === undefined) {
    return status === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 }
  }
  if (!existsSync(step.report)) return { passed: 0, failed: 1, skipped: 0 }
  const tally = step.count(readFileSync(step.report, 'utf8'))
  const isSilent = tally.failed === 0 && (status !== 0 || tally.passed === 0)
  return isSilent ? { ...tally, failed: 1 } : tally
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => STEPS.every((step) => step.name !== name))
if (unknown.length > 0) {
  console.error(`Unknown check: ${unknown.join(', ')}. There are: ${STEPS.map((step) => step.name).join(', ')}.`)
  process.exit(2)
}

mkdirSync(REPORTS, { recursive: true })
const wanted = STEPS.filter((step) => asked.length === 0 || asked.includes(step.name))
// The compiler fills one processor core for as long as the short checks and the build fill the other. Tests fill two.
const [compiler, short, tests] = [
  wanted.filter((step) => step.name === 'types'),
  wanted.filter((step) => step.name !== 'types' && step.count === undefined),
  wanted.filter((step) => step.count !== undefined),
]
const runAll = async (steps: readonly Step[], shown: 'at once' | 'at its end') => {
  const done: ({ readonly name: string; readonly last: string } & Tally)[] = []
  for (const step of steps) done.push({ name: step.name, ...(await runStep(step, shown)) })
  return done
}
const results = [
  ...(await Promise.all([runAll(compiler, 'at its end'), runAll(short, 'at its end')])).flat(),
  ...(await runAll(tests, 'at once')),
]
const sum = (key: keyof Tally): number => results.reduce((total, result) => total + result[key], 0)
const failed = sum('failed')
const skipped = sum('skipped')

for (const { name, last } of results.slice(0, -1)) if (last !== '') console.log(`\nThe end of ${name}:\n${last}`)
console.log('')
console.table(Object.fromEntries(results.map(({ name, last: _, ...tally }) => [name, tally])))
if (failed > 0)
  console.log(
    `Failed: ${results
      .filter((r) => r.failed > 0)
      .map((r) => r.name)
      .join(', ')}`,
  )
console.log(`${sum('passed')} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = failed === 0 ? 0 : 1
