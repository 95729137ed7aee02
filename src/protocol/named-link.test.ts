/** Runs of built-in worlds by name: short, the same run again, and never another one. */
import { expect, it } from 'vitest'
import type { Command } from '../core'
import { SCENARIOS } from '../scenarios'
import type { SessionState } from './messages'
import { decodeChanges, encodeChanges } from './named-link'

/** Of a usual length: with the folder 41 letters. */
const PAGE = 'https://somebody.github.io/streamscape/#/'
const world = SCENARIOS[0]
const did = (...commands: readonly (readonly [seconds: number, command: Command])[]): SessionState => ({
  scenario: world,
  commands: commands.map(([seconds, command]) => ({ timeUs: seconds * 1_000_000 + 123_456, command })),
  timeUs: 45_000_000,
})
const kill = did([10, { kind: 'KillSite', site: 'dc-west' }])

it('every built-in world has a name, and the address of it is short', () => {
  for (const scenario of SCENARIOS) {
    const changes = encodeChanges({ scenario, commands: [], timeUs: 12_000_000 }, SCENARIOS) ?? ''
    const address = `${PAGE}playground/${scenario.id}?did=${changes}`
    expect(address.length, address).toBeLessThanOrEqual(125)
    expect(`${PAGE}playground/${scenario.id}?t=12.0`.length).toBeLessThanOrEqual(100)
    expect(decodeChanges(scenario, changes)).toMatchObject({ ok: true, session: { scenario, timeUs: 12_000_000 } })
  }
})

it('gives back what was done, to the microsecond', () => {
  const session = did(
    [10, { kind: 'KillSite', site: 'dc-west' }],
    [25, { kind: 'CutLink', from: 'dc-west', to: 'dc-east', both: true }],
    [40, { kind: 'HealSite', site: 'dc-west' }],
  )
  const result = decodeChanges(world, encodeChanges(session, SCENARIOS) ?? '')
  expect(result).toMatchObject({ ok: true, session })
})

it('a world that was edited has no name', () => {
  expect(encodeChanges({ ...kill, scenario: { ...world, seed: world.seed + 1 } }, SCENARIOS)).toBeNull()
  expect(encodeChanges({ ...kill, scenario: { ...world, id: 'mine' } }, SCENARIOS)).toBeNull()
})

it('a link of a world that has changed since says so, and shows no other run', () => {
  const changes = encodeChanges(kill, SCENARIOS) ?? ''
  const result = decodeChanges({ ...world, seed: world.seed + 1 }, changes)
  expect(result.ok ? [] : result.errors.map(({ message }) => message)).toEqual([
    expect.stringContaining('is not the one that the link was made of'),
  ])
})

it.each(['', '1.', '1.garbage', '9.AAAA', '1.<img>', 'x'.repeat(100_000)])('refuses %.20s', (changes) => {
  expect(decodeChanges(world, changes).ok).toBe(false)
})

/** As it was made when there was no other version: its packing, and with it the dictionary, is for ever. */
const OLD_LINK = '1.izYEpoJiw_Q0JR0TU6jW6GhDA0MjYxNTMyJNiQUA'

it('a kill is some twenty letters more than the world alone, and an old link is packed as ever', () => {
  const changes = encodeChanges(kill, SCENARIOS) ?? ''
  expect(changes.length).toBeLessThanOrEqual(50)
  // Another check of the world would be another link; what was packed then is read all the same.
  const result = decodeChanges(world, OLD_LINK)
  const said = result.ok ? [] : result.errors.map(({ message }) => message)
  if (changes === OLD_LINK) expect(result).toMatchObject({ ok: true, session: kill })
  else expect(said).toEqual([expect.stringContaining('is not the one that the link was made of')])
})
