/**
 * The kinds of worlds that the fuzzer runs, each from a seed alone. Most are clusters; companies, jobs and attacks are
 * dearer and come now and then.
 *
 * The one thing a reader would get wrong: a world is run several times. First with its checks; then until it is calm and
 * must be whole (clusters, liveness); then as a time line, sought there and back and forked; then from its own share
 * link. Every kind goes through all of these that fit it.
 */
import fc from 'fast-check'
import { businessExtension } from '../src/core/company/index.ts'
import {
  createTimeline,
  type DomainEvent,
  digestWorld,
  type IssuedCommand,
  runTimeline,
  runUntil,
  type Scenario,
} from '../src/core/index.ts'
import { runWithChecks } from '../src/core/testing/check-run.ts'
import { checkTimeline } from '../src/core/testing/check-timeline.ts'
import { attackRun, runAttack } from '../src/core/testing/random-attack.ts'
import { companyRun, runCompany } from '../src/core/testing/random-company.ts'
import { findNeverWhole, type LivenessFinding, makeLivenessRun } from '../src/core/testing/random-liveness-world.ts'
import { runStreams, streamsRun, streamsSession } from '../src/core/testing/random-streams.ts'
import { makeTransactionRun } from '../src/core/testing/random-transactions.ts'
import { drawFromSeed, makeRandomRun } from '../src/core/testing/random-world.ts'
import type { FuzzKind } from '../src/core/testing/tried.ts'
import { decodeShareLink, encodeShareLink } from '../src/protocol/index.ts'

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

/** Which kind a seed is when nobody says: of forty seeds 25 are clusters, 8 liveness, 4 transactions, one each of the others. */
export function kindOf(seed: number): FuzzKind {
  const at = seed % 40
  if (at === 13) return 'company'
  if (at === 26) return 'streams'
  if (at === 39) return 'attack'
  if (at % 10 === 7) return 'transactions'
  return at % 5 === 0 ? 'liveness' : 'cluster'
}

export function fuzzWorld(kind: FuzzKind, seed: number): FuzzResult {
  switch (kind) {
    case 'cluster':
      return fuzzCluster(seed)
    case 'liveness':
      return fuzzLiveness(seed)
    case 'transactions':
      return fuzzTransactions(seed)
    case 'company':
    case 'attack':
      return fuzzCompany(kind, seed)
    case 'streams':
      return fuzzStreams(seed)
  }
}

interface Session {
  readonly scenario: Scenario
  readonly commands: readonly IssuedCommand[]
  readonly untilUs: number
}

type FuzzExtension = typeof businessExtension | null

function linkOf({ scenario, commands }: Session, timeUs: number): string {
  return encodeShareLink({ scenario, commands: [...commands], timeUs })
}

interface Played {
  readonly events: readonly DomainEvent[]
  readonly digest: string
}

/** A run without checks: what happened in it, and where it ends; short when it breaks off by itself. */
function playOnce(
  { scenario, commands }: Pick<Session, 'scenario' | 'commands'>,
  untilUs: number,
  extension: FuzzExtension,
): Played {
  const timeline = createTimeline(scenario, commands, extension)
  runTimeline(timeline, untilUs, { maxSteps: 3_000_000 })
  return { events: timeline.world.stores.events, digest: digestWorld(timeline.world) }
}

interface Problem {
  readonly invariant: string
  readonly message: string
}

interface Looks {
  /** Is it whole when every fault was undone? Not asked of companies. */
  readonly calm?: () => Problem | null
  readonly extension?: FuzzExtension
  /** The run with its checks, when that is a run of the session itself; else the session is played. */
  readonly played?: Played
}

