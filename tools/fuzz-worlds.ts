/**
 * The kinds of worlds that the fuzzer runs, each from a seed alone. Most are clusters; companies, jobs and attacks are
 * dearer and come now and then.
 *
 * The one thing a reader would get wrong: every third cluster is also run as a time line (sought there and back,
 * forked) and from its own share link. What must become whole at the end is a kind of world of its own (liveness).
 */
import fc from 'fast-check'
import { businessExtension } from '../src/core/business/index.ts'
import {
  createTimeline,
  createWorld,
  type DomainEvent,
  digestWorld,
  type IssuedCommand,
  issueCommand,
  runTimeline,
  runUntil,
  type Scenario,
} from '../src/core/index.ts'
import { checkRun } from '../src/core/testing/check-run.ts'
import { checkTimeline } from '../src/core/testing/check-timeline.ts'
import { attackRun, runAttack } from '../src/core/testing/random-attack.ts'
import { companyRun, runCompany } from '../src/core/testing/random-company.ts'
import { findNeverWhole, makeLivenessRun } from '../src/core/testing/random-liveness-world.ts'
import { runStreams, streamsRun } from '../src/core/testing/random-streams.ts'
import { drawFromSeed, makeRandomRun } from '../src/core/testing/random-world.ts'
import { decodeShareLink, encodeShareLink } from '../src/protocol/index.ts'

export const FUZZ_KINDS = ['cluster', 'liveness', 'company', 'streams', 'attack'] as const
export type FuzzKind = (typeof FUZZ_KINDS)[number]

export interface FuzzFinding {
  readonly invariant: string
  readonly message: string
  readonly timeUs: number
  readonly link: string | null
}

export interface FuzzResult {
  readonly finding: FuzzFinding | null
  /** What the world told. */
  readonly events: readonly DomainEvent[]
}

/** Which kind a seed is when nobody says: of forty seeds 29 are clusters, 8 liveness, one each of the others. */
export function kindOf(seed: number): FuzzKind {
  const at = seed % 40
  if (at === 13) return 'company'
  if (at === 26) return 'streams'
  if (at === 39) return 'attack'
  return at % 5 === 0 ? 'liveness' : 'cluster'
}

export function fuzzWorld(kind: FuzzKind, seed: number): FuzzResult {
  switch (kind) {
    case 'cluster':
      return fuzzCluster(seed)
    case 'liveness':
      return fuzzLiveness(seed)
    case 'company':
    case 'attack':
      return fuzzCompany(kind, seed)
    case 'streams': {
      const [run] = fc.sample(streamsRun, { numRuns: 1, seed })
      const result = runStreams(run)
      const finding =
        result === null
          ? { invariant: 'jobs come to rest', message: 'they never did', timeUs: 0, link: null }
          : typeof result === 'string'
            ? null
            : { ...result, timeUs: 0, link: null }
      return { finding, events: [] }
    }
  }
}

interface Session {
  readonly scenario: Scenario
  readonly commands: readonly IssuedCommand[]
}

function linkOf({ scenario, commands }: Session, timeUs: number): string {
  return encodeShareLink({ scenario, commands: [...commands], timeUs })
}

/** What happened in it, from a run without checks; short when the run breaks off by itself. */
function eventsOf({ scenario, commands }: Session, untilUs: number, extension: typeof businessExtension | null = null) {
  const timeline = createTimeline(scenario, commands, extension)
  runTimeline(timeline, untilUs, { maxSteps: 3_000_000 })
  return { events: timeline.world.stores.events, digest: digestWorld(timeline.world) }
}

function fuzzCluster(seed: number): FuzzResult {
  const run = makeRandomRun(drawFromSeed(seed))
  const violation = checkRun(run)
  if (violation !== null) {
    const { events } = eventsOf(run, violation.timeUs)
    return { finding: { ...violation, link: linkOf(run, violation.timeUs) }, events }
  }
  const { events, digest } = eventsOf(run, run.untilUs)
  const invariant = 'the same run is the same world'
  const message = seed % 3 === 0 ? (checkSeeks(run, seed) ?? checkLink(run, digest)) : null
  if (message === null) return { finding: null, events }
  return { finding: { invariant, message, timeUs: run.untilUs, link: linkOf(run, run.untilUs) }, events }
}

type Run = Session & { readonly untilUs: number }

function checkSeeks(run: Run, seed: number): string | null {
  const draw = drawFromSeed(seed ^ 0x5eed)
  return checkTimeline(run, [draw(run.untilUs), draw(run.untilUs), draw(run.untilUs)])
}

/** A link is the run: written, read by the reader of links, and run again. */
function checkLink(run: Run, digest: string): string | null {
  const session = decodeShareLink(linkOf(run, run.untilUs))
  if (!session.ok) return `the link of the run is refused: ${JSON.stringify(session).slice(0, 300)}`
  const { scenario, commands } = session.session
  const world = createWorld(scenario)
  for (const { timeUs, command } of commands) {
    runUntil(world, timeUs)
    issueCommand(world, command)
  }
  runUntil(world, run.untilUs)
  return digestWorld(world) === digest ? null : 'the run of its link ends in another world'
}

function fuzzLiveness(seed: number): FuzzResult {
  const run = makeLivenessRun(drawFromSeed(seed))
  const { events } = eventsOf(run, run.calmUs)
  const found = findNeverWhole(run)
  if (found === null) return { finding: null, events }
  const { promise, message } = found.notWhole[0]
  const invariant = `a healed cluster comes back: ${promise}`
  return { finding: { invariant, message, timeUs: found.timeUs, link: linkOf(run, run.calmUs) }, events }
}

function fuzzCompany(kind: 'company' | 'attack', seed: number): FuzzResult {
  const [run] = fc.sample(kind === 'attack' ? attackRun : companyRun, { numRuns: 1, seed })
  const result = kind === 'attack' ? runAttack(run) : runCompany(run)
  const commands = run.commands.map(({ minute, command }) => ({ timeUs: minute * 60_000_000, command }))
  const session = { scenario: run.scenario, commands }
  const { events } = eventsOf(session, run.minutes * 60_000_000, businessExtension)
  if (typeof result === 'string') return { finding: null, events }
  return { finding: { ...result, timeUs: 0, link: linkOf(session, 0) }, events }
}
