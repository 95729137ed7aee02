/**
 * How long the controllers have heard nothing from brokers that they still believe in: the wait between a death and
 * anybody noticing it. A controller that has just been elected counts from its own election, so the wait can begin anew.
 */
import type { Structure } from '../../protocol'

export interface Silence {
  readonly broker: number
  /** Ms since the active controller last heard from it; -1 while there is no active controller. */
  readonly silentMs: number
  /** Its process does not run or stands still, or its site is dark; else it is only out of hearing. */
  readonly isGone: boolean
}

const SESSION_MS = 9_000
const HEARTBEAT_MS = 2_000

/** A number setting of the cluster, or its default. */
export function readMs(structure: Structure, key: string, byDefault: number): number {
  const value = Number(structure.clusterConfigs[key] ?? byDefault)
  return Number.isFinite(value) ? value : byDefault
}

/** `broker.session.timeout.ms` of this cluster. */
export function readSessionMs(structure: Structure): number {
  return readMs(structure, 'broker.session.timeout.ms', SESSION_MS)
}

/** Whether somebody counts: an active controller that stands still decides nothing, though it is not replaced yet. */
export function hasController({ quorum, controllers }: Structure): boolean {
  return quorum.leader >= 0 && controllers.every(({ id, paused }) => id !== quorum.leader || !paused)
}

export function listSilences(structure: Structure): readonly Silence[] {
  // Who stands still hears nothing, and its silence is not that of those who speak to it.
  const isCounted = hasController(structure)
  const dark = new Set(structure.sites.filter((site) => !site.up).map((site) => site.id))
  // A heartbeat that is late by less than an interval is no news.
  const lateMs = readMs(structure, 'broker.heartbeat.interval.ms', HEARTBEAT_MS) * 1.5
  return structure.brokers.flatMap(({ id, site, state, fenced, silentMs }) => {
    const isGone = dark.has(site) || ['crashed', 'stopped', 'paused'].includes(state)
    return !fenced && (isGone || (isCounted && silentMs > lateMs)) ? [{ broker: id, silentMs, isGone }] : []
  })
}

/** When the controllers next fence somebody who is silent now, microseconds; null when nobody is or nobody counts. */
export function findNextFencing(structure: Structure): number | null {
  if (!hasController(structure)) return null
  const missed = new Set(listSilences(structure).map((silence) => silence.broker))
  const times = structure.brokers.filter((b) => missed.has(b.id) && b.fencingUs >= 0).map((b) => b.fencingUs)
  return times.length === 0 ? null : Math.min(...times)
}

export interface LongestSilence {
  /** Name of the site when all of its brokers are silent, else of the broker. */
  readonly site: string | null
  readonly broker: number
  /** Place of the broker in the structure. */
  readonly place: number
}

/** Who will be given up first: whom the candle burns for. Null while all are heard, or nobody listens. */
export function findLongestSilence(structure: Structure, heardUs: readonly number[]): LongestSilence | null {
  if (!hasController(structure)) return null
  const missed = new Set(listSilences(structure).map(({ broker }) => broker))
  let place = -1
  structure.brokers.forEach(({ id }, b) => {
    if (!missed.has(id) || (heardUs[b] ?? -1) < 0) return
    if (place < 0 || heardUs[b] < heardUs[place]) place = b
  })
  if (place < 0) return null
  const { id, site } = structure.brokers[place]
  const isWhole = structure.brokers.every((other) => other.site !== site || other.fenced || missed.has(other.id))
  return { site: isWhole ? site : null, broker: id, place }
}
