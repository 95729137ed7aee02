import { expect, it } from 'vitest'
import { type Configs, issueCommand, measureTopics, runUntil, type Scenario, type World } from '..'
import { createWorld } from '../create'
import { createTimeline, issueAt, runTimeline, seekTimeline } from '../timeline/timeline'
import { makeGroupWorld, told } from './groups/testing/group-world'

const SECOND_US = 1_000_000

/** Three brokers at sites of their own, so that paths can be cut; the producer stands beside broker 2. */
function makeWorld(configs: Configs, topic: Configs = {}, partitions = 1): Scenario {
  const scenario = makeGroupWorld({ members: 0, partitions })
  const sites = ['a', 'b', 'c'].map((id) => ({ id, name: id, kind: 'datacenter' as const, latencyMs: 0.25 }))
  const link = (from: string, to: string) => ({
    from,
    to,
    latencyMs: 1,
    backLatencyMs: 1,
    jitterMs: 0,
    lossPercent: 0,
    bandwidthMbps: 0,
  })
  const [producer] = scenario.producers
  return {
    ...scenario,
    sites,
    links: [link('a', 'b'), link('b', 'c'), link('a', 'c')],
    brokers: [1, 2, 3].map((id, i) => ({ id, site: sites[i].id, rack: null, configs: {} })),
    controllers: [1, 2, 3].map((id, i) => ({ id, site: sites[i].id })),
    topics: [
      {
        ...scenario.topics[0],
        replicationFactor: -1,
        assignment: Array.from({ length: partitions }, () => [1, 2, 3]),
        configs: topic,
      },
    ],
    producers: [{ ...producer, site: 'b', configs, workload: { ...producer.workload, keys: 0, recordsPerSecond: 50 } }],
  }
}

/** No new records, and time for those under way. */
function settle(world: World): void {
  issueCommand(world, { kind: 'SetProducerRate', producer: 'shop', recordsPerSecond: 0 })
  runUntil(world, world.state.nowUs + 40 * SECOND_US)
}

it('finds the new leader with acks=0, because the old one closes the connection', () => {
  const world = createWorld(makeWorld({ acks: '0' }))
  runUntil(world, 10 * SECOND_US)
  issueCommand(world, { kind: 'StopBroker', broker: 1 })
  runUntil(world, 30 * SECOND_US)
  issueCommand(world, { kind: 'StartBroker', broker: 1 })
  runUntil(world, 60 * SECOND_US)
  issueCommand(world, { kind: 'ElectLeader', topic: 'orders', partition: 0, election: 'PREFERRED' })
  runUntil(world, 90 * SECOND_US)
  settle(world)
  const [{ sentUnacknowledged, lostUnacknowledged, recordsInLog, lost }] = measureTopics(world)
  expect(told(world, 'LeaderElected').length).toBeGreaterThanOrEqual(2)
  expect(sentUnacknowledged).toBe(world.state.producers[0].created)
  expect(lostUnacknowledged).toBeLessThan(50)
  expect(recordsInLog).toBe(sentUnacknowledged - lostUnacknowledged)
  expect(lost).toBe(0)
})

it('counts what acks=0 had in a log and lost with it', () => {
  const world = createWorld(makeWorld({ acks: '0' }, { 'unclean.leader.election.enable': true }))
  runUntil(world, 5 * SECOND_US)
  for (const broker of [2, 3]) issueCommand(world, { kind: 'CrashBroker', broker })
  runUntil(world, 20 * SECOND_US)
  issueCommand(world, { kind: 'CrashBroker', broker: 1 })
  for (const broker of [2, 3]) issueCommand(world, { kind: 'StartBroker', broker })
  runUntil(world, 120 * SECOND_US)
  settle(world)
  const [{ sentUnacknowledged, lostUnacknowledged, recordsInLog, lost }] = measureTopics(world)
  // 15 s at 50 a second were in the log of broker 1 alone.
  expect(lostUnacknowledged).toBeGreaterThan(700)
  expect(recordsInLog).toBe(sentUnacknowledged - lostUnacknowledged)
  expect(lost).toBe(0)
})

it('wakes no more than needed when acks change while requests lie on a cut path', () => {
  const world = createWorld(makeWorld({ acks: '0', 'request.timeout.ms': 2000 }))
  runUntil(world, 5 * SECOND_US)
  issueCommand(world, { kind: 'CutLink', from: 'b', to: 'a', both: false })
  runUntil(world, 8 * SECOND_US)
  issueCommand(world, { kind: 'CrashBroker', broker: 1 })
  runUntil(world, 12 * SECOND_US)
  issueCommand(world, { kind: 'AlterProducerConfig', producer: 'shop', key: 'acks', value: 'all' })
  const { steps } = world.state
  runUntil(world, 32 * SECOND_US)
  expect(world.state.steps - steps).toBeLessThan(40_000)
})

