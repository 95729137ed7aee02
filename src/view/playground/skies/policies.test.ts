/** The same run under four promises: what each does is the core's, and only the promise differs. */
import { expect, it } from 'vitest'
import { skiesWords as words } from '../../../content/skies'
import { formatScenario, parseScenario, type SessionState } from '../../../protocol'
import { SCENARIOS } from '../../../scenarios'
import { readLane, tellLane } from './lane-story'
import { makeLanes, PROMISES } from './policies'
import { killWest, openWorld, viewRun } from './testing/run-views'

const tellRun = (session: SessionState, seconds: number) => {
  const { events, focus, measures, structure } = viewRun(session, seconds)
  return tellLane(readLane(events, focus, measures, seconds * 1_000_000), structure)
}
const tell = (session: SessionState, seconds: number) =>
  (makeLanes(session, 'orders') ?? []).map((lane) => tellRun(lane, seconds))

it('says of each lane what its events told and its figures count', () => {
  expect(tell(openWorld('observers', [killWest(12)]), 30)).toEqual([
    'After “kill DC West” there was nobody to promote; writes have been stopped for 18.0\u00a0s, as 2 are in sync and 3 are needed; nothing is lost.',
    'After “kill DC West” nobody was promoted, though an observer watched; writes have been stopped for 18.0\u00a0s, as 2 are in sync and 3 are needed; nothing is lost.',
    '23 was promoted 7.2\u00a0s after “kill DC West”; writes went on after 10.2\u00a0s without; nothing is lost.',
    '23 was promoted 7.2\u00a0s after “kill DC West”; writes went on after 10.2\u00a0s without; nothing is lost.',
  ])
})

it('parts the two that promote where one broker is missing and the minimum is held', () => {
  const [, , replicated, minimum] = tell(openWorld('observers-under-replicated'), 40)
  expect(replicated).toMatch(/^13 was promoted 8.2\u00a0s after “crash 12”; writes went on/)
  expect(minimum).toMatch(/^After “crash 12” nobody was promoted, though an observer watched; writes went on/)
})

it('tells an outage that lasts by itself, and outages that are over together', () => {
  const healed = { timeUs: 40_000_000, command: { kind: 'HealSite', site: 'dc-west' } as const }
  const twice = openWorld('no-observers', [killWest(12), healed, killWest(60)])
  expect(tellRun(twice, 50)).toContain('writes went on after 34.3\u00a0s without')
  expect(tellRun(twice, 62)).toContain('writes have been stopped for 2.0\u00a0s')
})

it('passes no judgement before a controller has acted, and names the fault that stopped it', () => {
  const early = tell(openWorld('observers', [killWest(12)]), 16)
  for (const sentence of early)
    expect(sentence).toMatch(
      /^The controllers have not acted on “kill DC West” yet; writes have been stopped for 4.0\u00a0s; /,
    )
  const east = { timeUs: 60_000_000, command: { kind: 'KillSite', site: 'dc-east' } as const }
  const west = { timeUs: 40_000_000, command: { kind: 'HealSite', site: 'dc-west' } as const }
  const [, , , last] = tell(openWorld('observers', [killWest(12), west, east]), 64)
  expect(last).toContain('“kill DC East”')
})

it('says nothing of a fault before it', () => {
  for (const sentence of tell(openWorld('observers', [killWest(12)]), 11)) expect(sentence).toBe(words.story(CALM))
})

const CALM = {
  fault: null,
  promoted: [],
  promotedAfter: '',
  answer: 'yes',
  withoutWrites: '',
  stoppedFor: '',
  outages: 0,
  lost: 0,
  inSync: 4,
  minIsr: 3,
  isWatched: true,
  isUnnoticed: false,
} as const

it('gives each built-in world four lanes that a file may hold, or none; all but the placement is the same', () => {
  const none: string[] = []
  for (const scenario of SCENARIOS) {
    const session = { scenario, commands: [killWest(5)], timeUs: 0 }
    const lanes = makeLanes(session, scenario.watch.topic)
    if (lanes === null) none.push(scenario.id)
    for (const [i, lane] of (lanes ?? []).entries()) {
      expect(parseScenario(formatScenario(lane.scenario)).ok, `${scenario.id} ${PROMISES[i]}`).toBe(true)
      expect(lane.commands).toEqual(session.commands)
      const strip = ({ topics, commands, ...rest }: SessionState['scenario']) => rest
      expect(strip(lane.scenario)).toEqual(strip(scenario))
    }
  }
  expect(none).not.toContain('observers')
  expect(none).not.toContain('no-observers')
  expect(none).toContain('three-datacenters')
})
