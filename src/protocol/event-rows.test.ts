import { describe, expect, it } from 'vitest'
import { NEWLIMITS } from '../scenarios'
import { createEventReader, type EventRows } from './event-rows'

const company = NEWLIMITS.business
if (company === null) throw new Error('NewLimits has a company.')

function read(rows: readonly Record<string, unknown>[]): EventRows {
  const reader = createEventReader(company as NonNullable<typeof company>)
  rows.forEach((row, i) => {
    reader.add(i + 2, row)
  })
  return reader.finish()
}

const sale = { time: '08:15', feed: 'stock', system: 'Stores', article: 'Comet 42', pairs: '-1' }

/** Nested so deep that text of it overflows the stack. */
function deep(): unknown {
  let list: unknown = []
  for (let i = 0; i < 100_000; i++) list = [list]
  return list
}

describe('rows of events', () => {
  it('orders them by time, counts from the first day and numbers articles as they appear', () => {
    const result = read([
      { ...sale, time: '2026-11-28T00:00:01Z', article: 'B' },
      { ...sale, time: '2026-11-27 09:00', article: 'A', pairs: 2 },
      { ...sale, time: '2026-11-27T10:00:00+01:00', article: 'B', system: 'NORTH' },
    ])
    expect(result).toEqual({
      ok: true,
      articles: 2,
      articleNames: ['A', 'B'],
      firstDay: '2026-11-27',
      firstWeekday: 4,
      unit: null,
      imported: [
        { atMs: 32_400_000, feed: 'stock', system: 'stores', article: 0, pairs: 2 },
        { atMs: 32_400_000, feed: 'stock', system: 'north', article: 1, pairs: -1 },
        { atMs: 86_401_000, feed: 'stock', system: 'stores', article: 1, pairs: -1 },
      ],
    })
  })

  it.each<[string, unknown]>([
    ['time', '25:00'],
    ['time', '1e99'],
    ['time', 'May'],
    ['time', '2026-02-30T08:00'],
    ['time', '2026-13-01T08:00'],
    ['time', '2025-02-29T08:00Z'],
    ['time', '2026-11-27T24:00Z'],
    ['time', '2026-11-27T08:60'],
    ['time', '2026-11-27T08:00+15:00'],
    ['time', '2026-11-27T08:00Z and more'],
    ['time', { toString: null }],
    ['feed', { toString: null }],
    ['system', { toString: null }],
    ['article', { toString: null }],
    ['article', { a: 1 }],
    ['article', deep()],
    ['article', 'x'.repeat(10_000_000)],
    ['article', 'a\u202eb'],
    ['article', '\ud800'],
    ['article', '\u200b'],
    ['article', '\u200d\u200d'],
    ['pairs', { toString: null }],
    ['pairs', [1]],
    ['time', ''],
    ['feed', 'gossip'],
    ['feed', 'orders'],
    ['system', '<img src=x onerror=alert(1)>'],
    ['article', '  '],
    ['pairs', '1.5'],
    ['pairs', '999999999999999999999'],
    ['pairs', 'many'],
  ])('refuses a row whose %s is bad (%#), by its line, and takes nothing', (column, value) => {
    const result = read([sale, { ...sale, [column]: value }])
    expect(result.ok).toBe(false)
    if (!result.ok) expect(result.errors.map((error) => [error.line, error.column])).toEqual([[3, column]])
  })

  it.each<[Record<string, unknown>, string, object]>([
    [{ time: 'May' }, 'not-time', {}],
    [{ feed: 'orders' }, 'not-writer', { system: 'Stores', feed: 'orders', feeds: 'stock' }],
    [{ article: 'a\u202eb' }, 'text-hidden', { sign: 'U+202E' }],
    [{ article: 'a\u0007b' }, 'text-control', { sign: 'U+0007' }],
    [{ article: '\u200d' }, 'text-unseen', {}],
    [{ article: 'x'.repeat(61) }, 'not-article', { most: 60 }],
    [{ pairs: 'many' }, 'not-pairs', { most: 100_000 }],
  ])('says by code and values what is wrong: %j', (change, code, values) => {
    const result = read([{ ...sale, ...change }])
    expect(result.ok ? [] : result.errors.map((error) => [error.code, error.values])).toEqual([[code, values]])
  })

  it('counts all bad rows and lists the first 200', () => {
    const result = read(Array.from({ length: 1000 }, () => ({ ...sale, feed: 'x' })))
    expect(result).toMatchObject({ ok: false, errorCount: 1000, badRows: 1000 })
    if (!result.ok) expect(result.errors).toHaveLength(200)
  })

  it('refuses an empty file, too many rows and too many articles', () => {
    expect(read([]).ok).toBe(false)
    const many = read(Array.from({ length: 200_001 }, () => sale))
    expect(many).toMatchObject({ ok: false, errorCount: 1 })
    const articles = read(Array.from({ length: 5_001 }, (_, i) => ({ ...sale, article: `a${i}` })))
    expect(articles.ok).toBe(false)
  })

  it('counts a row with several faults once', () => {
    expect(read([{ time: 'x', feed: 'y', system: 'z', article: '', pairs: 'w' }])).toMatchObject({
      errorCount: 5,
      badRows: 1,
    })
  })

  it('keeps the names of articles as they were written', () => {
    const result = read([
      { ...sale, article: ' Ladder 3m ' },
      { ...sale, article: 'Hammer' },
      { ...sale, article: 42 },
      { ...sale, article: '👩‍🔧' },
    ])
    expect(result).toMatchObject({ ok: true, articleNames: ['Ladder 3m', 'Hammer', '42', '👩‍🔧'] })
  })
})

