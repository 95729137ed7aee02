import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { schema as door } from '..'

const { parseAvroSchema, printAvroSchema, avroFullName, encodeAvro, decodeAvro, parseSchemaText, SCHEMA_TYPES } = door

function parse(document: unknown) {
  const result = parseAvroSchema(document)
  if (!result.ok) throw new Error(`${result.error.path}: ${result.error.message}`)
  return result.value
}

function faultOf(document: unknown) {
  const result = parseAvroSchema(document)
  return result.ok ? null : result.error
}

const field = (name: string, type: unknown, more: object = {}) => ({ name, type, ...more })
const record = (name: string, fields: readonly unknown[], more: object = {}) => ({
  type: 'record',
  name,
  fields,
  ...more,
})

describe('an Avro schema', () => {
  it('resolves names in the namespace of the record around them', () => {
    const inner = record('Size', [field('eu', 'int')])
    const schema = parse(record('Shoe', [field('size', inner), field('other', 'Size')], { namespace: 'shop.v1' }))
    if (schema.type !== 'record') throw new Error('A record is expected.')
    expect(schema.fields[1].schema).toBe(schema.fields[0].schema)
    const size = schema.fields[1].schema
    expect(size.type === 'record' && avroFullName(size)).toBe('shop.v1.Size')
  })

  it('is printed with spelling and key order levelled, and keeps what Avro does not use', () => {
    const price = { precision: 4, logicalType: 'decimal', type: 'bytes' }
    const schema = parse({
      fields: [field('price', price), field('note', { type: 'string' })],
      name: 'shop.A',
      type: 'record',
    })
    expect(printAvroSchema(schema)).toBe(
      '{"type":"record","name":"A","namespace":"shop","fields":[{"name":"price","type":{"type":"bytes","precision":4,"logicalType":"decimal"}},{"name":"note","type":"string"}]}',
    )
    expect(printAvroSchema(parse(JSON.parse(printAvroSchema(schema))))).toBe(printAvroSchema(schema))
  })

  it.each([
    [record('A', [field('a', 'str')]), '$.fields[0].type', 'Undefined name "str"'],
    [record('A', [field('a', 'int', { default: 'x' })]), '$.fields[0].default', 'Invalid default'],
    [record('A', [field('a', ['string', 'null'], { default: 5 })]), '$.fields[0].default', 'no branch'],
    [record('A', [field('a', 'int'), field('a', 'int')]), '$.fields[1].name', 'Duplicate field'],
    [record('A', [field('a-b', 'int')]), '$.fields[0].name', 'Illegal name "a-b"'],
    [record('A', [field('a', record('A', []))]), '$.fields[0].type.name', "Can't redefine"],
    [{ type: 'enum', name: 'E', symbols: ['A', 'A'] }, '$.symbols[1]', 'Duplicate enum symbol'],
    [{ type: 'enum', name: 'E', symbols: ['A'], default: 'B' }, '$.default', 'not in its symbols'],
    [{ type: 'fixed', name: 'F', size: -1 }, '$.size', 'whole number'],
    [['int', 'int'], '$[1]', 'Duplicate in union'],
    [['int', ['string']], '$[1]', 'may not hold a union'],
    [{ type: 'array' }, '$', 'No items'],
    [record('constructor', [field('a', 'toString')]), '$.fields[0].type', 'Undefined name'],
    [{ type: 'record', fields: [] }, '$.name', 'No name'],
    [7, '$', 'A schema is'],
  ])('that is wrong is refused with its place: %j', (document, path, message) => {
    const fault = faultOf(document)
    expect(fault?.path).toBe(path)
    expect(fault?.message).toContain(message)
  })

  it('is refused when it is nested too deep or is too large, without a crash', () => {
    const deep = (levels: number) => `${'{"type":"array","items":'.repeat(levels)}"int"${'}'.repeat(levels)}`
    for (const levels of [100, 30_000]) {
      const result = parseSchemaText('AVRO', deep(levels))
      expect(!result.ok && result.error.message).toContain('nested deeper')
    }
    const wide = record(
      'A',
      Array.from({ length: 20_001 }, (_, index) => field(`f${index}`, 'int')),
    )
    expect(faultOf(wide)?.message).toContain('more than 20000 parts')
    expect(parseSchemaText('AVRO', 'string').ok).toBe(false)
  })
})

