import { readdirSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { REFUSALS, refuse } from '../core/refusal'
import { CONFIG_DEFINITIONS, INPUT_FAULTS, INPUT_WARNINGS, parseCommand, parseScenario } from '../protocol'
import { SCENARIOS, WORLDS } from '../scenarios'
import { formatCount, formatLatency, formatMs, formatSeconds, formatSetting, splitDuration } from '../view/kit/format'
import { articleName, DAY_US, formatAge, formatLiveAge, formatMoment } from '../view/worlds/day-format'
import { tellConfig } from './configs'
import { databaseWords } from './database'
import { COMMAND_REFUSALS } from './de/command-refusals'
import { CONFIG_WORDS } from './de/configs'
import { INPUT_FAULTS as germanFaults } from './de/input-faults'
import { ROW_FAULTS as germanRows } from './de/row-faults'
import { INPUT_WARNINGS as germanWarnings } from './de/scenario-faults'
import { SCENARIO_WORDS } from './de/scenarios'
import { databaseWords as englishDatabase } from './en/database'
import { ROW_FAULTS } from './en/row-faults'
import { tellFault, tellWarning, writeFault } from './input-faults'
import { listEnglish, speak } from './language'
import { narrationWords } from './narration'
import { pseudo } from './pseudo'
import { tellRefusal } from './refusals'
import { tellRowError } from './row-faults'
import { tellScenario, tellTitle } from './scenarios'
import { toText } from './sentence'
import { shellWords } from './shell'
import { type SituationFacts, type SituationText, situationWords } from './situations'
import { german } from './testing/german'
import { timelineWords } from './timeline'
import { tellEnough } from './why-sentences'
import type { Words } from './words'
import { worldsWords } from './worlds'
import { pairWords } from './worlds-day'

afterEach(() => speak('en'))

describe('a change of language', () => {
  it('changes words that are read after it, and back', () => {
    speak('de', german)
    expect([shellWords.share, timelineWords.speedOf(1500)]).toEqual(['Teilen', '1.500×'])
    speak('en')
    expect([shellWords.share, timelineWords.speedOf(1500)]).toEqual(['Share', '1,500×'])
  })

  it('leaves English where a language has no word', () => {
    speak('de', { shellWords: { share: 'Teilen' } })
    expect([shellWords.share, shellWords.help]).toEqual(['Teilen', 'Keys and legend'])
  })

  it('says why a session refused', () => {
    const refusal = { code: 'no-branch', branch: 3 } as const
    expect(tellRefusal(refusal)).toBe('There is no branch 3.')
    speak('de', german)
    expect(tellRefusal(refusal)).toBe('Es gibt keinen Lauf 3.')
  })

  it('changes numbers and spans', () => {
    const write = () => [
      formatCount(1234),
      formatLatency(12.5),
      formatMs(1500),
      formatSeconds(9600),
      formatSetting(9000),
      ...splitDuration(9_600_000),
    ]
    expect(write()).toEqual(['1,234', '12.5 ms', '1.5 s', '9.6\u00a0s', '9\u00a0s', '9.6', 's'])
    speak('de', german)
    expect(write()).toEqual(['1.234', '12,5 ms', '1,5 s', '9,6\u00a0s', '9\u00a0s', '9,6', 's'])
  })
})

describe('worlds', () => {
  const built = [...SCENARIOS, ...WORLDS]

  it('that are built in have their words in German, and those are of the words that the world has now', () => {
    expect(Object.keys(SCENARIO_WORDS).sort()).toEqual(built.map(({ id }) => id).sort())
    for (const { id, title, description } of built)
      expect(SCENARIO_WORDS[id]).toMatchObject({ title: { of: title }, description: { of: description } })
  })

  it('of somebody’s own, and words that he changed, stay as they are', () => {
    const [world] = built
    speak('de', german)
    expect(tellTitle(world.id, world.title)).toBe('2,5 Datacenter, ein Observer je Seite')
    expect(tellScenario('mine', { title: 'Mine', description: 'Own' })).toEqual({ title: 'Mine', description: 'Own' })
    expect(tellTitle(world.id, 'Changed')).toBe('Changed')
  })
})

it('each fault of a file or a link is said in German', () => {
  // A code that is missing, or that takes other values, does not compile.
  const said: Words<typeof INPUT_FAULTS> = germanFaults
  expect(Object.keys(said).sort()).toEqual(Object.keys(INPUT_FAULTS).sort())
  expectSameValues(INPUT_FAULTS, germanFaults)
  const result = parseScenario('{"name": "x", "sites": {}}')
  const errors = result.ok ? [] : result.errors
  expect(errors.length).toBeGreaterThan(1)
  const english = errors.map((error) => tellFault(error).message)
  speak('de', german)
  expect(errors.map((error) => tellFault(error).message).filter((message) => english.includes(message))).toEqual([])
})

it('a fault that is told in one line, and what is only worth knowing, are German too', () => {
  const read = parseCommand({ kind: 'AlterTopicConfig', topic: 'orders', key: 'min.insync.replicas', value: 'x' })
  const error = read.ok ? null : read.errors[0]
  if (error === null) throw new Error('A setting of x was taken.')
  expect(writeFault(error)).toBe('$.value: Expected a whole number from 1 to 2147483647. Found: "x". The default is 1.')
  const values = { topic: 'orders', minIsr: 3, replicas: 1 }
  const warning = { code: 'min-isr-most', values, message: INPUT_WARNINGS['min-isr-most'](values) }
  expect(tellWarning(warning)).toBe(warning.message)
  speak('de', german)
  expect(writeFault(error)).toBe(
    '$.value: Hier muss eine ganze Zahl von 1 bis 2147483647 stehen. Gefunden: "x". Der Default ist 1.',
  )
  expect(tellWarning(warning)).toBe(
    'Topic orders: min.insync.replicas 3 ist mehr als seine 1 Replica; Kafka nimmt die kleinere Zahl.',
  )
  expect(tellFault({ ...error, code: '__proto__' }).message).toBe(error.message)
  const said: Words<typeof INPUT_WARNINGS> = germanWarnings
  expectSameValues(INPUT_WARNINGS, said)
})

const VALUES: Readonly<Record<string, unknown>> = {
  scope: 'topic',
  length: 7,
  lists: 7,
  replicas: 7,
  wanted: 7,
  brokers: 7,
  voters: 7,
  what: 'broker',
  guard: 'audit-log',
  on: true,
  has: false,
  stopped: true,
  most: 7,
  records: 7,
  topics: 7,
  partitions: 7,
  version: 7,
  article: 7,
  last: 7,
  pairs: 7,
  count: 7,
  found: 7,
  expected: 7,
}
/** A fault is told in two sentences. */
type FaultText = { readonly message: string; readonly cure: string }

/** What a sentence says of values that were never seen, and which of them it asked for. */
const sayIn = (table: object, code: string): { readonly text: string; readonly asked: readonly string[] } => {
  const asked = new Set<string>()
  const values = new Proxy(
    {},
    {
      get: (_, key) => {
        asked.add(String(key))
        return VALUES[String(key)] ?? `the-${String(key)}`
      },
    },
  )
  const said = (table as Record<string, (values: object) => string | FaultText>)[code](values)
  const text = typeof said === 'string' ? said : `${said.message} ${said.cure}`
  return { text, asked: [...asked].sort() }
}

/** Each code is said in both of the same values, and each value that is a name is heard. */
function expectSameValues(english: object, german: object): void {
  for (const code of Object.keys(english)) {
    const [there, own] = [sayIn(english, code), sayIn(german, code)]
    expect({ code, asked: own.asked }).toEqual({ code, asked: there.asked })
    expect(own.text).not.toBe(there.text)
    expect(own.text).not.toMatch(/undefined|NaN/)
    for (const key of own.asked.filter((name) => VALUES[name] === undefined))
      expect({ code, text: own.text }).toEqual({ code, text: expect.stringContaining(`the-${key}`) })
  }
}

it('each fault of a row of somebody’s own events is said in German of the same values', () => {
  expect(Object.keys(germanRows).sort()).toEqual(Object.keys(ROW_FAULTS).sort())
  expectSameValues(ROW_FAULTS, germanRows)
  const error = { value: 'nothing', code: 'not-pairs', values: { most: 100_000 } } as const
  expect(tellRowError(error).what).toBe('Expected a whole number from -100,000 to 100,000.')
  speak('de', german)
  expect(tellRowError(error)).toEqual({
    value: 'nichts',
    what: 'Hier muss eine ganze Zahl von -100.000 bis 100.000 stehen.',
  })
})

describe('why a command was not carried out', () => {
  it('is said in German of the same values as in English', () => {
    // A code that is missing, or that takes other values, does not compile.
    const said: Words<typeof REFUSALS> = COMMAND_REFUSALS
    expect(Object.keys(said).sort()).toEqual(Object.keys(REFUSALS).sort())
    expectSameValues(REFUSALS, COMMAND_REFUSALS)
  })

  it('stays as it came when a broker said it, or when the code is not known', () => {
    speak('de', german)
    const names = { site: (id: string) => id }
    const told = { error: 'TOPIC_ALREADY_EXISTS', message: "Topic 'orders' already exists." }
    expect(narrationWords.CommandRefused(told)).toBe("Abgelehnt: TOPIC_ALREADY_EXISTS. Topic 'orders' already exists.")
    for (const code of ['later', 'toString', '__proto__'])
      expect(narrationWords.CommandRefused({ ...told, reason: { code, values: {} } })).toContain(told.message)
    expect(narrationWords.SiteKilled({ site: 'DC West' }, names)).toBe('DC West ist dunkel.')
    const { reason, ...refusal } = refuse('not-running', { what: 'broker', name: 11 })
    expect(narrationWords.CommandRefused({ ...refusal, ...(reason ? { reason } : {}) })).toBe(
      'Abgelehnt: INVALID_REQUEST. Broker 11 läuft nicht.',
    )
  })
})

it('each setting has its German sentence, and no sentence is of a setting that there is not', () => {
  speak('de', german)
  const english = CONFIG_DEFINITIONS.filter(({ scope, key, doc }) => tellConfig(scope, key, doc) === doc)
  expect(english.map(({ scope, key }) => `${scope}/${key}`)).toEqual([])
  const known = new Set(CONFIG_DEFINITIONS.flatMap(({ scope, key }) => [key, `${scope}/${key}`]))
  expect(Object.keys(CONFIG_WORDS).filter((key) => !known.has(key))).toEqual([])
})

it('German says nothing under a name that no door asks for', async () => {
  const doors = readdirSync(import.meta.dirname).filter((file) => /^[a-z-]+\.ts$/.test(file))
  await Promise.all(doors.map((file) => import(/* @vite-ignore */ `${import.meta.dirname}/${file}`)))
  expect(doors.length).toBeGreaterThan(20)
  expect(Object.keys(german).filter((name) => !listEnglish().has(name))).toEqual([])
})

it('German lacks nothing but what belongs to a run, whatever the language', async () => {
  const doors = readdirSync(import.meta.dirname).filter((file) => /^[a-z-]+\.ts$/.test(file))
  await Promise.all(doors.map((file) => import(/* @vite-ignore */ `${import.meta.dirname}/${file}`)))
  const missing = [...listEnglish().keys()].filter((name) => !Object.hasOwn(german, name))
  // The company and its systems: a link, a file and the SQL of the database call them so too.
  expect(missing.sort()).toEqual(['companySystems', 'companyWords'])
})

it('days, ages and articles of the two worlds are written as German writes them', () => {
  const write = () => [formatMoment(2 * DAY_US + 3_600_000_000), formatAge(9_600_000), formatLiveAge(1), articleName(3)]
  expect(write()).toEqual(['Wed 01:00', '9.6 s', 'under a second', 'Zephyr, size 39'])
  speak('de', german)
  expect(write()).toEqual(['Mi 01:00', '9,6 s', 'unter einer Sekunde', 'Zephyr, Größe 39'])
  expect([pairWords.pairs(-1), pairWords.says(-1234), worldsWords.namesBadSeed(4_294_967_295)]).toEqual([
    '1 Paar geschuldet',
    'sagt −1.234',
    'Gib eine ganze Zahl von 0 bis 4.294.967.295 ein.',
  ])
  expect(databaseWords.examples.map(({ sql }) => sql)).toEqual(englishDatabase.examples.map(({ sql }) => sql))
})

describe('the language for tests', () => {
  it('marks what is shown and makes it longer', () => {
    speak('pseudo', pseudo.words)
    expect(shellWords.share).toMatch(/^⟦Sĥàŕé o.*⟧$/)
    expect(shellWords.share.length).toBeGreaterThanOrEqual(7)
    expect(shellWords.ended.memory).toMatch(/^⟦.*⟧$/)
    expect(shellWords.unknownPageText('x')).toMatch(/^⟦.*⟧$/)
  })

  it('leaves kinds of pieces, codes and figures alone', () => {
    speak('pseudo', pseudo.words)
    const pieces = tellEnough(3, 3, 0)
    expect(pieces.filter((piece) => typeof piece !== 'string').map(({ kind }) => kind)).toEqual(['mark'])
    expect(shellWords.brand).toBe('Streamscape')
    expect(shellWords.helpMark).toBe('?')
  })

  it('marks a text that holds another one once', () => {
    speak('pseudo', pseudo.words)
    expect(shellWords.home(shellWords.playground).match(/⟦/g)).toHaveLength(1)
  })
})

it('a situation is told of one and of several alike in German', () => {
  speak('de', german)
  const facts = {
    dark: [],
    darkOther: [],
    lit: 'DC East',
    inSync: 2,
    isr: 1,
    minIsr: 2,
    lost: 0,
    down: [],
    paused: [],
    starting: [],
    fenced: [],
    left: '',
    session: '9 s',
    lagging: -1,
    held: [],
    silent: [],
    isUnheard: false,
    isGivenUp: false,
    isLeadersDisk: false,
    isConnected: false,
    elected: -1,
    isNobodyThere: false,
    waitsForAll: true,
    slowDisks: [21],
    behindDisks: [],
    behind: [21],
    cut: [],
    isOneWay: false,
    isWayBack: false,
    isLeaderSilent: false,
    isUntold: false,
    isLeaderDown: false,
    sendersDown: false,
    darkVotes: [],
    slow: [],
    senders: ['Web shop'],
    flow: 'no',
    isClearing: false,
    hasQuorum: true,
    hasController: true,
    votesUp: 5,
    voters: 5,
    promoted: [23],
    isOver: false,
    isOfClients: false,
    isBystander: false,
    leaving: [],
    missing: [],
    isWayThere: true,
    isOfCopies: true,
    began: null,
  } as const
  expect(situationWords.refused(facts).caption).toBe(
    'Die Stange ist gefallen: für zwei gemacht, kann sie nicht an einer hängen.',
  )
  expect(situationWords.healing(facts).caption).toBe('21 kopiert, was fehlt. Bis dahin zählt die Replica nicht.')
  expect(situationWords.healing({ ...facts, behind: [21, 22] }).captionShort).toBe('21 und 22 holen auf.')
  expect(situationWords.clearing(facts).captionShort).toBe('Web shop hat noch kein Ja.')
})

describe('What decides what is said', () => {
  const BASE = {
    dark: ['DC West'],
    darkOther: ['Hut'],
    darkVotes: ['Hut'],
    lit: 'DC East',
    inSync: 2,
    isr: 3,
    minIsr: 2,
    lost: 0,
    down: [],
    paused: [],
    starting: [],
    fenced: [],
    left: '4.2 s',
    session: '9 s',
    lagging: -1,
    held: [23],
    silent: [21],
    isUnheard: false,
    isGivenUp: false,
    isLeadersDisk: false,
    isConnected: false,
    elected: -1,
    isNobodyThere: false,
    waitsForAll: true,
    slowDisks: [21],
    behindDisks: [],
    behind: [21],
    cut: ['DC West → DC East'],
    isOneWay: true,
    isWayBack: false,
    slow: ['A – B'],
    senders: ['Web shop'],
    flow: 'no',
    isClearing: false,
    isLeaderSilent: false,
    isUntold: false,
    isLeaderDown: false,
    sendersDown: false,
    hasQuorum: true,
    hasController: true,
    votesUp: 5,
    voters: 5,
    promoted: [23],
    isOver: false,
    isOfClients: false,
    isBystander: false,
    leaving: [],
    missing: [],
    isWayThere: true,
    isOfCopies: true,
    began: null,
  } as const satisfies SituationFacts
  const CHANGES: readonly Partial<SituationFacts>[] = [
    { isLeaderSilent: true },
    { isLeaderDown: true },
    { isWayBack: true },
    { isOneWay: false, cut: ['DC West – DC East'] },
    { sendersDown: true },
    { hasQuorum: false },
    { hasController: false },
    { left: '' },
    { inSync: 1 },
    { paused: [11] },
    { lagging: 13 },
    { flow: 'yes' },
    { flow: 'partly' },
    { isUnheard: true },
    { inSync: 3 },
    { dark: [], cut: [], isOneWay: false },
    { dark: [] },
    { isOver: true },
    { isOfClients: true },
    { isBystander: true },
    { isWayThere: false },
    { isOfCopies: false },
    { isUnheard: true, cut: [], isOneWay: false },
    { isUnheard: true, missing: [11, 12] },
    { began: 'cut-off' },
    { began: 'isr-silent' },
    { began: 'no-answer' },
    { behindDisks: [21] },
    { isUntold: true },
    { isUntold: true, paused: [11] },
    { votesUp: 2 },
    { inSync: 0, minIsr: 0 },
    { dark: [], leaving: [22] },
    { dark: [], cut: [], isOneWay: false, fenced: [22] },
  ]
  const say = (facts: SituationFacts): Record<string, string> => {
    const all = situationWords as unknown as Record<string, (f: SituationFacts) => SituationText>
    return Object.fromEntries(
      Object.keys(situationWords).flatMap((kind) => {
        const { caption, balloon, title } = all[kind](facts)
        return [
          [`${kind}: caption`, caption],
          [`${kind}: balloon`, toText(balloon)],
          [`${kind}: title`, title],
        ]
      }),
    )
  }
  const changed = (change: Partial<SituationFacts>): readonly string[] => {
    const [before, after] = [say(BASE), say({ ...BASE, ...change })]
    return Object.keys(before).filter((key) => before[key] !== after[key])
  }

  it.each(CHANGES)('is the same in each language: %j', (change) => {
    speak('en')
    const inEnglish = changed(change)
    speak('de', german)
    expect(changed(change)).toEqual(inEnglish)
  })
})
