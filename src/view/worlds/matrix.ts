/**
 * Who writes and who needs what, as a table: edited cell by cell, pasted from a spreadsheet, or as one name a line. Pure.
 * The one thing a reader would get wrong: nothing is guessed. A cell that is no answer is named by its place in the sheet.
 */
import { industryWords } from '../../content/industries'
import type { Feed, SystemKind } from '../../core'
import { FEEDS, SYSTEM_KINDS } from '../../protocol'
import type { CompanySystem } from './company'
import { INDUSTRIES } from './industry'

export type Cell = '' | 'r' | 'w' | 'wr'

export function cellOf({ emits, needs }: Pick<CompanySystem, 'emits' | 'needs'>, feed: Feed): Cell {
  return `${emits.includes(feed) ? 'w' : ''}${needs.includes(feed) ? 'r' : ''}` as Cell
}

export function withCell(system: CompanySystem, feed: Feed, cell: Cell): CompanySystem {
  const pick = (list: readonly Feed[], isIn: boolean): readonly Feed[] =>
    FEEDS.filter((one) => (one === feed ? isIn : list.includes(one)))
  return { ...system, emits: pick(system.emits, cell.includes('w')), needs: pick(system.needs, cell.includes('r')) }
}

const NEXT: Readonly<Record<Cell, Cell>> = { '': 'r', r: 'w', w: 'wr', wr: '' }

export function nextCell(cell: Cell): Cell {
  return NEXT[cell]
}

/** Kebab-case, unique among those before; what has no Latin letters is numbered. */
export function idOf(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
  const base = /^[a-z]/.test(plain) ? plain : `system-${taken.length + 1}`
  let id = base
  for (let n = 2; taken.includes(id); n++) id = `${base}-${n}`
  return id
}

export type MatrixFault =
  | {
      readonly at: 'cell'
      readonly place: string
      readonly system: string
      readonly feed: Feed
      readonly value: string
    }
  | { readonly at: 'feed'; readonly place: string; readonly value: string }

export interface MatrixReading {
  readonly systems: readonly CompanySystem[]
  readonly faults: readonly MatrixFault[]
}

/** Null for a text that is no table with feeds in its head: it is a list of names then. */
export function readMatrix(text: string): MatrixReading | null {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/)
  const separator = lines[0].includes('\t') ? '\t' : lines[0].includes(';') ? ';' : ','
  const rows = lines.map((line) => line.split(separator).map((cell) => cell.trim()))
  const head = rows[0].map((name) => findFeed(name))
  if (head.every((feed) => feed === null)) return null
  const faults: MatrixFault[] = rows[0].flatMap((name, i): MatrixFault[] =>
    i > 0 && name !== '' && head[i] === null && findKindColumn(name) === false
      ? [{ at: 'feed', place: columnName(i), value: name }]
      : [],
  )
  const kindAt = rows[0].findIndex((name, i) => i > 0 && findKindColumn(name))
  const systems: CompanySystem[] = []
  for (const [r, row] of rows.entries()) {
    if (r === 0 || row[0] === '' || row[0] === undefined) continue
    const kind = SYSTEM_KINDS.find((one) => one === row[kindAt]) ?? 'other'
    const id = idOf(
      row[0],
      systems.map((one) => one.id),
    )
    let system: CompanySystem = { id, name: row[0], kind, emits: [], needs: [] }
    for (const [c, feed] of head.entries()) {
      if (feed === null) continue
      const cell = readCell(row[c] ?? '')
      if (cell === null)
        faults.push({ at: 'cell', place: `${columnName(c)}${r + 1}`, system: row[0], feed, value: row[c] })
      else system = withCell(system, feed, cell)
    }
    systems.push(kindAt < 0 ? { ...system, kind: guessKind(system) } : system)
  }
  return { systems, faults }
}

/** By what it is called, in any of the industries, as somebody pastes what the page shows. */
function findFeed(name: string): Feed | null {
  const wanted = name.toLowerCase()
  return (
    FEEDS.find(
      (feed) =>
        feed === wanted || INDUSTRIES.some((industry) => industryWords[industry].feeds[feed].toLowerCase() === wanted),
    ) ?? null
  )
}

function findKindColumn(name: string): boolean {
  return /^(?:kind|art|type)$/i.test(name)
}

function readCell(text: string): Cell | null {
  const value = text.toLowerCase().replace(/[\s,/+]/g, '')
  if (value === '' || value === '-' || value === '·') return ''
  if (value === 'r' || value === 'x' || value === '✓') return 'r'
  if (value === 'w') return 'w'
  return value === 'wr' || value === 'rw' ? 'wr' : null
}

/** A starting point that its row shows and anybody can change: what writes a feed is most often of that kind. */
function guessKind({ emits }: CompanySystem): SystemKind {
  if (emits.includes('orders') || emits.includes('clicks')) return 'web-shop'
  if (emits.includes('payments')) return 'payments'
  if (emits.includes('shipments')) return 'warehouse'
  if (emits.includes('stock')) return 'stores'
  if (emits.includes('prices')) return 'erp'
  return emits.includes('customers') ? 'customer-service' : 'other'
}

/** As spreadsheets name columns: A, B, … */
function columnName(i: number): string {
  return String.fromCharCode(65 + (i % 26))
}

/** One system in an address: name, kind and the letters of its feeds. */
export function packSystem({ name, kind, emits, needs }: CompanySystem): string {
  const letters = (feeds: readonly Feed[]): string => feeds.map((feed) => FEEDS.indexOf(feed)).join('')
  return `${name}~${SYSTEM_KINDS.indexOf(kind)}~${letters(emits)}~${letters(needs)}`
}

/** Null for what is none. */
export function unpackSystem(text: string, taken: readonly string[]): CompanySystem | null {
  const parts = /^(.{1,60})~(\d{1,2})~([0-6]{0,7})~([0-6]{0,7})$/u.exec(text)
  const kind = SYSTEM_KINDS[Number(parts?.[2] ?? -1)]
  if (parts === null || kind === undefined) return null
  const feeds = (letters: string): readonly Feed[] => FEEDS.filter((_, i) => letters.includes(String(i)))
  return { id: idOf(parts[1], taken), name: parts[1], kind, emits: feeds(parts[3]), needs: feeds(parts[4]) }
}
