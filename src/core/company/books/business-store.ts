/**
 * Business events by number, append-only and shared by checkpoints, as the stores of `log/stores.ts`. Each exists
 * once and feeds both worlds.
 *
 * The one thing a reader would get wrong: what a world made of an event (`outcome`) is decided when it happens and
 * never changes; how far the news of it has come is not here but with each system.
 */
import { growFloat64, growInt32, growUint8 } from '../../engine/grow'
import { OUTCOMES, type Outcome } from '../vocabulary/business-event'
import type { Feed } from '../vocabulary/business-spec'

/** What happened. Payments follow orders; imported events become the kind that their feed and sign suggest. */
export const BUSINESS_EVENT_KINDS = [
  'click',
  'order',
  'sale',
  'delivery',
  'transfer',
  'return',
  'payment',
  'price-change',
  'customer-change',
] as const
export type BusinessEventKind = (typeof BUSINESS_EVENT_KINDS)[number]

/** The number of each in `BUSINESS_EVENT_KINDS`. */
export const KIND_NUMBER = Object.freeze(
  Object.fromEntries(BUSINESS_EVENT_KINDS.map((kind, i) => [kind, i])) as Record<BusinessEventKind, number>,
)

export const FEED_OF_KIND: Readonly<Record<BusinessEventKind, Feed>> = {
  click: 'clicks',
  order: 'orders',
  sale: 'stock',
  delivery: 'stock',
  transfer: 'shipments',
  return: 'stock',
  payment: 'payments',
  'price-change': 'prices',
  'customer-change': 'customers',
}

export const OUTCOME = Object.freeze(
  Object.fromEntries(OUTCOMES.map((outcome, i) => [outcome, i])) as Record<Outcome, number>,
)
const VOID = OUTCOME.refused

/** No second place. */
export const NOWHERE = 255

export interface BusinessStore {
  length: number
  timeUs: Float64Array
  /** Number in `BUSINESS_EVENT_KINDS`. */
  kind: Uint8Array
  /** Number of the feed in `FEEDS`. */
  feed: Uint8Array
  /** Number of the system that emits it. */
  source: Uint8Array
  article: Int32Array
  /** Number of the place whose shelf changes, and of the other one of a transfer (`NOWHERE` for none). */
  place: Uint8Array
  other: Uint8Array
  /** Pairs that come to `place` (below 0: leave it); a transfer brings as many to `other`. 0 moves no stock. */
  pairs: Int32Array
  /** Number of the next event of the same lane, valid only when this is not the lane's last (see `lanes.ts`). */
  next: Int32Array
  /** Number in `OUTCOMES`, in Batchland and in Streamscape. */
  outcome: readonly [Uint8Array, Uint8Array]
  /** What systems lacked, and since when; its length is in the state (`lack-log.ts`). */
  readonly lacks: LackColumns
}

export interface LackColumns {
  timeUs: Float64Array
  /** The side times 256, and the system; `NOBODY` for the company. */
  who: Int32Array
  /** A lane, or one of `ABOUT`. */
  about: Int32Array
  value: Int32Array
}

const INITIAL = 4096

export function createBusinessStore(): BusinessStore {
  return {
    length: 0,
    timeUs: new Float64Array(INITIAL),
    kind: new Uint8Array(INITIAL),
    feed: new Uint8Array(INITIAL),
    source: new Uint8Array(INITIAL),
    article: new Int32Array(INITIAL),
    place: new Uint8Array(INITIAL),
    other: new Uint8Array(INITIAL),
    pairs: new Int32Array(INITIAL),
    next: new Int32Array(INITIAL),
    outcome: [new Uint8Array(INITIAL), new Uint8Array(INITIAL)],
    lacks: {
      timeUs: new Float64Array(INITIAL),
      who: new Int32Array(INITIAL),
      about: new Int32Array(INITIAL),
      value: new Int32Array(INITIAL),
    },
  }
}

/** Bytes that one business event takes in this store. */
export const BYTES_PER_EVENT = 8 + 3 + 4 + 2 + 4 + 4 + 2

/** Number of the new event; its columns are for the caller to fill. */
export function addBusinessEvent(store: BusinessStore): number {
  const i = store.length
  if (i === store.timeUs.length) {
    const capacity = i * 2
    store.timeUs = growFloat64(store.timeUs, capacity)
    store.kind = growUint8(store.kind, capacity)
    store.feed = growUint8(store.feed, capacity)
    store.source = growUint8(store.source, capacity)
    store.article = growInt32(store.article, capacity)
    store.place = growUint8(store.place, capacity)
    store.other = growUint8(store.other, capacity)
    store.pairs = growInt32(store.pairs, capacity)
    store.next = growInt32(store.next, capacity)
    store.outcome = [growUint8(store.outcome[0], capacity), growUint8(store.outcome[1], capacity)]
  }
  store.length = i + 1
  return i
}

/** Did it take place in that world? */
export function isLive(store: BusinessStore, side: 0 | 1, event: number): boolean {
  return store.outcome[side][event] < VOID
}

/** Add an event's effect to somebody's numbers of pairs, `times` over (-1 takes it back). */
export function applyEvent(store: BusinessStore, event: number, shelves: Int32Array, places: number, times = 1): void {
  const pairs = store.pairs[event]
  if (pairs === 0) return
  const cell = store.article[event] * places
  shelves[cell + store.place[event]] += pairs * times
  if (store.other[event] !== NOWHERE) shelves[cell + store.other[event]] -= pairs * times
}
