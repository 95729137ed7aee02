/**
 * Files of events as visitors have them. Right is RFC 4180 for what a row is, and the file itself for what a line is.
 */
import { describe, expect, it } from 'vitest'
import { tellRowError } from '../../../content/row-faults'
import { NEWLIMITS } from '../../../scenarios'
import type { ColumnMap, ColumnQuestion } from './event-columns'
import { type ReadFile, readEventFile } from './read-event-file'

const company = NEWLIMITS.business as NonNullable<typeof NEWLIMITS.business>
const HEAD = 'time,feed,system,pairs,article\n'
const row = (article: string, time = '08:15') => `${time},stock,Stores,1,${article}\n`

async function readFile(text: string, map: ColumnMap | null = null): Promise<ReadFile | ColumnQuestion> {
  return readEventFile(new Blob([text]), company, map, () => {})
}

async function read(text: string, map: ColumnMap | null = null) {
  const found = await readFile(text, map)
  if ('guess' in found) throw new Error('It asks for columns.')
  return found
}

async function faults(text: string) {
  const { rows } = await read(text)
  return rows.ok ? [] : rows.errors.map((error) => [error.line, error.column, tellRowError(error).what.split('.')[0]])
}

const OPEN = 'The quote that begins here never ends, so that nothing behind it can be read'

describe('CSV', () => {
  it.each([
    ['a quote that is never closed', HEAD + row('Boot') + row('"Clog') + row('Boot') + row('Boot'), 3],
    ['the last field of the file', HEAD + row('Boot') + row('"Clog').trimEnd(), 3],
    ['one that begins behind a line break in quotes', `${HEAD}08:15,stock,"Sto\nres",1,"Clog\n${row('Boot')}`, 3],
    ['one in the header', `time,feed,system,pairs,"article\n${row('Boot')}`, 1],
  ])('names the line where the quote begins: %s', async (_, text, line) => {
    expect(await faults(text)).toEqual([[line, '', OPEN]])
  })

  it('refuses a line, or a number of columns, that no file of events has, and says where', async () => {
    const long = 'x'.repeat(300_000)
    expect((await faults(HEAD + row('Boot') + long))[0]).toEqual([
      3,
      '',
      'This line has more than 200,000 characters: it is no line of a file of events',
    ])
    const columns = Array.from({ length: 20_000 }, (_, i) => `c${i}`).join(',')
    expect(await faults(`${columns}\n1,2\n`)).toEqual([
      [1, '', 'The first line names 20,000 columns; at most 500 are read'],
    ])
  })

  it('names a quote inside of quotes', async () => {
    expect((await faults(HEAD + row('Boot') + row('"Clog"x"') + row('Boot')))[0].slice(0, 2)).toEqual([3, ''])
  })

  it.each([
    ['more', `${HEAD}${row('Boot')}08:15,stock,Stores,1,Clog, brown\n`],
    ['fewer', `${HEAD}${row('Boot')}08:15,stock,Stores,1\n`],
  ])('refuses a row with %s fields than columns', async (_, text) => {
    expect((await faults(text))[0].slice(0, 2)).toEqual([3, ''])
  })

  it.each([
    ['line feeds', '\n'],
    ['Windows', '\r\n'],
  ])('counts lines of the file and not rows: %s', async (_, end) => {
    const text = `${HEAD}08:15,stock,Stores,1,"Boot\nbrown"\n\n${row('Boot')}08:15,gossip,Stores,1,Boot\n`
    expect((await faults(text.replaceAll('\n', end))).map(([line, column]) => [line, column])).toEqual([[6, 'feed']])
  })

  it('counts over the pieces in which a file is read', async () => {
    const text = HEAD + row('"Boot\nbrown"').repeat(20_000) + row('', '08:15')
    expect(await faults(text)).toEqual([[40_002, 'article', expect.anything()]])
  })

  it('says that the header is missing, and that two columns have one name', async () => {
    expect(await faults(row('Boot') + row('Clog'))).toEqual([
      [1, '', 'The header is missing: this line reads like a row'],
    ])
    expect((await faults(`time,feed,time\n${row('Boot')}`))[0].slice(0, 2)).toEqual([1, ''])
  })

  it('takes quotes, commas, another order, a byte order mark, semicolons; names what it does not read', async () => {
    const text = `\ufeffArticle;PAIRS;time;feed;system;note\n"Ladder; 3m ""long""";-1;08:15;stock;Stores;x\n`
    const { rows, unread } = await read(text)
    expect(rows).toMatchObject({ ok: true, articleNames: ['Ladder; 3m "long"'], imported: [{ pairs: -1 }] })
    expect(unread).toEqual(['note'])
  })
})

describe('columns of other names', () => {
  const TEXT = 'When,Feed,Shop,Qty,What\n08:15,stock,Stores,2,Boot\n'
  const map: ColumnMap = { time: 'When', feed: 'Feed', system: 'Shop', pairs: 'Qty', article: 'What' }

  it('are asked for, with those that have the right name', async () => {
    expect(await readFile(TEXT)).toEqual({
      columns: ['When', 'Feed', 'Shop', 'Qty', 'What'],
      guess: { feed: 'Feed' },
    })
    expect((await read(TEXT, map)).rows).toMatchObject({ ok: true, imported: [{ pairs: 2 }], articleNames: ['Boot'] })
  })

  it('in NDJSON too, by the keys of the first line', async () => {
    const text = '{"When":"08:15","Feed":"stock","Shop":"Stores","What":"Boot"}\n'
    expect(await readFile(text)).toMatchObject({ guess: { feed: 'Feed' } })
    expect((await read(text, { ...map, pairs: undefined })).rows).toMatchObject({ ok: true, imported: [{ pairs: 0 }] })
  })
})

describe('NDJSON', () => {
  const good = '{"time":"08:15","feed":"stock","system":"Stores","article":"Boot"}'
  it.each([
    ['an object for a time', '{"time":{"toString":null},"feed":"stock","system":"Stores","article":"Boot"}', 'time'],
    ['an object for a feed', '{"time":"08:15","feed":{"toString":null},"system":"Stores","article":"Boot"}', 'feed'],
    [
      'a deep list',
      `{"time":"08:15","feed":"stock","system":"Stores","article":${'['.repeat(5000)}${']'.repeat(5000)}}`,
      'article',
    ],
    ['two keys of one name', '{"time":"08:15","time":"09:15","feed":"stock","system":"Stores","article":"Boot"}', ''],
    [
      'two keys that are one',
      '{"time":"08:15","\\u0074ime":"09:15","feed":"stock","system":"Stores","article":"B"}',
      '',
    ],
    ['a list', '[1]', ''],
    ['no JSON', '{', ''],
  ])('refuses %s by line and column', async (_, bad, column) => {
    const { rows } = await read(`${good}\n\n${bad}\n`)
    expect(rows).toMatchObject({ ok: false, badRows: 1 })
    if (!rows.ok) expect(rows.errors[0]).toMatchObject({ line: 3, column })
  })
})
