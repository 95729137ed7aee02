/** Random jobs that somebody builds on a random day, and what is done to them, for property tests and planted bugs. */
import fc from 'fast-check'
import { defineCompany, defineSystem } from '../../scenarios/define-company'
import { createTimeline, digestWorld, fieldsOf, isKeyField, issueAt, runTimeline, type StreamSpec } from '..'
import { type BuiltViolation, checkBuiltStream } from '../checks/built-streams'
import { businessExtension } from '../company'
import { businessOf } from '../company/books/company'
import { lagOfApplication } from '../company/streams/obey-streams'
import { clusterFault, type Deed, type PlannedDeed, pair, planDeeds } from './deeds'
import { huntSampled } from './hunt'

const MINUTE_US = 60_000_000
const BUSY_HOURS = 1
const FAULT_MINUTES = 65
const MOST_MINUTES = 115
const JOB = 'own-job'

const FEEDS = ['orders', 'stock', 'shipments', 'clicks'] as const

const streamSpec: fc.Arbitrary<StreamSpec> = fc.constantFrom(...FEEDS).chain((source) => {
  const fields = fieldsOf(source)
  const hasQuantity = fields.includes('quantity')
  const condition = fc.oneof(
    fc.record({
      field: fc.constant('article' as const),
      is: fc.constantFrom('=' as const, '!=' as const, '<' as const, '<=' as const, '>' as const, '>=' as const),
      value: fc.integer({ min: 0, max: 6 }),
    }),
    fc.record({
      field: fc.constant('system' as const),
      is: fc.constantFrom('=' as const, '!=' as const),
      value: fc.constantFrom('shop', 'stores', 'north'),
    }),
  )
  return fc.record({
    source: fc.constant(source),
    where: fc.array(condition, { maxLength: 2 }),
    keyBy: fc.constantFrom(null, ...fields.filter(isKeyField)),
    aggregate: fc.constantFrom('count' as const, hasQuantity ? ('sum' as const) : ('count' as const)),
    windowMs: fc.constantFrom(null, 60_000, 300_000, 3_600_000),
    graceMs: fc.constantFrom(0, 30_000, 600_000),
  })
})

export interface BuiltRun {
  readonly seed: number
  readonly eventsPerDay: number
  readonly startMinute: number
  readonly stream: StreamSpec
  readonly deeds: readonly PlannedDeed[]
}

const job = { application: JOB, version: 1 }
const START = { kind: 'StartApplication', ...job, guarantee: 'exactly_once_v2' } as const
const fault: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 2, arbitrary: pair([JOB], { kind: 'FailApplication', ...job }, START) },
  pair([JOB], { kind: 'StopApplication', ...job }, START),
  pair(['stores'], { kind: 'StopSystem', system: 'stores' }, { kind: 'StartSystem', system: 'stores' }),
  { weight: 2, arbitrary: clusterFault },
)

export const builtRun: fc.Arbitrary<BuiltRun> = fc.record({
  seed: fc.nat(),
  eventsPerDay: fc.integer({ min: 300, max: 3_000 }),
  startMinute: fc.integer({ min: 1, max: 30 }),
  stream: streamSpec,
  deeds: fc.array(fc.record({ minute: fc.double({ min: 32, max: 55, noNaN: true }), deed: fault }), { maxLength: 4 }),
})

function defineDay({ seed, eventsPerDay }: BuiltRun) {
  return defineCompany({
    id: 'built',
    title: '',
    description: '',
    company: 'Built',
    seed,
    systems: [
      defineSystem('shop', 'Shop', 'web-shop'),
      defineSystem('stores', 'Stores', 'stores', { site: 'zone-c' }),
      defineSystem('north', 'North', 'warehouse', { site: 'zone-b' }),
    ],
    business: {
      articles: 7,
      eventsPerDay,
      dayShape: Array.from({ length: 24 }, (_, hour) => (hour < BUSY_HOURS ? 1 : 0)),
    },
  })
}

/** The first violation, the digest at the end, or null when it never came to rest. */
export function runBuilt(run: BuiltRun): BuiltViolation | string | null {
  const timeline = createTimeline(defineDay(run), [], businessExtension)
  const at = (minute: number): void => {
    runTimeline(timeline, Math.round(minute * MINUTE_US))
  }
  at(run.startMinute)
  issueAt(timeline, { kind: 'BuildApplication', ...job, guarantee: 'exactly_once_v2', stream: run.stream })
  for (const { minute, command } of planDeeds(run.deeds, FAULT_MINUTES)) {
    at(minute)
    issueAt(timeline, command)
  }
  // A start without a quorum is refused; whoever mends it starts it again.
  at(FAULT_MINUTES + 5)
  const [app] = businessOf(timeline.world).processing.applications
  if (app.phase === 'ERROR' || app.phase === 'NOT_RUNNING') issueAt(timeline, START)
  for (let minute = FAULT_MINUTES + 10; minute <= MOST_MINUTES; minute += 10) {
    at(minute)
    const { world } = timeline
    const [one] = businessOf(world).processing.applications
    if (one.phase === 'RUNNING' && lagOfApplication(world, one) === 0 && minute > FAULT_MINUTES + 10)
      return checkBuiltStream(world, JOB) ?? digestWorld(world)
  }
  return null
}

/** The first violation of `invariant` among random runs of jobs that fit; null when the check stays silent about it. */
export function findPlantedInBuilt(
  invariant: BuiltViolation['invariant'],
  fits: (stream: StreamSpec) => boolean,
): BuiltViolation | null {
  const fitting = builtRun.filter(({ stream }) => fits(stream))
  return huntSampled(fitting, {}, runBuilt, invariant)
}
