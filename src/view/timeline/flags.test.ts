import { expect, it } from 'vitest'
import type { FlaggedEvent } from '../../core'
import type { Marker, MarkerKind } from '../../protocol'
import { placeFlags } from './flags'
import { isToldAgain } from './outage-news'

const NAMES = { site: (id: string) => id, client: (id: string) => id }
const SHOWN = { topic: 'orders', partition: 0 }

function mark(eventId: number, kind: MarkerKind, timeUs: number, body: object): Marker {
  const event = { id: eventId, cause: -1, timeUs, topic: 'orders', partition: 0, ...body } as unknown as FlaggedEvent
  return { eventId, kind, timeUs, endUs: -1, event }
}

const elect = (id: number, atUs: number, previous: number, leader: number, partition = 0) =>
  mark(id, 'election', atUs, { kind: 'LeaderElected', election: 'CLEAN', previous, leader, partition })

/** On a track on which a second is a pixel. */
const labelsOf = (markers: readonly Marker[]) =>
  placeFlags(markers, NAMES, SHOWN, (us) => us / 1_000_000, 1_000).map(({ label }) => label)

it('a leader that moves twice in one moment is one flag, and one that is elected again is named once', () => {
  expect(labelsOf([elect(1, 60e6, 11, 12), elect(2, 60.1e6, 12, 21)])).toEqual(['leader 11 → 12 → 21'])
  expect(labelsOf([elect(1, 60e6, 21, 22), elect(2, 61e6, 22, 22)])).toEqual(['leader 21 → 22'])
  expect(labelsOf([elect(1, 60e6, 21, -1)])).toEqual(['no leader'])
})

it('what happens to a partition that is not shown says whose it is, and gives way to the shown one', () => {
  expect(labelsOf([elect(1, 60e6, 11, 12, 3)])).toEqual(['orders-3: leader 11 → 12'])
  expect(labelsOf([elect(1, 60e6, 11, 12, 3), elect(2, 60.1e6, 21, 22), elect(3, 61e6, 11, 12, 4)])).toEqual([
    'leader 21 → 22 +2',
  ])
})

it('flags stand in order of time', () => {
  expect(labelsOf([elect(1, 60e6, 11, 12, 3), elect(2, 90e6, 21, 22)])).toEqual([
    'orders-3: leader 11 → 12',
    'leader 21 → 22',
  ])
})

const stop = (id: number, atUs: number, isPartly = false) =>
  mark(id, 'outage', atUs, { kind: 'WritesStopped', isPartly })

it('an outage whose reason changes is one flag, and one that begins again is another', () => {
  const all = [stop(1, 60e6), stop(2, 80e6), stop(3, 90e6)]
  expect(labelsOf(all)).toEqual(['writes stop'])
  const again = [...all, mark(4, 'resumed', 120e6, { kind: 'WritesResumed', stoppedUs: 1 }), stop(5, 200e6)]
  expect(labelsOf(again)).toEqual(['writes stop', 'writes go on', 'writes stop'])
})

it('some writes and all of them are two things to tell', () => {
  expect(isToldAgain(stop(2, 61e6).event, [stop(1, 60e6, true).event])).toBe(false)
  expect(isToldAgain(stop(2, 61e6).event, [stop(1, 60e6).event])).toBe(true)
})