describe('binary Avro', () => {
  const schema = parse(
    record('All', [
      field('flag', 'boolean'),
      field('count', 'int'),
      field('big', 'long'),
      field('ratio', 'double'),
      field('text', 'string'),
      field('raw', 'bytes'),
      field('four', { type: 'fixed', name: 'Four', size: 4 }),
      field('color', { type: 'enum', name: 'Color', symbols: ['RED', 'BLUE'] }),
      field('maybe', ['null', 'string']),
      field('list', { type: 'array', items: 'int' }),
      field('map', { type: 'map', values: 'long' }),
      field('next', ['null', 'All']),
    ]),
  )
  const values = fc.record({
    flag: fc.boolean(),
    count: fc.integer(),
    big: fc
      .bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })
      .map((n) => (Number.isSafeInteger(Number(n)) ? Number(n) : n)),
    ratio: fc.double(),
    text: fc.string({ unit: 'binary' }),
    raw: fc.uint8Array(),
    four: fc.uint8Array({ minLength: 4, maxLength: 4 }),
    color: fc.constantFrom('RED', 'BLUE'),
    maybe: fc.option(fc.string()),
    list: fc.array(fc.integer()),
    map: fc.dictionary(fc.string(), fc.maxSafeInteger()),
  })

  it('is read as it was written', () => {
    fc.assert(
      fc.property(values, values, (outer, inner) => {
        const value = { ...outer, next: { ...inner, next: null } }
        const bytes = encodeAvro(schema, value)
        if (!bytes.ok) throw new Error(bytes.error.message)
        expect(decodeAvro(schema, bytes.value)).toStrictEqual({ ok: true, value: plain(value) })
      }),
    )
  })

  it('writes what the specification shows', () => {
    const test = parse(record('test', [field('a', 'long'), field('b', 'string')]))
    expect(encodeAvro(test, { a: 27, b: 'foo' })).toEqual({ ok: true, value: Uint8Array.of(0x36, 6, 0x66, 0x6f, 0x6f) })
    const bytes = (value: number) => encodeAvro(parse('long'), value)
    expect([0, -1, 1, -64, 64].map(bytes)).toEqual(
      [[0], [1], [2], [0x7f], [0x80, 1]].map((list) => ({ ok: true, value: Uint8Array.from(list) })),
    )
  })

  it('refuses a value that does not fit, with its place', () => {
    const order = parse(record('Order', [field('line', ['null', record('Line', [field('pairs', 'int')])])]))
    const result = encodeAvro(order, { line: { pairs: 'two' } })
    expect(!result.ok && result.error).toMatchObject({ path: '$.line.pairs', value: '"two"' })
    expect(encodeAvro(parse('int'), 2 ** 31).ok).toBe(false)
    expect(encodeAvro(order, {}).ok).toBe(false)
    expect(encodeAvro(order, { line: null, more: 1 }).ok).toBe(false)
  })

  it('reads any bytes without a crash', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => typeof decodeAvro(schema, bytes).ok === 'boolean'),
    )
    const nulls = parse({ type: 'array', items: 'null' })
    expect(decodeAvro(nulls, Uint8Array.of(0xfe, 0xff, 0xff, 0xff, 0xff, 0x7f, 0)).ok).toBe(false)
  })
})

/** Object.fromEntries makes plain objects where fast-check makes some without a prototype. */
function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Uint8Array) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]))
}

describe('the wire format', () => {
  it('puts the magic byte and the id before the payload', () => {
    const bytes = door.wrapPayload(258, Uint8Array.of(9))
    expect([...bytes]).toEqual([0, 0, 0, 1, 2, 9])
    expect(door.unwrapPayload(bytes)).toEqual({ ok: true, value: { schemaId: 258, payload: Uint8Array.of(9) } })
  })

  it('is refused when it was not written with a schema', () => {
    const text = door.unwrapPayload(Uint8Array.from([123, 34, 97, 34, 58, 49, 125]))
    expect(!text.ok && text.error.message).toContain('Unknown magic byte!')
    expect(door.unwrapPayload(Uint8Array.of(0, 0)).ok).toBe(false)
  })
})

describe('a schema type', () => {
  it('is Avro or JSON', () => expect(SCHEMA_TYPES).toEqual(['AVRO', 'JSON']))
})
