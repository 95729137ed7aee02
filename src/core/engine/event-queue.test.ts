import { describe, expect, it } from 'vitest'
import { createEventQueue, dropFirstEvent, type EventQueue, nextEventTime, pushEvent } from './event-queue'

function takeAll(queue: EventQueue): number[][] {
  const taken: number[][] = []
  while (queue.size > 0) {
    taken.push([queue.time[0], ...queue.payload.slice(0, 4)])
    dropFirstEvent(queue)
  }
  return taken
}

describe('the event queue', () => {
  it('gives the earliest first, and of one time those that were planned first', () => {
    const queue = createEventQueue()
    // Times repeat in a pattern without a period of the heap's; the last number says when it was planned.
    const planned = Array.from({ length: 3000 }, (_, i) => [(i * 7919) % 13, 1, 2, 3, i])
    for (const [time, kind, a, b, c] of planned) pushEvent(queue, time, kind, a, b, c)
    const expected = planned.toSorted((x, y) => x[0] - y[0] || x[4] - y[4])
    expect(takeAll(queue)).toEqual(expected)
  })

  it('keeps that order while some are taken and others are planned', () => {
    const queue = createEventQueue()
    const order: number[] = []
    for (let i = 0; i < 40; i++) pushEvent(queue, 5, 0, 0, 0, i)
    for (let i = 40; i < 60; i++) {
      order.push(queue.payload[3])
      dropFirstEvent(queue)
      pushEvent(queue, 5, 0, 0, 0, i)
    }
    order.push(...takeAll(queue).map((event) => event[4]))
    expect(order).toEqual(Array.from({ length: 60 }, (_, i) => i))
  })

  it('says when the next one is, and that there is none', () => {
    const queue = createEventQueue()
    expect(nextEventTime(queue)).toBe(Number.POSITIVE_INFINITY)
    pushEvent(queue, 9, 0, 0, 0, 0)
    pushEvent(queue, 4, 0, 0, 0, 0)
    expect([nextEventTime(queue), queue.size]).toEqual([4, 2])
  })
})
