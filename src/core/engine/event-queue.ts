/**
 * The queue of what will happen: a 4-ary heap in typed arrays, ordered by (time, sequence). The sequence
 * breaks ties in order of scheduling, because heaps are not stable and determinism needs a total order.
 *
 * An event is a kind and three integers; who needs more keeps it in a slot and passes the slot's number.
 * Events cannot be removed: who cancels one bumps a generation number and ignores the stale event.
 */
import { assert } from './assert'

export interface EventQueue {
  size: number
  nextSequence: number
  time: Float64Array
  sequence: Float64Array
  /** kind, a, b, c of each event, four integers apart. */
  payload: Int32Array
}

export function createEventQueue(): EventQueue {
  return {
    size: 0,
    nextSequence: 0,
    time: new Float64Array(1024),
    sequence: new Float64Array(1024),
    payload: new Int32Array(4096),
  }
}

function grow(queue: EventQueue): void {
  const capacity = queue.time.length * 2
  const time = new Float64Array(capacity)
  const sequence = new Float64Array(capacity)
  const payload = new Int32Array(capacity * 4)
  time.set(queue.time)
  sequence.set(queue.sequence)
  payload.set(queue.payload)
  queue.time = time
  queue.sequence = sequence
  queue.payload = payload
}

/** Schedule at `timeUs` (integer microseconds, not before the present). */
export function pushEvent(queue: EventQueue, timeUs: number, kind: number, a: number, b: number, c: number): void {
  if (queue.size === queue.time.length) grow(queue)
  const { time, sequence, payload } = queue
  const order = queue.nextSequence++
  let i = queue.size++
  while (i > 0) {
    const parent = (i - 1) >> 2
    // The newcomer has the highest sequence, so only an earlier time moves it up.
    if (time[parent] <= timeUs) break
    time[i] = time[parent]
    sequence[i] = sequence[parent]
    const from = parent * 4
    const to = i * 4
    payload[to] = payload[from]
    payload[to + 1] = payload[from + 1]
    payload[to + 2] = payload[from + 2]
    payload[to + 3] = payload[from + 3]
    i = parent
  }
  time[i] = timeUs
  sequence[i] = order
  const at = i * 4
  payload[at] = kind
  payload[at + 1] = a
  payload[at + 2] = b
  payload[at + 3] = c
}

/** Time of the earliest event; Infinity when there is none. */
export function nextEventTime(queue: EventQueue): number {
  return queue.size === 0 ? Number.POSITIVE_INFINITY : queue.time[0]
}

/** Remove the earliest event. Read `time[0]` and `payload[0..3]` before. */
export function dropFirstEvent(queue: EventQueue): void {
  assert(queue.size > 0, 'the event queue is empty')
  const { time, sequence, payload } = queue
  const size = --queue.size
  if (size === 0) return
  const timeUs = time[size]
  const order = sequence[size]
  let i = 0
  for (;;) {
    const first = i * 4 + 1
    if (first >= size) break
    let best = first
    let bestTime = time[first]
    const last = first + 4 < size ? first + 4 : size
    for (let child = first + 1; child < last; child++) {
      const childTime = time[child]
      if (childTime < bestTime || (childTime === bestTime && sequence[child] < sequence[best])) {
        best = child
        bestTime = childTime
      }
    }
    if (bestTime > timeUs || (bestTime === timeUs && sequence[best] > order)) break
    time[i] = bestTime
    sequence[i] = sequence[best]
    const from = best * 4
    const to = i * 4
    payload[to] = payload[from]
    payload[to + 1] = payload[from + 1]
    payload[to + 2] = payload[from + 2]
    payload[to + 3] = payload[from + 3]
    i = best
  }
  time[i] = timeUs
  sequence[i] = order
  const from = size * 4
  const to = i * 4
  payload[to] = payload[from]
  payload[to + 1] = payload[from + 1]
  payload[to + 2] = payload[from + 2]
  payload[to + 3] = payload[from + 3]
}
