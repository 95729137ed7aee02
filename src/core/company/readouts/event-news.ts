/**
 * How the news of one business event goes round: when each system heard of it, or which load will bring it.
 *
 * The one thing a reader would get wrong: of an order or a sale by command each hearing is told as it comes, exactly;
 * of all others the lack log knows it to a look (a minute in Batchland, some seconds in Streamscape).
 */
import type { World } from '../../world'
import type { SpoiledLoad } from '../books/batch-state'
import { BATCHLAND, type BusinessState, SIDES, type Side, STREAMSCAPE } from '../books/business-state'
import { isLive } from '../books/business-store'
import { businessOf, businessStore } from '../books/company'
import { laneOf } from '../books/lanes'
import { hasSorted } from '../books/sorted-numbers'
import { type BusinessSpec, FEEDS } from '../vocabulary/business-spec'
import { countWaiting, runTimeUs } from '../worlds/runs'
import { forecastDesks } from './forecast-desk'
import { findHeard, findLink, type Heard, type LookTable, readLooks } from './looks'
import { nextRunUs, repairedUs } from './measure-jobs'
import type { EventNews, Hearing, RepairScore } from './readouts'

const NAMES = ['Batchland', 'Streamscape'] as const

interface Asked {
  readonly world: World
  readonly business: BusinessState
  readonly event: number
  readonly source: number
  readonly lane: number
  readonly looks: LookTable
  readonly repairs: readonly RepairScore[]
}

/** `number` from 0 to `events - 1`; null for an event that has not happened. */
export function traceEvent(world: World, number: number): EventNews | null {
  const business = businessOf(world)
  const store = businessStore(world)
  if (!(Number.isInteger(number) && number >= 0 && number < business.events)) return null
  const source = store.source[number]
  const lane = laneOf(world, business, source, store.feed[number], store.article[number])
  const asked: Asked = {
    world,
    business,
    event: number,
    source,
    lane,
    looks: readLooks(world, new Set([lane])),
    repairs: forecastDesks(world),
  }
  const [batch, stream] = SIDES.map((side) => (isLive(store, side, number) ? listHearings(asked, side) : []))
  return { number, timeUs: store.timeUs[number], batch, stream }
}

function listHearings(asked: Asked, side: Side): readonly Hearing[] {
  const { world, business, event, source, lane } = asked
  const feed = FEEDS[businessStore(world).feed[event]]
  return business.systems.flatMap((system, i): Hearing[] => {
    if (system.removed || (i !== source && !system.spec.needs.includes(feed))) return []
    if (i !== source) return [{ system: system.spec.id, ...hear(asked, side, i) }]
    // Until its system has taken it in, it waits outside; when exactly that was is not kept.
    const isIn = event <= business.lanes.entered[lane]
    const heard = isIn ? { atUs: businessStore(world).timeUs[event], withinUs: 0 } : null
    return [{ system: system.spec.id, ...tell(isIn ? 'own' : 'waits', heard) }]
  })
}

type Told = Omit<Hearing, 'system'>

function tell(
  state: Hearing['state'],
  heard: Heard | null,
  runUs: number | null = null,
  dueUs: number | null = null,
): Told {
  return { state, heardUs: heard?.atUs ?? null, withinUs: heard?.withinUs ?? 0, runUs, dueUs }
}

function hear(asked: Asked, side: Side, reader: number): Told {
  const { world, business, event, lane, looks } = asked
  const exact = findTold(asked, side, reader)
  if (exact !== null) return tell('heard', { atUs: exact, withinUs: 0 })
  const heard = findHeard(world, looks, side, reader, lane, event)
  if (side === STREAMSCAPE) {
    if (hasSorted(business.systems[reader].passedBy, event)) return tell('repair', null, null, dueAtDesk(asked, side))
    return heard === null ? tell('waits', null) : tell('heard', heard)
  }
  if (heard === null) return hearByNextRun(asked, reader)
  const hole = findHole(business, reader, asked.source, lane, event)
  if (hole === undefined) return tell('heard', heard)
  const mendedUs = repairedUs(world.stores.events, hole.event)
  if (mendedUs !== null) return tell('heard', { atUs: mendedUs, withinUs: 0 })
  const due = asked.repairs.find(({ cause }) => cause === hole.event)
  return tell('repair', null, null, due?.doneUs ?? null)
}

/** A hearing that was told, of an event by command. */
function findTold({ world, business, event }: Asked, side: Side, reader: number): number | null {
  if (!business.own?.some(({ number }) => number === event)) return null
  const { id } = business.systems[reader].spec
  const told = world.stores.events.find(
    (one) => one.kind === 'EventHeard' && one.number === event && one.system === id && one.world === NAMES[side],
  )
  return told?.timeUs ?? null
}

/** A half-written file that lacked this row. */
export function findHole(
  { batch, lanes }: BusinessState,
  reader: number,
  source: number,
  lane: number,
  event: number,
): SpoiledLoad | undefined {
  return batch.spoiled.find(
    (load) =>
      load.from < 0 &&
      load.fault === 'half-written' &&
      load.target === reader &&
      load.source === source &&
      load.feeds.includes(lanes.feed[lane]) &&
      event > load.after &&
      event <= load.upTo,
  )
}

function hearByNextRun({ world, business, event, lane }: Asked, reader: number): Told {
  const spec = (world.scenario.business as BusinessSpec).batch
  const link = findLink(business, reader, lane)
  if (link === undefined) return tell('never', null)
  if (event > business.lanes.entered[lane]) return tell('waits', null)
  if (link.phase === 'running' && event < link.cut)
    return tell('due', null, link.startUs, link.startUs + runTimeUs(spec, link.rows))
  if (link.phase === 'planned') return tell('due', null, null, null)
  // At the earliest: more rows come until then.
  const runUs = nextRunUs(business, spec, link)
  return tell('due', null, runUs, runUs + runTimeUs(spec, countWaiting(business, link)))
}

/** When the malformed records of its system will be written again. */
function dueAtDesk({ repairs, business, source }: Asked, side: Side): number | null {
  const { id } = business.systems[source].spec
  const repair = repairs.find(({ world, what, from }) => world === NAMES[side] && what === 'records' && from === id)
  return side === BATCHLAND ? null : (repair?.doneUs ?? null)
}
