/**
 * What panels ask for, held against a run that was looked at every second: what each system knew and said then is counted
 * without the lack log, and jobs by what their rows brought.
 */
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { NEWLIMITS } from '../../../scenarios/newlimits'
import { createTimeline, issueAt, runTimeline, type Timeline, type World } from '../..'
import { businessExtension } from '..'
import { businessStore, findBusiness } from '../books/company'
import { countSales } from './count-sales'
import { traceEvent } from './event-news'
import { locateArticle } from './locate-article'
import { measureJobs } from './measure-jobs'
import { traceShelf } from './shelf-history'

const SECOND_US = 1_000_000
const MINUTE_US = 60 * SECOND_US
const HOUR_US = 60 * MINUTE_US
const ARTICLE = 2
const SIDES = ['batch', 'stream'] as const

const own = NEWLIMITS.business
if (own === null) throw new Error('a company')
const batch = {
  ...own.batch,
  intervalMinutes: 30,
  startMinute: 0,
  fixedSeconds: 240,
  failurePerMille: 150,
  dirtyPerMille: 250,
  repairMinutes: 12,
  workFromHour: 0,
  workUntilHour: 24,
}
const day = { articles: 4, pairsAtStart: 40, eventsPerDay: 20_000, dayShape: new Array(24).fill(1) }
const SMALL = { ...NEWLIMITS, business: { ...own, ...day, batch } }

function businessIn(world: World) {
  const business = findBusiness(world)
  const store = businessStore(world)
  if (business === null) throw new Error('a company')
  return { business, store }
}

/** What was seen at one second: by side and system the pairs of the article in North, and the last known of each lane. */
interface Sight {
  readonly timeUs: number
  readonly truth: readonly number[]
  readonly says: readonly (readonly number[])[]
  readonly known: readonly (readonly Int32Array[])[]
}

