/**
 * What people notice of a cluster without looking into it: what applications are told, and that nothing goes on. The one
 * thing a reader would get wrong: no symptom names a cause. Who was fenced, throttled or stopped is for who looks.
 */
import type { DomainEvent } from '../event'
import type { World } from '../world'

export type Symptom =
  /** A producer was given this error, for the first time since things went wrong. */
  | { readonly kind: 'refused'; readonly timeUs: number; readonly producer: string; readonly error: string }
  | { readonly kind: 'stopped'; readonly timeUs: number; readonly topic: string; readonly isPartly: boolean }
  | { readonly kind: 'resumed'; readonly timeUs: number; readonly topic: string; readonly stoppedUs: number }
  | { readonly kind: 'skipped'; readonly timeUs: number; readonly consumer: string; readonly records: number }
  /** So many rebalances of the group until now, since things went wrong. */
  | { readonly kind: 'rebalanced'; readonly timeUs: number; readonly group: string; readonly times: number }
  | { readonly kind: 'lost'; readonly timeUs: number; readonly topic: string; readonly records: number }
  | { readonly kind: 'expired'; readonly timeUs: number; readonly producer: string; readonly records: number }

/** Fewer rebalances than this are nothing to speak of. */
const MANY_REBALANCES = 3
const MOST = 8

/** From a moment on, milliseconds of the run; oldest first, the latest of them. */
export function readSymptoms(world: World, fromMs: number): Symptom[] {
  const found: Symptom[] = []
  const times = new Map<string, number>()
  const told = new Set<string>()
  const stopped = new Set<string>()
  for (const event of world.stores.events) {
    if (event.timeUs < fromMs * 1000) continue
    if (event.kind === 'GroupRebalanced') {
      noteRebalance(found, times, event)
      continue
    }
    const symptom = symptomOf(event)
    // An outage is one, whatever stood in the way since it began.
    if (symptom === null || (symptom.kind === 'stopped' && stopped.has(symptom.topic))) continue
    if (symptom.kind === 'stopped') stopped.add(symptom.topic)
    if (symptom.kind === 'resumed') stopped.delete(symptom.topic)
    // Of each error a producer is told many times.
    const key = keyOf(symptom, event.id)
    if (told.has(key)) continue
    told.add(key)
    found.push(symptom)
  }
  return found.slice(-MOST)
}

function keyOf(symptom: Symptom, event: number): string {
  switch (symptom.kind) {
    case 'refused':
      return `${symptom.producer} ${symptom.error}`
    case 'expired':
      return `expired ${symptom.producer}`
    case 'skipped':
      return `skipped ${symptom.consumer}`
    default:
      return String(event)
  }
}

function noteRebalance(
  found: Symptom[],
  times: Map<string, number>,
  { group, timeUs }: Extract<DomainEvent, { kind: 'GroupRebalanced' }>,
): void {
  const count = (times.get(group) ?? 0) + 1
  times.set(group, count)
  if (count < MANY_REBALANCES) return
  const symptom: Symptom = { kind: 'rebalanced', timeUs, group, times: count }
  const before = found.findIndex((one) => one.kind === 'rebalanced' && one.group === group)
  if (before >= 0) found.splice(before, 1)
  found.push(symptom)
}

function symptomOf(event: DomainEvent): Symptom | null {
  const { timeUs } = event
  switch (event.kind) {
    case 'RequestRefused':
      return { kind: 'refused', timeUs, producer: event.producer, error: event.error }
    case 'WritesStopped':
      return { kind: 'stopped', timeUs, topic: event.topic, isPartly: event.isPartly }
    case 'WritesResumed':
      return { kind: 'resumed', timeUs, topic: event.topic, stoppedUs: event.stoppedUs }
    case 'OffsetReset':
      return { kind: 'skipped', timeUs, consumer: event.consumer, records: Math.max(0, event.to - event.from) }
    case 'RecordsLost':
      return { kind: 'lost', timeUs, topic: event.topic, records: event.acknowledged }
    case 'RecordsExpired':
      return { kind: 'expired', timeUs, producer: event.producer, records: event.records }
    default:
      return null
  }
}
