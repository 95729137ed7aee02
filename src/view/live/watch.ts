/**
 * What is known of a real cluster since the page looks: the last picture, whether it is old, and what was seen to change. The
 * one thing a reader would get wrong: a fault takes no picture away. The last one stays, and says that it is old.
 */
import {
  compareLive,
  isUnderMinIsr,
  isUnderReplicated,
  type LiveChange,
  type LiveFault,
  type LiveMessage,
  type LivePicture,
} from '../../protocol/live'

export interface Focus {
  readonly topic: string
  readonly partition: number
}

export interface SeenChange {
  readonly atMs: number
  readonly change: LiveChange
}

export interface Watch {
  readonly picture: LivePicture | null
  /** Why there is no newer picture; null while there is. */
  readonly fault: LiveFault | null
  /** The bridge itself does not answer, or does not know our key. */
  readonly bridge: 'there' | 'lost' | 'refuses'
  /** By the clock of this machine, which is the bridge's as well. */
  readonly seenMs: number
  /** Newest first. */
  readonly changes: readonly SeenChange[]
  /** Worst lag of all groups in each picture, oldest first; -1 where nobody knows. */
  readonly lags: readonly number[]
  /** Ends of logs by topic in the first picture that had them, and when. */
  readonly begun: ReadonlyMap<string, { readonly atMs: number; readonly end: number }>
}

export const NOTHING_YET: Watch = {
  picture: null,
  fault: null,
  bridge: 'there',
  seenMs: 0,
  changes: [],
  lags: [],
  begun: new Map(),
}

export const isOld = ({ fault, bridge }: Watch): boolean => fault !== null || bridge !== 'there'

const CHANGES_MOST = 40
const LAGS_MOST = 120

export function hear(watch: Watch, message: LiveMessage, nowMs: number): Watch {
  if (message.kind === 'fault') return { ...watch, bridge: 'there', fault: message.fault }
  const { picture } = message
  const found = watch.picture === null ? [] : compareLive(watch.picture, picture)
  const begun = new Map(watch.begun)
  for (const [name, end] of sumEnds(picture)) {
    const first = begun.get(name)
    // A topic that was made anew begins anew.
    if (first === undefined || end < first.end) begun.set(name, { atMs: picture.takenAtMs, end })
  }
  return {
    picture,
    fault: null,
    bridge: 'there',
    // Whoever comes late is given a picture that is old already.
    seenMs: Math.min(nowMs, picture.takenAtMs),
    changes: [...found.map((change) => ({ atMs: picture.takenAtMs, change })), ...watch.changes].slice(0, CHANGES_MOST),
    lags: [...watch.lags, worstLag(picture) ?? -1].slice(-LAGS_MOST),
    begun,
  }
}

/** null where no group has committed anything. */
export function worstLag({ groups }: LivePicture): number | null {
  return groups.reduce<number | null>((most, { lag }) => (lag === null ? most : Math.max(most ?? 0, lag)), null)
}

/** Records a second by topic since the page looks; nothing of a topic whose ends are not known. */
export function readRates({ picture, begun }: Watch): ReadonlyMap<string, number> {
  if (picture === null) return new Map()
  const rates = [...sumEnds(picture)].flatMap(([name, end]) => {
    const first = begun.get(name)
    const seconds = first === undefined ? 0 : (picture.takenAtMs - first.atMs) / 1000
    return first === undefined || seconds < 1 ? [] : [[name, (end - first.end) / seconds] as const]
  })
  return new Map(rates)
}

function sumEnds({ topics }: LivePicture): Map<string, number> {
  return new Map(
    topics
      .filter(({ isInternal, partitions }) => !isInternal && partitions.every(({ end }) => end >= 0))
      .map(({ name, partitions }) => [name, partitions.reduce((sum, { end }) => sum + end, 0)]),
  )
}

/** What is chosen, as long as it is there; else what is worst off. */
export function focusOn(picture: LivePicture, chosen: Focus | null): Focus | null {
  const isThere = picture.topics.some(
    ({ name, partitions }) =>
      name === chosen?.topic && partitions.some(({ partition }) => partition === chosen.partition),
  )
  return isThere ? chosen : worstOf(picture)
}

/** What is in trouble is looked at first, then what people write most to; null for a cluster without topics. */
function worstOf({ topics }: LivePicture): Focus | null {
  const all = topics.flatMap(({ name: topic, isInternal, minIsr, partitions }) =>
    partitions.map((partition) => ({
      topic,
      partition: partition.partition,
      end: isInternal ? -1 : partition.end,
      trouble: partition.leader < 0 ? 3 : isUnderMinIsr(partition, minIsr) ? 2 : isUnderReplicated(partition) ? 1 : 0,
    })),
  )
  return all.reduce<(typeof all)[number] | null>(
    (worst, one) =>
      worst === null || one.trouble > worst.trouble || (one.trouble === worst.trouble && one.end > worst.end)
        ? one
        : worst,
    null,
  )
}
