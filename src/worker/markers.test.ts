import { expect, it } from 'vitest'
import type { DomainEvent } from '../core'
import { buildMarkers, createMarkers, forgetAfter, learnEvents } from './markers'

const KILL = { kind: 'KillSite', site: 'west' } as const
const ELECT = { kind: 'ElectLeader', topic: 'orders', partition: 0, election: 'UNCLEAN' } as const
const told = (bodies: readonly object[]): DomainEvent[] =>
  bodies.map((body, id) => ({ id, cause: -1, timeUs: id * 1_000_000, ...body }) as unknown as DomainEvent)
const lead = (topic: string) => ({ kind: 'LeaderElected', topic, partition: 0, leader: 2, previous: 1 })

function flagsOf(events: readonly DomainEvent[], topic = 'orders') {
  const list = createMarkers()
  learnEvents(list, events)
  return buildMarkers(list, topic, 0).map(({ kind, eventId }) => [kind, eventId])
}

it('a command of the scenario that finds its work done is no refusal of the viewer, and one that Kafka refuses is', () => {
  const events = told([
    { kind: 'CommandIssued', command: KILL, index: 0 },
    { kind: 'CommandRefused', command: KILL, error: 'INVALID_REQUEST', message: '', reason: {}, cause: 0 },
    { kind: 'CommandIssued', command: ELECT, index: 1 },
    { kind: 'CommandRefused', command: ELECT, error: 'ELECTION_NOT_NEEDED', message: '', cause: 2 },
    { kind: 'CommandIssued', command: KILL, index: 2 },
    { kind: 'CommandRefused', command: KILL, error: 'INVALID_REQUEST', message: '', reason: {}, cause: 4 },
  ])
  const list = createMarkers()
  learnEvents(list, events)
  expect(buildMarkers(list, 'orders', 2).map(({ eventId }) => eventId)).toEqual([3, 5])
})

it('a command whose event has a flag has none of its own, and one that was refused only its refusal', () => {
  const events = told([
    { kind: 'CommandIssued', command: KILL, index: 0 },
    { kind: 'SiteKilled', site: 'west', cause: 0 },
    { kind: 'CommandIssued', command: ELECT, index: 1 },
    { kind: 'CommandRefused', command: ELECT, error: 'X', message: '', cause: 2 },
    { kind: 'CommandIssued', command: ELECT, index: 2 },
  ])
  expect(flagsOf(events)).toEqual([
    ['fault', 1],
    ['refused', 3],
    ['command', 4],
  ])
})

it('flags are of the topic that is watched, and of the cluster', () => {
  const events = told([lead('orders'), lead('payments'), { kind: 'QuorumLost', votersUp: 1, voters: 3 }])
  expect(flagsOf(events)).toEqual([
    ['election', 0],
    ['quorum', 2],
  ])
  expect(flagsOf(events, 'payments')).toEqual([
    ['election', 1],
    ['quorum', 2],
  ])
})

it('what comes after a change of history is forgotten', () => {
  const list = createMarkers()
  learnEvents(list, told([lead('orders'), lead('orders'), lead('orders')]))
  forgetAfter(list, 1)
  expect(buildMarkers(list, 'orders', 0).map(({ eventId }) => eventId)).toEqual([0])
})
