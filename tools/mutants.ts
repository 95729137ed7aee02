/**
 * `npm run mutants [-- --only TEXT] [--unit] [--fuzz] [--worlds N] [--resume]`: plants each bug of `mutant-list.ts` alone
 * in a copy of the project and says which checks notice it: the unit tests beside the code, or the fuzzer. What nobody
 * notices is a promise that nothing guards. The test files named after the bug's file are asked first, then the rest of
 * the folder, and the fuzzer about what is left; `--fuzz` asks it about every one. Each verdict is kept at once in
 * `test-results/mutants.jsonl`, and `--resume` asks no more about what was noticed there.
 *
 * The one thing a reader would get wrong: digests of built-in worlds are not asked. They change with every bug, and with
 * every repair, and say nothing about what is wrong.
 */
import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { MUTANTS, type Mutant } from './mutant-list.ts'

/** A bound on hanging: who does not come to an end has noticed, too, and is told apart from who fails. */
const TIMEOUT_MS = 600_000
/** The number that must not fall. */
const LEAST_NOTICED = 0.85
const KEPT = join('test-results', 'mutants.jsonl')
const COPIED = [
  'src',
  'tools',
  'tests',
  'package.json',
  'vitest.config.ts',
  'tsconfig.json',
  'tsconfig.base.json',
  'tsconfig.tools.json',
]
/** All files share one thread and its modules. Tests that put another module in the place of one do not bear that: they judge checks, by a bug of their own. */
const VITEST_WORDS = [
  'run',
  ...['--pool', 'threads', '--maxWorkers', '1', '--no-isolate', '--project', 'core'],
  ...['--bail', '1', '--reporter', 'dot', '--exclude', '**/planted/**', '--exclude', '**/planted-*'],
]

interface Options {
  readonly only: string
  readonly unit: boolean
  readonly fuzz: boolean
  /** The fuzzer is asked even when a unit test has noticed. */
  readonly everyFuzz: boolean
  readonly worlds: number
  readonly resume: boolean
}

function readOptions(words: readonly string[]): Options {
  for (const word of words)
    if (word.startsWith('--') && !['--only', '--unit', '--fuzz', '--worlds', '--resume'].includes(word))
      throw new Error(`unknown flag ${word}`)
  const after = (name: string): string => (words.includes(name) ? (words[words.indexOf(name) + 1] ?? '') : '')
  const both = !words.includes('--unit') && !words.includes('--fuzz')
  return {
    only: after('--only'),
    unit: both || words.includes('--unit'),
    fuzz: both || words.includes('--fuzz'),
    everyFuzz: words.includes('--fuzz'),
    worlds: Number(after('--worlds') || 150),
    resume: words.includes('--resume'),
  }
}

/** The mutated text; throws when the list has rotted. */
export function applyMutant({ file, from, to, name }: Mutant, text: string): string {
  const at = text.indexOf(from)
  if (at < 0) throw new Error(`${name}: ${file} does not hold the text any more:\n${from}`)
  if (text.indexOf(from, at + 1) >= 0) throw new Error(`${name}: ${file} holds the text more than once:\n${from}`)
  return text.slice(0, at) + to + text.slice(at + from.length)
}

function copyProject(): string {
  const scratch = mkdtempSync(join(tmpdir(), 'mutants-'))
  for (const name of COPIED) cpSync(name, join(scratch, name), { recursive: true })
  symlinkSync(join(process.cwd(), 'node_modules'), join(scratch, 'node_modules'))
  mkdirSync(join(scratch, 'test-results'), { recursive: true })
  return scratch
}

