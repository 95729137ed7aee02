/**
 * A visitor's own business events, row by row from a CSV or NDJSON file, into what a company's workload reads. Nothing
 * is repaired and nothing is half taken: one bad row, and the result is the list of bad rows.
 *
 * The one thing a reader would get wrong: articles are numbered in the order in which they first appear, after the
 * rows have been put in order of time. Their names go along for the page; the simulation has the numbers.
 */
import {
  BUSINESS_LIMITS,
  type BusinessSpec,
  FEEDS,
  type Feed,
  type ImportedEvent,
  keepsShelves,
  type SystemSpec,
  toText,
} from '../core'
import { dayOf, findUnit, hasDay, type NumberUnit, type RawTime, readRawTime, toMs } from './event-times'
import { showValue, TIME_MS_MAX } from './input-reader'
import type { RowFault } from './row-faults'
import { findTextFault } from './safe-text'

const DAY_MS = 86_400_000
const ERRORS_MAX = 200
const PAIRS_MAX = 100_000

export type RowError = RowFault & {
  /** Line of the file where the row begins, the first is 1. */
  readonly line: number
  readonly column: string
  readonly value: string
}

export interface GoodEvents {
  readonly ok: true
  readonly imported: readonly ImportedEvent[]
  readonly articles: number
  readonly articleNames: readonly string[]
  /** The day of the first event, `2026-11-27`; null when the times name no day. */
  readonly firstDay: string | null
  /** Of that day; 0 is Monday, which it is taken for when nobody knows. */
  readonly firstWeekday: number
  /** How whole numbers were read; null when there were none. */
  readonly unit: NumberUnit | null
}

export interface BadEvents {
  readonly ok: false
  /** The first ones of `errorCount`. */
  readonly errors: readonly RowError[]
  readonly errorCount: number
  /** Rows in which they are. */
  readonly badRows: number
}

export type EventRows = GoodEvents | BadEvents

export interface EventReader {
  /** One row: its line in the file, and its fields by column: time, feed, system, article, pairs (0 when left out). */
  add(line: number, row: Readonly<Record<string, unknown>>): void
  /** A line that is no row at all. */
  refuseLine(line: number, value: string, fault: RowFault): void
  /** Rows and wrong rows so far. */
  count(): { readonly rows: number; readonly errors: number }
  finish(): EventRows
}

interface Draft {
  readonly line: number
  readonly time: RawTime
  readonly feed: Feed
  readonly system: string
  readonly article: string
  readonly pairs: number
}

interface Reading {
  readonly company: BusinessSpec
  readonly byName: ReadonlyMap<string, SystemSpec>
  readonly drafts: Draft[]
  readonly errors: RowError[]
  errorCount: number
  badRows: number
  /** Line of the last wrong row; rows come in order. */
  badLine: number
}

/** Reads rows for this company: who may emit what is its business. */
export function createEventReader(company: BusinessSpec): EventReader {
  const reading: Reading = {
    company,
    byName: new Map(company.systems.flatMap((system) => [system.id, system.name].map((name) => [fold(name), system]))),
    drafts: [],
    errors: [],
    errorCount: 0,
    badRows: 0,
    badLine: 0,
  }
  return {
    add: (line, row) => addRow(reading, line, row),
    refuseLine: (line, value, fault) => refuse(reading, line, '', value, fault),
    count: () => ({ rows: reading.drafts.length, errors: reading.badRows }),
    finish: () => {
      if (reading.errorCount === 0 && reading.drafts.length === 0)
        refuse(reading, 1, '', '', { code: 'no-event', values: {} })
      return reading.errorCount > 0 ? refuseAll(reading) : numberEvents(reading)
    },
  }
}

function refuse(reading: Reading, line: number, column: string, value: unknown, fault: RowFault): void {
  reading.errorCount++
  if (line !== reading.badLine) reading.badRows++
  reading.badLine = line
  if (reading.errors.length < ERRORS_MAX) reading.errors.push({ line, column, value: showValue(value), ...fault })
}

function refuseAll({ errors, errorCount, badRows }: Reading): BadEvents {
  return { ok: false, errors, errorCount, badRows }
}

function addRow(reading: Reading, line: number, row: Readonly<Record<string, unknown>>): void {
  const before = reading.errorCount
  const time = readRawTime(row.time)
  if (time === null) refuse(reading, line, 'time', row.time, { code: 'not-time', values: {} })
  const source = readSource(reading, line, row)
  const article = readArticle(reading, line, row.article)
  const pairs = readPairs(row.pairs)
  if (pairs === null) refuse(reading, line, 'pairs', row.pairs, { code: 'not-pairs', values: { most: PAIRS_MAX } })
  const most = BUSINESS_LIMITS.importedEvents
  if (reading.drafts.length >= most) {
    if (reading.drafts.length === most && reading.errorCount === before)
      refuse(reading, line, '', '', { code: 'too-many-events', values: { most } })
    return
  }
  if (reading.errorCount > before || time === null || source === null || pairs === null) return
  reading.drafts.push({ line, time, ...source, article, pairs })
}

