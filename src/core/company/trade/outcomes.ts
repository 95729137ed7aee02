/**
 * What each world makes of an event. An online order is promised from the web shop's own copy of the shelf; who
 * stands in a store or a warehouse sees the shelf itself.
 *
 * The one thing a reader would get wrong: an oversold pair leaves a shelf that has none, so the number goes below
 * 0: a pair is owed, and the next delivery pays it.
 *
 * Simplification: an order is promised from one warehouse, the nearest to the customer; the shop does not look for
 * another one when that has none.
 */
import { tell } from '../../log/tell'
import type { World } from '../../world'
import { BATCHLAND, type BusinessState, SIDES, type Side } from '../books/business-state'
import { applyEvent, type BusinessStore, isLive, KIND_NUMBER, OUTCOME } from '../books/business-store'
import { isUp } from '../books/company'
import { laneOf, nextLive } from '../books/lanes'
import { FEEDS } from '../vocabulary/business-spec'
import { callChain } from '../worlds/calls'

const ORDER = KIND_NUMBER.order
const PAYMENT = KIND_NUMBER.payment
const OVERSOLD_LISTED = 100
const DAY_US = 86_400_000_000
/** How many unheard events are looked at for the oldest one about an article. */
const LOOK_FAR = 20_000
const SIDE_NAMES = ['Batchland', 'Streamscape'] as const

/** Decide the outcome in both worlds and move the pairs. `order` is what a payment is for, -1 for none. */
export function decideOutcomes(
  world: World,
  business: BusinessState,
  store: BusinessStore,
  event: number,
  order: number,
): void {
  const places = business.places.length
  const kind = store.kind[event]
  for (const side of SIDES) {
    const outcome = decide(world, business, store, event, order, side)
    store.outcome[side][event] = outcome
    const counts = business.counts[side]
    if (kind === ORDER) counts.orders[outcome]++
    else counts.others[outcome]++
    if (outcome === OUTCOME.oversold) noteOversold(world, business, store, event, side)
    if (isLive(store, side, event)) applyEvent(store, event, business.shelves[side], places)
  }
}

function decide(
  world: World,
  business: BusinessState,
  store: BusinessStore,
  event: number,
  order: number,
  side: Side,
): number {
  const kind = store.kind[event]
  if (kind === PAYMENT && order >= 0 && !isLive(store, side, order)) return OUTCOME['no-order']
  if (kind === ORDER) return decideOrder(world, business, store, event, side)
  const pairs = store.pairs[event]
  if (pairs >= 0) return OUTCOME.done
  const cell = store.article[event] * business.places.length + store.place[event]
  return business.shelves[side][cell] + pairs < 0 ? OUTCOME['sold-out'] : OUTCOME.done
}

function decideOrder(world: World, business: BusinessState, store: BusinessStore, event: number, side: Side): number {
  const shop = business.systems[store.source[event]]
  if (!isUp(world, shop)) return OUTCOME['shop-down']
  const wanted = -store.pairs[event]
  const cell = store.article[event] * business.places.length + store.place[event]
  const isThere = business.shelves[side][cell] >= wanted
  if (shop.copies[side][cell] < wanted) return isThere ? OUTCOME['wrongly-refused'] : OUTCOME.refused
  // Only an order that the shop would take is passed down the chain.
  if (side === BATCHLAND && !callChain(world, business, event)) return OUTCOME['call-failed']
  return isThere ? OUTCOME.done : OUTCOME.oversold
}

function noteOversold(world: World, business: BusinessState, store: BusinessStore, event: number, side: Side): void {
  const counts = business.counts[side]
  const article = store.article[event]
  const unheard = findUnheard(world, business, store, store.source[event], article, side)
  const copyAgeUs = unheard < 0 ? 0 : world.state.nowUs - store.timeUs[unheard]
  const place = store.place[event]
  counts.oversoldTotal++
  counts.oversold.push(Object.freeze({ order: event, timeUs: store.timeUs[event], article, place, copyAgeUs, unheard }))
  if (counts.oversold.length > OVERSOLD_LISTED) counts.oversold.shift()
  const day = Math.floor(world.state.nowUs / DAY_US)
  if (counts.oversoldTold[article] === day) return
  counts.oversoldTold[article] = day
  const copyAgeMs = Math.floor(copyAgeUs / 1000)
  tell(world, {
    kind: 'PairOversold',
    world: SIDE_NAMES[side],
    order: event,
    article,
    place: business.places[place].name,
    copyAgeMs,
  })
}

/** The oldest event about an article that a system has not heard of; -1 when it has heard of all (or looked far). */
export function findUnheard(
  world: World,
  business: BusinessState,
  store: BusinessStore,
  reader: number,
  article: number,
  side: Side,
): number {
  const { lanes, systems } = business
  const { needs } = systems[reader].spec
  let oldest = -1
  for (let lane = 0; lane < lanes.length; lane++) {
    const source = lanes.source[lane]
    const feed = lanes.feed[lane]
    if (source === reader || laneOf(world, business, source, feed, article) !== lane) continue
    if (!needs.includes(FEEDS[feed])) continue
    let event = nextLive(store, lanes, side, lane, systems[reader].known[side][lane])
    for (let looked = 0; event >= 0 && looked < LOOK_FAR; looked++) {
      if (oldest >= 0 && event >= oldest) break
      if (store.article[event] === article && store.pairs[event] !== 0) {
        oldest = event
        break
      }
      event = nextLive(store, lanes, side, lane, event)
    }
  }
  return oldest
}
