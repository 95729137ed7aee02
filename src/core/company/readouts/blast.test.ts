/** One rule for both worlds: who was hit gave a wrong or older answer than the twin without the fault, or none. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { defineCompany, defineSystem } from '../../../scenarios/define-company'
import {
  type Command,
  createTimeline,
  createTwin,
  digestWorld,
  issueAt,
  runTimeline,
  runTwin,
  type Scenario,
  seekTimeline,
  type Timeline,
  type World,
} from '../..'
import { howOften } from '../../testing/how-often'
import { type CompanyRun, companyRun } from '../../testing/random-company'
import { businessStore, findBusiness } from '../books/company'
import { findFault } from '../books/faults'
import { businessExtension } from '../extension'
import { compareRuns, readBlast, readOn } from './blast'
import type { FaultScore } from './score'
import { scoreFault } from './score-fault'

const HOUR_US = 3_600_000_000
const MINUTE_US = 60_000_000
const never = (): boolean => false

function define(failurePerMille: number): Scenario {
  const systems = [
    defineSystem('shop', 'Shop', 'web-shop'),
    defineSystem('stores', 'Stores', 'stores'),
    defineSystem('bank', 'Bank', 'payments'),
    defineSystem('north', 'North', 'warehouse'),
    defineSystem('care', 'Care', 'customer-service'),
  ]
  const sketch = { id: 'blast', title: '', description: '', company: 'Blast', systems, seed: 7 }
  const { business } = defineCompany(sketch)
  if (business === null) throw new Error('a company')
  const batch = { ...business.batch, failurePerMille, dirtyPerMille: 0 }
  return defineCompany({ ...sketch, business: { eventsPerDay: 6_000, batch } })
}

/** The last fault of a run, counted to where the run stands. */
function count(timeline: Timeline, extensionOnly?: boolean): FaultScore {
  const { world } = timeline
  const fault = findFault(world)
  if (fault === null) throw new Error('nothing went wrong')
  const twin = createTwin(timeline, fault.timeUs, fault.spared)
  runTwin(twin, world.state.nowUs, extensionOnly ?? fault.isBatchOnly, never)
  const comparison = compareRuns(world, twin.world, fault.timeUs)
  readOn(comparison, world.state.nowUs)
  return scoreFault(world, extensionOnly === false ? { ...fault, isBatchOnly: false } : fault, comparison, false)
}

function run(scenario: Scenario, steps: readonly (readonly [hours: number, command: Command | null])[]): Timeline {
  const timeline = createTimeline(scenario, [], businessExtension)
  for (const [hours, command] of steps) {
    runTimeline(timeline, hours * HOUR_US)
    if (command !== null) issueAt(timeline, command)
  }
  return timeline
}

const ids = ({ hit }: FaultScore['batch']): readonly string[] => hit.map(({ system }) => system).sort()

it('a system down by day: older answers in Streamscape, lost orders in Batchland, over when it is back', () => {
  const timeline = run(define(0), [
    [10, { kind: 'StopSystem', system: 'bank' }],
    [11, null],
  ])
  const open = count(timeline)
  // The shop can only say no, and those who wait for the night hear nothing by day anyway.
  expect(ids(open.batch)).toEqual(['bank', 'shop'])
  expect(open.batch.lostOrders).toBeGreaterThan(10)
  // Who needs payments hears of none.
  expect(ids(open.stream)).toEqual(['bank', 'care'])
  expect(open.stream.lostOrders).toBe(0)
  expect([open.batch.isOver, open.stream.isOver]).toEqual([false, false])
  issueAt(timeline, { kind: 'StartSystem', system: 'bank' })
  runTimeline(timeline, 12 * HOUR_US)
  const over = count(timeline)
  // The shop of Batchland is right again with the next order that comes.
  for (const blast of [over.batch, over.stream]) {
    expect(blast.isOver).toBe(true)
    expect(Math.abs((blast.rightAfterUs ?? 0) - HOUR_US)).toBeLessThan(5 * MINUTE_US)
  }
  expect(ids(over.batch)).toEqual(['bank', 'shop'])
  // Before the fault there is none, and going there and back counts the same.
  seekTimeline(timeline, 9 * HOUR_US)
  expect(findFault(timeline.world)).toBeNull()
  seekTimeline(timeline, 12 * HOUR_US)
  expect(count(timeline)).toEqual(over)
})

it('bad output of the day is not over in Batchland before it has been sent, and is felt from then on', () => {
  const timeline = run(define(0), [
    [20, { kind: 'SpoilOutput', system: 'stores', records: 20 }],
    [21, null],
  ])
  const { batch } = count(timeline)
  expect(batch.hit).toEqual([])
  expect(batch.isOver).toBe(false)
  expect((batch.goesOutUs ?? 0) / HOUR_US).toBeGreaterThan(24)
  runTimeline(timeline, 31 * HOUR_US)
  const night = count(timeline).batch
  expect(ids(night)).toEqual(['bank', 'care', 'north', 'shop'])
  expect(night.goesOutUs).toBeNull()
  expect(night.isOver).toBe(false)
})

it('what chance breaks at night hits systems of Batchland only: the cheap twin and the whole one agree', () => {
  const timeline = run(define(150), [[30, null]])
  const before = digestWorld(timeline.world)
  const cheap = count(timeline)
  expect(cheap.batch.hit.length).toBeGreaterThan(0)
  expect(cheap.stream).toMatchObject({ hit: [], isOver: true, lostOrders: 0 })
  expect(count(timeline, false)).toEqual(cheap)
  // Counting changed nothing.
  expect(digestWorld(timeline.world)).toBe(before)
})

