import { describe, expect, it } from 'vitest'
import { schema as door } from '..'

const { readJsonSchema, diffJsonSchema, validateJson } = door

function read(document: unknown) {
  const result = readJsonSchema(document)
  if (!result.ok) throw new Error(`${result.error.path}: ${result.error.message}`)
  return result.value
}

const diff = (original: unknown, update: unknown) => diffJsonSchema(read(original), read(update))

describe('the content model decides', () => {
  const models = { open: { additionalProperties: true }, closed: { additionalProperties: false } }
  const make = (model: keyof typeof models, names: readonly string[], required: readonly string[]) => ({
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
    required,
    ...models[model],
  })
  it.each([
    ['open', 'add', 'optional', false, true],
    ['open', 'add', 'required', false, false],
    ['open', 'remove', 'optional', true, true],
    ['open', 'remove', 'required', true, true],
    ['closed', 'add', 'optional', true, true],
    ['closed', 'add', 'required', false, false],
    ['closed', 'remove', 'optional', false, true],
    ['closed', 'remove', 'required', false, true],
  ] as const)('%s, %s %s', (model, action, need, compatible, compatibleLenient) => {
    const small = make(model, ['a'], ['a'])
    const large = make(model, ['a', 'b'], need === 'required' ? ['a', 'b'] : ['a'])
    const result = action === 'add' ? diff(small, large) : diff(large, small)
    expect(result).toMatchObject({ compatible, compatibleLenient })
  })
})

describe('the difference of recursive schemas', () => {
  const tree = (type: string) => ({
    $ref: '#/definitions/node',
    definitions: {
      node: { type: 'object', properties: { id: { type }, next: { $ref: '#/definitions/node' } } },
    },
  })

  it('ends, and names a change once', () => {
    expect(diff(tree('string'), tree('string'))).toEqual({ changes: [], compatible: true, compatibleLenient: true })
    expect(diff(tree('string'), tree('number')).changes).toEqual([{ type: 'TYPE_CHANGED', path: '#/properties/id' }])
  })

  it('ends when every union leads to every type', () => {
    const many = (changed: string) => {
      const names = Array.from({ length: 12 }, (_, index) => `T${index}`)
      const oneOf = names.map((name) => ({ $ref: `#/definitions/${name}` }))
      const make = (name: string) => ({
        type: 'object',
        properties: { kind: { const: name }, id: { type: name === 'T3' ? changed : 'string' }, ref: { oneOf } },
      })
      return { oneOf, definitions: Object.fromEntries(names.map((name) => [name, make(name)])) }
    }
    expect(diff(many('string'), many('string'))).toMatchObject({ changes: [], compatible: true })
    expect(diff(many('string'), many('boolean')).compatible).toBe(false)
  })

  it('is given up as incompatible when it would take too long', () => {
    const wide = (offset: number) => ({ anyOf: Array.from({ length: 600 }, (_, index) => ({ const: index + offset })) })
    const result = diff(wide(0), wide(10_000))
    expect(result.compatible).toBe(false)
    expect(result.changes.at(-1)?.type).toBe('SCHEMAS_TOO_COMPLEX_TO_COMPARE')
  })
})

describe('a JSON Schema', () => {
  it.each([
    [{ type: 'text' }, '$.type', 'Unknown type'],
    [{ properties: { a: { minLength: -1 } } }, '$.properties.a.minLength', 'whole number'],
    [{ pattern: '(?=a)b' }, '$.pattern', 'look-ahead'],
    [{ pattern: '(' }, '$.pattern', 'not a regular expression'],
    [{ $ref: '#/definitions/none' }, '$.$ref', 'leads nowhere'],
    [{ $ref: '#' }, '$', 'leads back to itself'],
    [{ allOf: {} }, '$.allOf', 'array of schemas'],
    [{ multipleOf: 0 }, '$.multipleOf', 'above 0'],
    ['x', '$', 'A schema is'],
  ])('that is wrong is refused with its place: %j', (document, path, message) => {
    const result = readJsonSchema(document)
    expect(!result.ok && result.error.path).toBe(path)
    expect(!result.ok && result.error.message).toContain(message)
  })
})

describe('a JSON value', () => {
  const shoe = read({
    type: 'object',
    properties: {
      sku: { type: 'string', pattern: '^S-[0-9]+$' },
      size: { type: 'number', multipleOf: 0.5, minimum: 15 },
      colors: { type: 'array', items: { enum: ['red', 'blue'] }, uniqueItems: true },
      maker: { oneOf: [{ type: 'null' }, { type: 'string', minLength: 1 }] },
      twin: { $ref: '#' },
    },
    required: ['sku'],
    additionalProperties: false,
  })

  it.each([
    [{ sku: 'S-1', size: 42.5, colors: ['red'], maker: null, twin: { sku: 'S-2' } }, []],
    [{ sku: 'S-1', size: 0.3 + 42 }, ['$.size']],
    [{ size: 42 }, ['$.sku']],
    [{ sku: 'S-1', price: 9 }, ['$.price']],
    [{ sku: 'S-1', colors: ['red', 'red', 'green'] }, ['$.colors', '$.colors[2]']],
    [{ sku: 'S-1', maker: '' }, ['$.maker']],
    [{ sku: 'S-1', twin: { sku: 'x' } }, ['$.twin.sku']],
    [JSON.parse('{"sku":"S-1","__proto__":1}'), ['$.__proto__']],
    ['poison', ['$']],
  ])('is judged with its places: %j', (value, paths) => {
    expect(validateJson(shoe, value).map(({ path }) => path)).toEqual(paths)
  })

  it('is refused when the check would not end', () => {
    const node = { allOf: [{ $ref: '#' }, { $ref: '#' }] }
    expect(validateJson(read(node), 1)).toHaveLength(1)
    const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`) as unknown
    expect(validateJson(shoe, deep)).toHaveLength(1)
  })
})
