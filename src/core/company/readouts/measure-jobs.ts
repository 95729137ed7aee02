/**
 * The jobs of Batchland: each script with its last run, and when the next one is due. The one thing a reader would get
 * wrong: a job that failed keeps that outcome until a run of it is good, also while its next run is under way nobody
 * knows better, so that one says `running`.
 */
import type { DomainEvent } from '../../event'
import type { World } from '../../world'
import type { LinkState } from '../books/batch-state'
import type { BusinessState } from '../books/business-state'
import { businessOf } from '../books/company'
import { type BatchSpec, type BusinessSpec, FEEDS } from '../vocabulary/business-spec'
import { describeTransform, nextStart } from '../worlds/links'
import { runTimeUs } from '../worlds/runs'
import { forecastDesks } from './forecast-desk'
import type { JobOutcome, JobScore, JobsScore } from './readouts'

export function measureJobs(world: World): JobsScore {
  const business = businessOf(world)
  const { nowUs } = world.state
  const repairs = forecastDesks(world)
  const failed = world.stores.events.findLast(({ kind }) => kind === 'JobFailed')
  const lastFailureUs = failed?.timeUs ?? null
  return {
    timeUs: nowUs,
    jobs: business.batch.links.flatMap((link) => (link.phase === 'removed' ? [] : [scoreJob(world, business, link)])),
    repairs,
    lastFailureUs,
    sinceFailureUs: lastFailureUs === null ? null : nowUs - lastFailureUs,
    mendedUs: repairs.findLast((repair) => repair.world === 'Batchland')?.doneUs ?? null,
  }
}

function scoreJob(world: World, business: BusinessState, link: LinkState): JobScore {
  const spec = (world.scenario.business as BusinessSpec).batch
  const from = business.systems[link.source].spec
  const to = business.systems[link.target].spec
  return {
    from: from.id,
    to: to.id,
    ...describeTransform(from, to, link.slot),
    feeds: link.feeds.map((feed) => FEEDS[feed]),
    ...scoreRun(world, business, spec, link),
    nextUs: nextRunUs(business, spec, link),
    skipsNext: link.skipNext,
  }
}

/** Start of the next run that takes place; of a link that is being built when it is ready. */
export function nextRunUs(business: BusinessState, spec: BatchSpec, link: LinkState): number {
  if (link.phase === 'planned') return link.liveUs
  return link.skipNext ? nextStart(business, spec, link, link.dueUs) : link.dueUs
}

type Run = Pick<JobScore, 'outcome' | 'repairedUs' | 'startUs' | 'endUs' | 'rows' | 'badRows'>

function scoreRun(world: World, business: BusinessState, spec: BatchSpec, link: LinkState): Run {
  const { events } = world.stores
  const none = { repairedUs: null, startUs: null, endUs: null, rows: 0, badRows: 0 }
  if (link.phase === 'planned') return { outcome: 'planned', ...none }
  if (link.run === 0) return { outcome: 'none', ...none }
  const { startUs } = link
  const fullUs = startUs + runTimeUs(spec, link.rows)
  if (link.phase === 'running') return { outcome: 'running', ...none, startUs, endUs: fullUs, rows: link.rows }
  if (link.failure >= 0) {
    const endUs = endOfFailed(world, business, link, fullUs)
    return { outcome: 'failed', ...none, startUs, endUs, repairedUs: repairedUs(events, link.failure) }
  }
  const done = { startUs, endUs: fullUs, rows: link.nightRows }
  const spoiled = business.batch.spoiled.findLast(
    ({ source, target, from, event }) =>
      from < 0 && source === link.source && target === link.target && events[event].timeUs >= startUs,
  )
  if (spoiled !== undefined)
    return { ...done, outcome: spoiled.fault, repairedUs: repairedUs(events, spoiled.event), badRows: spoiled.rows }
  return { ...done, ...scoreSpread(world, business, link, fullUs) }
}

/** What its source had wrong came with this run. */
function scoreSpread(
  { stores }: World,
  { batch }: BusinessState,
  link: LinkState,
  endUs: number,
): Pick<Run, 'outcome' | 'repairedUs' | 'badRows'> {
  const spread = batch.spoiled.filter(
    ({ from, target, event }) =>
      from >= 0 &&
      target === link.target &&
      batch.spoiled[from].target === link.source &&
      stores.events[event].timeUs === endUs,
  )
  const outcome: JobOutcome = spread.length > 0 ? 'spread' : 'ok'
  const ends = spread.map(({ event }) => repairedUs(stores.events, event))
  return {
    outcome,
    repairedUs: ends.length > 0 && !ends.includes(null) ? Math.max(...ends.map((us) => us ?? 0)) : null,
    badRows: spread.reduce((sum, { rows }) => sum + rows, 0),
  }
}

/** When somebody was done with what `cause` had begun; null before. */
export function repairedUs(events: readonly DomainEvent[], cause: number): number | null {
  return events.findLast((event) => event.kind === 'RepairDone' && event.cause === cause)?.timeUs ?? null
}

/** A run breaks off at its end, or when a system at one of its ends goes down, or does not start. */
function endOfFailed({ stores }: World, { systems }: BusinessState, link: LinkState, fullUs: number): number {
  const ends = [systems[link.source].spec.id, systems[link.target].spec.id]
  const { events } = stores
  const first = events[link.failure]
  if (first.timeUs >= link.startUs) return first.timeUs
  let endUs = fullUs
  for (let id = events.length - 1; id >= 0; id--) {
    const event = events[id]
    if (event.kind !== 'SystemStopped' && event.kind !== 'SystemStarted') continue
    if (!ends.includes(event.system) || event.timeUs > fullUs) continue
    if (event.timeUs < link.startUs) return event.kind === 'SystemStopped' ? link.startUs : endUs
    if (event.kind === 'SystemStopped') endUs = event.timeUs
  }
  return endUs
}
