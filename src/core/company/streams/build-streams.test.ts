/** A job that was built by hand runs as any other, and what is refused has changed nothing. */
import { expect, it } from 'vitest'
import { defineCompany, defineSystem } from '../../../scenarios/define-company'
import type { Command } from '../../command'
import { digestWorld } from '../../digest-world'
import { createTimeline, issueAt, runTimeline, seekTimeline, type Timeline } from '../../timeline/timeline'
import { businessExtension } from '../extension'
import { measureStreams } from '../readouts/measure-streams'
import type { StreamSpec } from '../vocabulary/stream-spec'
import { recomputeStream } from './recompute-stream'

const MINUTE_US = 60_000_000
/** Something has happened already. */
const DAY = 20

/** Small and busy, so that a run of an hour says enough. */
const COMPANY = defineCompany({
  id: 'built',
  title: '',
  description: '',
  company: 'Built',
  seed: 11,
  systems: [
    defineSystem('shop', 'Shop', 'web-shop'),
    defineSystem('stores', 'Stores', 'stores', { site: 'zone-c' }),
    defineSystem('north', 'North', 'warehouse', { site: 'zone-b' }),
  ],
  business: { articles: 7, eventsPerDay: 6_000, dayShape: Array.from({ length: 24 }, (_, hour) => (hour < 2 ? 1 : 0)) },
})

const HOT: StreamSpec = {
  source: 'orders',
  where: [{ field: 'quantity', is: '>=', value: 1 }],
  keyBy: 'place',
  aggregate: 'count',
  windowMs: 300_000,
  graceMs: 60_000,
}

const build = (stream: Partial<StreamSpec> = {}, version = 1, application = 'hot'): Command => ({
  kind: 'BuildApplication',
  application,
  version,
  guarantee: 'exactly_once_v2',
  stream: { ...HOT, ...stream },
})
const read = (application: string, reads = 'hot'): Command => ({ kind: 'SubscribeApplication', application, reads })
const begin = (): Timeline => createTimeline(COMPANY, [], businessExtension)

function run(timeline: Timeline, steps: readonly (number | Command)[]): Timeline {
  for (const step of steps) {
    if (typeof step === 'number') runTimeline(timeline, step * MINUTE_US)
    else issueAt(timeline, step)
  }
  return timeline
}

const topicsOf = ({ world }: Timeline): readonly string[] => world.state.topics.map(({ name }) => name)
const built = ({ world }: Timeline) => measureStreams(world).built
const refusalOf = ({ world }: Timeline) => world.stores.events.at(-1)

it('counts in windows as a loop over the log does, and writes what it says to its topic', () => {
  const timeline = run(begin(), [DAY, build(), DAY + 30])
  const [{ job, rowsIn, rowsOut, written }] = built(timeline)
  expect(job).toMatchObject({ phase: 'RUNNING', lag: 0, dropped: 0 })
  const { said, counted } = recomputeStream(timeline.world, 'hot', 1)
  expect(Object.keys(counted).length).toBeGreaterThan(5)
  expect(said).toEqual(counted)
  expect(rowsIn).toHaveLength(7)
  expect(rowsOut[0].result).toBeGreaterThan(0)
  expect(written).toBe(Object.values(counted).reduce((sum, { records }) => sum + records, 0))
})

it('makes a repartition topic for a key that is named, and none for the key that records have', () => {
  const keyed = run(begin(), [5, build(), 6])
  expect(topicsOf(keyed)).toEqual(expect.arrayContaining(['hot', 'hot-by-place-repartition', 'hot-count-changelog']))
  const own = run(begin(), [5, build({ keyBy: null }), 6])
  expect(topicsOf(own).filter((name) => name.startsWith('hot'))).toEqual(['hot-count-changelog', 'hot'])
  const plain = run(begin(), [5, build({ aggregate: null, keyBy: null, windowMs: null }), 6])
  expect(topicsOf(plain).filter((name) => name.startsWith('hot'))).toEqual(['hot'])
})

it('lets through what its filter says, and says which rows it dropped', () => {
  const where = [{ field: 'kind', is: '=', value: 'sale' }] as const
  const timeline = run(begin(), [DAY, build({ source: 'stock', where, aggregate: 'sum' }), DAY + 10])
  const [{ job, rowsIn }] = built(timeline)
  const filter = job.nodes.find(({ kind }) => kind === 'filter')
  expect(filter?.in).toBeGreaterThan(filter?.out ?? 0)
  const { fields } = measureStreams(timeline.world).ground.feeds.find(({ feed }) => feed === 'stock') ?? { fields: [] }
  const kind = fields.findIndex(({ field }) => field === 'kind')
  for (const { values, verdict } of rowsIn) expect(verdict).toBe(values[kind] === 'sale' ? 'kept' : 'dropped')
  const { said, counted } = recomputeStream(timeline.world, 'hot', 1)
  expect(said).toEqual(counted)
})

