/**
 * What a group has ever committed as read, of a topic: the stretches between its commits, joined.
 *
 * The one thing a reader would get wrong: a committed offset does not say that everything before it was read. A group that
 * began at the end, or was moved ahead by hand, has left out what it passed over.
 */
import { groupPartition } from '../clients/groups/find-coordinator'
import { newestCoordinator } from '../clients/groups/measure-groups'
import type { World } from '../world'

/**
 * Records of the topic up to what its group has committed, those that were read twice counted once. Of the first stretch only
 * what lies behind its first commit is known, and counted.
 */
export function countReadOnce(world: World, group: string, topic: number): number {
  const commits = listCommits(world, group)
  return world.state.topics[topic].partitions.reduce(
    (sum, p) => sum + joinedLength(stretchesOf(commits.filter(({ partition }) => partition === p))),
    0,
  )
}

interface Commit {
  readonly partition: number
  readonly offset: number
  /** By hand, with what is told to the coordinator and not by a member. */
  readonly isReset: boolean
}

/** In the order in which they were written, as far as they are committed. */
function listCommits(world: World, group: string): Commit[] {
  const { state, stores, logs } = world
  const coordinator = newestCoordinator(world, groupPartition(world, group))
  if (coordinator === null) return []
  const { row } = coordinator
  const { entries, batches, records } = stores
  const resets = new Set(
    stores.events.flatMap((event) =>
      event.kind === 'CommandIssued' && event.command.kind === 'ResetOffsets' && event.command.group === group
        ? [event.timeUs]
        : [],
    ),
  )
  const commits: Commit[] = []
  for (let i = 0; i < state.replicas.logLength[row]; i++) {
    const entry = logs[row][i]
    if (entries.baseOffset[entry] + entries.count[entry] > state.replicas.highWatermark[row]) break
    const start = batches.recordStart[entries.batch[entry]]
    if (start < 0) continue
    for (let r = start; r < start + entries.count[entry]; r++) {
      const key = state.groups.keys[records.key[r]]
      if (key === undefined || key.group !== group || key.partition < 0) continue
      commits.push({
        partition: key.partition,
        offset: records.value[r],
        isReset: resets.has(entries.appendUs[entry]),
      })
    }
  }
  return commits
}

function stretchesOf(commits: readonly Commit[]): (readonly [from: number, to: number])[] {
  const stretches: (readonly [number, number])[] = []
  let from = -1
  let to = -1
  for (const { offset, isReset } of commits) {
    if (from >= 0 && !isReset && offset >= to) {
      to = offset
      continue
    }
    if (from >= 0) stretches.push([from, to])
    from = offset
    to = offset
  }
  return from < 0 ? stretches : [...stretches, [from, to]]
}

function joinedLength(stretches: readonly (readonly [from: number, to: number])[]): number {
  let length = 0
  let end = 0
  for (const [from, to] of stretches.toSorted((a, b) => a[0] - b[0])) {
    length += Math.max(0, to - Math.max(from, end))
    end = Math.max(end, to)
  }
  return length
}
