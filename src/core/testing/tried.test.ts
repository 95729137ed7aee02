/** Each kind of command is given to the kinds of worlds that say so: no command goes untried by accident. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CommandKind } from '..'
import { attackRun } from './random-attack'
import { companyRun } from './random-company'
import { drawFromSeed } from './random-draw'
import { makeLivenessRun } from './random-liveness-world'
import { streamsRun, streamsSession } from './random-streams'
import { makeTransactionRun } from './random-transactions'
import { makeRandomRun } from './random-world'
import { FUZZ_KINDS, type FuzzKind, findUntried, TRIED_BY } from './tried'

type Commands = readonly { readonly command: { readonly kind: CommandKind } }[]

const seeds = Array.from({ length: 300 }, (_, i) => i + 1)

/** Only made, not run. */
const MAKERS: Readonly<Record<FuzzKind, () => readonly Commands[]>> = {
  cluster: () => seeds.map((seed) => makeRandomRun(drawFromSeed(seed)).commands),
  liveness: () => seeds.map((seed) => makeLivenessRun(drawFromSeed(seed)).commands),
  transactions: () => seeds.map((seed) => makeTransactionRun(drawFromSeed(seed)).commands),
  company: () => fc.sample(companyRun, { numRuns: 300, seed: 1 }).map(({ commands }) => commands),
  streams: () => fc.sample(streamsRun, { numRuns: 100, seed: 1 }).map((run) => streamsSession(run).commands),
  attack: () => fc.sample(attackRun, { numRuns: 200, seed: 1 }).map(({ commands }) => commands),
}

it('names somebody for each kind of command', () => {
  expect(Object.entries(TRIED_BY).filter(([, kinds]) => kinds.length === 0)).toEqual([])
})

describe.each(FUZZ_KINDS)('%s worlds', (kind) => {
  it('are given the commands that they say, and no others', () => {
    const given = new Set(MAKERS[kind]().flatMap((commands) => commands.map(({ command }) => command.kind)))
    const said = Object.entries(TRIED_BY).flatMap(([name, kinds]) => (kinds.includes(kind) ? [name] : []))
    expect([...given].sort()).toEqual(said.sort())
  })
})

it('finds what a kind of world should have told or obeyed and never has', () => {
  const none = { worlds: 10_000, events: new Map<string, number>(), commands: new Map<string, { given: number }>() }
  const all = FUZZ_KINDS.flatMap((kind) => findUntried(kind, none)).join('\n')
  for (const name of Object.keys(TRIED_BY)) expect(all).toContain(`${name}: obeyed`)
  expect(all).toContain('QuorumLost: told by no cluster world')
  expect(findUntried('cluster', { ...none, worlds: 10 })).toEqual([])
})
