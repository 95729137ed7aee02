/** Who is back names what brought it back: each kind of being away, and what ends it. */
import { describe, expect, it } from 'vitest'
import { type Command, createWorld, type DomainEvent, issueCommand, runUntil } from '..'
import { makeSmallCluster } from '../testing/small-cluster'

/** Broker 3 lies alone in the east; one thing is done at 5 s and then one every 30 s. */
function follow(...steps: readonly Command[]): readonly DomainEvent[] {
  const small = makeSmallCluster({ recordsPerSecond: 20 })
  const world = createWorld({
    ...small,
    brokers: small.brokers.map((broker) => (broker.id === 3 ? { ...broker, site: 'east' } : broker)),
    producers: small.producers.map((producer) => ({ ...producer, site: 'west' })),
  })
  steps.forEach((command, i) => {
    runUntil(world, 5_000_000 + i * 30_000_000)
    issueCommand(world, command)
  })
  runUntil(world, world.state.nowUs + 30_000_000)
  return world.stores.events
}

/** Kinds of the causes of the last event that is so, the nearest first. */
function causesOf(events: readonly DomainEvent[], isIt: (event: DomainEvent) => boolean): readonly string[] {
  const kinds: string[] = []
  for (let event = events.findLast(isIt); event !== undefined; event = events[event.cause]) kinds.push(event.kind)
  return kinds
}

const isJoin = (event: DomainEvent): boolean => event.kind === 'IsrChanged' && event.joined.includes(3)
const isUnfencing = (event: DomainEvent): boolean => event.kind === 'BrokerUnfenced' && event.broker === 3
const link = { from: 'west', to: 'east', both: true } as const

describe('who is back', () => {
  it.each([
    ['a cut link', { kind: 'CutLink', ...link }, { kind: 'HealLink', ...link }, 'LinkHealed'],
    ['a pause', { kind: 'PauseBroker', broker: 3 }, { kind: 'ResumeBroker', broker: 3 }, 'BrokerResumed'],
    ['a crash', { kind: 'CrashBroker', broker: 3 }, { kind: 'StartBroker', broker: 3 }, 'BrokerRegistered'],
    ['a dark site', { kind: 'KillSite', site: 'east' }, { kind: 'HealSite', site: 'east' }, 'BrokerRegistered'],
  ] as const)('after %s is heard because of what ended it, and is in sync because it is heard', (_, away, back, by) => {
    const events = follow(away, back)
    expect(causesOf(events, isUnfencing).slice(0, 2)).toEqual(['BrokerUnfenced', by])
    expect(causesOf(events, isJoin).slice(0, 3)).toEqual(['IsrChanged', 'BrokerUnfenced', by])
    expect(causesOf(events, isJoin).at(-1)).toBe('CommandIssued')
  })

  it('and was only held back is in sync because it is held no more', () => {
    const hold = { kind: 'ThrottleReplica', topic: 't', partition: 0, broker: 3 } as const
    const events = follow(
      { kind: 'CrashBroker', broker: 3 },
      { ...hold, bytesPerSecond: 0 },
      { kind: 'StartBroker', broker: 3 },
      { ...hold, bytesPerSecond: null },
    )
    expect(causesOf(events, isJoin)).toEqual(['IsrChanged', 'ReplicaThrottled', 'CommandIssued'])
  })
})