/** A finding of a run with checks, if there is one; else what its other runs find, each in turn. */
function judge(
  session: Session,
  found: (Problem & { readonly timeUs: number }) | null,
  seed: number,
  { calm = () => null, extension = null, played }: Looks,
): FuzzResult {
  const { events, digest } = played ?? playOnce(session, found?.timeUs ?? session.untilUs, extension)
  const finish = (finding: Omit<FuzzFinding, 'link'>): FuzzResult => ({
    finding: { ...finding, link: linkOf(session, finding.timeUs) },
    events,
  })
  if (found !== null) return finish(found)
  const looks = [calm, () => checkSeeks(session, seed, extension), () => checkLink(session, digest, extension)]
  for (const look of looks) {
    try {
      const problem = look()
      if (problem !== null) return finish({ ...problem, timeUs: session.untilUs })
    } catch (error) {
      const message = error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error)
      return finish({ invariant: 'the simulation does not stop itself', message, timeUs: session.untilUs })
    }
  }
  return { finding: null, events }
}

const SAME = 'the same run is the same world'

/** Every third also takes its first command back, which takes as long as all the others together. */
function checkSeeks(session: Session, seed: number, extension: FuzzExtension): Problem | null {
  const draw = drawFromSeed(seed ^ 0x5eed)
  const { untilUs } = session
  const message = checkTimeline(session, [draw(untilUs), draw(untilUs)], { extension, undoes: seed % 3 === 0 })
  return message === null ? null : { invariant: SAME, message }
}

/** A link is the run: written, read by the reader of links, and run again. */
function checkLink(run: Session, digest: string, extension: FuzzExtension): Problem | null {
  const read = decodeShareLink(linkOf(run, run.untilUs))
  if (!read.ok) return { invariant: SAME, message: `its link is refused: ${JSON.stringify(read).slice(0, 300)}` }
  const again = playOnce(read.session, run.untilUs, extension).digest
  return again === digest ? null : { invariant: SAME, message: 'its link ends in another world' }
}

function fuzzCluster(seed: number): FuzzResult {
  const run = makeRandomRun(drawFromSeed(seed))
  const calm = () => wholeOrNot(findNeverWhole({ ...run, calmUs: run.untilUs }, { isEased: true }))
  const { world, finding } = runWithChecks(run)
  runUntil(world, finding?.timeUs ?? run.untilUs)
  return judge(run, finding, seed, { calm, played: { events: world.stores.events, digest: digestWorld(world) } })
}

function fuzzLiveness(seed: number): FuzzResult {
  const run = makeLivenessRun(drawFromSeed(seed))
  const session = { ...run, untilUs: run.calmUs }
  return judge(session, null, seed, { calm: () => wholeOrNot(findNeverWhole(run)) })
}

function fuzzTransactions(seed: number): FuzzResult {
  const run = makeTransactionRun(drawFromSeed(seed))
  const session = { ...run, untilUs: run.calmUs }
  const { world, finding } = runWithChecks(session)
  runUntil(world, finding?.timeUs ?? session.untilUs)
  const calm = () => wholeOrNot(findNeverWhole(run))
  return judge(session, finding, seed, { calm, played: { events: world.stores.events, digest: digestWorld(world) } })
}

function wholeOrNot(found: LivenessFinding | null): Problem | null {
  if (found === null) return null
  const [{ promise, message }] = found.notWhole
  return { invariant: `a healed cluster comes back: ${promise}`, message: `${message} (${found.timeUs / 1e6} s)` }
}

function fuzzCompany(kind: 'company' | 'attack', seed: number): FuzzResult {
  const [run] = fc.sample(kind === 'attack' ? attackRun : companyRun, { numRuns: 1, seed })
  const commands = run.commands.map(({ minute, command }) => ({ timeUs: minute * 60_000_000, command }))
  const session = { scenario: run.scenario, commands, untilUs: run.minutes * 60_000_000 }
  const result = kind === 'attack' ? runAttack(run) : runCompany(run)
  const found = typeof result === 'string' ? null : { ...result, timeUs: session.untilUs }
  return judge(session, found, seed, { extension: businessExtension })
}

function fuzzStreams(seed: number): FuzzResult {
  const [run] = fc.sample(streamsRun, { numRuns: 1, seed })
  const session = streamsSession(run)
  const result = runStreams(run)
  const never = { invariant: 'jobs come to rest', message: 'they never did' }
  const found = typeof result === 'string' ? null : { ...(result ?? never), timeUs: session.untilUs }
  return judge(session, found, seed, { extension: businessExtension })
}