it('gives a batch its sequence when it is sent: what expires before leaves no gap', () => {
  const scenario = makeWorld({ 'delivery.timeout.ms': 20_000, 'request.timeout.ms': 5000 })
  const alone = { ...scenario, topics: [{ ...scenario.topics[0], assignment: [[1]] }] }
  const world = createWorld(alone)
  runUntil(world, 10 * SECOND_US)
  issueCommand(world, { kind: 'CrashBroker', broker: 1 })
  runUntil(world, 60 * SECOND_US)
  issueCommand(world, { kind: 'StartBroker', broker: 1 })
  runUntil(world, 120 * SECOND_US)
  settle(world)
  const [{ expired, acknowledged, refusedByError, recordsInLog, duplicates, outOfOrder }] = measureTopics(world)
  expect(expired).toBeGreaterThan(500)
  expect(Object.keys(refusedByError)).not.toContain('OUT_OF_ORDER_SEQUENCE_NUMBER')
  expect(recordsInLog).toBeGreaterThanOrEqual(acknowledged)
  expect([duplicates, outOfOrder]).toEqual([0, 0])
})

it('takes a new epoch when a batch that was sent is given up, and is refused nothing', () => {
  const world = createWorld(makeWorld({ 'delivery.timeout.ms': 4000, 'request.timeout.ms': 1000, 'linger.ms': 0 }))
  const before = world.state.producers[0].identity
  runUntil(world, 10 * SECOND_US)
  issueCommand(world, { kind: 'CutLink', from: 'b', to: 'a', both: true })
  runUntil(world, 16 * SECOND_US)
  issueCommand(world, { kind: 'HealLink', from: 'b', to: 'a', both: true })
  runUntil(world, 60 * SECOND_US)
  settle(world)
  const [{ expired, refusedByError }] = measureTopics(world)
  expect(expired).toBeGreaterThan(0)
  expect(world.state.producers[0].identity).not.toBe(before)
  expect(Object.keys(refusedByError)).not.toContain('OUT_OF_ORDER_SEQUENCE_NUMBER')
})

/** Answers are cut off for 5 s, so that what is stored is sent again. */
function cutAnswers(configs: Configs): World {
  const world = createWorld(makeWorld({ 'request.timeout.ms': 1000, ...configs }))
  runUntil(world, 10 * SECOND_US)
  issueCommand(world, { kind: 'CutLink', from: 'a', to: 'b', both: false })
  runUntil(world, 15 * SECOND_US)
  issueCommand(world, { kind: 'HealLink', from: 'a', to: 'b', both: false })
  runUntil(world, 40 * SECOND_US)
  settle(world)
  return world
}

it('counts duplicates without idempotence, and finds none with it', () => {
  const [plain] = measureTopics(cutAnswers({ 'enable.idempotence': false, acks: '1' }))
  const [idempotent] = measureTopics(cutAnswers({}))
  expect(plain.duplicates).toBeGreaterThan(0)
  expect(plain.recordsInLog - plain.duplicates).toBe(plain.acknowledged)
  expect([idempotent.duplicates, idempotent.outOfOrder]).toEqual([0, 0])
  expect(idempotent.recordsInLog).toBe(idempotent.acknowledged)
})

it('counts the same after seeking back and forth', () => {
  const scenario = makeWorld({ 'request.timeout.ms': 1000, 'enable.idempotence': false, acks: '1' })
  const timeline = createTimeline(scenario)
  runTimeline(timeline, 10 * SECOND_US)
  issueAt(timeline, { kind: 'CutLink', from: 'a', to: 'b', both: false })
  runTimeline(timeline, 15 * SECOND_US)
  issueAt(timeline, { kind: 'HealLink', from: 'a', to: 'b', both: false })
  runTimeline(timeline, 30 * SECOND_US)
  const stayed = measureTopics(timeline.world)
  seekTimeline(timeline, 12 * SECOND_US)
  const middle = measureTopics(timeline.world)
  seekTimeline(timeline, 2 * SECOND_US)
  measureTopics(timeline.world)
  seekTimeline(timeline, 30 * SECOND_US)
  expect(measureTopics(timeline.world)).toEqual(stayed)
  seekTimeline(timeline, 12 * SECOND_US)
  expect(measureTopics(timeline.world)).toEqual(middle)
})

it('counts a refused batch once, however many records are in it', () => {
  const world = createWorld(makeWorld({ 'linger.ms': 1000, retries: 0 }, { 'min.insync.replicas': 3 }))
  runUntil(world, 1 * SECOND_US)
  issueCommand(world, { kind: 'StopBroker', broker: 3 })
  runUntil(world, 12 * SECOND_US)
  const [{ refusedByError, expired }] = measureTopics(world)
  expect(refusedByError.NOT_ENOUGH_REPLICAS).toBeLessThan(20)
  expect(expired).toBeGreaterThan(300)
})

it('finds the new leader without retries too: a batch that is given up asks for metadata', () => {
  const world = createWorld(makeWorld({ retries: 0 }))
  runUntil(world, 10 * SECOND_US)
  issueCommand(world, { kind: 'StopBroker', broker: 1 })
  runUntil(world, 60 * SECOND_US)
  const { acknowledged } = world.state.producers[0]
  runUntil(world, 70 * SECOND_US)
  expect(world.state.producers[0].acknowledged).toBeGreaterThan(acknowledged + 400)
})
