/**
 * A visitor's own business events, row by row from a CSV or NDJSON file, into what a company's workload reads. Nothing
 * is repaired and nothing is half taken: one bad row, and the result is the list of bad rows.
 *
 * The one thing a reader would get wrong: articles are numbered in the order in which they first appear, after the
 * rows have been put in order of time. The text of a row never reaches the simulation.
 */
import { BUSINESS_LIMITS, type BusinessSpec, FEEDS, type Feed, type ImportedEvent, keepsShelves } from '../core'
import { showValue, TIME_MS_MAX } from './input-reader'

const DAY_MS = 86_400_000
const ERRORS_MAX = 200
const PAIRS_MAX = 100_000

export interface RowError {
  /** Line of the file, the first is 1. */
  readonly line: number
  readonly column: string
  readonly value: string
  readonly message: string
}

export type EventRows =
  | { readonly ok: true; readonly imported: readonly ImportedEvent[]; readonly articles: number }
  | { readonly ok: false; readonly errors: readonly RowError[]; readonly errorCount: number }

export interface EventReader {
  /** One row: its line in the file, and its fields by column: time, feed, system, article, pairs (0 when left out). */
  add(line: number, row: Readonly<Record<string, unknown>>): void
  /** A line that is no row at all. */
  refuseLine(line: number, value: string, message: string): void
  /** Rows and errors so far. */
  count(): { readonly rows: number; readonly errors: number }
  finish(): EventRows
}

interface Draft {
  readonly line: number
  readonly timeMs: number
  readonly feed: Feed
  readonly system: string
  readonly article: string
  readonly pairs: number
}

/** Reads rows for this company: who may emit what is its business. */
export function createEventReader(company: BusinessSpec): EventReader {
  const drafts: Draft[] = []
  const errors: RowError[] = []
  let errorCount = 0
  const refuse = (line: number, column: string, value: unknown, message: string): void => {
    errorCount++
    if (errors.length < ERRORS_MAX) errors.push({ line, column, value: showValue(value), message })
  }
  const byName = new Map(
    company.systems.flatMap((system) => [system.id, system.name].map((name) => [fold(name), system])),
  )
  return {
    add: (line, row) => {
      const before = errorCount
      const timeMs = readTime(row.time)
      if (timeMs === null)
        refuse(
          line,
          'time',
          row.time,
          'Expected 08:15, 08:15:30, milliseconds, or a date such as 2026-11-27T08:15:00Z.',
        )
      const feed = FEEDS.find((name) => name === fold(row.feed))
      if (feed === undefined) refuse(line, 'feed', row.feed, `Expected one of: ${FEEDS.join(', ')}.`)
      const system = byName.get(fold(row.system))
      if (system === undefined) {
        const names = company.systems.map(({ name }) => name).join(', ')
        refuse(line, 'system', row.system, `No system of this company has this name. It has: ${names}.`)
      } else if (feed !== undefined && !system.emits.includes(feed)) {
        const emits = system.emits.length === 0 ? 'nothing' : system.emits.join(', ')
        refuse(line, 'feed', feed, `${system.name} does not write ${feed}; it writes ${emits}.`)
      }
      const article = String(row.article ?? '').trim()
      if (article === '') refuse(line, 'article', row.article, 'Expected the name or number of an article.')
      const pairs = readPairs(row.pairs)
      if (pairs === null)
        refuse(line, 'pairs', row.pairs, `Expected a whole number from -${PAIRS_MAX} to ${PAIRS_MAX}.`)
      if (drafts.length >= BUSINESS_LIMITS.importedEvents) {
        if (drafts.length === BUSINESS_LIMITS.importedEvents)
          refuse(line, '', '', `At most ${BUSINESS_LIMITS.importedEvents} events are read.`)
        return
      }
      if (errorCount > before || timeMs === null || feed === undefined || system === undefined || pairs === null) return
      drafts.push({ line, timeMs, feed, system: system.id, article, pairs })
    },
    refuseLine: (line, value, message) => refuse(line, '', value, message),
    count: () => ({ rows: drafts.length, errors: errorCount }),
    finish: () => {
      if (errorCount === 0 && drafts.length === 0) refuse(1, '', '', 'There is no event in this file.')
      if (errorCount > 0) return { ok: false, errors, errorCount }
      return number(drafts, company)
    },
  }
}

/** In order of time; the day of the first event becomes day 1. */
function number(drafts: readonly Draft[], company: BusinessSpec): EventRows {
  const ordered = [...drafts].sort((a, b) => a.timeMs - b.timeMs || a.line - b.line)
  const dayMs = Math.floor(ordered[0].timeMs / DAY_MS) * DAY_MS
  const places = Math.max(1, company.systems.filter(({ kind }) => keepsShelves(kind)).length)
  const most = Math.min(
    BUSINESS_LIMITS.articles,
    Math.floor(BUSINESS_LIMITS.stockCells / (places * company.systems.length)),
  )
  const numbers = new Map<string, number>()
  const errors: RowError[] = []
  const imported = ordered.map(({ line, timeMs, feed, system, article, pairs }): ImportedEvent => {
    const known = numbers.get(article)
    const mine = known ?? numbers.size
    if (known === undefined) numbers.set(article, mine)
    if (mine >= most && errors.length === 0)
      errors.push({
        line,
        column: 'article',
        value: showValue(article),
        message: `At most ${most} articles are kept by a company of this size.`,
      })
    const atMs = timeMs - dayMs
    if (atMs > TIME_MS_MAX && errors.length === 0)
      errors.push({ line, column: 'time', value: String(timeMs), message: 'More than a year after the first event.' })
    return { atMs, feed, system, article: mine, pairs }
  })
  return errors.length > 0
    ? { ok: false, errors, errorCount: errors.length }
    : { ok: true, imported, articles: Math.max(1, numbers.size) }
}

function fold(value: unknown): string {
  return String(value ?? '')
    .trim()
    .toLowerCase()
}

/** Milliseconds; null for what is no time. */
function readTime(value: unknown): number | null {
  const text = String(value ?? '').trim()
  if (/^\d{1,15}$/.test(text)) return Number(text)
  const clock = /^(\d{1,2}):(\d{2})(?::(\d{2})(\.\d{1,3})?)?$/.exec(text)
  if (clock !== null) {
    const [, hours, minutes, seconds, rest] = clock
    if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return null
    return Math.round((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0) + Number(rest ?? 0)) * 1000)
  }
  // Only what names its day and time: Date would also read "1" or "May".
  if (!/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(text)) return null
  const iso = text.replace(' ', 'T')
  const ms = Date.parse(/(?:Z|[+-]\d{2}:?\d{2})$/.test(iso) ? iso : `${iso}Z`)
  return Number.isFinite(ms) && ms >= 0 ? ms : null
}

function readPairs(value: unknown): number | null {
  const text = String(value ?? '').trim()
  if (text === '') return 0
  if (!/^[+-]?\d{1,7}$/.test(text)) return null
  const pairs = Number(text)
  return Math.abs(pairs) <= PAIRS_MAX ? pairs : null
}
