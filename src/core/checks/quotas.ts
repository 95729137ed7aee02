/**
 * What the throttle of a reassignment promises: a broker that has sent more than its rate sends no more to a follower that is
 * throttled and not in sync.
 *
 * The one thing a reader would get wrong: an answer may go over the rate by itself, so that what is asked is how much lay before
 * it. Kafka's average is over at least the last eleven seconds and at most twelve.
 */
import { FETCH_ANSWERED, type FetchPair } from '../shape/replica-state'
import type { World } from '../world'
import type { Violation } from './checker'

export interface QuotaMemory {
  /** By index of the broker: what it has sent of listed replicas; µs and bytes. */
  readonly sent: { readonly atUs: number; readonly bytes: number }[][]
  /** By pair: the answer that was looked at. */
  readonly seen: number[]
}

export function createQuotaMemory(): QuotaMemory {
  return { sent: [], seen: [] }
}

const LIST = 'leader.replication.throttled.replicas'
const RATE = 'leader.replication.throttled.rate'
const LEAST_US = 11_000_000
/** Of the average: seconds at the most. */
const MOST_S = 12

export function checkQuotas(world: World, memory: QuotaMemory): Violation | null {
  const { topics, pairs } = world.state
  const isQuiet = !topics.some(({ configs }) => (configs[LIST] ?? '') !== '')
  for (let i = 0; i < pairs.length; i++) {
    const pair = pairs[i]
    if (pair === null || pair.state !== FETCH_ANSWERED || memory.seen[i] === pair.generation) continue
    memory.seen[i] = pair.generation
    const violation = isQuiet ? null : checkAnswer(world, memory, pair)
    if (violation !== null) return violation
  }
  return null
}

function checkAnswer(world: World, memory: QuotaMemory, pair: FetchPair): Violation | null {
  const { nowUs, brokers, controller } = world.state
  memory.sent[pair.leader] ??= []
  const sent = memory.sent[pair.leader]
  const { bytes, isBehind } = weigh(world, pair)
  const rate = controller.committed.brokerConfigs?.find(({ broker, key }) => broker === pair.leader && key === RATE)
  const before = sent.reduce((sum, one) => (nowUs - one.atUs < LEAST_US ? sum + one.bytes : sum), 0)
  if (bytes > 0) sent.push({ atUs: nowUs, bytes })
  if (!isBehind || rate === undefined || before <= rate.value * MOST_S) return null
  return {
    invariant: 'a leader over its replication quota sends nothing to whoever is throttled',
    message: `broker ${brokers[pair.leader].id} has sent ${before} bytes in 11 s at ${rate.value} a second, and sends on`,
  }
}

/** Bytes of listed replicas in an answer; and whether some are for one that is not in sync. */
function weigh({ state, stores }: World, pair: FetchPair): { readonly bytes: number; readonly isBehind: boolean } {
  const { replicas, partitions, topics, brokers, leaders } = state
  let bytes = 0
  let isBehind = false
  for (let i = 0; i < pair.entriesLength; i += 2 + pair.entries[i + 1]) {
    const row = pair.entries[i]
    const p = replicas.partition[row]
    const list = String(topics[partitions.topic[p]].configs[LIST] ?? '')
    const isListed = list === '*' || list.split(',').includes(`${partitions.number[p]}:${brokers[pair.leader].id}`)
    const count = pair.entries[i + 1]
    if (!isListed || count === 0) continue
    const leader = leaders[partitions.rows[p].find((one) => replicas.broker[one] === pair.leader) ?? -1]
    isBehind ||= ((leader?.isr ?? 0) & (1 << replicas.slot[row])) === 0
    for (let at = i + 2; at < i + 2 + count; at++) bytes += stores.batches.bytes[stores.entries.batch[pair.entries[at]]]
  }
  return { bytes, isBehind }
}
