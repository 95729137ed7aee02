/** The bench with a run of the real core: each light is a row, each figure is the run's, and a draft has neither. */
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { builderWords as words } from '../../../../content/stream-builder'
import { createTimeline, issueAt, runTimeline, type StreamSpec } from '../../../../core'
import { businessExtension, measureStreams } from '../../../../core/company'
import { defineCompany, defineSystem } from '../../../../scenarios/define-company'
import { formatCount } from '../../../kit/format'
import { Bench } from './bench'
import { adviseOn, JobState } from './job-state'
import { Readers } from './readers'
import { RowsIn, RowsOut } from './rows'

const MINUTE_US = 60_000_000
const STREAM: StreamSpec = {
  source: 'stock',
  where: [{ field: 'kind', is: '=', value: 'sale' }],
  keyBy: 'place',
  aggregate: 'count',
  windowMs: 300_000,
  graceMs: 0,
}
const DRAFT = { application: 'pulse', stream: STREAM }

const timeline = createTimeline(
  defineCompany({
    id: 'bench',
    title: '',
    description: '',
    company: 'Bench',
    seed: 3,
    systems: [
      defineSystem('shop', 'Shop', 'web-shop'),
      defineSystem('stores', 'Stores', 'stores', { site: 'zone-c' }),
      defineSystem('north', 'North', 'warehouse', { site: 'zone-b' }),
    ],
    business: { articles: 7, eventsPerDay: 6_000, dayShape: Array.from({ length: 24 }, (_, h) => (h < 2 ? 1 : 0)) },
  }),
  [],
  businessExtension,
)
runTimeline(timeline, 5 * MINUTE_US)
issueAt(timeline, { kind: 'BuildApplication', ...DRAFT, version: 1, guarantee: 'exactly_once_v2' })
runTimeline(timeline, 10 * MINUTE_US)
issueAt(timeline, { kind: 'SubscribeApplication', application: 'pulse-board', reads: 'pulse' })
runTimeline(timeline, 16 * MINUTE_US)
const { ground, built } = measureStreams(timeline.world)
const [job] = built
const change = (): void => {}
const lightsOf = (markup: string): number => markup.match(/class="light/g)?.length ?? 0

it('has a light for each row on its way, and none while what stands on the bench is not built', () => {
  const bench = (shown: typeof job | null): string =>
    renderToStaticMarkup(
      <Bench draft={DRAFT} ground={ground} built={shown} onChange={change}>
        {null}
      </Bench>,
    )
  const kept = job.rowsIn.filter(({ verdict }) => verdict === 'kept').length
  expect(job.rowsIn.length).toBeGreaterThan(3)
  expect(lightsOf(bench(job))).toBe(job.rowsIn.length + 2 * kept + job.rowsOut.length)
  const filter = job.job.nodes.find(({ kind }) => kind === 'filter')
  expect(bench(job)).toContain(`${words.dropped} ${formatCount((filter?.in ?? 0) - (filter?.out ?? 0))}`)
  expect(bench(job)).toContain(words.written(formatCount(job.written)))
  expect(lightsOf(bench(null))).toBe(0)
  expect(bench(null)).not.toContain(words.written(formatCount(0)))
})

it('lists rows in and out of the run, and says of none before there is a job', () => {
  const rowsIn = renderToStaticMarkup(<RowsIn built={job} ground={ground} />)
  for (const { partition, offset } of job.rowsIn) expect(rowsIn).toContain(`${partition}:${offset}`)
  expect(rowsIn.match(/class="is-dropped"/g)?.length ?? 0).toBe(
    job.rowsIn.filter(({ verdict }) => verdict === 'dropped').length,
  )
  const rowsOut = renderToStaticMarkup(<RowsOut built={job} ground={ground} />)
  for (const { partition, offset } of job.rowsOut) expect(rowsOut).toContain(`${partition}:${offset}`)
  expect(renderToStaticMarkup(<RowsOut built={null} ground={ground} />)).toContain(words.notBuilt)
})

it('names the topics that the run made, the same that were said before', () => {
  const topicsOf = (shown: typeof job | null): readonly string[] =>
    [
      ...renderToStaticMarkup(<JobState draft={DRAFT} ground={ground} built={shown} onChange={change} />).matchAll(
        /<code>([^<]*)/g,
      ),
    ].map(([, name]) => name)
  expect(topicsOf(null)).toEqual(topicsOf(job))
  const made = timeline.world.state.topics.map(({ name }) => name)
  expect(made).toEqual(expect.arrayContaining([...topicsOf(job)]))
})

it('advises to keep a key that records have, and to wait for what came too late', () => {
  expect(adviseOn({ ...STREAM, keyBy: 'article' }, ground, null)?.fix).toEqual({ keyBy: null })
  const late = { ...job, job: { ...job.job, dropped: 3 } }
  expect(adviseOn(STREAM, ground, late)?.fix).toEqual({ graceMs: 60_000 })
  expect(adviseOn(STREAM, ground, job)).toBeNull()
})

it('shows who reads it with what it has read', () => {
  const markup = renderToStaticMarkup(<Readers built={job} ground={ground} issue={change} />)
  expect(job.readers[0].job.phase).toBe('RUNNING')
  expect(markup).toContain(words.lag(formatCount(job.readers[0].job.lag)))
  for (const { key } of job.readers[0].rows) expect(markup).toContain(String(key))
  expect(markup).toContain(words.plug)
})
