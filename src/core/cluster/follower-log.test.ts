import { describe, expect, it } from 'vitest'
import { createWorld, type World } from '..'
import { checkSequence, type SequenceVerdict } from '../log/producer-sequences'
import { addBatch } from '../log/stores'
import { copyLog, makeEntry, type Written, writeLog } from '../testing/replica-logs'
import { makeSmallCluster } from '../testing/small-cluster'
import { truncateReplica } from './follower-log'
import { findRow } from './replicas'

/** Broker 2, a follower, with these batches in its log. */
function follow(batches: readonly Written[]): { world: World; row: number; entries: readonly number[] } {
  const world = createWorld(makeSmallCluster())
  return { world, row: findRow(world, 0, 1), entries: writeLog(world, 1, batches) }
}

function verdict(world: World, row: number, sequence: number): SequenceVerdict {
  return checkSequence(world, row, addBatch(world.stores.batches, 0, 0, sequence, 2, 200, 0, 0))
}

const THREE_EPOCHS = [
  { epoch: 1, count: 3 },
  { epoch: 1, count: 2 },
  { epoch: 4, count: 5 },
  { epoch: 6, count: 4 },
]

describe('a follower that appends', () => {
  it('notes each epoch where its first record begins (LeaderEpochFileCache.assign)', () => {
    const { world, row } = follow(THREE_EPOCHS)
    expect(world.state.epochs[row]).toEqual([
      { epoch: 1, startOffset: 0 },
      { epoch: 4, startOffset: 5 },
      { epoch: 6, startOffset: 10 },
    ])
  })

  it('has all of them in order, and ends behind the last', () => {
    const { world, row, entries } = follow(THREE_EPOCHS)
    expect([...world.logs[row].slice(0, 4)]).toEqual(entries)
    expect([world.state.replicas.logLength[row], world.state.replicas.logEndOffset[row]]).toEqual([4, 14])
  })

  it('takes several epochs in one answer', () => {
    const { world, entries } = follow(THREE_EPOCHS)
    copyLog(world, 2, entries)
    const row = findRow(world, 0, 2)
    expect(world.state.epochs[row]).toEqual(world.state.epochs[findRow(world, 0, 1)])
    expect(world.state.replicas.logEndOffset[row]).toBe(14)
  })

  it('refuses what does not continue its log', () => {
    const { world } = follow(THREE_EPOCHS)
    expect(() => copyLog(world, 1, [makeEntry(world, 15, { epoch: 6, count: 1 })])).toThrow(/continue/)
  })

  it('remembers the sequences of producers as the leader does', () => {
    const { world, row } = follow([{ epoch: 1, count: 2, sequence: 0 }])
    expect([verdict(world, row, 0), verdict(world, row, 2), verdict(world, row, 4)]).toEqual([
      'DUPLICATE',
      'ACCEPTED',
      'OUT_OF_ORDER_SEQUENCE_NUMBER',
    ])
  })
})

describe('a follower that truncates (UnifiedLog.truncateTo)', () => {
  it('ends there, and knows no epoch that begins at or behind it', () => {
    const { world, row } = follow(THREE_EPOCHS)
    truncateReplica(world, row, 10)
    expect([world.state.replicas.logLength[row], world.state.replicas.logEndOffset[row]]).toEqual([3, 10])
    expect(world.state.epochs[row].map(({ epoch }) => epoch)).toEqual([1, 4])
    truncateReplica(world, row, 3)
    expect(world.state.epochs[row].map(({ epoch }) => epoch)).toEqual([1])
    truncateReplica(world, row, 0)
    expect([world.state.replicas.logLength[row], world.state.replicas.logEndOffset[row]]).toEqual([0, 0])
    expect(world.state.epochs[row]).toEqual([])
  })

  it.each([
    [12, 5, 5],
    [5, 5, 5],
    [3, 5, 3],
  ])('with its mark at %i and cut at %i has its mark at %i', (mark, cut, expected) => {
    const { world, row } = follow(THREE_EPOCHS)
    world.state.replicas.highWatermark[row] = mark
    truncateReplica(world, row, cut)
    expect(world.state.replicas.highWatermark[row]).toBe(expected)
  })

  it('forgets the sequences of what it has cut off, so that they are taken again', () => {
    const batches = [0, 2, 4].map((sequence) => ({ epoch: 1, count: 2, sequence }))
    const { world, row } = follow(batches)
    expect(verdict(world, row, 2)).toBe('DUPLICATE')
    truncateReplica(world, row, 2)
    expect([verdict(world, row, 0), verdict(world, row, 2), verdict(world, row, 6)]).toEqual([
      'DUPLICATE',
      'ACCEPTED',
      'OUT_OF_ORDER_SEQUENCE_NUMBER',
    ])
    truncateReplica(world, row, 0)
    expect(verdict(world, row, 6)).toBe('ACCEPTED')
  })

  it('cuts nothing at or behind its end, and says nothing', () => {
    const { world, row } = follow(THREE_EPOCHS)
    const events = world.stores.events.length
    for (const offset of [14, 20]) truncateReplica(world, row, offset)
    expect(world.state.replicas.logEndOffset[row]).toBe(14)
    expect(world.stores.events).toHaveLength(events)
  })

  it('says from where to where', () => {
    const { world, row } = follow(THREE_EPOCHS)
    truncateReplica(world, row, 5)
    expect(world.stores.events.at(-1)).toMatchObject({ kind: 'LogTruncated', broker: 2, fromOffset: 14, toOffset: 5 })
  })

  it('leaves an older checkpoint the list that it shares', () => {
    const { world, row, entries } = follow(THREE_EPOCHS)
    const shared = world.logs[row]
    truncateReplica(world, row, 5)
    writeLog(world, 1, [{ epoch: 9, count: 1 }])
    expect([...shared.slice(0, 4)]).toEqual(entries)
    expect(world.state.replicas.logEndOffset[row]).toBe(6)
  })
})
