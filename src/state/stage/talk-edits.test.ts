/** What an author does to a talk, and what is said of it when it is wrong. */
import { describe, expect, it } from 'vitest'
import { formatTalk, parseTalk, type Talk } from '../../protocol'
import { SCENARIOS } from '../../scenarios'
import { findSession, takeCommands, takeSession } from './moment-session'
import {
  addMoment,
  changeMoment,
  changeRun,
  judgeDraft,
  listPlanned,
  moveMoment,
  removeMoment,
  setCommands,
} from './talk-edits'
import { kill, TALK } from './testing/show-of-two'

const names = ({ moments }: Talk): readonly string[] => moments.map(({ id }) => id)
const run = TALK.moments[0].run

describe('the order of moments', () => {
  it('one is added behind another, under a name of its own', () => {
    const once = addMoment(TALK, 0, 'Über Größe!', run)
    const twice = addMoment(once, 1, 'Über Größe!', run)
    expect(names(twice)).toEqual(['rest', 'ber-gr-e', 'ber-gr-e-2', 'kill', 'on'])
    expect(judgeDraft(twice, SCENARIOS).errors).toEqual([])
    expect(judgeDraft(addMoment(TALK, 0, '雨', run), SCENARIOS).talk?.moments[1].id).toBe('moment')
  })

  it('whatever is moved or taken out, the first moment has a run', () => {
    const first = moveMoment(TALK, 2, 0)
    expect(names(first)).toEqual(['on', 'rest', 'kill'])
    expect(first.moments[0].run).toBe(TALK.moments[1].run)
    const left = removeMoment(removeMoment(TALK, 0), 0)
    expect(names(left)).toEqual(['on'])
    expect(left.moments[0].run).toBe(TALK.moments[1].run)
    expect(removeMoment(left, 0)).toBe(left)
    for (const talk of [first, left]) expect(judgeDraft(talk, SCENARIOS).errors).toEqual([])
    expect(moveMoment(TALK, 0, -1)).toBe(TALK)
  })
})

describe('what is wrong is said at its place, and nothing is kept of it', () => {
  const second = { atMs: 2_000, command: kill }
  it.each([
    ['an empty title', changeMoment(TALK, 1, { title: '' }), '$.moments[1].title', 'not-text'],
    ['no time', changeMoment(TALK, 1, { seconds: Number.NaN }), '$.moments[1].seconds', 'not-whole'],
    ['a beginning that is none', changeRun(TALK, 0, { atMs: Number.NaN }), '$.moments[0].run.atMs', 'not-number'],
    ['a world that is gone', changeRun(TALK, 0, { world: 'atlantis' }), '$.moments[0].run.world', 'talk-no-world'],
    [
      'a site of another world',
      setCommands(changeRun(TALK, 1, { world: 'acks-0-1-all' }), 1, [second]),
      '$.moments[1].commands[0].command.site',
      'no-such-name',
    ],
    ['a time for what has no beginning', setCommands(TALK, 2, [second]), '$.moments[2].commands', 'talk-plan-no-run'],
  ])('%s', (_, draft, place, code) => {
    const { talk, errors } = judgeDraft(draft, SCENARIOS)
    expect(talk).toBeNull()
    expect(errors).toContainEqual(expect.objectContaining({ place, code }))
  })
})

it('what happens by itself stands in the order of time, and all that can be chosen is there to be done', () => {
  const world = SCENARIOS.find(({ id }) => id === 'observers')
  if (world === undefined) throw new Error('It is a world of the page.')
  const commands = listPlanned(world).map((command, i) => ({ atMs: 1_000 * (50 - i), command }))
  const talk = setCommands(TALK, 0, commands)
  expect(talk.moments[0].commands).toEqual([...commands].reverse())
  expect(judgeDraft(talk, SCENARIOS).errors).toEqual([])
})

it('a run is taken as it stands, and begins there again', () => {
  const begun = { ...TALK.moments[1], commands: [{ atMs: 3_000.5, command: kill }] }
  if (begun.run === null) throw new Error('It has a run.')
  const found = findSession(begun.run, begun.commands, SCENARIOS)
  if (!found.ok) throw new Error('Its world is there.')
  const pace = { isPlaying: true, speed: 2 }
  const early = takeSession(found.session, SCENARIOS, pace)
  expect(early).toEqual({ ...begun.run, ...pace })
  expect(takeCommands(begun.run, found.session)).toEqual(begun.commands)
  const late = { ...found.session, timeUs: 20_000_001 }
  const taken = takeSession(late, SCENARIOS, pace)
  expect(taken).toMatchObject({ world: 'observers', scenario: null, done: [{ atMs: 15_000.5, command: kill }] })
  const file = parseTalk(formatTalk(addMoment(TALK, 0, 'Taken', taken)))
  const again = file.ok && file.talk.moments[1].run
  expect(again && findSession(again, [], SCENARIOS)).toEqual({ ok: true, session: late })
})

it('a world that was changed is written out', () => {
  const [world] = SCENARIOS
  const own = { ...world, seed: world.seed + 1 }
  const taken = takeSession({ scenario: own, commands: [], timeUs: 0 }, SCENARIOS, { isPlaying: false, speed: 1 })
  expect(taken).toMatchObject({ world: '', scenario: own })
  expect(takeSession({ scenario: structuredClone(world), commands: [], timeUs: 0 }, SCENARIOS, taken).world).toBe(
    world.id,
  )
})
