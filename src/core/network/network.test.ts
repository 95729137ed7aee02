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

describe('a path that is not perfect', () => {
  const PATH = WEST * 2 + EAST

  it('takes its latency give or take its jitter', () => {
    const world = quiet()
    world.state.network.jitterUs[PATH] = 2000
    const late = Array.from({ length: 200 }, () => arrivalTime(world, WEST, EAST, 100, 0) - 1_005_000)
    expect(Math.min(...late)).toBeGreaterThanOrEqual(-2000)
    expect(Math.max(...late)).toBeLessThanOrEqual(2000)
    expect(late.some((us) => us < -1000) && late.some((us) => us > 1000)).toBe(true)
    expect(arrivalTime(world, EAST, WEST, 100, 0)).toBe(1_005_000)
  })

  it('delivers everything, and what was lost after timeouts that double (RFC 6298, from the 200 ms of TCP_RTO_MIN)', () => {
    const world = quiet()
    world.state.network.lossPpm[PATH] = 500_000
    const late = Array.from({ length: 400 }, () => (arrivalTime(world, WEST, EAST, 100, 0) - 1_005_000) / 200_000)
    const counts = [0, 1, 3, 7].map((timeouts) => late.filter((one) => one === timeouts).length)
    // A half at once, a quarter after one timeout, an eighth after one more of twice the time.
    for (const [i, share] of [200, 100, 50, 25].entries()) {
      expect(counts[i]).toBeGreaterThan(share / 2)
      expect(counts[i]).toBeLessThan(share * 1.5)
    }
  })

  it('waits twice its latency for a packet that is lost where that is longer', () => {
    const world = quiet()
    world.state.network.lossPpm[PATH] = 500_000
    world.state.network.latencyUs[PATH] = 300_000
    const late = Array.from({ length: 100 }, () => arrivalTime(world, WEST, EAST, 100, 0) - 1_300_000)
    expect(Math.min(...late.filter((us) => us > 0))).toBe(600_000)
  })

  it('loses a packet of a long message more easily than a short message', () => {
    const world = quiet()
    world.state.network.lossPpm[PATH] = 10_000
    const late = (bytes: number): number =>
      Array.from({ length: 400 }, () => arrivalTime(world, WEST, EAST, bytes, 0)).filter((us) => us > 1_005_000).length
    expect(late(100)).toBeLessThan(20)
    expect(late(75_000)).toBeGreaterThan(100)
  })
})

describe('what a cut holds back', () => {
  it('waits for its own path, and goes on when that heals', () => {
    const world = quiet()
    issueCommand(world, { kind: 'CutLink', from: 'west', to: 'east', both: true })
    sendEvent(world, WEST, EAST, 100, 0, Kind.ConsumerWake, 77, 0, 0)
    sendEvent(world, EAST, WEST, 100, 0, Kind.ConsumerWake, 78, 0, 0)
    issueCommand(world, { kind: 'HealLink', from: 'west', to: 'east', both: false })
    expect([arrivals(world, 77), arrivals(world, 78)]).toEqual([[1_005_000], []])
    issueCommand(world, { kind: 'HealLink', from: 'east', to: 'west', both: false })
    expect([arrivals(world, 77), arrivals(world, 78)]).toEqual([[1_005_000], [1_005_000]])
  })
})

it('mail does not wait for a cut path, neither before it nor under way', () => {
  const world = quiet()
  const { network, mail } = world.state
  const slotOf = (): number => mail.slots.findIndex((one) => one?.type === 'EndQuorumEpoch')
  network.joined[WEST * 2 + WEST] = 0
  sendMail(world, 0, 1, { type: 'EndQuorumEpoch', epoch: 5 })
  expect(slotOf()).toBe(-1)
  network.joined[WEST * 2 + WEST] = 1
  sendMail(world, 0, 1, { type: 'EndQuorumEpoch', epoch: 5 })
  const slot = slotOf()
  network.cut[WEST * 2 + WEST] = 1
  expect(takeMail(world, slot)).toBeNull()
  expect(mail.free).toContain(slot)
})
