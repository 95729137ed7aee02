/**
 * A system joins or leaves. In Batchland each new link is days of work, one after the other, and the system at its
 * other end is opened up for it: its other links skip their next run. In Streamscape the newcomer connects to the
 * cluster, and nobody else notices.
 *
 * The one thing a reader would get wrong: building one connection takes as long in both worlds (`daysPerLink`);
 * what differs is how many there are and whose systems they touch.
 */
import { pushEvent } from '../../engine/event-queue'
import { tell, touch } from '../../log/tell'
import { missing, type Refusal, refuse } from '../../refusal'
import type { World } from '../../world'
import type { LinkState } from '../books/batch-state'
import { BusinessKind } from '../books/business-kinds'
import { BATCHLAND, type BusinessState, LOSSES, SIDES, STREAMSCAPE } from '../books/business-state'
import { type BusinessStore, isLive } from '../books/business-store'
import {
  businessOf,
  businessStore,
  createSystem,
  feedNumber,
  feedsBetween,
  findSystem,
  reviewCompany,
} from '../books/company'
import { addLanes, nextInLane } from '../books/lanes'
import { bindNewcomers } from '../governance/roles-of-systems'
import { BUSINESS_LIMITS, type BusinessSpec, type SystemSpec } from '../vocabulary/business-spec'
import { createLink, openLink } from '../worlds/links'
import { connectSystem, stopReading } from '../worlds/streamscape'
import { replanArrival, reviewMix } from './workload'

const DAY_US = 86_400_000_000
const REMOVED = LOSSES.indexOf('system-removed')
/** Numbers of systems must fit a column of the store. */
const SYSTEMS_EVER = 250

/** Links that a newcomer needs, as pairs of numbers; `number` is its own. */
export function listNewLinks(business: BusinessState, spec: SystemSpec, number: number): LinkState[] {
  const links: LinkState[] = []
  business.systems.forEach((other, i) => {
    if (other.removed || i === number) return
    const there = feedsBetween(other.spec, spec).map(feedNumber)
    const back = feedsBetween(spec, other.spec).map(feedNumber)
    const slot = business.batch.links.length
    if (there.length > 0) links.push(createLink(i, number, there, slot + links.length))
    if (back.length > 0) links.push(createLink(number, i, back, slot + links.length))
  })
  return links
}

function hoursADay({ batch }: BusinessSpec): number {
  return Math.max(0, batch.workUntilHour - batch.workFromHour)
}

export function addSystem(world: World, spec: SystemSpec, event: number): Refusal | null {
  const { state, scenario } = world
  const business = businessOf(world)
  const refusal = refuseSystem(world, business, spec)
  if (refusal !== null) return refusal
  const company = scenario.business as BusinessSpec
  const number = business.systems.length
  const start = new Int32Array(company.articles * business.places.length).fill(company.pairsAtStart)
  const system = createSystem(world, spec, start, business.lanes.length)
  business.systems.push(system)
  for (const feed of new Set(spec.emits)) {
    const topic = state.topics.find(({ name }) => name === feed)
    if (topic !== undefined) addLanes(business, number, feedNumber(feed), topic.partitions.length)
  }
  const links = listNewLinks(business, spec, number)
  const touched = new Set(links.map(({ source, target }) => (source === number ? target : source))).size
  tell(world, { kind: 'SystemAdded', system: spec.id, links: links.length, touched }, event)
  const daysUs = company.batch.daysPerLink * DAY_US
  let at = Math.max(business.batch.builderFreeUs, state.nowUs)
  for (const link of links) {
    const index = business.batch.links.push(link) - 1
    pushEvent(state.queue, at, BusinessKind.LinkBegun, index, 0, 0)
    at += daysUs
    link.liveUs = at
    pushEvent(state.queue, at, BusinessKind.LinkReady, index, 0, 0)
  }
  business.batch.builderFreeUs = at
  system.connectedUs = state.nowUs + daysUs
  pushEvent(state.queue, system.connectedUs, BusinessKind.Connected, number, 0, 0)
  reviewCompany(business)
  reviewMix(business)
  // Who only listens changes nothing of the day: the arrival that is drawn already comes when it was to come.
  if (spec.emits.length > 0) replanArrival(world)
  touch(world)
  return null
}

