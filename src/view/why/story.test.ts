import { expect, test } from 'vitest'
import { toText } from '../../content/en/pieces'
import type { DomainEvent } from '../../core'
import { tellStory } from './story'

const NAMES = { site: () => 'DC West', client: (id: string) => id, isScripted: () => false, lost: 0, minIsr: 3 }
const AT = { topic: 'orders', partition: 0 }
const at = (id: number, timeUs: number, cause: number) => ({ id, timeUs, cause })

test('the death of a datacenter is told as the mock-up tells it', () => {
  const chain = [
    { kind: 'CommandIssued', command: { kind: 'KillSite', site: 'west' }, index: 0, ...at(0, 36_000_000, -1) },
    { kind: 'SiteKilled', site: 'west', ...at(1, 36_000_000, 0) },
    { kind: 'ControllerElected', controller: 5, epoch: 2, votes: 3, ...at(2, 38_000_000, 1) },
    { kind: 'BrokerFenced', broker: 11, silentMs: 9_000, ...at(3, 45_000_000, 2) },
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
    { kind: 'BrokerFenced', broker: 12, silentMs: 9_000, ...at(6, 45_010_000, 2) },
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
    { kind: 'WritesStopped', ...AT, error: 'NOT_ENOUGH_REPLICAS', isr: [21, 22], minIsr: 3, ...at(9, 45_010_000, 8) },
  ] as const satisfies readonly DomainEvent[]
  expect(tellStory(chain, NAMES).map((step) => toText(step.text))).toEqual([
    'You held the button. DC West went dark.',
    'No heartbeat for 9 s: the controllers fenced 11 and 12.',
    'Leader moved 11 → 21. In sync shrank from 4 to 2: 21 and 22.',
    'You asked for three. Two are left.',
    'So 21 refuses every acks=all write: NOT_ENOUGH_REPLICAS',
  ])
})

test('nobody is said to have held a button that the scenario pressed', () => {
  const chain = [
    { kind: 'CommandIssued', command: { kind: 'KillSite', site: 'west' }, index: 0, ...at(0, 36_000_000, -1) },
    { kind: 'SiteKilled', site: 'west', ...at(1, 36_000_000, 0) },
  ] as const satisfies readonly DomainEvent[]
  const [step] = tellStory(chain, { ...NAMES, isScripted: () => true })
  expect(toText(step.text)).toBe('DC West went dark.')
})
