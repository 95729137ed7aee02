/**
 * What an outage came to, for the one sentence across the sky when it is over. It goes with the next thing that happens.
 * The one thing a reader would get wrong: flags are known ahead of time after going back, so what is later than now is
 * left out, and the same moment has the same stamp however one came to it.
 */
import type { Marker } from '../../../protocol'

export interface StampFacts {
  /** Of the flag that it belongs to. */
  readonly eventId: number
  /** How long somebody's records could not get in; 0 when records were lost without anybody having to wait. */
  readonly stoppedUs: number
  /** Acknowledged records that are gone since that outage began. */
  readonly lost: number
}

/** A shorter one, in which a leader moves as it should, is no news. */
const LEAST_US = 1_500_000

/** These follow from the outage itself. */
const OF_THE_OUTAGE: ReadonlySet<Marker['kind']> = new Set(['outage', 'resumed', 'loss'])

export function readStamp(markers: readonly Marker[], nowUs: number): StampFacts | null {
  const told = markers.filter((marker) => marker.timeUs <= nowUs)
  const outage = told.findLast(({ kind }) => kind === 'outage')
  const isOpen = outage !== undefined && (outage.endUs < 0 || outage.endUs > nowUs)
  if (isOpen) return null
  const last = told.findLast(({ kind }) => kind === 'resumed' || kind === 'loss')
  if (last === undefined) return null
  const isOver = told.some((other) => !OF_THE_OUTAGE.has(other.kind) && other.timeUs > last.timeUs)
  if (isOver) return null
  const sinceUs = outage === undefined || outage.endUs < 0 ? last.timeUs : outage.timeUs
  let stoppedUs = 0
  let lost = 0
  for (const { event, timeUs } of told) {
    if (timeUs < sinceUs) continue
    if (event.kind === 'RecordsLost') lost += event.acknowledged
    // From the first partition that stopped to the last that went on, as the tile adds them up.
    if (event.kind === 'WritesResumed' && outage !== undefined) stoppedUs = timeUs - outage.timeUs
  }
  return stoppedUs < LEAST_US && lost === 0 ? null : { eventId: last.eventId, stoppedUs, lost }
}
