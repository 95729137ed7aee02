/** The line says what the bench says, ksqlDB's words are read as well, and what is wrong is told with its place. */
import { describe, expect, it } from 'vitest'
import { builderWords } from '../../../../content/en/stream-builder'
import type { StreamGround } from '../../../../core/company'
import { sayFault } from './line-card'
import { writeKsql } from './stream-code'
import { type Draft, type Known, readLine, writeLine } from './stream-line'

const NUMBERS = ['=', '!=', '<', '<=', '>', '>='] as const
const NAMES = ['=', '!='] as const
const article = { field: 'article', names: null, comparisons: NUMBERS, isKey: true } as const

const GROUND: StreamGround = {
  articles: 20,
  room: 10,
  taken: ['orders', 'hot'],
  feeds: [
    {
      feed: 'stock',
      partitions: 3,
      ownKey: 'article',
      fields: [
        article,
        { field: 'kind', names: ['sale', 'return'], comparisons: NAMES, isKey: true },
        { field: 'place', names: ['North', 'Stores'], comparisons: NAMES, isKey: true },
        { field: 'quantity', names: null, comparisons: NUMBERS, isKey: false },
      ],
    },
    { feed: 'clicks', partitions: 3, ownKey: 'article', fields: [article] },
  ],
}

const KNOWN: Known = {
  ground: GROUND,
  own: ['hot'],
  findArticle: (name) => (name === 'Comet 42' ? 7 : -1),
}

const DRAFT: Draft = {
  application: 'sales-pulse',
  stream: {
    source: 'stock',
    where: [
      { field: 'kind', is: '=', value: 'sale' },
      { field: 'quantity', is: '>=', value: 2 },
    ],
    keyBy: 'place',
    aggregate: 'count',
    windowMs: 300_000,
    graceMs: 30_000,
  },
}

const without = (stream: Partial<Draft['stream']>): Draft => ({ ...DRAFT, stream: { ...DRAFT.stream, ...stream } })

const DRAFTS: readonly Draft[] = [
  DRAFT,
  without({ where: [], keyBy: null, graceMs: 0 }),
  without({ aggregate: 'sum', windowMs: 3_600_000 }),
  without({ aggregate: null, windowMs: null, graceMs: 0 }),
  without({ aggregate: null, windowMs: null, graceMs: 0, keyBy: null, where: [] }),
  without({ windowMs: null, graceMs: 0 }),
]

it('reads what it writes, and what ksqlDB would be told', () => {
  for (const draft of DRAFTS) {
    expect(readLine(writeLine(draft), KNOWN)).toMatchObject({ draft, fault: null })
    expect(readLine(writeKsql(draft, 'article'), KNOWN)).toMatchObject({ draft, fault: null })
  }
  expect(writeLine(DRAFT)).toBe(
    "from stock where kind = 'sale' and quantity >= 2 key by place count every 5 min grace 30 s to sales-pulse",
  )
})

it('takes the words in any order and any letters, and an article by its name', () => {
  const { draft } = readLine("TO Hot  COUNT EVERY 1 hour FROM stock WHERE article <> 'Comet 42'", KNOWN)
  expect(draft).toEqual({
    application: 'hot',
    stream: {
      source: 'stock',
      where: [{ field: 'article', is: '!=', value: 7 }],
      keyBy: null,
      aggregate: 'count',
      windowMs: 3_600_000,
      graceMs: 0,
    },
  })
})

it('colours each clause where it stands', () => {
  const text = writeLine(DRAFT)
  const said = readLine(text, KNOWN).clauses.map(({ part, start, end }) => [part, text.slice(start, end)])
  expect(said).toEqual([
    ['source', 'from stock'],
    ['filter', "where kind = 'sale' and quantity >= 2"],
    ['key', 'key by place'],
    ['window', 'count every 5 min grace 30 s'],
    ['output', 'to sales-pulse'],
  ])
})

describe('tells what is wrong, and where', () => {
  it.each([
    ['', 'no-source', ''],
    ['where kind = sale to x', 'no-source', 'where kind = sale to x'],
    ['from stock', 'no-output', 'from stock'],
    ['from stok to x', 'no-feed', 'stok'],
    ['from stock form to x', 'unexpected', 'form'],
    ['from stock from clicks to x', 'twice', 'from'],
    ["from stock where kind = 'sale to x", 'unclosed', "'sale to x"],
    ['from stock % to x', 'sign', '%'],
    ['from clicks where place = North to x', 'no-field', 'place'],
    ['from stock where kind < sale to x', 'no-compare', 'kind < '],
    ['from stock where kind like sale to x', 'comparison', 'like'],
    ['from stock where kind = gift to x', 'no-value', 'gift'],
    ['from stock where kind =', 'ends', ''],
    ['from stock where kind = ) to x', 'value', ')'],
    ['from stock key by quantity to x', 'no-key', 'quantity'],
    ['from clicks sum quantity to x', 'no-quantity', 'sum quantity'],
    ['from stock count every five min to x', 'number', 'five'],
    ['from stock count every 5 parsecs to x', 'unit', 'parsecs'],
    ['from stock count every 25 h to x', 'span', '25 h'],
    ['from stock count every 0 s to x', 'span', 'count every 0 s'],
    ['from stock window tumbling (size 5 minutes) to x', 'window-alone', 'window tumbling (size 5 minutes)'],
    ['from stock to orders', 'taken', 'orders'],
    ['from stock to 1st', 'bad-name', '1st'],
    ['from stock where quantity > 1 and quantity > 2 and quantity > 3 and quantity > 4 to x', 'conditions', '4'],
  ])('%s', (text, code, place) => {
    const { draft, fault } = readLine(text, KNOWN)
    expect(draft).toBeNull()
    expect([fault?.code, text.slice(fault?.start, fault?.end)]).toEqual([code, place])
    expect(fault === null ? '' : sayFault(fault)).toMatch(/^(?!.*undefined).{15,}\.$/)
  })
})

it('has a sentence for each fault that it can tell', () => {
  expect(Object.keys(builderWords.faults).length).toBe(22)
})

it('never throws, whatever is typed', () => {
  const text = writeLine(DRAFT)
  for (let i = 0; i <= text.length; i++) {
    for (const sign of ['', "'", '(', ' to ', '5', 'é', '🙂']) {
      const { draft, fault } = readLine(text.slice(0, i) + sign + text.slice(i + 3), KNOWN)
      expect(draft === null).toBe(fault !== null)
    }
  }
})
