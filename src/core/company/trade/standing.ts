/**
 * Which systems are up, and what follows when one goes down or comes back: its reader stops, its runs break off,
 * its events wait outside and enter later.
 *
 * The one thing a reader would get wrong: a dark site is noticed within a second (`REVIEW_US`), as nobody tells the
 * company; what a system does is refused from the first instant, because `isUp` looks at the site itself.
 */
import { pushEvent } from '../../engine/event-queue'
import { tell } from '../../log/tell'
import type { World } from '../../world'
import { BusinessKind } from '../books/business-kinds'
import type { BusinessState } from '../books/business-state'
import { businessOf, businessStore, isUp } from '../books/company'
import { noteLacks } from '../books/lack-log'
import { reviewGovernance } from '../governance/enforcement'
import { breakRuns } from '../worlds/runs'
import { quietProducers, resumeReading, stopReading, wakeProducers } from '../worlds/streamscape'
import { enterLane } from './happening'

const REVIEW_US = 1_000_000

export function planReview(world: World): void {
  pushEvent(world.state.queue, world.state.nowUs + REVIEW_US, BusinessKind.Review, 0, 0, 0)
}

export function onReview(world: World): void {
  const business = businessOf(world)
  for (let i = 0; i < business.systems.length; i++) reviewSystem(world, business, i)
  const { lanes } = business
  // What a full producer left with its system.
  for (let lane = 0; lane < lanes.length; lane++)
    if (lanes.handed[lane] !== lanes.entered[lane]) enterLane(world, business, businessStore(world), lane)
  noteLacks(world, business)
  reviewGovernance(world, business)
  planReview(world)
}

export function reviewSystem(world: World, business: BusinessState, number: number, cause = -1): void {
  const system = business.systems[number]
  if (system.removed) return
  const up = isUp(world, system)
  if (up === system.up) return
  const { siteCause } = world.state.network
  const reason = cause >= 0 ? cause : siteCause[system.site]
  system.up = up
  if (up) {
    world.state.cause = tell(world, { kind: 'SystemStarted', system: system.spec.id }, reason)
    system.downCause = -1
    comeBack(world, business, number)
  } else {
    system.downCause = tell(world, { kind: 'SystemStopped', system: system.spec.id }, reason)
    const isSite = siteCause[system.site] >= 0 && !system.stopped
    stopReading(world, number, isSite)
    quietProducers(world, number)
    breakRuns(world, business, number)
  }
}

function comeBack(world: World, business: BusinessState, number: number): void {
  const { lanes } = business
  const store = businessStore(world)
  wakeProducers(world, number)
  for (let lane = 0; lane < lanes.length; lane++) {
    if (lanes.source[lane] === number) enterLane(world, business, store, lane)
  }
  if (business.systems[number].connectedUs <= world.state.nowUs) resumeReading(world, number)
}
