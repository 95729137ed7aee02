/**
 * A job as one line of text, and back: `from orders where quantity >= 2 key by place count every 5 min to hot-places`. The
 * same words in ksqlDB's order are read too (`create table hot as select ... from ... window tumbling (size 5 minutes)`).
 *
 * The one thing a reader would get wrong: clauses may come in any order, so that both ways of writing are one grammar. What
 * is wrong is told with its place and changes nothing; the first fault is the one that is told.
 */
import type { StreamField, StreamSpec } from '../../../../core'
import type { StreamGround } from '../../../../core/company'
import { type LineFault, Reader, Stop } from './line-reader'

export type Part = 'source' | 'filter' | 'key' | 'window' | 'output'

export interface Draft {
  readonly application: string
  readonly stream: StreamSpec
}

/** A clause in the text, for its colour. */
export interface Clause {
  readonly part: Part
  readonly start: number
  readonly end: number
}

export interface Reading {
  readonly clauses: readonly Clause[]
  /** null while something is wrong. */
  readonly draft: Draft | null
  readonly fault: LineFault | null
}

/** What a line may name. */
export interface Known {
  readonly ground: StreamGround
  /** Jobs that were built, which may have a next version. */
  readonly own: readonly string[]
  /** Number of an article by its name; -1 for none. */
  readonly findArticle: (name: string) => number
}

const MS = { second: 1_000, minute: 60_000, hour: 3_600_000 } as const
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(s|sec|secs|seconds?)$/, MS.second],
  [/^(m|min|mins|minutes?)$/, MS.minute],
  [/^(h|hours?)$/, MS.hour],
]
export const WINDOW_MS = { min: 1_000, max: 86_400_000 } as const
const MOST_CONDITIONS = 3
const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/
const NAME_LENGTH = 40

/** "5 min", as a line says it. */
export function writeSpan(ms: number): string {
  if (ms % MS.hour === 0 && ms > 0) return `${ms / MS.hour} h`
  return ms % MS.minute === 0 && ms > 0 ? `${ms / MS.minute} min` : `${ms / MS.second} s`
}

export function writeClauses({
  application,
  stream,
}: Draft): readonly { readonly part: Part; readonly text: string }[] {
  const { source, where, keyBy, aggregate, windowMs, graceMs } = stream
  const tests = where.map(
    ({ field, is, value }) => `${field} ${is} ${typeof value === 'string' ? `'${value}'` : value}`,
  )
  const what = aggregate === 'sum' ? 'sum quantity' : 'count'
  const every = windowMs === null ? '' : ` every ${writeSpan(windowMs)}`
  const grace = windowMs === null || graceMs === 0 ? '' : ` grace ${writeSpan(graceMs)}`
  return [
    { part: 'source', text: `from ${source}` },
    ...(tests.length === 0 ? [] : [{ part: 'filter', text: `where ${tests.join(' and ')}` } as const]),
    ...(keyBy === null ? [] : [{ part: 'key', text: `key by ${keyBy}` } as const]),
    ...(aggregate === null ? [] : [{ part: 'window', text: `${what}${every}${grace}` } as const]),
    { part: 'output', text: `to ${application}` },
  ]
}

export function writeLine(draft: Draft): string {
  return writeClauses(draft)
    .map(({ text }) => text)
    .join(' ')
}

interface Test {
  field: string
  is: string
  value: string | number
  start: number
  end: number
  valueStart: number
}

interface Found {
  source: string | null
  tests: Test[]
  /** GROUP BY of ksqlDB keeps a key that records have already; the others make a new one. */
  keyBy: { name: string; start: number; end: number; isGroup: boolean } | null
  aggregate: 'count' | 'sum' | null
  windowMs: number | null
  windowAt: readonly [number, number]
  graceMs: number
  name: { text: string; start: number; end: number } | null
  from: readonly [number, number]
  sumAt: readonly [number, number]
  clauses: Clause[]
}

export function readLine(text: string, known: Known): Reading {
  const found: Found = {
    source: null,
    tests: [],
    keyBy: null,
    aggregate: null,
    windowMs: null,
    windowAt: [0, 0],
    graceMs: 0,
    name: null,
    from: [0, 0],
    sumAt: [0, 0],
    clauses: [],
  }
  try {
    const reader = new Reader(text)
    while (!reader.isAtEnd()) readClause(reader, found)
    return { clauses: found.clauses, draft: settle(text, found, known), fault: null }
  } catch (stop) {
    if (!(stop instanceof Stop)) throw stop
    return { clauses: found.clauses, draft: null, fault: stop.fault }
  }
}

