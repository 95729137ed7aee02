/**
 * A business event happens: it gets its number, each world decides what it makes of it, and its own system takes it
 * in, writes it down for itself and, in Streamscape, hands it to its Kafka producer.
 *
 * The one thing a reader would get wrong: a system that is down takes nothing in. Its events wait outside, in
 * order, and enter when it runs again: in both worlds, since it is the same system that is down.
 */
import type { World } from '../../world'
import { BATCHLAND, type BusinessState, STREAMSCAPE } from '../books/business-state'
import {
  addBusinessEvent,
  applyEvent,
  type BusinessEventKind,
  type BusinessStore,
  isLive,
  KIND_NUMBER,
} from '../books/business-store'
import { businessOf, businessStore, feedNumber, isUp } from '../books/company'
import { appendToLane, laneOf, nextInLane } from '../books/lanes'
import type { Feed } from '../vocabulary/business-spec'
import { handOver } from '../worlds/streamscape'
import { decideOutcomes } from './outcomes'

export interface Happening {
  readonly kind: BusinessEventKind
  readonly feed: Feed
  readonly source: number
  readonly article: number
  readonly place: number
  readonly other: number
  readonly pairs: number
  /** What a payment is for; -1 for none. */
  readonly order: number
  /** Deliveries are planned as if it had not been, so that nothing else of the day changes. */
  readonly isUnplanned?: true
}

/** Number of the new event. */
export function happen(world: World, what: Happening): number {
  const business = businessOf(world)
  const store = businessStore(world)
  const event = addBusinessEvent(store)
  business.events = store.length
  store.timeUs[event] = world.state.nowUs
  store.kind[event] = KIND_NUMBER[what.kind]
  store.feed[event] = feedNumber(what.feed)
  store.source[event] = what.source
  store.article[event] = what.article
  store.place[event] = what.place
  store.other[event] = what.other
  store.pairs[event] = what.pairs
  if (what.isUnplanned !== true) applyEvent(store, event, business.plan, business.places.length)
  decideOutcomes(world, business, store, event, what.order)
  const lane = laneOf(world, business, what.source, store.feed[event], what.article)
  appendToLane(store, business.lanes, lane, event)
  enterLane(world, business, store, lane)
  return event
}

/** The lane's system takes in what waits outside, when it is up. */
export function enterLane(world: World, business: BusinessState, store: BusinessStore, lane: number): void {
  const { lanes } = business
  const system = business.systems[lanes.source[lane]]
  if (lanes.entered[lane] !== lanes.last[lane] && isUp(world, system)) {
    const places = business.places.length
    while (lanes.entered[lane] !== lanes.last[lane]) {
      const event = nextInLane(store, lanes, lane, lanes.entered[lane])
      lanes.entered[lane] = event
      if (isLive(store, BATCHLAND, event)) applyEvent(store, event, system.copies[BATCHLAND], places)
      if (isLive(store, STREAMSCAPE, event)) applyEvent(store, event, system.copies[STREAMSCAPE], places)
    }
  }
  handOver(world, business, store, lane)
}
