/**
 * Repair by hand: in each world one person at one desk, in working hours, one thing after the other. The one thing
 * a reader would get wrong: a failed run that the next run has made good is dropped before anybody looks at it; a
 * copy with wrong rows stays wrong until somebody has.
 *
 * Simplification: every day is a working day, and whoever works on one thing finishes it before the next.
 */
import { pushEvent } from '../../engine/event-queue'
import { tell } from '../../log/tell'
import type { World } from '../../world'
import { BusinessKind } from '../books/business-kinds'
import type { BusinessState, DeskState, Repair, Side } from '../books/business-state'
import { businessOf } from '../books/company'
import type { BatchSpec, BusinessSpec } from '../vocabulary/business-spec'
import { repairLoad } from './loads'
import { correctRecords } from './streamscape'

const MINUTE_US = 60_000_000
const HOUR_US = 3_600_000_000
const DAY_US = 86_400_000_000
const BEGIN = 0
const DONE = 1
const NAMES = ['Batchland', 'Streamscape'] as const

/** The first moment from `atUs` on when people work. */
export function nextWork(spec: BatchSpec, atUs: number): number {
  const day = Math.floor(atUs / DAY_US) * DAY_US
  const from = day + spec.workFromHour * HOUR_US
  if (atUs < from) return from
  return atUs < day + spec.workUntilHour * HOUR_US ? atUs : from + DAY_US
}

/** When work of some minutes that begins at `atUs` is done. */
export function endOfWork(spec: BatchSpec, atUs: number, minutes: number): number {
  let at = nextWork(spec, atUs)
  let left = minutes * MINUTE_US
  for (;;) {
    const end = Math.floor(at / DAY_US) * DAY_US + spec.workUntilHour * HOUR_US
    if (at + left <= end) return at + left
    left -= end - at
    at = nextWork(spec, end)
  }
}

function specOf(world: World): BatchSpec {
  return (world.scenario.business as BusinessSpec).batch
}

export function addRepair(world: World, business: BusinessState, side: Side, repair: Repair): void {
  const desk = business.desks[side]
  desk.queue.push(Object.freeze(repair))
  if (!desk.busy && desk.queue.length === 1) planDesk(world, desk, side)
}

function planDesk(world: World, desk: DeskState, side: Side): void {
  const { state } = world
  desk.generation++
  if (desk.queue.length > 0)
    pushEvent(state.queue, nextWork(specOf(world), state.nowUs), BusinessKind.Desk, side, desk.generation, BEGIN)
}

export function onDesk(world: World, side: Side, generation: number, what: number): void {
  const { state } = world
  const business = businessOf(world)
  const desk = business.desks[side]
  if (desk.generation !== generation) return
  const spec = specOf(world)
  if (what === DONE) {
    finishRepair(world, business, side, spec)
    return
  }
  while (desk.queue.length > 0 && !isNeeded(business, desk.queue[0])) desk.queue.shift()
  if (desk.queue.length === 0) return
  desk.busy = true
  const repair = desk.queue[0]
  tell(world, { kind: 'RepairStarted', world: NAMES[side], what: nameRepair(business, repair) }, repair.cause)
  pushEvent(state.queue, endOfWork(spec, state.nowUs, spec.repairMinutes), BusinessKind.Desk, side, generation, DONE)
}

function finishRepair(world: World, business: BusinessState, side: Side, spec: BatchSpec): void {
  const desk = business.desks[side]
  const repair = desk.queue.shift()
  desk.busy = false
  if (repair !== undefined) {
    const personMinutes = spec.repairMinutes
    business.counts[side].personMinutes += personMinutes
    const what = nameRepair(business, repair)
    if (repair.what === 'rows') repairLoad(world, business, business.batch.spoiled[repair.number])
    if (repair.what === 'records') correctRecords(world, repair.number)
    tell(world, { kind: 'RepairDone', world: NAMES[side], what, personMinutes }, repair.cause)
  }
  planDesk(world, desk, side)
}

export function isNeeded(business: BusinessState, repair: Repair): boolean {
  if (repair.what === 'run') return business.batch.links[repair.number].failure === repair.cause
  return repair.what === 'records' || !business.batch.spoiled[repair.number].repaired
}

function nameRepair(business: BusinessState, repair: Repair): string {
  const { systems, batch } = business
  if (repair.what === 'records') return `the records of ${systems[repair.number].spec.id}`
  const { source, target } = repair.what === 'run' ? batch.links[repair.number] : batch.spoiled[repair.number]
  const ends = `${systems[source].spec.id} → ${systems[target].spec.id}`
  return repair.what === 'run' ? `the job ${ends}` : `the rows of ${ends}`
}
