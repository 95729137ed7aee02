/**
 * Lanes: the events of one feed from one system in one partition, in order. Both worlds keep this order, so what a
 * system knows of a lane is one number: the last event that it was given.
 *
 * The one thing a reader would get wrong: `next` of a lane's last event is left over from elsewhere and means
 * nothing; only `nextInLane` may follow the chain.
 */
import type { World } from '../../world'
import { FEEDS } from '../vocabulary/business-spec'
import { type BusinessState, type LaneTable, SIDES, type Side, type SystemState } from './business-state'
import { type BusinessStore, isLive } from './business-store'

export function createLanes(): LaneTable {
  return {
    length: 0,
    source: new Int32Array(0),
    feed: new Int32Array(0),
    partition: new Int32Array(0),
    first: new Int32Array(0),
    last: new Int32Array(0),
    entered: new Int32Array(0),
    handed: new Int32Array(0),
    live: [new Int32Array(0), new Int32Array(0)],
    liveMs: [new Float64Array(0), new Float64Array(0)],
    base: new Int32Array(0),
  }
}

/** A system's feed gets its lanes, one a partition. `system` may be new; nobody knows anything of them yet. */
export function addLanes(business: BusinessState, system: number, feed: number, partitions: number): void {
  const { lanes } = business
  const from = lanes.length
  lanes.length += partitions
  lanes.source = lengthen(lanes.source, lanes.length, system)
  lanes.feed = lengthen(lanes.feed, lanes.length, feed)
  lanes.partition = lengthen(lanes.partition, lanes.length, 0)
  for (let partition = 0; partition < partitions; partition++) lanes.partition[from + partition] = partition
  lanes.first = lengthen(lanes.first, lanes.length, -1)
  lanes.last = lengthen(lanes.last, lanes.length, -1)
  lanes.entered = lengthen(lanes.entered, lanes.length, -1)
  lanes.handed = lengthen(lanes.handed, lanes.length, -1)
  lanes.live = [lengthen(lanes.live[0], lanes.length, 0), lengthen(lanes.live[1], lanes.length, 0)]
  lanes.liveMs = [lengthenMs(lanes.liveMs[0], lanes.length), lengthenMs(lanes.liveMs[1], lanes.length)]
  if (lanes.base.length < (system + 1) * FEEDS.length)
    lanes.base = lengthen(lanes.base, (system + 1) * FEEDS.length, -1)
  lanes.base[system * FEEDS.length + feed] = from
  for (const reader of business.systems) fitToLanes(reader, lanes.length)
}

/** What a system knows has a number for each lane. */
export function fitToLanes(
  system: Pick<SystemState, 'known' | 'delivered' | 'givenMs' | 'lacks'>,
  length: number,
): void {
  system.known = [lengthen(system.known[0], length, -1), lengthen(system.known[1], length, -1)]
  system.delivered = [lengthen(system.delivered[0], length, 0), lengthen(system.delivered[1], length, 0)]
  system.givenMs = [lengthenMs(system.givenMs[0], length), lengthenMs(system.givenMs[1], length)]
  system.lacks = [lengthen(system.lacks[0], length, -1), lengthen(system.lacks[1], length, -1)]
}

function lengthenMs(source: Float64Array, length: number): Float64Array {
  const result = new Float64Array(length)
  result.set(source)
  return result
}

function lengthen(source: Int32Array, length: number, fill: number): Int32Array {
  const result = new Int32Array(length).fill(fill)
  result.set(source)
  return result
}

/** Lane of an event of `feed` about `article` from `system`; -1 when the system emits no such feed. */
export function laneOf(world: World, business: BusinessState, system: number, feed: number, article: number): number {
  const base = business.lanes.base[system * FEEDS.length + feed] ?? -1
  if (base < 0) return -1
  const articles = world.scenario.business?.articles ?? 1
  return base + business.partitionOf[feed * articles + article]
}

/** Time of an event in whole milliseconds, whose sums stay exact for longer than any run. */
export function wholeMs(store: BusinessStore, event: number): number {
  return Math.floor(store.timeUs[event] / 1000)
}

/** A system was given an event. */
export function noteGiven(system: SystemState, store: BusinessStore, side: Side, lane: number, event: number): void {
  system.delivered[side][lane]++
  system.givenMs[side][lane] += wholeMs(store, event)
}

export function appendToLane(store: BusinessStore, lanes: LaneTable, lane: number, event: number): void {
  const last = lanes.last[lane]
  if (last < 0) lanes.first[lane] = event
  else store.next[last] = event
  lanes.last[lane] = event
  for (const side of SIDES) {
    if (!isLive(store, side, event)) continue
    lanes.live[side][lane]++
    lanes.liveMs[side][lane] += wholeMs(store, event)
  }
}

/** The event after `after` (-1: the first); -1 when there is none. */
export function nextInLane(store: BusinessStore, lanes: LaneTable, lane: number, after: number): number {
  if (after < 0) return lanes.first[lane]
  return after === lanes.last[lane] ? -1 : store.next[after]
}

/** As `nextInLane`, of those that took place in that world. */
export function nextLive(store: BusinessStore, lanes: LaneTable, side: Side, lane: number, after: number): number {
  let event = nextInLane(store, lanes, lane, after)
  while (event >= 0 && !isLive(store, side, event)) event = nextInLane(store, lanes, lane, event)
  return event
}
