/**
 * Counting what producers experience: acknowledged, refused by error, expired, lost (RPO), produce latency.
 * What is read of it is `readouts/topic-measures.ts`.
 */

import { noteFailed, noteThrough } from '../cluster/held-up'
import { appendToList, containsEntry } from '../log/replica-log'
import { tell } from '../log/tell'
import { HISTORY_SLOTS, LATENCY_CLASSES, type TopicMeasureState } from '../shape/measure-state'
import type { World } from '../world'

const HALF_SECOND_US = 500_000

function latencyClass(us: number): number {
  const scaled = Math.max(0, us) / 64
  if (scaled < 8) return Math.floor(scaled)
  const whole = Math.min(2_147_483_647, Math.floor(scaled))
  const exponent = 31 - Math.clz32(whole)
  const mantissa = (whole >> (exponent - 3)) & 7
  return Math.min(LATENCY_CLASSES - 1, (exponent - 2) * 8 + mantissa)
}

/** The middle of a latency class, microseconds. */
function latencyOfClass(index: number): number {
  if (index < 8) return (index + 0.5) * 64
  const exponent = Math.floor(index / 8) + 2
  const low = (8 + (index % 8)) * 2 ** (exponent - 3)
  return (low + 2 ** (exponent - 3) / 2) * 64
}

/** Quantile of produce latency in microseconds; -1 when nothing was acknowledged. */
export function latencyQuantile(measure: TopicMeasureState, quantile: number): number {
  let total = 0
  for (let i = 0; i < LATENCY_CLASSES; i++) total += measure.latency[i]
  if (total === 0) return -1
  const target = Math.max(1, Math.ceil(total * quantile))
  let seen = 0
  for (let i = 0; i < LATENCY_CLASSES; i++) {
    seen += measure.latency[i]
    if (seen >= target) return Math.round(latencyOfClass(i))
  }
  return -1
}

function rollHistory(measure: TopicMeasureState, nowUs: number): number {
  const halfSecond = Math.floor(nowUs / HALF_SECOND_US)
  const passed = halfSecond - measure.historyHalfSecond
  if (passed > 0) {
    const clear = Math.min(passed, HISTORY_SLOTS)
    for (let i = 1; i <= clear; i++) measure.history[(measure.historyHalfSecond + i) % HISTORY_SLOTS] = 0
    measure.historyHalfSecond = halfSecond
  }
  return halfSecond % HISTORY_SLOTS
}

/** The last `count` half seconds, oldest first, the present one last. */
export function readHistory(measure: TopicMeasureState, nowUs: number, count: number): number[] {
  const halfSecond = Math.floor(nowUs / HALF_SECOND_US)
  const result: number[] = []
  for (let i = count - 1; i >= 0; i--) {
    const at = halfSecond - i
    const known = at >= 0 && at <= measure.historyHalfSecond && at > measure.historyHalfSecond - HISTORY_SLOTS
    result.push(known ? measure.history[at % HISTORY_SLOTS] : 0)
  }
  return result
}

/** A producer was told that a batch is stored; `entry` is where. */
export function noteAcknowledged(world: World, producerNumber: number, batch: number, entry: number): void {
  const { state, stores } = world
  const measure = state.measures[state.producers[producerNumber].topic]
  const count = stores.batches.count[batch]
  measure.acknowledged += count
  measure.lastAcknowledgedUs = state.nowUs
  measure.latency[latencyClass(state.nowUs - stores.batches.createUs[batch])] += count
  measure.history[rollHistory(measure, state.nowUs)] += count
  const p = stores.batches.partition[batch]
  noteThrough(world, producerNumber, p)
  const { partitions } = state
  world.acked[p] = appendToList(world.acked[p], partitions.ackedLength[p], entry)
  partitions.ackedLength[p]++
  // The answer may have been under way while another leader without these records took over.
  const leaderRow = partitions.leaderRow[p]
  if (leaderRow >= 0 && state.replicas.leaderEpoch[leaderRow] > stores.entries.leaderEpoch[entry]) {
    if (!containsEntry(stores.entries, world.logs[leaderRow], state.replicas.logLength[leaderRow], entry)) {
      partitions.lostEntries[p].push(entry)
      partitions.lostRecords[p] += count
      tell(
        world,
        {
          kind: 'RecordsLost',
          topic: state.topics[partitions.topic[p]].name,
          partition: partitions.number[p],
          acknowledged: count,
          fromOffset: stores.entries.baseOffset[entry],
        },
        partitions.changeEvent[p],
      )
    }
  }
}

/** A producer was told that a batch is not stored. A batch counts once each time, however many records are in it. */
export function noteRefused(world: World, producerNumber: number, batch: number, error: number): void {
  const { state, stores } = world
  noteFailed(world, producerNumber, stores.batches.partition[batch], stores.batches.createUs[batch])
  const measure = state.measures[state.producers[producerNumber].topic]
  for (let i = 0; i < measure.refused.length; i += 2) {
    if (measure.refused[i] === error) {
      measure.refused[i + 1]++
      return
    }
  }
  measure.refused.push(error, 1)
}

export function noteExpired(world: World, producerNumber: number, batch: number): void {
  const { state, stores } = world
  const producer = state.producers[producerNumber]
  const count = stores.batches.count[batch]
  const p = stores.batches.partition[batch]
  state.measures[producer.topic].expired += count
  world.extension?.onExpired?.(world, batch)
  state.dirty.push(p)
  tell(
    world,
    {
      kind: 'RecordsExpired',
      producer: producer.id,
      topic: state.topics[producer.topic].name,
      partition: state.partitions.number[p],
      records: count,
    },
    state.partitions.stopEvent[p],
  )
}
