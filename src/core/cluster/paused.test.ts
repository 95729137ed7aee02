import { expect, it } from 'vitest'
import { describePartitions, issueCommand, measureTopics, runUntil, type World } from '..'
import { findNotWhole } from '../checks/liveness'
import { makeGroupWorld, told } from '../clients/groups/testing/group-world'
import { createWorld } from '../create'
import { Kind } from '../engine/kinds'

const SECOND_US = 1_000_000

function start(acks: string): World {
  const scenario = makeGroupWorld({ partitions: 1, members: 0 })
  const [topic] = scenario.topics
  const [producer] = scenario.producers
  const world = createWorld({
    ...scenario,
    topics: [{ ...topic, replicationFactor: -1, assignment: [[1, 2, 3]] }],
    producers: [{ ...producer, configs: { acks } }],
  })
  runUntil(world, 10 * SECOND_US)
  return world
}

it('is fenced after its session, as a process that was stopped by SIGSTOP is', () => {
  const world = start('all')
  issueCommand(world, { kind: 'PauseBroker', broker: 1 })
  runUntil(world, 30 * SECOND_US)
  const [fenced] = told(world, 'BrokerFenced')
  const fencedS = Number(fenced.split(' ')[0])
  expect(fencedS).toBeGreaterThan(16)
  expect(fencedS).toBeLessThan(21)
  expect(describePartitions(world)[0].leader).toBe(2)
  expect(told(world, 'BrokerCrashed')).toEqual([])
})

it('works through what waited, acts on what it knew, and is whole again', () => {
  const world = start('1')
  issueCommand(world, { kind: 'PauseBroker', broker: 1 })
  runUntil(world, 40 * SECOND_US)
  expect(describePartitions(world)[0].isr).not.toContain(1)
  issueCommand(world, { kind: 'ResumeBroker', broker: 1 })
  runUntil(world, 41 * SECOND_US)
  // What it appended as a leader that was one no more is cut off.
  expect(told(world, 'LogTruncated').length).toBeGreaterThan(0)
  runUntil(world, 700 * SECOND_US)
  expect(findNotWhole(world)).toEqual([])
  expect(world.state.deferred).toEqual([])
})

it('holds up writes for a short pause and loses none', () => {
  const world = start('all')
  issueCommand(world, { kind: 'PauseBroker', broker: 1 })
  runUntil(world, 14 * SECOND_US)
  const { acknowledged } = measureTopics(world)[0]
  issueCommand(world, { kind: 'ResumeBroker', broker: 1 })
  runUntil(world, 30 * SECOND_US)
  expect(acknowledged).toBeLessThan(510)
  expect(measureTopics(world)[0].acknowledged).toBeGreaterThan(1400)
  expect(measureTopics(world)[0].lost).toBe(0)
  expect(told(world, 'BrokerFenced')).toEqual([])
})

it('hears no SIGTERM, and dies by SIGKILL', () => {
  const world = start('all')
  issueCommand(world, { kind: 'PauseBroker', broker: 1 })
  issueCommand(world, { kind: 'StopBroker', broker: 1 })
  expect(told(world, 'CommandRefused').length).toBe(1)
  issueCommand(world, { kind: 'CrashBroker', broker: 1 })
  runUntil(world, 60 * SECOND_US)
  issueCommand(world, { kind: 'StartBroker', broker: 1 })
  runUntil(world, 700 * SECOND_US)
  expect(findNotWhole(world)).toEqual([])
})

it('passes the quorum on when the active controller stands still', () => {
  const world = start('all')
  const active = world.state.raft[world.state.controller.active].id
  issueCommand(world, { kind: 'PauseController', controller: active })
  runUntil(world, 30 * SECOND_US)
  expect(told(world, 'ControllerElected').length).toBe(1)
  issueCommand(world, { kind: 'ResumeController', controller: active })
  runUntil(world, 60 * SECOND_US)
  expect(findNotWhole(world)).toEqual([])
})

it('looks for those who lag at another moment on each broker, the same in each run', () => {
  const looks = (): number[] => {
    const { queue } = createWorld(makeGroupWorld()).state
    const times: number[] = []
    for (let i = 0; i < queue.size; i++) if (queue.payload[i * 4] === Kind.IsrCheck) times.push(queue.time[i])
    return times
  }
  expect(new Set(looks()).size).toBe(3)
  expect(looks()).toEqual(looks())
})
