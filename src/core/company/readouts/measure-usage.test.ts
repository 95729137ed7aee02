/** Records by principal and pairs on shelves, held against the logs of the cluster and the company's own events. */
import { beforeAll, describe, expect, it } from 'vitest'
import { NEWLIMITS } from '../../../scenarios/newlimits'
import { createTimeline, issueAt, runTimeline, seekTimeline, type Timeline, type World } from '../..'
import { businessExtension } from '..'
import { findBusiness } from '../books/company'
import { FEEDS } from '../vocabulary/business-spec'
import { measureStock } from './measure-stock'
import { measureUsage } from './measure-usage'

const SECOND_US = 1_000_000
const own = NEWLIMITS.business
if (own === null) throw new Error('a company')
const SMALL = {
  ...NEWLIMITS,
  business: { ...own, articles: 6, pairsAtStart: 5, eventsPerDay: 40_000, dayShape: new Array(24).fill(1) },
}

/** Records that stand in the topics of a feed. */
function countLog({ state: { topics, partitions, replicas } }: World, feed: string): number {
  const topic = topics.find(({ name }) => name === feed)
  return (topic?.partitions ?? []).reduce((sum, p) => sum + replicas.logEndOffset[partitions.leaderRow[p]], 0)
}

describe('after ten minutes', () => {
  let timeline: Timeline
  beforeAll(() => {
    timeline = createTimeline(SMALL, [], businessExtension)
    runTimeline(timeline, 600 * SECOND_US)
    // Nobody writes for a while, so that all that was written has been read; and one reader begins anew.
    for (const { id } of own.systems) issueAt(timeline, { kind: 'StopSystem', system: id })
    issueAt(timeline, { kind: 'StartSystem', system: 'data-warehouse' })
    seekTimeline(timeline, 640 * SECOND_US)
  })

  it('what all have written is what stands in the logs', () => {
    const written = measureUsage(timeline.world).principals.reduce((sum, one) => sum + one.written, 0)
    const stands = FEEDS.reduce((sum, feed) => sum + countLog(timeline.world, feed), 0)
    expect(written).toBe(stands)
    expect(written).toBeGreaterThan(200)
  })

  it('who reads everything and writes nothing has read what all have written, and begins anew without forgetting it', () => {
    const { principals } = measureUsage(timeline.world)
    const warehouse = principals.find(({ principal }) => principal === 'User:data-warehouse')
    expect(warehouse).toMatchObject({ system: 'data-warehouse', name: 'Data warehouse', written: 0 })
    expect(warehouse?.read).toBeGreaterThanOrEqual(FEEDS.reduce((sum, feed) => sum + countLog(timeline.world, feed), 0))
  })

  it('each system has one principal, whatever the number of its clients', () => {
    const { principals } = measureUsage(timeline.world)
    const names = principals.map(({ principal }) => principal)
    expect(new Set(names).size).toBe(names.length)
    expect(new Set(principals.map(({ system }) => system))).toEqual(new Set(own.systems.map(({ id }) => id)))
  })

  it('an attacker is a principal that belongs to no system', () => {
    issueAt(timeline, { kind: 'StartAttack', feed: 'stock', records: 30, recordsPerSecond: 10, payload: 'plain-text' })
    seekTimeline(timeline, 660 * SECOND_US)
    const strangers = measureUsage(timeline.world).principals.filter(({ system }) => system === null)
    expect(strangers).toEqual([
      { principal: 'User:batch-script', system: null, name: 'User:batch-script', written: 30, read: 0 },
    ])
  })
})

describe('pairs', () => {
  it('lie alike in both worlds at first, and the shop knows them', () => {
    const { world } = createTimeline(SMALL, [], businessExtension)
    // Three warehouses and the stores, five pairs of each of six articles.
    const lying = { all: 120, inWarehouses: 90 }
    expect(measureStock(world, 'web-shop')).toEqual({
      system: 'web-shop',
      batch: { shelves: lying, copy: lying },
      stream: { shelves: lying, copy: lying },
    })
    expect(measureStock(world, 'nobody')).toBeNull()
  })

  it('that are owed do not lie there', () => {
    const { world } = createTimeline(SMALL, [], businessExtension)
    findBusiness(world)?.shelves[0].set([-2, 3])
    expect(measureStock(world, 'web-shop')?.batch.shelves.all).toBe(120 - 5 - 5 + 3)
  })
})
