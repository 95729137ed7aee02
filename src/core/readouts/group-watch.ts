/**
 * Who read which partition from when to when: noted after each engine event of a run that is stepped through, so that a
 * rebalance is told to the microsecond.
 *
 * The one thing a reader would get wrong: a partition is read only by a member that knows its position. Between being given
 * a partition and having heard what is committed nobody reads it.
 */
import type { World } from '../world'
import { consumersOf, type ReaderName } from './group-scene'

/** From `fromUs` until the next one begins. */
export interface ReaderSpan {
  readonly fromUs: number
  /** Null for nobody. */
  readonly consumer: string | null
}

export interface WatchedLane {
  readonly topic: string
  readonly partition: number
  /** In order; there is always one. */
  readonly spans: readonly ReaderSpan[]
}

export interface GroupWatch {
  readonly reader: ReaderName
  readonly fromUs: number
  /** World partition numbers, and their spans beside them. */
  readonly partitions: number[]
  readonly spans: ReaderSpan[][]
}

/** From the world's present instant on. */
export function beginGroupWatch(world: World, reader: ReaderName): GroupWatch {
  const watch: GroupWatch = { reader, fromUs: world.state.nowUs, partitions: [], spans: [] }
  noteReaders(world, watch)
  return watch
}

/** To be called after each engine event. */
export function noteReaders(world: World, { reader, partitions, spans, fromUs }: GroupWatch): void {
  const { topics, nowUs } = { ...world.state }
  const consumers = consumersOf(world, reader)
  for (const topic of new Set(consumers.flatMap((consumer) => consumer.topics)))
    for (const p of topics[topic].partitions) {
      if (partitions.includes(p)) continue
      partitions.push(p)
      spans.push([])
    }
  for (const [i, p] of partitions.entries()) {
    let best: string | null = null
    let newest = Number.NEGATIVE_INFINITY
    for (const { id, stopped, member, positions } of consumers) {
      const generation = member?.generation ?? 0
      if (stopped || generation <= newest) continue
      if (!positions.some(({ partition, position }) => partition === p && position >= 0)) continue
      best = id
      newest = generation
    }
    const own = spans[i]
    const last = own.at(-1)
    if (last !== undefined && last.consumer === best) continue
    // Of one instant only what stays at its end is kept.
    if (last !== undefined && last.fromUs === nowUs) own.pop()
    if (own.at(-1)?.consumer !== best || own.length === 0) own.push({ fromUs: Math.max(fromUs, nowUs), consumer: best })
  }
}

export function readGroupWatch({ state }: World, { partitions, spans }: GroupWatch): readonly WatchedLane[] {
  return partitions.map((p, i) => ({
    topic: state.topics[state.partitions.topic[p]].name,
    partition: state.partitions.number[p],
    spans: spans[i].slice(),
  }))
}