describe('over an hour and a half in which much goes wrong', () => {
  let timeline: Timeline
  const sights: Sight[] = []
  let north = -1
  beforeAll(() => {
    timeline = createTimeline(SMALL, [], businessExtension)
    const { world } = timeline
    north = businessIn(world).business.places.findIndex(({ name }) => name === 'North')
    runTimeline(timeline, 30 * MINUTE_US)
    issueAt(timeline, { kind: 'SpoilOutput', system: 'north', records: 20, fault: 'half-written' })
    for (let second = 1; second <= 90 * 60; second++) {
      if (second === 1800) issueAt(timeline, { kind: 'StopSystem', system: 'erp' })
      if (second === 2400) issueAt(timeline, { kind: 'StartSystem', system: 'erp' })
      runTimeline(timeline, 30 * MINUTE_US + second * SECOND_US)
      const { business } = businessIn(timeline.world)
      const cell = ARTICLE * business.places.length + north
      sights.push({
        timeUs: timeline.world.state.nowUs,
        truth: business.shelves.map((shelves) => shelves[cell]),
        says: business.systems.map(({ copies }) => copies.map((copy) => copy[cell])),
        known: business.systems.map(({ known }) => known.map((lanes) => lanes.slice())),
      })
    }
  })

  it('a shelf is said to have held what was seen on it, and each system to have said what it said', () => {
    const { world } = timeline
    const history = traceShelf(world, ARTICLE, 'north', 1)
    if (history === null) throw new Error('a shelf')
    const { business } = businessIn(world)
    // A look at Batchland is a minute long; one at Streamscape ten seconds, and what is younger than one is on its way.
    const near = [61, 12]
    SIDES.forEach((side, s) => {
      const { truth, answers } = history[side]
      const valueAt = (steps: typeof truth, timeUs: number) => steps.findLast((step) => step.timeUs <= timeUs)?.pairs
      const from = sights.findIndex(({ timeUs }) => timeUs > history.fromUs)
      for (let i = from; i < sights.length; i++) expect(valueAt(truth, sights[i].timeUs)).toBe(sights[i].truth[s])
      expect(answers.map(({ system }) => system)).toEqual(business.systems.map(({ spec }) => spec.id))
      answers.forEach(({ system, steps }, number) => {
        // What happens at a system that is down enters when it is back; that much is told at its second.
        if (system === 'erp') return
        for (let i = from + near[s]; i < sights.length; i += 7) {
          const around = sights.slice(Math.max(0, i - near[s]), i + near[s] + 1).map(({ says }) => says[number][s])
          expect(around, `${side} ${system} at ${sights[i].timeUs}`).toContain(valueAt(steps, sights[i].timeUs))
        }
        expect(steps.at(-1)?.pairs).toBe(sights[sights.length - 1].says[number][s])
      })
    })
  })

  it('each system is said to have heard of an event when it was seen to know it', () => {
    const { world } = timeline
    const { business, store } = businessIn(world)
    const states = new Set<string>()
    for (let number = 700; number < business.events; number += 11) {
      const news = traceEvent(world, number)
      if (news === null || news.timeUs < sights[0].timeUs) continue
      SIDES.forEach((side, s) => {
        for (const { system, state, heardUs, withinUs, dueUs } of news[side]) {
          states.add(`${side} ${state}`)
          const reader = business.systems.findIndex(({ spec }) => spec.id === system)
          if (state === 'due') expect(dueUs).toBeGreaterThan(world.state.nowUs)
          if (state !== 'heard' || heardUs === null) continue
          const lane = laneOfEvent(world, number)
          const isHole = business.batch.spoiled.some(
            ({ target, after, upTo, fault, repaired }) =>
              target === reader && fault === 'half-written' && repaired && number > after && number <= upTo,
          )
          if (isHole) continue
          const seenUs = sights.find(({ known }) => known[reader][s][lane] >= number)?.timeUs ?? -1
          expect(seenUs).toBeGreaterThanOrEqual(heardUs - withinUs)
          expect(seenUs).toBeLessThanOrEqual(heardUs + withinUs + SECOND_US)
        }
        if (store.outcome[s][number] >= 2) expect(news[side]).toEqual([])
      })
    }
    expect([...states].sort()).toEqual(
      expect.arrayContaining(['batch due', 'batch heard', 'batch own', 'stream heard', 'stream own']),
    )
  })

  it('a row that a half-written file left out comes with its repair', () => {
    const { world } = timeline
    const { business } = businessIn(world)
    const load = business.batch.spoiled.find((one) => one.fault === 'half-written' && one.from < 0 && !one.repaired)
    if (load === undefined) throw new Error('much goes wrong')
    const news = traceEvent(world, findRow(world, load))
    const target = business.systems[load.target].spec.id
    const hearing = news?.batch.find(({ system }) => system === target)
    const queued = measureJobs(world).repairs.find(({ cause }) => cause === load.event)
    expect(hearing).toMatchObject({ state: 'repair', heardUs: null, dueUs: queued?.doneUs })
  })

  it('what was sold is what lanes and spoiled loads say, counted one by one', () => {
    const { world } = timeline
    const { business, store } = businessIn(world)
    const sales = countSales(world, 0)
    SIDES.forEach((side, s) => {
      const counted = business.systems.map(() => [0, 0])
      const truth = [0, 0]
      for (let event = 0; event < business.events; event++) {
        const column = [1, 2].indexOf(store.kind[event])
        if (column < 0 || store.outcome[s][event] >= 2) continue
        truth[column] -= store.pairs[event]
        business.systems.forEach((system, i) => {
          const lane = laneOfEvent(world, event)
          if (store.source[event] === i)
            counted[i][column] -= Number(event <= business.lanes.entered[lane]) * store.pairs[event]
          else if (event <= system.known[s][lane]) {
            let times = 1
            for (const load of s === 0 ? business.batch.spoiled : []) {
              const isIn = event > load.after && event <= load.upTo && load.feeds.includes(store.feed[event])
              if (load.target !== i || load.source !== store.source[event] || load.repaired || !isIn) continue
              times += load.fault === 'doubled' ? 1 : -1
            }
            counted[i][column] -= times * store.pairs[event]
          }
        })
      }
      expect([sales[side].truth.orders, sales[side].truth.sales]).toEqual(truth)
      expect(sales[side].systems.map(({ orders, sales: sold }) => [orders, sold])).toEqual(counted)
    })
    expect(sales.batch.systems.some(({ all }) => all !== sales.batch.truth.all)).toBe(true)
    expect(countSales(world, 1).batch.truth.all).toBe(0)
  })

  it('each job ended as its events say, when its rows came, and with so many', () => {
    const { world } = timeline
    const { business } = businessIn(world)
    const { jobs, lastFailureUs, sinceFailureUs } = measureJobs(world)
    const { events } = world.stores
    const outcomes = new Set(jobs.map(({ outcome }) => outcome))
    for (const outcome of ['ok', 'failed', 'half-written', 'doubled'] as const) expect(outcomes).toContain(outcome)
    jobs.forEach((job) => {
      const [from, to] = [job.from, job.to].map((id) => business.systems.findIndex(({ spec }) => spec.id === id))
      if (job.startUs === null || job.endUs === null || job.outcome === 'running') return
      const told = events.filter(
        (event) =>
          (event.kind === 'JobFailed' || event.kind === 'DirtyLoad') &&
          event.from === job.from &&
          event.to === job.to &&
          event.timeUs >= (job.startUs ?? 0),
      )
      const dirty = told.find(({ kind }) => kind === 'DirtyLoad')
      if (dirty?.kind === 'DirtyLoad') expect([job.outcome, job.badRows]).toEqual([dirty.fault, dirty.rows])
      if (told.some(({ kind }) => kind === 'JobFailed')) expect(job.outcome).toBe('failed')
      if (job.outcome === 'ok' || job.outcome === 'spread') expect(told).toEqual([])
      for (const { timeUs } of told) expect(timeUs).toBe(job.endUs)
      expect(job.nextUs).toBeGreaterThan(world.state.nowUs)
      if (job.outcome === 'failed') {
        expect(job.rows).toBe(0)
        return
      }
      // Between the seconds before and after its end the target moved on along the source's lanes.
      const i = sights.findIndex(({ timeUs }) => timeUs >= (job.endUs ?? 0))
      if (i < 1) return
      const moved = sights[i].known[to][0].map((known, lane) => Number(known !== sights[i - 1].known[to][0][lane]))
      const isMine = business.lanes.source.subarray(0, moved.length).map((source) => Number(source === from))
      const hasMoved = moved.some((one, lane) => one === 1 && isMine[lane] === 1)
      expect(hasMoved, `${job.from} ${job.to}`).toBe(job.rows + job.badRows > 0)
    })
    const failed = events.findLast(({ kind }) => kind === 'JobFailed')
    expect(lastFailureUs).toBe(failed?.timeUs)
    expect(sinceFailureUs).toBe(world.state.nowUs - (failed?.timeUs ?? 0))
  })

  it('the desk is done when it was said to be, while nothing else is dropped before', () => {
    const said = measureJobs(timeline.world).repairs
    expect(said.length).toBeGreaterThan(3)
    runTimeline(timeline, timeline.world.state.nowUs + 30 * MINUTE_US)
    const done = timeline.world.stores.events.flatMap((event) =>
      event.kind === 'RepairDone' && event.world === 'Batchland' ? [event] : [],
    )
    const [first, second] = said.filter(({ world }) => world === 'Batchland')
    expect(done.find(({ cause }) => cause === first.cause)?.timeUs).toBe(first.doneUs)
    expect(second.doneUs - second.beginUs).toBe(12 * MINUTE_US)
  })
})

