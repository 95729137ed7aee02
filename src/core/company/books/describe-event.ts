/** A business event in words of the domain. The one thing to know: what each world made of it never changes. */
import type { World } from '../../world'
import { OUTCOMES, type Outcome } from '../vocabulary/business-event'
import { FEEDS, type Feed } from '../vocabulary/business-spec'
import { BUSINESS_EVENT_KINDS, type BusinessEventKind, NOWHERE } from './business-store'
import { businessOf, businessStore } from './company'

/** A business event in words of the domain, for lists and for Why. */
export interface BusinessEvent {
  readonly number: number
  readonly timeUs: number
  readonly kind: BusinessEventKind
  readonly feed: Feed
  readonly system: string
  readonly article: number
  readonly place: string
  readonly otherPlace: string | null
  readonly pairs: number
  readonly batch: Outcome
  readonly stream: Outcome
}

/** A business event by number, 0 to `events - 1`; null for one that has not happened. */
export function describeEvent(world: World, event: number): BusinessEvent | null {
  const business = businessOf(world)
  const store = businessStore(world)
  if (!(Number.isInteger(event) && event >= 0 && event < business.events)) return null
  return {
    number: event,
    timeUs: store.timeUs[event],
    kind: BUSINESS_EVENT_KINDS[store.kind[event]],
    feed: FEEDS[store.feed[event]],
    system: business.systems[store.source[event]].spec.id,
    article: store.article[event],
    place: business.places[store.place[event]].name,
    otherPlace: store.other[event] === NOWHERE ? null : business.places[store.other[event]].name,
    pairs: store.pairs[event],
    batch: OUTCOMES[store.outcome[0][event]],
    stream: OUTCOMES[store.outcome[1][event]],
  }
}