/** Feed and system, and whether the one writes the other. */
function readSource(
  reading: Reading,
  line: number,
  row: Readonly<Record<string, unknown>>,
): Pick<Draft, 'feed' | 'system'> | null {
  const feed = FEEDS.find((name) => name === fold(row.feed))
  if (feed === undefined)
    refuse(reading, line, 'feed', row.feed, { code: 'not-feed', values: { feeds: FEEDS.join(', ') } })
  const system = reading.byName.get(fold(row.system))
  if (system === undefined) {
    const systems = reading.company.systems.map(({ name }) => name).join(', ')
    refuse(reading, line, 'system', row.system, { code: 'not-system', values: { systems } })
  } else if (feed !== undefined && !system.emits.includes(feed)) {
    const values = { system: system.name, feed, feeds: system.emits.join(', ') }
    refuse(reading, line, 'feed', feed, { code: 'not-writer', values })
  }
  return feed === undefined || system === undefined ? null : { feed, system: system.id }
}

function readArticle(reading: Reading, line: number, value: unknown): string {
  // A line break inside of quotes is a blank of the name.
  const article = (toText(value) ?? '').replace(/[\r\n\t]+/g, ' ').trim()
  const most = BUSINESS_LIMITS.nameLength
  if (article === '' || article.length > most)
    refuse(reading, line, 'article', value, { code: 'not-article', values: { most } })
  else {
    const fault = findTextFault(article)
    if (fault !== null) refuse(reading, line, 'article', value, fault)
  }
  return article
}

/** In order of time; the day of the first event becomes day 1. */
function numberEvents(reading: Reading): EventRows {
  const { drafts, company } = reading
  const numbers = drafts.flatMap(({ time }) => (time.kind === 'number' ? [time.value] : []))
  const unit = numbers.length === 0 ? null : findUnit(numbers)
  refuseTimes(reading, numbers.length > 0, unit)
  if (reading.errorCount > 0) return refuseAll(reading)
  const ordered = [...drafts].sort((a, b) => toMs(a.time, unit) - toMs(b.time, unit) || a.line - b.line)
  const [first] = ordered
  // The clock on the page shows the hours of the first event's own zone.
  const shiftMs = first.time.kind === 'date' ? first.time.offsetMs : 0
  const dayMs = Math.floor((toMs(first.time, unit) + shiftMs) / DAY_MS) * DAY_MS
  const isDated = hasDay(first.time, unit)
  const startMs = isDated ? dayMs : 0
  const most = mostArticles(company)
  const known = new Map<string, number>()
  const imported = ordered.map(({ line, time, feed, system, article, pairs }): ImportedEvent => {
    const mine = known.get(article) ?? known.size
    if (mine === known.size) known.set(article, mine)
    if (mine === most && reading.errorCount === 0)
      refuse(reading, line, 'article', article, { code: 'too-many-articles', values: { most } })
    const atMs = toMs(time, unit) + shiftMs - startMs
    if (atMs > TIME_MS_MAX && reading.errorCount === 0)
      refuse(reading, line, 'time', atMs, { code: 'over-a-year', values: {} })
    return { atMs, feed, system, article: mine, pairs }
  })
  if (reading.errorCount > 0) return refuseAll(reading)
  const { day, weekday } = dayOf(dayMs)
  return {
    ok: true,
    imported,
    articles: known.size,
    articleNames: [...known.keys()],
    firstDay: isDated ? day : null,
    firstWeekday: isDated ? weekday : 0,
    unit,
  }
}

/** Numbers that nobody can read, and times with and without a day in one file. */
function refuseTimes(reading: Reading, hasNumbers: boolean, unit: NumberUnit | null): void {
  const { drafts } = reading
  if (hasNumbers && unit === null) {
    const bad = drafts.find(({ time }) => time.kind === 'number' && findUnit([time.value]) === null)
    const { line, time } = bad ?? drafts.filter((draft) => draft.time.kind === 'number')[1] ?? drafts[0]
    const value = time.kind === 'number' ? time.value : ''
    refuse(reading, line, 'time', value, { code: bad === undefined ? 'mixed-units' : 'no-such-time', values: {} })
    return
  }
  const isDated = hasDay(drafts[0].time, unit)
  const other = drafts.find(({ time }) => hasDay(time, unit) !== isDated)
  if (other !== undefined) refuse(reading, other.line, 'time', '', { code: 'mixed-days', values: {} })
}

/** Each system has a copy of each shelf in each world. */
function mostArticles(company: BusinessSpec): number {
  const places = Math.max(1, company.systems.filter(({ kind }) => keepsShelves(kind)).length)
  const cells = Math.floor(BUSINESS_LIMITS.stockCells / (places * company.systems.length))
  return Math.min(BUSINESS_LIMITS.articles, cells)
}

function fold(value: unknown): string {
  return (toText(value) ?? '').trim().toLowerCase()
}

function readPairs(value: unknown): number | null {
  const text = value === null || value === undefined ? '' : toText(value)?.trim()
  if (text === '') return 0
  if (text === undefined || !/^[+-]?\d{1,7}$/.test(text)) return null
  const pairs = Number(text) + 0
  return Math.abs(pairs) <= PAIRS_MAX ? (pairs === 0 ? 0 : pairs) : null
}
