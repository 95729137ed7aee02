/** The last moments of a run against the events that it told. */
import { describe, expect, it } from 'vitest'
import { SCENARIOS } from '../../scenarios'
import { createTimeline, type DomainEvent, readVigil, seekTimeline, type Timeline } from '..'

const KILLED_US = 12_000_000

function run(id: string, healedUs: number): Timeline {
  const scenario = SCENARIOS.find((candidate) => candidate.id === id)
  if (scenario === undefined) throw new Error(`There is no world ${id}`)
  return createTimeline(scenario, [
    { timeUs: KILLED_US, command: { kind: 'KillSite', site: 'dc-west' } },
    { timeUs: healedUs, command: { kind: 'HealSite', site: 'dc-west' } },
  ])
}

function at(timeline: Timeline, timeUs: number) {
  seekTimeline(timeline, timeUs)
  return readVigil(timeline.world, 0)
}

function timesOf(timeline: Timeline, kind: DomainEvent['kind']): readonly number[] {
  return timeline.world.stores.events.filter((event) => event.kind === kind).map((event) => event.timeUs)
}

describe('the last moments', () => {
  const lost = run('no-observers', 30_000_000)

  it('know since when a dead side was not heard, and that the living one is heard', () => {
    const { heardUs, brokenUs, belowMinUs, leaders } = at(lost, 17_000_000)
    const [west, east] = [heardUs.slice(0, 3), heardUs.slice(3)]
    for (const us of west) expect(us).toBeLessThanOrEqual(KILLED_US)
    for (const us of east) expect(17_000_000 - us).toBeLessThan(2_100_000)
    expect([brokenUs, belowMinUs, leaders]).toEqual([KILLED_US, -1, []])
  })

  it('name the corpse that was elected on the way, and when too few were left', () => {
    const seen = at(lost, 19_200_000)
    const elected = timesOf(lost, 'LeaderElected')
    const below = lost.world.stores.events.find((e) => e.kind === 'WritesStopped' && e.reason === 'below-min-isr')
    expect(seen.leaders).toEqual([11, 12, 21])
    expect(seen.electedUs).toBe(elected.at(-1))
    expect(seen.belowMinUs).toBe(below?.timeUs)
  })

  it('remember how an outage began for as long as it lasts', () => {
    expect(at(lost, 29_000_000).brokenUs).toBe(KILLED_US)
    const long = run('no-observers', 90_000_000)
    expect(at(long, 80_000_000).brokenUs).toBe(KILLED_US)
  })

  it('are over when everybody was told of a stored record', () => {
    const saved = run('observers', 40_000_000)
    const cleared = at(saved, 21_000_000)
    expect(cleared.clearedUs).toBe(timesOf(saved, 'ObserverPromoted')[0])
    expect([cleared.brokenUs, cleared.resumedUs]).toEqual([KILLED_US, -1])
    const over = at(saved, 23_000_000)
    expect([over.brokenUs, over.belowMinUs]).toEqual([-1, -1])
    expect(over.resumedUs).toBe(timesOf(saved, 'WritesResumed')[0])
    expect(over.clearedUs).toBe(cleared.clearedUs)
  })

  it('have nothing of what comes later after going back, and the same again on the way', () => {
    const before = at(lost, 19_200_000)
    expect(at(lost, 11_000_000)).toMatchObject({ brokenUs: -1, leaders: [], electedUs: -1 })
    expect(at(lost, 19_200_000)).toEqual(before)
  })
})
