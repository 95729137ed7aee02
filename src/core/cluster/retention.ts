/**
 * Brokers forget (LogManager.cleanupLogs): every `log.retention.check.interval.ms` each looks at its own replicas, and
 * what the rules of their topics take away lies below the log start from then on.
 *
 * The one thing a reader would get wrong: nobody asks whether it was read. A group that is slower than its topic forgets
 * finds its offset out of range.
 *
 * Simplification: only topics that name retention.ms, retention.bytes, segment.ms, segment.bytes or max.compaction.lag.ms
 * forget, by retention or compaction. A run is shorter than the seven days after which Kafka deletes records or closes a
 * segment by default.
 *
 * Simplification: a follower takes over its leader's log start at its own next look; Kafka sends it with each fetch. One
 * that was away copies deleted records, too, which takes it no time that counts.
 */
import { pushEvent } from '../engine/event-queue'
import { Kind } from '../engine/kinds'
import { bytesLeft, compactionOf } from '../log/holes'
import { countDeletable, createSegmentedLog, dropSegments, type SegmentRules, scanSegments } from '../log/segments'
import { touch } from '../log/tell'
import { clusterNumber, isCompacted } from '../settings'
import type { SegmentedLog } from '../shape/forgetting'
import type { TopicState, World } from '../world'

const RULES = ['retention.ms', 'retention.bytes', 'segment.ms', 'segment.bytes', 'max.compaction.lag.ms']

/** Does a topic name a rule for forgetting? */
export function isForgetful({ configs }: TopicState): boolean {
  return RULES.some((key) => configs[key] !== undefined)
}

/** A broker process begins: its first look comes after `log.initial.task.delay.ms`. */
export function armRetention(world: World, b: number): void {
  const { state } = world
  if (state.forgetting === undefined) return
  const atUs = state.nowUs + clusterNumber(world, 'log.initial.task.delay.ms') * 1000
  pushEvent(state.queue, Math.max(atUs, state.nowUs + 1), Kind.RetentionCheck, b, state.brokers[b].life, 0)
}

export function onRetentionCheck(world: World, b: number, life: number): void {
  const { state } = world
  const broker = state.brokers[b]
  if (life !== broker.life || (broker.phase !== 'running' && broker.phase !== 'shutting-down')) return
  const { replicas, partitions, topics } = state
  for (let row = 0; row < replicas.length; row++) {
    if (replicas.broker[row] !== b || replicas.active[row] === 0) continue
    const topic = topics[partitions.topic[replicas.partition[row]]]
    if (isForgetful(topic) && !isCompacted(topic)) forget(world, row, rulesOf(world, topic))
  }
  const nextUs = clusterNumber(world, 'log.retention.check.interval.ms') * 1000
  pushEvent(state.queue, state.nowUs + nextUs, Kind.RetentionCheck, b, life, 0)
}

/** The rules of a topic; one with compaction rolls segments as early as `max.compaction.lag.ms` (LogConfig.maxSegmentMs). */
export function rulesOf(world: World, topic: TopicState): SegmentRules {
  const { configs } = topic
  const own = (key: string, otherwise: number): number => Number(configs[key] ?? otherwise)
  const ms = own('retention.ms', 604_800_000)
  const bytes = own('retention.bytes', -1)
  const lagMs = isCompacted(topic) ? own('max.compaction.lag.ms', Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY
  return {
    segmentBytes: own('segment.bytes', clusterNumber(world, 'log.segment.bytes')),
    segmentUs: Math.min(own('segment.ms', 604_800_000), lagMs) * 1000,
    retentionUs: ms < 0 ? Number.POSITIVE_INFINITY : ms * 1000,
    retentionBytes: bytes < 0 ? Number.POSITIVE_INFINITY : bytes,
  }
}

/** Its segments, counted up to now. */
export function scanLog(world: World, row: number, rules: SegmentRules): SegmentedLog {
  const { replicas } = world.state
  const log = logOf(world, row)
  log.startOffset = Math.min(log.startOffset, replicas.logEndOffset[row])
  const compaction = compactionOf(world, row)
  const sizeOf = compaction === null ? undefined : (entry: number) => bytesLeft(world, compaction, entry)
  scanSegments(world.stores, log, world.logs[row], replicas.logLength[row], rules, sizeOf)
  return log
}

/** UnifiedLog.deleteOldSegments, with what a follower takes over from its leader. */
export function forget(world: World, row: number, rules: SegmentRules): void {
  const { state } = world
  const { replicas, partitions } = state
  const before = logOf(world, row).startOffset
  const endOffset = replicas.logEndOffset[row]
  const log = scanLog(world, row, rules)
  const markOffset = replicas.highWatermark[row]
  dropSegments(log, countDeletable(log, rules, { nowUs: state.nowUs, markOffset, endOffset }), endOffset)
  const leaderRow = partitions.leaderRow[replicas.partition[row]]
  if (leaderRow >= 0 && leaderRow !== row) followStart(log, logStart(world, leaderRow), markOffset)
  if (log.startOffset !== before) touch(world)
}

/** The leader's log begins later: so does this one, as far as it is committed. */
function followStart(log: SegmentedLog, leaderStart: number, markOffset: number): void {
  const start = Math.min(leaderStart, markOffset)
  if (start <= log.startOffset) return
  let gone = 0
  while (gone + 1 < log.bases.length && log.bases[gone + 1] <= start) gone++
  dropSegments(log, gone, start)
  log.startOffset = start
}

/** The segments of a replica's log, which begin to be counted when they are first asked for. */
export function logOf({ state }: World, row: number): SegmentedLog {
  const logs = state.forgetting?.logs ?? []
  while (logs.length <= row) logs.push(null)
  logs[row] ??= createSegmentedLog()
  return logs[row]
}

/** First offset of a replica's log that can be read. */
export function logStart({ state }: World, row: number): number {
  return state.forgetting?.logs[row]?.startOffset ?? 0
}

/** The earliest offset of a partition that a consumer may ask for (ListOffsets EARLIEST), as its leader knows it. */
export function earliestOffset(world: World, partition: number): number {
  const leader = world.state.partitions.leaderRow[partition]
  if (leader >= 0) return logStart(world, leader)
  return Math.max(0, ...world.state.partitions.rows[partition].map((row) => logStart(world, row)))
}
