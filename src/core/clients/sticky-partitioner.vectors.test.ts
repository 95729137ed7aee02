import { describe, expect, it } from 'vitest'
import { loadVectors } from '../testing/load-vectors'
import { countAppendedBytes, createStickyState, peekStickyPartition } from './sticky-partitioner'

interface Input {
  readonly topicPartitions: readonly { readonly id: number }[]
  readonly stickyBatchSize: number
  readonly recordSizes?: readonly number[]
  readonly records?: number
}
interface Expected {
  readonly samePartitionFor?: readonly number[]
  readonly differsAt?: number
  readonly partitions?: readonly number[]
}

describe('the sticky partitioner behaves as BuiltInPartitionerTest expects', () => {
  it.each(loadVectors<Input, Expected>('kafka-sticky-partitioner'))('$id $name', ({ input, expected }) => {
    let counter = 0
    const random = (bound: number) => counter++ % bound
    const available = input.topicPartitions.map(({ id }) => id)
    const choice = { numPartitions: available.length, available, loadStats: null }
    const sizes = input.recordSizes ?? Array.from({ length: input.records ?? 0 }, () => 1)
    const state = createStickyState()
    const chosen = sizes.map((size) => {
      const partition = peekStickyPartition(state, choice, random)
      countAppendedBytes(state, size, input.stickyBatchSize, true, choice, random)
      return partition
    })
    if (expected.partitions !== undefined) expect(chosen).toEqual(expected.partitions)
    for (const index of expected.samePartitionFor ?? []) expect(chosen[index]).toBe(chosen[0])
    if (expected.differsAt !== undefined) expect(chosen[expected.differsAt]).not.toBe(chosen[0])
  })
})
