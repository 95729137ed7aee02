import { describe, expect, it } from 'vitest'
import { createWorld } from '..'
import { Kind } from '../engine/kinds'
import { dueTimes, lettersOf } from '../testing/controller-image'
import { makeSmallCluster } from '../testing/small-cluster'
import { adoptEpoch, electionTimeoutUs, majority, pauseFetch, setTimer } from './quorum-node'

function stand(controllers = 3) {
  const world = createWorld(makeSmallCluster({ controllers }))
  world.state.nowUs = 10_000_000
  return world
}

it.each([
  [1, 1],
  [2, 2],
  [3, 2],
  [4, 3],
  [5, 3],
])('of %i voters %i are a majority', (voters, needed) => {
  expect(majority(stand(voters))).toBe(needed)
})

it('waits for an election between once and twice controller.quorum.election.timeout.ms, so that not all stand at once', () => {
  const world = stand()
  const drawn = Array.from({ length: 200 }, () => electionTimeoutUs(world))
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(1_000_000)
  expect(Math.max(...drawn)).toBeLessThanOrEqual(2_000_000)
  // 200 numbers spread evenly leave no quarter of the range empty.
  for (const [from, to] of [
    [1_000_000, 1_250_000],
    [1_750_000, 2_000_000],
  ])
    expect(drawn.some((us) => us >= from && us <= to)).toBe(true)
})

it('asks again after a refusal, but not before controller.quorum.retry.backoff.ms is over (RequestManager)', () => {
  const world = stand()
  const node = world.state.raft[1]
  const { fetchRequest } = node
  const before = lettersOf(world, 'RaftFetch').length
  pauseFetch(world, 1)
  expect(node.retryAtUs - world.state.nowUs).toBeGreaterThanOrEqual(20_000)
  expect(dueTimes(world, Kind.RaftTimer)).toContain(node.retryAtUs)
  expect(lettersOf(world, 'RaftFetch')).toHaveLength(before)
  // An answer that is still under way says nothing any more.
  expect(node.fetchRequest).not.toBe(fetchRequest)
})

describe('a member of the quorum that hears of an epoch', () => {
  it('has a vote in a newer one, and not a second one in its own', () => {
    const world = stand()
    const node = world.state.raft[1]
    node.votedFor = 2
    adoptEpoch(world, 1, node.epoch, -1)
    expect(node.votedFor).toBe(2)
    adoptEpoch(world, 1, node.epoch + 1, -1)
    expect(node.votedFor).toBe(-1)
  })

  it('follows a leader for controller.quorum.fetch.timeout.ms, and without one waits for an election', () => {
    const world = stand()
    const node = world.state.raft[1]
    adoptEpoch(world, 1, 7, 2)
    expect([node.role, node.leader, node.deadlineUs]).toEqual(['follower', 2, world.state.nowUs + 2_000_000])
    adoptEpoch(world, 1, 8, -1)
    expect([node.role, node.leader]).toEqual(['unattached', -1])
    expect(node.deadlineUs).toBeGreaterThanOrEqual(world.state.nowUs + 1_000_000)
  })

  it('leads no more, and forgets whose fetches it had parked', () => {
    const world = stand()
    const [leader] = world.state.raft
    expect(leader.role).toBe('leader')
    leader.parkedRequest[1] = 4
    adoptEpoch(world, 0, leader.epoch + 1, 2)
    expect([leader.role, leader.parkedRequest[1]]).toEqual(['follower', -1])
    expect(world.state.reactions).toContainEqual({ kind: 'leader-lost' })
  })
})

it('has one timer, which an earlier time replaces and a later one does not', () => {
  const world = stand()
  const node = world.state.raft[1]
  node.timerAtUs = 0
  const set = (us: number): number => {
    setTimer(world, 1, us)
    return node.timerAtUs
  }
  expect([set(12_000_000), set(13_000_000), set(11_000_000)]).toEqual([12_000_000, 12_000_000, 11_000_000])
})
