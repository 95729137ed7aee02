/**
 * What changed from one picture of a real cluster to the next. The one thing a reader would get wrong: it is what was seen to
 * change between two looks. What came and went between them was never seen.
 */
import type { LivePartition, LivePicture } from './picture'
import { isUnderReplicated } from './view'

export type LiveChange =
  | { readonly code: 'broker-gone' | 'broker-back' | 'broker-new'; readonly broker: number }
  | { readonly code: 'quorum'; readonly leader: number; readonly epoch: number }
  /** Of so many partitions, the first of which is named. */
  | {
      readonly code: 'leaders' | 'leaderless' | 'shrunk' | 'grown'
      readonly partitions: number
      readonly first: string
    }
  | { readonly code: 'topics'; readonly added: number; readonly removed: number }

export function compareLive(before: LivePicture, after: LivePicture): LiveChange[] {
  return [...compareBrokers(before, after), ...compareQuorum(before, after), ...comparePartitions(before, after)]
}

function compareBrokers(before: LivePicture, after: LivePicture): LiveChange[] {
  return after.brokers.flatMap(({ id, isUp }): LiveChange[] => {
    const old = before.brokers.find((broker) => broker.id === id)
    if (old === undefined) return [{ code: 'broker-new', broker: id }]
    return old.isUp === isUp ? [] : [{ code: isUp ? 'broker-back' : 'broker-gone', broker: id }]
  })
}

function compareQuorum({ quorum: before }: LivePicture, { quorum: after }: LivePicture): LiveChange[] {
  if (before === null || after === null) return []
  return before.leader === after.leader && before.epoch === after.epoch
    ? []
    : [{ code: 'quorum', leader: after.leader, epoch: after.epoch }]
}

function comparePartitions(before: LivePicture, after: LivePicture): LiveChange[] {
  const old = new Map(listPartitions(before))
  const found = { leaders: [], leaderless: [], shrunk: [], grown: [] } as Record<
    'leaders' | 'leaderless' | 'shrunk' | 'grown',
    string[]
  >
  for (const [name, partition] of listPartitions(after)) {
    const was = old.get(name)
    if (was === undefined) continue
    if (partition.leader < 0 && was.leader >= 0) found.leaderless.push(name)
    else if (partition.leader !== was.leader) found.leaders.push(name)
    if (partition.isr.length < was.isr.length) found.shrunk.push(name)
    else if (partition.isr.length > was.isr.length && isUnderReplicated(was)) found.grown.push(name)
  }
  const names = ({ topics }: LivePicture): Set<string> => new Set(topics.map(({ name }) => name))
  const [had, has] = [names(before), names(after)]
  const added = [...has].filter((name) => !had.has(name)).length
  const removed = [...had].filter((name) => !has.has(name)).length
  return [
    ...(['leaderless', 'leaders', 'shrunk', 'grown'] as const).flatMap((code) =>
      found[code].length === 0 ? [] : [{ code, partitions: found[code].length, first: found[code][0] }],
    ),
    ...(added + removed === 0 ? [] : [{ code: 'topics' as const, added, removed }]),
  ]
}

function listPartitions({ topics }: LivePicture): (readonly [string, LivePartition])[] {
  return topics.flatMap(({ name, partitions }) =>
    partitions.map((partition) => [`${name}-${partition.partition}`, partition] as const),
  )
}
