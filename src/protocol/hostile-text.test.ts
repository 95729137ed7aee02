/** Values that deceive or break: refused with their place wherever a file or a link is read, and never thrown. */
import { describe, expect, it } from 'vitest'
import { CONFIG_DEFINITIONS, readConfigValue } from '../core'
import { findDuplicateKey } from './json-keys'
import { findTextFault, showSafely } from './safe-text'
import { parseScenario } from './scenario-file'
import { parseSession } from './session-codec'

const SCENARIO = {
  format: 'streamscape-scenario',
  version: 1,
  title: 'A title',
  sites: [{ id: 'here' }],
  brokers: [{ id: 1, site: 'here' }],
  controllers: [{ id: 2, site: 'here' }],
  topics: [{ name: 'orders' }],
}
const places = (document: object | string): string[] => {
  const result = parseScenario(typeof document === 'string' ? document : JSON.stringify(document))
  return result.ok ? [] : result.errors.map(({ place }) => place)
}
const HOSTILE: readonly unknown[] = [
  { toString: null },
  { toString: 'x', valueOf: null },
  [[[]]],
  {},
  null,
  [Symbol.iterator],
]

describe('a value that is no text', () => {
  it.each(CONFIG_DEFINITIONS.map((definition) => [`${definition.scope} ${definition.key}`, definition] as const))(
    'is refused by the setting %s',
    (_, definition) => {
      for (const value of HOSTILE) expect(readConfigValue(definition, value).ok).toBe(false)
    },
  )

  it('is refused in a scenario and in a session, by its place', () => {
    const client = { id: 'p', site: 'here', topic: 'orders', configs: { acks: { toString: null } } }
    expect(places({ ...SCENARIO, producers: [client] })).toEqual(['$.producers[0].configs.acks'])
    const session = { scenario: { ...SCENARIO, producers: [client] }, commands: [], timeUs: 0 }
    expect(parseSession(JSON.stringify(session)).ok).toBe(false)
  })
})

describe('text that deceives', () => {
  it.each([
    ['a mark that turns the direction', 'a\u202egnp.exe'],
    ['an isolate', 'a\u2066b'],
    ['a direction mark', 'a\u200fb'],
    ['half of a pair', 'a\ud800b'],
    ['the other half', 'a\udc00b'],
    ['a blank of no width', 'or\u200bders'],
    ['a byte order mark', '\ufefforders'],
    ['joiners alone', '\u200d\u200c'],
    ['a separator of lines', 'a\u2028b'],
    ['a control of C1', 'a\u0085b'],
  ])('is refused as a title: %s', (_, title) => {
    expect(places({ ...SCENARIO, title })).toEqual(['$.title'])
    expect(findTextFault(showSafely(title)) === null || title === '\u200d\u200c').toBe(true)
  })

  it.each(['größer', '注文', 'سفارش‌ها', '👩‍🔧', '🇨🇭', 'é', 'two\nlines', ''])('other text stays: %j', (title) => {
    expect(places({ ...SCENARIO, title })).toEqual([])
  })
})

describe('two keys of one name', () => {
  it.each([
    ['in an object', '{"a": 1,\n"a": 2}', '$.a', 2],
    ['in a list', '{"x": [{"b": 1}, {"b": 1, "b": 2}]}', '$.x[1].b', 1],
    ['written in two ways', '{"a": {"c": 1, "\\u0063": 2}}', '$.a.c', 1],
    ['behind brackets in a text', '{"t": "}{\\"", "k": 1, "k": 2}', '$.k', 1],
  ])('are found %s', (_, text, path, line) => {
    expect(findDuplicateKey(text)).toMatchObject({ path, line })
  })

  it('are not where objects are apart, and are refused in a file', () => {
    expect(findDuplicateKey('{"a": {"a": [{"a": 1}, {"a": 1}]}, "b": "a"}')).toBeNull()
    expect(findDuplicateKey(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toBeNull()
    const text = JSON.stringify(SCENARIO).replace('"title":', '"title":"Other","title":')
    expect(places(text)).toEqual(['$.title'])
  })
})

describe('numbers that mean nothing', () => {
  const at = (atMs: string) =>
    JSON.stringify({ ...SCENARIO, commands: [{ atMs: 7, command: { kind: 'StopBroker', broker: 1 } }] }).replace(
      '"atMs":7',
      `"atMs":${atMs}`,
    )
  it('are refused when they are next to 0, and -0 is 0', () => {
    for (const tiny of ['5e-324', '1e-300']) expect(places(at(tiny))).toEqual(['$.commands[0].atMs'])
    const result = parseScenario(at('-0'))
    expect(result.ok && Object.is(result.scenario.commands[0].atMs, 0)).toBe(true)
  })
})
