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
      imported: [
        { atMs: 32_400_000, feed: 'stock', system: 'stores', article: 0, pairs: 2 },
        { atMs: 32_400_000, feed: 'stock', system: 'north', article: 1, pairs: -1 },
        { atMs: 86_401_000, feed: 'stock', system: 'stores', article: 1, pairs: -1 },
      ],
    })
  })

  it.each([
    ['time', '25:00'],
    ['time', '1e99'],
    ['time', 'May'],
    ['time', ''],
    ['feed', 'gossip'],
    ['feed', 'orders'],
    ['system', '<img src=x onerror=alert(1)>'],
    ['article', '  '],
    ['pairs', '1.5'],
    ['pairs', '999999999999999999999'],
    ['pairs', 'many'],
  ])('refuses a row whose %s is %j, by its line, and takes nothing', (column, value) => {
    const result = read([sale, { ...sale, [column]: value }])
    expect(result.ok).toBe(false)
    if (!result.ok) expect(result.errors.map((error) => [error.line, error.column])).toEqual([[3, column]])
  })

  it('counts all bad rows and lists the first 200', () => {
    const result = read(Array.from({ length: 1000 }, () => ({ ...sale, feed: 'x' })))
    expect(result).toMatchObject({ ok: false, errorCount: 1000 })
    if (!result.ok) expect(result.errors).toHaveLength(200)
  })

  it('refuses an empty file, too many rows and too many articles', () => {
    expect(read([]).ok).toBe(false)
    const many = read(Array.from({ length: 200_001 }, () => sale))
    expect(many).toMatchObject({ ok: false, errorCount: 1 })
    const articles = read(Array.from({ length: 5_001 }, (_, i) => ({ ...sale, article: `a${i}` })))
    expect(articles.ok).toBe(false)
  })
})
