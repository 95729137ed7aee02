import { describe, expect, it } from 'vitest'
import { createWorld, type World } from '..'
import { copyLog, writeLog } from '../testing/replica-logs'
import { makeSmallCluster } from '../testing/small-cluster'
import { noteLosses, noteUnacknowledged } from './losses'
import { findRow } from './replicas'

const FOUR = [3, 2, 5, 1].map((count) => ({ epoch: 1, count }))

/** Broker 1 has four batches, broker 2 the first two of them; so many of the four were acknowledged. */
function stand(acknowledged: number): { world: World; has: number; lacks: number; entries: readonly number[] } {
  const world = createWorld(makeSmallCluster())
  const entries = writeLog(world, 0, FOUR)
  copyLog(world, 1, entries.slice(0, 2))
  world.acked[0] = Int32Array.from(entries)
  world.state.partitions.ackedLength[0] = acknowledged
  return { world, entries, has: findRow(world, 0, 0), lacks: findRow(world, 0, 1) }
}

function toldOf(world: World): (string | number)[][] {
  return world.stores.events.flatMap((event): (string | number)[][] => {
    if (event.kind === 'RecordsLost') return [[event.kind, event.acknowledged, event.fromOffset]]
    return event.kind === 'RecordsRecovered' ? [[event.kind, event.acknowledged]] : []
  })
}

describe('acknowledged records that the log of a new leader lacks', () => {
  it('are lost, from the first of them', () => {
    const { world, lacks, entries } = stand(4)
    noteLosses(world, 0, lacks)
    expect(world.state.partitions.lostRecords[0]).toBe(6)
    expect(world.state.partitions.lostEntries[0]).toEqual(entries.slice(2))
    expect(toldOf(world)).toEqual([['RecordsLost', 6, 5]])
  })

  it('are recovered when a later leader has them', () => {
    const { world, has, lacks } = stand(3)
    noteLosses(world, 0, lacks)
    noteLosses(world, 0, has)
    expect(world.state.partitions.lostRecords[0]).toBe(0)
    expect(world.state.partitions.lostEntries[0]).toEqual([])
    expect(toldOf(world)).toEqual([
      ['RecordsLost', 5, 5],
      ['RecordsRecovered', 5],
    ])
  })

  it('are told once, and only by how much more they are', () => {
    const { world, lacks } = stand(3)
    noteLosses(world, 0, lacks)
    noteLosses(world, 0, lacks)
    world.state.partitions.ackedLength[0] = 4
    noteLosses(world, 0, lacks)
    expect(toldOf(world)).toEqual([
      ['RecordsLost', 5, 5],
      ['RecordsLost', 1, 5],
    ])
  })

  it('are none when nobody was told that they are stored', () => {
    const { world, lacks } = stand(2)
    noteLosses(world, 0, lacks)
    expect([world.state.partitions.lostRecords[0], toldOf(world)]).toEqual([0, []])
  })

  it('are lost though the new leader has others at their offsets', () => {
    const { world, lacks } = stand(4)
    writeLog(world, 1, [{ epoch: 2, count: 6 }])
    noteLosses(world, 0, lacks)
    expect(world.state.partitions.lostRecords[0]).toBe(6)
  })
})

describe('records that were sent with acks=0', () => {
  it('are counted apart when they were in a log and are gone, and nobody is told', () => {
    const { world, has, lacks, entries } = stand(0)
    for (const entry of entries) noteUnacknowledged(world, 0, has, entry)
    const { partitions } = world.state
    expect(partitions.lostUnacknowledged[0]).toBe(0)
    noteLosses(world, 0, lacks)
    expect([partitions.lostUnacknowledged[0], partitions.lostRecords[0], toldOf(world)]).toEqual([6, 0, []])
    noteLosses(world, 0, has)
    expect(partitions.lostUnacknowledged[0]).toBe(0)
  })

  it('are lost at once in the log of a leader that is one no more', () => {
    const { world, has, lacks, entries } = stand(0)
    const { partitions, replicas } = world.state
    partitions.leaderRow[0] = lacks
    noteUnacknowledged(world, 0, has, entries[2])
    expect(partitions.lostUnacknowledged[0]).toBe(0)
    replicas.leaderEpoch[lacks] = replicas.leaderEpoch[has] + 1
    noteUnacknowledged(world, 0, has, entries[2])
    expect(partitions.lostUnacknowledged[0]).toBe(5)
    noteUnacknowledged(world, 0, lacks, entries[0])
    expect(partitions.lostUnacknowledged[0]).toBe(5)
  })
})
