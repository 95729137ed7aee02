/** Random companies and what is done to them, for property tests and planted bugs. */
import fc from 'fast-check'
import { defineCompany, defineSystem } from '../../scenarios/define-company'
import {
  type Command,
  createTimeline,
  digestWorld,
  issueAt,
  runTimeline,
  type Scenario,
  type SystemSpec,
  type World,
} from '..'
import { businessExtension } from '../business'
import { FEEDS, SYSTEM_KINDS } from '../business/business-spec'
import { type CompanyViolation, checkCompany } from '../checks/company'

const MINUTE_US = 60_000_000
const SITES = ['zone-a', 'zone-b', 'zone-c']

export interface CompanyRun {
  readonly scenario: Scenario
  readonly commands: readonly { readonly minute: number; readonly command: Command }[]
  readonly minutes: number
}

const system = (id: string): fc.Arbitrary<SystemSpec> =>
  fc
    .record({
      kind: fc.constantFrom(...SYSTEM_KINDS),
      site: fc.constantFrom(...SITES),
      own: fc.option(fc.record({ emits: fc.subarray([...FEEDS]), needs: fc.subarray([...FEEDS]) }), { freq: 3 }),
    })
    .map(({ kind, site, own }) => defineSystem(id, id, kind, own === null ? { site } : { site, ...own }))

const systems = fc
  .integer({ min: 2, max: 7 })
  .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => system(`s${i}`))))

/** Somebody counts shelves in a database: articles and places that exist, and some that do not. */
function captured(count: number): fc.Arbitrary<Command> {
  const shelf = fc.record({
    article: fc.integer({ min: 0, max: 14 }),
    place: fc.integer({ min: 0, max: count }).map((i) => `s${i}`),
    pairs: fc.integer({ min: -3, max: 9 }),
  })
  const change = fc.record({ op: fc.constantFrom('c', 'u', 'd'), before: shelf, after: shelf }).map((draw) => ({
    op: draw.op as 'c' | 'u' | 'd',
    schema: 'public',
    table: 'inventory',
    keyColumns: ['article', 'place'],
    replicaIdentity: 'FULL' as const,
    before: draw.op === 'c' ? null : draw.before,
    after: draw.op === 'd' ? null : draw.after,
    lsn: 1000,
    txId: 700,
  }))
  return fc.record({
    kind: fc.constant('CaptureChanges' as const),
    way: fc.constant('wal' as const),
    changes: fc.array(change, { minLength: 1, maxLength: 4 }),
  })
}

function command(count: number): fc.Arbitrary<Command> {
  const id = fc.integer({ min: 0, max: count }).map((i) => `s${i}`)
  const site = fc.constantFrom(...SITES)
  return fc.oneof(
    fc.record({ kind: fc.constant('StopSystem' as const), system: id }),
    fc.record({ kind: fc.constant('StartSystem' as const), system: id }),
    fc.record({ kind: fc.constant('RemoveSystem' as const), system: id }),
    fc.record({ kind: fc.constant('AddSystem' as const), system: system(`s${count}`) }),
    fc.record({ kind: fc.constant('SpoilOutput' as const), system: id, records: fc.integer({ min: 1, max: 20 }) }),
    fc.record({
      kind: fc.constant('SlowSystem' as const),
      system: id,
      delayMs: fc.constantFrom(0, 300, 6000, 60_000),
    }),
    fc.record({ kind: fc.constant('SetBatchInterval' as const), intervalMinutes: fc.integer({ min: 1, max: 40 }) }),
    fc.record({
      kind: fc.constant('StartSurge' as const),
      surge: fc.record({
        fromMs: fc.constant(0),
        untilMs: fc.integer({ min: 1, max: 7_200_000 }),
        factor: fc.integer({ min: 2, max: 5 }),
      }),
    }),
    captured(count),
    fc.record({ kind: fc.constant('KillSite' as const), site }),
    fc.record({ kind: fc.constant('HealSite' as const), site }),
    fc.record({ kind: fc.constant('CrashBroker' as const), broker: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ kind: fc.constant('StartBroker' as const), broker: fc.integer({ min: 1, max: 3 }) }),
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
      commands: fc.array(fc.record({ minute: fc.integer({ min: 1, max: 70 }), command: command(list.length) }), {
        maxLength: 8,
      }),
    })
    .map((draw) => ({
      minutes: 90,
      commands: [...draw.commands].sort((a, b) => a.minute - b.minute),
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

/** The first violation of `invariant` among random runs; null when every check stays silent about it. */
export function findViolation<V extends { readonly invariant: string }>(
  runs: readonly CompanyRun[],
  execute: (run: CompanyRun) => V | string,
  invariant: V['invariant'],
): V | null {
  for (const run of runs) {
    const result = execute(run)
    if (typeof result !== 'string' && result.invariant === invariant) return result
  }
  return null
}

export function runCompany(run: CompanyRun): CompanyViolation | string {
  return runChecked(run, checkCompany, 10)
}

export function findPlantedInCompany(invariant: CompanyViolation['invariant'], runs = 30): CompanyViolation | null {
  return findViolation(fc.sample(companyRun, { numRuns: runs, seed: 1 }), runCompany, invariant)
}
