/**
 * Reads a file of events piece by piece, so that the page stays alive and can say how far it is. CSV by Papa Parse,
 * NDJSON line by line; which of the two is told by the first character that is no space.
 *
 * The one thing a reader would get wrong: a row of CSV is not a line. A field in quotes may hold line breaks, so lines are
 * counted by what rows hold. And behind a quote that does not end nothing can be trusted, so that nothing is read there.
 */
import Papa from 'papaparse'
import { importWords as words } from '../../../content/import'
import type { BusinessSpec } from '../../../core'
import { createEventReader, type EventReader, type EventRows, findDuplicateKey, type RowFault } from '../../../protocol'
import { type ColumnMap, type ColumnQuestion, EVENT_COLUMNS, type EventColumn } from './event-columns'

export const FILE_MEGABYTES = 50
const PIECE_BYTES = 262_144
/** Nobody writes so many columns, or so long a line; a file that does is no file of events. */
const COLUMNS_MOST = 500
const LINE_MOST = 200_000
const NEW_LINE = 10
const RETURN = 13

export interface ReadingProgress {
  readonly rows: number
  /** 0 to 100. */
  readonly percent: number
}

export interface ReadFile {
  readonly rows: EventRows
  /** Columns of the file, and those of them that were not read. */
  readonly columns: readonly string[]
  readonly unread: readonly string[]
}

type Row = Readonly<Record<string, unknown>>

/** Rejects when the file itself cannot be read. */
export async function readEventFile(
  file: Blob,
  company: BusinessSpec,
  map: ColumnMap | null,
  onProgress: (progress: ReadingProgress) => void,
): Promise<ReadFile | ColumnQuestion> {
  const reader = createEventReader(company)
  const head = (await file.slice(0, 4096).text()).trimStart()
  const tell = (bytes: number): void =>
    onProgress({
      rows: reader.count().rows,
      percent: Math.min(100, Math.round((bytes / Math.max(1, file.size)) * 100)),
    })
  const isLines = head.startsWith('{') || head.startsWith('[')
  const long = await findLongLine(file)
  if (long !== null) {
    reader.refuseLine(long, head, { code: 'line-too-long', values: { most: LINE_MOST } })
    return { rows: reader.finish(), columns: [], unread: [] }
  }
  const found = isLines ? await readLines(file, reader, map, tell) : await readCsv(file, reader, map, tell)
  if ('guess' in found) return found
  const used = Object.values(found.map)
  return { rows: reader.finish(), columns: found.columns, unread: found.columns.filter((one) => !used.includes(one)) }
}

/** The first line of more than `LINE_MOST` bytes, null for none. Parsers would hold all of it, and look at it again and again. */
async function findLongLine(file: Blob): Promise<number | null> {
  let line = 1
  let length = 0
  for (let at = 0; at < file.size; at += PIECE_BYTES) {
    for (const byte of new Uint8Array(await file.slice(at, at + PIECE_BYTES).arrayBuffer())) {
      if (byte === NEW_LINE) line++
      length = byte === NEW_LINE || byte === RETURN ? 0 : length + 1
      if (length > LINE_MOST) return line
    }
  }
  return null
}

interface Columns {
  readonly columns: readonly string[]
  readonly map: ColumnMap
}

/** What a column may be called. Files of a shop said pairs, and still may. */
const NAMES: Readonly<Record<EventColumn, readonly string[]>> = {
  time: ['time'],
  feed: ['feed'],
  system: ['system'],
  article: ['article'],
  pairs: ['quantity', 'pairs'],
}

/** The columns by their own names, or as they were chosen; a question when one of the first four is not there. */
function findColumns(columns: readonly string[], chosen: ColumnMap | null): Columns | ColumnQuestion {
  if (chosen !== null) return { columns, map: chosen }
  const guess = Object.fromEntries(
    EVENT_COLUMNS.flatMap((name) => {
      const found = columns.find((column) => NAMES[name].includes(column.trim().toLowerCase()))
      return found === undefined ? [] : [[name, found]]
    }),
  )
  const isWhole = EVENT_COLUMNS.every((name) => name === 'pairs' || Object.hasOwn(guess, name))
  return isWhole ? { columns, map: guess } : { columns, guess }
}

function pick(map: ColumnMap, read: (column: string) => unknown): Row {
  return Object.fromEntries(EVENT_COLUMNS.flatMap((name) => (map[name] === undefined ? [] : [[name, read(map[name])]])))
}

type Parsed = Pick<Papa.ParseResult<string[]>, 'data' | 'errors' | 'meta'>

/** State of a CSV file between two of its pieces. */
interface CsvReading {
  line: number
  columns: Columns | ColumnQuestion | null
  isOver: boolean
}

function readCsv(
  file: Blob,
  reader: EventReader,
  map: ColumnMap | null,
  tell: (bytes: number) => void,
): Promise<Columns | ColumnQuestion> {
  const reading: CsvReading = { line: 1, columns: null, isOver: false }
  return new Promise((resolve, reject) => {
    Papa.parse<string[]>(file as File, {
      header: false,
      skipEmptyLines: false,
      chunkSize: PIECE_BYTES,
      chunk: (result, parser) => {
        takePiece(reading, result, reader, map)
        tell(result.meta.cursor)
        if (reading.isOver) parser.abort()
      },
      complete: () => resolve(reading.columns ?? { columns: [], map: {} }),
      error: (error) => reject(new Error(words.unreadable(error.message))),
    })
  })
}

