import { expect, test } from 'vitest'
import type { DomainEvent } from '../../core'
import { NONE, tellOn } from './tell-on'

type Seen = Parameters<typeof tellOn>[1]

const stopped = { kind: 'WritesStopped', topic: 'orders', partition: 0, isPartly: false, error: 'NOT_ENOUGH_REPLICAS' }
const elected = (leader: number) => ({ kind: 'LeaderElected', topic: 'orders', partition: 0, leader, election: 'ISR' })
const asEvents = (parts: readonly object[]): DomainEvent[] =>
  parts.map((part, id) => ({ id, cause: null, timeUs: 3_000_000 + id, ...part }) as unknown as DomainEvent)
const at = (timeUs: number, events: readonly DomainEvent[]): Seen =>
  ({ timeUs, events, commands: [] }) as unknown as Seen
const site = (id: string) => id
const said = (lines: ReturnType<typeof tellOn>) => lines.map(({ text }) => text)

test('two changes within one frame lose no words', () => {
  const events = asEvents([stopped, elected(21)])
  const [none, one, two] = [at(0, []), at(4_000_000, events.slice(0, 1)), at(5_000_000, events)]
  const told = tellOn(tellOn(NONE, none, one, site), one, two, site)
  expect(said(told)).toEqual(['Writes do not go through.', 'Broker 21 leads.'])
})

test('of many at once those that a shop feels are told, in their order', () => {
  const events = asEvents([stopped, ...[11, 12, 13, 21, 22].map(elected)])
  const told = said(tellOn(NONE, at(0, []), at(9_000_000, events), site))
  expect(told).toHaveLength(4)
  expect(told[0]).toBe('Writes do not go through.')
  expect(told.slice(1)).toEqual(['Broker 13 leads.', 'Broker 21 leads.', 'Broker 22 leads.'])
})

test('gone back, nothing has been told', () => {
  const events = asEvents([stopped])
  const now = at(4_000_000, events)
  expect(tellOn(tellOn(NONE, at(0, []), now, site), now, at(1_000_000, []), site)).toEqual([])
})
