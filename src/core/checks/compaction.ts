/**
 * What compaction takes away, and what it leaves: of each key the latest committed value stays, a tombstone for at least
 * `delete.retention.ms`, nothing of the active segment is touched, and what is gone stays gone and is handed to nobody.
 *
 * The one thing a reader would get wrong: a follower may lack a record whose successor it does not have yet. It copies
 * what its leader still has; so what it lacks is asked of its leader, and only what its own cleaner took away of its log.
 */
import type { ConsumerState } from '../shape/consumer-state'
import type { World } from '../world'
import type { Violation } from './checker'
import { isControl, type LogReadings, readLog } from './transaction-logs'

const KEEPS = 'compaction keeps the latest value of each key'
const STAYS = 'an offset that compaction took away never comes back and is handed to nobody'
/** Value of a record that deletes its key, written out again. */
const TOMBSTONE = -(2 ** 31)

interface Seen {
  holes: readonly number[]
  /** What is below this offset was not cut since. */
  end: number
  cleanedUs: number
}

export interface CompactionMemory {
  /** By replica row. */
  readonly seen: Seen[]
  readonly logs: LogReadings
  /** When the batch of a tombstone was first cleaned on some replica, by entry. */
  readonly firstCleanedUs: Map<number, number>
  /** Fetches that were looked at, by consumer and broker. */
  readonly judged: Map<string, number>
}

export function createCompactionMemory(): CompactionMemory {
  return { seen: [], logs: new Map(), firstCleanedUs: new Map(), judged: new Map() }
}

export function checkCompaction(world: World, memory: CompactionMemory): Violation | null {
  const { forgetting, replicas } = world.state
  if (!forgetting?.isCleaning) return null
  for (let row = 0; row < replicas.length; row++) {
    const holes = holesOf(world, row)
    memory.seen[row] ??= { holes: [], end: Number.POSITIVE_INFINITY, cleanedUs: -1 }
    const seen = memory.seen[row]
    const end = replicas.logEndOffset[row]
    if (end < seen.end) seen.holes = cut(seen.holes, end)
    seen.end = end
    const cleanedUs = forgetting.logs[row]?.compaction?.cleanedUs ?? -1
    if (holes !== seen.holes && (holes.length > 0 || seen.holes.length > 0)) {
      const back = firstOutside(seen.holes, holes)
      if (back >= 0) return { invariant: STAYS, message: `row ${row}: offset ${back} is there again` }
      const message = judge(world, memory, row, seen.holes)
      seen.holes = holes
      if (message !== null) return { invariant: KEEPS, message: `row ${row}: ${message}` }
    }
    if (cleanedUs !== seen.cleanedUs) noteTombstones(world, memory, row)
    seen.cleanedUs = cleanedUs
  }
  return checkReaders(world, memory)
}

function holesOf({ state }: World, row: number): readonly number[] {
  return state.forgetting?.logs[row]?.compaction?.holes ?? []
}

function isIn(ranges: readonly number[], offset: number): boolean {
  for (let i = 0; i < ranges.length; i += 2) if (offset >= ranges[i] && offset < ranges[i + 1]) return true
  return false
}

function cut(ranges: readonly number[], end: number): readonly number[] {
  const kept: number[] = []
  for (let i = 0; i < ranges.length && ranges[i] < end; i += 2) kept.push(ranges[i], Math.min(end, ranges[i + 1]))
  return kept
}

/** The first offset of `ranges` that is not in `others`; -1 when all are. */
function firstOutside(ranges: readonly number[], others: readonly number[]): number {
  for (let i = 0; i < ranges.length; i += 2)
    for (let offset = ranges[i]; offset < ranges[i + 1]; offset++) if (!isIn(others, offset)) return offset
  return -1
}

/** Of each key the offset of its latest value that is committed, and whether that is a tombstone. */
function latestValues(world: World, memory: CompactionMemory, row: number): Map<string, number> {
  const { entries, batches, records, contents } = world.stores
  const { logLength, highWatermark } = world.state.replicas
  const reading = readLog(world, memory.logs, row)
  const latest = new Map<string, number>()
  for (const entry of world.logs[row].subarray(0, logLength[row])) {
    const base = entries.baseOffset[entry]
    if (isControl(world, entry) || !isCommitted(world, reading, entry)) continue
    for (let i = 0; i < entries.count[entry] && base + i < highWatermark[row]; i++) {
      const key = records.key[batches.recordStart[entries.batch[entry]] + i]
      if (key !== -1) latest.set(key >= 0 ? `key-${key}` : contents[-2 - key], base + i)
    }
  }
  return latest
}

