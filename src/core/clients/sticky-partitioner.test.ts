import { describe, expect, it } from 'vitest'
import {
  countAppendedBytes,
  createStickyState,
  drawPartition,
  measurePartitionLoad,
  peekStickyPartition,
} from './sticky-partitioner'

const uniform = { numPartitions: 3, available: [0, 1, 2], loadStats: null }

describe('sticky partitioner', () => {
  it('weighs a partition by longest queue + 1 - its own queue', () => {
    const loadStats = measurePartitionLoad([0, 1, 2], [0, 3, 1], 3)
    expect(loadStats?.cumulativeWeights).toEqual([4, 5, 8])
    const draws = [0, 1, 2, 3, 4, 5, 6, 7].map((value) => drawPartition({ ...uniform, loadStats }, () => value))
    expect(draws).toEqual([0, 0, 0, 0, 1, 2, 2, 2])
  })

  it('chooses uniformly when all queues are equal, and by weight when a partition has no leader', () => {
    expect(measurePartitionLoad([0, 1, 2], [5, 5, 5], 3)).toBeNull()
    expect(measurePartitionLoad([0], [5], 1)).toBeNull()
    const loadStats = measurePartitionLoad([0, 2], [5, 5], 3)
    expect(loadStats?.cumulativeWeights).toEqual([1, 2])
    expect([0, 1].map((value) => drawPartition({ ...uniform, loadStats }, () => value))).toEqual([0, 2])
  })

  it('avoids partitions without a leader, but takes any when none has one', () => {
    expect(drawPartition({ ...uniform, available: [1, 2] }, (bound) => bound - 1)).toBe(2)
    expect(drawPartition({ ...uniform, available: [] }, (bound) => bound - 1)).toBe(2)
  })

  it('waits for a ready batch before it switches, but not beyond twice the batch size', () => {
    let next = 0
    const random = () => next++
    const state = createStickyState()
    expect(peekStickyPartition(state, uniform, random)).toBe(0)
    expect(countAppendedBytes(state, 10, 10, false, uniform, random)).toBe(false)
    expect(countAppendedBytes(state, 9, 10, false, uniform, random)).toBe(false)
    expect(countAppendedBytes(state, 1, 10, false, uniform, random)).toBe(true)
    expect(state).toEqual({ partition: 1, producedBytes: 0 })
  })
})
