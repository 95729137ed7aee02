/** Business events backwards from the last, for who draws them. */
import type { World } from '../../world'
import { isLive } from '../books/business-store'
import { businessOf, businessStore } from '../books/company'

export interface RecentEvent {
  number: number
  timeUs: number
  /** Index among the systems that have not left, as `WorldsScore.systems` lists them; -1 for one that has. */
  system: number
  /** Number in `FEEDS`. */
  feed: number
  /** It took place in Streamscape. */
  isLive: boolean
}

/** Newest first, back to `sinceUs` and at most `most`. The object is the same at each call. */
export function forEachRecentEvent(
  world: World,
  sinceUs: number,
  most: number,
  tell: (event: RecentEvent) => void,
): void {
  const business = businessOf(world)
  const store = businessStore(world)
  let listed = 0
  const index = business.systems.map(({ removed }) => (removed ? -1 : listed++))
  const told: RecentEvent = { number: 0, timeUs: 0, system: 0, feed: 0, isLive: true }
  const until = Math.max(0, business.events - most)
  for (let event = business.events - 1; event >= until && store.timeUs[event] >= sinceUs; event--) {
    told.number = event
    told.timeUs = store.timeUs[event]
    told.system = index[store.source[event]]
    told.feed = store.feed[event]
    told.isLive = isLive(store, 1, event)
    tell(told)
  }
}

export function countBusinessEvents(world: World): number {
  return businessOf(world).events
}
