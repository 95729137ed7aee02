/** A job that was built travels in links and files as any command does, and a bad one says where. */
import { expect, it } from 'vitest'
import type { Command } from '../core'
import { WORLDS } from '../scenarios'
import { parseCommand } from '.'
import { formatSession, parseSession } from './session-codec'
import { decodeShareLink, encodeShareLink } from './share-link'

const COMPANY = WORLDS[0]

const STREAM = {
  source: 'stock',
  where: [
    { field: 'kind', is: '=', value: 'sale' },
    { field: 'quantity', is: '>=', value: 2 },
  ],
  keyBy: 'place',
  aggregate: 'count',
  windowMs: 300_000,
  graceMs: 0,
} as const
const BUILD = { kind: 'BuildApplication', application: 'hot', version: 1, guarantee: 'exactly_once_v2' } as const

const COMMANDS: readonly Command[] = [
  { ...BUILD, stream: STREAM },
  { kind: 'SubscribeApplication', application: 'hot-board', reads: 'hot' },
  { ...BUILD, version: 2, stream: { ...STREAM, where: [], keyBy: null, aggregate: null, windowMs: null } },
  { kind: 'ServeApplication', application: 'hot', version: 2 },
]

it('comes back from a link and from a session file as it was', () => {
  const session = {
    scenario: COMPANY,
    commands: COMMANDS.map((command, i) => ({ timeUs: (i + 1) * 60_000_000, command })),
    timeUs: 600_000_000,
  }
  expect(decodeShareLink(encodeShareLink(session))).toMatchObject({ ok: true, session })
  expect(parseSession(formatSession(session))).toMatchObject({ ok: true, session })
})

it('may leave out what is not wanted', () => {
  const read = parseCommand({ ...BUILD, stream: { source: 'orders' } })
  const stream = { source: 'orders', where: [], keyBy: null, aggregate: null, windowMs: null, graceMs: 0 }
  expect(read).toEqual({ ok: true, command: { ...BUILD, stream } })
})

it.each([
  [{ ...STREAM, source: 'tea' }, '$.stream.source'],
  [{ ...STREAM, where: [{ field: 'size', is: '=', value: 1 }] }, '$.stream.where[0].field'],
  [{ ...STREAM, where: [{ field: 'kind', is: '~', value: 'sale' }] }, '$.stream.where[0].is'],
  [{ ...STREAM, where: [{ field: 'kind', is: '=', value: -1 }] }, '$.stream.where[0].value'],
  [{ ...STREAM, where: Array.from({ length: 4 }, () => STREAM.where[0]) }, '$.stream.where'],
  [{ ...STREAM, windowMs: 10 }, '$.stream.windowMs'],
  [{ ...STREAM, graceMs: 1e12 }, '$.stream.graceMs'],
  [{ ...STREAM, joins: 'stock' }, '$.stream.joins'],
])('says what is wrong with %j', (stream, place) => {
  const read = parseCommand({ ...BUILD, stream })
  expect(read.ok ? [] : read.errors.map((error) => error.place)).toContain(place)
})
