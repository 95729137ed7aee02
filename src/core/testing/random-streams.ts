/** Random days of a company with jobs, and what is done to both, for property tests and planted bugs. */
import fc from 'fast-check'
import { defineCompany, defineSystem } from '../../scenarios/define-company'
import { createTimeline, digestWorld, issueAt, runTimeline, type Scenario, seekTimeline } from '..'
import { checkStreams, type StreamsViolation } from '../checks/streams'
import { businessExtension } from '../company'
import { businessOf } from '../company/books/company'
import { TOPOLOGIES } from '../company/streams/applications'
import { lagOfApplication } from '../company/streams/obey-streams'
import { clusterFault, type Deed, type MinuteCommand, once, type PlannedDeed, pair, planDeeds } from './deeds'
import { type Hunt, huntSampled } from './hunt'

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
  readonly deeds: readonly PlannedDeed[]
}

const job = (kind: 'FailApplication' | 'StopApplication') =>
  fc.constantFrom(...JOBS).chain((application) => {
    const one = { application, version: 1 }
    return pair([application], { kind, ...one }, { kind: 'StartApplication', ...one, guarantee: 'exactly_once_v2' })
  })

/** Something breaks, and what mends it. */
const fault: fc.Arbitrary<Deed> = fc.oneof(
  job('FailApplication'),
  job('StopApplication'),
  fc
    .constantFrom(...SYSTEMS)
    .chain((system) => pair([system], { kind: 'StopSystem', system }, { kind: 'StartSystem', system })),
  { weight: 3, arbitrary: clusterFault },
)

/** Long enough for a job to fall behind, and for whatever it waits for to be given up. */
const LASTS_MINUTES = 22

/** The mending of a fault comes when a person would have noticed it. */
function lasting({ uses, steps }: Deed): Deed {
  return { uses, steps: steps.map(({ command }, i) => ({ after: i * LASTS_MINUTES, command })) }
}

export const streamsRun: fc.Arbitrary<StreamsRun> = fc.record({
  seed: fc.nat(),
  eventsPerDay: fc.integer({ min: 300, max: 4_000 }),
  startMinute: fc.integer({ min: 1, max: 50 }),
  deeds: fc.array(fc.record({ minute: fc.double({ min: 0, max: 100, noNaN: true }), deed: fault.map(lasting) }), {
    minLength: 1,
    maxLength: 6,
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

const START = { kind: 'StartApplication', version: 1, guarantee: 'exactly_once_v2' } as const

function listSteps({ startMinute, deeds }: StreamsRun): readonly MinuteCommand[] {
  // The alerts read what the inventory writes, so its topic must be there first.
  const starts = JOBS.map((application, i) => {
    return { minute: startMinute + (i < 2 ? 0 : 1), deed: once({ ...START, application }) }
  })
  // Only what has started can break.
  const faults = deeds.map(({ minute, deed }) => ({ minute: startMinute + 3 + minute, deed }))
  const steps = planDeeds([...starts, ...faults], FAULT_MINUTES - 2)
  return [...steps, ...listSecondStarts(steps)]
}

const BREAKS = ['KillSite', 'CrashController', 'PauseController', 'CutLink']
const MENDS = ['HealSite', 'StartController', 'ResumeController', 'HealLink']

/** A start is refused without a quorum: a job that was mended while two faults lasted, or with one, is started again. */
function listSecondStarts(steps: readonly MinuteCommand[]): MinuteCommand[] {
  const isFault = ({ command }: MinuteCommand): boolean => [...BREAKS, ...MENDS].includes(command.kind)
  const isAtRisk = (at: number): boolean => {
    const before = steps.filter(({ minute }) => minute <= at).map(({ command }) => command.kind as string)
    const open = before.filter((kind) => BREAKS.includes(kind)).length - before.filter((k) => MENDS.includes(k)).length
    return open > 1 || steps.some((step) => isFault(step) && Math.abs(step.minute - at) < 0.5)
  }
  return JOBS.filter((application) => {
    const starts = steps.filter(({ command }) => command.kind === START.kind && command.application === application)
    return starts.slice(1).some(({ minute }) => isAtRisk(minute))
  }).map((application, i) => ({ minute: FAULT_MINUTES + i * 0.1, command: { ...START, application } }))
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

export function findPlantedInStreams(
  invariant: StreamsViolation['invariant'],
  options: Hunt = {},
): StreamsViolation | null {
  return huntSampled(streamsRun, options, runStreams, invariant)
}
