/**
 * `npm run fuzz -- --seconds N [--seed S] [--worlds N] [--only KIND]`: fresh random worlds and faults, every invariant
 * after every step, and what they have seen. A finding is printed with a link that opens the run in the page and a
 * command that runs it here again.
 *
 * The one thing a reader would get wrong: the table at the end is a check as well. A kind of event that hardly any world
 * has seen is a part of the simulation that nobody fuzzes, and fails the run when there were worlds enough to say so.
 */
import {
  CLUSTER_FLOORS,
  type Coverage,
  createCoverage,
  findUncovered,
  noteWorld,
  refusedShare,
} from '../src/core/testing/coverage.ts'
import { FUZZ_KINDS, type FuzzKind, findUntried } from '../src/core/testing/tried.ts'
import { type FuzzFinding, fuzzWorld, kindOf } from './fuzz-worlds.ts'

/** Fewer worlds than this say nothing about shares. */
const WORLDS_TO_JUDGE = 150
const MOST_REFUSED = 0.1

interface Options {
  readonly seconds: number
  /** So many worlds and no clock, for who wants the same run again; null goes by the clock. */
  readonly worlds: number | null
  /** The first seed; null draws fresh ones. Alone it is one world, to see a finding again. */
  readonly seed: number | null
  readonly only: FuzzKind | null
  /** Stop at the first finding. */
  readonly first: boolean
}

function readOptions(words: readonly string[]): Options {
  const known = ['--seconds', '--seed', '--worlds', '--only', '--first']
  for (const word of words) if (word.startsWith('--') && !known.includes(word)) throw new Error(`unknown flag ${word}`)
  const after = (name: string): string | undefined => {
    const at = words.indexOf(name)
    return at < 0 ? undefined : (words[at + 1] ?? '')
  }
  const numberAfter = (name: string): number | null => {
    const text = after(name)
    if (text === undefined) return null
    const value = Number(text)
    if (text === '' || !Number.isInteger(value) || value < 0 || value > 0xffffffff)
      throw new Error(`${name} ${text}: expected a whole number, e.g. ${name} 60`)
    return value
  }
  const kind = after('--only')
  const only = FUZZ_KINDS.find((candidate) => candidate === kind) ?? null
  if (kind !== undefined && only === null) throw new Error(`--only ${kind}: expected one of ${FUZZ_KINDS.join(', ')}`)
  return {
    seconds: numberAfter('--seconds') ?? 30,
    worlds: numberAfter('--worlds'),
    seed: numberAfter('--seed'),
    only,
    first: words.includes('--first'),
  }
}

function report(finding: FuzzFinding, { seed, kind }: { readonly seed: number; readonly kind: FuzzKind }): void {
  console.log(`seed ${seed} (${kind}), ${(finding.timeUs / 1e6).toFixed(6)} s: ${finding.invariant}`)
  console.log(`  ${finding.message}`)
  console.log(`  again:  npm run fuzz -- --seed ${seed} --only ${kind}`)
  if (finding.link !== null) console.log(`  watch:  ${finding.link}`)
}

function printCoverage(coverage: Coverage): void {
  const share = (count: number): string => `${((100 * count) / Math.max(1, coverage.worlds)).toFixed(0)} %`.padStart(6)
  console.log('\nevent, and worlds that saw it')
  for (const [name, worlds] of [...coverage.events].sort()) console.log(`${share(worlds)}  ${name} (${worlds})`)
  console.log('\ncommand, worlds that were given it, times given and refused')
  for (const [name, { worlds, given, refused }] of [...coverage.commands].sort())
    console.log(`${share(worlds)}  ${name} (${given}, refused ${refused})`)
}

function main(): void {
  const options = readOptions(process.argv.slice(2))
  const { seconds, worlds, seed, only } = options
  const endMs = Date.now() + seconds * 1000
  const most = worlds ?? (seed === null ? Number.POSITIVE_INFINITY : 1)
  const coverages = new Map<FuzzKind, Coverage>()
  const first = seed ?? Date.now() % 0xffffffff
  let runs = 0
  let findings = 0
  while (runs < most && (runs === 0 || worlds !== null || Date.now() < endMs)) {
    const next = (first + runs) % 0xffffffff
    const kind = only ?? kindOf(next)
    const coverage = coverages.get(kind) ?? createCoverage()
    coverages.set(kind, coverage)
    const { finding, events } = fuzzWorld(kind, next)
    noteWorld(coverage, events)
    runs++
    if (finding === null) continue
    findings++
    report(finding, { seed: next, kind })
    if (options.first) break
  }
  const problems = summarize(coverages)
  console.log(`\n${runs} worlds from seed ${first}, ${findings} with a finding`)
  if (findings > 0 || problems.length > 0) process.exitCode = 1
}

/** Prints what was seen, and returns what too few have seen. */
function summarize(coverages: ReadonlyMap<FuzzKind, Coverage>): readonly string[] {
  const all = createCoverage()
  for (const coverage of coverages.values()) {
    all.worlds += coverage.worlds
    for (const [name, count] of coverage.events) all.events.set(name, (all.events.get(name) ?? 0) + count)
    for (const [name, row] of coverage.commands) {
      const sum = all.commands.get(name) ?? { given: 0, refused: 0, worlds: 0 }
      sum.given += row.given
      sum.refused += row.refused
      sum.worlds += row.worlds
      all.commands.set(name, sum)
    }
  }
  if (all.worlds > 1) printCoverage(all)
  const problems: string[] = []
  for (const [kind, coverage] of coverages) {
    const refused = refusedShare(coverage)
    console.log(`\n${kind}: ${coverage.worlds} worlds, ${(100 * refused).toFixed(1)} % of commands refused`)
    problems.push(...findUntried(kind, coverage))
    if (kind !== 'cluster' || coverage.worlds < WORLDS_TO_JUDGE) continue
    problems.push(...findUncovered(coverage, CLUSTER_FLOORS))
    if (refused > MOST_REFUSED) problems.push(`${(100 * refused).toFixed(1)} % of commands were refused`)
  }
  for (const problem of problems) console.log(`too little: ${problem}`)
  return problems
}

try {
  main()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
}
