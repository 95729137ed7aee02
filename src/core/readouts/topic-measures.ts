/**
 * The meters of a topic: what its producers were told, what its logs hold, what waits, and for how long writes stood still.
 *
 * The one thing a reader would get wrong: records without acknowledgement (acks=0) are counted apart, as nobody was
 * promised anything of them.
 */
import { errorName } from '../error-codes'
import { tallyLog } from '../measures/log-tally'
import { latencyQuantile } from '../measures/measures'
import type { World } from '../world'
import { topicLag } from './lag'

export interface TopicMeasures {
  readonly topic: string
  readonly acknowledged: number
  readonly refusedByError: Readonly<Record<string, number>>
  /** Records that producers have and are told nothing of, and with acks=0 those that no leader has taken yet. */
  readonly waiting: number
  readonly expired: number
  /** Records that a producer was told to be stored (acks 1 and all) and that are not in the log of the leader (RPO). */
  readonly lost: number
  /** Records sent with acks=0, of which nobody is told anything. */
  readonly sentUnacknowledged: number
  /** Those of them that never reached a leader, or were in a log and are not in that of the leader. */
  readonly lostUnacknowledged: number
  /** Records in the logs of the leaders, and what stands there twice or behind a later one (log-tally.ts). */
  readonly recordsInLog: number
  readonly duplicates: number
  readonly outOfOrder: number
  /** Time in which somebody's records could not get into at least one partition, microseconds: all outages together. An RTO is of one. */
  readonly withoutWritesUs: number
  /** Age of the last acknowledged write, microseconds; -1 before the first. */
  readonly lastWriteAgeUs: number
  readonly produceLatencyP50Us: number
  readonly produceLatencyP99Us: number
  /** Records that groups and consumers have not read yet; null when that is not known (lag.ts). */
  readonly lagRecords: number | null
}

export function measureTopic(world: World, topic: number): TopicMeasures {
  const { state } = world
  const measure = state.measures[topic]
  let waiting = 0
  let sentUnacknowledged = 0
  let lostUnacknowledged = 0
  for (const producer of state.producers) {
    if (producer.topic !== topic) continue
    waiting += Math.round(producer.bufferedBytes / producer.recordBytes) + countUntaken(world, producer)
    sentUnacknowledged += producer.sentUnacknowledged
    lostUnacknowledged += producer.lostUnacknowledged
  }
  let lost = 0
  let recordsInLog = 0
  let duplicates = 0
  let outOfOrder = 0
  for (const p of state.topics[topic].partitions) {
    lost += state.partitions.lostRecords[p]
    lostUnacknowledged += state.partitions.lostUnacknowledged[p]
    const content = tallyLog(world, p)
    recordsInLog += content.records
    duplicates += content.duplicates
    outOfOrder += content.outOfOrder
  }
  const refusedByError: Record<string, number> = {}
  for (let i = 0; i < measure.refused.length; i += 2)
    refusedByError[errorName(measure.refused[i])] = measure.refused[i + 1]
  return {
    topic: state.topics[topic].name,
    acknowledged: measure.acknowledged,
    refusedByError,
    waiting,
    expired: measure.expired,
    lost,
    sentUnacknowledged,
    lostUnacknowledged,
    recordsInLog,
    duplicates,
    outOfOrder,
    withoutWritesUs:
      measure.withoutWritesUs + (measure.stoppedPartitions > 0 ? state.nowUs - measure.stoppedSinceUs : 0),
    lastWriteAgeUs: measure.lastAcknowledgedUs < 0 ? -1 : state.nowUs - measure.lastAcknowledgedUs,
    produceLatencyP50Us: latencyQuantile(measure, 0.5),
    produceLatencyP99Us: latencyQuantile(measure, 0.99),
    lagRecords: topicLag(world, topic),
  }
}

/** Records of requests with acks=0 that are under way or wait at their broker. */
function countUntaken({ stores }: World, { slots }: World['state']['producers'][number]): number {
  let records = 0
  for (const slot of slots) {
    if (slot.phase === 'free' || slot.acks !== 0) continue
    for (let i = 0; i < slot.batchCount; i++) records += stores.batches.count[slot.batches[i]]
  }
  return records
}

export function measureTopics(world: World): TopicMeasures[] {
  return world.state.topics.map((_, t) => measureTopic(world, t))
}
