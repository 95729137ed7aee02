/**
 * Follows one business event: to the instant at which each system hears of it in both worlds. It lets a fork of the run go
 * through those instants, with its cluster until Streamscape has told everybody, then without, until the last file of
 * Batchland has landed; so what is said of tomorrow is what will happen when nobody does anything else.
 *
 * The one thing a reader would get wrong: a fork begins at a checkpoint. Of an event that lies long before the first one at
 * hand, what has been heard already is read from the lack log, which knows it to some seconds.
 */
import { createTwin, NOTHING_SPARED, runTimeline, stepTimeline, stepTwin, type Timeline } from '../core'
import {
  type BusinessEvent,
  describeEvent,
  hasHeard,
  listReaders,
  pickEvent,
  type Reader,
  tookTheLast,
  traceEvent,
} from '../core/company'
import type { FollowedEvent, FollowedHearing, FollowWish } from '../protocol'

const MINUTE_US = 60_000_000
/** A fork that would have further to go to the event than this is not made for it. */
const LEAD_US_MOST = 30 * MINUTE_US
/** Whom Streamscape has not told by then is not waited for: its reader is down, or stands still. */
const STREAM_US_MOST = MINUTE_US / 3
/** Two nights. */
const BATCH_US_MOST = 50 * 60 * MINUTE_US
const STEPS_UNASKED = 63
const [BATCH, STREAM] = [0, 1] as const

interface Found {
  atUs: number | null
  withinUs: number
  failedUs: number | null
}

interface Following {
  readonly timeline: Timeline
  readonly event: BusinessEvent
  readonly fork: Timeline
  readonly readers: readonly Reader[]
  readonly found: readonly [readonly Found[], readonly Found[]]
  phase: 'lead' | 'stream' | 'batch' | 'done'
  /** Domain events of the fork that were looked at. */
  read: number
}

export class EventFollower {
  private wanted: BusinessEvent | null = null
  private isLast = false
  private following: Following | null = null
  /** What was found before history changed, and has happened. */
  private past: FollowedEvent | null = null

  forget(): void {
    this.wanted = null
    this.past = null
    this.following = null
  }

  /** History changes from `timeUs` on: what will be heard is found out again, and what has not happened is dropped. */
  forgetAfter(timeUs: number): void {
    const known = this.following === null ? this.past : this.view()
    this.past = known === null ? null : keepUntil(known, timeUs)
    this.following = null
    if (this.wanted !== null && this.wanted.timeUs > timeUs) this.forget()
  }

  want(world: Timeline['world'], wish: FollowWish | null): BusinessEvent | null {
    this.following = null
    this.past = null
    this.wanted = wish === null ? null : findWanted(world, wish)
    this.isLast = this.wanted !== null && tookTheLast(world, this.wanted)
    return this.wanted
  }

  /** Find out more, until `shouldStop`. */
  follow(timeline: Timeline, shouldStop: () => boolean): void {
    const { wanted } = this
    if (wanted === null) return
    // Gone back to before it: nothing is heard of it there.
    if (timeline.world.state.nowUs < wanted.timeUs && this.following === null) return
    if (this.following?.timeline !== timeline) this.following = begin(timeline, wanted, this.past)
    while (this.following.phase !== 'done' && !shouldStop()) advance(this.following, shouldStop)
  }

  view(): FollowedEvent | null {
    const { wanted, following, isLast } = this
    if (wanted === null) return null
    if (following === null) return this.past ?? { event: wanted, isLast, isLooking: true, batch: [], stream: [] }
    const tell = (side: 0 | 1): readonly FollowedHearing[] => [
      { system: wanted.system, isOwn: true, atUs: wanted.timeUs, withinUs: 0, failedUs: null },
      ...following.readers.map(({ system }, i) => ({ system, isOwn: false, ...following.found[side][i] })),
    ]
    return { event: wanted, isLast, isLooking: following.phase !== 'done', batch: tell(BATCH), stream: tell(STREAM) }
  }
}

function findWanted(world: Timeline['world'], wish: FollowWish): BusinessEvent | null {
  if (wish.by === 'number') return describeEvent(world, wish.number)
  return wish.by === 'below' ? pickEvent(world, wish.number, false) : pickEvent(world, Number.POSITIVE_INFINITY, true)
}

function keepUntil(known: FollowedEvent, timeUs: number): FollowedEvent {
  const keep = (hearings: readonly FollowedHearing[]): readonly FollowedHearing[] =>
    hearings.map((one) => ({
      ...one,
      atUs: one.atUs !== null && one.atUs <= timeUs ? one.atUs : null,
      failedUs: one.failedUs !== null && one.failedUs <= timeUs ? one.failedUs : null,
    }))
  return { ...known, isLooking: true, batch: keep(known.batch), stream: keep(known.stream) }
}

