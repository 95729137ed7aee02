/**
 * How old the data of a system is: for how long the oldest thing that it does not know has been true. The one
 * thing a reader would get wrong: 0 is not a promise about the future, only that nothing is on its way.
 */
import type { World } from '../world'
import type { BusinessState, Side } from './business-state'
import type { BusinessStore } from './business-store'
import { readsLane } from './company'
import { nextLive } from './lanes'

/** Microseconds; 0 when the system knows all that it needs. What will never come does not age. */
export function ageOfSystem(
  world: World,
  business: BusinessState,
  store: BusinessStore,
  number: number,
  side: Side,
): number {
  const oldest = oldestUnknown(business, store, number, side)
  return oldest < 0 ? 0 : world.state.nowUs - store.timeUs[oldest]
}

/** The oldest event that a system needs and does not know; -1 when it knows all. */
export function oldestUnknown(business: BusinessState, store: BusinessStore, number: number, side: Side): number {
  const { lanes, systems } = business
  const known = systems[number].known[side]
  let oldest = -1
  for (let lane = 0; lane < lanes.length; lane++) {
    if (!readsLane(business, number, lane) || known[lane] === lanes.last[lane]) continue
    if (systems[lanes.source[lane]].removed) continue
    const event = nextLive(store, lanes, side, lane, known[lane])
    if (event >= 0 && (oldest < 0 || event < oldest)) oldest = event
  }
  return oldest
}

/** What a system was given of what it needs, and what it was not. */
export interface Account {
  delivered: number
  waiting: number
  /** Lost on the way, set aside, or held by a system that left. */
  missing: number
}

export function accountOf(business: BusinessState, number: number, side: Side): Account {
  const { lanes, systems, batch } = business
  const system = systems[number]
  const account: Account = { delivered: 0, waiting: 0, missing: side === 0 ? 0 : system.passedBy.length }
  if (side === 0) {
    for (const load of batch.spoiled)
      if (load.target === number && !load.repaired && load.from < 0 && load.fault === 'half-written')
        account.missing += load.rows
  }
  for (let lane = 0; lane < lanes.length; lane++) {
    if (!readsLane(business, number, lane)) continue
    account.delivered += system.delivered[side][lane]
    account.waiting += lanes.live[side][lane] - system.delivered[side][lane]
  }
  account.waiting -= account.missing
  return account
}