function refuseSystem(world: World, business: BusinessState, spec: SystemSpec): Refusal | null {
  if (findSystem(business, spec.id) >= 0) return refuse('taken', { what: 'system', name: spec.id })
  if (!world.scenario.sites.some(({ id }) => id === spec.site)) return missing('site', spec.site)
  const present = business.systems.filter(({ removed }) => !removed).length
  if (present >= BUSINESS_LIMITS.systemsMax) return refuse('systems-most', { most: BUSINESS_LIMITS.systemsMax })
  if (business.systems.length >= SYSTEMS_EVER) return refuse('systems-ever')
  const cells = business.places.length * (world.scenario.business as BusinessSpec).articles
  if (cells * (present + 1) > BUSINESS_LIMITS.stockCells * 2) return refuse('shelves-most')
  return null
}

/** Work on a link begins: the system at its other end is opened up. */
export function onLinkBegun(world: World, number: number): void {
  const { batch, systems } = businessOf(world)
  const link = batch.links[number]
  if (link.phase !== 'planned') return
  // The newcomer is the end that came later.
  const touched = Math.min(link.source, link.target)
  if (systems[touched].removed) return
  skipNextRuns(batch.links, touched)
}

function skipNextRuns(links: readonly LinkState[], system: number): void {
  for (const link of links)
    if (link.phase === 'idle' && (link.source === system || link.target === system)) link.skipNext = true
}

export function onLinkReady(world: World, number: number): void {
  const business = businessOf(world)
  const link = business.batch.links[number]
  if (link.phase !== 'planned') return
  const company = world.scenario.business as BusinessSpec
  business.counts[BATCHLAND].personMinutes += company.batch.daysPerLink * hoursADay(company) * 60
  openLink(world, number)
  const from = business.systems[link.source].spec.id
  const to = business.systems[link.target].spec.id
  tell(world, { kind: 'LinkWentLive', world: 'Batchland', from, to }, -1)
}

export function onConnected(world: World, number: number): void {
  const business = businessOf(world)
  const system = business.systems[number]
  if (system.removed) return
  const company = world.scenario.business as BusinessSpec
  business.counts[STREAMSCAPE].personMinutes += company.batch.daysPerLink * hoursADay(company) * 60
  connectSystem(world, number)
  bindNewcomers(world, business.governance)
  if (!system.up) stopReading(world, number, true)
  tell(world, { kind: 'LinkWentLive', world: 'Streamscape', from: system.spec.id, to: 'the cluster' }, -1)
  touch(world)
}

export function removeSystem(world: World, id: string, event: number): Refusal | null {
  const business = businessOf(world)
  const number = findSystem(business, id)
  if (number < 0) return missing('system', id)
  const company = world.scenario.business as BusinessSpec
  const { batch, systems } = business
  const touched = new Set<number>()
  let links = 0
  for (const link of batch.links) {
    if (link.phase === 'removed' || (link.source !== number && link.target !== number)) continue
    link.phase = 'removed'
    link.generation++
    link.run++
    link.failure = -1
    links++
    const other = link.source === number ? link.target : link.source
    if (!systems[other].removed) touched.add(other)
  }
  for (const other of touched) skipNextRuns(batch.links, other)
  business.counts[BATCHLAND].personMinutes += touched.size * company.batch.daysPerLink * hoursADay(company) * 60
  tell(world, { kind: 'SystemRemoved', system: id, links, touched: touched.size }, event)
  loseOutside(business, businessStore(world), number)
  stopReading(world, number, false)
  systems[number].removed = true
  systems[number].up = false
  reviewCompany(business)
  reviewMix(business)
  replanArrival(world)
  touch(world)
  return null
}

/** What still waited outside the system has nobody to take it in. */
function loseOutside(business: BusinessState, store: BusinessStore, number: number): void {
  const { lanes } = business
  for (let lane = 0; lane < lanes.length; lane++) {
    if (lanes.source[lane] !== number) continue
    let event = nextInLane(store, lanes, lane, lanes.entered[lane])
    for (; event >= 0; event = nextInLane(store, lanes, lane, event))
      for (const side of SIDES) if (isLive(store, side, event)) business.counts[side].lost[REMOVED]++
  }
}

/** What adding a system would take; see `AddingScore`. */
export function countTouched(
  business: BusinessState,
  spec: SystemSpec,
): { readonly links: number; readonly touched: readonly string[] } {
  const number = business.systems.length
  const links = listNewLinks(business, spec, number)
  const touched = new Set(links.map(({ source, target }) => (source === number ? target : source)))
  return { links: links.length, touched: [...touched].map((i) => business.systems[i].spec.id) }
}
