/** The registry of a run: schemas evolve, are refused with path and reason, and the door of the brokers follows. */
import { describe, expect, it } from 'vitest'
import { type Command, digestWorld, issueAt, runTimeline, seekTimeline, type Timeline } from '../..'
import { checkCompany } from '../../checks/company'
import { checkGovernance } from '../../checks/governance'
import { parseAvroSchema } from '../../schema/avro-parser'
import { encodeAvro } from '../../schema/avro-writer'
import { registryRequest } from '../../schema/registry'
import { wrapPayload } from '../../schema/wire-format'
import { checkSchema, measureGovernance, measureRegistry, measureWorlds } from '..'
import { findBusiness } from '../books/company'
import { schemaText } from './feed-schemas'
import { judgeValue } from './judge'
import { textOfBytes } from './poison'
import { registryOf } from './run-registry'
import { defineSmallCompany, openAt, runFor } from './testing/small-company'

const SECOND_US = 1_000_000
const SUBJECT = 'orders-value'
const VERSIONS = `/subjects/${SUBJECT}/versions`
type Field = Readonly<Record<string, unknown>>

const scenario = defineSmallCompany(false)

const open = (seconds = 60): Timeline => openAt(scenario, seconds)

const request = (method: 'POST' | 'PUT' | 'DELETE', path: string, body: object = {}): Command => ({
  kind: 'RequestRegistry',
  method,
  path,
  body,
})
const register = (schema: string, path = VERSIONS): Command => request('POST', path, { schema })

/** The orders' schema with other fields. */
function orders(change: (fields: readonly Field[]) => readonly Field[]): string {
  const schema = JSON.parse(schemaText('orders')) as { readonly fields: readonly Field[] }
  return JSON.stringify({ ...schema, fields: change(schema.fields) })
}

const NOTE = { name: 'note', type: 'string' }
const withDefault = orders((fields) => [...fields, { ...NOTE, default: '' }])
const withoutDefault = orders((fields) => [...fields, NOTE])

/** Registers and says how it ended: null, or the error of the refusal. */
function send(timeline: Timeline, command: Command): { error: string; message: string } | null {
  const { events } = timeline.world.stores
  const before = events.length
  issueAt(timeline, command)
  const refused = events.slice(before).find(({ kind }) => kind === 'CommandRefused')
  return refused?.kind === 'CommandRefused' ? { error: refused.error, message: refused.message } : null
}

