/** The session of the two worlds as its page uses it. */
import { beforeEach, describe, expect, it } from 'vitest'
import { type Control, type Frame, LIGHT_STRIDE } from '../protocol'
import { defineCompany, defineSystem } from '../scenarios'
import { applyControl, ask, openSession, type Session } from './session'
import { buildFrame } from './session-frames'
import { advanceSession } from './session-time'
import { createWorldsCompanion } from './worlds-companion'

const HOUR_US = 3_600_000_000
const FRAME_MS = 16

const shop = defineCompany({
  id: 'small',
  title: 'Small',
  description: '',
  company: 'Small',
  seed: 7,
  systems: [
    defineSystem('shop', 'Shop', 'web-shop'),
    defineSystem('north', 'North', 'warehouse'),
    defineSystem('erp', 'ERP', 'erp'),
  ],
  business: { eventsPerDay: 2_000 },
})

let session: Session
beforeEach(() => {
  session = openSession({ scenario: shop, commands: [], timeUs: 0 }, () => 0, createWorldsCompanion())
})

function send(...controls: readonly Exclude<Control, { type: 'load' }>[]): void {
  for (const control of controls) expect(applyControl(session, control)).toBeNull()
}

function look(): NonNullable<Frame['worlds']> {
  // As the worker does for each frame.
  advanceSession(session, 0)
  const { worlds } = buildFrame(session, -1, null)
  if (worlds === null) throw new Error('A company is told of.')
  return worlds
}

function seek(hours: number): void {
  send({ type: 'seek', timeUs: hours * HOUR_US })
  while (session.goal !== null) advanceSession(session, FRAME_MS)
}

describe('frames of the two worlds', () => {
  it('say the company, its seed and its score at this instant', () => {
    seek(9)
    const { company, seed, articles, score } = look()
    expect([company, seed, articles > 0, score.timeUs]).toEqual(['Small', 7, true, 9 * HOUR_US])
    expect(score.events).toBeGreaterThan(100)
  })

  it('keep the ages that were passed when going back, and forget them when history changes', () => {
    seek(3)
    seek(6)
    expect(look().ages?.at(-1)?.timeUs).toBe(6 * HOUR_US)
    seek(4)
    expect(look().ages).toBeNull()
    send({ type: 'command', command: { kind: 'StopSystem', system: 'erp' } })
    const { ages } = look()
    expect(ages?.length).toBeGreaterThan(0)
    for (const { timeUs } of ages ?? []) expect(timeUs).toBeLessThanOrEqual(4 * HOUR_US)
  })

  it('tell flags once, and again when they change', () => {
    send({ type: 'command', command: { kind: 'StopSystem', system: 'erp' } })
    expect(look().flags?.map(({ kind }) => kind)).toEqual(['SystemStopped'])
    expect(look().flags).toBeNull()
    send({ type: 'undo', index: 0 })
    expect(look().flags).toEqual([])
  })

  it('draw one light for each event while they are few', () => {
    send({ type: 'speed', speed: 60 })
    seek(10)
    const { lights, score } = look()
    expect(lights.eventsPerLight).toBe(1)
    expect(lights.rows.length % LIGHT_STRIDE).toBe(0)
    for (let i = 0; i < lights.rows.length; i += LIGHT_STRIDE) {
      expect(lights.rows[i]).toBeLessThan(score.events)
      expect(lights.rows[i + 3]).toBeGreaterThanOrEqual(0)
      expect(lights.rows[i + 3]).toBeLessThanOrEqual(1)
    }
  })

  it('pass one business event a second at speed 0, whatever lies between them', () => {
    seek(2)
    const before = look().score.events
    send({ type: 'speed', speed: 0 }, { type: 'play' })
    advanceSession(session, FRAME_MS)
    expect(look().score.events).toBe(before + 1)
    advanceSession(session, 500)
    expect(look().score.events).toBe(before + 1)
    advanceSession(session, 500)
    expect(look().score.events).toBe(before + 2)
  })
})

function locateNow(article: number): number | undefined {
  const answer = ask(session, { type: 'article', article })
  return answer.type === 'article' ? answer.score.batch.truth[0] : undefined
}

