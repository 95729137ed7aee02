import { expect, it } from 'vitest'
import { compactJson, editSchema, printJson, SCHEMA_EDITS, showSchema } from './edit-schema'
import { findPlace, lineOf } from './json-place'

const RECORD = '{"type":"record","name":"R","fields":[{"name":"a","type":"long"},{"name":"b","type":"string"}]}'
const OBJECT = '{"type":"object","properties":{"a":{"type":"integer"},"b":{"type":"string"}},"required":["b"]}'
const edited = (text: string, type: 'AVRO' | 'JSON', edit: (typeof SCHEMA_EDITS)[number]) =>
  JSON.parse(editSchema(text, type, edit) ?? 'null')

it('edits the fields of a record', () => {
  const fields = (edit: (typeof SCHEMA_EDITS)[number]) => edited(RECORD, 'AVRO', edit).fields
  expect(fields('required').at(-1)).toEqual({ name: 'gift_note', type: 'string' })
  expect(fields('optional').at(-1)).toEqual({ name: 'gift_note', type: 'string', default: '' })
  expect(fields('rename').at(-1)).toEqual({ name: 'new_b', type: 'string' })
  expect(fields('to-string')[0]).toEqual({ name: 'a', type: 'string' })
  expect(fields('remove')).toHaveLength(1)
  expect(edited(editSchema(RECORD, 'AVRO', 'required') ?? '', 'AVRO', 'required').fields.at(-1).name).toBe(
    'gift_note_2',
  )
})

it('edits the properties of an object, and what is required of them', () => {
  expect(edited(OBJECT, 'JSON', 'required').required).toEqual(['b', 'gift_note'])
  expect(edited(OBJECT, 'JSON', 'optional').required).toEqual(['b'])
  expect(edited(OBJECT, 'JSON', 'rename')).toMatchObject({ properties: { new_b: {} }, required: ['new_b'] })
  expect(edited(OBJECT, 'JSON', 'to-string').properties.a).toEqual({ type: 'string' })
  expect(edited(OBJECT, 'JSON', 'remove')).toMatchObject({ properties: { a: {} }, required: [] })
})

it('leaves alone what is no schema with fields', () => {
  for (const text of ['', '{', '[]', 'null', '"string"', '{"fields":[1]}', '<b>'])
    for (const edit of SCHEMA_EDITS) {
      expect(editSchema(text, 'AVRO', edit)).toBeNull()
      expect(editSchema(text, 'JSON', edit)).toBeNull()
    }
})

it('prints a field a line, and says the same', () => {
  const shown = showSchema(RECORD)
  expect(shown.split('\n')).toHaveLength(8)
  expect(JSON.parse(shown)).toEqual(JSON.parse(RECORD))
  expect(compactJson(shown)).toBe(RECORD)
  expect(compactJson('{ "a b" : 12345678901234567890 }')).toBe('{"a b":12345678901234567890}')
  expect(showSchema('{ "a"')).toBe('{ "a"')
  expect(printJson({})).toBe('{}')
})

it('finds the place of a pointer', () => {
  const at = (text: string, pointer: string) => {
    const { start, end } = findPlace(text, pointer)
    return text.slice(start, end)
  }
  const text = showSchema(RECORD)
  expect(at(text, '/fields/1')).toBe('{ "name": "b", "type": "string" }')
  expect(at(text, '/fields/0/type')).toBe('"long"')
  expect(lineOf(text, findPlace(text, '/fields/1').start)).toBe(5)
  expect(at(OBJECT, '#/properties/b')).toBe('{"type":"string"}')
  expect(at(OBJECT, '#/')).toBe(OBJECT)
  expect(at('{"a\\"b/c":[1, true ,{"x":-2.5}]}', '/a"b~1c/2/x')).toBe('-2.5')
  expect(at('{"a\\"b/c":[1, true ,{"x":-2.5}]}', '/a"b~1c/1')).toBe('true')
  expect(at(OBJECT, '/properties/zzz/type')).toBe('{"a":{"type":"integer"},"b":{"type":"string"}}')
})

it('comes back from a text that is no JSON', () => {
  for (const text of ['', '{', '{"a', '<img src=x>', '{ "fields": [,,] }', '{"fields":}', ']', '{<b>:1', '"\\\\'])
    for (const pointer of ['', '/', '/fields/1', '#/fields/0/type', '/a']) {
      const { start, end } = findPlace(text, pointer)
      expect(end).toBeGreaterThanOrEqual(start)
    }
})