describe('a schema that evolves', () => {
  it('takes a field with a default as version 2, with a new id, and tells it', () => {
    const timeline = open()
    expect(measureGovernance(timeline.world).registry).toBe('')
    expect(send(timeline, register(withDefault))).toBeNull()
    expect(timeline.world.stores.events.at(-1)).toMatchObject({
      kind: 'RegistryChanged',
      change: 'registered',
      subject: SUBJECT,
      version: 2,
      schemaId: 8,
    })
    const subject = measureRegistry(timeline.world).subjects.find((row) => row.subject === SUBJECT)
    expect(subject?.versions.map(({ version, id }) => [version, id])).toEqual([
      [1, 1],
      [2, 8],
    ])
    expect(subject).toMatchObject({ level: 'BACKWARD', topic: 'orders', writers: 1 })
    expect(subject?.records).toBeGreaterThan(0)
    expect(measureGovernance(timeline.world).registry).toHaveLength(16)
  })

  it('refuses a field without a default with the path and the reason, until the level is NONE', () => {
    const timeline = open()
    const refusal = send(timeline, register(withoutDefault))
    expect(refusal?.error).toBe('40901')
    expect(refusal?.message).toContain('READER_FIELD_MISSING_DEFAULT_VALUE')
    expect(refusal?.message).toContain("'/fields/5'")
    expect(findBusiness(timeline.world)?.governance?.registry ?? null).toBeNull()
    expect(send(timeline, request('PUT', `/config/${SUBJECT}`, { compatibility: 'NONE' }))).toBeNull()
    expect(timeline.world.stores.events.at(-1)).toMatchObject({ change: 'level', subject: SUBJECT, level: 'NONE' })
    expect(send(timeline, register(withoutDefault))).toBeNull()
  })

  const check = (text: string, type: 'AVRO' | 'JSON' = 'AVRO', timeline = open(1), subject = SUBJECT) =>
    checkSchema(timeline.world, subject, type, text)
  const accepted = (text: string): readonly string[] => {
    const found = check(text)
    if (!found.ok) throw new Error(found.error.message)
    return found.levels.filter(({ compatible }) => compatible).map(({ level }) => level)
  }
  const BACKWARD = ['NONE', 'BACKWARD', 'BACKWARD_TRANSITIVE']
  const FORWARD = ['NONE', 'FORWARD', 'FORWARD_TRANSITIVE']
  const ALL = [...BACKWARD, 'FORWARD', 'FORWARD_TRANSITIVE', 'FULL', 'FULL_TRANSITIVE']
  const typed = (name: string, type: unknown) =>
    orders((fields) => fields.map((field) => (field.name === name ? { ...field, type } : field)))

  it.each([
    ['a field with a default', withDefault, ALL],
    ['a field without a default', withoutDefault, FORWARD],
    ['a field less', orders((fields) => fields.slice(0, -1)), BACKWARD],
    ['int becomes long', typed('quantity', 'long'), BACKWARD],
    ['long becomes int', typed('event', 'int'), FORWARD],
    ['int becomes string', typed('quantity', 'string'), ['NONE']],
    [
      'another name',
      orders((fields) => fields.map((field) => (field.name === 'quantity' ? { ...field, name: 'shoes' } : field))),
      ['NONE'],
    ],
    [
      'another name with an alias',
      orders((fields) =>
        fields.map((field) => (field.name === 'quantity' ? { ...field, name: 'shoes', aliases: ['quantity'] } : field)),
      ),
      BACKWARD,
    ],
  ])('%s', (_name, text, levels) => {
    expect(accepted(text)).toEqual(levels)
  })

  it('names the place, what stands there, the version and the direction', () => {
    const found = check(typed('quantity', 'string'))
    if (!found.ok) throw new Error('it is a schema')
    expect(found.level).toBe('BACKWARD')
    expect(found.levels[1].problems).toEqual([
      expect.objectContaining({
        direction: 'BACKWARD',
        type: 'TYPE_MISMATCH',
        path: '/fields/4/type',
        place: 'new',
        quote: '"string"',
        version: 1,
      }),
    ])
    const backwards = found.levels.find(({ level }) => level === 'FORWARD')
    expect(backwards?.problems[0]).toMatchObject({ direction: 'FORWARD', place: 'old', quote: '"int"' })
  })

  it('says of each level what the registry would do', () => {
    const timeline = open(1)
    issueAt(timeline, register(orders((fields) => fields.slice(0, -1))))
    const registry = registryOf(findBusiness(timeline.world)?.governance ?? null)
    const next = orders((fields) => [...fields.slice(1), NOTE])
    const found = check(next, 'AVRO', timeline)
    if (!found.ok) throw new Error('it is a schema')
    for (const { level, compatible, problems } of found.levels) {
      const { state } = registryRequest(registry, {
        method: 'PUT',
        path: `/config/${SUBJECT}`,
        body: { compatibility: level },
      })
      const answer = registryRequest(state, { method: 'POST', path: VERSIONS, body: { schema: next } })
      expect([level, answer.status]).toEqual([level, compatible ? 200 : 409])
      for (const { message } of problems) expect(JSON.stringify(answer)).toContain(message)
    }
  })

  it('comes to a verdict on a union of hundreds of records', () => {
    const timeline = open(1)
    const union = (type: string) =>
      JSON.stringify(
        Array.from({ length: 700 }, (_, i) => ({ type: 'record', name: `R${i}`, fields: [{ name: 'a', type }] })),
      )
    issueAt(timeline, register(union('int'), '/subjects/wide-value/versions'))
    expect(check(union('string'), 'AVRO', timeline, 'wide-value').ok).toBe(true)
  })

  it('looks at all versions only when the level is transitive', () => {
    const timeline = open()
    expect(send(timeline, register(orders((fields) => fields.slice(0, -1))))).toBeNull()
    // The second version has no pairs; to the first it would be another type.
    const next = orders((fields) => [...fields.slice(0, -1), { name: 'quantity', type: 'string', default: '' }])
    const found = check(next, 'AVRO', timeline)
    if (!found.ok) throw new Error('it is a schema')
    const of = (level: string) => found.levels.find((row) => row.level === level)
    expect(of('BACKWARD')?.compatible).toBe(true)
    expect(of('BACKWARD_TRANSITIVE')).toMatchObject({ compatible: false, problems: [{ version: 1 }] })
  })

  it('judges symbols of an enum', () => {
    const timeline = open()
    const size = (...symbols: string[]) => JSON.stringify({ type: 'enum', name: 'Size', symbols })
    expect(send(timeline, register(size('S', 'M'), '/subjects/size-value/versions'))).toBeNull()
    expect(send(timeline, register(size('S'), '/subjects/size-value/versions'))?.message).toContain(
      'MISSING_ENUM_SYMBOLS',
    )
    expect(send(timeline, register(size('S', 'M', 'L'), '/subjects/size-value/versions'))).toBeNull()
  })

  it('judges a subject of JSON Schema by its own rules', () => {
    const timeline = open()
    const path = '/subjects/clicks-json-value/versions'
    const schema = (properties: object, required: string[]) =>
      JSON.stringify({ type: 'object', properties, required, additionalProperties: false })
    const article = { article: { type: 'integer' } }
    const first = { schema: schema(article, ['article']), schemaType: 'JSON' }
    expect(send(timeline, request('POST', path, first))).toBeNull()
    const next = schema({ ...article, page: { type: 'string' } }, ['article', 'page'])
    const found = check(next, 'JSON', timeline, 'clicks-json-value')
    if (!found.ok) throw new Error('it is a schema')
    expect(found.levels[1]).toMatchObject({
      compatible: false,
      problems: [{ type: 'REQUIRED_PROPERTY_ADDED_TO_UNOPEN_CONTENT_MODEL', version: 1 }],
    })
    expect(send(timeline, request('POST', path, { schema: next, schemaType: 'JSON' }))?.error).toBe('40901')
    expect(check(schemaText('orders'), 'AVRO', timeline, 'clicks-json-value')).toMatchObject({
      levels: expect.arrayContaining([expect.objectContaining({ level: 'FULL', compatible: false })]),
    })
  })
})

