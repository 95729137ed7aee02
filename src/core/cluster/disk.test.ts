/** A broker whose disk is slow: what waits for it, and who notices. */
import { describe, expect, it } from 'vitest'
import { type Command, createWorld, issueCommand, measureTopic, runUntil, type World } from '..'
import { digestWorld } from '../digest-world'
import { makeSmallCluster } from '../testing/small-cluster'
import { createTimeline, issueAt, seekTimeline } from '../timeline/timeline'

const S = 1_000_000
const slow = (broker: number, bytesPerSecond: number | null): Command => ({ kind: 'SlowDisk', broker, bytesPerSecond })
const scenario = makeSmallCluster({
  recordsPerSecond: 100,
  topic: { 'min.insync.replicas': 2 },
  cluster: { 'replica.lag.time.max.ms': 10_000 },
})
function stand(): World {
  const world = createWorld(scenario)
  runUntil(world, 5 * S)
  return world
}
const acknowledged = (world: World): number => measureTopic(world, 0).acknowledged
const isr = (world: World): number => world.state.controller.committed.partitions[0].state.isr.length
const leo = (world: World, broker: number): number => world.state.replicas.logEndOffset[broker - 1]

describe('at a follower', () => {
  it('holds up acks=all for as long as it is in sync, and is put out of the in-sync set', () => {
    const world = stand()
    issueCommand(world, slow(3, 3_000))
    runUntil(world, 10 * S)
    const before = acknowledged(world)
    expect(isr(world)).toBe(3)
    expect(leo(world, 3)).toBeLessThan(leo(world, 1) - 50)
    runUntil(world, 40 * S)
    expect(isr(world)).toBe(2)
    expect(acknowledged(world) - before).toBeGreaterThan(1_500)
  })

  it('writes as much a second as it can', () => {
    const world = stand()
    const from = leo(world, 3)
    issueCommand(world, slow(3, 3_000))
    runUntil(world, 65 * S)
    // What comes in one answer is in the log when all of it is written.
    const bytes = (leo(world, 3) - from) * 100
    expect(bytes).toBeLessThanOrEqual(180_000)
    expect(bytes).toBeGreaterThan(60_000)
  })

  it('catches up and is in sync again when it is mended', () => {
    const world = stand()
    issueCommand(world, slow(3, 3_000))
    runUntil(world, 40 * S)
    issueCommand(world, slow(3, null))
    runUntil(world, 45 * S)
    expect(isr(world)).toBe(3)
    expect(world.state.brokers[2].disk).toBeUndefined()
  })
})

it('at a leader each write takes its time, and all of it is written in order when the disk is mended', () => {
  const world = stand()
  issueCommand(world, slow(1, 20_000))
  runUntil(world, 15 * S)
  expect(leo(world, 1)).toBeGreaterThan(1_000)
  issueCommand(world, slow(1, 2_000))
  runUntil(world, 25 * S)
  issueCommand(world, slow(1, null))
  runUntil(world, 40 * S)
  expect(world.stores.events.some(({ kind }) => kind === 'RecordsLost')).toBe(false)
  expect(leo(world, 1)).toBeGreaterThan(3_000)
})

it('refuses a broker that there is not', () => {
  const world = stand()
  issueCommand(world, slow(9, 3_000))
  expect(world.stores.events.at(-1)).toMatchObject({ kind: 'CommandRefused' })
})

it('is the same after going back, with things that wait', () => {
  const timeline = createTimeline(scenario)
  seekTimeline(timeline, 5 * S)
  issueAt(timeline, slow(3, 3_000))
  issueAt(timeline, slow(1, 9_000))
  seekTimeline(timeline, 21 * S)
  const digest = digestWorld(timeline.world)
  seekTimeline(timeline, 60 * S)
  seekTimeline(timeline, 21 * S)
  expect(digestWorld(timeline.world)).toBe(digest)
})
