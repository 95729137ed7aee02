/**
 * Where each record of a producer is, and what the page's meters say about it, counted again: created, waiting,
 * acknowledged, given up; latency, history, lag. Nothing here asks the code that counts, but for its answer.
 *
 * The one thing a reader would get wrong: latencies are measured in classes an eighth of a doubling wide, so the two
 * agree when the exact value lies in the class that was named.
 */
import { readHistory } from '../measures/measures'
import { measureTopic } from '../readouts/topic-measures'
import type { World } from '../world'
import type { Violation } from './checker'
import { countLag } from './count-lag'

const STEPS_BETWEEN = 1500
const HALF_SECOND_US = 500_000
const HISTORY = 12
/** Half a class on either side, and the rounding of the lowest ones. */
const CLASS_WIDTH = 0.07
const LOWEST_CLASS_US = 64

interface Topic {
  /** Latency of each acknowledged batch, and its records. */
  readonly latencies: { readonly us: number; readonly count: number }[]
  readonly perHalfSecond: Map<number, number>
  acknowledged: number
  expired: number
  lastUs: number
}

export interface AccountMemory {
  steps: number
  eventsSeen: number
  readonly ackedSeen: number[]
  readonly topics: Topic[]
}

export function createAccountMemory(): AccountMemory {
  return { steps: 0, eventsSeen: 0, ackedSeen: [], topics: [] }
}

export function checkAccounts(world: World, memory: AccountMemory): Violation | null {
  noteAcknowledged(world, memory)
  if (memory.steps++ % STEPS_BETWEEN !== 0) return null
  noteExpired(world, memory)
  return checkPlaces(world) ?? checkMeasures(world, memory)
}

function topicOf(memory: AccountMemory, topic: number): Topic {
  memory.topics[topic] ??= { latencies: [], perHalfSecond: new Map(), acknowledged: 0, expired: 0, lastUs: -1 }
  return memory.topics[topic]
}

function noteAcknowledged(world: World, memory: AccountMemory): void {
  const { partitions, nowUs } = world.state
  const { entries, batches } = world.stores
  for (let p = 0; p < partitions.length; p++) {
    for (let i = memory.ackedSeen[p] ?? 0; i < partitions.ackedLength[p]; i++) {
      const entry = world.acked[p][i]
      const count = entries.count[entry]
      const topic = topicOf(memory, partitions.topic[p])
      topic.acknowledged += count
      topic.lastUs = nowUs
      topic.latencies.push({ us: nowUs - batches.createUs[entries.batch[entry]], count })
      const half = Math.floor(nowUs / HALF_SECOND_US)
      topic.perHalfSecond.set(half, (topic.perHalfSecond.get(half) ?? 0) + count)
    }
    memory.ackedSeen[p] = partitions.ackedLength[p]
  }
}

function noteExpired(world: World, memory: AccountMemory): void {
  const { events } = world.stores
  for (; memory.eventsSeen < events.length; memory.eventsSeen++) {
    const event = events[memory.eventsSeen]
    if (event.kind !== 'RecordsExpired') continue
    const topic = world.state.topics.findIndex(({ name }) => name === event.topic)
    topicOf(memory, topic).expired += event.records
  }
}

/** Created is what waits, is under way, was acknowledged, was sent and forgotten, or was given up. */
function checkPlaces(world: World): Violation | null {
  const { batches } = world.stores
  for (const producer of world.state.producers) {
    let waiting = 0
    for (const queue of producer.queues) {
      waiting += queue.count
      for (const batch of queue.ready.slice(queue.readyHead)) waiting += batches.count[batch]
    }
    for (const slot of producer.slots) {
      // With acks=0 a request is done when it is sent.
      if (slot.phase === 'free' || slot.acks === 0) continue
      for (const batch of slot.batches.subarray(0, slot.batchCount)) waiting += batches.count[batch]
    }
    const { id, created, acknowledged, expired, rejected, abandoned } = producer
    const { sentUnacknowledged, bufferedBytes, recordBytes } = producer
    const buffered = bufferedBytes / recordBytes
    const sum = acknowledged + expired + rejected + abandoned + sentUnacknowledged + buffered
    if (buffered === waiting && created === sum) continue
    return {
      invariant: 'each record of a producer has one place',
      message: `${id}: ${created} created, ${acknowledged} acknowledged, ${expired} expired, ${rejected} rejected, ${abandoned} abandoned, ${sentUnacknowledged} sent, ${buffered} buffered, ${waiting} waiting`,
    }
  }
  return null
}

function checkMeasures(world: World, memory: AccountMemory): Violation | null {
  const { state } = world
  for (let t = 0; t < state.topics.length; t++) {
    const measured = measureTopic(world, t)
    const own = topicOf(memory, t)
    const pairs: readonly (readonly [name: string, measured: number | null, counted: number | null])[] = [
      ['acknowledged', measured.acknowledged, own.acknowledged],
      ['expired', measured.expired, own.expired],
      ['age of the last write', measured.lastWriteAgeUs, own.lastUs < 0 ? -1 : state.nowUs - own.lastUs],
      ['lag', measured.lagRecords, countLag(world, t)],
      ['waiting', measured.waiting, countWaiting(world, t)],
    ]
    const wrong = pairs.find(([, a, b]) => a !== b)
    const message =
      wrong !== undefined
        ? `${wrong[0]} ${wrong[1]}, counted ${wrong[2]}`
        : (compareLatency(own, 0.5, measured.produceLatencyP50Us) ??
          compareLatency(own, 0.99, measured.produceLatencyP99Us) ??
          compareHistory(world, t, own))
    if (message !== null) return { invariant: 'meters equal a recount', message: `${measured.topic}: ${message}` }
  }
  return null
}

function countWaiting(world: World, topic: number): number {
  return world.state.producers
    .filter((producer) => producer.topic === topic)
    .reduce((sum, { bufferedBytes, recordBytes, slots }) => {
      const untaken = slots
        .filter(({ phase, acks }) => phase !== 'free' && acks === 0)
        .flatMap(({ batches, batchCount }) => [...batches.subarray(0, batchCount)])
        .reduce((records, batch) => records + world.stores.batches.count[batch], 0)
      return sum + Math.round(bufferedBytes / recordBytes) + untaken
    }, 0)
}

function compareLatency({ latencies }: Topic, quantile: number, measured: number): string | null {
  const sorted = [...latencies].sort((a, b) => a.us - b.us)
  const total = sorted.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return measured === -1 ? null : `latency ${measured} without an acknowledged record`
  let seen = 0
  const exact = sorted.find(({ count }) => {
    seen += count
    return seen >= Math.max(1, Math.ceil(total * quantile))
  })
  const us = exact?.us ?? 0
  if (Math.abs(measured - us) <= us * CLASS_WIDTH + LOWEST_CLASS_US) return null
  return `latency ${measured} us at ${quantile}, by the records ${us}`
}

function compareHistory(world: World, topic: number, own: Topic): string | null {
  const { nowUs, measures } = world.state
  const half = Math.floor(nowUs / HALF_SECOND_US)
  const counted = Array.from({ length: HISTORY }, (_, i) => own.perHalfSecond.get(half - HISTORY + 1 + i) ?? 0)
  const measured = readHistory(measures[topic], nowUs, HISTORY)
  return counted.join() === measured.join() ? null : `history ${measured}, counted ${counted}`
}
