/**
 * Reads a file of events piece by piece, so that the page stays alive and can say how far it is. CSV by Papa Parse,
 * NDJSON line by line; which of the two is told by the first character that is no space.
 */
import Papa from 'papaparse'
import { importWords as words } from '../../content/en/import'
import type { BusinessSpec } from '../../core'
import { createEventReader, type EventReader, type EventRows } from '../../protocol'

export const FILE_MEGABYTES = 50
const PIECE_BYTES = 262_144
/** Beyond this many bad rows nobody reads on. */
const ENOUGH_ERRORS = 1000

export interface ReadingProgress {
  readonly rows: number
  /** 0 to 100. */
  readonly percent: number
}

/** Rejects when the file itself cannot be read. */
export async function readEventFile(
  file: Blob,
  company: BusinessSpec,
  onProgress: (progress: ReadingProgress) => void,
): Promise<EventRows> {
  const reader = createEventReader(company)
  const head = (await file.slice(0, 4096).text()).trimStart()
  const tell = (bytes: number): void =>
    onProgress({
      rows: reader.count().rows,
      percent: Math.min(100, Math.round((bytes / Math.max(1, file.size)) * 100)),
    })
  if (head.startsWith('{') || head.startsWith('[')) await readLines(file, reader, tell)
  else await readCsv(file, reader, tell)
  return reader.finish()
}

function readCsv(file: Blob, reader: EventReader, tell: (bytes: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let line = 1
    Papa.parse<Record<string, unknown>>(file as File, {
      header: true,
      skipEmptyLines: false,
      chunkSize: PIECE_BYTES,
      transformHeader: (name) => name.trim().toLowerCase(),
      chunk: ({ data, meta }, parser) => {
        for (const row of data) {
          line++
          const values = Object.values(row)
          if (values.every((value) => value === '' || value === undefined)) continue
          reader.add(line, row)
        }
        tell(meta.cursor)
        if (reader.count().errors > ENOUGH_ERRORS) parser.abort()
      },
      complete: () => resolve(),
      error: (error) => reject(new Error(words.unreadable(error.message))),
    })
  })
}

async function readLines(file: Blob, reader: EventReader, tell: (bytes: number) => void): Promise<void> {
  const decoder = new TextDecoder()
  let rest = ''
  let line = 0
  const take = (text: string): void => {
    line++
    if (text.trim() === '') return
    const row = parseObject(text)
    if (row === null) reader.refuseLine(line, text, words.notJson)
    else reader.add(line, row)
  }
  for (let at = 0; at < file.size; at += PIECE_BYTES) {
    const bytes = await file.slice(at, at + PIECE_BYTES).arrayBuffer()
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const text of lines) take(text)
    tell(at + PIECE_BYTES)
    if (reader.count().errors > ENOUGH_ERRORS) return
  }
  take(rest + decoder.decode())
}

function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}
