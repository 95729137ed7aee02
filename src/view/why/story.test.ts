import { expect, test } from 'vitest'
import { toText } from '../../content/sentence'
import type { DomainEvent } from '../../core'
import { formatClock } from '../kit/format'
import { tellStory } from './story'

const NAMES = {
  site: () => 'DC West',
  client: (id: string) => id,
  clock: formatClock,
  isScripted: () => false,
  lost: 0,
  minIsr: 3,
  sessionMs: 9_000,
}
const AT = { topic: 'orders', partition: 0 }
const at = (id: number, timeUs: number, cause: number) => ({ id, timeUs, cause })

test('the death of a datacenter is told as the mock-up tells it', () => {
  const chain = [
    { kind: 'CommandIssued', command: { kind: 'KillSite', site: 'west' }, index: 0, ...at(0, 36_000_000, -1) },
    { kind: 'SiteKilled', site: 'west', ...at(1, 36_000_000, 0) },
    { kind: 'ControllerElected', controller: 5, epoch: 2, votes: 3, ...at(2, 38_000_000, 1) },
    { kind: 'BrokerFenced', broker: 11, silentMs: 9_813, ...at(3, 45_000_000, 2) },
    {
      kind: 'LeaderElected',
      ...AT,
      leader: 12,
      previous: 11,
      leaderEpoch: 1,
      election: 'CLEAN',
      isr: [12, 21, 22],
      leaderIsObserver: false,
      ...at(4, 45_000_000, 3),
    },
    {
      kind: 'IsrChanged',
      ...AT,
      isr: [12, 21, 22],
      joined: [],
      left: [11],
      reason: 'fenced',
      minIsr: 3,
      ...at(5, 45_000_000, 3),
    },
    { kind: 'BrokerFenced', broker: 12, silentMs: 9_803, ...at(6, 45_010_000, 2) },
    {
      kind: 'LeaderElected',
      ...AT,
      leader: 21,
      previous: 12,
      leaderEpoch: 2,
      election: 'CLEAN',
      isr: [21, 22],
      leaderIsObserver: false,
      ...at(7, 45_010_000, 6),
    },
    {
      kind: 'IsrChanged',
      ...AT,
      isr: [21, 22],
      joined: [],
      left: [12],
      reason: 'fenced',
      minIsr: 3,
      ...at(8, 45_010_000, 6),
    },
    {
      kind: 'WritesStopped',
      ...AT,
      reason: 'below-min-isr',
      isPartly: false,
      isr: [21, 22],
      minIsr: 3,
      ...at(9, 45_010_000, 8),
    },
  ] as const satisfies readonly DomainEvent[]
  expect(tellStory(chain, NAMES).map((step) => toText(step.text).replaceAll('\u00a0', ' '))).toEqual([
    'You switched the power off. DC West went dark.',
    '11 and 12 were last heard at 0:35.2. At 0:44.2 the session of 9 s was over; at their next look the controllers fenced them.',
    'Leader moved 11 → 12 → 21: 12 was elected because nobody had missed it yet. In sync shrank from 4 to 2: 21 and 22.',
    'You asked for three. Two are left.',
    'So 21 answers each acks=all write with NOT_ENOUGH_REPLICAS',
  ])
})

test('nobody is said to have held a button that the scenario pressed', () => {
  const chain = [
    { kind: 'CommandIssued', command: { kind: 'KillSite', site: 'west' }, index: 0, ...at(0, 36_000_000, -1) },
    { kind: 'SiteKilled', site: 'west', ...at(1, 36_000_000, 0) },
  ] as const satisfies readonly DomainEvent[]
  const [step] = tellStory(chain, { ...NAMES, isScripted: () => true })
  expect(toText(step.text).replaceAll('\u00a0', ' ')).toBe('DC West went dark.')
})

test('a controller that has just been elected does not say when somebody was last heard', () => {
  const chain = [
    { kind: 'ControllerElected', controller: 3, epoch: 2, votes: 3, ...at(2, 38_000_000, 1) },
    { kind: 'BrokerFenced', broker: 11, silentMs: 9_100, ...at(3, 47_100_000, 2) },
  ] as const satisfies readonly DomainEvent[]
  expect(tellStory(chain, NAMES).map((step) => toText(step.text).replaceAll('\u00a0', ' '))).toEqual([
    'The new controller waited for heartbeats from 0:38.0 on. At 0:47.0 the session of 9 s was over; at their next look the controllers fenced 11.',
  ])
})
