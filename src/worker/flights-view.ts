/**
 * The lights of a frame: which records are on their way, and how far. A pure function of the time, the speed
 * and the recorded flights, so a paused or rewound run shows the same lights again.
 *
 * The one thing a reader would get wrong: a hop of 12 ms would be over within one picture. A light is
 * therefore drawn for at least `SEEN_MS` of wall time and reaches its end later than the record did; at slow
 * speeds it takes exactly as long as the record.
 */
import type { FlightRecorder, World } from '../core'
import { FLIGHT_STRIDE, FlightKind } from '../protocol'

const SEEN_MS = 900
/** A longer real flight than this is not looked for. */
const LONGEST_US = 2_000_000
const MOST_LIGHTS = 5500
/** Its multiples fall evenly between 0 and 1, so any share of them is spread over the whole way. */
const GOLDEN_RATIO = 0.618_033_988_749_895
/** The records of one batch follow each other at this distance, in parts of the way. */
const SPACING = 0.035
/** A batch is drawn as at most so many lights. */
const LIGHTS_A_BATCH = 4

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
  const nowUs = world.state.nowUs
  const drawnUs = SEEN_MS * 1000 * speed
  const first = firstFlight(recorder, nowUs - seenWindowUs(speed))
  // When there would be too many, each light is kept or left by its own number: the same ones in every frame.
  const wanted = countLights(recorder, first, partition, nowUs, drawnUs)
  const share = Math.min(1, MOST_LIGHTS / Math.max(1, wanted.lights))
  const flights = takeBuffer(buffer, Math.min(wanted.lights, MOST_LIGHTS))
  const promoted = promotedNodes(world, partition)
  let lights = 0
  const most = Math.min(MOST_LIGHTS, flights.length / FLIGHT_STRIDE)
  for (let i = first; i < recorder.count && lights < most; i++) {
    const at = i % recorder.capacity
    const progress = progressOf(recorder, at, partition, nowUs, drawnUs)
    if (progress < 0) continue
    const drawn = Math.min(LIGHTS_A_BATCH, recorder.records[at])
    for (let k = 0; k < drawn && lights < most; k++) {
      const place = progress - k * SPACING
      if (place < 0) break
      const number = i * LIGHTS_A_BATCH + k
      if ((number * GOLDEN_RATIO) % 1 >= share) continue
      const o = lights++ * FLIGHT_STRIDE
      flights[o] = recorder.from[at]
      flights[o + 1] = recorder.to[at]
      flights[o + 2] = place
      flights[o + 3] =
        promoted.has(recorder.to[at]) && recorder.kind[at] === FlightKind.observe
          ? FlightKind.promoted
          : recorder.kind[at]
      flights[o + 4] = recorder.records[at] / drawn / share
      flights[o + 5] = number % 65_536
    }
  }
  const perLight = wanted.records / Math.max(1, wanted.lights * share)
  return { count: lights, recordsPerLight: Math.max(1, Math.round(perLight)), flights }
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

/** 0 to 1 on the way; -1 when it is not to be seen. */
function progressOf(recorder: FlightRecorder, at: number, partition: number, nowUs: number, drawnUs: number): number {
  if (recorder.partition[at] !== partition) return -1
  const sentUs = recorder.sentUs[at]
  if (sentUs > nowUs) return -1
  const arriveUs = recorder.arriveUs[at]
  const takes = Math.max(drawnUs, arriveUs < 0 ? LONGEST_US / 2 : arriveUs - sentUs, 1)
  const progress = (nowUs - sentUs) / takes
  return progress > 1 ? -1 : progress
}

function countLights(
  recorder: FlightRecorder,
  first: number,
  partition: number,
  nowUs: number,
  drawnUs: number,
): { readonly lights: number; readonly records: number } {
  let lights = 0
  let records = 0
  for (let i = first; i < recorder.count; i++) {
    const at = i % recorder.capacity
    if (progressOf(recorder, at, partition, nowUs, drawnUs) < 0) continue
    lights += Math.min(LIGHTS_A_BATCH, recorder.records[at])
    records += recorder.records[at]
  }
  return { lights, records }
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
