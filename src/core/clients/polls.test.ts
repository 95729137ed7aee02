/** One poll() is the unit of work: KafkaConsumer.poll, `max.poll.records` and `max.poll.interval.ms`. */
import { expect, it } from 'vitest'
import { createWorld, issueCommand, runUntil } from '..'
import { nextEventTime } from '../engine/event-queue'
import { step } from '../step'
import { makeSmallCluster } from '../testing/small-cluster'

const slow = (configs: Record<string, number>, maxRecordsPerSecond: number) => ({
  id: 'slow',
  name: 'slow',
  site: 'west',
  topic: 't',
  partitions: null,
  configs: { 'group.id': 'g', 'auto.offset.reset': 'earliest', ...configs },
  maxRecordsPerSecond,
})

it('leaves when the work of one poll takes too long, comes back when it is done, and reads the same again', () => {
  // 100 records at one a second are 100 s of work, and 60 s are allowed: the rebalance loop that people report.
  const consumers = [slow({ 'max.poll.records': 100, 'max.poll.interval.ms': 60_000 }, 1)]
  const world = createWorld(makeSmallCluster({ recordsPerSecond: 50, consumers }))
  const positions: number[] = []
  for (let s = 10; s <= 420; s += 10) {
    runUntil(world, s * 1_000_000)
    positions.push(world.state.consumers[0].positions[0]?.position ?? -1)
  }
  const leaves = world.stores.events.filter(({ kind }) => kind === 'MemberLeft').map(({ timeUs }) => timeUs / 1e6)
  expect(leaves.length).toBeGreaterThanOrEqual(3)
  expect(leaves[0]).toBeGreaterThan(61)
  expect(leaves[0]).toBeLessThan(66)
  // Its first poll found less than a hundred; from then on one round takes 100 s of work and a few of rebalancing.
  for (let i = 1; i < leaves.length; i++) {
    expect(leaves[i] - leaves[i - 1]).toBeGreaterThan(95)
    expect(leaves[i] - leaves[i - 1]).toBeLessThan(112)
  }
})

it('hands over max.poll.records at most, and serves every partition in its turn', () => {
  const consumers = [slow({ 'max.poll.records': 10 }, 20)]
  const world = createWorld(makeSmallCluster({ assignment: [[1], [1], [2]], recordsPerSecond: 100, consumers }))
  let before = 0
  while (nextEventTime(world.state.queue) < 60_000_000) {
    step(world)
    const { read } = world.state.consumers[0]
    if (read - before > 10) expect.fail(`one step handed over ${read - before} records`)
    before = read
  }
  const positions = world.state.consumers[0].positions.map(({ position }) => position)
  expect(before).toBeGreaterThan(1000)
  expect(Math.min(...positions)).toBeGreaterThan(200)
})

it('keeps what has come when the way is cut, until it is worked through', () => {
  const consumers = [{ ...slow({ 'max.poll.records': 10 }, 20), site: 'east' }]
  const world = createWorld(makeSmallCluster({ recordsPerSecond: 500, consumers }))
  runUntil(world, 20_000_000)
  issueCommand(world, { kind: 'CutLink', from: 'east', to: 'west', both: true })
  const { read } = world.state.consumers[0]
  runUntil(world, 25_000_000)
  expect(world.state.consumers[0].read).toBeGreaterThanOrEqual(read + 90)
})
