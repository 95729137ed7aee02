/**
 * Where records were on their way, for who draws them: a ring of the latest flights. It is not part of the
 * run (nothing in the simulation reads it) and is switched on only by a viewer.
 *
 * Nodes are numbered brokers first, then producers, then consumers.
 */
import type { FlightRecorder } from '../shape/watching'
import type { World } from '../world'

export const FlightKind = {
  produce: 0,
  replicate: 1,
  observe: 2,
  consume: 4,
  refused: 5,
  dropped: 6,
} as const

export function createFlightRecorder(capacity: number): FlightRecorder {
  return {
    capacity,
    count: 0,
    kind: new Uint8Array(capacity),
    from: new Int16Array(capacity),
    to: new Int16Array(capacity),
    sentUs: new Float64Array(capacity),
    arriveUs: new Float64Array(capacity),
    records: new Int32Array(capacity),
    partition: new Int32Array(capacity),
    batch: new Int32Array(capacity),
    base: new Float64Array(capacity),
  }
}

/** `batch` is what a producer sent, -1 for records of a log, which begin at offset `base`. */
export function recordFlight(
  world: World,
  kind: number,
  from: number,
  to: number,
  arriveUs: number,
  records: number,
  partition: number,
  batch: number,
  base: number,
): void {
  const { recorder } = world
  if (recorder === null) return
  const at = recorder.count++ % recorder.capacity
  // What a cut link holds back falls.
  recorder.kind[at] = arriveUs < 0 ? FlightKind.dropped : kind
  recorder.from[at] = from
  recorder.to[at] = to
  recorder.sentUs[at] = world.state.nowUs
  recorder.arriveUs[at] = arriveUs
  recorder.records[at] = records
  recorder.partition[at] = partition
  recorder.batch[at] = batch
  recorder.base[at] = base
}

/** The flights of a request did not arrive: they fall on the way. Ignored when they are not remembered any more. */
export function dropFlights(recorder: FlightRecorder, first: number, count: number, sentUs: number): void {
  for (let i = first; i >= 0 && i < first + count && i < recorder.count; i++) {
    const at = i % recorder.capacity
    if (recorder.sentUs[at] === sentUs && recorder.kind[at] === FlightKind.produce)
      recorder.kind[at] = FlightKind.dropped
  }
}
