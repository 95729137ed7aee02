/**
 * What came of a run under its promise, up to an instant: read from its events and from what is measured of it. Pure.
 * The one thing a reader would get wrong: a promotion is told with the fault that stood right before
 * it, which is not always the first nor the last one; but only as long as it helps.
 */
import { skiesWords as words } from '../../../content/skies'
import type { DomainEvent, FlaggedEvent } from '../../../core'
import { EVENT_FACTS, type FocusView, type Measures, type Structure } from '../../../protocol'
import { splitSpan } from '../../kit/format'
import { nameThings, tellFlag } from './names'

const NOTICED: ReadonlySet<DomainEvent['kind']> = new Set(['BrokerFenced', 'LeaderElected', 'IsrChanged'])

interface LaneStory {
  /**
   * What was done to it: the last fault; while writes go on, the last one before somebody was promoted. Null before the
   * first.
   */
  readonly fault: FlaggedEvent | null
  /** Since then nobody was fenced, no leader was elected and no in-sync set changed. */
  readonly isUnnoticed: boolean
  /** Brokers let into the in-sync set as observers since then, and how long after it the first of them was. */
  readonly promoted: readonly number[]
  readonly promotedAfterUs: number
  readonly answer: Measures['flow']['answer']
  /** All that it went without writes, in how many outages, and how long the one that lasts has lasted; 0 when none does. */
  readonly withoutWritesUs: number
  readonly outages: number
  readonly stoppedForUs: number
  readonly lost: number
  readonly inSync: number
  readonly minIsr: number
  /** Is there an observer that watches, and was not let in? */
  readonly isWatched: boolean
}

export function readLane(
  events: readonly DomainEvent[],
  { topic, partition, replicas }: FocusView,
  measures: Measures,
  untilUs: number,
): LaneStory {
  const told = events.filter((event) => event.timeUs <= untilUs)
  const faults = told.flatMap((event) => (isFault(event) ? [event] : []))
  const promotions = told.flatMap((event) =>
    event.kind === 'ObserverPromoted' && event.topic === topic && event.partition === partition ? [event] : [],
  )
  const last = promotions.at(-1)
  const { flow, withoutWritesUs, lost, inSync, minIsr } = measures
  const helped = flow.answer === 'yes' && last !== undefined ? last.timeUs : Number.POSITIVE_INFINITY
  const fault = faults.findLast(({ timeUs }) => timeUs <= helped) ?? faults.at(-1) ?? null
  const since = promotions.filter(({ timeUs }) => fault !== null && timeUs >= fault.timeUs)
  const { outages, sinceUs } = readOutages(told, topic)
  return {
    fault,
    isUnnoticed: fault !== null && !told.some(({ kind, timeUs }) => timeUs >= fault.timeUs && NOTICED.has(kind)),
    promoted: [...new Set(since.map(({ broker }) => broker))],
    promotedAfterUs: fault === null || since.length === 0 ? 0 : since[0].timeUs - fault.timeUs,
    answer: flow.answer,
    withoutWritesUs,
    outages,
    stoppedForUs: sinceUs < 0 ? 0 : untilUs - sinceUs,
    lost,
    inSync,
    minIsr,
    isWatched: replicas.some(({ state }) => state === 'observer'),
  }
}

/** A topic is without writes from the first partition that stops to the last that goes on again. */
function readOutages(
  events: readonly DomainEvent[],
  topic: string,
): { readonly outages: number; readonly sinceUs: number } {
  const stopped = new Set<number>()
  let [outages, sinceUs] = [0, -1]
  for (const event of events) {
    if ((event.kind !== 'WritesStopped' && event.kind !== 'WritesResumed') || event.topic !== topic) continue
    if (event.kind === 'WritesResumed') stopped.delete(event.partition)
    else {
      if (stopped.size === 0) [outages, sinceUs] = [outages + 1, event.timeUs]
      stopped.add(event.partition)
    }
    if (stopped.size === 0) sinceUs = -1
  }
  return { outages, sinceUs }
}

function isFault(event: DomainEvent): event is FlaggedEvent {
  return EVENT_FACTS[event.kind].flag === 'fault'
}

/** What the lane is about, in a word. */
export function headOf({ fault, promoted, isWatched, isUnnoticed }: LaneStory): keyof typeof words.headings {
  if (fault === null) return 'calm'
  if (isUnnoticed) return 'unnoticed'
  if (promoted.length > 0) return 'promoted'
  return isWatched ? 'watched' : 'nobody'
}

/** One sentence of what came of it. */
export function tellLane(story: LaneStory, structure: Structure): string {
  const span = (us: number): string => splitSpan(us).join('\u00a0')
  return words.story({
    ...story,
    fault: story.fault === null ? null : tellFlag(story.fault, nameThings(structure)),
    promotedAfter: span(story.promotedAfterUs),
    withoutWrites: span(story.withoutWritesUs),
    stoppedFor: span(story.stoppedForUs),
  })
}
