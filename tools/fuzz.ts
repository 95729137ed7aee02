/**
 * `npm run fuzz -- --seconds N [--seed S]`: fresh random worlds and faults, every invariant after every step.
 * A finding is printed with a link that opens the run in the page and a command that runs it here again.
 */
import { checkRun, type Finding } from '../src/core/testing/check-run'
import { drawFromSeed, makeRandomRun } from '../src/core/testing/random-world'
import { encodeShareLink } from '../src/protocol'

interface Options {
  readonly seconds: number
  /** One seed only, to see a finding again; null draws fresh ones. */
  readonly seed: number | null
}

function readOptions(words: readonly string[]): Options {
  const numberAfter = (name: string): number | null => {
    const at = words.indexOf(name)
    if (at < 0) return null
    const value = Number(words[at + 1])
    if (!Number.isInteger(value) || value < 0 || value > 0xffffffff) {
      throw new Error(`${name} ${words[at + 1] ?? ''}: expected a whole number, e.g. ${name} 60`)
    }
    return value
  }
  const known = words.filter((word) => word.startsWith('--'))
  for (const word of known) if (word !== '--seconds' && word !== '--seed') throw new Error(`unknown flag ${word}`)
  return { seconds: numberAfter('--seconds') ?? 30, seed: numberAfter('--seed') }
}

function report(seed: number, finding: Finding): void {
  const { scenario, commands } = makeRandomRun(drawFromSeed(seed))
  console.log(`seed ${seed}, ${(finding.timeUs / 1e6).toFixed(6)} s: ${finding.invariant}`)
  console.log(`  ${finding.message}`)
  console.log(`  again:  npm run fuzz -- --seed ${seed}`)
  console.log(`  watch:  ${encodeShareLink({ scenario, commands, timeUs: finding.timeUs })}`)
}

function main(): void {
  const { seconds, seed } = readOptions(process.argv.slice(2))
  const endMs = Date.now() + seconds * 1000
  let runs = 0
  let findings = 0
  const first = seed ?? Date.now() % 0xffffffff
  for (let next = first; runs === 0 || (seed === null && Date.now() < endMs); next = (next + 1) % 0xffffffff) {
    const finding = checkRun(makeRandomRun(drawFromSeed(next)))
    runs++
    if (finding === null) continue
    findings++
    report(next, finding)
  }
  console.log(`${runs} runs from seed ${first}, ${findings} with a finding`)
  if (findings > 0) process.exitCode = 1
}

try {
  main()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
}
