/** The file of a talk: what is written is read again, and what is wrong is named with its place and cure. */
import { describe, expect, it } from 'vitest'
import { SCENARIOS } from '../scenarios'
import { formatTalk, parseTalk, TALK_LIMITS, validateTalk } from './index'

const MOMENT = { id: 'one', title: 'One', seconds: 60, run: { world: 'observers', atMs: 20_000 } }
const TALK = { format: 'streamscape-talk', version: 1, id: 'mine', title: 'Mine', moments: [MOMENT] }
const kill = { kind: 'KillSite', site: 'dc-west' }

const withMoment = (change: object, rest: readonly object[] = []) => ({
  ...TALK,
  moments: [{ ...MOMENT, ...change }, ...rest],
})

it('reads again what it writes, a world that is written out included', () => {
  const document = withMoment(
    {
      notes: '**Wait** for the laugh.',
      caption: 'On the wall',
      poll: { question: 'And now?', choices: ['yes', 'no'] },
      run: { scenario: SCENARIOS[1], atMs: 30_000, done: [{ atMs: 20_000, command: kill }], isPlaying: false },
      commands: [{ atMs: 3_000, command: { kind: 'HealSite', site: 'dc-west' } }],
    },
    [{ id: 'two', title: 'Two', seconds: 30, view: 'instrument', of: 'lost' }],
  )
  const result = validateTalk(JSON.parse(JSON.stringify(document)))
  if (!result.ok) throw new Error(JSON.stringify(result.errors))
  const again = parseTalk(formatTalk(result.talk))
  expect(again).toEqual(result)
  expect(result.talk.moments[1]).toMatchObject({ view: 'instrument', of: 'lost', run: null, notes: '', poll: null })
})

describe('faults', () => {
  it.each([
    ['another format', { ...TALK, format: 'talk' }, '$.format', 'not-choice'],
    ['no moments', { ...TALK, moments: [] }, '$.moments', 'needs-one'],
    ['too many moments', { ...TALK, moments: Array(TALK_LIMITS.moments + 1).fill(MOMENT) }, '$.moments', 'too-many'],
    ['an unknown key', withMoment({ note: 'x' }), '$.moments[0].note', 'unknown-key'],
    ['the same id twice', withMoment({}, [MOMENT]), '$.moments[1].id', 'taken'],
    ['two worlds', withMoment({ run: { world: 'a', scenario: SCENARIOS[0] } }), '$.moments[0].run', 'talk-one-world'],
    ['no world', withMoment({ run: { atMs: 1 } }), '$.moments[0].run', 'talk-one-world'],
    ['a bad world', withMoment({ run: { scenario: {} } }), '$.moments[0].run.scenario.format', 'not-choice'],
    ['nothing to go on with', withMoment({ run: null }), '$.moments[0].run', 'talk-no-run'],
    [
      'one answer',
      withMoment({ poll: { question: 'q', choices: ['a'] } }),
      '$.moments[0].poll.choices',
      'talk-few-choices',
    ],
    ['no such instrument', withMoment({ view: 'instrument', of: 'noise' }), '$.moments[0].of', 'not-choice'],
    [
      'a command after the beginning',
      withMoment({ run: { world: 'observers', atMs: 5, done: [{ atMs: 9, command: kill }] } }),
      '$.moments[0].run.done[0].atMs',
      'talk-done-later',
    ],
    [
      'commands in disorder',
      withMoment({ commands: [9, 5].map((atMs) => ({ atMs, command: kill })) }),
      '$.moments[0].commands[1].atMs',
      'commands-disorder',
    ],
    ['letters that are not shown', withMoment({ title: 'a\u202eb' }), '$.moments[0].title', 'text-hidden'],
  ])('%s', (_, document, place, code) => {
    const result = parseTalk(JSON.stringify(document))
    if (result.ok) throw new Error('It was read.')
    expect(result.errors).toContainEqual(expect.objectContaining({ place, code }))
    expect(result.errors.every(({ cure }) => cure !== '')).toBe(true)
  })
})
