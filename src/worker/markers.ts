/** The flags of the time line, from domain events. They stay when the viewer goes back, until history changes. */
import { COMMAND_FACTS, type DomainEvent, EVENT_FACTS, type FlaggedEvent, isOvertaken } from '../core'
import type { Marker, MarkerKind } from '../protocol'

const MOST_MARKERS = 400

export interface MarkerList {
  /** Events by id, as far as this branch has ever been played. */
  known: DomainEvent[]
  /** Rises when the list has changed. */
  version: number
}

export function createMarkers(): MarkerList {
  return { known: [], version: 0 }
}

/** Take in what the world has told since; ids are dense, a replay tells the same again. */
export function learnEvents(list: MarkerList, events: readonly DomainEvent[]): void {
  for (let id = list.known.length; id < events.length; id++) {
    list.known.push(events[id])
    if (flagOf(events[id]) !== null) list.version++
  }
}

/** History changes from here on: what was known to come later is not true any more. */
export function forgetAfter(list: MarkerList, eventCount: number): void {
  if (list.known.length > eventCount) list.known.length = eventCount
  list.version++
}

/** `scripted`: how many commands the scenario itself brings; they have the first numbers. */
export function buildMarkers(list: MarkerList, topic: string, scripted: number): Marker[] {
  const markers: Marker[] = []
  const open = new Map<string, number>()
  const refused = new Set(list.known.flatMap((event) => (event.kind === 'CommandRefused' ? [event.cause] : [])))
  for (const event of list.known) {
    // What was refused did not happen; its refusal is told instead.
    if (refused.has(event.id)) continue
    if (isOvertaken(event, list.known[event.cause], scripted)) continue
    if ('topic' in event && event.topic !== topic && event.kind !== 'TopicCreated') continue
    if (event.kind === 'WritesStopped' || event.kind === 'WritesResumed') {
      noteOutage(markers, open, event)
      continue
    }
    const kind = flagOf(event)
    if (kind !== null && markers.length < MOST_MARKERS) {
      // What has a flag by the table is a flagged event by its type.
      markers.push({ eventId: event.id, kind, timeUs: event.timeUs, endUs: -1, event: event as FlaggedEvent })
    }
  }
  return markers
}

/** One span a topic, from the first partition that stops to the last that resumes. */
function noteOutage(markers: Marker[], open: Map<string, number>, event: DomainEvent): void {
  if (event.kind !== 'WritesStopped' && event.kind !== 'WritesResumed') return
  const key = `${event.topic}-${event.partition}`
  if (event.kind === 'WritesStopped') {
    if (open.has(key)) return
    const first = open.size === 0
    open.set(key, first ? markers.length : [...open.values()][0])
    if (first) markers.push({ eventId: event.id, kind: 'outage', timeUs: event.timeUs, endUs: -1, event })
    return
  }
  const at = open.get(key)
  open.delete(key)
  if (at === undefined || open.size > 0) return
  markers[at] = { ...markers[at], endUs: event.timeUs }
  markers.push({ eventId: event.id, kind: 'resumed', timeUs: event.timeUs, endUs: -1, event })
}

/** The flag of an event, null for none. */
export function flagOf(event: DomainEvent): MarkerKind | null {
  if (event.kind === 'CommandIssued' && COMMAND_FACTS[event.command.kind].hasFlag) return null
  return EVENT_FACTS[event.kind].flag
}

/** Is this what "next event" stops at? */
export function isWorthSeeing(event: DomainEvent): boolean {
  if (event.kind === 'CommandIssued') return flagOf(event) !== null
  return EVENT_FACTS[event.kind].isWorthSeeing
}
