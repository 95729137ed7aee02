/** One answer of the worker, folded into what the page knows. */
import { expect, it } from 'vitest'
import type { DomainEvent } from '../core'
import { foldFrame } from './frame-fold'
import { INITIAL_STATE, type SimState } from './sim-store'
import { makeFrame } from './testing/fake-worker'

const at = (id: number, timeUs: number): DomainEvent => ({ id, timeUs, kind: 'BrokerFenced' }) as never
const NOT_AHEAD = { speed: false, time: false }

it('after a seek back nothing is known of what comes later, also when the page has said where it goes before', () => {
  const known: SimState = { ...INITIAL_STATE, timeUs: 5, events: [at(1, 3), at(2, 5), at(3, 9)] }
  const there = foldFrame(known, makeFrame({ timeUs: 5 }), NOT_AHEAD)
  expect(there.events).toEqual([at(1, 3), at(2, 5)])
  const onTheWay = foldFrame(known, makeFrame({ timeUs: 4 }), { speed: false, time: true })
  expect(onTheWay.events).toEqual([at(1, 3)])
})

it('what happens again is listed once, and what has not changed is the same list', () => {
  const known: SimState = { ...INITIAL_STATE, timeUs: 5, events: [at(1, 3), at(2, 5)] }
  expect(foldFrame(known, makeFrame({ timeUs: 6 }), NOT_AHEAD).events).toBe(known.events)
  const again = foldFrame(known, makeFrame({ timeUs: 7, events: [at(2, 6), at(3, 7)] }), NOT_AHEAD)
  expect(again.events).toEqual([at(1, 3), at(2, 6), at(3, 7)])
})
