/**
 * `npm run mutants [-- --only TEXT] [--unit] [--fuzz] [--worlds N]`: plants each bug of `mutant-list.ts` alone in a copy
 * of the project and says which checks notice it: the unit tests beside the code, or the fuzzer. What nobody notices is
 * a promise that nothing guards.
 *
 * The one thing a reader would get wrong: digests of built-in worlds are not asked. They change with every bug, and with
 * every repair, and say nothing about what is wrong.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { MUTANTS, type Mutant } from './mutant-list.ts'

/** A bound on hanging: who does not come to an end has noticed, too. */
const UNIT_TIMEOUT_MS = 240_000
const FUZZ_TIMEOUT_MS = 240_000
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

interface Options {
  readonly only: string
  readonly unit: boolean
  readonly fuzz: boolean
  readonly worlds: number
}

function readOptions(words: readonly string[]): Options {
  for (const word of words)
    if (word.startsWith('--') && !['--only', '--unit', '--fuzz', '--worlds'].includes(word))
      throw new Error(`unknown flag ${word}`)
  const after = (name: string): string => (words.includes(name) ? (words[words.indexOf(name) + 1] ?? '') : '')
  const both = !words.includes('--unit') && !words.includes('--fuzz')
  return {
    only: after('--only'),
    unit: both || words.includes('--unit'),
    fuzz: both || words.includes('--fuzz'),
    worlds: Number(after('--worlds') || 150),
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

/** True when the program fails or does not come to an end. */
function fails(scratch: string, script: string, words: readonly string[], timeout: number): boolean {
  const result = spawnSync(process.execPath, [join('node_modules', script), ...words], {
    cwd: scratch,
    timeout,
    killSignal: 'SIGKILL',
    stdio: 'pipe',
    encoding: 'utf8',
  })
  return result.status !== 0
}

function noticedByUnit(scratch: string, { file, tests }: Mutant): boolean {
  const words = [
    'run',
    '--pool',
    'threads',
    '--project',
    'core',
    '--bail',
    '1',
    '--reporter',
    'dot',
    '--exclude',
    '**/planted/**',
  ]
  const places = tests ?? [dirname(file)]
  return fails(scratch, 'vitest/vitest.mjs', [...words, ...places], UNIT_TIMEOUT_MS)
}

function noticedByFuzz(scratch: string, { kind }: Mutant, worlds: number): boolean {
  const count = kind === undefined || kind === 'cluster' ? worlds : Math.ceil(worlds / 5)
  const words = ['tools/fuzz.ts', '--first', '--seed', '1', '--worlds', String(count), '--only', kind ?? 'cluster']
  return fails(scratch, 'tsx/dist/cli.mjs', words, FUZZ_TIMEOUT_MS)
}

/** What fails without a bug would notice every one of them. */
function requireHealth(scratch: string, chosen: readonly Mutant[], { unit, fuzz, worlds }: Options): void {
  for (const folder of unit ? new Set(chosen.map(({ file }) => dirname(file))) : [])
    if (noticedByUnit(scratch, { name: '', file: join(folder, 'any.ts'), from: '', to: '' }))
      throw new Error(`The tests of ${folder} fail without any planted bug.`)
  if (fuzz && noticedByFuzz(scratch, { name: '', file: '', from: '', to: '' }, worlds))
    throw new Error('The fuzzer has a finding without any planted bug: npm run fuzz -- --seed 1 --only cluster')
}

function main(): void {
  const options = readOptions(process.argv.slice(2))
  const chosen = MUTANTS.filter(({ name, file }) => `${file} ${name}`.includes(options.only))
  // All of them are looked at first, so that a list that has rotted says so at once.
  for (const mutant of MUTANTS) applyMutant(mutant, readFileSync(mutant.file, 'utf8'))
  const scratch = copyProject()
  let noticed = 0
  let possible = 0
  try {
    requireHealth(scratch, chosen, options)
    for (const mutant of chosen) {
      const path = join(scratch, mutant.file)
      const original = readFileSync(path, 'utf8')
      writeFileSync(path, applyMutant(mutant, original))
      const unit = options.unit && noticedByUnit(scratch, mutant)
      const fuzz =
        options.fuzz && (!unit || !options.unit || process.argv.includes('--fuzz'))
          ? noticedByFuzz(scratch, mutant, options.worlds)
          : false
      writeFileSync(path, original)
      const who = [unit ? 'unit' : '', fuzz ? 'fuzz' : ''].filter((word) => word !== '').join(', ')
      const isEquivalent = mutant.equivalent !== undefined
      if (!isEquivalent) possible++
      if (!isEquivalent && who !== '') noticed++
      const verdict = who !== '' ? who : isEquivalent ? 'equivalent' : 'NOBODY'
      console.log(`${verdict.padEnd(11)} ${mutant.file.replace('src/core/', '').padEnd(36)} ${mutant.name}`)
      if (isEquivalent) console.log(`${''.padEnd(11)} ${mutant.equivalent}`)
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
  const share = possible === 0 ? 100 : Math.round((100 * noticed) / possible)
  console.log(`\n${noticed} of ${possible} noticed (${share} %), ${chosen.length - possible} are equivalent`)
  if (noticed < possible * LEAST_NOTICED) process.exitCode = 1
}

/** The number that must not fall. */
const LEAST_NOTICED = 0.85

if (process.argv[1]?.endsWith('mutants.ts')) {
  try {
    main()
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 2
  }
}
