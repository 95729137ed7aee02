/**
 * A company on the page: which systems it has, and what wiring them takes in each world. Pure counting over what each
 * system emits and needs. The one thing a reader would get wrong: a wire stands for everything that one system sends
 * to one other, so two feeds between the same two systems are one wire.
 */
import { companySystems } from '../../content/company'
import type { Feed, Scenario, SystemKind } from '../../core'
import { findTextFault, showSafely } from '../../protocol'
import { type Industry, isIndustry } from './industry'
import { idOf, packSystem, unpackSystem } from './matrix'

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

/**
 * The first `count` systems, the first of them under the given names. A system of another name has an id of its own, too:
 * programs, groups and accounts are called by it.
 */
export function pickSystems(count: number, names: readonly string[]): readonly CompanySystem[] {
  const isNamed = (i: number): boolean => names[i] !== undefined && names[i] !== ''
  const taken = ALL_SYSTEMS.slice(0, count).flatMap(({ id }, i) => (isNamed(i) ? [] : [id]))
  return ALL_SYSTEMS.slice(0, count).map((system, i) => {
    if (!isNamed(i)) return system
    const id = idOf(names[i], taken)
    taken.push(id)
    return { ...system, id, name: names[i] }
  })
}

/** Of the list, what a company that is no shop may have as well. */
const EVERYWHERE = ['fraud-check', 'marketing', 'customers', 'forecast', 'accounts', 'tax', 'call-centre', 'archive']

/**
 * The next system that this company does not have, null when it has all of them. For the shop the next one of the list;
 * for another industry what any company may have.
 */
export function pickNext(systems: readonly CompanySystem[], isShop: boolean): CompanySystem | null {
  const has = ({ id, name }: CompanySystem): boolean => systems.some((own) => own.id === id || own.name === name)
  const { length } = systems
  const list = isShop
    ? [...ALL_SYSTEMS.slice(length), ...ALL_SYSTEMS.slice(0, length)]
    : ALL_SYSTEMS.filter(({ id }) => EVERYWHERE.includes(id))
  return list.find((system) => !has(system)) ?? null
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
  /** Left out for the shop and for a plain list of names. */
  readonly own?: OwnCompany
}

/** What a visitor has said of the own company beyond names. */
export interface OwnCompany {
  /** '' when it has none. */
  readonly name: string
  readonly industry: Industry
  /** What each system is, writes and needs; null as in the shop, place by place. */
  readonly systems: readonly CompanySystem[] | null
}

export const EVENTS_MOST = 2_000_000
export const SEED_MOST = 4_294_967_295

export function formatCompany({ count, names, eventsPerDay, seed, own }: CompanyState): string {
  const params = new URLSearchParams({ systems: String(count) })
  if (eventsPerDay !== null) params.set('events', String(eventsPerDay))
  if (seed !== null) params.set('seed', String(seed))
  const given = names.slice(0, count)
  while (given.length > 0 && given[given.length - 1] === '') given.pop()
  for (const name of given) params.append('name', name)
  if (own !== undefined) {
    if (own.name !== '') params.set('company', own.name)
    if (own.industry !== 'retail') params.set('industry', own.industry)
    for (const system of own.systems ?? []) params.append('s', packSystem(system))
  }
  return `#/worlds?${params}`
}

export type CompanyReading =
  | { readonly ok: true; readonly company: CompanyState }
  | { readonly ok: false; readonly place: 'systems' | 'name' | 'events' | 'seed'; readonly value: string }

/** The same company with so many systems; what was said of its own holds as far as it goes. */
export function withCount(company: CompanyState, count: number): CompanyState {
  const { names, own } = company
  const cut = { ...company, count, names: names.slice(0, count) }
  if (!own?.systems) return cut
  return { ...cut, own: { ...own, systems: count <= own.systems.length ? own.systems.slice(0, count) : null } }
}

/** What the address says beyond names; undefined for nothing, and the value that is wrong. */
function parseOwn(params: URLSearchParams): OwnCompany | undefined | { readonly bad: string } {
  const [name, industry, packed] = [params.get('company') ?? '', params.get('industry') ?? 'retail', params.getAll('s')]
  if (name === '' && industry === 'retail' && packed.length === 0) return undefined
  if (name.length > NAME_MAX || findTextFault(name) !== null) return { bad: name }
  if (!isIndustry(industry)) return { bad: industry }
  const systems: CompanySystem[] = []
  for (const text of packed) {
    const taken = systems.map(({ id }) => id)
    const system = unpackSystem(text, taken)
    if (system === null || findTextFault(system.name) !== null) return { bad: text }
    systems.push(system)
  }
  return { name, industry, systems: systems.length === 0 ? null : systems }
}

/** Reads what `formatCompany` wrote; `fallback` systems when the address says nothing. */
export function parseCompany(hash: string, fallback: number): CompanyReading {
  const params = new URLSearchParams(hash.split('?')[1] ?? '')
  const text = params.get('systems')
  const names = params.getAll('name')
  const eventsPerDay = readNumber(params.get('events'), 1, EVENTS_MOST)
  const seed = readNumber(params.get('seed'), 0, SEED_MOST)
  if (eventsPerDay === 'bad') return { ok: false, place: 'events', value: params.get('events') ?? '' }
  if (seed === 'bad') return { ok: false, place: 'seed', value: params.get('seed') ?? '' }
  const own = parseOwn(params)
  if (own !== undefined && 'bad' in own)
    return { ok: false, place: 'name', value: showSafely(own.bad.slice(0, NAME_MAX)) }
  const told = own === undefined ? {} : { own }
  if (text === null && names.length === 0 && !own?.systems)
    return { ok: true, company: { count: fallback, names: [], eventsPerDay, seed, ...told } }
  if (names.length > MOST) return { ok: false, place: 'name', value: `name × ${names.length}` }
  const count = own?.systems?.length ?? (text === null ? Math.max(FEWEST, names.length) : Number(text))
  if (!Number.isInteger(count) || count < FEWEST || count > MOST)
    return { ok: false, place: 'systems', value: text ?? '' }
  if (names.length > count) return { ok: false, place: 'name', value: names[count] }
  const bad = names.find((name) => name.length > NAME_MAX || findTextFault(name) !== null)
  if (bad !== undefined) return { ok: false, place: 'name', value: showSafely(bad.slice(0, NAME_MAX)) }
  return { ok: true, company: { count, names, eventsPerDay, seed, ...told } }
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

/** Ids of the systems that were there when this run began. */
export function listFounders(scenario: Scenario | null): readonly string[] {
  return scenario?.business?.systems.map(({ id }) => id) ?? []
}