const CLAUSES = 'from, where, key by, count, sum, to'

type Read = (reader: Reader, found: Found, start: number) => void

function readSource(reader: Reader, found: Found): void {
  reader.once('from')
  found.source = reader.takeWord('orders …')
  found.from = reader.last()
}

const readKey =
  (isGroup: boolean): Read =>
  (reader, found) => {
    reader.once('key by')
    reader.expectWord('by')
    const name = reader.takeWord('article …')
    const [start, end] = reader.last()
    found.keyBy = { name, start, end, isGroup }
  }

const readCount =
  (word: 'count' | 'sum'): Read =>
  (reader, found, start) => {
    readAggregate(reader, found, word)
    if (reader.skipWord('every')) readEvery(reader, found, start)
  }

function readOutput(reader: Reader, found: Found): void {
  reader.once('to')
  readName(reader, found)
}

/** By the first word of a clause: how it is read, and which part of the bench it is; null for none. */
const READERS: Readonly<Record<string, readonly [Part | null, Read]>> = {
  from: ['source', readSource],
  where: ['filter', readTests],
  key: ['key', readKey(false)],
  partition: ['key', readKey(false)],
  group: ['key', readKey(true)],
  count: ['window', readCount('count')],
  sum: ['window', readCount('sum')],
  window: ['window', readTumbling],
  create: ['output', readCreate],
  select: ['window', readSelect],
  to: ['output', readOutput],
  into: ['output', readOutput],
  emit: [null, (reader) => reader.expectWord('changes')],
}

function readClause(reader: Reader, found: Found): void {
  const start = reader.at()
  const word = reader.takeWord(CLAUSES)
  if (!Object.hasOwn(READERS, word)) reader.fail('unexpected', { word, known: CLAUSES })
  const [part, read] = READERS[word]
  read(reader, found, start)
  if (part !== null) found.clauses.push({ part, start, end: reader.end() })
}

function readTests(reader: Reader, found: Found): void {
  do {
    const field = reader.takeWord('place …')
    const [start] = reader.last()
    const is = reader.takeComparison()
    const value = reader.takeValue()
    const [valueStart, end] = reader.last()
    found.tests.push({ field, is, value, start, end, valueStart })
    if (found.tests.length > MOST_CONDITIONS) reader.fail('conditions', { most: MOST_CONDITIONS })
  } while (reader.skipWord('and'))
}

function readAggregate(reader: Reader, found: Found, word: 'count' | 'sum'): void {
  reader.once('count / sum')
  const [start] = reader.last()
  found.aggregate = word
  if (reader.skipSign('(')) {
    if (word === 'count') reader.expectSign('*')
    else reader.expectWord('quantity')
    reader.expectSign(')')
  } else if (word === 'sum') reader.expectWord('quantity')
  found.sumAt = [start, reader.end()]
}

function readEvery(reader: Reader, found: Found, start: number): void {
  reader.once('window')
  found.windowMs = readSpan(reader)
  if (reader.skipWord('grace')) {
    reader.skipWord('period')
    found.graceMs = readSpan(reader)
  }
  found.windowAt = [start, reader.end()]
}

function readTumbling(reader: Reader, found: Found, start: number): void {
  reader.once('window')
  reader.expectWord('tumbling')
  reader.expectSign('(')
  reader.expectWord('size')
  found.windowMs = readSpan(reader)
  if (reader.skipSign(',')) {
    reader.expectWord('grace')
    reader.expectWord('period')
    found.graceMs = readSpan(reader)
  }
  reader.expectSign(')')
  found.windowAt = [start, reader.end()]
}

function readSpan(reader: Reader): number {
  const count = reader.takeNumber()
  const [start] = reader.last()
  const unit = reader.takeWord('s, min, h')
  const ms = UNITS.find(([pattern]) => pattern.test(unit))?.[1]
  if (ms === undefined) return reader.fail('unit', { word: unit })
  const span = count * ms
  if (!Number.isInteger(span) || span > WINDOW_MS.max) return reader.failAt([start, reader.end()], 'span', {})
  return span
}

