/**
 * `npm run live:compare -- --world FILE`: the same scenario on a real Apache Kafka and in the simulation, side by side.
 *
 * The one thing a reader would get wrong: a real run takes its time. A scenario of a minute takes two, and on a busy machine
 * a difference of times is the machine's first.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Scenario } from '../src/core/index.ts'
import { formatInputError, parseScenario } from '../src/protocol/index.ts'
import { compareOutcomes } from './differences.ts'
import { KAFKA_VERSION, prepareClassPath, whatIsMissing } from './kafka-jars.ts'
import { findKnown } from './known-differences.ts'
import { refuseScenario } from './plan.ts'
import { runReal } from './real-outcome.ts'
import { formatOutcomes } from './side-by-side.ts'
import { simulate } from './simulated-run.ts'

const HELP = `Runs a scenario on a real Apache Kafka and in the simulation, and compares.

  npm run live:compare -- --world FILE [--world FILE …] [--until 60] [--keep]

  --world FILE   a scenario file (public/scenario.schema.json)
  --until N      seconds; the scenario's own length when left out
  --keep         writes what the real cluster did beside the scenario, for the unit tests

Exit code 0: they agree, but for differences that are known; or there is no Java here, and nothing was compared.
1: a difference that nobody has explained. 2: bad input.
`

interface Asked {
  readonly files: readonly string[]
  readonly untilMs: number | null
  readonly keeps: boolean
}

function readArguments(args: readonly string[]): Asked | string {
  const files: string[] = []
  let untilMs: number | null = null
  const words = args.filter((word) => word !== '--keep')
  for (let i = 0; i < words.length; i += 2) {
    const [flag, value] = words.slice(i, i + 2)
    if (value === undefined) return `${flag}: the value is missing.`
    if (flag === '--world') files.push(value)
    else if (flag === '--until') {
      if (!/^\d{1,4}$/.test(value)) return `--until ${value}: write whole seconds, at most 9999.`
      untilMs = Number(value) * 1000
    } else return `${flag}: this flag is not known. Use --world, --until and --keep.`
  }
  return files.length === 0
    ? 'A scenario is needed: write --world FILE.'
    : { files, untilMs, keeps: words.length < args.length }
}

function loadScenario(file: string): Scenario | string {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return `${file}: the file cannot be read. Check the path.`
  }
  const parsed = parseScenario(text)
  if (!parsed.ok) return parsed.errors.map((error) => `${file}: ${formatInputError(error)}`).join('\n')
  return refuseScenario(parsed.scenario) ?? parsed.scenario
}

/** Where the outcome of a real run of this scenario is kept. */
function recordOf(file: string): string {
  return file.replace(/(\.json)?$/, `.kafka-${KAFKA_VERSION}.json`)
}

/** Is every difference explained? */
async function compareOne(
  classPath: string,
  file: string,
  scenario: Scenario,
  untilMs: number,
  keeps: boolean,
): Promise<boolean> {
  console.log(`\n${basename(file)}: ${scenario.title}, ${untilMs / 1000} s`)
  const simulated = simulate(scenario, untilMs)
  const assignments = new Map(
    scenario.topics.map(({ name }) => [
      name,
      simulated.partitions.filter(({ topic }) => topic === name).map(({ replicas }) => replicas),
    ]),
  )
  const real = await runReal(classPath, scenario, untilMs, assignments)
  if (keeps) writeFileSync(recordOf(file), `${JSON.stringify(real, null, 2)}\n`)
  console.log(formatOutcomes(scenario, real, simulated))
  const differences = compareOutcomes(scenario, real, simulated)
  for (const difference of differences) {
    const { kind, where, real: theirs, simulated: ours } = difference
    const known = findKnown(difference)
    console.log(
      `${known === undefined ? 'DIFFERENCE' : 'known'}: ${kind} of ${where}\n  real       ${theirs}\n  simulated  ${ours}`,
    )
    if (known !== undefined) console.log(`  ${known.reason}`)
  }
  const open = differences.filter((difference) => findKnown(difference) === undefined).length
  console.log(open === 0 ? `agree (${differences.length} known)` : `${open} not explained`)
  return open === 0
}

async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    console.log(HELP)
    return 0
  }
  const asked = readArguments(args)
  if (typeof asked === 'string') {
    console.error(`error: ${asked}`)
    return 2
  }
  const scenarios = asked.files.map((file) => [file, loadScenario(file)] as const)
  const broken = scenarios.flatMap(([, scenario]) => (typeof scenario === 'string' ? [scenario] : []))
  if (broken.length > 0) {
    for (const fault of broken) console.error(`error: ${fault}`)
    return 2
  }
  const missing = whatIsMissing()
  if (missing !== null) {
    console.log(`skipped: ${missing}`)
    return 0
  }
  const classPath = prepareClassPath()
  let agree = true
  for (const [file, scenario] of scenarios) {
    if (typeof scenario === 'string') continue
    const untilMs = asked.untilMs ?? scenario.watch.untilMs
    const one = await compareOne(classPath, file, scenario, untilMs, asked.keeps).catch((fault: unknown) => {
      console.error(
        `error: ${file}: the real cluster failed. ${fault instanceof Error ? fault.message : String(fault)}`,
      )
      return false
    })
    agree = agree && one
  }
  return agree ? 0 : 1
}

process.exitCode = await main(process.argv.slice(2))