function laneOfEvent(world: World, event: number): number {
  const { business, store } = businessIn(world)
  const { lanes } = business
  for (let lane = 0; lane < lanes.length; lane++) {
    if (lanes.source[lane] !== store.source[event] || lanes.feed[lane] !== store.feed[event]) continue
    const partition = business.partitionOf[store.feed[event] * 4 + store.article[event]]
    if (lanes.partition[lane] === partition) return lane
  }
  return -1
}

function findRow(
  world: World,
  load: { source: number; feeds: readonly number[]; after: number; upTo: number },
): number {
  const { store } = businessIn(world)
  for (let event = load.upTo; event > load.after; event--)
    if (store.source[event] === load.source && load.feeds.includes(store.feed[event]) && store.outcome[0][event] < 2)
      return event
  return -1
}

it.runIf(inject('isComicWhole'))(
  'of the shelf of the story each system says its own on Tuesday at ten, and two scripts have failed in the night',
  () => {
    const timeline = createTimeline(NEWLIMITS, [], businessExtension)
    runTimeline(timeline, 34 * HOUR_US)
    const { world } = timeline
    const history = traceShelf(world, 88, 'north', 4)
    const now = traceShelf(world, 88, 'north', 0)
    const located = locateArticle(world, 88)
    const north = located.places.indexOf('North')
    for (const side of SIDES) {
      const says = history?.[side].answers.map(({ system, steps }) => [system, steps.at(-1)?.pairs])
      expect(says).toEqual(located[side].answers.map(({ system, pairs }) => [system, pairs?.[north]]))
      expect(now?.[side].answers.map(({ system, steps }) => [system, steps[0].pairs])).toEqual(says)
    }
    const batchSays = Object.fromEntries(now?.batch.answers.map(({ system, steps }) => [system, steps[0].pairs]) ?? [])
    expect(now?.batch.truth).toEqual([{ timeUs: 34 * HOUR_US, pairs: 1 }])
    expect(batchSays).toMatchObject({ 'web-shop': 10, orders: 14, north: 5, erp: 14, 'data-warehouse': 13 })
    expect(now?.stream.answers.every(({ steps }) => steps[0].pairs === 1)).toBe(true)
    const { jobs, repairs } = measureJobs(world)
    expect(jobs).toHaveLength(62)
    expect(jobs.filter(({ outcome }) => outcome === 'failed').map(({ from, to }) => `${from} ${to}`)).toEqual([
      'web-shop east',
      'north stores',
    ])
    expect(repairs.map(({ doneUs }) => doneUs / HOUR_US)).toEqual([34.5, 36])
    expect(countSales(world, 0).batch.truth).toEqual({ orders: 6_512, sales: 11_156, all: 17_668 })
  },
)