describe('what the registry refuses', () => {
  it.each([
    ['40401', request('DELETE', '/subjects/tea-value')],
    ['40402', request('DELETE', `${VERSIONS}/9`)],
    ['40405', request('DELETE', `/subjects/${SUBJECT}?permanent=true`)],
    ['42201', register('{"type":"record"')],
    ['42201', register('<img src=x onerror=alert(1)>')],
    ['42201', register('['.repeat(60_000))],
    ['42201', register(`"${'x'.repeat(1_000_000)}"`)],
    ['42202', request('DELETE', `${VERSIONS}/0`)],
    ['42203', request('PUT', `/config/${SUBJECT}`, { compatibility: 'SIDEWAYS' })],
    ['42208', register('"string"', '/subjects/a%0Ab/versions')],
    ['404', request('PUT', '/mode', {})],
    ['405', request('POST', '/config', {})],
  ])('%s, and nothing changes', (code, command) => {
    const timeline = open(1)
    expect(send(timeline, command)?.error).toBe(code)
    expect(findBusiness(timeline.world)?.governance?.registry).toBeNull()
  })

  it('answers a schema that is none with the place, the value and the cure', () => {
    const { world } = open(1)
    for (const text of [
      '',
      '{',
      '<b>bold</b>',
      '{"type":"record","name":"R","fields":[{"name":"a","type":"bogus"}]}',
    ]) {
      const found = checkSchema(world, SUBJECT, 'AVRO', text)
      expect(found.ok).toBe(false)
      if (!found.ok) expect(found.error.message.length).toBeGreaterThan(10)
    }
    expect(checkSchema(world, SUBJECT, 'AVRO', 'x'.repeat(1_000_000))).toMatchObject({ ok: false })
    const deep = `${'{"type":"array","items":'.repeat(2_000)}"int"${'}'.repeat(2_000)}`
    expect(checkSchema(world, SUBJECT, 'AVRO', deep)).toMatchObject({ ok: false })
  })

  it('keeps a bounded number of versions', () => {
    const timeline = open(1)
    issueAt(timeline, request('PUT', '/config', { compatibility: 'NONE' }))
    let refusal: { error: string } | null = null
    for (let i = 0; refusal === null && i < 300; i++)
      refusal = send(timeline, register(JSON.stringify({ type: 'fixed', name: 'F', size: i + 1 })))
    expect(refusal?.error).toBe('42205')
  })
})

