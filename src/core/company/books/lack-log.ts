/**
 * The lack log: since when each system has lacked what, in both worlds; written while the run goes, so that two runs
 * can be held against each other afterwards (`blast.ts`). It holds changes only, and a healthy company has none in
 * Streamscape.
 *
 * The one thing a reader would get wrong: its columns are in the store and its length is in the state, so that going
 * back shortens it and a replay writes the same again.
 *
 * Simplification: Streamscape is looked at every ten seconds and Batchland every minute; what comes and goes between
 * two looks is not in the log.
 */
import { growFloat64, growInt32 } from '../../engine/grow'
import type { World } from '../../world'
import { BATCHLAND, type BusinessState, SIDES, type Side, STREAMSCAPE, type SystemState } from './business-state'
import { type BusinessStore, KIND_NUMBER, OUTCOME } from './business-store'
import { businessStore, isUp, readsLane } from './company'
import { nextLive } from './lanes'

/** What an entry is about, when it is not a lane. */
export const ABOUT = {
  /** Above 0 while the system gives no answer, or can only say no. */
  silent: -1,
  /** Rows that were spoiled and loads of them, or records that passed it by: how many. */
  wrong: -2,
  /** Of the company: orders and events that were lost so far, and what is broken and may still show. */
  lostOrders: -3,
  lostEvents: -4,
  broken: -5,
} as const

/** Stands for the company where a system would. */
export const COMPANY = 255

/** Between two looks at Batchland and at Streamscape. */
export const LOOK_US: readonly [number, number] = [60_000_000, 10_000_000]
/** News that is younger than this is on its way. */
export const FRESH_US = 1_000_000

/** Once a second; looks when it is time to. */
export function noteLacks(world: World, business: BusinessState): void {
  for (const side of SIDES) if (world.state.nowUs % LOOK_US[side] === 0) look(world, business, side)
}

/** The last look at a side, microseconds. */
export function lastLookUs(side: Side, nowUs: number): number {
  return Math.floor(nowUs / LOOK_US[side]) * LOOK_US[side]
}

function look(world: World, business: BusinessState, side: Side): void {
  const store = businessStore(world)
  const { systems } = business
  const note = (system: number, about: number, value: number): void =>
    append(business, store, world.state.nowUs, side * 256 + system, about, value)
  for (let number = 0; number < systems.length; number++) {
    const system = systems[number]
    const silent = system.removed ? 0 : silenceOf(world, business, number, side)
    if (silent !== system.silentTold[side]) note(number, ABOUT.silent, silent)
    system.silentTold[side] = silent
    const wrong = system.removed ? 0 : countWrong(business, number, side)
    if (wrong !== system.wrongTold[side]) note(number, ABOUT.wrong, wrong)
    system.wrongTold[side] = wrong
    noteLanes(world, business, store, number, side, note)
  }
  const { orders, lost, recovered } = business.counts[side]
  const lostOrders = orders[OUTCOME['call-failed']] + orders[OUTCOME['shop-down']]
  const lostEvents = sum(lost) - sum(recovered)
  const told = business.lostTold[side]
  const broken = countBroken(world, business, side)
  if (lostOrders !== told[0]) note(COMPANY, ABOUT.lostOrders, lostOrders)
  if (lostEvents !== told[1]) note(COMPANY, ABOUT.lostEvents, lostEvents)
  if (broken !== told[2]) note(COMPANY, ABOUT.broken, broken)
  told[0] = lostOrders
  told[1] = lostEvents
  told[2] = broken
}

function noteLanes(
  world: World,
  business: BusinessState,
  store: BusinessStore,
  number: number,
  side: Side,
  note: (system: number, about: number, value: number) => void,
): void {
  const system = business.systems[number]
  const told = system.lacks[side]
  for (let lane = 0; lane < business.lanes.length; lane++) {
    const value = system.removed ? -1 : findLack(world, business, store, number, lane, side)
    if (value !== told[lane]) note(number, lane, value)
    told[lane] = value
  }
}

/** The oldest event of a lane that it should know by now and does not; -1 for none. */
function findLack(
  world: World,
  business: BusinessState,
  store: BusinessStore,
  number: number,
  lane: number,
  side: Side,
): number {
  const { lanes, systems } = business
  const known = systems[number].known[side][lane]
  if (known === lanes.last[lane] || !readsLane(business, number, lane)) return -1
  const event = nextLive(store, lanes, side, lane, known)
  return event >= 0 && store.timeUs[event] <= world.state.nowUs - FRESH_US ? event : -1
}

/** 2 for a system that is down; 1 for a shop of Batchland whose calls fail: it says no to everybody. */
export function silenceOf(world: World, business: BusinessState, number: number, side: Side): number {
  if (!isUp(world, business.systems[number])) return 2
  const failsCalls = side === BATCHLAND && business.batch.outage >= 0
  return Number(failsCalls && business.emitters[KIND_NUMBER.order].includes(number))
}

function countWrong(business: BusinessState, number: number, side: Side): number {
  if (side === STREAMSCAPE) return business.systems[number].passedBy.length
  let loads = 0
  for (const { target, repaired } of business.batch.spoiled) if (target === number && !repaired) loads++
  return loads
}

/** What is broken, whether or not anybody feels it. */
function countBroken({ state }: World, business: BusinessState, side: Side): number {
  const { systems, batch, governance } = business
  const isBroken = ({ removed, stopped, slowMs, spoilRecords }: SystemState): boolean =>
    !removed && (stopped || slowMs > 0 || (side === STREAMSCAPE && spoilRecords > 0))
  let broken = systems.filter(isBroken).length + state.network.siteUp.filter((up) => up === 0).length
  if (side === BATCHLAND)
    broken += batch.links.filter(({ phase, spoilRows }) => phase !== 'removed' && spoilRows > 0).length
  else {
    broken += Number(governance?.attack?.running ?? false)
    broken += state.raft.filter(({ up, paused }) => !up || paused).length
    broken += state.network.cut.reduce((all, cut) => all + cut, 0)
  }
  return broken
}

function sum(counts: Float64Array): number {
  return counts.reduce((all, count) => all + count, 0)
}

function append(
  business: BusinessState,
  { lacks }: BusinessStore,
  timeUs: number,
  who: number,
  about: number,
  value: number,
): void {
  const i = business.lacks++
  if (i === lacks.who.length) {
    lacks.timeUs = growFloat64(lacks.timeUs, i * 2)
    lacks.who = growInt32(lacks.who, i * 2)
    lacks.about = growInt32(lacks.about, i * 2)
    lacks.value = growInt32(lacks.value, i * 2)
  }
  lacks.timeUs[i] = timeUs
  lacks.who[i] = who
  lacks.about[i] = about
  lacks.value[i] = value
}
