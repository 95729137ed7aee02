/**
 * Point-to-point links: which there are, when they run, who owns them. The one thing a reader would get wrong: a
 * link belongs to the team of its target, which wrote the transform, and still each change of its source breaks it.
 */
import { pushEvent } from '../../engine/event-queue'
import type { World } from '../../world'
import type { LinkState } from '../books/batch-state'
import { BusinessKind } from '../books/business-kinds'
import type { BusinessState } from '../books/business-state'
import { businessOf, feedNumber, feedsBetween } from '../books/company'
import type { BatchSpec, SystemSpec } from '../vocabulary/business-spec'

const MINUTE_US = 60_000_000
/** The night's window over which the starts are spread. */
const WINDOW_MINUTES = 360

export function createLink(source: number, target: number, feeds: readonly number[], slot: number): LinkState {
  return {
    source,
    target,
    feeds: Object.freeze([...feeds]),
    slot,
    phase: 'planned',
    liveUs: 0,
    generation: 0,
    run: 0,
    startUs: -1,
    cut: 0,
    rows: 0,
    dueUs: -1,
    late: false,
    skipNext: false,
    spoilRows: 0,
    spoilCause: -1,
    asOfUs: -1,
    failure: -1,
    night: -1,
    nightRows: 0,
  }
}

/** All links that a company needs, from each system that emits a feed to each that needs it. */
export function listLinks(systems: readonly SystemSpec[]): LinkState[] {
  const links: LinkState[] = []
  systems.forEach((from, source) => {
    systems.forEach((to, target) => {
      const feeds = feedsBetween(from, to)
      if (feeds.length > 0) links.push(createLink(source, target, feeds.map(feedNumber), links.length))
    })
  })
  return links
}

/** The next start of a link after `afterUs`, microseconds. */
export function nextStart(business: BusinessState, spec: BatchSpec, link: LinkState, afterUs: number): number {
  const { intervalUs, links } = business.batch
  const step = Math.floor(Math.min(intervalUs, WINDOW_MINUTES * MINUTE_US) / Math.max(1, links.length))
  const first = spec.startMinute * MINUTE_US + link.slot * step
  return first + (Math.floor((afterUs - first) / intervalUs) + 1) * intervalUs
}

export function planRun(world: World, number: number): void {
  const business = businessOf(world)
  const spec = world.scenario.business?.batch
  const link = business.batch.links[number]
  if (spec === undefined) return
  link.dueUs = nextStart(business, spec, link, world.state.nowUs)
  pushEvent(world.state.queue, link.dueUs, BusinessKind.RunDue, number, link.generation, 0)
}

/** A new interval for all: every link gets a new place in the order. */
export function planAllRuns(world: World): void {
  const { links } = businessOf(world).batch
  links.forEach((link, number) => {
    if (link.phase !== 'idle' && link.phase !== 'running') return
    link.generation++
    planRun(world, number)
  })
}

/** A link is built: its first run brings all that there is. */
export function openLink(world: World, number: number): void {
  const link = businessOf(world).batch.links[number]
  link.phase = 'idle'
  link.liveUs = world.state.nowUs
  link.generation++
  planRun(world, number)
}

/** Whose program it is, and what it is called. */
export function describeTransform(
  from: SystemSpec,
  to: SystemSpec,
  slot: number,
): { readonly owner: string; readonly transform: string } {
  // Every team has its own way; nothing depends on it.
  const ending = ['.pl', '.sh', '.sql', '.bat', '.awk'][slot % 5]
  return { owner: to.name, transform: `${from.id}_to_${to.id}_v${1 + (slot % 7)}${ending}` }
}