describe('what a time means', () => {
  const times = (...list: unknown[]) => read(list.map((time) => ({ ...sale, time })))
  const at = (result: EventRows) => (result.ok ? result.imported.map(({ atMs }) => atMs) : result.errors)

  it.each([
    ['seconds since 1970', [1_795_767_300, '1795767360'], 'seconds', '2026-11-27', 4],
    ['milliseconds since 1970', [1_795_767_300_000, 1_795_767_360_000], 'milliseconds', '2026-11-27', 4],
    ['milliseconds of the run', [0, 60_000], 'of-the-run', null, 0],
    ['times of day', ['08:15', '08:16:00.5'], null, null, 0],
    ['dates in another zone', ['2026-11-27T00:30:00+01:00'], null, '2026-11-27', 4],
    ['a leap day', ['2028-02-29T00:00'], null, '2028-02-29', 1],
  ])('%s', (_, list, unit, firstDay, firstWeekday) => {
    expect(times(...list)).toMatchObject({ ok: true, unit, firstDay, firstWeekday })
  })

  it('a minute between seconds is a minute', () => {
    expect(at(times(1_795_767_300, 1_795_767_360))).toEqual([29_700_000, 29_760_000])
    expect(at(times(1_795_766_400, 1_795_852_800))).toEqual([28_800_000, 115_200_000])
  })

  it('the hours are those of the zone of the first event', () => {
    expect(at(times('2026-11-27T00:30:00+01:00', '2026-11-27T00:00:00Z'))).toEqual([1_800_000, 3_600_000])
  })

  it.each([
    ['seconds beside milliseconds', [1_795_767_300, 1_795_767_300_000]],
    ['a number that is no time', [999_999_999_999_999]],
    ['a number between the years', [50_000_000_000]],
    ['a day beside none', ['08:15', '2026-11-27T08:15']],
    ['numbers of a day beside a time of day', ['08:15', 1_795_767_300]],
  ])('refuses %s by its line', (_, list) => {
    const result = times(...list)
    expect(result).toMatchObject({ ok: false, errorCount: 1 })
    if (!result.ok) expect(result.errors[0]).toMatchObject({ column: 'time', line: list.length + 1 })
  })
})
