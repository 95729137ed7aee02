/**
 * A slow disk writes no faster than it can: bytes that producers and leaders send to its broker are in its logs no sooner.
 *
 * The one thing a reader would get wrong: with another speed counting begins anew, as what is being written does.
 */
import type { World } from '../world'
import type { Violation } from './checker'

interface Seen {
  readonly bytesPerSecond: number
  readonly sinceUs: number
  bytes: number
}

export interface DiskMemory {
  /** By broker; by row, how many entries its log had. */
  readonly seen: (Seen | undefined)[]
  readonly lengths: number[]
}

export function createDiskMemory(): DiskMemory {
  return { seen: [], lengths: [] }
}

export function checkDisks(world: World, memory: DiskMemory): Violation | null {
  const { brokers, replicas, nowUs } = world.state
  if (brokers.every(({ disk }) => disk === undefined)) {
    memory.seen.length = 0
    return null
  }
  for (let b = 0; b < brokers.length; b++) {
    const { disk, id } = brokers[b]
    const isSlow = disk !== undefined && disk.bytesPerSecond !== null
    const isKnown = isSlow && memory.seen[b]?.bytesPerSecond === disk.bytesPerSecond
    if (!isKnown)
      memory.seen[b] = isSlow ? { bytesPerSecond: disk.bytesPerSecond, sinceUs: nowUs, bytes: 0 } : undefined
    const seen = memory.seen[b]
    for (let row = 0; row < replicas.length; row++) {
      if (replicas.broker[row] !== b) continue
      const bytes = grown(world, row, memory.lengths[row] ?? replicas.logLength[row])
      memory.lengths[row] = replicas.logLength[row]
      if (seen !== undefined && isKnown && nowUs > seen.sinceUs) seen.bytes += bytes
    }
    if (seen === undefined || nowUs <= seen.sinceUs) continue
    const most = (seen.bytesPerSecond * (nowUs - seen.sinceUs)) / 1_000_000 + 1
    if (seen.bytes > most)
      return {
        invariant: 'a slow disk writes no faster than it can',
        message: `broker ${id} has written ${seen.bytes} bytes in ${nowUs - seen.sinceUs} µs, and can write ${most}`,
      }
  }
  return null
}

/** Bytes that the log of a replica has got; what its leader writes of its own accord does not count. */
function grown({ state, stores, logs }: World, row: number, before: number): number {
  const { replicas, partitions, groups, transactions, leaders } = state
  const topic = partitions.topic[replicas.partition[row]]
  if (leaders[row] !== null && (topic === groups.topic || topic === transactions?.topic)) return 0
  let bytes = 0
  for (let i = before; i < replicas.logLength[row]; i++) {
    const batch = stores.entries.batch[logs[row][i]]
    // A marker of a transaction is written by its leader.
    const isOwn = leaders[row] !== null && stores.batches.baseSequence[batch] < 0 && transactions !== undefined
    if (!isOwn) bytes += stores.batches.bytes[batch]
  }
  return bytes
}