describe('the door of the brokers', () => {
  it('refuses what the systems write when their schema was deleted for good, and loses none of it', () => {
    const timeline = open()
    issueAt(timeline, { kind: 'SetSchemaValidation', feed: 'orders', on: true })
    runFor(timeline, 10)
    expect(send(timeline, request('DELETE', `/subjects/${SUBJECT}`))).toBeNull()
    expect(send(timeline, request('DELETE', `/subjects/${SUBJECT}?permanent=true`))).toBeNull()
    expect(timeline.world.stores.events.at(-1)).toMatchObject({ change: 'deleted', subject: SUBJECT, version: 0 })
    runFor(timeline, 30)
    const { rejected } = measureGovernance(timeline.world)
    expect(rejected.find(({ topic }) => topic === 'orders')).toMatchObject({
      place: 'broker',
      reason: 'INVALID_RECORD',
    })
    expect(findBusiness(timeline.world)?.governance?.outbox.length).toBeGreaterThan(0)
    // The same text gets another id, so the door stays closed: ids are never given twice.
    const row = measureRegistry(timeline.world).subjects.find(({ subject }) => subject === SUBJECT)
    expect(row).toMatchObject({ versions: [], writers: 0, validated: true, topic: 'orders' })
    expect(send(timeline, register(schemaText('orders')))).toBeNull()
    runFor(timeline, 5)
    expect(findBusiness(timeline.world)?.governance?.outbox.length).toBeGreaterThan(0)
    issueAt(timeline, { kind: 'SetSchemaValidation', feed: 'orders', on: false })
    runFor(timeline, 30)
    expect(findBusiness(timeline.world)?.governance?.outbox).toEqual([])
    const digest = digestWorld(timeline.world)
    const { nowUs } = timeline.world.state
    seekTimeline(timeline, 75 * SECOND_US)
    runTimeline(timeline, nowUs)
    expect(digestWorld(timeline.world)).toBe(digest)
    expect(checkGovernance(timeline.world)).toBeNull()
    expect(checkCompany(timeline.world)).toBeNull()
  })

  it('lets another id of the subject in, and no other registry is asked', () => {
    const timeline = open()
    const schema = parseAvroSchema(JSON.parse(withDefault))
    if (!schema.ok) throw new Error('it is a schema')
    const value = { event: 1, time: 0, article: 3, place: 'North', quantity: 1, note: 'gift' }
    const bytes = encodeAvro(schema.value, value)
    if (!bytes.ok) throw new Error('it fits')
    const text = textOfBytes(wrapPayload(8, bytes.value))
    const judge = () => judgeValue('orders', text, 10, registryOf(findBusiness(timeline.world)?.governance ?? null))
    expect(judge().broker).toMatch(/8 is not registered/)
    issueAt(timeline, register(withDefault))
    expect(judge()).toEqual({ broker: null, reader: null, nonsense: null })
    seekTimeline(timeline, 30 * SECOND_US)
    expect(judge().broker).toMatch(/8 is not registered/)
  })
})

describe('replay', () => {
  it('is the same after going back and forth, and changes nothing of the business', () => {
    const timeline = open()
    issueAt(timeline, register(withDefault))
    runFor(timeline, 20)
    issueAt(timeline, request('PUT', '/config', { compatibility: 'FULL' }))
    runFor(timeline, 20)
    const digest = digestWorld(timeline.world)
    const registry = measureRegistry(timeline.world)
    seekTimeline(timeline, 30 * SECOND_US)
    expect(measureRegistry(timeline.world).subjects.find((row) => row.subject === SUBJECT)?.versions).toHaveLength(1)
    runTimeline(timeline, 100 * SECOND_US)
    expect(digestWorld(timeline.world)).toBe(digest)
    expect(measureRegistry(timeline.world)).toEqual(registry)
    expect(measureWorlds(timeline.world)).toEqual(measureWorlds(open(100).world))
  })
})