function begin(timeline: Timeline, event: BusinessEvent, past: FollowedEvent | null): Following {
  const { world } = timeline
  const readers = listReaders(world, event.number)
  const nothing = (): Found[] => readers.map(() => ({ atUs: null, withinUs: 0, failedUs: null }))
  const found = [nothing(), nothing()] as const
  const isKnown = recall(past, readers, found)
  const close = createTwin(timeline, isKnown ? world.state.nowUs + 1 : event.timeUs, NOTHING_SPARED)
  const isClose = !isKnown && event.timeUs - close.world.state.nowUs <= LEAD_US_MOST
  const fork = isClose || isKnown ? close : createTwin(timeline, world.state.nowUs + 1, NOTHING_SPARED)
  const read = fork.world.stores.events.length
  if (!isClose && !isKnown) readLog(timeline, event.number, readers, found)
  return { timeline, event, fork, readers, found, phase: isClose ? 'lead' : 'batch', read }
}

/** What was found out before; true when Streamscape had told everybody, so that nobody need go back to the event. */
function recall(
  past: FollowedEvent | null,
  readers: readonly Reader[],
  found: readonly [readonly Found[], readonly Found[]],
): boolean {
  if (past === null) return false
  for (const [i, { system }] of readers.entries())
    for (const side of [BATCH, STREAM] as const) {
      const known = (side === BATCH ? past.batch : past.stream).find((one) => one.system === system)
      if (known === undefined) continue
      const { atUs, withinUs, failedUs } = known
      Object.assign(found[side][i], { atUs, withinUs, failedUs })
    }
  return found[STREAM].every(({ atUs }) => atUs !== null)
}

function readLog(
  { world }: Timeline,
  number: number,
  readers: readonly Reader[],
  found: readonly [readonly Found[], readonly Found[]],
): void {
  const news = traceEvent(world, number)
  if (news === null) return
  for (const side of [BATCH, STREAM] as const)
    for (const { system, heardUs, withinUs } of side === BATCH ? news.batch : news.stream) {
      const at = readers.findIndex((reader) => reader.system === system)
      if (at >= 0) Object.assign(found[side][at], { atUs: heardUs, withinUs })
    }
}

function advance(following: Following, shouldStop: () => boolean): void {
  const { fork, event } = following
  switch (following.phase) {
    case 'lead':
      if (runTimeline(fork, event.timeUs - 1, { shouldStop })) following.phase = 'stream'
      break
    case 'stream':
      for (let steps = 0; (steps & STEPS_UNASKED) !== STEPS_UNASKED; steps++) {
        stepTimeline(fork)
        lookRound(following)
        if (isToldAll(following, STREAM) || fork.world.state.nowUs > event.timeUs + STREAM_US_MOST) {
          following.phase = 'batch'
          return
        }
      }
      break
    case 'batch': {
      const last = Math.max(event.timeUs, following.timeline.world.state.nowUs) + BATCH_US_MOST
      for (let steps = 0; (steps & STEPS_UNASKED) !== STEPS_UNASKED; steps++) {
        if (isToldAll(following, BATCH) || stepTwin(fork) > last) {
          following.phase = 'done'
          return
        }
        lookRound(following)
      }
      break
    }
    case 'done':
      break
  }
}

function isToldAll({ found }: Following, side: 0 | 1): boolean {
  return found[side].every(({ atUs }) => atUs !== null)
}

/** Who has just heard, and whose file has just failed. */
function lookRound(following: Following): void {
  const { fork, event, readers, found } = following
  const { world } = fork
  if (world.stores.business === null || describeEvent(world, event.number) === null) return
  const { nowUs } = world.state
  const sides = following.phase === 'stream' ? [BATCH, STREAM] : [BATCH]
  for (const side of sides)
    for (const [i, one] of found[side].entries())
      if (one.atUs === null && hasHeard(world, readers[i].number, event.number, side)) one.atUs = nowUs
  const { events } = world.stores
  for (; following.read < events.length; following.read++) {
    const told = events[following.read]
    if (told.kind !== 'JobFailed' || told.from !== event.system || told.timeUs < event.timeUs) continue
    const one = found[BATCH][readers.findIndex(({ system }) => system === told.to)]
    if (one !== undefined && one.atUs === null) one.failedUs ??= told.timeUs
  }
}
