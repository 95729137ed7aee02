/**
 * The lights of a frame: which records are on their way, and how far. A pure function of the time, the speed
 * and the recorded flights, so a paused or rewound run shows the same lights again.
 *
 * The one thing a reader would get wrong: a hop of 12 ms would be over within one picture. A light is
 * therefore drawn for at least `SEEN_MS` of wall time and reaches its end later than the record did; at slow
 * speeds it takes exactly as long as the record.
 *
 * Simplification: at most a dozen lights are drawn on each way. Time is cut into equal slots, and what was sent on one
 * way within a slot is one light, which stands for all of those records and goes where the first of them is.
 */
import type { FlightRecorder, World } from '../core'
import { FLIGHT_STRIDE, FlightKind } from '../protocol'

const SEEN_MS = 900
/** A longer real flight than this is not looked for. */
const LONGEST_US = 2_000_000
const MOST_LIGHTS = 5500
/** Slots in the time that a light is seen: with the two that are cut at the ends, twelve lights are on one way at most. */
const SLOTS = 11

export interface Lights {
  readonly count: number
  readonly recordsPerLight: number
  readonly flights: Float32Array
}

/** How far back flights may still be seen, microseconds of virtual time. */
export function seenWindowUs(speed: number): number {
  return Math.max(LONGEST_US, SEEN_MS * 1000 * speed)
}

export function collectLights(
  world: World,
  recorder: FlightRecorder,
  partition: number,
  speed: number,
  buffer: ArrayBuffer | null,
): Lights {
  const { nowUs } = world.state
  const drawnUs = SEEN_MS * 1000 * speed
  const promoted = promotedNodes(world, partition)
  const rows: number[] = []
  // The light of each way that was begun last: flights come in the order in which they were sent.
  const begun = new Map<number, { readonly slot: number; readonly row: number }>()
  let records = 0
  for (let i = firstFlight(recorder, nowUs - seenWindowUs(speed)); i < recorder.count; i++) {
    const at = i % recorder.capacity
    const takesUs = takesOf(recorder, at, partition, nowUs, drawnUs)
    if (takesUs < 0) continue
    const kind =
      promoted.has(recorder.to[at]) && recorder.kind[at] === FlightKind.observe
        ? FlightKind.promoted
        : recorder.kind[at]
    const level = levelOf(takesUs, drawnUs)
    const slot = slotOf(recorder.sentUs[at], level, drawnUs)
    const way = ((recorder.from[at] * 1024 + recorder.to[at]) * 8 + kind) * 32 + Math.min(31, level)
    records += recorder.records[at]
    const last = begun.get(way)
    if (last?.slot === slot) {
      rows[last.row + 4] += recorder.records[at]
      continue
    }
    if (rows.length >= MOST_LIGHTS * FLIGHT_STRIDE) break
    begun.set(way, { slot, row: rows.length })
    const progress = (nowUs - recorder.sentUs[at]) / takesUs
    rows.push(recorder.from[at], recorder.to[at], progress, kind, recorder.records[at], i % 65_536)
  }
  const count = rows.length / FLIGHT_STRIDE
  const flights = takeBuffer(buffer, count)
  flights.set(rows)
  return { count, recordsPerLight: Math.max(1, Math.round(records / Math.max(1, count))), flights }
}

/** Those that take longer have longer slots, by twice each time, so that no more of them are under way at once. */
const levelOf = (takesUs: number, drawnUs: number): number =>
  Math.max(0, Math.ceil(Math.log2(takesUs / Math.max(1, drawnUs))))

const slotOf = (sentUs: number, level: number, drawnUs: number): number =>
  Math.floor((sentUs * SLOTS) / (Math.max(1, drawnUs) * 2 ** level))

/** Places in the ring of all flights that a light stands for, the one that it is named by first; none when it has gone. */
export function listFlightsOfLight(
  world: World,
  recorder: FlightRecorder,
  partition: number,
  speed: number,
  id: number,
): number[] {
  const { nowUs } = world.state
  const drawnUs = SEEN_MS * 1000 * speed
  const places: number[] = []
  let level = -1
  let slot = -1
  for (let i = firstFlight(recorder, nowUs - seenWindowUs(speed)); i < recorder.count; i++) {
    const at = i % recorder.capacity
    if (level < 0 && i % 65_536 !== id) continue
    const takesUs = takesOf(recorder, at, partition, nowUs, drawnUs)
    if (level < 0) {
      if (takesUs < 0) return []
      level = levelOf(takesUs, drawnUs)
      slot = slotOf(recorder.sentUs[at], level, drawnUs)
    } else {
      const isSameWay = (['from', 'to', 'kind'] as const).every((c) => recorder[c][at] === recorder[c][places[0]])
      if (takesUs < 0 || !isSameWay || levelOf(takesUs, drawnUs) !== level) continue
      if (slotOf(recorder.sentUs[at], level, drawnUs) !== slot) continue
    }
    places.push(at)
  }
  return places
}

function firstFlight(recorder: FlightRecorder, sinceUs: number): number {
  let low = Math.max(0, recorder.count - recorder.capacity)
  let high = recorder.count
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (recorder.sentUs[middle % recorder.capacity] < sinceUs) low = middle + 1
    else high = middle
  }
  return low
}

/** How long it is drawn for, microseconds; -1 when it is not to be seen. */
function takesOf(recorder: FlightRecorder, at: number, partition: number, nowUs: number, drawnUs: number): number {
  if (recorder.partition[at] !== partition) return -1
  const sentUs = recorder.sentUs[at]
  if (sentUs > nowUs) return -1
  const arriveUs = recorder.arriveUs[at]
  const takesUs = Math.max(drawnUs, arriveUs < 0 ? LONGEST_US / 2 : arriveUs - sentUs, 1)
  return nowUs - sentUs > takesUs ? -1 : takesUs
}

function takeBuffer(buffer: ArrayBuffer | null, lights: number): Float32Array {
  const length = Math.max(64, lights) * FLIGHT_STRIDE
  if (buffer !== null && buffer.byteLength >= length * 4) return new Float32Array(buffer)
  return new Float32Array(Math.ceil(length * 1.5))
}

/** Broker nodes that hold a promoted observer of the partition. */
function promotedNodes(world: World, partition: number): Set<number> {
  const registered = world.state.controller.committed.partitions[partition]
  const result = new Set<number>()
  if (registered === undefined) return result
  for (const broker of registered.observers) if (registered.state.isr.includes(broker)) result.add(broker)
  return result
}
