/**
 * The cleaner of a broker (LogCleaner, LogCleanerManager): every `log.cleaner.backoff.ms` it looks for compacted logs that
 * are dirty enough, the dirtiest first, and compacts what lies below the active segment.
 *
 * The one thing a reader would get wrong: it never touches the active segment, nor what is above the last stable offset. So
 * old values of a key are there for a while, and a topic in which nobody writes any more keeps the last ones for ever.
 *
 * Simplification: the cleaner takes no time and its one thread is never behind; `log.cleaner.io.max.bytes.per.second` is
 * without a limit by default, too.
 *
 * Simplification: the internal topics `__consumer_offsets` and `__transaction_state`, which Kafka compacts, keep everything:
 * what their coordinators read from them is the latest value of each key all the same.
 *
 * Simplification: topics of a company are not compacted, whatever they name: its jobs read a changelog as it was written.
 */
import { pushEvent } from '../engine/event-queue'
import { Kind } from '../engine/kinds'
import { bytesLeft, compactionOf } from '../log/holes'
import { cleanLog } from '../log/log-cleaner'
import { findEntryIndex } from '../log/replica-log'
import { mergeSegments, type SegmentRules } from '../log/segments'
import { tell, touch } from '../log/tell'
import { lastStableOffset } from '../log/transactions'
import { clusterNumber, isCompacted, topicSetting } from '../settings'
import type { SegmentedLog } from '../shape/forgetting'
import type { TopicState, World } from '../world'
import { armRetention, forget, isForgetful, rulesOf, scanLog } from './retention'

/** Keys that an offset map of 128 MiB has room for at 24 bytes each and a load of 0.9 (`log.cleaner.dedupe.buffer.size`). */
const MAP_KEYS = 5_033_164

/** Begin to look after logs, once some topic asks for it. */
export function maybeBeginForgetting(world: World): void {
  const { state } = world
  if (!state.topics.some(isForgetful)) return
  const running = state.brokers.flatMap(({ phase }, b) => (phase === 'running' || phase === 'shutting-down' ? [b] : []))
  if (state.forgetting === undefined) {
    state.forgetting = { logs: [] }
    for (const b of running) armRetention(world, b)
  }
  if (state.forgetting.isCleaning || !state.topics.some((topic) => isCleaned(world, topic))) return
  state.forgetting.isCleaning = true
  for (const b of running) armCleaner(world, b)
}

function isCleaned({ extension }: World, topic: TopicState): boolean {
  return extension === null && isCompacted(topic) && isForgetful(topic)
}

/** A broker process begins: its cleaner looks at once, finds nothing to do, and sleeps. */
export function armCleaner(world: World, b: number): void {
  const { state } = world
  if (!state.forgetting?.isCleaning) return
  const atUs = state.nowUs + clusterNumber(world, 'log.cleaner.backoff.ms') * 1000
  pushEvent(state.queue, atUs, Kind.CleanerCheck, b, state.brokers[b].life, 0)
}

export function onCleanerCheck(world: World, b: number, life: number): void {
  const { state } = world
  const broker = state.brokers[b]
  if (life !== broker.life || (broker.phase !== 'running' && broker.phase !== 'shutting-down')) return
  const dirty: Dirty[] = []
  const { replicas, partitions, topics } = state
  for (let row = 0; row < replicas.length; row++) {
    if (replicas.broker[row] !== b || replicas.active[row] === 0) continue
    const topic = topics[partitions.topic[replicas.partition[row]]]
    if (!isCleaned(world, topic)) continue
    const rules = rulesOf(world, topic)
    if (topic.configs['cleanup.policy'] === 'compact,delete') forget(world, row, rules)
    const found = measureDirt(world, row, topic, rules)
    if (found !== null) dirty.push(found)
  }
  dirty.sort((one, other) => other.ratio - one.ratio || one.row - other.row)
  for (const log of dirty) clean(world, log)
  armCleaner(world, b)
}

