/**
 * A company on the page: which systems it has, and what wiring them takes in each world. Pure counting over what each
 * system emits and needs. The one thing a reader would get wrong: a wire stands for everything that one system sends
 * to one other, so two feeds between the same two systems are one wire.
 */
import { companySystems } from '../../content/company'
import type { Feed, SystemKind } from '../../core'
import { findTextFault, showSafely } from '../../protocol'

export interface CompanySystem {
  readonly id: string
  readonly name: string
  readonly kind: SystemKind
  readonly emits: readonly Feed[]
  readonly needs: readonly Feed[]
}

const ALL_SYSTEMS: readonly CompanySystem[] = companySystems

export const FEWEST = 2
export const MOST = ALL_SYSTEMS.length
const NAME_MAX = 60
/** More text than this is no list of names, and is not looked at. */
const NAMES_TEXT_MAX = 20_000

export interface Connection {
  readonly from: string
  readonly to: string
}

export interface Joining {
  readonly system: CompanySystem
  readonly wires: readonly Connection[]
  /** Systems that run already and must be changed, tested and released again. */
  readonly touched: readonly string[]
  /** Connections to the log: one to write, one to read, as it needs. */
  readonly ribbons: number
}

/** The first `count` systems, the first of them under the given names. */
export function pickSystems(count: number, names: readonly string[]): readonly CompanySystem[] {
  return ALL_SYSTEMS.slice(0, count).map((system, i) => {
    const name = names[i]
    return name === undefined || name === '' ? system : { ...system, name }
  })
}

export function listWires(systems: readonly CompanySystem[]): Connection[] {
  const wires: Connection[] = []
  for (const from of systems) {
    for (const to of systems) {
      if (from !== to && from.emits.some((feed) => to.needs.includes(feed))) wires.push({ from: from.id, to: to.id })
    }
  }
  return wires
}

export function countRibbons(systems: readonly CompanySystem[]): number {
  return systems.reduce((sum, { emits, needs }) => sum + (emits.length > 0 ? 1 : 0) + (needs.length > 0 ? 1 : 0), 0)
}

/** What it took, or would take, for `system` to join `others`. */
export function describeJoining(others: readonly CompanySystem[], system: CompanySystem): Joining {
  const wires = listWires([...others, system]).filter(({ from, to }) => from === system.id || to === system.id)
  const touched = others.filter(({ id }) => wires.some(({ from, to }) => from === id || to === id)).map(({ id }) => id)
  return { system, wires, touched, ribbons: countRibbons([system]) }
}

/** Topics that anybody writes or reads, in the order of their first writer. */
export function listTopics(systems: readonly CompanySystem[]): string[] {
  const topics = new Set<string>()
  for (const { emits } of systems) for (const feed of emits) topics.add(feed)
  for (const { needs } of systems) for (const feed of needs) topics.add(feed)
  return [...topics]
}

/** A company as it stands in an address: how many systems, and the names that were changed. */
export interface CompanyState {
  readonly count: number
  readonly names: readonly string[]
  /** Business events a day and the seed of all chance; null as in the story. */
  readonly eventsPerDay: number | null
  readonly seed: number | null
}

export const EVENTS_MOST = 2_000_000
export const SEED_MOST = 4_294_967_295

export function formatCompany({ count, names, eventsPerDay, seed }: CompanyState): string {
  const params = new URLSearchParams({ systems: String(count) })
  if (eventsPerDay !== null) params.set('events', String(eventsPerDay))
  if (seed !== null) params.set('seed', String(seed))
  const given = names.slice(0, count)
  while (given.length > 0 && given[given.length - 1] === '') given.pop()
  for (const name of given) params.append('name', name)
  return `#/worlds?${params}`
}

export type CompanyReading =
  | { readonly ok: true; readonly company: CompanyState }
  | { readonly ok: false; readonly place: 'systems' | 'name' | 'events' | 'seed'; readonly value: string }

/** Reads what `formatCompany` wrote; `fallback` systems when the address says nothing. */
export function parseCompany(hash: string, fallback: number): CompanyReading {
  const params = new URLSearchParams(hash.split('?')[1] ?? '')
  const text = params.get('systems')
  const names = params.getAll('name')
  const eventsPerDay = readNumber(params.get('events'), 1, EVENTS_MOST)
  const seed = readNumber(params.get('seed'), 0, SEED_MOST)
  if (eventsPerDay === 'bad') return { ok: false, place: 'events', value: params.get('events') ?? '' }
  if (seed === 'bad') return { ok: false, place: 'seed', value: params.get('seed') ?? '' }
  if (text === null && names.length === 0)
    return { ok: true, company: { count: fallback, names: [], eventsPerDay, seed } }
  if (names.length > MOST) return { ok: false, place: 'name', value: `name × ${names.length}` }
  const count = text === null ? Math.max(FEWEST, names.length) : Number(text)
  if (!Number.isInteger(count) || count < FEWEST || count > MOST)
    return { ok: false, place: 'systems', value: text ?? '' }
  if (names.length > count) return { ok: false, place: 'name', value: names[count] }
  const bad = names.find((name) => name.length > NAME_MAX || findTextFault(name) !== null)
  if (bad !== undefined) return { ok: false, place: 'name', value: showSafely(bad.slice(0, NAME_MAX)) }
  return { ok: true, company: { count, names, eventsPerDay, seed } }
}

/** A whole number within its bounds; null when it is not given. */
export function readNumber(text: string | null, min: number, max: number): number | null | 'bad' {
  if (text === null || text === '') return null
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN
  return value >= min && value <= max ? value : 'bad'
}

/** One name a line or separated by commas, as somebody pastes them. */
export function readNames(text: string): {
  readonly names: readonly string[]
  readonly error: 'few' | 'many' | 'long' | 'hidden' | null
} {
  if (text.length > NAMES_TEXT_MAX) return { names: [], error: 'many' }
  const names = text
    // Marks of the byte order and of no width come with copied text and mean nothing.
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .split(/[\n,;\t]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  if (names.length < FEWEST) return { names, error: 'few' }
  if (names.length > MOST) return { names, error: 'many' }
  if (names.some((name) => name.length > NAME_MAX)) return { names, error: 'long' }
  // What cannot be seen comes along when names are copied from elsewhere, and a link would not take it.
  return { names, error: names.some((name) => findTextFault(name) !== null) ? 'hidden' : null }
}
