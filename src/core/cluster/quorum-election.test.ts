import { describe, expect, it } from 'vitest'
import { createWorld, runUntil, type World } from '..'
import type { Mail } from '../shape/mail'
import { chainEntry } from '../shape/metadata-log'
import { makeSmallCluster } from '../testing/small-cluster'
import { checkMajority, onVote, onVoteResponse } from './quorum-election'
import { FETCH_WAIT_US, onRaftFetch, onRaftFetchResponse } from './quorum-log'
import { adoptEpoch } from './quorum-node'

type Vote = Extract<Mail, { type: 'Vote' }>

function lonely(controllers = 3): World {
  const world = createWorld(makeSmallCluster({ controllers }))
  world.state.nowUs = 60_000_000
  return world
}

/** Voter 1, which has lost its leader, is asked by voter 2. */
function ask(world: World, change: Partial<Vote> = {}): boolean {
  const node = world.state.raft[1]
  const { tail, epoch } = node
  onVote(world, {
    type: 'Vote',
    from: 2,
    to: 1,
    epoch: epoch + 1,
    preVote: false,
    lastEpoch: tail.epoch,
    lastOffset: tail.offset,
    round: 1,
    ...change,
  })
  const answer = world.state.mail.slots.findLast((mail) => mail?.type === 'VoteResponse')
  return answer?.type === 'VoteResponse' && answer.granted
}

describe('a voter', () => {
  it('votes for a candidate whose log is as long as its own', () => {
    expect(ask(lonely())).toBe(true)
  })

  it.each([true, false])('does not vote for a shorter log (pre-vote %s)', (preVote) => {
    const world = lonely()
    const { tail } = world.state.raft[1]
    expect(ask(world, { preVote, lastOffset: tail.offset - 1 })).toBe(false)
    expect(ask(world, { preVote, lastOffset: tail.offset })).toBe(true)
  })

  it('goes by the last epoch first', () => {
    const world = lonely()
    const node = world.state.raft[1]
    node.tail = chainEntry(node.tail, 5, { type: 'LeaderChange' }, [], -1)
    adoptEpoch(world, 1, 5, -1)
    expect(ask(world, { lastEpoch: 4, lastOffset: 999 })).toBe(false)
    expect(ask(world, { lastEpoch: 5, lastOffset: node.tail.offset, epoch: 7 })).toBe(true)
    expect(ask(lonely(), { lastEpoch: 6, lastOffset: 0 })).toBe(true)
  })

  it('has one vote an epoch, and gives it to the same candidate again', () => {
    const world = lonely()
    const { epoch } = world.state.raft[1]
    expect(ask(world, { epoch: epoch + 1, from: 2 })).toBe(true)
    expect(ask(world, { epoch: epoch + 1, from: 0 })).toBe(false)
    expect(ask(world, { epoch: epoch + 1, from: 2 })).toBe(true)
    expect(ask(world, { epoch: epoch + 2, from: 0 })).toBe(true)
  })

  it('does not vote in an epoch that is over', () => {
    const world = lonely()
    const { epoch } = world.state.raft[1]
    adoptEpoch(world, 1, epoch + 5, -1)
    expect(ask(world, { epoch: epoch + 4 })).toBe(false)
  })

  it('does not vote in an epoch that has a leader, though it has its vote still (FollowerState.canGrantVote)', () => {
    const world = lonely()
    adoptEpoch(world, 1, 9, 0)
    expect(world.state.raft[1].votedFor).toBe(-1)
    expect(ask(world, { epoch: 9 })).toBe(false)
    expect(ask(world, { epoch: 10 })).toBe(true)
  })

  it('that leads votes for nobody in its epoch (LeaderState.canGrantVote)', () => {
    const world = lonely()
    const node = world.state.raft[1]
    Object.assign(node, { role: 'leader', leader: 1, votedFor: -1 })
    expect(ask(world, { epoch: node.epoch })).toBe(false)
  })

  it('gives no pre-vote while it hears its leader (KIP-996)', () => {
    const world = lonely()
    const node = world.state.raft[1]
    node.lastFetchUs = world.state.nowUs - 1_000_000
    expect(node.role).toBe('follower')
    expect(ask(world, { preVote: true })).toBe(false)
    node.lastFetchUs = world.state.nowUs - 2_500_000
    expect(ask(world, { preVote: true })).toBe(true)
  })
})