/** What the program says when it fails: its first line about it, or that it does not come to an end; null when it is content. */
function complaint(scratch: string, script: string, words: readonly string[]): string | null {
  const result = spawnSync(process.execPath, [join('node_modules', script), ...words], {
    cwd: scratch,
    timeout: TIMEOUT_MS,
    killSignal: 'SIGKILL',
    stdio: 'pipe',
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  })
  if (result.status === 0) return null
  if (result.signal === 'SIGKILL') return 'does not come to an end'
  const line = /^ *FAIL +(.*)|^(seed \d+ .*)/m.exec(`${result.stderr}\n${result.stdout}`)
  return (line?.[1] ?? line?.[2] ?? 'fails').replace(/\|core\| |src\/core\//g, '').trim()
}

/** The test files named after the file of the bug, which notice most of them in a second or two. */
function ownTests(scratch: string, { file }: Mutant): readonly string[] {
  const stem = basename(file, '.ts')
  return readdirSync(join(scratch, dirname(file)))
    .filter((name) => name.endsWith('.test.ts') && (name.startsWith(`${stem}.`) || name.startsWith(`${stem}-`)))
    .map((name) => join(dirname(file), name))
}

/** What is asked in turn: the tests named after the file, then the others of its folder. */
function questionsFor(scratch: string, mutant: Mutant): readonly (readonly string[])[] {
  const own = ownTests(scratch, mutant)
  const rest = [...own.flatMap((name) => ['--exclude', name]), ...(mutant.tests ?? [`${dirname(mutant.file)}/`])]
  return own.length > 0 ? [own, rest] : [rest]
}

function noticedByFuzz(scratch: string, kind: NonNullable<Mutant['kind']>, worlds: number): string | null {
  const count = kind === 'cluster' ? worlds : Math.ceil(worlds / 5)
  const words = ['tools/fuzz.ts', '--first', '--seed', '1', '--worlds', String(count), '--only', kind]
  return complaint(scratch, 'tsx/dist/cli.mjs', words)
}

/** What was asked without any planted bug, and was content: what fails without one would notice every one of them. */
const healthy = new Set<string>()

function requireHealth(question: readonly string[], ask: () => string | null): void {
  const key = question.join(' ')
  if (healthy.has(key)) return
  const failure = ask()
  if (failure !== null) throw new Error(`It fails without any planted bug: ${failure}`)
  healthy.add(key)
}

interface Verdict {
  readonly unit: string | null
  readonly fuzz: string | null
}

function judge(scratch: string, mutant: Mutant, { unit, fuzz, everyFuzz, worlds }: Options): Verdict {
  const path = join(scratch, mutant.file)
  const original = readFileSync(path, 'utf8')
  /** What notices the bug; whoever does must be content without it. */
  const whatNotices = (question: readonly string[], ask: () => string | null): string | null => {
    writeFileSync(path, applyMutant(mutant, original))
    const noticed = ask()
    writeFileSync(path, original)
    if (noticed !== null) requireHealth(question, ask)
    return noticed
  }
  let byUnit: string | null = null
  for (const question of unit ? questionsFor(scratch, mutant) : [])
    byUnit ??= whatNotices(question, () => complaint(scratch, 'vitest/vitest.mjs', [...VITEST_WORDS, ...question]))
  const kind = mutant.kind ?? 'cluster'
  const isFuzzed = fuzz && (byUnit === null || everyFuzz)
  const byFuzz = isFuzzed ? whatNotices(['fuzz', kind], () => noticedByFuzz(scratch, kind, worlds)) : null
  return { unit: byUnit, fuzz: byFuzz }
}

/** Verdicts of an earlier run by the very text of the bug, so that one that was rewritten is asked about again. */
function readKept(resume: boolean): Map<string, Verdict> {
  if (!resume || !existsSync(KEPT)) return new Map()
  const lines = readFileSync(KEPT, 'utf8').split('\n').filter(Boolean)
  const kept = lines.map((line) => JSON.parse(line) as { key: string; verdict: Verdict })
  return new Map(kept.map(({ key, verdict }) => [key, verdict]))
}

function tell({ file, name, equivalent }: Mutant, { unit, fuzz }: Verdict): void {
  const who = [unit === null ? '' : 'unit', fuzz === null ? '' : 'fuzz'].filter((word) => word !== '').join(', ')
  const word = who !== '' ? who : equivalent === undefined ? 'NOBODY' : 'equivalent'
  console.log(`${word.padEnd(11)} ${file.replace('src/core/', '').padEnd(36)} ${name}`)
  for (const line of [unit, fuzz, equivalent]) if (typeof line === 'string') console.log(`${''.padEnd(14)}${line}`)
}

function main(): void {
  const options = readOptions(process.argv.slice(2))
  const chosen = MUTANTS.filter(({ name, file }) => `${file} ${name}`.includes(options.only))
  // All of them are looked at first, so that a list that has rotted says so at once.
  for (const mutant of MUTANTS) applyMutant(mutant, readFileSync(mutant.file, 'utf8'))
  const kept = readKept(options.resume)
  const verdicts = new Map<Mutant, Verdict>()
  const scratch = copyProject()
  mkdirSync(dirname(KEPT), { recursive: true })
  if (!options.resume) rmSync(KEPT, { force: true })
  try {
    const keyOf = ({ file, from, to }: Mutant): string => JSON.stringify([file, from, to])
    const isKnown = (mutant: Mutant): boolean => {
      const verdict = kept.get(keyOf(mutant))
      return verdict !== undefined && (verdict.unit !== null || verdict.fuzz !== null)
    }
    for (const mutant of chosen) {
      const known = isKnown(mutant) ? kept.get(keyOf(mutant)) : undefined
      const verdict = known ?? judge(scratch, mutant, options)
      verdicts.set(mutant, verdict)
      tell(mutant, verdict)
      if (known === undefined) appendFileSync(KEPT, `${JSON.stringify({ key: keyOf(mutant), verdict })}\n`)
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
  if (!summarize(verdicts)) process.exitCode = 1
}

/** Prints the figure, and returns whether it is high enough. */
function summarize(verdicts: ReadonlyMap<Mutant, Verdict>): boolean {
  const possible = [...verdicts].filter(([mutant]) => mutant.equivalent === undefined)
  const byUnit = possible.filter(([, { unit }]) => unit !== null).length
  const noticed = possible.filter(([, { unit, fuzz }]) => unit !== null || fuzz !== null).length
  const share = possible.length === 0 ? 100 : Math.round((100 * noticed) / possible.length)
  console.log(
    `\n${noticed} of ${possible.length} noticed (${share} %): ${byUnit} by a unit test, ` +
      `${noticed - byUnit} by the fuzzer alone; ${verdicts.size - possible.length} are equivalent`,
  )
  return noticed >= possible.length * LEAST_NOTICED
}

if (process.argv[1]?.endsWith('mutants.ts')) {
  try {
    main()
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 2
  }
}