function readCreate(reader: Reader, found: Found): void {
  if (!reader.skipWord('table')) reader.expectWord('stream')
  reader.once('to')
  readName(reader, found)
  reader.expectWord('as')
}

function readName(reader: Reader, found: Found): void {
  const text = reader.takeName()
  const [start, end] = reader.last()
  found.name = { text, start, end }
}

/** Columns of a SELECT: what is counted counts; the key and the row are there anyway. */
function readSelect(reader: Reader, found: Found): void {
  do {
    if (reader.skipSign('*')) continue
    const word = reader.takeWord('count(*)')
    if (word === 'count' || word === 'sum') readAggregate(reader, found, word)
    if (reader.skipWord('as')) reader.takeName()
  } while (reader.skipSign(','))
}

type Place = readonly [start: number, end: number]
type Feed = StreamGround['feeds'][number]

function fail([start, end]: Place, code: LineFault['code'], values: LineFault['values']): never {
  throw new Stop({ start, end, code, values })
}

/** Are all names known, and do the clauses go together? */
function settle(text: string, found: Found, known: Known): Draft {
  const whole: Place = [0, text.length]
  if (found.source === null) return fail(whole, 'no-source', {})
  const { feeds } = known.ground
  const feed = feeds.find((one) => one.feed === found.source)
  if (feed === undefined)
    return fail(found.from, 'no-feed', { name: found.source, known: feeds.map((one) => one.feed).join(', ') })
  const where = found.tests.map((test) => settleTest(test, feed, known))
  const keyBy = settleKey(found, feed)
  const { aggregate, windowMs, graceMs, name } = found
  const hasQuantity = feed.fields.some(({ field }) => field === 'quantity')
  if (aggregate === 'sum' && !hasQuantity) return fail(found.sumAt, 'no-quantity', { feed: feed.feed })
  if (windowMs !== null && windowMs < WINDOW_MS.min) return fail(found.windowAt, 'span', {})
  if (windowMs !== null && aggregate === null) return fail(found.windowAt, 'window-alone', {})
  if (name === null) return fail(whole, 'no-output', {})
  const at: Place = [name.start, name.end]
  if (!NAME.test(name.text) || name.text.length > NAME_LENGTH)
    return fail(at, 'bad-name', { name: name.text, most: NAME_LENGTH })
  if (known.ground.taken.includes(name.text) && !known.own.includes(name.text))
    return fail(at, 'taken', { name: name.text })
  const stream = { source: feed.feed, where, keyBy, aggregate, windowMs, graceMs }
  return { application: name.text, stream }
}

function settleTest(test: Test, feed: Feed, known: Known): StreamSpec['where'][number] {
  const field = feed.fields.find((one) => one.field === test.field)
  if (field === undefined) {
    const names = feed.fields.map((one) => one.field).join(', ')
    const at: Place = [test.start, test.start + test.field.length]
    return fail(at, 'no-field', { name: test.field, feed: feed.feed, known: names })
  }
  const is = field.comparisons.find((one) => one === test.is)
  if (is === undefined) return fail([test.start, test.valueStart], 'no-compare', { name: field.field, is: test.is })
  const value = settleValue(test.value, field.names, known, field.field)
  if (value !== null) return { field: field.field, is, value }
  const possible = field.names === null ? '0, 1, 2 …' : field.names.join(', ')
  return fail([test.valueStart, test.end], 'no-value', { name: field.field, value: test.value, known: possible })
}

function settleKey({ keyBy }: Found, feed: Feed): StreamField | null {
  if (keyBy === null) return null
  const keys = feed.fields.filter(({ isKey }) => isKey).map(({ field }) => field)
  const key = keys.find((field) => field === keyBy.name)
  if (key === undefined)
    return fail([keyBy.start, keyBy.end], 'no-key', { name: keyBy.name, feed: feed.feed, known: keys.join(', ') })
  return keyBy.isGroup && key === feed.ownKey ? null : key
}

function settleValue(
  value: string | number,
  names: readonly string[] | null,
  known: Known,
  field: StreamField,
): string | number | null {
  if (names !== null) return names.find((one) => one.toLowerCase() === String(value).toLowerCase()) ?? null
  if (typeof value === 'number') return value
  const article = field === 'article' ? known.findArticle(value) : -1
  return article < 0 ? null : article
}
