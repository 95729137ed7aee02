/**
 * Where records without a key go: Kafka's `BuiltInPartitioner` (KIP-794, "strictly uniform sticky partitioner").
 * A producer stays on one partition until about `batch.size` bytes went there, then draws another one, with a
 * weight that falls as the partition's queue of unsent batches grows.
 *
 * The one thing a reader would get wrong: reaching `batch.size` alone does not move the producer. It moves when
 * the batch is also ready to be sent, or at twice the size; otherwise each switch would leave a fraction of a
 * batch behind. State is plain data of the world and is changed in place.
 */
import type { StickyState } from '../shape/producer-state'

/** Weighted choice: `cumulativeWeights[i]` is the sum of the weights of the first i + 1 partitions. */
export interface PartitionLoadStats {
  readonly partitions: readonly number[]
  readonly cumulativeWeights: readonly number[]
}

export interface PartitionChoice {
  /** All partitions of the topic, 0 to numPartitions - 1. */
  readonly numPartitions: number
  /** Partitions that have a leader, in ascending order. */
  readonly available: readonly number[]
  /** From `measurePartitionLoad`; null for a uniform choice. */
  readonly loadStats: PartitionLoadStats | null
}

/** A whole number from 0 to `bound` - 1. */
export type RandomBelow = (bound: number) => number

export function createStickyState(): StickyState {
  return { partition: -1, producedBytes: 0 }
}

/** The partition that the next record without a key goes to; chooses one if there is none yet. */
export function peekStickyPartition(state: StickyState, choice: PartitionChoice, random: RandomBelow): number {
  if (state.partition < 0) switchPartition(state, choice, random)
  return state.partition
}

/**
 * Count `appendedBytes` for the present partition and switch when it has had enough (`updatePartitionInfo`).
 * `batchIsReady` says whether the partition's newest batch is complete; without it the switch waits, but not
 * beyond twice `stickyBatchSize`. Returns true when the partition changed hands.
 */
export function countAppendedBytes(
  state: StickyState,
  appendedBytes: number,
  stickyBatchSize: number,
  batchIsReady: boolean,
  choice: PartitionChoice,
  random: RandomBelow,
): boolean {
  state.producedBytes += appendedBytes
  const enough = state.producedBytes >= stickyBatchSize && batchIsReady
  if (!enough && state.producedBytes < stickyBatchSize * 2) return false
  switchPartition(state, choice, random)
  return true
}

/**
 * Weights for the adaptive choice (`updatePartitionLoadStats`): a partition with queue q weighs
 * longest queue + 1 - q. `queueSizes[i]` belongs to `partitions[i]`; partitions without a leader are left out
 * by the caller, `numPartitions` counts them too. Null when a uniform choice is due: fewer than two
 * partitions, or all queues equal and none left out.
 */
export function measurePartitionLoad(
  partitions: readonly number[],
  queueSizes: readonly number[],
  numPartitions: number,
): PartitionLoadStats | null {
  if (partitions.length < 1 || numPartitions < 2) return null
  let longest = queueSizes[0]
  let allEqual = true
  for (const size of queueSizes) {
    if (size !== queueSizes[0]) allEqual = false
    if (size > longest) longest = size
  }
  if (allEqual && partitions.length === numPartitions) return null
  const cumulativeWeights: number[] = []
  let sum = 0
  for (const size of queueSizes) {
    sum += longest + 1 - size
    cumulativeWeights.push(sum)
  }
  return { partitions: [...partitions], cumulativeWeights }
}

/** Draw the next partition; exactly one random draw. */
export function drawPartition(choice: PartitionChoice, random: RandomBelow): number {
  const stats = choice.loadStats
  if (stats !== null) {
    const draw = random(stats.cumulativeWeights[stats.cumulativeWeights.length - 1])
    return stats.partitions[firstIndexAbove(stats.cumulativeWeights, draw)]
  }
  if (choice.available.length > 0) return choice.available[random(choice.available.length)]
  return random(choice.numPartitions)
}

function switchPartition(state: StickyState, choice: PartitionChoice, random: RandomBelow): void {
  state.partition = drawPartition(choice, random)
  state.producedBytes = 0
}

function firstIndexAbove(ascending: readonly number[], value: number): number {
  let low = 0
  let high = ascending.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (ascending[middle] > value) high = middle
    else low = middle + 1
  }
  return low
}
