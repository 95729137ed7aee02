/**
 * The throttle of a reassignment (KIP-73, ReplicationQuotaManager): each broker has a rate for what it sends to followers and one
 * for what it fetches, and a topic lists the replicas for which they hold, on their leaders and on themselves.
 *
 * The one thing a reader would get wrong: a rate is looked at before an answer and written down after it, over the last eleven
 * seconds. So an answer may go over it, as far as `replica.fetch.max.bytes` a partition, and then there is silence until the
 * average is below it again; a rate of 0 stops nothing before the first bytes.
 *
 * Simplification: brokers know of a changed throttle when it is committed, and not when they have fetched that record.
 */
import { clusterNumber } from '../settings'
import type { FetchPair } from '../shape/replica-state'
import type { QuotaSamples, QuotaSide, RateKey, ReplicationQuota, ReplicationQuotas } from '../shape/replication-quota'
import type { World } from '../world'
import { isInSync } from './fetch-pairs'

export const RATE_KEYS: Readonly<Record<QuotaSide, RateKey>> = {
  leader: 'leader.replication.throttled.rate',
  follower: 'follower.replication.throttled.rate',
}
export const REPLICAS_KEYS = {
  leader: 'leader.replication.throttled.replicas',
  follower: 'follower.replication.throttled.replicas',
} as const

/** replication.quota.window.num and replication.quota.window.size.seconds */
const WINDOWS = 11
const WINDOW_MS = 1000

export function createSamples(): QuotaSamples {
  return { startMs: [], lastMs: [], bytes: [], current: 0 }
}

/** SampledStat.record: into the window that is open, or into the next one when that is over. */
export function recordBytes(samples: QuotaSamples, bytes: number, nowMs: number): void {
  const { startMs, lastMs } = samples
  if (startMs.length === 0) resetSample(samples, 0, nowMs)
  if (nowMs - startMs[samples.current] >= WINDOW_MS) {
    samples.current = (samples.current + 1) % (WINDOWS + 1)
    resetSample(samples, samples.current, nowMs)
  }
  samples.bytes[samples.current] += bytes
  lastMs[samples.current] = nowMs
}

/** SimpleRate: bytes a second of the windows that are not too old, over at least one window. Changes what is too old. */
export function measureRate(samples: QuotaSamples, nowMs: number): number {
  const { startMs, lastMs, bytes } = samples
  if (startMs.length === 0) return 0
  for (let i = 0; i < lastMs.length; i++) if (nowMs - lastMs[i] >= WINDOWS * WINDOW_MS) resetSample(samples, i, nowMs)
  let sum = 0
  let oldestMs = nowMs
  for (let i = 0; i < bytes.length; i++) {
    sum += bytes[i]
    oldestMs = Math.min(oldestMs, startMs[i])
  }
  return (sum * 1000) / Math.max(nowMs - oldestMs, WINDOW_MS)
}

function resetSample({ startMs, lastMs, bytes }: QuotaSamples, at: number, nowMs: number): void {
  startMs[at] = nowMs
  lastMs[at] = nowMs
  bytes[at] = 0
}

/** Committed: the broker has another rate; what it has sent or fetched so far counts on (ReplicationQuotaManager.updateQuota). */
export function setRate(world: World, broker: number, side: QuotaSide, bytesPerSecond: number | null): void {
  quotasOf(world)[side][broker].bytesPerSecond = bytesPerSecond
}

/** Committed: a topic lists replicas. From then on the quotas of the run are kept. */
export function maybeBeginQuotas(world: World): void {
  const { topics } = world.state
  if (topics.some(({ configs }) => configs[REPLICAS_KEYS.leader] || configs[REPLICAS_KEYS.follower])) quotasOf(world)
}

function quotasOf({ state }: World): ReplicationQuotas {
  const make = (): ReplicationQuota[] => state.brokers.map(() => ({ bytesPerSecond: null, samples: createSamples() }))
  state.quotas ??= { leader: make(), follower: make(), inStep: [] }
  return state.quotas
}

