import { describe, expect, it } from 'vitest'
import { createWorld, type World } from '..'
import { appendAsFollower, truncateReplica } from '../cluster/follower-log'
import { findRow } from '../cluster/replicas'
import { addBatch, addEntry, addRecords } from '../log/stores'
import { makeSmallCluster } from '../testing/small-cluster'
import { tallyLog } from './log-tally'

/** The log of the leader, to which batches are appended, each as often as one likes. */
function stand() {
  const world = createWorld(makeSmallCluster())
  const row = findRow(world, 0, 0)
  const { stores, state } = world
  const make = (count: number, producer = 0): number => {
    const start = addRecords(stores.records, new Int32Array(count), new Int32Array(count), count)
    return addBatch(stores.batches, producer, 0, -1, count, count * 100, 0, start)
  }
  const append = (batch: number): void => {
    const entry = addEntry(stores.entries, batch, state.replicas.logEndOffset[row], stores.batches.count[batch], 0, 0)
    appendAsFollower(world, row, Int32Array.of(entry), 0, 1)
  }
  return { world, row, make, append }
}

const look = (world: World): readonly number[] => {
  const { records, duplicates, outOfOrder } = tallyLog(world, 0)
  return [records, duplicates, outOfOrder]
}

describe('what stands in a log', () => {
  it('is a duplicate, record by record, when it stands there before, and not out of order as well', () => {
    const { world, make, append } = stand()
    const [first, second] = [make(3), make(2)]
    for (const batch of [first, second, first]) append(batch)
    expect(look(world)).toEqual([8, 3, 0])
    append(second)
    expect(look(world)).toEqual([10, 5, 0])
  })

  it('is out of order when its producer made it before one that stands in front of it', () => {
    const { world, make, append } = stand()
    const [first, second, third] = [make(3), make(2), make(4)]
    for (const batch of [second, first, third]) append(batch)
    expect(look(world)).toEqual([9, 0, 3])
  })

  it('is not out of order behind records of another producer', () => {
    const { world, make, append } = stand()
    world.state.identities.push(1)
    const other = world.state.identities.length - 1
    const [first, second] = [make(3), make(2, other)]
    for (const batch of [second, first]) append(batch)
    expect(look(world)).toEqual([5, 0, 0])
  })

  it('is counted anew when the log is cut and written again', () => {
    const { world, row, make, append } = stand()
    const [first, second] = [make(3), make(2)]
    for (const batch of [first, second, first]) append(batch)
    expect(look(world)).toEqual([8, 3, 0])
    truncateReplica(world, row, 3)
    expect(look(world)).toEqual([3, 0, 0])
    append(second)
    expect(look(world)).toEqual([5, 0, 0])
  })
})
