/**
 * Pairs sold on a day, and how many of them each system knows of. The one thing a reader would get wrong: rows that were
 * loaded twice are counted twice and those of a half-written file not at all, as the system's own report would.
 */
import type { World } from '../../world'
import { BATCHLAND, type BusinessState, type Side, STREAMSCAPE } from '../books/business-state'
import { type BusinessStore, isLive, KIND_NUMBER } from '../books/business-store'
import { businessOf, businessStore } from '../books/company'
import { laneOf } from '../books/lanes'
import { hasSorted } from '../books/sorted-numbers'
import { eachSpoiledRow } from '../worlds/loads'
import type { DaySales, KnownSales, SalesOfWorld } from './readouts'

const DAY_US = 86_400_000_000
const { order: ORDER, sale: SALE } = KIND_NUMBER

/** `day` counts from 0; a day that is not over counts as far as it has come. */
export function countSales(world: World, day: number): DaySales {
  const business = businessOf(world)
  const store = businessStore(world)
  const from = findFirst(store, business.events, day * DAY_US)
  const until = findFirst(store, business.events, (day + 1) * DAY_US)
  return {
    day,
    batch: countInWorld(world, business, store, BATCHLAND, from, until),
    stream: countInWorld(world, business, store, STREAMSCAPE, from, until),
  }
}

/** Number of the first event from `timeUs` on. */
function findFirst({ timeUs: times }: BusinessStore, events: number, timeUs: number): number {
  let [low, high] = [0, events]
  while (low < high) {
    const middle = (low + high) >> 1
    if (times[middle] < timeUs) low = middle + 1
    else high = middle
  }
  return low
}

function countInWorld(
  world: World,
  business: BusinessState,
  store: BusinessStore,
  side: Side,
  from: number,
  until: number,
): SalesOfWorld {
  const { lanes, systems } = business
  const here = systems.map(() => [0, 0])
  const truth = [0, 0]
  for (let event = from; event < until; event++) {
    const kind = store.kind[event]
    if ((kind !== ORDER && kind !== SALE) || !isLive(store, side, event)) continue
    const column = kind === ORDER ? 0 : 1
    const pairs = -store.pairs[event]
    const source = store.source[event]
    const lane = laneOf(world, business, source, store.feed[event], store.article[event])
    truth[column] += pairs
    for (let i = 0; i < systems.length; i++) {
      const last = i === source ? lanes.entered[lane] : systems[i].known[side][lane]
      if (event > last || (side === STREAMSCAPE && hasSorted(systems[i].passedBy, event))) continue
      here[i][column] += pairs
    }
  }
  if (side === BATCHLAND) countSpoiled(world, business, store, here, from, until)
  return {
    truth: { orders: truth[0], sales: truth[1], all: truth[0] + truth[1] },
    systems: systems.flatMap((system, i) => {
      if (system.removed) return []
      return [{ system: system.spec.id, ...tellKnown(business, i, here[i]) }]
    }),
  }
}

/** What each system holds twice, or believes to have. */
function countSpoiled(
  world: World,
  business: BusinessState,
  store: BusinessStore,
  here: readonly number[][],
  from: number,
  until: number,
): void {
  for (const load of business.batch.spoiled) {
    if (load.repaired || load.upTo < from || load.after >= until - 1) continue
    eachSpoiledRow(world, business, load, (event) => {
      const kind = store.kind[event]
      if (event < from || event >= until || (kind !== ORDER && kind !== SALE)) return
      here[load.target][kind === ORDER ? 0 : 1] -= store.pairs[event] * (load.fault === 'doubled' ? 1 : -1)
    })
  }
}

function tellKnown({ systems }: BusinessState, number: number, [orders, sales]: readonly number[]): KnownSales {
  const { emits, needs } = systems[number].spec
  const hears = (feed: 'orders' | 'stock'): boolean => needs.includes(feed) || emits.includes(feed)
  return {
    orders: hears('orders') ? orders : null,
    sales: hears('stock') ? sales : null,
    all: orders + sales,
  }
}
