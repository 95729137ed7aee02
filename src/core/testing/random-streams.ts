/** Random days of a company with jobs, and what is done to both, for property tests and planted bugs. */
import fc from 'fast-check'
import { defineCompany, defineSystem } from '../../scenarios/define-company'
import { type Command, createTimeline, digestWorld, issueAt, runTimeline, type Scenario, seekTimeline } from '..'
import { businessExtension } from '../business'
import { businessOf } from '../business/company'
import { checkStreams, type StreamsViolation } from '../checks/streams'
import { TOPOLOGIES } from '../streams/applications'
import { lagOfApplication } from '../streams/obey-streams'
import { clusterFault } from './deeds'

const MINUTE_US = 60_000_000
/** Events end after two hours, faults a little later; then everything must come to rest. */
const BUSY_MINUTES = 120
const FAULT_MINUTES = 130
const MOST_MINUTES = 190
const SITES = ['zone-a', 'zone-b', 'zone-c']
const SYSTEMS = ['shop', 'stores', 'north']
const JOBS = ['real-time-inventory', 'sales-by-place', 'low-stock-alerts']

export interface StreamsRun {
  readonly seed: number
  readonly eventsPerDay: number
  readonly startMinute: number
  /** Something breaks, and 22 minutes later what mends it. */
  readonly commands: readonly { readonly minute: number; readonly commands: readonly [Command, Command] }[]
}

const job = (kind: 'FailApplication' | 'StopApplication') =>
  fc.constantFrom(...JOBS).map((application): readonly [Command, Command] => {
    const one = { application, version: 1 }
    return [
      { kind, ...one },
      { kind: 'StartApplication', ...one, guarantee: 'exactly_once_v2' },
    ]
  })

/** Something breaks, and what mends it. */
const fault: fc.Arbitrary<readonly [Command, Command]> = fc.oneof(
  job('FailApplication'),
  job('StopApplication'),
  fc.constantFrom(...SYSTEMS).map((system): readonly [Command, Command] => [
    { kind: 'StopSystem', system },
    { kind: 'StartSystem', system },
  ]),
  { weight: 3, arbitrary: clusterFault.map(({ steps }) => [steps[0].command, steps[1].command] as const) },
)

export const streamsRun: fc.Arbitrary<StreamsRun> = fc.record({
  seed: fc.nat(),
  eventsPerDay: fc.integer({ min: 300, max: 4_000 }),
  startMinute: fc.integer({ min: 1, max: 60 }),
  commands: fc.array(fc.record({ minute: fc.double({ min: 5, max: 105, noNaN: true }), commands: fault }), {
    minLength: 1,
    maxLength: 4,
  }),
})

function defineJobs({ seed, eventsPerDay }: StreamsRun): Scenario {
  return defineCompany({
    id: 'jobs',
    title: '',
    description: '',
    company: 'Jobs',
    seed,
    systems: [
      defineSystem('shop', 'Shop', 'web-shop'),
      defineSystem('stores', 'Stores', 'stores', { site: SITES[2] }),
      defineSystem('north', 'North', 'warehouse', { site: SITES[1] }),
    ],
    business: {
      articles: 7,
      eventsPerDay,
      dayShape: Array.from({ length: 24 }, (_, h) => (h < BUSY_MINUTES / 60 ? 1 : 0)),
    },
  })
}

interface Step {
  readonly minute: number
  readonly command: Command
}

function listSteps({ startMinute, commands }: StreamsRun): Step[] {
  // The alerts read what the inventory writes, so its topic must be there first.
  const starts = JOBS.map((application, i): Step => {
    const minute = startMinute + (i < 2 ? 0 : 1)
    return { minute, command: { kind: 'StartApplication', application, version: 1, guarantee: 'exactly_once_v2' } }
  })
  const faults = commands.flatMap(({ minute, commands: [breaks, mends] }): Step[] => [
    { minute, command: breaks },
    { minute: minute + 22, command: mends },
  ])
  // A second start after all faults, for what was refused or mended before it broke again.
  const mends = [
    ...SITES.map((site): Command => ({ kind: 'HealSite', site })),
    ...[1, 2, 3].map((broker): Command => ({ kind: 'ResumeBroker', broker })),
    ...[101, 102, 103].map((controller): Command => ({ kind: 'ResumeController', controller })),
    ...[1, 2, 3].map((broker): Command => ({ kind: 'StartBroker', broker })),
    ...[101, 102, 103].map((controller): Command => ({ kind: 'StartController', controller })),
    ...SYSTEMS.map((system): Command => ({ kind: 'StartSystem', system })),
    ...starts.map(({ command }) => command),
  ]
  return [...starts, ...faults, ...mends.map((command, i) => ({ minute: FAULT_MINUTES + i * 0.1, command }))].sort(
    (a, b) => a.minute - b.minute,
  )
}

/** The run as a session, until everything was mended and had time to come to rest. */
export function streamsSession(run: StreamsRun) {
  const commands = listSteps(run).map(({ minute, command }) => ({ timeUs: Math.round(minute * MINUTE_US), command }))
  return { scenario: defineJobs(run), commands, untilUs: (FAULT_MINUTES + 5) * MINUTE_US }
}

/** The first violation, the digest at the end, or null when it never came to rest. */
export function runStreams(run: StreamsRun, goBack = false): StreamsViolation | string | null {
  const timeline = createTimeline(defineJobs(run), [], businessExtension)
  for (const { minute, command } of listSteps(run)) {
    runTimeline(timeline, Math.round(minute * MINUTE_US))
    issueAt(timeline, command)
  }
  for (let minute = FAULT_MINUTES + 5; minute <= MOST_MINUTES; minute += 5) {
    runTimeline(timeline, minute * MINUTE_US)
    if (goBack && minute === MOST_MINUTES) {
      seekTimeline(timeline, (FAULT_MINUTES / 2) * MINUTE_US)
      seekTimeline(timeline, minute * MINUTE_US)
    }
    const { world } = timeline
    const { applications } = businessOf(world).processing
    const atRest = applications.every((app) => app.phase === 'RUNNING' && lagOfApplication(world, app) === 0)
    if (!atRest || applications.length < JOBS.length || (goBack && minute < MOST_MINUTES)) continue
    const job = (name: string) => applications.find((app) => TOPOLOGIES[app.topology].application === name)
    const [inventory, sales] = [job(JOBS[0]), job(JOBS[1])]
    if (inventory === undefined || sales === undefined) return null
    return checkStreams(world, { inventory, sales }) ?? digestWorld(world)
  }
  return null
}

/** The first violation of `invariant` among random runs; null when every check stays silent about it. */
export function findPlantedInStreams(invariant: StreamsViolation['invariant'], runs = 25): StreamsViolation | null {
  for (const run of fc.sample(streamsRun, { numRuns: runs, seed: 1 })) {
    const result = runStreams(run)
    if (result !== null && typeof result !== 'string' && result.invariant === invariant) return result
  }
  return null
}
