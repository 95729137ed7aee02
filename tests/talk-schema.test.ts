/** Holds `public/talk.schema.json` to the parser of talks: it is what the tool makes, and the talks of the page satisfy both. */
import { readFileSync } from 'node:fs'
import Ajv2020 from 'ajv/dist/2020'
import { afterEach, describe, expect, it } from 'vitest'
import { german } from '../src/content/de'
import { speak } from '../src/content/language'
import { formatTalk, parseTalk } from '../src/protocol'
import { SCENARIOS, WORLDS } from '../src/scenarios'
import { findSession } from '../src/state/stage/moment-session'
import { planMs } from '../src/state/stage/pace'
import { listBuiltIn } from '../src/view/stage/built-in-talks'
import { SCHEMA_FILE } from '../tools/scenario-schema'
import { makeTalkSchema, TALK_SCHEMA_FILE } from '../tools/talk-schema'

const text = readFileSync(TALK_SCHEMA_FILE, 'utf8')
const ajv = new Ajv2020({ allowUnionTypes: true })
ajv.addSchema(JSON.parse(readFileSync(SCHEMA_FILE, 'utf8')))
const validate = ajv.compile(JSON.parse(text))

afterEach(() => speak('en'))

it('is what "npm run scenario-schema" makes', () => {
  expect(text).toBe(makeTalkSchema())
})

describe.each(['en', 'de'] as const)('the talks that come with the page, in %s', (language) => {
  it('are read as they are written, satisfy the schema, and their worlds are there', async () => {
    if (language === 'de') {
      for (const { fetch, names } of german.parts)
        if (names.includes('talkWords')) Object.assign(german.words, await fetch())
      speak('de', german.words)
    }
    const talks = listBuiltIn()
    expect(talks.map(({ moments }) => planMs(moments) / 60_000)).toEqual([5, 15, 30, 10])
    for (const talk of talks) {
      const file = formatTalk(talk)
      expect(parseTalk(file)).toEqual({ ok: true, talk })
      validate(JSON.parse(file))
      expect(validate.errors ?? []).toEqual([])
      for (const { run, commands } of talk.moments)
        if (run !== null) expect(findSession(run, commands, [...SCENARIOS, ...WORLDS]).ok).toBe(true)
    }
    const [first] = talks
    expect(first.title).toBe(language === 'de' ? 'Haltet die Stange' : 'Hold the rod')
  })
})

it.each([
  ['no moments', {}],
  ['another version', { version: 2 }],
  ['a moment that is none', { moments: [{ id: 'a' }] }],
])('the schema refuses %s as the parser does', (_, change) => {
  const talk = { ...JSON.parse(formatTalk(listBuiltIn()[0])), moments: undefined, ...change }
  expect(validate(JSON.parse(JSON.stringify(talk)))).toBe(false)
  expect(parseTalk(JSON.stringify(talk)).ok).toBe(false)
})