function play({ scenario, commands, minutes }: CompanyRun): Timeline {
  const timeline = createTimeline(scenario, [], businessExtension)
  for (const { minute, command } of commands) {
    runTimeline(timeline, minute * MINUTE_US)
    issueAt(timeline, command)
  }
  runTimeline(timeline, minutes * MINUTE_US)
  return timeline
}

it('a twin that is spared nothing is the run itself, to the digest, and nobody is hit', () => {
  fc.assert(
    fc.property(companyRun, fc.integer({ min: 5, max: 85 }), (drawn, minute) => {
      const timeline = play(drawn)
      const before = digestWorld(timeline.world)
      const twin = createTwin(timeline, minute * MINUTE_US, { command: -1, link: -1, startUs: -1 })
      runTwin(twin, timeline.world.state.nowUs, false, never)
      expect(digestWorld(twin.world)).toBe(before)
      const comparison = compareRuns(timeline.world, twin.world, minute * MINUTE_US)
      readOn(comparison, timeline.world.state.nowUs)
      for (const { hit, isBroken } of readBlast(comparison)) expect([hit.size, isBroken]).toEqual([0, false])
    }),
    { numRuns: howOften(3) },
  )
})

/** Who is hit now, from the two worlds as they stand, event by event and without the log. */
function findHit(main: World, twin: World, side: 0 | 1): number[] {
  const [a, b] = [findBusiness(main), findBusiness(twin)]
  const [store, other] = [businessStore(main), businessStore(twin)]
  if (a === null || b === null) throw new Error('companies')
  const isDown = (world: World, s: number): boolean => {
    const system = findBusiness(world)?.systems[s]
    return system === undefined || system.stopped || world.state.network.siteUp[system.site] === 0
  }
  return a.systems.flatMap((system, s) => {
    if (system.removed) return []
    const twinSystem = b.systems[s]
    if (isDown(main, s) && !isDown(twin, s)) return [s]
    const isSilent = ({ batch, emitters }: typeof a): boolean =>
      side === 0 && batch.outage >= 0 && emitters[1].includes(s)
    if (isSilent(a) && !isSilent(b) && !isDown(twin, s)) return [s]
    const wrong = (of: typeof a): number =>
      side === 1
        ? of.systems[s].passedBy.length
        : of.batch.spoiled.filter(({ target, repaired }) => target === s && !repaired).length
    if (wrong(a) > wrong(b)) return [s]
    for (let event = 0; event < a.events; event++) {
      if (store.outcome[side][event] >= 2 || other.outcome[side][event] >= 2) continue
      if (store.timeUs[event] > main.state.nowUs - 1_000_000) break
      const lane = laneOf(main, event)
      const isNeeded =
        store.source[event] !== s && system.spec.needs.some((feed) => feed === FEED_NAMES[store.feed[event]])
      if (isNeeded && event > system.known[side][lane] && event <= twinSystem.known[side][lane]) return [s]
    }
    return []
  })
}

const FEED_NAMES = ['orders', 'payments', 'stock', 'shipments', 'prices', 'customers', 'clicks']

function laneOf(world: World, event: number): number {
  const { scenario } = world
  const business = findBusiness(world)
  if (business === null) return -1
  const store = businessStore(world)
  const feed = store.feed[event]
  const base = business.lanes.base[store.source[event] * FEED_NAMES.length + feed]
  return base + business.partitionOf[feed * (scenario.business?.articles ?? 1) + store.article[event]]
}

it('takes every kind of fault for the last one, and nothing that only changes', () => {
  const start = { kind: 'StartApplication', application: 'real-time-inventory', version: 1 } as Command
  const fail = { kind: 'FailApplication', application: 'real-time-inventory', version: 1 } as Command
  expect(
    findFault(
      run(define(0), [
        [1, start],
        [2, null],
      ]).world,
    ),
  ).toBeNull()
  expect(
    findFault(
      run(define(0), [
        [1, start],
        [2, fail],
        [2.1, null],
      ]).world,
    )?.timeUs,
  ).toBe(2 * HOUR_US)
})

it('says of random companies and faults what a look at both worlds says', () => {
  let hits = 0
  fc.assert(
    fc.property(companyRun, fc.integer({ min: 0, max: 4 }), (drawn, later) => {
      const timeline = play({ ...drawn, minutes: 75 + later })
      const { world } = timeline
      const fault = findFault(world)
      if (fault === null) return
      const twin = createTwin(timeline, fault.timeUs, fault.spared)
      runTwin(twin, world.state.nowUs, false, never)
      const comparison = compareRuns(world, twin.world, fault.timeUs)
      readOn(comparison, world.state.nowUs)
      readBlast(comparison).forEach(({ open, hit }, side) => {
        hits += hit.size
        expect(open).toEqual(findHit(world, twin.world, side as 0 | 1))
      })
    }),
    // Of eight drawn anew each time none might hit anybody.
    { numRuns: howOften(8), seed: 4 },
  )
  expect(hits).toBeGreaterThan(0)
})

it('who is down is hit at once in both worlds, and nobody is said to be spared before one has looked', () => {
  for (const command of [
    { kind: 'StopSystem', system: 'shop' },
    { kind: 'StopSystem', system: 'bank' },
  ] as const) {
    const timeline = run(define(0), [
      [10, command],
      [10 + 3 / 3_600, null],
    ])
    const { batch, stream } = count(timeline)
    for (const score of [batch, stream]) {
      expect(score.open).toContain(command.system)
      expect(ids(score)).toContain(command.system)
      expect([score.isLooked, score.isOver]).toEqual([false, false])
    }
  }
})
