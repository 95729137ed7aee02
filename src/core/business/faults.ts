/**
 * How far the last fault reaches, in both worlds: which systems have wrong or stale data because of it, and until
 * when. Looked at once a second while it is open.
 *
 * The one thing a reader would get wrong: in Batchland a system is hit by name, because a run failed or a load was
 * dirty through this very fault; in Streamscape whoever is down, lacks a record, or has waited longer than usual
 * while the fault is open counts as hit.
 */
import type { World } from '../world'
import { ageOfSystem } from './ages'
import { BATCHLAND, type BusinessState, type FaultState, STREAMSCAPE } from './business-state'
import { businessStore } from './company'
import { insertSorted } from './sorted-numbers'

/** Nothing waits that long in Streamscape while all is well, with any sensible `linger.ms`. */
const STALE_US = 30_000_000

/** A fault begins; `event` is the domain event by which it is known. The same one again is no news. */
export function beginFault(world: World, business: BusinessState, event: number): void {
  if (business.fault !== null && business.fault.event === event) return
  business.fault = { event, timeUs: world.state.nowUs, hit: [[], []], open: [[], []], recoveredUs: [-1, -1] }
  reviewFault(world, business)
}

export function reviewFault(world: World, business: BusinessState): void {
  const { fault } = business
  if (fault === null) return
  if (fault.recoveredUs[BATCHLAND] < 0) note(world, fault, BATCHLAND, listBatchHits(business, fault.event))
  if (fault.recoveredUs[STREAMSCAPE] < 0) note(world, fault, STREAMSCAPE, listStreamHits(world, business))
}

function note(world: World, fault: FaultState, side: 0 | 1, open: number[]): void {
  fault.open[side].length = 0
  for (const system of open) {
    insertSorted(fault.open[side], system)
    insertSorted(fault.hit[side], system)
  }
  // The fault itself takes a moment to show; a second without any sign of it is its end.
  if (open.length === 0 && world.state.nowUs > fault.timeUs) fault.recoveredUs[side] = world.state.nowUs
}

function listBatchHits(business: BusinessState, event: number): number[] {
  const { systems, batch } = business
  const hits: number[] = []
  systems.forEach((system, i) => {
    if (system.fault === event) hits.push(i)
  })
  for (const link of batch.links) if (link.failure >= 0 && link.failureRoot === event) hits.push(link.target)
  for (const load of batch.spoiled) if (!load.repaired && load.root === event) hits.push(load.target)
  // A system that is going to write a dirty file is hit when the file lands.
  return hits
}

function listStreamHits(world: World, business: BusinessState): number[] {
  const store = businessStore(world)
  return business.systems.flatMap((system, i) => {
    if (system.removed) return []
    const isHit =
      !system.up ||
      system.passedBy.some((event) => business.stream.malformed.includes(event)) ||
      ageOfSystem(world, business, store, i, STREAMSCAPE) > STALE_US
    return isHit ? [i] : []
  })
}
