/**
 * Loading a file into the target's copy: the source's lanes from where the target stood up to the cut. The one
 * thing a reader would get wrong: a half-written file moves the target on as if it were whole; nobody notices the
 * rows that are missing until somebody looks.
 */
import type { World } from '../../world'
import { newsFrom } from '../books/ages'
import type { LinkState, SpoiledLoad } from '../books/batch-state'
import { BATCHLAND, type BusinessState, LOSSES } from '../books/business-state'
import { applyEvent, isLive } from '../books/business-store'
import { businessStore } from '../books/company'
import { noteDelay } from '../books/delays'
import { noteHeard } from '../books/hearing'
import { nextInLane, noteGiven } from '../books/lanes'

const HALF_WRITTEN = LOSSES.indexOf('half-written-file')

/** Rows that were loaded. */
export function loadRows(world: World, business: BusinessState, link: LinkState, spoiled: SpoiledLoad | null): number {
  const { lanes, systems, places } = business
  const store = businessStore(world)
  const target = systems[link.target]
  const known = target.known[BATCHLAND]
  const copy = target.copies[BATCHLAND]
  const meter = target.delays[BATCHLAND]
  const { nowUs } = world.state
  let rows = 0
  for (let lane = 0; lane < lanes.length; lane++) {
    if (lanes.source[lane] !== link.source || !link.feeds.includes(lanes.feed[lane])) continue
    let event = nextInLane(store, lanes, lane, known[lane])
    for (; event >= 0 && event < link.cut; event = nextInLane(store, lanes, lane, event)) {
      known[lane] = event
      if (!isLive(store, BATCHLAND, event)) continue
      const isBad = spoiled !== null && event > spoiled.after && event <= spoiled.upTo
      if (isBad && spoiled.fault === 'half-written') continue
      applyEvent(store, event, copy, places.length, isBad ? 2 : 1)
      noteGiven(target, store, BATCHLAND, lane, event)
      rows++
      if (business.own !== undefined) noteHeard(world, business, link.target, event, BATCHLAND)
      if (store.timeUs[event] >= link.liveUs) noteDelay(meter, nowUs - store.timeUs[event])
    }
  }
  if (spoiled?.fault === 'half-written') business.counts[BATCHLAND].lost[HALF_WRITTEN] += spoiled.rows
  return rows
}

/** Rows of a spoiled load, each with its lane. */
export function eachSpoiledRow(
  world: World,
  business: BusinessState,
  load: SpoiledLoad,
  visit: (event: number, lane: number) => void,
): void {
  const { lanes } = business
  const store = businessStore(world)
  for (let lane = 0; lane < lanes.length; lane++) {
    if (lanes.source[lane] !== load.source || !load.feeds.includes(lanes.feed[lane])) continue
    // Spoiled loads are few, so that it does not matter to walk from the beginning.
    let event = nextInLane(store, lanes, lane, -1)
    for (; event >= 0 && event <= load.upTo; event = nextInLane(store, lanes, lane, event))
      if (event > load.after && isLive(store, BATCHLAND, event)) visit(event, lane)
  }
}

/** Somebody has put a spoiled load right: missing rows come, what was counted twice or taken away is undone. */
export function repairLoad(world: World, business: BusinessState, load: SpoiledLoad): void {
  const store = businessStore(world)
  const target = business.systems[load.target]
  const isFirstHand = load.from < 0
  const fromUs = newsFrom(business, load.target, BATCHLAND)(load.source)
  const times = load.fault === 'half-written' ? 1 : -1
  eachSpoiledRow(world, business, load, (event, lane) => {
    applyEvent(store, event, target.copies[BATCHLAND], business.places.length, times)
    if (!isFirstHand || load.fault !== 'half-written') return
    noteGiven(target, store, BATCHLAND, lane, event)
    if (business.own !== undefined) noteHeard(world, business, load.target, event, BATCHLAND)
    if (store.timeUs[event] >= fromUs) noteDelay(target.delays[BATCHLAND], world.state.nowUs - store.timeUs[event])
    business.counts[BATCHLAND].recovered[HALF_WRITTEN]++
  })
  load.repaired = true
}
