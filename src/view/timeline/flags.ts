/**
 * Markers as flags on the track: what each says, how important it is, and which may show their words where they
 * would cover each other. Every marker keeps its pole; only words give way.
 */
import { commandWords } from '../../content/commands'
import { flagWords as words } from '../../content/timeline'
import type { Command, FlaggedEvent } from '../../core'
import type { Marker, MarkerKind } from '../../protocol'
import { formatCount } from '../kit/format'
import { isToldAgain } from './outage-news'

export interface FlagNames {
  readonly site: (id: string) => string
  readonly client: (id: string) => string
}

export interface ShownPartition {
  readonly topic: string
  readonly partition: number
}

export interface Flag {
  readonly eventId: number
  readonly kind: MarkerKind
  readonly timeUs: number
  readonly label: string
  /** Left edge of its words in pixels of the track; null when the words give way. */
  readonly x: number
  readonly labelLeft: number | null
  readonly labelWidth: number
  /** Its point lies where another flag has its words. */
  readonly isUnder: boolean
}

const RANK: Readonly<Record<MarkerKind, number>> = {
  fault: 9,
  loss: 8,
  promotion: 7,
  heal: 6,
  quorum: 5,
  start: 4,
  election: 6,
  demotion: 3,
  command: 3,
  refused: 3,
  outage: 2,
  resumed: 2,
}
const LETTER = 6.9
const PADDING = 14
/** Markers of a kind closer than this are one flag. */
const SAME_PX = 3
/** Half of the point that is left of a flag without its words. */
const POINT_PX = 4
/** How far words may stand from their pole. */
const SHIFT_PX = 60

export function describeCommand(command: Command, names: FlagNames): string {
  const tell = commandWords[command.kind] as (command: Command, names: FlagNames) => string
  return tell(command, names)
}

/** What its flag says. A kind of event that has a flag and no words for it does not compile. */
export function labelFlag(event: Joined, names: FlagNames): string {
  const say = words.of[event.kind] as (event: object, names: FlagNames) => string
  return say(completeFlag(event, names), names)
}

/** With what a label needs and an event does not carry in this form. */
function completeFlag(event: Joined, names: FlagNames): object {
  switch (event.kind) {
    case 'LeaderElected':
      return { ...event, way: listWay(event) }
    case 'RecordsLost':
      return { records: formatCount(event.acknowledged) }
    case 'CommandIssued':
    case 'CommandRefused':
      return { what: describeCommand(event.command, names) }
    default:
      return event
  }
}

/** An outage is that of the topic, from the first partition that stops to the last that goes on. */
function isElsewhere(event: Joined, shown: ShownPartition): boolean {
  if (event.kind === 'WritesStopped' || event.kind === 'WritesResumed') return false
  return 'partition' in event && (event.topic !== shown.topic || event.partition !== shown.partition)
}

function nameElsewhere(event: Joined, label: string, shown: ShownPartition): string {
  return isElsewhere(event, shown) && 'partition' in event
    ? words.ofPartition(`${event.topic}-${event.partition}`, label)
    : label
}

/** A first leader at the very start is part of the start; an outage right after a fault shows as its span alone. */
function isNews(marker: Marker, all: readonly Marker[]): boolean {
  if (marker.event.kind === 'LeaderElected') return !(marker.event.previous < 0 && marker.timeUs < 2_000_000)
  if (marker.kind !== 'outage') return true
  if (
    isToldAgain(
      marker.event,
      all.map(({ event }) => event),
    )
  )
    return false
  return !all.some((other) => other.kind === 'fault' && Math.abs(other.timeUs - marker.timeUs) < 1_000_000)
}

