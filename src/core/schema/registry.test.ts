import { describe, expect, it } from 'vitest'
import { schema as door } from '..'

const { createRegistry, registryRequest, COMPATIBILITY_LEVELS, REGISTRY_MODES } = door

function open(level?: door.CompatibilityLevel) {
  let state = createRegistry(level)
  return (method: string, path: string, body?: unknown) => {
    const response = registryRequest(state, { method, path, body })
    state = response.state
    return 'body' in response ? response.body : { ...response, state: undefined }
  }
}

const record = (...fields: readonly object[]) => JSON.stringify({ type: 'record', name: 'R', fields })
const A = { name: 'a', type: 'string' }
const B = { name: 'b', type: 'string' }
const code = (error_code: number) => expect.objectContaining({ error_code })

describe('the registry', () => {
  it('gives one id to the same schema under two subjects', () => {
    const ask = open()
    expect(ask('POST', '/subjects/x/versions', { schema: record(A) })).toEqual({ id: 1 })
    expect(ask('POST', '/subjects/y/versions', { schema: record(A) })).toEqual({ id: 1 })
    expect(ask('GET', '/schemas/ids/1/versions')).toEqual([
      { subject: 'x', version: 1 },
      { subject: 'y', version: 1 },
    ])
    expect(ask('GET', '/schemas/ids/1/subjects')).toEqual(['x', 'y'])
  })

  it('refuses an incompatible schema with the version and the reason, and keeps its state', () => {
    const ask = open()
    ask('POST', '/subjects/x/versions', { schema: record(A) })
    const refused = ask('POST', '/subjects/x/versions', { schema: record(A, B) }) as { message: string }
    expect(refused).toMatchObject({ status: 409, error_code: 40901 })
    expect(refused.message).toContain('READER_FIELD_MISSING_DEFAULT_VALUE')
    expect(refused.message).toContain("'/fields/1'")
    expect(refused.message).toContain('oldSchemaVersion: 1')
    expect(ask('GET', '/subjects/x/versions')).toEqual([1])
  })

  it('gives a new version and the old id to a schema that comes back after a soft delete', () => {
    const ask = open('NONE')
    ask('POST', '/subjects/x/versions', { schema: record(A) })
    ask('POST', '/subjects/x/versions', { schema: record(B) })
    expect(ask('DELETE', '/subjects/x/versions/latest')).toBe(2)
    expect(ask('GET', '/schemas/ids/2')).toEqual({ schema: record(B) })
    expect(ask('POST', '/subjects/x/versions', { schema: record(B) })).toEqual({ id: 2 })
    expect(ask('GET', '/subjects/x/versions')).toEqual([1, 3])
  })

  it('forgets a schema when its last version is deleted for good', () => {
    const ask = open()
    ask('POST', '/subjects/x/versions', { schema: record(A) })
    expect(ask('DELETE', '/subjects/x?permanent=true')).toEqual(code(40405))
    expect(ask('DELETE', '/subjects/x')).toEqual([1])
    expect(ask('GET', '/subjects/x/versions')).toEqual(code(40401))
    expect(ask('GET', '/subjects?deleted=true')).toEqual(['x'])
    expect(ask('DELETE', '/subjects/x?permanent=true')).toEqual([1])
    expect(ask('GET', '/schemas/ids/1')).toEqual(code(40403))
    expect(ask('POST', '/subjects/x/versions', { schema: record(A) })).toEqual({ id: 2 })
  })

  it('reads references and does not let go of a schema that is referred to', () => {
    const ask = open()
    const references = [{ name: 'shop.Size', subject: 'size', version: 1 }]
    const size = JSON.stringify({ type: 'record', name: 'shop.Size', fields: [A] })
    const shoe = record({ name: 'size', type: 'shop.Size' })
    expect(ask('POST', '/subjects/shoe/versions', { schema: shoe, references })).toEqual(code(42201))
    ask('POST', '/subjects/size/versions', { schema: size })
    expect(ask('POST', '/subjects/shoe/versions', { schema: shoe })).toEqual(code(42201))
    expect(ask('POST', '/subjects/shoe/versions', { schema: shoe, references })).toEqual({ id: 2 })
    expect(ask('GET', '/subjects/shoe/versions/1')).toEqual({
      subject: 'shoe',
      version: 1,
      id: 2,
      schema: shoe,
      references,
    })
    expect(ask('GET', '/subjects/size/versions/1/referencedby')).toEqual([2])
    expect(ask('DELETE', '/subjects/size')).toEqual(code(42206))
    expect(ask('DELETE', '/subjects/size/versions/1')).toEqual(code(42206))
    ask('DELETE', '/subjects/shoe')
    expect(ask('DELETE', '/subjects/size')).toEqual([1])
  })

  it('reads references of JSON Schemas', () => {
    const ask = open()
    ask('POST', '/subjects/size/versions', { schemaType: 'JSON', schema: '{"type":"integer"}' })
    const schema = '{"type":"object","properties":{"size":{"$ref":"size.json"}}}'
    const references = [{ name: 'size.json', subject: 'size', version: -1 }]
    expect(ask('POST', '/subjects/shoe/versions', { schemaType: 'JSON', schema })).toEqual(code(42201))
    expect(ask('POST', '/subjects/shoe/versions', { schemaType: 'JSON', schema, references })).toEqual({ id: 2 })
    const wider = '{"type":"object","properties":{"size":{"type":"string"}}}'
    expect(ask('POST', '/subjects/shoe/versions', { schemaType: 'JSON', schema: wider })).toEqual(code(40901))
  })

  it('keeps levels by subject and falls back to the global one', () => {
    const ask = open()
    expect(ask('GET', '/config')).toEqual({ compatibilityLevel: 'BACKWARD' })
    expect(ask('GET', '/config/x')).toEqual(code(40408))
    expect(ask('GET', '/config/x?defaultToGlobal=true')).toEqual({ compatibilityLevel: 'BACKWARD' })
    for (const level of COMPATIBILITY_LEVELS)
      expect(ask('PUT', '/config/x', { compatibility: level.toLowerCase() })).toEqual({ compatibility: level })
    expect(ask('PUT', '/config', { compatibility: 'SIDEWAYS' })).toEqual(code(42203))
    expect(ask('DELETE', '/config/x')).toEqual({ compatibilityLevel: 'FULL_TRANSITIVE' })
    expect(ask('DELETE', '/config/x')).toEqual(code(40401))
  })

  it('takes nothing new while it is read-only, and ids only while it imports', () => {
    const ask = open()
    ask('POST', '/subjects/x/versions', { schema: record(A) })
    expect(ask('PUT', '/mode', { mode: 'READONLY' })).toEqual({ mode: 'READONLY' })
    expect(ask('POST', '/subjects/x/versions', { schema: record(A) })).toEqual({ id: 1 })
    expect(ask('POST', '/subjects/x/versions', { schema: record(B) })).toEqual(code(42205))
    expect(ask('DELETE', '/subjects/x')).toEqual(code(42205))
    expect(ask('PUT', '/mode', { mode: 'ASLEEP' })).toEqual(code(42204))
    expect(ask('PUT', '/mode', { mode: 'IMPORT' })).toEqual(code(42205))
    ask('PUT', '/mode', { mode: 'READWRITE' })
    expect(ask('POST', '/subjects/y/versions', { schema: record(B), id: 9 })).toEqual(code(42205))
    expect(ask('PUT', '/mode/y', { mode: REGISTRY_MODES[3] })).toEqual({ mode: 'IMPORT' })
    expect(ask('POST', '/subjects/y/versions', { schema: record(B), id: 1 })).toEqual(code(42207))
    expect(ask('POST', '/subjects/y/versions', { schema: record(B), id: 9, version: 4 })).toEqual({ id: 9 })
    expect(ask('GET', '/subjects/y/versions')).toEqual([4])
  })

  it('tells why when it is asked for compatibility', () => {
    const ask = open()
    const path = '/compatibility/subjects/x/versions'
    expect(ask('POST', `${path}/latest`, { schema: record(A) })).toEqual({ is_compatible: true })
    ask('POST', '/subjects/x/versions', { schema: record(A) })
    const told = ask('POST', `${path}/1?verbose=true`, { schema: record(A, B) }) as { messages: string[] }
    expect(told).toMatchObject({ is_compatible: false })
    expect(told.messages[0]).toContain('READER_FIELD_MISSING_DEFAULT_VALUE')
    expect(ask('POST', `${path}/100`, { schema: record(A) })).toEqual(code(40402))
    expect(ask('POST', `${path}/earliest`, { schema: record(A) })).toEqual(code(42202))
  })

  it('refuses bad requests by name', () => {
    const ask = open()
    ask('POST', '/subjects/x/versions', { schema: record(A) })
    expect(ask('GET', '/subjects/x/versions/0')).toEqual(code(42202))
    expect(ask('GET', '/subjects/x/versions/first')).toEqual(code(42202))
    expect(ask('POST', '/subjects/x/versions', {})).toEqual(code(42201))
    expect(ask('POST', '/subjects/x/versions', { schema: '{' })).toEqual(code(42201))
    expect(ask('POST', '/subjects/x/versions', { schema: '{}', schemaType: 'PROTOBUF' })).toEqual(code(42201))
    expect(ask('POST', '/subjects/__GLOBAL/versions', { schema: record(A) })).toEqual(code(42208))
    expect(ask('GET', '/nowhere')).toEqual(code(404))
    expect(ask('PATCH', '/subjects/x')).toEqual(code(405))
  })
})
