/**
 * How old the data of a system is: for how long the oldest thing that it was to be told and does not know has been true.
 *
 * The one thing a reader would get wrong: 0 is not a promise about the future, only that nothing is on its way. And what
 * still waits outside of a system that is down makes that system old and not its readers: nobody could have told them.
 */
import type { World } from '../../world'
import { BATCHLAND, type BusinessState, type Side } from './business-state'
import { type BusinessStore, isLive } from './business-store'
import { businessStore, readsLane } from './company'
import { laneOf, nextInLane, nextLive, wholeMs } from './lanes'

/** Microseconds; 0 when the system knows all that it was to be told. What will never come does not age. */
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

/** The oldest event that a system needs, that its source has taken in, and that it does not know; -1 when it knows all. */
function oldestUnknown(business: BusinessState, store: BusinessStore, number: number, side: Side): number {
  const { lanes, systems } = business
  const known = systems[number].known[side]
  let oldest = -1
  for (let lane = 0; lane < lanes.length; lane++) {
    if (known[lane] === lanes.last[lane] || !readsLane(business, number, lane)) continue
    if (systems[lanes.source[lane]].removed) continue
    const event = nextLive(store, lanes, side, lane, known[lane])
    if (event >= 0 && event <= lanes.entered[lane] && (oldest < 0 || event < oldest)) oldest = event
  }
  return oldest
}

/** What became of the events that a system needs: `due` is the sum of the other three. */
export interface Account {
  due: number
  delivered: number
  waiting: number
  /** Lost on the way, set aside, or held by a system that left. */
  missing: number
  /** Of what waits, the news, and its present ages all together, milliseconds. */
  waitingNews: number
  waitingMs: number
}

/**
 * What happened before is history to a reader, which it reads when it joins: delivered, but not news that came late.
 * Microseconds, by the system that it hears of; in the future while the way is being built, 0 for one from the beginning.
 */
export function newsFrom({ batch, systems }: BusinessState, number: number, side: Side): (source: number) => number {
  if (side !== BATCHLAND) return () => systems[number].connectedUs
  // Few ways are built later, and this is asked for each lane of each reader.
  const later = batch.links.filter(({ target, liveUs }) => target === number && liveUs > 0)
  return (source) => later.find((link) => link.source === source)?.liveUs ?? 0
}

/** A lane counts among what waits from when its reader has read the history; until then nothing of it is late. */
function isAtHistory(
  business: BusinessState,
  store: BusinessStore,
  number: number,
  side: Side,
  lane: number,
  fromUs: number,
): boolean {
  if (fromUs === 0) return false
  const next = nextLive(store, business.lanes, side, lane, business.systems[number].known[side][lane])
  return next >= 0 && store.timeUs[next] < fromUs
}

export function accountOf(world: World, business: BusinessState, number: number, side: Side): Account {
  const { lanes, systems } = business
  const store = businessStore(world)
  const system = systems[number]
  const account: Account = { due: 0, delivered: 0, waiting: 0, missing: 0, waitingNews: 0, waitingMs: 0 }
  const atHistory = new Set<number>()
  const fromOf = newsFrom(business, number, side)
  let waitingAtMs = 0
  for (let lane = 0; lane < lanes.length; lane++) {
    if (!readsLane(business, number, lane)) continue
    const due = lanes.live[side][lane]
    const delivered = system.delivered[side][lane]
    account.due += due
    account.delivered += delivered
    const left = systems[lanes.source[lane]].removed ? countLeft(business, store, system, lane, side) : NOTHING
    account.missing += left.rows
    const waiting = due - delivered - left.rows
    account.waiting += waiting
    if (isAtHistory(business, store, number, side, lane, fromOf(lanes.source[lane]))) {
      atHistory.add(lane)
      continue
    }
    account.waitingNews += waiting
    waitingAtMs += lanes.liveMs[side][lane] - system.givenMs[side][lane] - left.ms
  }
  const lacking = side === BATCHLAND ? countHoles(business, number) : countPassedBy(business, store, number)
  account.missing += lacking.rows
  account.waiting -= lacking.rows
  // No load has come yet on a wire whose reader is at the history, so that it has no holes.
  const lackingNews =
    side === BATCHLAND || atHistory.size === 0
      ? lacking
      : countPassedBy(business, store, number, (event) => !atHistory.has(laneOfEvent(world, business, event)))
  account.waitingNews -= lackingNews.rows
  waitingAtMs -= lackingNews.ms
  account.waitingMs = Math.max(0, account.waitingNews * Math.floor(world.state.nowUs / 1000) - waitingAtMs)
  return account
}

function laneOfEvent(world: World, business: BusinessState, event: number): number {
  const { source, feed, article } = businessStore(world)
  return laneOf(world, business, source[event], feed[event], article[event])
}

interface Rows {
  rows: number
  ms: number
}

const NOTHING: Readonly<Rows> = { rows: 0, ms: 0 }

/** What a system that left had not sent: its files of Batchland, and in Streamscape what it had not taken in. */
function countLeft(
  business: BusinessState,
  store: BusinessStore,
  { known }: BusinessState['systems'][number],
  lane: number,
  side: Side,
): Rows {
  const { lanes } = business
  const result = { rows: 0, ms: 0 }
  const after = side === BATCHLAND ? known[side][lane] : Math.max(known[side][lane], lanes.entered[lane])
  let event = nextInLane(store, lanes, lane, after)
  for (; event >= 0; event = nextInLane(store, lanes, lane, event)) {
    if (!isLive(store, side, event)) continue
    result.rows++
    result.ms += wholeMs(store, event)
  }
  return result
}

/** Rows of half-written files that nobody has found yet. */
function countHoles({ batch }: BusinessState, number: number): Rows {
  const result = { rows: 0, ms: 0 }
  for (const { target, repaired, from, fault, rows, rowsMs } of batch.spoiled) {
    if (target !== number || repaired || from >= 0 || fault !== 'half-written') continue
    result.rows += rows
    result.ms += rowsMs
  }
  return result
}

function countPassedBy(
  { systems }: BusinessState,
  store: BusinessStore,
  number: number,
  counts: (event: number) => boolean = () => true,
): Rows {
  const passedBy = systems[number].passedBy.filter(counts)
  return { rows: passedBy.length, ms: passedBy.reduce((sum, event) => sum + wholeMs(store, event), 0) }
}
