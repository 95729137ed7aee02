/** Headline, ticks and tiles are of one instant and agree; every event and every order has its place in the accounts. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { NEWLIMITS } from '../../../scenarios/newlimits'
import { createTimeline, issueAt, runTimeline, type World } from '../..'
import { howOften } from '../../testing/how-often'
import { type CompanyRun, companyRun } from '../../testing/random-company'
import { businessStore, findBusiness } from '../books/company'
import { businessExtension } from '../extension'
import { locateArticle } from './locate-article'
import { measureWorlds } from './measure-worlds'

const MINUTE_US = 60_000_000

/** Looks at a random company every seven minutes. */
function watch({ scenario, commands, minutes }: CompanyRun, look: (world: World) => void): void {
  const timeline = createTimeline(scenario, [], businessExtension)
  let next = 0
  for (let minute = 7; minute <= minutes; minute += 7) {
    for (; next < commands.length && commands[next].minute <= minute; next++) {
      runTimeline(timeline, commands[next].minute * MINUTE_US)
      issueAt(timeline, commands[next].command)
    }
    runTimeline(timeline, minute * MINUTE_US)
    look(timeline.world)
  }
}

it('the headline is the mean of the systems that are up and connected, and the others are counted beside it', () => {
  fc.assert(
    fc.property(companyRun, (drawn) => {
      watch(drawn, (world) => {
        const score = measureWorlds(world)
        const asked = locateArticle(world, 0)
        for (const side of ['batch', 'stream'] as const) {
          const { meanAgeUs, down, joining, standing } = score[side]
          const live = score.systems.filter((system) => system.up && system[side].connected)
          const ages = live.filter(({ needs }) => needs.length > 0).map((system) => system[side].ageUs)
          const mean = ages.reduce((sum, age) => sum + age, 0) / ages.length
          expect(meanAgeUs).toBe(ages.length === 0 ? null : mean)
          expect(down + joining + live.length).toBe(score.systems.length)
          const { answers, wrong, answering } = asked[side]
          const of = (standingOf: string) => answers.filter((answer) => answer.standing === standingOf).length
          expect([of('down'), of('joining'), of('still')]).toEqual([down, joining, standing])
          expect(wrong).toBeLessThanOrEqual(answering)
          for (const answer of answers) {
            // Whoever gives no good answer has a reason; who gives one has none.
            expect(answer.why === null).toBe(!answer.wrong && answer.standing === 'live')
            if (answer.standing === 'down') expect(answer.why?.kind).toMatch(/down/)
          }
        }
      })
    }),
    { numRuns: howOften(4) },
  )
})

it('all that is due to a reader is delivered, waiting or missing, and its mean counts what waits', () => {
  fc.assert(
    fc.property(companyRun, (drawn) => {
      watch(drawn, (world) => {
        const business = findBusiness(world)
        const store = businessStore(world)
        if (business === null) throw new Error('a company')
        const score = measureWorlds(world)
        score.systems.forEach(({ id, needs, batch, stream }) => {
          const s = business.systems.findIndex(({ spec, removed }) => spec.id === id && !removed)
          ;[batch, stream].forEach((knowledge, side) => {
            let due = 0
            for (let event = 0; event < business.events; event++)
              if (
                store.outcome[side][event] < 2 &&
                store.source[event] !== s &&
                (needs as readonly string[]).includes(FEED_NAMES[store.feed[event]])
              )
                due++
            expect(knowledge.due).toBe(due)
            expect(knowledge.delivered + knowledge.waiting + knowledge.missing).toBe(due)
            expect(knowledge.waiting).toBeGreaterThanOrEqual(0)
            expect(knowledge.missing).toBeGreaterThanOrEqual(0)
            expect(knowledge.waitingNews).toBeGreaterThanOrEqual(0)
            expect(knowledge.waitingNews).toBeLessThanOrEqual(knowledge.waiting)
            if (knowledge.waitingNews === 0) expect(knowledge.waitingMs).toBe(0)
            // Who is being connected has only history before it.
            if (side === 1 && !knowledge.connected) expect(knowledge.waitingNews).toBe(0)
            // No event is older than the run.
            expect(knowledge.waitingMs).toBeLessThanOrEqual((knowledge.waitingNews * world.state.nowUs) / 1000)
          })
        })
        for (const { due, delivered, waiting, missing, ...orders } of [score.batch, score.stream]) {
          expect(delivered + waiting + missing).toBe(due)
          expect(orders.accepted + orders.refusedOrders + orders.lostOrders).toBe(orders.orders)
        }
      })
    }),
    { numRuns: howOften(4) },
  )
})

it('what a newcomer reads of the time before it is no delay, and its ways count when they are built', () => {
  const business = NEWLIMITS.business
  if (business === null) throw new Error('a company')
  const small = { ...NEWLIMITS, business: { ...business, eventsPerDay: 2_000 } }
  const timeline = createTimeline(small, [], businessExtension)
  const HOUR_US = 60 * MINUTE_US
  runTimeline(timeline, 12 * HOUR_US)
  const before = measureWorlds(timeline.world)
  issueAt(timeline, {
    kind: 'AddSystem',
    system: { id: 'x', name: 'X', kind: 'fraud-check', emits: [], needs: ['orders', 'stock'], site: 'zone-a' },
  })
  const added = measureWorlds(timeline.world)
  expect([added.stream.connections, added.stream.connectionsBuilding]).toEqual([before.stream.connections, 1])
  expect(added.batch.connections).toBe(before.batch.connections)
  expect(added.batch.connectionsBuilding).toBeGreaterThan(0)
  expect(added.stream.waiting).toBeGreaterThan(20)
  expect(added.stream.meanWithWaitingUs).toBe(before.stream.meanWithWaitingUs)
  expect(added.batch.meanWithWaitingUs).toBe(before.batch.meanWithWaitingUs)
  runTimeline(timeline, 37 * HOUR_US)
  const { stream } = measureWorlds(timeline.world)
  expect([stream.connections, stream.connectionsBuilding]).toEqual([before.stream.connections + 1, 0])
  expect(stream.delivered).toBeGreaterThan(before.stream.delivered + 1_500)
  // A second is far above what the log takes, and far below a day of history.
  expect(stream.meanDelayUs).toBeLessThan(1_000_000)
  expect(stream.meanWithWaitingUs).toBeLessThan(1_000_000)
})

const FEED_NAMES = ['orders', 'payments', 'stock', 'shipments', 'prices', 'customers', 'clicks']
