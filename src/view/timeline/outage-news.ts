/**
 * Whether a stop of writes is news. While one outage lasts its reason changes, and each is an event of its own: at a fencing
 * the leader is gone, then there is none, then too few are in sync, all within a look of the controller. Whoever is told the
 * same words of it is told once; the list of events has them all.
 */
import type { DomainEvent } from '../../core'

/** True when the last that was told of writes to this topic says the same. `told` is in order, with or without the event. */
export function isToldAgain(event: DomainEvent, told: readonly DomainEvent[]): boolean {
  if (event.kind !== 'WritesStopped') return false
  const last = told.findLast(
    (other) =>
      other.id < event.id &&
      (other.kind === 'WritesStopped' || other.kind === 'WritesResumed') &&
      other.topic === event.topic,
  )
  return last?.kind === 'WritesStopped' && last.isPartly === event.isPartly
}
