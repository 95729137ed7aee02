/**
 * What happens in the company and when: arrivals at random (exponential gaps) at a rate that follows the hour and
 * the surge, each of a kind drawn by weight; or the events of a file. Integers only.
 *
 * The one thing a reader would get wrong: an event happens whether or not its system is up. A warehouse that is
 * down still unloads lorries; its system hears of it later.
 *
 * Simplification: all articles sell alike, deliveries and transfers go where the planned stock is lowest of a few,
 * and the payment follows its order after half a minute.
 */
import { pushEvent } from '../../engine/event-queue'
import { drawBelow, drawExponential, drawKeyed } from '../../engine/random'
import type { World } from '../../world'
import { BusinessKind } from '../books/business-kinds'
import type { BusinessState } from '../books/business-state'
import { type BusinessEventKind, FEED_OF_KIND, KIND_NUMBER, NOWHERE } from '../books/business-store'
import { businessOf, businessStore, feedNumber } from '../books/company'
import { type BusinessSpec, FEEDS, type Feed } from '../vocabulary/business-spec'
import { happen } from './happening'

/** Of a thousand or so arrivals; payments are not among them, they follow orders. */
const WEIGHTS: readonly (readonly [BusinessEventKind, number])[] = [
  ['click', 600],
  ['order', 50],
  ['sale', 80],
  ['delivery', 9],
  ['transfer', 17],
  ['return', 20],
  ['price-change', 3],
  ['customer-change', 15],
]
export const PAYMENT_AFTER_US = 30_000_000
/** Names the draw of an own order's payment among those that go by name; links draw by their number and a second. */
const PAYMENT_DRAW = -1
const HOUR_US = 3_600_000_000
const DELIVERY_PAIRS = 12
/** Among so many shelves the emptiest is filled. */
const SHELVES_COMPARED = 4

export function planArrival(world: World): void {
  const { state } = world
  const business = businessOf(world)
  const spec = world.scenario.business as BusinessSpec
  const { arrivals } = business
  if (spec.imported !== null) {
    const next = spec.imported[arrivals.nextImported]
    if (next === undefined) return
    const at = Math.max(Math.round(next.atMs * 1000), state.nowUs)
    pushEvent(state.queue, at, BusinessKind.Arrival, arrivals.generation, 0, 0)
    return
  }
  const hour = Math.floor(state.nowUs / HOUR_US)
  const hourEnd = (hour + 1) * HOUR_US
  if (arrivals.hour !== hour) {
    arrivals.hour = hour
    arrivals.meanGapUs = meanGapUs(business, spec, hour % 24)
  }
  const mean = arrivals.meanGapUs
  const at = mean === Number.POSITIVE_INFINITY ? hourEnd : state.nowUs + drawExponential(state.random, 'business', mean)
  // The gap has no memory, so at the full hour it is drawn again with the new rate.
  const crosses = at >= hourEnd
  pushEvent(state.queue, crosses ? hourEnd : at, BusinessKind.Arrival, arrivals.generation, crosses ? 1 : 0, 0)
}

/** Mean gap between arrivals in an hour of the day, microseconds. */
function meanGapUs(business: BusinessState, spec: BusinessSpec, hour: number): number {
  const { weights, arrivals, all } = business.mix
  const day = spec.dayShape.reduce((sum, weight) => sum + weight, 0)
  if (weights.length === 0) return Number.POSITIVE_INFINITY
  const perHour = (spec.eventsPerDay * arrivals * spec.dayShape[hour] * business.arrivals.factor) / (all * day)
  return perHour > 0 ? HOUR_US / perHour : Number.POSITIVE_INFINITY
}

/** After the company has changed: what can happen in it, and how often. */
export function reviewMix(business: BusinessState): void {
  const weights = WEIGHTS.flatMap(([kind, weight]) =>
    isPossible(business, kind) ? [Object.freeze({ kind, weight })] : [],
  )
  const arrivals = weights.reduce((sum, { weight }) => sum + weight, 0)
  const orders = weights.find(({ kind }) => kind === 'order')?.weight ?? 0
  const isPaid = isPossible(business, 'payment')
  const all = arrivals + (isPaid ? orders : 0)
  business.mix = Object.freeze({ weights: Object.freeze(weights), arrivals, all, isPaid })
}

/** Is there somebody with whom it begins, and the places that it takes? */
function isPossible(business: BusinessState, kind: BusinessEventKind): boolean {
  if (business.emitters[KIND_NUMBER[kind]].length === 0) return false
  if (kind === 'transfer') return business.shelfPlaces.warehouses.length > 0 && business.shelfPlaces.stores.length > 0
  return kind !== 'sale' || business.shelfPlaces.stores.length > 0
}

export function onArrival(world: World, generation: number, isBoundary: number): void {
  const business = businessOf(world)
  if (generation !== business.arrivals.generation) return
  const spec = world.scenario.business as BusinessSpec
  if (spec.imported !== null) happenImported(world, business, spec)
  else if (isBoundary === 0) happenDrawn(world, business, spec)
  planArrival(world)
}

/** The rate has changed: draw the gap again. */
export function replanArrival(world: World): void {
  const { arrivals } = businessOf(world)
  arrivals.generation++
  arrivals.hour = -1
  planArrival(world)
}