function takePiece(reading: CsvReading, { data, errors }: Parsed, reader: EventReader, map: ColumnMap | null): void {
  for (const [i, fields] of data.entries()) {
    if (reading.isOver) return
    const { line } = reading
    reading.line += 1 + countBreaks(fields)
    const fault = errors.find(({ row, type }) => row === i && type === 'Quotes')
    if (fault !== undefined) refuseQuotes(reading, reader, fault.code, line, fields)
    else if (fields.every((field) => field.trim() === '')) continue
    else if (reading.columns === null) takeHeader(reading, reader, fields, line, map)
    else takeRow(reading.columns, reader, fields, line)
  }
}

/** The quote that is not closed stands at the start of the row's last field, and all before it is whole. */
function refuseQuotes(reading: CsvReading, reader: EventReader, code: string, line: number, fields: string[]): void {
  const isOpen = code === 'MissingQuotes'
  const begin = isOpen ? line + countBreaks(fields.slice(0, -1)) : line
  const value = (isOpen ? fields.at(-1) : fields.find((field) => field.includes('"'))) ?? ''
  reader.refuseLine(begin, value.split(/\r\n|\n|\r/)[0], { code: isOpen ? 'quote-open' : 'quote-inside', values: {} })
  reading.columns ??= { columns: [], map: {} }
  reading.isOver = true
}

function takeHeader(
  reading: CsvReading,
  reader: EventReader,
  fields: readonly string[],
  line: number,
  map: ColumnMap | null,
): void {
  const names = fields.map((field, i) => (i === 0 ? field.replace(/^\ufeff/, '') : field).trim())
  const twin = findTwin(names)
  if (/^\d/.test(names[0]) && !names.some((name) => isEventColumn(name))) {
    reader.refuseLine(line, fields.join(','), { code: 'no-header', values: {} })
    reading.isOver = true
  } else if (names.length > COLUMNS_MOST) {
    reader.refuseLine(line, names[0], {
      code: 'too-many-columns',
      values: { count: names.length, most: COLUMNS_MOST },
    })
    reading.isOver = true
  } else if (twin !== undefined) {
    reader.refuseLine(line, twin, { code: 'twin-column', values: {} })
    reading.isOver = true
  }
  reading.columns = reading.isOver ? { columns: names, map: {} } : findColumns(names, map)
  if ('guess' in reading.columns) reading.isOver = true
}

function findTwin(names: readonly string[]): string | undefined {
  const seen = new Set<string>()
  return names.find((name) => {
    if (name === '') return false
    if (seen.has(name)) return true
    seen.add(name)
    return false
  })
}

function isEventColumn(name: string): boolean {
  return (EVENT_COLUMNS as readonly string[]).includes(name.toLowerCase())
}

function takeRow(
  columns: Columns | ColumnQuestion,
  reader: EventReader,
  fields: readonly string[],
  line: number,
): void {
  if ('guess' in columns) return
  const expected = columns.columns.length
  if (fields.length !== expected)
    reader.refuseLine(line, fields.join(','), { code: 'field-count', values: { found: fields.length, expected } })
  else
    reader.add(
      line,
      pick(columns.map, (column) => fields[columns.columns.indexOf(column)]),
    )
}

function countBreaks(fields: readonly string[]): number {
  return fields.reduce((sum, field) => sum + (field.match(/\r\n|\n|\r/g)?.length ?? 0), 0)
}

async function readLines(
  file: Blob,
  reader: EventReader,
  map: ColumnMap | null,
  tell: (bytes: number) => void,
): Promise<Columns | ColumnQuestion> {
  const decoder = new TextDecoder()
  let rest = ''
  let line = 0
  let columns: Columns | ColumnQuestion | null = null
  const take = (text: string): void => {
    line++
    if (text.trim() === '') return
    const parsed = parseObject(text)
    if ('fault' in parsed) {
      reader.refuseLine(line, text, parsed.fault)
      return
    }
    const { row } = parsed
    columns ??= findColumns(Object.keys(row), map)
    if ('guess' in columns) return
    const names = columns.map
    // Keys of a later line may be written another way than those of the first.
    reader.add(
      line,
      pick(names, (column) => readKey(row, column)),
    )
  }
  for (let at = 0; at < file.size; at += PIECE_BYTES) {
    const bytes = await file.slice(at, at + PIECE_BYTES).arrayBuffer()
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const text of lines) take(text)
    tell(at + PIECE_BYTES)
    if (columns !== null && 'guess' in columns) return columns
  }
  take(rest + decoder.decode())
  return columns ?? { columns: [], map: {} }
}

function readKey(row: Row, column: string): unknown {
  if (Object.hasOwn(row, column)) return row[column]
  const other = Object.keys(row).find((name) => name.trim().toLowerCase() === column.trim().toLowerCase())
  return other === undefined ? undefined : row[other]
}

const NOT_OBJECT: RowFault = { code: 'not-object', values: {} }

function parseObject(text: string): { readonly row: Row } | { readonly fault: RowFault } {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return { fault: NOT_OBJECT }
    const twin = findDuplicateKey(text)
    return twin === null ? { row: value as Row } : { fault: { code: 'twin-key', values: { key: twin.key } } }
  } catch {
    return { fault: NOT_OBJECT }
  }
}
