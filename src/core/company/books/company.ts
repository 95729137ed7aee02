/**
 * Who is who in a company: systems and their feeds, places with shelves, with whom each kind of event begins. The
 * one thing a reader would get wrong: a system that left stays in the list, so that numbers keep their meaning.
 */
import { assert } from '../../engine/assert'
import type { World } from '../../world'
import {
  FEEDS,
  type Feed,
  keepsShelves,
  ONE_PLACE,
  type SystemKind,
  type SystemSpec,
} from '../vocabulary/business-spec'
import type { BusinessState, SystemState } from './business-state'
import { BUSINESS_EVENT_KINDS, type BusinessEventKind, type BusinessStore, FEED_OF_KIND } from './business-store'
import { createDelayMeter } from './delays'
import { fitToLanes } from './lanes'

const MOVES_STOCK: readonly Feed[] = ['orders', 'stock', 'shipments']

/** With which system an event begins, when such a one emits the feed; else with any that does. */
const BEGINS_WITH: Readonly<Record<BusinessEventKind, SystemKind>> = {
  click: 'web-shop',
  order: 'web-shop',
  sale: 'stores',
  delivery: 'warehouse',
  transfer: 'warehouse',
  return: 'stores',
  payment: 'payments',
  'price-change': 'erp',
  'customer-change': 'customer-service',
}

/** The one place that says what a world's extension state is: the company is the only extension there is. */
export function findBusiness({ state }: Pick<World, 'state'>): BusinessState | null {
  return state.business as BusinessState | null
}

export function businessOf(world: World): BusinessState {
  const business = findBusiness(world)
  assert(business !== null, 'this world has no company')
  return business
}

export function businessStore({ stores }: Pick<World, 'stores'>): BusinessStore {
  const { business } = stores
  assert(business !== null, 'this world has no company')
  // The company is the only extension there is, and its start made the store.
  return business as BusinessStore
}

const FEED_NUMBER = Object.freeze(Object.fromEntries(FEEDS.map((feed, i) => [feed, i])) as Record<Feed, number>)

export function feedNumber(feed: Feed): number {
  return FEED_NUMBER[feed]
}

export function createSystem(world: World, spec: SystemSpec, start: Int32Array, lanes: number): SystemState {
  const system: SystemState = {
    spec: Object.freeze({ ...spec }),
    site: world.scenario.sites.findIndex(({ id }) => id === spec.site),
    stopped: false,
    removed: false,
    slowMs: 0,
    slowCause: -1,
    up: true,
    downCause: -1,
    keepsStock: false,
    copies: [start.slice(), start.slice()],
    known: [new Int32Array(0), new Int32Array(0)],
    delivered: [new Int32Array(0), new Int32Array(0)],
    givenMs: [new Float64Array(0), new Float64Array(0)],
    passedBy: [],
    lacks: [new Int32Array(0), new Int32Array(0)],
    silentTold: [0, 0],
    wrongTold: [0, 0],
    delays: [createDelayMeter(), createDelayMeter()],
    spoilRecords: 0,
    connectedUs: 0,
  }
  fitToLanes(system, lanes)
  return system
}

/** Running now? A command or a dark site stops it. */
export function isUp(world: World, system: SystemState): boolean {
  return !system.stopped && !system.removed && world.state.network.siteUp[system.site] === 1
}

export function findSystem(business: BusinessState, id: string): number {
  return business.systems.findIndex(({ spec, removed }) => spec.id === id && !removed)
}

/** Does `reader` want the events of this lane from somebody else? */
export function readsLane(business: BusinessState, reader: number, lane: number): boolean {
  const { lanes, systems } = business
  return lanes.source[lane] !== reader && systems[reader].spec.needs.includes(FEEDS[lanes.feed[lane]])
}

/** Feeds that travel from one system to another. */
export function feedsBetween(from: SystemSpec, to: SystemSpec): readonly Feed[] {
  return from.id === to.id ? [] : from.emits.filter((feed) => to.needs.includes(feed))
}

/** After the company has changed: who begins what, and who can say where a pair is. */
export function reviewCompany(business: BusinessState): void {
  const { systems } = business
  business.emitters = Object.freeze(
    BUSINESS_EVENT_KINDS.map((kind) => {
      const feed = FEED_OF_KIND[kind]
      const all = systems.flatMap(({ spec, removed }, i) => (!removed && spec.emits.includes(feed) ? [i] : []))
      const own = all.filter((i) => systems[i].spec.kind === BEGINS_WITH[kind])
      return Object.freeze(own.length > 0 ? own : all)
    }),
  )
  systems.forEach((system, i) => {
    system.keepsStock = MOVES_STOCK.every(
      (feed) =>
        system.spec.needs.includes(feed) ||
        !systems.some((other, j) => j !== i && !other.removed && other.spec.emits.includes(feed)),
    )
  })
}

/**
 * Places that keep stock: stores and warehouses from the start.
 *
 * Simplification: a store or warehouse that joins later sells and moves what the others' shelves hold.
 */
export function listPlaces(
  systems: readonly SystemSpec[],
): readonly { readonly system: number; readonly name: string }[] {
  const places = systems.flatMap(({ kind, name }, system) => (keepsShelves(kind) ? [{ system, name }] : []))
  return places.length > 0 ? places : [{ system: -1, name: ONE_PLACE }]
}
