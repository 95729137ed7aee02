/** The answer to a write may be under way while another leader, which lacks the records, takes over. */
import { expect, it } from 'vitest'
import { createWorld, measureTopic, type World } from '..'
import { findRow } from '../cluster/replicas'
import { copyLog, writeLog } from '../testing/replica-logs'
import { makeSmallCluster } from '../testing/small-cluster'
import { noteAcknowledged } from './measures'

/** Broker 1 has stored three records in epoch 0; broker 2 leads by now, in this epoch, with or without them. */
function acknowledge(epoch: number, hasThem: boolean): World {
  const world = createWorld(makeSmallCluster())
  const entries = writeLog(
    world,
    0,
    [2, 3].map((count) => ({ epoch: 0, count })),
  )
  copyLog(world, 1, hasThem ? entries : entries.slice(0, 1))
  const row = findRow(world, 0, 1)
  world.state.partitions.leaderRow[0] = row
  world.state.replicas.leaderEpoch[row] = epoch
  for (const entry of entries) noteAcknowledged(world, 0, world.stores.entries.batch[entry], entry)
  return world
}

it('is lost when its producer is told and the new leader lacks it', () => {
  const world = acknowledge(1, false)
  expect([measureTopic(world, 0).lost, measureTopic(world, 0).acknowledged]).toEqual([3, 5])
  const lost = world.stores.events.filter(({ kind }) => kind === 'RecordsLost')
  expect(lost).toMatchObject([{ acknowledged: 3, fromOffset: 2 }])
  expect(world.state.partitions.lostEntries[0]).toHaveLength(1)
})

it('is not lost when the new leader has it, or when there is no newer one', () => {
  for (const world of [acknowledge(1, true), acknowledge(0, false)]) {
    expect(measureTopic(world, 0).lost).toBe(0)
    expect(world.stores.events.filter(({ kind }) => kind === 'RecordsLost')).toEqual([])
  }
})
