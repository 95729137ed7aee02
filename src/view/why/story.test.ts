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
    '11 and 12 were last heard at 0:35.2. At 0:44.2 the session of 9 s was over; from their next look on, one at each, the controllers fenced them.',
    'Leader moved 11 → 12 → 21: 12 was elected because it was not fenced yet; the controllers fence one broker at each look. In sync shrank from 4 to 2: 21 and 22.',
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

const isr = (id: number, timeUs: number, isr: number[], joined: number[], left: number[]) =>
  ({ kind: 'IsrChanged', ...AT, isr, joined, left, reason: 'caught-up', minIsr: 3, ...at(id, timeUs, -1) }) as const
const demoted = (id: number, timeUs: number, broker: number, isr: number[]) =>
  ({ kind: 'ObserverDemoted', ...AT, broker, isr, minIsr: 3, ...at(id, timeUs, -1) }) as const
const read = (chain: readonly DomainEvent[], names = NAMES) =>
  tellStory(chain, names).map(({ timeUs, text }) => [timeUs / 1_000_000, toText(text).replaceAll('\u00a0', ' ')])

test('two changes of the in-sync set are one only where the second goes on from the first, and it was so when it says', () => {
  const joined = [isr(0, 58_250_000, [11, 21, 22], [11], []), isr(1, 58_720_000, [11, 12, 21, 22], [12], [])]
  expect(read(joined)).toEqual([[58.72, 'Caught up with the leader. In sync: 11, 12, 21 and 22.']])
  const parted = [
    isr(0, 58_250_000, [11, 21, 22, 23], [11], []),
    demoted(1, 58_650_000, 23, [11, 21, 22]),
    isr(2, 58_720_000, [11, 12, 21, 22], [12], []),
  ]
  expect(read(parted)).toEqual([
    [58.25, 'Caught up with the leader. In sync: 11, 21, 22 and 23.'],
    [58.65, 'By its policy observer 23 is not needed now, so it steps back. In sync: 11, 21 and 22.'],
    [58.72, 'Caught up with the leader. In sync: 11, 12, 21 and 22.'],
  ])
})

test('two observers that step back at once are told each, and so are two brokers that were paused', () => {
  const chain = [demoted(0, 58_000_000, 13, [11, 21, 23]), demoted(1, 58_100_000, 23, [11, 21])]
  expect(read(chain).map(([, text]) => text)).toEqual([
    'By its policy observer 13 is not needed now, so it steps back. In sync: 11, 21 and 23.',
    'By its policy observer 23 is not needed now, so it steps back. In sync: 11 and 21.',
  ])
  const paused = [11, 12].map((broker) => ({ kind: 'BrokerPaused', broker, ...at(broker, 10_000_000, -1) }) as const)
  expect(read(paused)).toHaveLength(2)
})

test('who was dark before the controller was elected was not last heard at its election', () => {
  const chain = [
    { kind: 'SiteKilled', site: 'west', ...at(1, 20_000_000, -1) },
    { kind: 'BrokerFenced', broker: 11, silentMs: 9_100, ...at(3, 47_100_000, 1) },
  ] as unknown as DomainEvent[]
  const told = tellStory(chain, NAMES).map(({ text }) => toText(text))
  expect(told.join(' ')).toContain('The new controller waited for heartbeats from 0:38.0 on')
  expect(told.join(' ')).not.toContain('last heard')
})

test('brokers that were last heard at different times are not said to have been heard at one', () => {
  const fenced = (id: number, broker: number, silentMs: number) =>
    ({ kind: 'BrokerFenced', broker, silentMs, ...at(id, 45_000_000 + id * 10_000, -1) }) as const
  expect(read([fenced(0, 11, 10_400), fenced(1, 12, 9_210)]).map(([, text]) => text)).toEqual([
    'Broker 11 was last heard at 0:34.6. At 0:43.6 the session of 9 s was over; at their next look the controllers fenced it.',
    'Broker 12 was last heard at 0:35.8. At 0:44.8 the session of 9 s was over; at their next look the controllers fenced it.',
  ])
})

test('where a topic has several partitions each step says of which it is, and only one is told', () => {
  const other = { ...isr(1, 20_000_000, [13, 21, 23], [], [22]), partition: 1 }
  const healed = { kind: 'SiteHealed', site: 'west', ...at(2, 21_000_000, -1) } as const
  const names = { ...NAMES, shown: AT, isOneOfMany: () => true }
  expect(read([isr(0, 19_000_000, [11, 21], [], [22]), other, healed], names)).toEqual([
    [19, 'orders-0: In sync shrank from 3 to 2: 11 and 21.'],
    [21, 'The lights of DC West went on again.'],
  ])
  // The event to explain decides, whatever is shown.
  expect(read([isr(0, 19_000_000, [11, 21], [], [22]), other], names).map(([, text]) => text)).toEqual([
    'orders-1: In sync shrank from 4 to 3: 13, 21 and 23.',
  ])
})

test('more asked for than there are replicas: both are said', () => {
  const stop = { kind: 'WritesStopped', ...AT, reason: 'below-min-isr', isPartly: false, isr: [11, 21, 22], minIsr: 4 }
  const set = (value: string) =>
    ({
      kind: 'TopicConfigChanged',
      topic: 'orders',
      key: 'min.insync.replicas',
      value,
      ...at(0, 1_000_000, -1),
    }) as const
  const promise = (chain: readonly DomainEvent[]) => tellStory(chain, NAMES).find(({ tone }) => tone === 'promise')
  const stopped = { ...stop, ...at(1, 2_000_000, -1) } as DomainEvent
  const capped = promise([set('5'), stopped])
  expect([capped?.config, toText(capped?.text ?? [])]).toEqual([
    'min.insync.replicas = 5',
    'You asked for five. There are four, and all of them count. Three are left.',
  ])
  expect(promise([set('4'), stopped])?.config).toBe('min.insync.replicas = 4')
})
