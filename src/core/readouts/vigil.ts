/**
 * What a picture of one moment needs beside its figures: when the active controller last heard from each broker, and when
 * that happened of which something is seen for a while afterwards.
 *
 * The one thing a reader would get wrong: this is no history. It knows the last half minute and the outage that lasts, and
 * says -1 for all that is older, of which nothing is seen any more.
 */
import type { DomainEvent, StopReason } from '../event'
import type { World } from '../world'

/** Times are microseconds; -1 for never, or for too long ago to be seen. */
export interface Vigil {
  /** By place of the broker: the active controller last heard from it then; -1 while nobody listens. */
  readonly heardUs: readonly number[]
  /** The cluster stopped taking writes for the partition. */
  readonly brokenUs: number
  /** In that outage the in-sync set became smaller than `min.insync.replicas`. */
  readonly belowMinUs: number
  /** What stood in the way of the last outage went. */
  readonly clearedUs: number
  /** The last outage was over. */
  readonly resumedUs: number
  /** Ids of the leaders of one moment, the one before them first; empty when none was elected lately. */
  readonly leaders: readonly number[]
  readonly electedUs: number
  readonly promotedUs: number
  readonly demotedUs: number
  /** The last time that a site came back. */
  readonly healedUs: number
}

/** Nothing is seen for longer after it happened. */
const SEEN_US = 30_000_000
/** Of the cluster itself; the others are the sender's or nobody's. */
const OF_THE_CLUSTER: ReadonlySet<StopReason> = new Set(['leader-down', 'no-leader', 'below-min-isr', 'isr-silent'])
/** Elections of one look of the controller. */
const SAME_LOOK_US = 1_000

type Moments = { -readonly [K in Exclude<keyof Vigil, 'heardUs'>]: Vigil[K] }

export function readVigil(world: World, partition: number): Vigil {
  const { state, stores } = world
  const { controller, partitions, nowUs } = state
  const moments: Moments = {
    brokenUs: -1,
    belowMinUs: -1,
    clearedUs: -1,
    resumedUs: -1,
    leaders: [],
    electedUs: -1,
    promotedUs: -1,
    demotedUs: -1,
    healedUs: -1,
  }
  const sinceUs = Math.min(
    nowUs - SEEN_US,
    partitions.stopReason[partition] === null ? nowUs : startOf(world, partition),
  )
  let first = stores.events.length
  while (first > 0 && stores.events[first - 1].timeUs >= sinceUs) first--
  const topic = state.topics[partitions.topic[partition]].name
  for (let i = first; i < stores.events.length; i++) {
    const event = stores.events[i]
    const isElsewhere =
      'topic' in event &&
      (event.topic !== topic || ('partition' in event && event.partition !== partitions.number[partition]))
    if (!isElsewhere) note(moments, event, stores.events)
  }
  const clearedBy = partitions.clearedBy[partition]
  if (clearedBy >= 0) moments.clearedUs = stores.events[clearedBy].timeUs
  const isHeard = controller.active >= 0
  return { heardUs: state.brokers.map((_, b) => (isHeard ? (controller.lastContactUs[b] ?? -1) : -1)), ...moments }
}

function startOf({ state }: World, partition: number): number {
  return state.partitions.stoppedSinceUs[partition]
}

function note(moments: Moments, event: DomainEvent, events: readonly DomainEvent[]): void {
  const { timeUs } = event
  switch (event.kind) {
    case 'WritesStopped':
      if (!OF_THE_CLUSTER.has(event.reason)) return
      // Cleared in between and stopped again, before everybody was told of a stored record.
      if (moments.brokenUs < 0) moments.brokenUs = timeUs
      if (event.reason === 'below-min-isr' && moments.belowMinUs < 0) moments.belowMinUs = timeUs
      return
    case 'WritesResumed':
      moments.brokenUs = -1
      moments.belowMinUs = -1
      moments.resumedUs = timeUs
      moments.clearedUs = events[event.cause]?.timeUs ?? timeUs
      return
    case 'LeaderElected': {
      const isSameLook = moments.electedUs >= 0 && timeUs - moments.electedUs <= SAME_LOOK_US
      moments.leaders = [...(isSameLook ? moments.leaders : [event.previous]), event.leader]
      moments.electedUs = timeUs
      return
    }
    case 'ObserverPromoted':
      moments.promotedUs = timeUs
      return
    case 'ObserverDemoted':
      moments.demotedUs = timeUs
      return
    case 'SiteHealed':
      moments.healedUs = timeUs
      return
  }
}
