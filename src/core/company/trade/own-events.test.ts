/** Orders and sales by command: they go through both worlds as any other, and nothing else of the day changes. */
import { describe, expect, it } from 'vitest'
import { NEWLIMITS } from '../../../scenarios/newlimits'
import { type Command, createTimeline, issueAt, runTimeline, seekTimeline, type Timeline, type World } from '../..'
import { businessExtension } from '..'
import { businessStore, findBusiness } from '../books/company'
import { describeEvent } from '../books/describe-event'
import { locateArticle } from '../readouts/locate-article'

const HOUR_US = 3_600_000_000
const ARTICLE = 3

const own = NEWLIMITS.business
if (own === null) throw new Error('a company')
// Nothing fails by chance, so that the night brings everything.
const batch = { ...own.batch, failurePerMille: 0, dirtyPerMille: 0 }
const SMALL = { ...NEWLIMITS, business: { ...own, batch, articles: 12, pairsAtStart: 6, eventsPerDay: 6_000 } }

const sale: Command = { kind: 'RecordSale', system: 'north', article: ARTICLE, place: 'north', pairs: 1 }
const order: Command = { kind: 'PlaceOrder', system: 'web-shop', article: ARTICLE, place: 'north', pairs: 1 }

function run(hours: number): Timeline {
  const timeline = createTimeline(SMALL, [], businessExtension)
  runTimeline(timeline, hours * HOUR_US)
  return timeline
}

/** Everything that was drawn, without what was made by command and the payments of it. */
function listDrawn(world: World): string[] {
  const business = findBusiness(world)
  const store = businessStore(world)
  if (business === null) throw new Error('a company')
  const made = new Set(business.own?.map(({ number }) => number))
  const orders = [...made].filter((number) => store.kind[number] === 1)
  const PAYMENT = 6
  const paid = new Set(orders.map((number) => store.timeUs[number] + 30_000_000))
  const drawn: string[] = []
  for (let i = 0; i < business.events; i++) {
    if (made.has(i) || (store.kind[i] === PAYMENT && paid.has(store.timeUs[i]))) continue
    drawn.push(
      [store.timeUs[i], store.kind[i], store.source[i], store.article[i], store.place[i], store.pairs[i]].join(),
    )
  }
  return drawn
}

function emptyShelf(timeline: Timeline): void {
  const { truth } = locateArticle(timeline.world, ARTICLE).batch
  const north = findBusiness(timeline.world)?.places.findIndex(({ name }) => name === 'North') ?? -1
  if (truth[north] > 0) issueAt(timeline, { ...sale, pairs: truth[north] } as Command)
}

