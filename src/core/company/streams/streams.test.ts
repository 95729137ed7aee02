/** The jobs of NewLimits on a day that goes well, and on one that does not. */
import { expect, it } from 'vitest'
import { NEWLIMITS } from '../../../scenarios/newlimits'
import type { Command } from '../../command'
import { digestWorld } from '../../digest-world'
import { createTimeline, issueAt, runTimeline, seekTimeline, type Timeline } from '../../timeline/timeline'
import { findBusiness } from '../books/company'
import { businessExtension } from '../extension'
import { measureStreams } from '../readouts/measure-streams'
import { readTexts, recomputeInventory, recomputeSales } from './recompute'

const MINUTE_US = 60_000_000

const start = (application: string, guarantee: 'at_least_once' | 'exactly_once_v2' = 'exactly_once_v2'): Command => ({
  kind: 'StartApplication',
  application,
  version: 1,
  guarantee,
})

function run(timeline: Timeline, steps: readonly (number | Command)[]): Timeline {
  for (const step of steps) {
    if (typeof step === 'number') runTimeline(timeline, step * MINUTE_US)
    else issueAt(timeline, step)
  }
  return timeline
}

const begin = (): Timeline => createTimeline(NEWLIMITS, [], businessExtension)
const fail = (application: string): Command => ({ kind: 'FailApplication', application, version: 1 })

function storeOf({ world }: Timeline, application: number): Readonly<Record<string, readonly number[]>> {
  return findBusiness(world)?.processing.applications[application].stores[0].entries ?? {}
}

function tableOf(timeline: Timeline, application = 0): readonly (readonly number[])[] {
  const { articles, pairsAtStart } = NEWLIMITS.business as { articles: number; pairsAtStart: number }
  const places = findBusiness(timeline.world)?.places.length ?? 0
  const untouched = new Array<number>(places).fill(pairsAtStart)
  return Array.from({ length: articles }, (_, article) => storeOf(timeline, application)[article] ?? untouched)
}

it('keeps an inventory in real time that equals a plain recomputation, and the shelves', () => {
  const timeline = run(begin(), [5, start('real-time-inventory'), 90])
  expect(tableOf(timeline)).toEqual(recomputeInventory(timeline.world))
  const { inventory, applications } = measureStreams(timeline.world)
  expect(inventory?.wrong).toBeLessThan(5)
  expect(applications[0]).toMatchObject({ phase: 'RUNNING', lag: 0 })
})

it('restores its store from the changelog after a crash; exactly_once_v2 counts nothing twice', () => {
  const timeline = run(begin(), [5, start('real-time-inventory'), 60.25, fail('real-time-inventory')])
  expect(Object.keys(storeOf(timeline, 0))).toHaveLength(0)
  run(timeline, [61, start('real-time-inventory'), 62])
  const [{ stores, crashes }] = measureStreams(timeline.world).applications
  expect(stores[0].restored).toBe(stores[0].toRestore)
  expect(stores[0].restored).toBeGreaterThan(50)
  expect(crashes).toBe(1)
  expect(tableOf(run(timeline, [90]))).toEqual(recomputeInventory(timeline.world))
})

it('counts some movements twice with at_least_once, as Kafka Streams does', () => {
  const day = 9 * 60
  const timeline = run(begin(), [day, start('real-time-inventory', 'at_least_once'), day + 20.4])
  run(timeline, [fail('real-time-inventory'), start('real-time-inventory', 'at_least_once'), day + 30])
  expect(tableOf(timeline)).not.toEqual(recomputeInventory(timeline.world))
})