describe('a candidate', () => {
  it('leads with a majority of all voters, not of those that answered', () => {
    const world = lonely(5)
    const node = world.state.raft[1]
    Object.assign(node, { role: 'candidate', epoch: 9, votedFor: 1, leader: -1, electionRound: 4, votes: [1] })
    const answer = (from: number): void =>
      onVoteResponse(world, {
        type: 'VoteResponse',
        from,
        to: 1,
        epoch: 9,
        preVote: false,
        granted: true,
        leader: -1,
        round: 4,
      })
    answer(2)
    answer(2)
    expect(node.role).toBe('candidate')
    answer(3)
    expect(node.role).toBe('leader')
  })
})

describe('a leader', () => {
  it('resigns when no majority has fetched for one and a half fetch timeouts', () => {
    const world = lonely(5)
    const [leader] = world.state.raft
    const fetched = (count: number): void => {
      leader.followerFetchUs = world.state.raft.map((_, n) => (n <= count ? world.state.nowUs - 1_000_000 : 0))
    }
    fetched(2)
    checkMajority(world, 0)
    expect(leader.role).toBe('leader')
    fetched(1)
    checkMajority(world, 0)
    expect(leader.role).toBe('unattached')
  })

  it('waits for exactly so long (LeaderState.CHECK_QUORUM_TIMEOUT_FACTOR: 3000 ms by default)', () => {
    const world = lonely()
    const [leader] = world.state.raft
    const silentFor = (us: number): string => {
      leader.followerFetchUs = leader.followerFetchUs.map(() => world.state.nowUs - us)
      checkMajority(world, 0)
      return leader.role
    }
    expect(silentFor(2_999_999)).toBe('leader')
    expect(silentFor(3_000_000)).toBe('unattached')
  })

  it('commits an entry of an older epoch only with one of its own (Raft, figure 8)', () => {
    const world = lonely()
    const [leader] = world.state.raft
    const before = leader.highWatermark
    const append = (epoch: number): void => {
      leader.tail = chainEntry(leader.tail, epoch, { type: 'LeaderChange' }, [], -1)
      leader.visibleTail = leader.tail
    }
    const fetch = (): void => {
      const { tail, highWatermark } = leader
      onRaftFetch(world, { type: 'RaftFetch', from: 1, to: 0, epoch: 4, tail, highWatermark, request: 1 })
    }
    append(2)
    leader.epoch = 4
    fetch()
    expect(leader.highWatermark).toBe(before)
    append(4)
    fetch()
    expect(leader.highWatermark).toBe(before + 2)
  })

  it.each([
    [3, 1],
    [5, 2],
  ])('of %i voters commits when %i others have it', (controllers, needed) => {
    const world = lonely(controllers)
    const [leader] = world.state.raft
    const before = leader.highWatermark
    leader.tail = chainEntry(leader.tail, leader.epoch, { type: 'LeaderChange' }, [], -1)
    leader.visibleTail = leader.tail
    for (let from = 1; from <= needed; from++) {
      expect(leader.highWatermark).toBe(before)
      const { tail, epoch, highWatermark } = leader
      onRaftFetch(world, { type: 'RaftFetch', from, to: 0, epoch, tail, highWatermark, request: 1 })
    }
    expect(leader.highWatermark).toBe(before + 1)
  })
})

describe('a follower of the quorum', () => {
  const answer = (world: World, change: object): void => {
    const node = world.state.raft[1]
    const mail = {
      from: 0,
      to: 1,
      epoch: node.epoch,
      leader: 0,
      tail: node.tail,
      highWatermark: 0,
      request: node.fetchRequest,
    }
    onRaftFetchResponse(world, { type: 'RaftFetchResponse', ...mail, ...change } as Extract<
      Mail,
      { type: 'RaftFetchResponse' }
    >)
  }

  it('takes for committed no more than it has', () => {
    const world = lonely()
    const node = world.state.raft[1]
    answer(world, { highWatermark: node.tail.offset + 5 })
    expect(node.highWatermark).toBe(node.tail.offset)
  })

  it('takes nothing from a leader of an older epoch', () => {
    const world = lonely()
    const node = world.state.raft[1]
    const before = node.tail
    adoptEpoch(world, 1, 8, -1)
    answer(world, { epoch: 3, tail: chainEntry(before, 3, { type: 'LeaderChange' }, [], -1) })
    expect(node.tail).toBe(before)
  })
})

describe('a leader with fetches parked', () => {
  it('answers each parked fetch when its own wait is over, not when it looks up for another', () => {
    const world = createWorld(makeSmallCluster({ brokers: 6 }))
    runUntil(world, 20_000_000)
    const [, ...followers] = world.state.raft
    const silentUs = followers.map(({ lastFetchUs }) => world.state.nowUs - lastFetchUs)
    expect(Math.max(...silentUs)).toBeLessThan(FETCH_WAIT_US + 10_000)
  })
})