describe('an order and a sale by command', () => {
  it('leave every other event of the night and of the morning after it and the random numbers of the workload as they were', () => {
    const alone = run(1)
    const timeline = run(1)
    for (let i = 0; i < 20; i++) {
      issueAt(timeline, sale)
      issueAt(timeline, order)
    }
    runTimeline(alone, 10 * HOUR_US)
    runTimeline(timeline, 10 * HOUR_US)
    expect(findBusiness(timeline.world)?.own).toHaveLength(40)
    expect(findBusiness(timeline.world)?.events).toBe((findBusiness(alone.world)?.events ?? 0) + 60)
    expect(listDrawn(timeline.world)).toEqual(listDrawn(alone.world))
    expect(findBusiness(timeline.world)?.plan).toEqual(findBusiness(alone.world)?.plan)
    const words = ({ state }: World) => [...state.random.subarray(4, 8), ...state.random.subarray(20, 24)]
    expect(words(timeline.world)).toEqual(words(alone.world))
  })

  it('are sold out or oversold as each world knows the shelf, and paid half a minute later where they took place', () => {
    const timeline = run(1)
    emptyShelf(timeline)
    runTimeline(timeline, HOUR_US + 1_000_000)
    issueAt(timeline, order)
    const { events } = timeline.world.stores
    const placed = events.findLast(({ kind }) => kind === 'OrderPlaced')
    if (placed?.kind !== 'OrderPlaced') throw new Error('told')
    expect(placed).toMatchObject({ system: 'web-shop', article: ARTICLE, place: 'North', pairs: 1 })
    expect([placed.batch, placed.stream]).toEqual(['oversold', 'refused'])
    expect(events[placed.cause]).toMatchObject({ kind: 'CommandIssued', command: order })
    expect(events.findLast(({ kind }) => kind === 'PairOversold')).toMatchObject({ order: placed.number })
    expect(describeEvent(timeline.world, placed.number)).toMatchObject({ kind: 'order', batch: 'oversold', pairs: -1 })
    const before = findBusiness(timeline.world)?.events ?? 0
    runTimeline(timeline, HOUR_US + 31_000_000)
    const later = Array.from({ length: (findBusiness(timeline.world)?.events ?? 0) - before }, (_, i) =>
      describeEvent(timeline.world, before + i),
    )
    const payment = later.find((event) => event?.kind === 'payment' && event.timeUs === placed.timeUs + 30_000_000)
    expect(payment).toMatchObject({ article: ARTICLE, batch: 'done', stream: 'no-order' })
  })

  it('are heard of once by each system that needs them in each world, at once or with the night', () => {
    const timeline = run(1)
    issueAt(timeline, sale)
    runTimeline(timeline, 10 * HOUR_US)
    const { events } = timeline.world.stores
    const told = events.find(({ kind }) => kind === 'SaleRecorded')
    if (told?.kind !== 'SaleRecorded') throw new Error('told')
    const heard = events.flatMap((event) => (event.kind === 'EventHeard' ? [event] : []))
    const needs = SMALL.business.systems.filter((system) => system.id !== 'north' && system.needs.includes('stock'))
    for (const world of ['Batchland', 'Streamscape']) {
      const here = heard.filter((event) => event.world === world)
      expect(here.map(({ system }) => system).sort()).toEqual(needs.map(({ id }) => id).sort())
      for (const { number, cause, afterMs } of here) {
        expect([number, cause]).toEqual([told.number, told.id])
        if (world === 'Streamscape') expect(afterMs).toBeLessThan(1_000)
        else expect(afterMs).toBeGreaterThan(1_800_000)
      }
    }
  })

  it('come again when the run goes back and on', () => {
    const timeline = run(1)
    issueAt(timeline, sale)
    runTimeline(timeline, 2 * HOUR_US)
    const count = timeline.world.stores.events.length
    seekTimeline(timeline, 0.5 * HOUR_US)
    expect(findBusiness(timeline.world)?.own).toBeUndefined()
    seekTimeline(timeline, 2 * HOUR_US)
    expect(findBusiness(timeline.world)?.own).toHaveLength(1)
    expect(timeline.world.stores.events).toHaveLength(count)
  })

  it('say the place of what is wrong with them and the cure, and change nothing', () => {
    const timeline = run(1)
    const before = findBusiness(timeline.world)?.events
    const bad: readonly [Command, RegExp][] = [
      [{ ...sale, system: 'nobody' } as Command, /^system: .*nobody.*north/],
      [{ ...order, system: 'erp' } as Command, /^system: erp does not write orders; use one of web-shop/],
      [{ ...sale, article: 12 } as Command, /^article: .*12.* 0 to 11/],
      [{ ...sale, article: Number.NaN } as Command, /^article: /],
      [{ ...sale, place: 'erp' } as Command, /^place: .*erp; use one of stores, north, south, east/],
      [{ ...sale, pairs: 0 } as Command, /^pairs: From 1 to 1000/],
    ]
    for (const [command, message] of bad) {
      issueAt(timeline, command)
      const refused = timeline.world.stores.events.at(-1)
      expect(refused).toMatchObject({ kind: 'CommandRefused', error: 'INVALID_REQUEST' })
      expect(refused?.kind === 'CommandRefused' && refused.message).toMatch(message)
    }
    expect(findBusiness(timeline.world)?.events).toBe(before)
    expect(findBusiness(timeline.world)?.own).toBeUndefined()
  })
})
