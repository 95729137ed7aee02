/**
 * Reads the arguments of `npm run sim`. The one thing a reader would get wrong: a flag that is not known is
 * refused rather than ignored, because a misspelt `--untill` would otherwise give a right answer to another question.
 */
import type { SaidError } from '../protocol'

export interface SimOptions {
  /** A file, or `builtin:` and the id of a built-in world. */
  readonly world: string
  /** Null keeps the seed of the scenario. */
  readonly seed: number | null
  /** Null runs to the last asked time, or as long as the scenario says. */
  readonly untilUs: number | null
  /** In order of time, each once; empty asks for the end only. */
  readonly atUs: readonly number[]
  readonly format: 'text' | 'json' | 'trace'
  /** A folder to write the world into as files for a real cluster, instead of running it; null for none. */
  readonly exportTo: string | null
}

export type SimArguments =
  | { readonly kind: 'run'; readonly options: SimOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'refused'; readonly error: SaidError }

export const HELP = `Runs a scenario file and reports the state of every partition.

  npm run --silent sim -- --world FILE [--seed N] [--until 120s] [--at 30s,60s] [--format text|json|trace]
  npm run --silent sim -- --world FILE --export-cluster DIR

  --world FILE    a scenario file (public/scenario.schema.json), or builtin:ID for a built-in world
  --seed N        0 to 4294967295; the scenario's own seed when left out
  --until TIME    how long to run; the last --at, else the scenario's own length, when left out
  --at TIMES      report at these times, separated by commas; at the end when left out
  --format F      text (default), json (see docs/sim-output.md) or trace (one line an event)
  --export-cluster DIR
                  writes the world as files for a real cluster into a new folder: compose file, properties, topics,
                  settings of clients, a kill script; nothing is run
  --help          this text

Times are a number and a unit: 500ms, 30s, 2m, 1h.
Exit code 0: done. 1: a bug in the simulation. 2: bad input, described on standard error.
`

const UNITS_US: Readonly<Record<string, number>> = { ms: 1_000, s: 1_000_000, m: 60_000_000, h: 3_600_000_000 }
const YEAR_US = 31_536_000_000_000
const FLAGS = ['--world', '--seed', '--until', '--at', '--format', '--export-cluster', '--help']
const FORMATS = ['text', 'json', 'trace'] as const

class Refusal extends Error {
  readonly error: SaidError
  constructor(place: string, value: string, message: string, cure: string) {
    super(message)
    this.error = { place, value: JSON.stringify(value), message, cure }
  }
}

export function readArguments(args: readonly string[]): SimArguments {
  try {
    const given = collectFlags(args)
    return given.has('--help') ? { kind: 'help' } : { kind: 'run', options: readOptions(given) }
  } catch (refusal) {
    if (refusal instanceof Refusal) return { kind: 'refused', error: refusal.error }
    throw refusal
  }
}

function collectFlags(args: readonly string[]): ReadonlyMap<string, string> {
  const given = new Map<string, string>()
  for (let index = 0; index < args.length; index += 1) {
    const [flag, inline] = splitOnce(args[index])
    if (!FLAGS.includes(flag)) {
      throw new Refusal('arguments', args[index], 'This flag is not known.', `Use ${FLAGS.join(', ')}.`)
    }
    if (given.has(flag)) throw new Refusal(flag, args[index], 'This flag is given twice.', 'Give it once.')
    if (flag === '--help') {
      given.set(flag, '')
      continue
    }
    const value = inline ?? args[index + 1]
    if (inline === undefined) index += 1
    if (value === undefined || value === '')
      throw new Refusal(flag, '', 'The value is missing.', `Write ${flag} and a value.`)
    given.set(flag, value)
  }
  return given
}

function splitOnce(argument: string): readonly [string, string | undefined] {
  const at = argument.startsWith('--') ? argument.indexOf('=') : -1
  return at < 0 ? [argument, undefined] : [argument.slice(0, at), argument.slice(at + 1)]
}

function readOptions(given: ReadonlyMap<string, string>): SimOptions {
  const world = given.get('--world')
  if (world === undefined) throw new Refusal('--world', '', 'A scenario is needed.', 'Write --world FILE.')
  const seed = given.get('--seed')
  const until = given.get('--until')
  const at = given.get('--at')
  const untilUs = until === undefined ? null : readDuration('--until', until)
  const times = at === undefined ? [] : at.split(',').map((time) => readDuration('--at', time))
  const atUs = [...new Set(times)].sort((left, right) => left - right)
  const last = atUs[atUs.length - 1]
  if (untilUs !== null && last !== undefined && last > untilUs) {
    throw new Refusal('--at', String(at), 'A time lies after --until.', 'Raise --until, or leave it out.')
  }
  return {
    world,
    seed: seed === undefined ? null : readSeed(seed),
    untilUs,
    atUs,
    format: readFormat(given.get('--format')),
    exportTo: readExport(given),
  }
}

function readExport(given: ReadonlyMap<string, string>): string | null {
  const folder = given.get('--export-cluster')
  const other = ['--until', '--at', '--format'].find((flag) => given.has(flag))
  if (folder !== undefined && other !== undefined)
    throw new Refusal(other, String(given.get(other)), 'An export runs nothing.', `Leave ${other} out.`)
  return folder ?? null
}

function readSeed(text: string): number {
  const seed = /^\d{1,10}$/.test(text) ? Number(text) : -1
  if (seed >= 0 && seed <= 4_294_967_295) return seed
  throw new Refusal('--seed', text, 'Expected a whole number from 0 to 4294967295.', 'Change the number.')
}

function readFormat(text: string | undefined): SimOptions['format'] {
  const format = FORMATS.find((candidate) => candidate === (text ?? 'text'))
  if (format !== undefined) return format
  throw new Refusal('--format', String(text), 'This format is not known.', `Use one of ${FORMATS.join(', ')}.`)
}

/** Microseconds; the parts of a microsecond are rounded. */
function readDuration(flag: string, text: string): number {
  const match = /^(\d{1,12}(?:\.\d{1,9})?)(ms|s|m|h)$/.exec(text.trim())
  if (match === null) {
    throw new Refusal(flag, text, 'This is not a time.', 'Write a number and a unit, such as 500ms, 30s, 2m or 1h.')
  }
  const timeUs = Math.round(Number(match[1]) * UNITS_US[match[2]])
  if (timeUs <= YEAR_US) return timeUs
  throw new Refusal(flag, text, 'This is longer than a year.', 'Choose a shorter time.')
}
