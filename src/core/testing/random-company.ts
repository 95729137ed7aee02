/** Random companies and what is done to them, for property tests and planted bugs. */
import fc from 'fast-check'
import { defineCompany, defineSystem } from '../../scenarios/define-company'
import { createTimeline, digestWorld, issueAt, runTimeline, type Scenario, type SystemSpec, type World } from '..'
import { type CompanyViolation, checkCompany } from '../checks/company'
import { businessExtension } from '../company'
import { FEEDS, keepsShelves, ONE_PLACE, SYSTEM_KINDS } from '../company/vocabulary/business-spec'
import {
  clusterFault,
  type Deed,
  jobStory,
  type MinuteCommand,
  once,
  type PlannedDeed,
  pair,
  planDeeds,
  story,
} from './deeds'
import { type Hunt, huntSampled } from './hunt'

const MINUTE_US = 60_000_000
const SITES = ['zone-a', 'zone-b', 'zone-c']

const MINUTES = 90
/** Nothing is done later, so that what it led to is seen. */
const LAST_MINUTE = 70

export interface CompanyRun {
  readonly scenario: Scenario
  /** From which the commands were planned, for who plans more. */
  readonly deeds: readonly PlannedDeed[]
  readonly commands: readonly MinuteCommand[]
  readonly minutes: number
}

const makeSystem = (id: string): fc.Arbitrary<SystemSpec> =>
  fc
    .record({
      kind: fc.constantFrom(...SYSTEM_KINDS),
      site: fc.constantFrom(...SITES),
      own: fc.option(fc.record({ emits: fc.subarray([...FEEDS]), needs: fc.subarray([...FEEDS]) }), { freq: 3 }),
    })
    .map(({ kind, site, own }) => defineSystem(id, id, kind, own === null ? { site } : { site, ...own }))

const systems = fc
  .integer({ min: 2, max: 7 })
  .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => makeSystem(`s${i}`))))

/** Somebody counts shelves in a database: articles and places that exist, and some that do not. */
function captured(count: number): fc.Arbitrary<Deed> {
  const shelf = fc.record({
    article: fc.integer({ min: 0, max: 14 }),
    place: fc.integer({ min: 0, max: count }).map((i) => `s${i}`),
    pairs: fc.integer({ min: -3, max: 9 }),
  })
  const change = (ops: readonly ('c' | 'u' | 'd' | 'r')[]) =>
    fc.record({ op: fc.constantFrom(...ops), before: shelf, after: shelf }).map(({ op, before, after }) => ({
      op,
      schema: 'public',
      table: 'inventory',
      keyColumns: ['article', 'place'],
      replicaIdentity: 'FULL' as const,
      before: op === 'c' || op === 'r' ? null : before,
      after: op === 'd' ? null : after,
      lsn: 1000,
      txId: 700,
    }))
  const way = fc.constantFrom('wal' as const, 'triggers' as const)
  const list = (ops: readonly ('c' | 'u' | 'd' | 'r')[]) => fc.array(change(ops), { minLength: 1, maxLength: 4 })
  return fc.oneof(
    fc.record({ way, changes: list(['c', 'u', 'd']) }).map((draw) => once({ kind: 'CaptureChanges', ...draw })),
    // A snapshot in two commands: the second goes on with the first and says what is complete.
    fc.record({ way, rows: list(['r']), more: list(['r']) }).map(({ way, rows, more }): Deed => {
      const rest = { changes: more, continues: true as const, snapshotOf: ['public.inventory'] }
      const steps = [
        { kind: 'CaptureChanges' as const, way, changes: rows },
        { kind: 'CaptureChanges' as const, way, ...rest },
      ]
      return { uses: ['snapshot'], steps: steps.map((command) => ({ after: 0, command })) }
    }),
  )
}

/** An order or a sale by hand; some name a writer that is none. A link with a place that is none does not open. */
function bought(systems: readonly SystemSpec[]): fc.Arbitrary<Deed> {
  const count = systems.length
  const kept = systems.filter(({ kind }) => keepsShelves(kind)).map(({ id }) => id)
  const shelves = kept.length > 0 ? kept : [ONE_PLACE]
  const id = fc.integer({ min: 0, max: count - 1 }).map((i) => `s${i}`)
  return fc
    .record({
      kind: fc.constantFrom('PlaceOrder' as const, 'RecordSale' as const),
      system: id,
      article: fc.integer({ min: 0, max: 3 }),
      place: fc.oneof({ weight: 4, arbitrary: id }, { weight: 1, arbitrary: fc.constant('the company') }),
      pairs: fc.integer({ min: 1, max: 3 }),
    })
    .map((command) =>
      once({
        ...command,
        place: shelves.find((id) => id === command.place) ?? shelves[command.pairs % shelves.length],
      }),
    )
}