/** What the cleaner finds of a log (LogToClean), when it is due. */
interface Dirty {
  readonly row: number
  readonly log: SegmentedLog
  readonly rules: SegmentRules
  readonly topic: TopicState
  readonly firstDirty: number
  readonly firstUncleanable: number
  readonly ratio: number
}

/** LogCleanerManager.cleanableOffsets and grabFilthiestCompactedLog: null when the log is clean enough. */
function measureDirt(world: World, row: number, topic: TopicState, rules: SegmentRules): Dirty | null {
  const { nowUs } = world.state
  const setting = (key: string): number => Number(topicSetting(world, topic, key))
  const log = scanLog(world, row, rules)
  const { bases, bytes, firstUs, latestUs } = log
  if (bases.length < 2) return null
  const firstDirty = Math.max(log.compaction?.firstDirty ?? 0, log.startOffset)
  const stable = lastStableOffset(world, row)
  const lagUs = setting('min.compaction.lag.ms') * 1000
  const firstOf = (k: number): number => Math.max(bases[k], log.startOffset)
  // Of all segments but the active one, those that end at or below the last stable offset and are old enough.
  let cleanable = 0
  const isFree = (k: number): boolean => bases[k + 1] <= stable && !(lagUs > 0 && latestUs[k] > nowUs - lagUs)
  while (cleanable < bases.length - 1 && (bases[cleanable + 1] <= firstDirty || isFree(cleanable))) cleanable++
  const firstUncleanable = bases[cleanable]
  if (firstUncleanable <= firstDirty) return null
  let cleanBytes = 0
  let dirtyBytes = 0
  let earliestUs = Number.POSITIVE_INFINITY
  for (let k = 0; k < cleanable; k++) {
    if (firstOf(k) < firstDirty) cleanBytes += bytes[k]
    else {
      dirtyBytes += bytes[k]
      earliestUs = Math.min(earliestUs, firstUs[k])
    }
  }
  const isOverdue = earliestUs < nowUs - setting('max.compaction.lag.ms') * 1000
  const ratio = dirtyBytes / Math.max(1, cleanBytes + dirtyBytes)
  if (!(isOverdue && dirtyBytes > 0) && !(ratio > setting('min.cleanable.dirty.ratio'))) return null
  return { row, log, rules, topic, firstDirty, firstUncleanable, ratio }
}

function clean(world: World, { row, log, rules, topic, firstDirty, firstUncleanable }: Dirty): void {
  const { state } = world
  const result = cleanLog(world, row, {
    firstDirty,
    firstUncleanable,
    logStart: log.startOffset,
    nowUs: state.nowUs,
    deleteRetentionUs: Number(topicSetting(world, topic, 'delete.retention.ms')) * 1000,
    maxKeys: MAP_KEYS,
  })
  log.compaction = result.compaction
  mergeSegments(log, firstUncleanable, rules.segmentBytes, (from, until) => readBetween(world, row, from, until))
  touch(world)
  const p = state.replicas.partition[row]
  if (state.partitions.leaderRow[p] !== row || result.removed === 0) return
  const { removed, tombstonesRemoved, recordsKept } = result
  tell(
    world,
    {
      kind: 'LogCompacted',
      topic: topic.name,
      partition: state.partitions.number[p],
      broker: state.brokers[state.replicas.broker[row]].id,
      untilOffset: result.endOffset,
      removed,
      tombstonesRemoved,
      kept: recordsKept,
    },
    -1,
  )
}

/** What is left of the batches from one offset up to another: bytes, and the time of the latest. */
function readBetween(world: World, row: number, from: number, until: number): { bytes: number; latestUs: number } {
  const { entries, batches } = world.stores
  const list = world.logs[row]
  const length = world.state.replicas.logLength[row]
  const compaction = compactionOf(world, row)
  let bytes = 0
  let latestUs = 0
  for (let i = findEntryIndex(entries, list, length, from); i < length && entries.baseOffset[list[i]] < until; i++) {
    const size = bytesLeft(world, compaction, list[i])
    bytes += size
    if (size > 0) latestUs = Math.max(latestUs, batches.createUs[entries.batch[list[i]]])
  }
  return { bytes, latestUs }
}