it('serves a second application from the first record of its topic, whenever it comes', () => {
  const timeline = run(begin(), [DAY, build(), DAY + 10, read('board'), DAY + 20, read('phone'), DAY + 25])
  const [{ readers, written, rowsOut }] = built(timeline)
  expect(readers.map(({ job, read, topic }) => [job.application, job.lag, read, topic])).toEqual([
    ['board', 0, written, 'hot'],
    ['phone', 0, written, 'hot'],
  ])
  expect(readers[0].rows).toEqual(readers[1].rows)
  expect(readers[0].rows[0].windowUs).toBe(rowsOut[0].windowUs)
})

it('runs a next version beside the first, and takes its readers along when it serves', () => {
  const timeline = run(begin(), [DAY, build(), DAY + 2, read('board'), DAY + 4, build({ windowMs: 600_000 }, 2)])
  expect(built(timeline).map(({ mayServe }) => mayServe)).toEqual([false, false])
  run(timeline, [{ kind: 'ServeApplication', application: 'hot', version: 2 }])
  expect(refusalOf(timeline)).toMatchObject({ kind: 'CommandRefused' })
  run(timeline, [DAY + 10])
  expect(built(timeline).map(({ mayServe }) => mayServe)).toEqual([false, true])
  expect(built(timeline).map(({ job, readers }) => [job.id, job.serving, readers.length])).toEqual([
    ['hot', true, 1],
    ['hot-v2', false, 0],
  ])
  run(timeline, [{ kind: 'ServeApplication', application: 'hot', version: 2 }, DAY + 15])
  const [first, second] = built(timeline)
  expect([first.job.serving, second.job.serving]).toEqual([false, true])
  expect(first.readers[0].job.phase).toBe('NOT_RUNNING')
  expect(second.readers[0]).toMatchObject({ topic: 'hot-v2', job: { phase: 'RUNNING', lag: 0 } })
})

it('forgets windows that are over, in its store and not in its topic', () => {
  const timeline = run(begin(), [DAY, build(), DAY + 80])
  const [{ job }] = built(timeline)
  const { counted } = recomputeStream(timeline.world, 'hot', 1)
  expect(job.stores[0].entries).toBeLessThan(Object.keys(counted).length / 5)
})

it.each<[string, Command]>([
  ['stream-name', build({}, 1, 'Hot')],
  ['stream-field', build({ source: 'clicks' })],
  ['stream-key', build({ keyBy: 'quantity' })],
  ['stream-compare', build({ where: [{ field: 'place', is: '<', value: 'north' }] })],
  ['stream-value', build({ where: [{ field: 'place', is: '=', value: 'atlantis' }] })],
  ['stream-sum', build({ source: 'clicks', where: [], keyBy: null, aggregate: 'sum' })],
  ['stream-window', build({ aggregate: null })],
  ['stream-version', build({}, 2)],
  ['taken', build({}, 1, 'sales-by-place')],
  ['taken', build({}, 1, 'orders')],
  ['unknown', read('board')],
])('refuses with %s, and nothing is different', (code, command) => {
  const timeline = run(begin(), [5])
  const before = JSON.stringify([timeline.world.state.business, timeline.world.state.topics])
  run(timeline, [command])
  expect(refusalOf(timeline)).toMatchObject({ kind: 'CommandRefused', reason: { code } })
  expect(JSON.stringify([timeline.world.state.business, timeline.world.state.topics])).toBe(before)
})

it('is refused without a quorum, and nothing is different', () => {
  const controllers = COMPANY.controllers.map(({ id }): Command => ({ kind: 'CrashController', controller: id }))
  const timeline = run(begin(), [5, ...controllers, 6])
  const before = JSON.stringify(timeline.world.state.business)
  run(timeline, [build()])
  expect(refusalOf(timeline)).toMatchObject({ kind: 'CommandRefused', error: 'TimeoutException' })
  expect(JSON.stringify(timeline.world.state.business)).toBe(before)
})

it('is the same again after going back, before it was built and behind', () => {
  const timeline = run(begin(), [5, build(), 10, read('board'), 20])
  const before = digestWorld(timeline.world)
  seekTimeline(timeline, 4 * MINUTE_US)
  expect(built(timeline)).toEqual([])
  seekTimeline(timeline, 20 * MINUTE_US)
  expect(digestWorld(timeline.world)).toBe(before)
})