describe('questions', () => {
  it('name an article, which stays asked for, and events by number', () => {
    seek(8)
    const answer = ask(session, { type: 'article', article: 3 })
    expect(answer.type === 'article' && answer.score.article).toBe(3)
    expect(look().asked.article).toBe(3)
    ask(session, { type: 'article', article: Number.NaN })
    expect(look().asked.article).toBe(0)
    const events = ask(session, { type: 'business-events', numbers: [0, 1, 999_999_999, -1, 0.5] })
    expect(events.type === 'business-events' && events.events.map((event) => event?.number)).toEqual([
      0,
      1,
      undefined,
      undefined,
      undefined,
    ])
  })

  it('say what jobs did, what a shelf was said to hold, what was sold and who has heard of it', () => {
    seek(9)
    send({
      type: 'command',
      command: { kind: 'RecordSale', system: 'north', article: 3, place: 'north', pairs: 1 },
    })
    const jobs = ask(session, { type: 'jobs' })
    const shelf = ask(session, { type: 'shelf', article: 3, place: 'north', hoursBack: 1 })
    const sales = ask(session, { type: 'sales', day: 0 })
    expect(jobs.type === 'jobs' && jobs.jobs.jobs.length).toBe(look().score.links.length)
    const now = locateNow(3)
    expect(shelf.type === 'shelf' && shelf.history?.batch.truth.at(-1)?.pairs).toBe(now)
    expect(sales.type === 'sales' && sales.sales?.batch.truth.all).toBeGreaterThan(0)
    const number = look().score.events - 1
    const news = ask(session, { type: 'news', number })
    expect(news.type === 'news' && news.news?.batch.map(({ system, state }) => [system, state])).toEqual([
      ['shop', 'due'],
      ['north', 'own'],
      ['erp', 'due'],
    ])
  })

  it('say who wrote and read how much, and what lies on all shelves', () => {
    seek(12)
    const asked = ask(session, { type: 'usage' })
    if (asked.type !== 'usage') throw new Error('Usage was asked for.')
    const { principals } = asked.usage
    expect(new Set(principals.map(({ principal }) => principal))).toEqual(
      new Set(['User:shop', 'User:north', 'User:erp']),
    )
    expect(principals.every(({ written, read }) => written + read > 0)).toBe(true)
    const answer = ask(session, { type: 'stock', system: 'shop' })
    if (answer.type !== 'stock' || answer.stock === null) throw new Error('The shop keeps a copy.')
    const { batch, stream } = answer.stock
    // One warehouse is all places that there are.
    expect(batch.shelves.inWarehouses).toBe(batch.shelves.all)
    expect(stream.copy).toEqual(stream.shelves)
    expect(ask(session, { type: 'stock', system: 'nobody' })).toEqual({ type: 'stock', stock: null })
  })

  it('answer nothing to what is no shelf, no day and no event, and leave the article that is shown alone', () => {
    const shown = look().asked.article
    const bad = [
      ask(session, { type: 'shelf', article: 3, place: 'nowhere', hoursBack: 1 }),
      ask(session, { type: 'shelf', article: -1, place: 'north', hoursBack: Number.NaN }),
      ask(session, { type: 'sales', day: 0.5 }),
      ask(session, { type: 'sales', day: -1 }),
      ask(session, { type: 'news', number: 999_999_999 }),
    ]
    expect(bad.map((answer) => Object.values(answer)[1])).toEqual([null, null, null, null, null])
    expect(
      ask(session, { type: 'shelf', article: 3, place: 'north', hoursBack: Number.POSITIVE_INFINITY }),
    ).toBeTruthy()
    expect(look().asked.article).toBe(shown)
  })

  it('make a scenario of a company before there is a world, with the seed and the rate that were asked for', () => {
    const companion = createWorldsCompanion()
    const { systems } = shop.business ?? { systems: [] }
    const request = { company: 'Mine', systems, seed: 5, eventsPerDay: 77 }
    const answer = companion.answerEarly({ type: 'company', request })
    expect(answer).toMatchObject({
      type: 'company',
      scenario: { seed: 5, business: { company: 'Mine', eventsPerDay: 77, systems: [{ id: 'shop' }, {}, {}] } },
    })
    expect(companion.answerEarly({ type: 'session' })).toBeNull()
  })
})