it('replays the log with version 2, which takes over with the same table', () => {
  const timeline = run(begin(), [5, start('real-time-inventory'), 120])
  run(timeline, [{ kind: 'ReplayApplication', application: 'real-time-inventory', version: 2 }, 125])
  const { applications, inventory } = measureStreams(timeline.world)
  expect(applications.slice(0, 2).map(({ id, serving }) => [id, serving])).toEqual([
    ['real-time-inventory', false],
    ['real-time-inventory-v2', true],
  ])
  expect(tableOf(timeline, 1)).toEqual(tableOf(timeline, 0))
  expect(inventory?.rows[0].total).toBe(inventory?.rows[0].pairs.reduce((a, b) => a + b, 0))
  expect(readTexts(timeline.world, 'inventory-v2').flat()).toHaveLength(
    readTexts(timeline.world, 'inventory').flat().length,
  )
})

it('refuses a job whose source is missing, and lets it reuse the stream once somebody writes it', () => {
  const timeline = run(begin(), [5, start('low-stock-alerts')])
  expect(timeline.world.stores.events.at(-1)).toMatchObject({ error: 'MissingSourceTopicException' })
  run(timeline, [start('real-time-inventory'), 6, start('low-stock-alerts'), 60])
  const alerts = measureStreams(timeline.world).applications[1]
  expect(alerts.phase).toBe('RUNNING')
  expect(storeOf(timeline, 1)).toEqual(storeOf(timeline, 0))
})

it('reads a long history by time, so that nothing of it is too late', () => {
  const timeline = run(begin(), [9 * 60, start('sales-by-place'), 9 * 60 + 10])
  const sales = measureStreams(timeline.world).applications[2]
  expect(sales.nodes.find(({ name }) => name === 'sales-only')?.in).toBeGreaterThan(1_000)
  expect(sales.dropped).toBe(0)
})

it('drops what comes later than window and grace, and says how much', () => {
  const day = 9 * 60
  const timeline = run(begin(), [day, start('sales-by-place'), { kind: 'StopSystem', system: 'stores' }, day + 60])
  run(timeline, [{ kind: 'StartSystem', system: 'stores' }, day + 90])
  const { windows, dropped } = recomputeSales(timeline.world)
  expect(dropped).toBeGreaterThan(10)
  expect(measureStreams(timeline.world).applications[2].dropped).toBe(dropped)
  expect(storeOf(timeline, 0)).toEqual(windows)
})

it('is the same again after going back', () => {
  const timeline = run(begin(), [5, start('real-time-inventory'), 30, fail('real-time-inventory'), 31])
  run(timeline, [start('real-time-inventory'), 50])
  const before = digestWorld(timeline.world)
  seekTimeline(timeline, 29 * MINUTE_US)
  seekTimeline(timeline, 50 * MINUTE_US)
  expect(digestWorld(timeline.world)).toBe(before)
})

it('carries rows in and out by connectors, again after a failure, and misses none', () => {
  const timeline = run(begin(), [5, start('real-time-inventory'), 6])
  run(timeline, [{ kind: 'StartConnector', connector: 'reviews-source' }])
  run(timeline, [{ kind: 'StartConnector', connector: 'inventory-sink' }, 20.4])
  run(timeline, [{ kind: 'FailConnector', connector: 'reviews-source' }])
  run(timeline, [{ kind: 'FailConnector', connector: 'inventory-sink' }, 30])
  expect(measureStreams(timeline.world).connectors.map(({ phase }) => phase)).toEqual(['FAILED', 'FAILED'])
  run(timeline, [{ kind: 'RestartConnector', connector: 'reviews-source' }])
  run(timeline, [{ kind: 'RestartConnector', connector: 'inventory-sink' }, 60])
  const [source, sink] = measureStreams(timeline.world).connectors
  const ids = readTexts(timeline.world, 'reviews')
    .flat()
    .map(({ values }) => values[0])
  expect(source.again).toBeGreaterThan(0)
  expect(ids.length).toBe(source.carried)
  expect(new Set(ids).size).toBe(source.carried - source.again)
  expect(new Set(ids).size).toBeGreaterThanOrEqual(source.rows - 1)
  expect(sink.rows).toBe(Object.keys(storeOf(timeline, 0)).length)
  expect(findBusiness(timeline.world)?.processing.connectors[1].rows).toEqual(storeOf(timeline, 0))
})