/** Of no transaction, or of one that was committed. */
function isCommitted({ stores }: World, { fate }: ReturnType<typeof readLog>, entry: number): boolean {
  const { producer } = stores.batches
  const isPart = stores.identities.isTransactional[producer[stores.entries.batch[entry]]] === 1
  return !isPart || fate.get(entry)?.isCommit === true
}

/** From here on the time of the tombstones that this pass has seen runs. */
function noteTombstones(world: World, { firstCleanedUs }: CompactionMemory, row: number): void {
  const { entries, batches, records } = world.stores
  const { nowUs, replicas, forgetting } = world.state
  const until = forgetting?.logs[row]?.compaction?.firstDirty ?? 0
  for (const entry of world.logs[row].subarray(0, replicas.logLength[row])) {
    if (entries.baseOffset[entry] >= until) return
    const start = batches.recordStart[entries.batch[entry]]
    if (firstCleanedUs.has(entry) || !records.value.subarray(start, start + entries.count[entry]).includes(TOMBSTONE))
      continue
    firstCleanedUs.set(entry, nowUs)
  }
}

/** A record that is gone since, and why it should not be; null when each had to go or might. */
function judge(world: World, memory: CompactionMemory, row: number, before: readonly number[]): string | null {
  const { state, stores, logs } = world
  const { replicas, partitions, topics, forgetting } = state
  const holes = holesOf(world, row)
  const leader = replicas.leader[row]
  const leaderRow = partitions.rows[replicas.partition[row]].find((one) => replicas.broker[one] === leader) ?? row
  const theirs = leaderRow === row ? [] : holesOf(world, leaderRow)
  const latest = latestValues(world, memory, row)
  const reading = readLog(world, memory.logs, row)
  const { configs } = topics[partitions.topic[replicas.partition[row]]]
  const retentionUs = Number(configs['delete.retention.ms'] ?? 86_400_000) * 1000
  const active = forgetting?.logs[row]?.bases.at(-1) ?? 0
  for (const entry of logs[row].subarray(0, replicas.logLength[row])) {
    const base = stores.entries.baseOffset[entry]
    const isPast = base + stores.entries.count[entry] <= (holes[0] ?? 0)
    if (isPast || isControl(world, entry)) continue
    for (let i = 0; i < stores.entries.count[entry]; i++) {
      const offset = base + i
      if (!isIn(holes, offset) || isIn(before, offset) || isIn(theirs, offset)) continue
      if (offset >= active) return `offset ${offset} of the active segment, which begins at ${active}, is gone`
      const record = stores.batches.recordStart[stores.entries.batch[entry]] + i
      const key = stores.records.key[record]
      if (key === -1 || !isCommitted(world, reading, entry)) continue
      const name = key >= 0 ? `key-${key}` : stores.contents[-2 - key]
      const last = latest.get(name) ?? -1
      if (last > offset) continue
      const isTombstone = stores.records.value[record] === TOMBSTONE
      if (
        isTombstone &&
        last === offset &&
        state.nowUs - (memory.firstCleanedUs.get(entry) ?? state.nowUs) >= retentionUs
      )
        continue
      return `offset ${offset} is gone, and is the latest value of ${name}`
    }
  }
  return null
}

/** What was just answered to a reader leaves out each offset that is gone from the log that it is of. */
function checkReaders(world: World, memory: CompactionMemory): Violation | null {
  for (const consumer of world.state.consumers) {
    for (let broker = 0; broker < consumer.fetches.length; broker++) {
      const fetch = consumer.fetches[broker]
      const key = `${consumer.id} ${broker}`
      const serial = consumer.life * 1_000_000_000 + fetch.generation
      if (fetch.phase !== 'answered' || memory.judged.get(key) === serial) continue
      memory.judged.set(key, serial)
      const message = judgeAnswer(world, consumer, broker)
      if (message !== null) return { invariant: STAYS, message }
    }
  }
  return null
}

function judgeAnswer(world: World, { id, fetches }: ConsumerState, broker: number): string | null {
  const { partitions, replicas } = world.state
  const { answer, leftOut = [] } = fetches[broker]
  for (let i = 0; i < answer.length; i += 5) {
    const [partition, from, next] = answer.slice(i, i + 3)
    const row = partitions.rows[partition].find((one) => replicas.broker[one] === broker)
    if (answer[i + 4] !== 0 || row === undefined) continue
    const out = leftOut.flatMap((_, at) =>
      at % 3 === 0 && leftOut[at] === partition ? leftOut.slice(at + 1, at + 3) : [],
    )
    const holes = holesOf(world, row)
    for (let offset = from; offset < next; offset++)
      if (isIn(holes, offset) && !isIn(out, offset)) return `${id} is handed offset ${offset} of partition ${partition}`
  }
  return null
}
