/**
 * What the picture of a group says: of each lane whose it is and what is the matter with it, and in one sentence what goes
 * on. All of it follows from the core's scene of that instant.
 *
 * The one thing a reader would get wrong: lag counts from the committed offset, as `kafka-consumer-groups` does. A member
 * may be further; what lies between is handed over and not committed.
 */
import type { GroupLane, GroupScene, GroupSeat } from '../../core'
import type { GroupWatchView } from '../../protocol'

export interface Mate {
  readonly seat: GroupSeat
  /** By which it is known in the lanes. */
  readonly letter: string
  /** Number of its colour. */
  readonly hue: number
}

/**
 * `read`: its member reads it. `starting`: the member does not know yet where to begin. `leaving`: its member shall let it
 * go. `given`: nobody reads it, and it is written down for somebody. `orphaned`: written down for a member that is gone.
 * `free`: it is nobody's.
 */
export type LaneStatus = 'read' | 'starting' | 'leaving' | 'given' | 'orphaned' | 'free'

export interface LanePicture {
  readonly key: string
  /** Of several topics the name says which. */
  readonly name: string
  readonly lane: GroupLane
  readonly status: LaneStatus
  readonly owner: Mate | null
  readonly next: Mate | null
  /** From where lag counts: committed, else position, else the start of the log. */
  readonly from: number
  /** Records below the high watermark that are not committed. */
  readonly lag: number
  /** Handed over and not committed. */
  readonly inHand: number
  /** Not committed and not in the log any more. */
  readonly forgotten: number
  /** Below the high watermark, and kept from readers of committed records. */
  readonly held: number
}

export type NewsKind =
  | 'alone'
  | 'uncoordinated'
  | 'dead'
  | 'eager'
  | 'moving'
  | 'forming'
  | 'open'
  | 'forgotten'
  | 'idle'
  | 'steady'

export interface GroupPicture {
  readonly scene: GroupScene
  readonly mates: readonly Mate[]
  readonly lanes: readonly LanePicture[]
  /** Lanes of which somebody knows the position, and may read. */
  readonly reading: number
  readonly lag: number
  /** When the oldest record that is not committed was appended, and its lane; null for none. */
  readonly oldest: { readonly sinceUs: number; readonly lane: LanePicture } | null
  readonly news: NewsKind
  /** Whom the news is about, for `dead`. */
  readonly missing: Mate | null
}

/** Conditions in which a member's process is there. */
const GONE = new Set(['stopped', 'fenced'])

export function readPicture(scene: GroupScene): GroupPicture {
  const mates = scene.members.map((seat, i): Mate => ({ seat, letter: letterOf(seat.name, i), hue: i }))
  const mateOf = (id: string | null): Mate | null => mates.find(({ seat }) => seat.consumer === id) ?? null
  const isOneTopic = new Set(scene.lanes.map(({ topic }) => topic)).size < 2
  const lanes = scene.lanes.map((lane) => readLane(scene, lane, mateOf(lane.owner), mateOf(lane.next), isOneTopic))
  const missing =
    mates.find(({ seat }) => GONE.has(seat.condition) && lanes.some(({ next }) => next?.seat === seat)) ?? null
  const waiting = lanes.filter(({ lane }) => lane.unreadSinceUs >= 0)
  const oldest = waiting.reduce<LanePicture | null>(
    (first, one) => (first === null || one.lane.unreadSinceUs < first.lane.unreadSinceUs ? one : first),
    null,
  )
  return {
    scene,
    mates,
    lanes,
    reading: lanes.filter(isRead).length,
    lag: lanes.reduce((sum, { lag }) => sum + lag, 0),
    oldest: oldest === null ? null : { sinceUs: oldest.lane.unreadSinceUs, lane: oldest },
    news: pickNews(scene, lanes, missing),
    missing,
  }
}

export function isRead({ status }: LanePicture): boolean {
  return status === 'read' || status === 'leaving'
}

/** “Truck A” is A; who has no letter of his own gets the next of the alphabet. */
function letterOf(name: string, i: number): string {
  const own = /(?:^|[\s_-])([A-Z]|\d{1,2})$/i.exec(name)?.[1]
  return own?.toUpperCase() ?? String.fromCharCode(65 + (i % 26))
}

function readLane(
  scene: GroupScene,
  lane: GroupLane,
  owner: Mate | null,
  next: Mate | null,
  isOneTopic: boolean,
): LanePicture {
  const { committed, position, logStart, highWatermark, lastStable } = lane
  const from = committed >= 0 ? committed : position >= 0 ? position : logStart
  return {
    key: `${lane.topic}-${lane.partition}`,
    name: isOneTopic ? String(lane.partition) : `${lane.topic}-${lane.partition}`,
    lane,
    status: statusOf(lane, owner, next),
    owner,
    next,
    from,
    lag: Math.max(0, highWatermark - from),
    inHand: committed >= 0 && position > committed ? position - committed : 0,
    forgotten: Math.max(0, logStart - from),
    held: scene.isCommittedOnly ? Math.max(0, highWatermark - lastStable) : 0,
  }
}

function statusOf({ position }: GroupLane, owner: Mate | null, next: Mate | null): LaneStatus {
  if (owner !== null) return position < 0 ? 'starting' : next === null ? 'read' : 'leaving'
  if (next === null) return 'free'
  return GONE.has(next.seat.condition) ? 'orphaned' : 'given'
}

function pickNews(scene: GroupScene, lanes: readonly LanePicture[], missing: Mate | null): NewsKind {
  const running = scene.members.filter(({ condition }) => !GONE.has(condition))
  if (missing !== null) return 'dead'
  const unread = lanes.filter((lane) => !isRead(lane)).length
  if (!scene.isAlone && scene.coordinator === null) return 'uncoordinated'
  if (running.length === 0) return 'idle'
  if (lanes.some(({ held, lane }) => held > 0 && lane.stretches.some(({ kind }) => kind === 'open'))) return 'open'
  if (lanes.some(({ forgotten }) => forgotten > 0)) return 'forgotten'
  if (scene.isAlone) return 'alone'
  if (unread === lanes.length) return scene.generation <= 1 ? 'forming' : 'eager'
  if (unread > 0 || lanes.some(({ status }) => status === 'leaving')) return 'moving'
  return scene.state === 'Stable' ? 'steady' : 'forming'
}

export interface Gaps {
  /** Lanes that nobody read for some time. */
  readonly lanes: number
  /** The longest of those times, microseconds. */
  readonly longestUs: number
}

/** Of what was watched; a gap that goes on counts until `untilUs`. What nobody had read before is no gap. */
export function measureGaps({ lanes, untilUs }: GroupWatchView): Gaps {
  let count = 0
  let longestUs = 0
  for (const { spans } of lanes) {
    let isStopped = false
    for (const [i, { consumer, fromUs }] of spans.entries()) {
      if (consumer !== null || i === 0) continue
      isStopped = true
      longestUs = Math.max(longestUs, (spans[i + 1]?.fromUs ?? untilUs) - fromUs)
    }
    if (isStopped) count++
  }
  return { lanes: count, longestUs }
}

/** Who read a lane last, when nobody does now; null when it was not seen. */
export function lastReader({ lanes }: GroupWatchView, { topic, partition }: GroupLane): string | null {
  const spans = lanes.find((one) => one.topic === topic && one.partition === partition)?.spans ?? []
  return spans.findLast(({ consumer }) => consumer !== null)?.consumer ?? null
}
