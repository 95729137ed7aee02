/** The queue of the engine beside a heap of objects: one event leaves, one is scheduled, at a steady size. */
import {
  createEventQueue,
  dropFirstEvent,
  type EventQueue,
  nextEventTime,
  pushEvent,
} from '../src/core/engine/event-queue'
import { type Bench, measureRate, type Row } from './measure'

const MILLION = 1e6
const FURTHEST_US = 20_000

/** Delays are drawn before, so that drawing is not measured. */
const DELAYS = Int32Array.from({ length: 65_536 }, (_, i) => 1 + (((i * 2_654_435_761) >>> 0) % FURTHEST_US))

interface Scheduled {
  readonly timeUs: number
  readonly sequence: number
  readonly kind: number
  readonly a: number
}

/** A binary heap of objects, as one writes it first. */
class ObjectHeap {
  private readonly items: Scheduled[] = []
  private sequence = 0

  push(timeUs: number, kind: number, a: number): void {
    const { items } = this
    items.push({ timeUs, sequence: this.sequence++, kind, a })
    let i = items.length - 1
    while (i > 0) {
      const parent = (i - 1) >> 1
      if (!isBefore(items[i], items[parent])) break
      ;[items[i], items[parent]] = [items[parent], items[i]]
      i = parent
    }
  }

  pop(): Scheduled {
    const { items } = this
    const first = items[0]
    const last = items.pop() as Scheduled
    if (items.length === 0) return first
    items[0] = last
    let i = 0
    for (;;) {
      let best = i
      for (const child of [2 * i + 1, 2 * i + 2])
        if (child < items.length && isBefore(items[child], items[best])) best = child
      if (best === i) return first
      ;[items[i], items[best]] = [items[best], items[i]]
      i = best
    }
  }
}

function isBefore(left: Scheduled, right: Scheduled): boolean {
  return left.timeUs < right.timeUs || (left.timeUs === right.timeUs && left.sequence < right.sequence)
}

function measureObjects(pending: number, operations: number): number {
  const heap = new ObjectHeap()
  for (let i = 0; i < pending; i++) heap.push(DELAYS[i & 65_535], 1, i)
  return measureRate(operations, () => {
    for (let i = 0; i < operations; i++) {
      const { timeUs, kind, a } = heap.pop()
      heap.push(timeUs + DELAYS[i & 65_535], kind, a)
    }
  })
}

function fill(pending: number): EventQueue {
  const queue = createEventQueue()
  for (let i = 0; i < pending; i++) pushEvent(queue, DELAYS[i & 65_535], 1, i, 0, 0)
  return queue
}

function measureQueue(pending: number, operations: number): number {
  const queue = fill(pending)
  return measureRate(operations, () => {
    for (let i = 0; i < operations; i++) {
      const timeUs = nextEventTime(queue)
      const a = queue.payload[1]
      dropFirstEvent(queue)
      pushEvent(queue, timeUs + DELAYS[i & 65_535], 1, a, 0, 0)
    }
  })
}

export const bench: Bench = {
  title: 'the event queue: leave and schedule, at a steady number of pending events',
  run(): Row[] {
    const row = (name: string, perSecond: number): Row => ({ name, value: perSecond / MILLION, unit: 'M events/s' })
    return [
      row('binary heap of objects, 1,000 pending', measureObjects(1_000, MILLION)),
      row('4-ary heap in typed arrays, 1,000 pending', measureQueue(1_000, 2 * MILLION)),
      row('binary heap of objects, 100,000 pending', measureObjects(100_000, MILLION / 2)),
      row('4-ary heap in typed arrays, 100,000 pending', measureQueue(100_000, 2 * MILLION)),
    ]
  },
}
