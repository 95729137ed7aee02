/**
 * The command line on the same core as the page: reads a scenario file, runs it, reports. The one thing a reader
 * would get wrong: errors of the input go to standard error with exit code 2 and leave standard output empty, so
 * that a script never mistakes half a report for one.
 */
import { readFileSync } from 'node:fs'
import { createWorld, runUntil, type Scenario, traceLines, type World, worldTimeUs } from '../core'
import { formatInputError, parseScenario, type SaidError } from '../protocol'
import { SCENARIOS } from '../scenarios'
import { writeCluster } from './export-cluster'
import { HELP, readArguments, type SimOptions } from './sim-options'
import { createReport, formatReportAsJson, formatReportAsText, takeSnapshot } from './sim-report'

export interface SimOutput {
  readonly exitCode: 0 | 1 | 2
  readonly stdout: string
  readonly stderr: string
}

const BUILTIN = 'builtin:'

export function runSim(args: readonly string[]): SimOutput {
  const parsed = readArguments(args)
  if (parsed.kind === 'help') return { exitCode: 0, stdout: HELP, stderr: '' }
  if (parsed.kind === 'refused') return refuseInput([parsed.error])
  const loaded = loadScenario(parsed.options)
  if (!loaded.ok) return refuseInput(loaded.errors)
  const stderr = loaded.warnings.map((warning) => `warning: ${warning}\n`).join('')
  if (parsed.options.exportTo !== null) return writeCluster(loaded.scenario, parsed.options.exportTo, stderr)
  try {
    return { exitCode: 0, stdout: runScenario(loaded.scenario, loaded.warnings, parsed.options), stderr }
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error)
    const replay = `Seed ${loaded.scenario.seed}. This is a bug in the simulation; please report it with the scenario file.`
    return { exitCode: 1, stdout: '', stderr: `${stderr}fault: ${reason}\n${replay}\n` }
  }
}

function runScenario(scenario: Scenario, warnings: readonly string[], options: SimOptions): string {
  const world = createWorld(scenario)
  const lastAt = options.atUs[options.atUs.length - 1]
  const untilUs = options.untilUs ?? lastAt ?? Math.round(scenario.watch.untilMs * 1_000)
  if (options.format === 'trace') {
    runUntil(world, untilUs)
    return traceLines(world)
      .map((line) => `${line}\n`)
      .join('')
  }
  const asked = options.atUs.length > 0 ? options.atUs : [untilUs]
  const times = asked.map((timeUs) => {
    runTo(world, timeUs)
    return takeSnapshot(world)
  })
  runTo(world, untilUs)
  const report = createReport(scenario, warnings, times, takeSnapshot(world))
  return options.format === 'json' ? formatReportAsJson(report) : formatReportAsText(report)
}

function runTo(world: World, timeUs: number): void {
  if (timeUs > worldTimeUs(world)) runUntil(world, timeUs)
}

type Loaded =
  | { readonly ok: true; readonly scenario: Scenario; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly errors: readonly SaidError[] }

function loadScenario(options: SimOptions): Loaded {
  const loaded = options.world.startsWith(BUILTIN) ? findBuiltin(options.world) : readScenarioFile(options.world)
  if (!loaded.ok || options.seed === null) return loaded
  return { ...loaded, scenario: { ...loaded.scenario, seed: options.seed } }
}

function findBuiltin(name: string): Loaded {
  const scenario = SCENARIOS.find(({ id }) => `${BUILTIN}${id}` === name)
  if (scenario !== undefined) return { ok: true, scenario, warnings: [] }
  const cure = `Use one of ${SCENARIOS.map(({ id }) => id).join(', ')}.`
  return refuseWorld(name, 'There is no built-in world of this name.', cure)
}

function readScenarioFile(file: string): Loaded {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason'
    return refuseWorld(file, `The file cannot be read (${reason}).`, 'Check the path.')
  }
  const result = parseScenario(text)
  if (result.ok) return { ...result, warnings: result.warnings.map(({ message }) => message) }
  return { ok: false, errors: result.errors.map((error) => ({ ...error, place: `${file} ${error.place}` })) }
}

function refuseWorld(value: string, message: string, cure: string): Loaded {
  return { ok: false, errors: [{ place: '--world', value: JSON.stringify(value), message, cure }] }
}

function refuseInput(errors: readonly SaidError[]): SimOutput {
  const stderr = errors.map((error) => `error: ${formatInputError(error)}\n`).join('')
  return { exitCode: 2, stdout: '', stderr }
}