function companyDeed(systems: readonly SystemSpec[]): fc.Arbitrary<Deed> {
  const count = systems.length
  const system = (of: (id: string) => fc.Arbitrary<Deed>): fc.Arbitrary<Deed> =>
    fc.integer({ min: 0, max: count - 1 }).chain((i) => of(`s${i}`))
  const newcomer = `s${count}`
  return fc.oneof(
    system((id) => pair([id], { kind: 'StopSystem', system: id }, { kind: 'StartSystem', system: id })),
    system((id) => fc.constant({ ...once({ kind: 'RemoveSystem', system: id }, [id]), forever: true })),
    makeSystem(newcomer).chain((spec) =>
      story(
        [newcomer],
        [
          { kind: 'AddSystem', system: spec },
          { kind: 'StopSystem', system: newcomer },
          { kind: 'StartSystem', system: newcomer },
          { kind: 'SlowSystem', system: newcomer, delayMs: 4000 },
          { kind: 'RemoveSystem', system: newcomer },
        ],
      ).chain(({ steps, ...deed }) =>
        fc.integer({ min: 1, max: 5 }).map((n) => ({ ...deed, steps: steps.slice(0, n) })),
      ),
    ),
    system((id) =>
      fc
        .record({ records: fc.integer({ min: 1, max: 20 }), half: fc.boolean() })
        .map(({ records, half }) =>
          once({ kind: 'SpoilOutput', system: id, records, ...(half ? { fault: 'half-written' } : {}) }, [id]),
        ),
    ),
    system((id) =>
      fc
        .constantFrom(300, 6000, 60_000)
        .chain((delayMs) =>
          pair([id], { kind: 'SlowSystem', system: id, delayMs }, { kind: 'SlowSystem', system: id, delayMs: 0 }),
        ),
    ),
    fc.integer({ min: 1, max: 40 }).map((intervalMinutes) => once({ kind: 'SetBatchInterval', intervalMinutes })),
    fc
      .record({ untilMs: fc.integer({ min: 4_260_000, max: 7_200_000 }), factor: fc.integer({ min: 2, max: 5 }) })
      .map((surge) => once({ kind: 'StartSurge', surge: { fromMs: 0, ...surge } })),
    bought(systems),
    captured(count),
    { weight: 4, arbitrary: clusterFault },
    { weight: 2, arbitrary: jobStory },
  )
}

export const companyRun: fc.Arbitrary<CompanyRun> = systems.chain((list) =>
  fc
    .record({
      seed: fc.nat(),
      eventsPerDay: fc.integer({ min: 5_000, max: 60_000 }),
      intervalMinutes: fc.integer({ min: 1, max: 60 }),
      failurePerMille: fc.constantFrom(0, 100, 400),
      dirtyPerMille: fc.constantFrom(0, 100, 400),
      pairsAtStart: fc.integer({ min: 0, max: 6 }),
      articles: fc.integer({ min: 1, max: 12 }),
      deliveryMs: fc.constantFrom(6_000, 86_400_000),
      linger: fc.constantFrom(0, 100),
      deeds: fc.array(fc.record({ minute: fc.integer({ min: 1, max: 68 }), deed: companyDeed(list) }), {
        maxLength: 8,
      }),
    })
    .map((draw) => ({
      minutes: MINUTES,
      deeds: draw.deeds,
      commands: planDeeds(draw.deeds, LAST_MINUTE),
      scenario: defineCompany({
        id: 'random',
        title: '',
        description: '',
        company: 'Random',
        seed: draw.seed,
        systems: list,
        business: {
          articles: draw.articles,
          pairsAtStart: draw.pairsAtStart,
          eventsPerDay: draw.eventsPerDay,
          dayShape: new Array(24).fill(1),
          batch: {
            intervalMinutes: draw.intervalMinutes,
            startMinute: 0,
            fixedSeconds: 40,
            rowsPerSecond: 50,
            failurePerMille: draw.failurePerMille,
            dirtyPerMille: draw.dirtyPerMille,
            repairMinutes: 7,
            workFromHour: 0,
            workUntilHour: 24,
            daysPerLink: 0,
          },
          producerConfigs: {
            'linger.ms': draw.linger,
            'delivery.timeout.ms': draw.deliveryMs,
            'request.timeout.ms': 3_000,
          },
        },
      }),
    })),
)

type Check<V> = (world: World) => V | null

/** Runs with a look every so many minutes; the first violation, or the digest at the end. */
export function runChecked<V>(run: CompanyRun, check: Check<V>, everyMinutes: number): V | string {
  const timeline = createTimeline(run.scenario, [], businessExtension)
  let next = 0
  for (let minute = 1; minute <= run.minutes; minute++) {
    runTimeline(timeline, minute * MINUTE_US)
    for (; next < run.commands.length && run.commands[next].minute <= minute; next++)
      issueAt(timeline, run.commands[next].command)
    if (minute % everyMinutes !== 0) continue
    const violation = check(timeline.world)
    if (violation !== null) return violation
  }
  return digestWorld(timeline.world)
}

export function runCompany(run: CompanyRun): CompanyViolation | string {
  return runChecked(run, checkCompany, 10)
}

export function findPlantedInCompany(
  invariant: CompanyViolation['invariant'],
  options: Hunt = {},
): CompanyViolation | null {
  return huntSampled(companyRun, options, runCompany, invariant)
}
