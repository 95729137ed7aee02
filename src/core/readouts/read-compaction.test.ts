import { expect, it } from 'vitest'
import { createWorld, isRecordThere, readCompaction, readGroupScene, runUntil } from '..'
import { makeGroupWorld } from '../clients/groups/testing/group-world'
import { tallyLog } from '../measures/log-tally'

it('says how many offsets hold nothing, and which records are still there', () => {
  const base = makeGroupWorld({ partitions: 1, cluster: { 'log.cleaner.backoff.ms': 1000 } })
  const rules = { 'cleanup.policy': 'compact', 'segment.ms': 2000 }
  const world = createWorld({ ...base, topics: base.topics.map((topic) => ({ ...topic, configs: rules })) })
  const [row] = world.state.partitions.rows[0]
  expect(readCompaction(world, row, 10)).toBeNull()
  runUntil(world, 30_000_000)
  const leader = world.state.partitions.leaderRow[0]
  const told = readCompaction(world, leader, 1000)
  const end = world.state.replicas.logEndOffset[leader]
  const there = Array.from({ length: end }, (_, offset) => isRecordThere(world, leader, offset)).filter(Boolean).length
  expect(there).toBe(end - (told?.gone ?? 0))
  expect(tallyLog(world, 0).records).toBe(there)
  expect(isRecordThere(world, leader, told?.holes[0] ?? -1)).toBe(false)
  expect(readCompaction(world, leader, 1)?.holes).toHaveLength(2)
  expect(readGroupScene(world, { kind: 'group', id: 'shop' })?.lanes[0].holes).toEqual(told?.holes)
})
