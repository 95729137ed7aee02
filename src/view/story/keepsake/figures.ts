/**
 * What a run gave the reader, read from the run and from nothing else. The one thing a reader would get wrong: the page
 * shows two moments of one run. Figures are of its end; the picture is of the moment at which it was decided.
 */
import type { DomainEvent, FlagKind } from '../../../core'
import { EVENT_FACTS, type Marker, type Measures } from '../../../protocol'
import type { FoldedWorlds } from '../../../state'
import type { Moment } from '../../../story/keepsake-moments'

export interface Span {
  readonly fromUs: number
  /** The run's end when it lasts. */
  readonly toUs: number
  readonly isOver: boolean
}

export interface ClusterFigures {
  readonly kind: 'cluster'
  readonly noYesUs: number
  readonly acknowledged: number
  readonly lost: number
  readonly waiting: number
  /** Of the longest silence that ended; null when there was none. */
  readonly waitedThenYes: number | null
  readonly silences: readonly Span[]
  /** The observer that held the rod longest; null when none did. */
  readonly hold: (Span & { readonly broker: number }) | null
}

export interface CompanyFigures {
  readonly kind: 'company'
  readonly oversoldBatch: number
  readonly oversoldStream: number
  readonly ageBatchUs: number | null
  readonly ageStreamUs: number | null
}

export type RunFigures = ClusterFigures | CompanyFigures

export const lengthOf = ({ fromUs, toUs }: Span): number => toUs - fromUs

export function readSilences(markers: readonly Marker[], endUs: number): readonly Span[] {
  return markers
    .filter(({ kind, timeUs }) => kind === 'outage' && timeUs <= endUs)
    .map((marker) => {
      const isOver = marker.endUs >= 0 && marker.endUs <= endUs
      return { fromUs: marker.timeUs, toUs: isOver ? marker.endUs : endUs, isOver }
    })
}

export function readHold(markers: readonly Marker[], endUs: number): ClusterFigures['hold'] {
  let longest: ClusterFigures['hold'] = null
  for (const { event } of markers) {
    if (event.kind !== 'ObserverPromoted' || event.timeUs > endUs) continue
    const { broker, timeUs: fromUs } = event
    const end = markers.find(
      (other) =>
        other.event.kind === 'ObserverDemoted' &&
        other.event.broker === broker &&
        other.timeUs > fromUs &&
        other.timeUs <= endUs,
    )
    const hold = { broker, fromUs, toUs: end?.timeUs ?? endUs, isOver: end !== undefined }
    if (longest === null || lengthOf(hold) > lengthOf(longest)) longest = hold
  }
  return longest
}

/**
 * When those who waited in the longest silence began to get their yes: at what ended it, not at the yes to the last of
 * them. Null when no silence ended.
 */
export function findRelief(silences: readonly Span[], events: readonly DomainEvent[]): number | null {
  const over = silences.filter(({ isOver }) => isOver)
  if (over.length === 0) return null
  const longest = over.reduce((best, span) => (lengthOf(span) > lengthOf(best) ? span : best))
  const resumed = events.find(({ kind, timeUs }) => kind === 'WritesResumed' && timeUs === longest.toUs)
  const cause = events.find(({ id }) => id === resumed?.cause)
  return cause !== undefined && cause.timeUs > longest.fromUs ? cause.timeUs : longest.toUs - 1
}

/** What a picture should show, the most telling first. */
const TELLING: readonly FlagKind[] = ['promotion', 'loss', 'quorum', 'election', 'fault', 'heal']
/** After it, so that lights are on their way. */
const LATER_US = 1_500_000

export function findPictureUs({ kind, atS, endS }: Moment, markers: readonly Marker[]): number {
  const endUs = endS * 1_000_000
  if (kind === 'company') return endUs
  const after = markers.filter(({ timeUs }) => timeUs >= atS * 1_000_000 && timeUs <= endUs)
  for (const telling of TELLING) {
    const found = after.find(({ event }) => EVENT_FACTS[event.kind].flag === telling)
    if (found !== undefined) return Math.min(endUs, found.timeUs + LATER_US)
  }
  return endUs
}

export function readCluster(
  measures: Measures,
  markers: readonly Marker[],
  endUs: number,
  waitedThenYes: number | null,
): ClusterFigures {
  return {
    kind: 'cluster',
    noYesUs: measures.withoutWritesUs,
    acknowledged: measures.acknowledged,
    lost: measures.lost,
    waiting: measures.waiting,
    waitedThenYes,
    silences: readSilences(markers, endUs),
    hold: readHold(markers, endUs),
  }
}

export function readCompany({ score }: FoldedWorlds): CompanyFigures {
  return {
    kind: 'company',
    oversoldBatch: score.batch.oversold,
    oversoldStream: score.stream.oversold,
    ageBatchUs: score.batch.meanAgeUs,
    ageStreamUs: score.stream.meanAgeUs,
  }
}
