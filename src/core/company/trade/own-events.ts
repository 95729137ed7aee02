/**
 * An order or a sale that somebody makes by command. It goes through both worlds as any other; what follows from it is
 * decided by the same rules.
 *
 * The one thing a reader would get wrong: the rest of the day stays the same day. Nothing is drawn from the workload's
 * random numbers for it, and deliveries are planned as if it had not been.
 *
 * Simplification: whoever plans deliveries does not count an order or a sale by command, so that every other event of the
 * day is the same with it and without it.
 */
import { pushEvent } from '../../engine/event-queue'
import { tell } from '../../log/tell'
import { type Refusal, refuse } from '../../refusal'
import type { World } from '../../world'
import { BusinessKind } from '../books/business-kinds'
import { type BusinessState, SIDES } from '../books/business-state'
import { FEED_OF_KIND, NOWHERE } from '../books/business-store'
import { businessOf, businessStore, feedNumber, findSystem } from '../books/company'
import type { BusinessCommand } from '../vocabulary/business-command'
import { OUTCOMES } from '../vocabulary/business-event'
import { BUSINESS_LIMITS, type BusinessSpec, FEEDS } from '../vocabulary/business-spec'
import { happen } from './happening'
import { PAYMENT_AFTER_US } from './workload'

export type OwnCommand = Extract<BusinessCommand, { readonly kind: 'PlaceOrder' | 'RecordSale' }>

export function obeyOwnEvent(world: World, command: OwnCommand, issued: number): Refusal | null {
  const business = businessOf(world)
  const place = findPlace(business, command.place)
  const refusal = refuseOwnEvent(world, business, command, place)
  if (refusal !== null) return refusal
  const { system, article, pairs } = command
  const isOrder = command.kind === 'PlaceOrder'
  const kind = isOrder ? 'order' : 'sale'
  const number = happen(world, {
    kind,
    feed: FEED_OF_KIND[kind],
    source: findSystem(business, system),
    article,
    place,
    other: NOWHERE,
    pairs: -pairs,
    order: -1,
    isUnplanned: true,
  })
  if (isOrder && business.mix.isPaid)
    pushEvent(world.state.queue, world.state.nowUs + PAYMENT_AFTER_US, BusinessKind.Payment, number, 1, 0)
  const store = businessStore(world)
  const [batch, stream] = SIDES.map((side) => OUTCOMES[store.outcome[side][number]])
  const body = { system, number, article, place: business.places[place].name, pairs, batch, stream }
  const told = tell(world, { kind: isOrder ? 'OrderPlaced' : 'SaleRecorded', ...body }, issued)
  business.own = [...(business.own ?? []), Object.freeze({ number, told })]
  return null
}

/** By the id of the system whose shelves they are; by its name where the company has but one place. -1 for none. */
export function findPlace({ places, systems }: BusinessState, name: string): number {
  return places.findIndex(({ system, name: own }) => (system < 0 ? own : systems[system].spec.id) === name)
}

function refuseOwnEvent(
  world: World,
  business: BusinessState,
  { kind, system, article, place: named, pairs }: OwnCommand,
  place: number,
): Refusal | null {
  const number = findSystem(business, system)
  const feed = FEED_OF_KIND[kind === 'PlaceOrder' ? 'order' : 'sale']
  const writers = business.systems
    .flatMap(({ spec, removed }) => (!removed && spec.emits.includes(feed) ? [spec.id] : []))
    .join(', ')
  if (number < 0) return refuse('unknown-writer', { system, feed, writers })
  if ((business.lanes.base[number * FEEDS.length + feedNumber(feed)] ?? -1) < 0)
    return refuse('not-its-feed', { system, feed, writers })
  const { articles } = world.scenario.business as BusinessSpec
  if (!(Number.isInteger(article) && article >= 0 && article < articles))
    return refuse('unknown-article', { article, last: articles - 1 })
  if (place < 0) {
    const known = business.places.map(({ system, name }) => (system < 0 ? name : business.systems[system].spec.id))
    return refuse('no-shelves', { place: named, places: known.join(', ') })
  }
  const { ownPairs } = BUSINESS_LIMITS
  if (!(Number.isInteger(pairs) && pairs >= 1 && pairs <= ownPairs))
    return refuse('pairs-range', { pairs, most: ownPairs })
  return null
}
