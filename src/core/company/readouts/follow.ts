/**
 * Which business event is worth following, and whether somebody has heard of it at this very instant. The one thing a
 * reader would get wrong: a system whose file came without this row has a later one and not this one; it has not heard.
 */
import type { World } from '../../world'
import { type BusinessState, SIDES, type Side, STREAMSCAPE } from '../books/business-state'
import { isLive, KIND_NUMBER, OUTCOME } from '../books/business-store'
import { businessOf, businessStore } from '../books/company'
import { type BusinessEvent, describeEvent } from '../books/describe-event'
import { laneOf } from '../books/lanes'
import { hasSorted } from '../books/sorted-numbers'
import { FEEDS } from '../vocabulary/business-spec'
import { findHole } from './event-news'

const SECOND_US = 1_000_000
const MINUTE_US = 60 * SECOND_US
/** Streamscape has told all of its readers by then, as long as nothing is wrong. */
const YOUNGEST_US = 2 * SECOND_US
/** A sale that is told as a story lies so far back. */
const STORY_US = { youngest: 10 * MINUTE_US, oldest: 60 * MINUTE_US } as const
const LOOK_BACK = 20_000

/**
 * The newest order or sale below the number `below` that both worlds took. With `isLast` preferably the sale of a while
 * ago by which a shelf became empty. Null when there is none.
 */
export function pickEvent(world: World, below: number, isLast: boolean): BusinessEvent | null {
  const business = businessOf(world)
  const first = Math.min(below, business.events) - 1
  const last = Math.max(0, first - LOOK_BACK)
  if (isLast) {
    for (let event = first; event >= last; event--)
      if (isLastPair(world, business, event)) return describeEvent(world, event)
  }
  for (let event = first; event >= last; event--)
    if (isSold(world, event, YOUNGEST_US)) return describeEvent(world, event)
  return null
}

/** It emptied a shelf a while ago, and the shelf is still empty in both worlds. */
export function tookTheLast(world: World, { number }: BusinessEvent): boolean {
  return isLastPair(world, businessOf(world), number)
}

function isSold(world: World, event: number, youngestUs: number): boolean {
  const { kind, outcome, timeUs } = businessStore(world)
  const isSale = kind[event] === KIND_NUMBER.order || kind[event] === KIND_NUMBER.sale
  if (!isSale || world.state.nowUs - timeUs[event] < youngestUs) return false
  return SIDES.every((side) => outcome[side][event] === OUTCOME.done)
}

function isLastPair(world: World, business: BusinessState, event: number): boolean {
  const store = businessStore(world)
  if (store.kind[event] !== KIND_NUMBER.sale || !isSold(world, event, STORY_US.youngest)) return false
  if (world.state.nowUs - store.timeUs[event] > STORY_US.oldest) return false
  const cell = store.article[event] * business.places.length + store.place[event]
  if (SIDES.some((side) => business.shelves[side][cell] !== 0)) return false
  for (let later = event + 1; later < business.events; later++) {
    if (store.article[later] !== store.article[event] || store.pairs[later] === 0) continue
    const isThere = store.place[later] === store.place[event] || store.other[later] === store.place[event]
    if (isThere && SIDES.some((side) => isLive(store, side, later))) return false
  }
  return true
}

export interface Reader {
  /** As `hasHeard` takes it. */
  readonly number: number
  readonly system: string
}

/** The systems that need the event, without the one where it happened. */
export function listReaders(world: World, event: number): readonly Reader[] {
  const business = businessOf(world)
  const store = businessStore(world)
  const feed = FEEDS[store.feed[event]]
  return business.systems.flatMap(({ spec, removed }, i) =>
    !removed && i !== store.source[event] && spec.needs.includes(feed) ? [{ number: i, system: spec.id }] : [],
  )
}

export function hasHeard(world: World, reader: number, event: number, side: Side): boolean {
  const business = businessOf(world)
  const store = businessStore(world)
  const source = store.source[event]
  const lane = laneOf(world, business, source, store.feed[event], store.article[event])
  const system = business.systems[reader]
  if (system.known[side][lane] < event) return false
  if (side === STREAMSCAPE) return !hasSorted(system.passedBy, event)
  return findHole(business, reader, source, lane, event)?.repaired ?? true
}
