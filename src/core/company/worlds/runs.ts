/**
 * A run of a link: extract (cut the file at its start), transfer, load. It takes a fixed time and the rows' time,
 * and then loads, or breaks off, or loads dirt.
 *
 * The one thing a reader would get wrong: the file is cut at the start. What happens during the run waits for the
 * next one, and a run that fails leaves everything to the next one too.
 */
import { pushEvent } from '../../engine/event-queue'
import { drawKeyed } from '../../engine/random'
import { tell } from '../../log/tell'
import type { World } from '../../world'
import type { LinkState } from '../books/batch-state'
import { BusinessKind } from '../books/business-kinds'
import { BATCHLAND, type BusinessState } from '../books/business-state'
import { businessOf, isUp } from '../books/company'
import { beginFault } from '../books/faults'
import type { BatchSpec, BusinessSpec } from '../vocabulary/business-spec'
import { addRepair } from './desk'
import { planRun } from './links'
import { loadRows } from './loads'
import { spoilLoad, spreadDirt } from './spoiled'

const SECOND_US = 1_000_000
/** With shorter intervals a dump is no longer one, and an overrun is daily bread. */
const DUMP_FROM_US = 21_600_000_000
const TELL_FROM_US = 3_600_000_000

function specOf(world: World): BatchSpec {
  return (world.scenario.business as BusinessSpec).batch
}

export function onRunDue(world: World, number: number, generation: number): void {
  const business = businessOf(world)
  const link = business.batch.links[number]
  if (link.generation !== generation) return
  planRun(world, number)
  if (link.phase === 'running') {
    if (link.late) business.batch.runsSkipped++
    else if (business.batch.intervalUs >= TELL_FROM_US) tellOverrun(world, business, link)
    link.late = true
    return
  }
  startRun(world, business, number)
}

function tellOverrun(world: World, business: BusinessState, link: LinkState): void {
  const runMs = Math.round((world.state.nowUs - link.startUs) / 1000)
  tell(world, { kind: 'JobOverran', ...namesOf(business, link), runMs })
}

export function namesOf(business: BusinessState, link: LinkState): { readonly from: string; readonly to: string } {
  return { from: business.systems[link.source].spec.id, to: business.systems[link.target].spec.id }
}

function startRun(world: World, business: BusinessState, number: number): void {
  const { state } = world
  const link = business.batch.links[number]
  if (link.skipNext) {
    link.skipNext = false
    business.batch.runsSkipped++
    return
  }
  const down = [link.source, link.target].find((end) => !isUp(world, business.systems[end]))
  link.run++
  link.startUs = state.nowUs
  link.cut = business.events
  if (down !== undefined) {
    failRun(world, business, number, down)
    return
  }
  const spec = specOf(world)
  link.phase = 'running'
  link.rows = countWaiting(business, link)
  pushEvent(state.queue, state.nowUs + runTimeUs(spec, link.rows), BusinessKind.RunEnd, number, link.run, 0)
}

/** Extract, transfer and load of so many rows, microseconds. */
export function runTimeUs(spec: BatchSpec, rows: number): number {
  return Math.round(spec.fixedSeconds * SECOND_US + (rows * SECOND_US) / spec.rowsPerSecond)
}

/** Rows at the source that the target has not been given. */
export function countWaiting(business: BusinessState, link: LinkState): number {
  const { lanes, systems } = business
  const delivered = systems[link.target].delivered[BATCHLAND]
  let rows = 0
  for (let lane = 0; lane < lanes.length; lane++) {
    if (lanes.source[lane] !== link.source || !link.feeds.includes(lanes.feed[lane])) continue
    rows += lanes.live[BATCHLAND][lane] - delivered[lane]
  }
  // Nobody brings what a half-written file has left out.
  for (const { source, target, from, repaired, fault, rows: holes } of business.batch.spoiled)
    if (source === link.source && target === link.target && from < 0 && !repaired && fault === 'half-written')
      rows -= holes
  return rows
}

export function onRunEnd(world: World, number: number, run: number): void {
  const { state } = world
  const business = businessOf(world)
  const { batch } = business
  const link = batch.links[number]
  if (link.run !== run || link.phase !== 'running') return
  link.phase = 'idle'
  const { breaks, isDirty, isDoubled } = luckOf(world, number, link.startUs)
  batch.runs++
  if (breaks) failRun(world, business, number, -1)
  else {
    batch.runUs += state.nowUs - link.startUs
    const spoiled = spoilLoad(world, business, number, isDirty, isDoubled)
    link.nightRows = loadRows(world, business, link, spoiled)
    link.asOfUs = link.startUs
    link.failure = -1
    spreadDirt(world, business, link)
    endNight(world, business, link)
  }
  if (link.late) {
    link.late = false
    startRun(world, business, number)
  }
}

/** What becomes of a run by chance: by its link and its start, so that no other run's fate changes it. */
function luckOf(world: World, number: number, startUs: number) {
  const { failurePerMille, dirtyPerMille } = specOf(world)
  const [fate, dirt, kind] = drawKeyed(world.scenario.seed, number, Math.round(startUs / SECOND_US), 3)
  const isSpared = world.spared?.link === number && world.spared.startUs === startUs
  return {
    breaks: !isSpared && fate % 1000 < failurePerMille,
    isDirty: !isSpared && dirt % 1000 < dirtyPerMille,
    isDoubled: kind % 2 === 1,
  }
}

/** `down` is the system that did not answer; -1 when the run broke off by itself. */
function failRun(world: World, business: BusinessState, number: number, down: number): void {
  const link = business.batch.links[number]
  link.phase = 'idle'
  link.nightRows = 0
  business.batch.runsFailed++
  if (link.failure < 0) {
    const system = down < 0 ? null : business.systems[down]
    const reason = system === null ? 'the transfer broke off' : `${system.spec.id} is down`
    const cause = system === null ? -1 : system.downCause
    link.failure = tell(world, { kind: 'JobFailed', ...namesOf(business, link), reason }, cause)
    if (system === null) beginFault(world, business, link.failure, number)
    addRepair(world, business, BATCHLAND, { what: 'run', number, cause: link.failure })
  }
  endNight(world, business, link)
}

/** A system went down: the runs from it and to it break off. */
export function breakRuns(world: World, business: BusinessState, system: number): void {
  business.batch.links.forEach((link, number) => {
    if (link.phase !== 'running' || (link.source !== system && link.target !== system)) return
    business.batch.runs++
    failRun(world, business, number, system)
  })
}

/** When the last link into a system has run this night, its dump has landed. */
function endNight(world: World, business: BusinessState, link: LinkState): void {
  const { batch, systems } = business
  if (batch.intervalUs < DUMP_FROM_US) return
  link.night = Math.floor(link.startUs / batch.intervalUs)
  let rows = 0
  let links = 0
  for (const other of batch.links) {
    if (other.target !== link.target || (other.phase !== 'idle' && other.phase !== 'running')) continue
    if (other.night < link.night) return
    rows += other.nightRows
    links++
  }
  if (rows > 0) tell(world, { kind: 'DumpLoaded', system: systems[link.target].spec.id, rows, links }, -1)
}