/** `shown` is the partition of the picture: what happened to another one says whose it is. */
export function placeFlags(
  markers: readonly Marker[],
  names: FlagNames,
  shown: ShownPartition,
  toX: (timeUs: number) => number,
  width: number,
): readonly Flag[] {
  const merged: Flag[] = []
  const elections = new Map<number, Joined>()
  const label = (event: Joined): string => nameElsewhere(event, labelFlag(event, names), shown)
  const news = markers.filter((m) => isNews(m, markers))
  // Of one moment the shown partition has the word, and the others are counted.
  const elsewhere = (marker: Marker): number => (isElsewhere(marker.event, shown) ? 1 : 0)
  for (const marker of [...news].sort((a, b) => elsewhere(a) - elsewhere(b))) {
    const x = toX(marker.timeUs)
    const text = label(marker.event)
    const near = merged.findIndex((flag) => flag.kind === marker.kind && Math.abs(flag.x - x) < SAME_PX)
    if (near >= 0) {
      if (merged[near].label === text) continue
      const joined = joinElections(elections.get(merged[near].eventId), marker.event)
      if (joined !== null) {
        elections.set(merged[near].eventId, joined)
        merged[near] = { ...merged[near], label: label(joined) }
        continue
      }
      const [, base, more] = /^(.*?)(?: \+(\d+))?$/.exec(merged[near].label) ?? ['', merged[near].label, '']
      // Two faults of one moment are both worth their names; from the third on they are counted.
      const isPair = marker.kind === 'fault' && more === undefined && !base.includes(' + ')
      const both = isPair ? words.both(base, text) : words.more(base, Number(more ?? 0) + 1)
      merged[near] = { ...merged[near], label: both }
      continue
    }
    const { eventId, kind, timeUs } = marker
    elections.set(eventId, marker.event)
    merged.push({ eventId, kind, timeUs, label: text, x, labelLeft: null, labelWidth: 0, isUnder: false })
  }
  return layOut(
    merged.sort((a, b) => a.timeUs - b.timeUs),
    width,
  )
}

/** With the leaders in between, when a leader moved more than once in one moment. */
type Joined = FlaggedEvent & { readonly via?: readonly number[] }

/** Who led one after the other. One that is elected again, in a later epoch, is named once. */
function listWay({ previous, via = [], leader }: Extract<Joined, { kind: 'LeaderElected' }>): readonly number[] {
  const known = [previous, ...via, leader].filter((broker) => broker >= 0)
  return known.filter((broker, i) => broker !== known[i - 1])
}

/** A leader that moves twice in one moment is one flag that names each. */
function joinElections(before: Joined | undefined, event: FlaggedEvent): Joined | null {
  if (before?.kind !== 'LeaderElected' || event.kind !== 'LeaderElected') return null
  if (before.topic !== event.topic || before.partition !== event.partition) return null
  return { ...event, previous: before.previous, via: [...(before.via ?? []), before.leader] } as Joined
}

function layOut(flags: readonly Flag[], width: number): readonly Flag[] {
  const taken: (readonly [number, number])[] = []
  const placed = new Map<Flag, Flag>()
  const byRank = [...flags].sort((a, b) => RANK[b.kind] - RANK[a.kind] || a.timeUs - b.timeUs)
  for (const flag of byRank) {
    const labelWidth = flag.label.length * LETTER + PADDING
    const free = (left: number) =>
      left >= -1 &&
      left + labelWidth <= width + 40 &&
      taken.every(([from, to]) => left >= to || left + labelWidth <= from)
    // Beside its pole, else a little to the right of what stands there already.
    const besides = taken.map(([, to]) => to).filter((to) => to > flag.x && to - flag.x < SHIFT_PX)
    const left = [flag.x, flag.x - labelWidth, ...besides].find(free)
    if (left === undefined) continue
    taken.push([left, left + labelWidth])
    placed.set(flag, { ...flag, labelLeft: left, labelWidth })
  }
  const isTaken = (x: number) => taken.some(([from, to]) => x + POINT_PX > from && x - POINT_PX < to)
  return flags.map((flag) => placed.get(flag) ?? { ...flag, isUnder: isTaken(flag.x) })
}
