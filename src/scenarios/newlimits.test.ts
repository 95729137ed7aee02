/** A first day of NewLimits in both worlds, as the page of the two worlds will tell it. */
import { beforeAll, describe, expect, it } from 'vitest'
import { createTimeline, digestWorld, runTimeline, seekTimeline, type Timeline } from '../core'
import {
  BUSINESS_EVENT_KINDS,
  businessExtension,
  describeEvent,
  locateArticle,
  measureWorlds,
  OUTCOMES,
  scoreAdding,
} from '../core/company'
import { defineCompany, defineSystem, WORLDS } from '.'

const HOUR_US = 3_600_000_000
const [newLimits] = WORLDS

describe('a day of NewLimits until three in the afternoon', () => {
  let timeline: Timeline
  beforeAll(() => {
    timeline = createTimeline(newLimits, [], businessExtension)
    runTimeline(timeline, 15 * HOUR_US)
  })

  it('oversells from night-old copies and not from the stream', () => {
    const { batch, stream, events } = measureWorlds(timeline.world)
    expect(events).toBeGreaterThan(30_000)
    expect(batch.oversold).toBeGreaterThan(0)
    expect(stream.oversold).toBe(0)
    expect(batch.orders).toBe(stream.orders)
    for (const pair of batch.oversoldPairs) {
      const order = describeEvent(timeline.world, pair.order)
      expect(order).toMatchObject({ kind: 'order', article: pair.article, batch: 'oversold' })
      expect(pair.copyAgeUs).toBeGreaterThan(HOUR_US)
    }
  })

  it('has answers hours old in Batchland and none older than seconds in Streamscape', () => {
    const { batch, stream } = measureWorlds(timeline.world)
    expect(batch.meanAgeUs).toBeGreaterThan(12 * HOUR_US)
    expect(stream.meanAgeUs).toBeLessThan(2_000_000)
    expect(batch.connections).toBeGreaterThan(3 * stream.connections)
  })

  it('knows where a pair is in Streamscape, and tells what the others have not heard', () => {
    const { article } = measureWorlds(timeline.world).batch.oversoldPairs[0]
    const asked = locateArticle(timeline.world, article)
    expect(asked.stream.wrong).toBe(0)
    expect(asked.batch.wrong).toBeGreaterThan(0)
    for (const { wrong, unheard, pairs } of asked.batch.answers) {
      if (!wrong || pairs === null) continue
      const event = describeEvent(timeline.world, unheard)
      expect(event?.article).toBe(article)
      expect(BUSINESS_EVENT_KINDS).toContain(event?.kind)
      expect(OUTCOMES).toContain(event?.batch)
    }
  })

  it('would take many links for one more system, or one connection', () => {
    const fraud = defineSystem('fraud', 'Fraud check', 'fraud-check')
    const adding = scoreAdding(timeline.world, fraud)
    expect(adding.batch.connections).toBeGreaterThan(adding.stream.connections)
    expect(adding.batch.touched.length).toBeGreaterThan(0)
    expect(adding.stream.touched).toEqual([])
  })

  it('is the same day again after going back', () => {
    const before = digestWorld(timeline.world)
    seekTimeline(timeline, 13 * HOUR_US)
    seekTimeline(timeline, 15 * HOUR_US)
    expect(digestWorld(timeline.world)).toBe(before)
  })
})

it('a company of forty systems fits the limits and runs', () => {
  const kinds = ['web-shop', 'stores', 'warehouse', 'erp', 'other'] as const
  const systems = Array.from({ length: 40 }, (_, i) => defineSystem(`s-${i}`, `System ${i}`, kinds[i % kinds.length]))
  const scenario = defineCompany({ id: 'forty', title: 'Forty', description: '', company: 'Forty', systems })
  const timeline = createTimeline(scenario, [], businessExtension)
  runTimeline(timeline, HOUR_US / 60)
  expect(measureWorlds(timeline.world).systems).toHaveLength(40)
})
