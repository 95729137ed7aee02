/**
 * Schemas that are small and hard. An answer is told by counting what it took, not by a clock: a walk that doubles with each
 * level would not end within the limit on hanging. Right is the specification, and what Confluent's registry answers.
 */
import { describe, expect, it } from 'vitest'
import { schema as door } from '..'
import { compileLinear } from './linear-pattern'

const { checkReaderWriter, createRegistry, decodeAvro, encodeAvro, parseAvroSchema, printAvroSchema, registryRequest } =
  door
const read = (document: unknown): door.AvroSchema => {
  const result = parseAvroSchema(document)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

/** Each level has the next one twice: inline, then by name. */
function bomb(levels: number, leaf: unknown): unknown {
  let type: unknown = { type: 'record', name: 'L0', fields: [{ name: 'leaf', type: leaf }] }
  for (let i = 1; i <= levels; i++)
    type = {
      type: 'record',
      name: `L${i}`,
      fields: [
        { name: 'a', type },
        { name: 'b', type: `L${i - 1}` },
      ],
    }
  return type
}

describe('a schema of nested names', () => {
  it.each([16, 26, 60])('of %i levels is compared, printed and registered', (levels) => {
    const [before, after] = [read(bomb(levels, 'string')), read(bomb(levels, 'int'))]
    const found = checkReaderWriter(after, before)
    expect(found.compatibility).toBe('INCOMPATIBLE')
    expect(found.incompatibilities.length).toBeLessThanOrEqual(1000)
    expect(found.incompatibilities[0]).toMatchObject({ type: 'TYPE_MISMATCH' })
    expect(checkReaderWriter(before, before).compatibility).toBe('COMPATIBLE')
    expect(printAvroSchema(before).length).toBeLessThan(10_000)
    const first = ask(createRegistry('FULL'), 'POST', '/subjects/x/versions', bomb(levels, 'string'))
    const second = ask(first.state, 'POST', '/subjects/x/versions?normalize=true', bomb(levels, 'int'))
    expect(second).toMatchObject({ status: 409, error_code: 40901 })
  })

  it('of nulls takes no bytes, and its reading ends', () => {
    expect(decodeAvro(read(bomb(40, 'null')), new Uint8Array())).toMatchObject({ ok: false })
    expect(decodeAvro(read(bomb(5, 'null')), new Uint8Array()).ok).toBe(true)
  })

  it('of unions in a default, and in a value, ends', () => {
    const branch = (name: string) => ({ type: 'record', name, fields: [{ name: 'x', type: ['A', 'B'] }] })
    const a = { type: 'record', name: 'A', fields: [{ name: 'x', type: ['A', branch('B')] }] }
    let value: unknown = { x: 1 }
    for (let i = 0; i < 50; i++) value = { x: value }
    const holder = { type: 'record', name: 'R', fields: [{ name: 'f', type: a, default: value }] }
    expect(parseAvroSchema(holder).ok).toBe(false)
    expect(encodeAvro(read(a), value).ok).toBe(false)
  })
})

describe('a pattern', () => {
  it.each([
    ['(a|a)*b', `${'a'.repeat(5000)}c`, false],
    ['(a|aa)+$', `${'a'.repeat(5000)}c`, false],
    ['(a+)+$', `${'a'.repeat(5000)}c`, false],
    ['(a*)*b', 'a'.repeat(5000), false],
    ['^(([a-z])+.)+[A-Z]([a-z])+$', 'a'.repeat(5000), false],
    ['(.*)(.*)(.*)(.*)x', 'y'.repeat(2000), false],
    ['(a?){50}a{50}', 'a'.repeat(50), true],
  ])('%s ends', (pattern, text, expected) => {
    expect(compileLinear(pattern).test(text)).toBe(expected)
  })

  const PATTERNS = [
    '^S-[0-9]+$',
    'a|b|',
    '(?:ab)+c?',
    '[^a-c]{2,3}',
    '\\d{3}-\\d{4}',
    '^\\w+@\\w+\\.com$',
    'a{2}',
    'a{2,}',
    'x*',
    '\\bfoo\\b',
    '\\Boo',
    '^$',
    '[\\]a]',
    '.',
    'é+',
    '^\\p{Lu}',
    '\\u0061',
    '\\x41',
    '(?<year>\\d{4})',
    'a+?b',
    '^(a|b)*abb$',
    '[^]',
    '\\/',
  ]
  const TEXTS = [
    '',
    'a',
    'b',
    'ab',
    'abc',
    'ababc',
    'S-1',
    'S-',
    'xxdd',
    '555-1234',
    'me@site.com',
    'aa',
    'aaa',
    'a foo b',
    'afoob',
    'foo',
    ']',
    'é',
    'ÉA',
    'Abb',
    'abb',
    'babb',
    '2026',
    '\n',
    'a/b',
    '👩',
  ]
  it.each(PATTERNS)('%s says what the language’s own engine says', (pattern) => {
    const own = new RegExp(pattern, 'u')
    for (const text of TEXTS) expect([text, compileLinear(pattern).test(text)]).toEqual([text, own.test(text)])
  })

  it.each([
    '(',
    ')',
    '[',
    'a**',
    '*',
    '\\',
    '(?=a)',
    '(?<!a)b',
    '(a)\\1',
    'a{5,2}',
    '(?:a{1000}){1000}',
    '['.repeat(1000),
    '[b-a]',
  ])('%s is refused', (pattern) => {
    expect(() => compileLinear(pattern)).toThrow(SyntaxError)
  })
})

function ask(state: door.RegistryState, method: string, path: string, schema?: unknown, more: object = {}) {
  const body =
    schema === undefined ? undefined : { schema: typeof schema === 'string' ? schema : JSON.stringify(schema), ...more }
  return registryRequest(state, { method, path, body })
}

describe('what people reported of registries', () => {
  const record = (...fields: readonly object[]) => ({ type: 'record', name: 'R', fields })

  it.each([
    [['null', 'string'], 'x', true],
    [['string', 'null'], null, true],
    [['null', 'string', 'long'], 5, true],
    [['null', 'string'], 5, false],
    [['null', { type: 'record', name: 'I', fields: [{ name: 'n', type: 'int' }] }], { n: 1 }, true],
    [['null', { type: 'record', name: 'I', fields: [{ name: 'n', type: 'int' }] }], { n: 'x' }, false],
  ])('the default of a union fits any branch since Avro 1.12 (#4112, AVRO-3649): %j, %j', (type, value, isGood) => {
    expect(parseAvroSchema(record({ name: 'w', type, default: value })).ok).toBe(isGood)
  })

  const extra = (first: string, second: string) => ({
    ...record(),
    extra: { [first]: 1, [second]: { z: 1, y: 2 } },
    [first]: 1,
  })
  it.each([
    ['plain, looked up normalized', '', '?normalize=true'],
    ['normalized, looked up plain', '?normalize=true', ''],
    ['normalized, looked up normalized', '?normalize=true', '?normalize=true'],
  ])('the order of properties does not matter when normalized (#1348): %s', (_, register, lookUp) => {
    for (const [first, second] of [
      ['a', 'b'],
      ['b', 'a'],
    ]) {
      const { state } = ask(createRegistry(), 'POST', `/subjects/x/versions${register}`, {
        ...record(),
        extra: { [first]: 1, [second]: 1 },
      })
      const other = { ...record(), extra: { [second]: 1, [first]: 1 } }
      const found = ask(
        state,
        'POST',
        `/subjects/x${lookUp}`,
        lookUp === '' ? { ...record(), extra: { a: 1, b: 1 } } : other,
      )
      expect(found).toMatchObject({ status: 200 })
    }
  })

  it('without it the order matters', () => {
    const { state } = ask(createRegistry(), 'POST', '/subjects/x/versions', extra('a', 'b'))
    expect(ask(state, 'POST', '/subjects/x', extra('b', 'a'))).toMatchObject({ error_code: 40403 })
  })

  it('level and mode stay through a soft delete and go with the permanent one (#3810)', () => {
    let { state } = ask(createRegistry(), 'POST', '/subjects/d/versions', record())
    const call = (method: string, path: string, body?: object) => {
      const response = registryRequest(state, { method, path, body })
      state = response.state
      return 'body' in response ? response.body : response.error_code
    }
    call('PUT', '/config/d', { compatibility: 'FULL' })
    call('PUT', '/mode/d', { mode: 'READWRITE' })
    call('DELETE', '/subjects/d')
    expect([call('GET', '/config/d'), call('GET', '/mode/d')]).toEqual([
      { compatibilityLevel: 'FULL' },
      { mode: 'READWRITE' },
    ])
    call('DELETE', '/subjects/d?permanent=true')
    expect([call('GET', '/config/d'), call('GET', '/mode/d')]).toEqual([40408, 40409])
    call('POST', '/subjects/d/versions', { schema: JSON.stringify(record()) })
    call('PUT', '/config/d', { compatibility: 'FULL' })
    call('DELETE', '/subjects/d/versions/1')
    expect(call('GET', '/config/d')).toEqual({ compatibilityLevel: 'FULL' })
    call('DELETE', '/subjects/d/versions/1?permanent=true')
    expect(call('GET', '/config/d')).toBe(40408)
  })

  it('force=true registers what is incompatible', () => {
    const { state } = ask(createRegistry(), 'POST', '/subjects/x/versions', record({ name: 'a', type: 'string' }))
    const next = record({ name: 'b', type: 'int' })
    expect(ask(state, 'POST', '/subjects/x/versions', next)).toMatchObject({ error_code: 40901 })
    expect(ask(state, 'POST', '/subjects/x/versions?force=true', next)).toMatchObject({ status: 200, body: { id: 2 } })
    expect(ask(state, 'POST', '/subjects/x/versions?force=true', '{')).toMatchObject({ error_code: 42201 })
  })

  it('two JSON types with connect.type bytes are the same', () => {
    const of = (type: string, more: object = {}) => ({ type: 'object', properties: { n: { type, ...more } } })
    const bytes = { 'connect.type': 'bytes' }
    const differs = (x: object, y: object) => {
      const { state } = ask(createRegistry(), 'POST', '/subjects/x/versions', x, { schemaType: 'JSON' })
      return 'error_code' in ask(state, 'POST', '/subjects/x/versions', y, { schemaType: 'JSON' })
    }
    expect(differs(of('string', bytes), of('number', bytes))).toBe(false)
    expect(differs(of('number', bytes), of('string', bytes))).toBe(false)
    expect(differs(of('string'), of('number', bytes))).toBe(true)
    expect(differs(of('string'), of('number'))).toBe(true)
  })

  it('logical types are not compared (AVRO-2078)', () => {
    const decimal = (scale: number) => ({ type: 'bytes', logicalType: 'decimal', precision: 10, scale })
    expect(checkReaderWriter(read(decimal(4)), read(decimal(2))).compatibility).toBe('COMPATIBLE')
  })
})
