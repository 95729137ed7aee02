import { describe, expect, it } from 'vitest'
import { createWorld, issueCommand, type World } from '..'
import { Kind } from '../engine/kinds'
import { makeSmallCluster } from '../testing/small-cluster'
import { arrivalTime, isPathOpen, sendEvent } from './network'
import { sendMail, takeMail } from './post'

const EAST = 1
const WEST = 0

function quiet(): World {
  const world = createWorld(makeSmallCluster())
  world.state.nowUs = 1_000_000
  return world
}

/** Arrivals of messages with this number. */
function arrivals(world: World, number: number): number[] {
  const { size, time, payload } = world.state.queue
  return Array.from({ length: size }, (_, i) => i)
    .filter((i) => payload[i * 4] === Kind.ConsumerWake && payload[i * 4 + 1] === number)
    .map((i) => time[i])
}

describe('a path', () => {
  it('is cut in the direction that was named, or in both', () => {
    const world = quiet()
    issueCommand(world, { kind: 'CutLink', from: 'west', to: 'east', both: false })
    expect([isPathOpen(world.state.network, WEST, EAST), isPathOpen(world.state.network, EAST, WEST)]).toEqual([
      false,
      true,
    ])
    issueCommand(world, { kind: 'CutLink', from: 'east', to: 'west', both: true })
    expect([isPathOpen(world.state.network, WEST, EAST), isPathOpen(world.state.network, EAST, WEST)]).toEqual([
      false,
      false,
    ])
    issueCommand(world, { kind: 'HealLink', from: 'west', to: 'east', both: true })
    expect([isPathOpen(world.state.network, WEST, EAST), isPathOpen(world.state.network, EAST, WEST)]).toEqual([
      true,
      true,
    ])
  })

  it('holds messages while it is cut and delivers each of them once after it heals', () => {
    const world = quiet()
    issueCommand(world, { kind: 'CutLink', from: 'west', to: 'east', both: true })
    expect(sendEvent(world, WEST, EAST, 100, 0, Kind.ConsumerWake, 77, 0, 0)).toBe(-1)
    expect(arrivals(world, 77)).toEqual([])
    world.state.nowUs = 9_000_000
    issueCommand(world, { kind: 'HealLink', from: 'west', to: 'east', both: true })
    expect(arrivals(world, 77)).toEqual([9_005_000])
    expect(world.state.network.held).toEqual([])
  })

  it('takes its latency, and the time of its bytes one after the other', () => {
    const world = quiet()
    expect(arrivalTime(world, WEST, EAST, 100, 0)).toBe(1_005_000)
    issueCommand(world, { kind: 'SetLink', from: 'west', to: 'east', latencyMs: 10, bandwidthMbps: 8 })
    expect(arrivalTime(world, WEST, EAST, 50_000, 0)).toBe(1_060_000)
    expect(arrivalTime(world, WEST, EAST, 50_000, 0)).toBe(1_110_000)
    expect(arrivalTime(world, EAST, WEST, 50_000, 0)).toBe(1_060_000)
  })

  it('keeps the order of a connection', () => {
    const world = quiet()
    expect(arrivalTime(world, WEST, EAST, 100, 3_000_000)).toBe(3_000_000)
    expect(arrivalTime(world, WEST, EAST, 100, 1_000_000)).toBe(1_005_000)
  })
})

describe('mail', () => {
  const slotOf = (world: World): number => world.state.mail.slots.findIndex((mail) => mail?.type === 'EndQuorumEpoch')

  it('reaches a running process, and not one that has died', () => {
    for (const isUp of [true, false]) {
      const world = quiet()
      sendMail(world, 0, 1, { type: 'EndQuorumEpoch', epoch: 5 })
      world.state.raft[1].up = isUp
      expect(takeMail(world, slotOf(world)) !== null).toBe(isUp)
    }
  })
})