function happenDrawn(world: World, business: BusinessState, spec: BusinessSpec): void {
  const { random } = world.state
  let left = drawBelow(random, 'business', business.mix.arrivals)
  for (const { kind, weight } of business.mix.weights) {
    left -= weight
    if (left >= 0) continue
    happenOfKind(world, business, spec, kind)
    return
  }
}

function happenOfKind(world: World, business: BusinessState, spec: BusinessSpec, kind: BusinessEventKind): void {
  const { random } = world.state
  const draw = (bound: number): number => drawBelow(random, 'business', bound)
  const pick = (from: readonly number[]): number => from[draw(from.length)]
  const stores = business.shelfPlaces.stores
  const houses = business.shelfPlaces.warehouses
  const { all } = business.shelfPlaces
  const article = draw(spec.articles)
  const make = (of: number, place: number, other: number, pairs: number): number =>
    happen(world, {
      kind,
      feed: FEED_OF_KIND[kind],
      source: sourceFor(business, kind, place, draw),
      article: of,
      place,
      other,
      pairs,
      order: -1,
    })
  switch (kind) {
    case 'order': {
      const order = make(article, pick(houses.length > 0 ? houses : all), NOWHERE, -1)
      if (business.mix.isPaid)
        pushEvent(world.state.queue, world.state.nowUs + PAYMENT_AFTER_US, BusinessKind.Payment, order, 0, 0)
      break
    }
    case 'sale':
      make(article, pick(stores), NOWHERE, -1)
      break
    case 'return':
      make(article, pick(stores.length > 0 ? stores : all), NOWHERE, 1)
      break
    case 'delivery': {
      const cell = emptiest(business, spec, houses.length > 0 ? houses : all, draw)
      make(Math.floor(cell / all.length), cell % all.length, NOWHERE, DELIVERY_PAIRS)
      break
    }
    case 'transfer': {
      const cell = emptiest(business, spec, stores, draw)
      make(Math.floor(cell / all.length), pick(houses), cell % all.length, -(2 + draw(4)))
      break
    }
    default:
      make(article, 0, NOWHERE, 0)
  }
}

/** `isOwn` is 1 for an order by command, whose payment has draws of its own. */
export function onPayment(world: World, order: number, isOwn: number): void {
  const business = businessOf(world)
  if (!business.mix.isPaid) return
  const store = businessStore(world)
  const draw = (bound: number): number =>
    isOwn === 1
      ? drawKeyed(world.scenario.seed, order, PAYMENT_DRAW, 1)[0] % bound
      : drawBelow(world.state.random, 'business', bound)
  happen(world, {
    kind: 'payment',
    feed: 'payments',
    source: sourceFor(business, 'payment', 0, draw),
    article: store.article[order],
    place: store.place[order],
    other: NOWHERE,
    pairs: 0,
    order,
  })
}

/** The system at the place when it emits such events, else one of those that do. */
function sourceFor(
  business: BusinessState,
  kind: BusinessEventKind,
  place: number,
  draw: (bound: number) => number,
): number {
  const candidates = business.emitters[KIND_NUMBER[kind]]
  const own = business.places[place].system
  return candidates.includes(own) ? own : candidates[draw(candidates.length)]
}

/** Of a few shelves the one whose planned stock is lowest: `article * places + place`. */
function emptiest(
  business: BusinessState,
  spec: BusinessSpec,
  among: readonly number[],
  draw: (bound: number) => number,
): number {
  let best = -1
  for (let i = 0; i < SHELVES_COMPARED; i++) {
    const cell = draw(spec.articles) * business.places.length + among[draw(among.length)]
    if (best < 0 || business.plan[cell] < business.plan[best]) best = cell
  }
  return best
}

/** An imported event becomes the kind that its feed and the sign of its pairs suggest. */
function happenImported(world: World, business: BusinessState, spec: BusinessSpec): void {
  const event = spec.imported?.[business.arrivals.nextImported]
  if (event === undefined) return
  business.arrivals.nextImported++
  const named = business.systems.findIndex(({ spec: { id } }) => id === event.system)
  const feed = feedNumber(event.feed)
  const hasLane = named >= 0 && (business.lanes.base[named * FEEDS.length + feed] ?? -1) >= 0
  const others = business.systems.flatMap(({ spec: { emits }, removed }, i) =>
    !removed && emits.includes(event.feed) ? [i] : [],
  )
  const source = hasLane && !business.systems[named].removed ? named : others[0]
  if (source === undefined) return
  happen(world, {
    kind: kindOfImported(event.feed, event.pairs),
    feed: event.feed,
    source,
    article: event.article,
    place: Math.max(
      0,
      business.places.findIndex(({ system }) => system === source),
    ),
    other: NOWHERE,
    pairs: event.pairs,
    order: -1,
  })
}

function kindOfImported(feed: Feed, pairs: number): BusinessEventKind {
  switch (feed) {
    case 'orders':
      return pairs < 0 ? 'order' : 'return'
    case 'stock':
    case 'shipments':
      return pairs < 0 ? 'sale' : 'delivery'
    case 'payments':
      return 'payment'
    case 'prices':
      return 'price-change'
    case 'customers':
      return 'customer-change'
    case 'clicks':
      return 'click'
  }
}
