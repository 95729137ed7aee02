/** What is said of one event's way, held against the run itself. */
import { beforeAll, describe, expect, it } from 'vitest'
import { createTimeline, digestWorld, issueAt, runTimeline, seekTimeline, type Timeline } from '../core'
import { businessExtension, hasHeard, listReaders } from '../core/company'
import type { FollowedEvent } from '../protocol'
import { defineCompany, defineSystem } from '../scenarios'
import { EventFollower } from './event-follower'

const HOUR_US = 3_600_000_000
const calm = defineCompany({
  id: 'small',
  title: 'Small',
  description: '',
  company: 'Small',
  seed: 6,
  systems: [
    defineSystem('shop', 'Shop', 'web-shop'),
    defineSystem('stores', 'Stores', 'stores'),
    defineSystem('north', 'North', 'warehouse'),
    defineSystem('erp', 'ERP', 'erp'),
  ],
  business: { eventsPerDay: 4_000 },
})
/** Half of the files fail. */
const shop = {
  ...calm,
  business: calm.business && { ...calm.business, batch: { ...calm.business.batch, failurePerMille: 500 } },
}

function open(hours: number): Timeline {
  const timeline = createTimeline(shop, [], businessExtension)
  runTimeline(timeline, hours * HOUR_US)
  return timeline
}

function find(follower: EventFollower, timeline: Timeline): FollowedEvent {
  let looks = 0
  while (follower.view()?.isLooking && looks++ < 100_000) follower.follow(timeline, () => false)
  const view = follower.view()
  if (view === null) throw new Error('Nothing is followed.')
  return view
}

describe('one event that is followed', () => {
  let timeline: Timeline
  let told: FollowedEvent
  beforeAll(() => {
    timeline = open(12)
    const follower = new EventFollower()
    follower.want(timeline.world, { by: 'last-pair' })
    told = find(follower, timeline)
  })

  it('is an order or a sale that both worlds took, and changes nothing in the run', () => {
    expect(told.event).toMatchObject({ batch: 'done', stream: 'done' })
    expect(['order', 'sale']).toContain(told.event.kind)
    expect(digestWorld(timeline.world)).toBe(digestWorld(open(12).world))
  })

  it('is heard of by everybody in both worlds at the very instant that is said', () => {
    const { number, timeUs } = told.event
    const run = open(12)
    seekTimeline(run, timeUs)
    const others = (side: 'batch' | 'stream') => told[side].filter(({ isOwn }) => !isOwn)
    const numbers = new Map(listReaders(run.world, number).map((reader) => [reader.system, reader.number]))
    const said = (['batch', 'stream'] as const)
      .flatMap((side, index) => others(side).map(({ system, atUs }) => ({ side: index as 0 | 1, system, atUs })))
      .sort((a, b) => (a.atUs ?? Number.POSITIVE_INFINITY) - (b.atUs ?? Number.POSITIVE_INFINITY))
    expect(said).toHaveLength(2 * numbers.size)
    for (const { side, system, atUs } of said) {
      if (atUs === null) continue
      const has = () => hasHeard(run.world, numbers.get(system) ?? -1, number, side)
      if (atUs - 1 > run.world.state.nowUs) runTimeline(run, atUs - 1)
      // Two may hear at one instant: then the other one's was looked at before it.
      if (run.world.state.nowUs < atUs) expect(has(), system).toBe(false)
      runTimeline(run, atUs)
      expect(has(), system).toBe(true)
    }
    const never = said.filter(({ atUs }) => atUs === null)
    if (never.length > 0) runTimeline(run, timeUs + 49 * HOUR_US)
    for (const { side, system } of never)
      expect(hasHeard(run.world, numbers.get(system) ?? -1, number, side), system).toBe(false)
    // Half of the files fail in this company, and what failed is said.
    const failed = others('batch').filter(({ failedUs }) => failedUs !== null)
    const failures = run.world.stores.events.flatMap((event) =>
      event.kind === 'JobFailed' && event.from === told.event.system && event.timeUs > timeUs ? [event] : [],
    )
    expect(failed.length).toBeGreaterThan(0)
    for (const { system, failedUs, atUs } of failed) {
      expect(failures.find(({ to }) => to === system)?.timeUs).toBe(failedUs)
      // It may fail two nights running.
      expect(atUs ?? Number.POSITIVE_INFINITY).toBeGreaterThan(failedUs ?? 0)
    }
    expect(others('batch').every(({ atUs }) => (atUs ?? Number.POSITIVE_INFINITY) > timeUs + HOUR_US)).toBe(true)
    expect(others('stream').every(({ atUs }) => (atUs ?? 0) < timeUs + HOUR_US / 1800)).toBe(true)
  })

  it('is found out anew after a command, and dropped when it has not happened any more', () => {
    const run = open(12)
    const follower = new EventFollower()
    const event = follower.want(run.world, { by: 'last-pair' })
    if (event === null) throw new Error('Something was sold.')
    find(follower, run)
    issueAt(run, { kind: 'StopSystem', system: 'erp' })
    follower.forgetAfter(run.world.state.nowUs)
    const anew = find(follower, run)
    expect(anew.batch.find(({ system }) => system === 'erp')?.atUs).toBeNull()
    // What has happened stays as it was found.
    expect(anew.stream).toEqual(told.stream)
    follower.forgetAfter(event.timeUs - 1)
    expect(follower.view()).toBeNull()
  })
})
