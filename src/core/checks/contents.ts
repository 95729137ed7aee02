/**
 * What each log holds, read from its first entry on: offsets without gaps, epochs in order and as the epoch cache says,
 * batches of an idempotent producer once and in sequence, and producer state that follows from the log.
 *
 * The one thing a reader would get wrong: a truncation may take away only what the leader does not have (KIP-101). The
 * high watermark of a follower says nothing about that; it lags behind.
 */
import type { EpochCache } from '../shape/stores'
import type { World } from '../world'
import type { Violation } from './checker'
import { createRestartMemory, noteRestarts, type RestartMemory } from './restarts'

const INVARIANT = 'a log is whole: offsets, epochs and sequences follow from its entries'
/** Logs are read from the beginning; that is dear, so now and then, and whenever one was cut. */
const STEPS_BETWEEN = 1500
const RETAINED = 5

interface SeenLog {
  readonly list: Int32Array
  readonly length: number
  readonly end: number
}

export interface ContentMemory {
  steps: number
  readonly seen: SeenLog[]
  readonly restarts: RestartMemory
}

export function createContentMemory(): ContentMemory {
  return { steps: 0, seen: [], restarts: createRestartMemory() }
}

export function checkContents(world: World, memory: ContentMemory): Violation | null {
  const { replicas, partitions } = world.state
  noteRestarts(world, memory.restarts)
  const isDue = memory.steps++ % STEPS_BETWEEN === 0
  for (let row = 0; row < replicas.length; row++) {
    const before = memory.seen[row]
    const end = replicas.logEndOffset[row]
    const isCut = before !== undefined && end < before.end
    if (!isDue && !isCut && before?.end === end) continue
    memory.seen[row] = { list: world.logs[row], length: replicas.logLength[row], end }
    const problem = isCut ? checkCut(world, before, row) : null
    if (problem !== null) return problem
    if (!isDue && !isCut) continue
    const message = readLog(world, row, memory.restarts.lengths.get(row) ?? 0)
    if (message === null) continue
    const number = partitions.number[replicas.partition[row]]
    return { invariant: INVARIANT, message: `row ${row} (partition ${number}): ${message}` }
  }
  return null
}

/** The first entry that was taken away is not what the leader has there. */
function checkCut(world: World, before: SeenLog, row: number): Violation | null {
  const { replicas, leaders, partitions } = world.state
  // A replica that is assigned no more has forgotten everything.
  if (replicas.active[row] === 0 || replicas.role[row] !== 1) return null
  const leader = partitions.rows[replicas.partition[row]]
    .map((r) => leaders[r])
    .find((candidate) => candidate !== null && candidate.epoch === replicas.leaderEpoch[row])
  if (leader === undefined || leader === null) return null
  const at = replicas.logLength[row]
  const isShared = at < replicas.logLength[leader.row] && before.list[at] === world.logs[leader.row][at]
  if (!isShared) return null
  return {
    invariant: 'a truncation takes away only what the leader lacks',
    message: `row ${row} was cut from ${before.end} to ${replicas.logEndOffset[row]}, and its leader has the next entry too`,
  }
}

function readLog(world: World, row: number, loaded: number): string | null {
  const { replicas, epochs } = world.state
  const { entries, batches } = world.stores
  const starts: { epoch: number; startOffset: number }[] = []
  const producers = new Map<number, number[]>()
  let offset = 0
  for (let i = 0; i < replicas.logLength[row]; i++) {
    const entry = world.logs[row][i]
    const epoch = entries.leaderEpoch[entry]
    if (entries.baseOffset[entry] !== offset) return `entry ${i} begins at ${entries.baseOffset[entry]}, not ${offset}`
    const last = starts.at(-1)?.epoch ?? -1
    if (epoch < last) return `entry ${i} is of epoch ${epoch}, after ${last}`
    if (epoch > last) starts.push({ epoch, startOffset: offset })
    const problem = noteBatch(world, producers, entry)
    if (problem !== null) return problem
    if (entries.count[entry] !== batches.count[entries.batch[entry]]) return `entry ${i} has lost records`
    offset += entries.count[entry]
    // What was there when the broker started is known by each producer's last batch alone.
    if (i + 1 === loaded) for (const list of producers.values()) list.splice(0, list.length - 1)
  }
  if (offset !== replicas.logEndOffset[row]) return `the log ends at ${offset}, not ${replicas.logEndOffset[row]}`
  return compareEpochs(epochs[row], starts) ?? compareProducers(world, row, producers)
}

/** A batch of an idempotent producer comes right after the one before it, and only once. */
function noteBatch(world: World, producers: Map<number, number[]>, entry: number): string | null {
  const { batches, entries } = world.stores
  const batch = entries.batch[entry]
  const sequence = batches.baseSequence[batch]
  if (sequence < 0) return null
  const recent = producers.get(batches.producer[batch]) ?? []
  const last = recent.at(-1)
  if (last !== undefined) {
    const before = entries.batch[last]
    const next = (batches.baseSequence[before] + batches.count[before]) % 2 ** 31
    if (sequence !== next) return `producer ${batches.producer[batch]} has sequence ${sequence} after ${next - 1}`
  }
  recent.push(entry)
  producers.set(batches.producer[batch], recent)
  return null
}

function compareEpochs(cache: EpochCache, starts: readonly EpochCache[number][]): string | null {
  const text = (list: EpochCache): string => list.map(({ epoch, startOffset }) => `${epoch}@${startOffset}`).join(' ')
  return text(cache) === text(starts) ? null : `the epoch cache says ${text(cache)}, the log ${text(starts)}`
}

function compareProducers(world: World, row: number, producers: ReadonlyMap<number, readonly number[]>): string | null {
  const { nextSequence, recentEntries } = world.state.replicas
  const { batches, entries } = world.stores
  const known = nextSequence[row]?.length ?? 0
  for (let identity = 0; identity < known; identity++) {
    const list = producers.get(identity) ?? []
    const last = list.at(-1)
    const batch = last === undefined ? -1 : entries.batch[last]
    const next = batch < 0 ? -1 : (batches.baseSequence[batch] + batches.count[batch]) % 2 ** 31
    if (nextSequence[row]?.[identity] !== next)
      return `producer ${identity}: the next sequence is ${nextSequence[row]?.[identity]}, by the log ${next}`
    const recent = recentEntries[row]?.subarray(identity * RETAINED, (identity + 1) * RETAINED).filter((e) => e >= 0)
    if ((recent ?? []).join() !== list.slice(-RETAINED).join())
      return `producer ${identity}: ${recent} are remembered, by the log ${list.slice(-RETAINED)}`
  }
  return null
}
