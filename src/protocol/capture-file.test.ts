/** Captured changes from files and links: what is good is read as it is, what is not is refused with its place. */
import { describe, expect, it } from 'vitest'
import { parseCommand } from './parse-command'

const CHANGE = {
  op: 'u',
  schema: 'public',
  table: 'inventory',
  keyColumns: ['article'],
  replicaIdentity: 'FULL',
  before: { article: 7, pairs: 8, note: null },
  after: { article: 7, pairs: 9, note: 'größer', paid: true },
  lsn: 24_023_128,
  txId: 755,
}
const read = (changes: unknown, more: object = {}) => parseCommand({ kind: 'CaptureChanges', changes, ...more })
const places = (changes: unknown): string[] => {
  const result = read(changes)
  return result.ok ? [] : result.errors.map(({ place }) => place)
}

describe('CaptureChanges', () => {
  it('is read as it is', () => {
    const result = read([CHANGE], { way: 'triggers' })
    expect(result).toEqual({ ok: true, command: { kind: 'CaptureChanges', way: 'triggers', changes: [CHANGE] } })
    expect(read([{ ...CHANGE, before: null, unavailable: ['note'] }]).ok).toBe(true)
    expect(read([{ ...CHANGE, op: 't', before: undefined, after: undefined }]).ok).toBe(true)
    const point = { x: 1, y: 2, wkb: 'AQ==', srid: null }
    const seen = {
      ...CHANGE,
      op: 'r',
      before: null,
      after: { tags: ['a', null], point },
      snapshot: 'last',
      leftOut: ['b (box)'],
    }
    const more = { continues: true, snapshotOf: ['public.inventory'] }
    expect(read([seen], { way: 'wal', ...more })).toEqual({
      ok: true,
      command: { kind: 'CaptureChanges', way: 'wal', changes: [seen], ...more },
    })
  })

  it.each([
    ['nothing', []],
    ['no list', { length: 3 }],
    ['no change', [null]],
    ['an unknown operation', [{ ...CHANGE, op: 'x' }]],
    ['an unknown key', [{ ...CHANGE, tsMs: 5 }]],
    ['no new row', [{ ...CHANGE, after: null }]],
    ['a new row of a delete', [{ ...CHANGE, op: 'd' }]],
    ['an old row of an insert', [{ ...CHANGE, op: 'c' }]],
    ['a list for a row', [{ ...CHANGE, after: [1] }]],
    ['a value that is nested too deep', [{ ...CHANGE, after: { a: [[[[[[[1]]]]]]] } }]],
    ['a list with a hole', [{ ...CHANGE, after: { a: [undefined] } }]],
    ['an unknown identity', [{ ...CHANGE, replicaIdentity: 'SOME' }]],
    ['an unknown marker', [{ ...CHANGE, op: 'r', before: null, snapshot: 'maybe' }]],
    ['an old row of a read', [{ ...CHANGE, op: 'r' }]],
    ['a left-out column that is no text', [{ ...CHANGE, leftOut: [{}] }]],
    ['a hidden prototype in a value', [{ ...CHANGE, after: { a: JSON.parse('{"__proto__": 1}') } }]],
    ['an LSN that no number holds', [{ ...CHANGE, lsn: 2 ** 60 }]],
    ['a transaction below 0', [{ ...CHANGE, txId: -1 }]],
    ['a name of a table that is too long', [{ ...CHANGE, table: 'x'.repeat(64) }]],
    ['a name with control characters', [{ ...CHANGE, table: 'a\u0000b' }]],
    [
      'too many columns',
      [{ ...CHANGE, after: Object.fromEntries(Array.from({ length: 1601 }, (_, i) => [`c${i}`, i])) }],
    ],
    ['a text that is too long', [{ ...CHANGE, after: { note: 'x'.repeat(1_000_001) } }]],
    ['too many changes', Array.from({ length: 501 }, () => CHANGE)],
    ['too many characters', Array.from({ length: 10 }, () => ({ ...CHANGE, after: { note: 'x'.repeat(101_000) } }))],
    ['a column __proto__', [{ ...CHANGE, after: JSON.parse('{"__proto__": {"polluted": true}}') }]],
  ])('refuses %s and says where', (_, changes) => {
    expect(places(changes).length).toBeGreaterThan(0)
    expect(places(changes).every((place) => place.startsWith('$.changes'))).toBe(true)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('names the row and the column', () => {
    expect(places([CHANGE, { ...CHANGE, after: { pairs: undefined } }])).toEqual(['$.changes[1].after.pairs'])
  })
})