/** Does the list of its topic name the replica (TopicConfigHandler.parseThrottledPartitions)? */
function isListed(
  { partitions, topics, brokers }: World['state'],
  side: QuotaSide,
  partition: number,
  broker: number,
): boolean {
  const list = topics[partitions.topic[partition]].configs[REPLICAS_KEYS[side]]
  if (typeof list !== 'string' || list === '') return false
  return list === '*' || `,${list},`.includes(`,${partitions.number[partition]}:${brokers[broker].id},`)
}

function isExceeded({ state }: World, { bytesPerSecond, samples }: ReplicationQuota): boolean {
  return bytesPerSecond !== null && measureRate(samples, Math.floor(state.nowUs / 1000)) > bytesPerSecond
}

/**
 * Is the follower's replica sent nothing now? Never while it is in sync (ReplicaManager.shouldLeaderThrottle), or a throttle
 * would hold up every producer.
 */
export function leaderThrottles(world: World, leader: number, row: number): boolean {
  const { quotas, replicas } = world.state
  if (quotas === undefined || !isListed(world.state, 'leader', replicas.partition[row], leader)) return false
  return !isInSync(world, row) && isExceeded(world, quotas.leader[leader])
}

/** What an answer holds of listed replicas, those that are in sync too (KafkaApis.sizeOfThrottledPartitions). */
export function recordSent(world: World, pair: FetchPair): void {
  if (world.state.quotas === undefined) return
  for (let at = 0; at < pair.entriesLength; at += 2 + pair.entries[at + 1]) record(world, 'leader', pair, at)
}

/** The same for what a follower has taken of it, from `at` on (ReplicaFetcherThread.processPartitionData). */
export function recordFetched(world: World, pair: FetchPair, at: number): void {
  if (world.state.quotas !== undefined) record(world, 'follower', pair, at)
}

function record({ state, stores }: World, side: QuotaSide, pair: FetchPair, at: number): void {
  const broker = pair[side]
  const { entries } = pair
  if (state.quotas === undefined || !isListed(state, side, state.replicas.partition[entries[at]], broker)) return
  let bytes = 0
  for (let i = at + 2; i < at + 2 + entries[at + 1]; i++)
    bytes += stores.batches.bytes[stores.entries.batch[entries[i]]]
  if (bytes > 0) recordBytes(state.quotas[side][broker].samples, bytes, Math.floor(state.nowUs / 1000))
}

/**
 * Which rows the next request leaves out (RemoteLeaderEndPoint.shouldFollowerThrottle): those that are listed, are not where
 * their leader's high watermark is, and whose broker has fetched more than its rate. True when nothing is left to ask for: the
 * follower looks again after replica.fetch.backoff.ms.
 */
export function leaveOutThrottled(world: World, pair: FetchPair): boolean {
  const { state } = world
  const { quotas, replicas } = state
  if (quotas === undefined) return false
  const leaves = (row: number): boolean =>
    quotas.inStep[row] !== 1 && isListed(state, 'follower', replicas.partition[row], pair.follower)
  pair.leftOut = isExceeded(world, quotas.follower[pair.follower]) ? pair.rows.filter(leaves) : []
  if (pair.leftOut.length < pair.rows.length) return false
  pair.retryAtUs = state.nowUs + clusterNumber(world, 'replica.fetch.backoff.ms') * 1000
  return true
}

/** The answer told the follower where the high watermark of its leader is; with a new leader it does not know (`mark` null). */
export function noteLag(world: World, row: number, mark: number | null): void {
  const { quotas, replicas } = world.state
  if (quotas === undefined) return
  while (quotas.inStep.length <= row) quotas.inStep.push(0)
  quotas.inStep[row] = mark !== null && mark <= replicas.logEndOffset[row] ? 1 : 0
}
