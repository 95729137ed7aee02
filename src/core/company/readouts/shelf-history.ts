/**
 * What was on a shelf and what each system said of it, over the last hours: recounted from the events of the article,
 * from when each was heard, and from rows that were wrong.
 *
 * The one thing a reader would get wrong: the last step is exact, since it is what the system says now; steps before it
 * are as exact as the lack log (`looks.ts`).
 *
 * Simplification: an event of a system's own enters when it happens, also where the system was down just then, and a
 * record that had passed a reader by counts from when it first passed.
 */
import type { World } from '../../world'
import { BATCHLAND, type BusinessState, SIDES, type Side, STREAMSCAPE } from '../books/business-state'
import { type BusinessStore, isLive } from '../books/business-store'
import { businessOf, businessStore, readsLane } from '../books/company'
import { laneOf } from '../books/lanes'
import { hasSorted } from '../books/sorted-numbers'
import { findPlace } from '../trade/own-events'
import type { BusinessSpec } from '../vocabulary/business-spec'
import { eachSpoiledRow } from '../worlds/loads'
import { findHole } from './event-news'
import { findHeard, type LookTable, readLooks } from './looks'
import { repairedUs } from './measure-jobs'
import type { ShelfHistory, ShelfStep, ShelfWorld } from './readouts'

const HOUR_US = 3_600_000_000

/** Pairs that come to the shelf at an instant; whole microseconds, any order. */
type Moves = { timeUs: number; pairs: number }[]

interface Shelf {
  readonly world: World
  readonly business: BusinessState
  readonly store: BusinessStore
  readonly place: number
  readonly cell: number
  /** Events of the article that move the shelf, and the lane of each. */
  readonly events: readonly number[]
  readonly lanes: readonly number[]
  readonly looks: LookTable
  readonly fromUs: number
}

/** `hoursBack` 0 is this instant alone. Null for an article or a place that is none. */
export function traceShelf(world: World, article: number, placeId: string, hoursBack: number): ShelfHistory | null {
  const business = businessOf(world)
  const store = businessStore(world)
  const { articles, pairsAtStart } = world.scenario.business as BusinessSpec
  const place = findPlace(business, placeId)
  if (place < 0 || !(Number.isInteger(article) && article >= 0 && article < articles)) return null
  const { nowUs } = world.state
  const fromUs = Math.max(0, nowUs - Math.max(0, Math.round(hoursBack * HOUR_US) || 0))
  const cell = article * business.places.length + place
  const events = fromUs === nowUs ? [] : listEvents(store, business.events, article, place)
  const lanes = events.map((event) => laneOf(world, business, store.source[event], store.feed[event], article))
  const looks = readLooks(world, new Set(lanes))
  const shelf: Shelf = { world, business, store, place, cell, events, lanes, looks, fromUs }
  const [batch, stream] = SIDES.map((side) => traceWorld(shelf, side, pairsAtStart))
  return { article, place: placeId, fromUs, untilUs: nowUs, batch, stream }
}

function listEvents(store: BusinessStore, events: number, article: number, place: number): number[] {
  const found: number[] = []
  for (let event = 0; event < events; event++)
    if (store.article[event] === article && store.pairs[event] !== 0)
      if (store.place[event] === place || store.other[event] === place) found.push(event)
  return found
}

/** What an event brings to the shelf. */
function effectOf({ store, place }: Shelf, event: number): number {
  const here = store.place[event] === place ? store.pairs[event] : 0
  return store.other[event] === place ? here - store.pairs[event] : here
}

function traceWorld(shelf: Shelf, side: Side, start: number): ShelfWorld {
  const { business, cell, store, events } = shelf
  const happened = events.flatMap((event) =>
    isLive(store, side, event) ? [{ timeUs: store.timeUs[event], pairs: effectOf(shelf, event) }] : [],
  )
  return {
    truth: makeSteps(shelf, happened, start, business.shelves[side][cell]),
    answers: business.systems.flatMap((system, i) => {
      if (system.removed || !system.keepsStock) return []
      const moves = [...listHeard(shelf, side, i), ...(side === BATCHLAND ? listWrong(shelf, i) : [])]
      return [{ system: system.spec.id, steps: makeSteps(shelf, moves, start, system.copies[side][cell]) }]
    }),
  }
}

function listHeard(shelf: Shelf, side: Side, reader: number): Moves {
  const { world, business, store, events, lanes, looks } = shelf
  const moves: Moves = []
  events.forEach((event, i) => {
    if (!isLive(store, side, event)) return
    const lane = lanes[i]
    const pairs = effectOf(shelf, event)
    const source = store.source[event]
    if (source === reader) {
      if (event <= business.lanes.entered[lane]) moves.push({ timeUs: store.timeUs[event], pairs })
      return
    }
    if (!readsLane(business, reader, lane)) return
    if (side === STREAMSCAPE && hasSorted(business.systems[reader].passedBy, event)) return
    const heard = findHeard(world, looks, side, reader, lane, event)
    if (heard === null) return
    const hole = side === BATCHLAND ? findHole(business, reader, source, lane, event) : undefined
    const timeUs = hole === undefined ? heard.atUs : repairedUs(world.stores.events, hole.event)
    if (timeUs !== null) moves.push({ timeUs, pairs })
  })
  return moves
}

/** Rows that are counted twice, and rows that were handed on without: from the load until somebody repaired them. */
function listWrong(shelf: Shelf, reader: number): Moves {
  const { world, business, store, place, cell } = shelf
  const article = (cell - place) / business.places.length
  const moves: Moves = []
  for (const load of business.batch.spoiled) {
    if (load.target !== reader || (load.from < 0 && load.fault === 'half-written')) continue
    let pairs = 0
    eachSpoiledRow(world, business, load, (event) => {
      if (store.article[event] === article) pairs += effectOf(shelf, event)
    })
    if (load.fault === 'half-written') pairs = -pairs
    const { events } = world.stores
    moves.push({ timeUs: events[load.event].timeUs, pairs })
    const mendedUs = repairedUs(events, load.event)
    if (mendedUs !== null) moves.push({ timeUs: mendedUs, pairs: -pairs })
  }
  return moves
}

/** Steps from `fromUs` on; what is known of the present has the last word. */
function makeSteps({ world, fromUs }: Shelf, moves: Moves, start: number, present: number): readonly ShelfStep[] {
  const { nowUs } = world.state
  if (fromUs === nowUs) return [{ timeUs: nowUs, pairs: present }]
  const steps: { timeUs: number; pairs: number }[] = [{ timeUs: fromUs, pairs: start }]
  let pairs = start
  for (const move of moves.sort((a, b) => a.timeUs - b.timeUs)) {
    pairs += move.pairs
    const last = steps[steps.length - 1]
    if (move.timeUs <= last.timeUs) last.pairs = pairs
    else if (last.pairs !== pairs) steps.push({ timeUs: move.timeUs, pairs })
  }
  const told = steps.filter((step, i) => i === 0 || step.pairs !== steps[i - 1].pairs)
  if (told[told.length - 1].pairs !== present) told.push({ timeUs: nowUs, pairs: present })
  return told
}
