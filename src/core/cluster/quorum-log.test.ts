import { describe, expect, it } from 'vitest'
import { createWorld, type World } from '..'
import { Kind } from '../engine/kinds'
import type { Mail } from '../shape/mail'
import { chainEntry, type MetadataEntry } from '../shape/metadata-log'
import type { RaftNode } from '../shape/quorum-state'
import { dueTimes, lettersOf } from '../testing/controller-image'
import { makeSmallCluster } from '../testing/small-cluster'
import { onQuorumMail } from './quorum'
import { startPreVote } from './quorum-election'
import { answerParked, appendMetadata, onRaftLinger } from './quorum-log'
import { adoptEpoch } from './quorum-node'

const SECOND_US = 1_000_000

/** Three controllers, of which the first leads; nobody's first requests are under way any more. */
function stand(controllers = 3): { world: World; leader: RaftNode; send(mail: object, to?: number): void } {
  const world = createWorld(makeSmallCluster({ controllers }))
  world.state.nowUs = 10 * SECOND_US
  world.state.mail.slots = []
  world.state.mail.free = []
  const [leader] = world.state.raft
  return { world, leader, send: (mail, to = 0) => void onQuorumMail(world, { to, ...mail } as Mail) }
}

function fetchOf(node: RaftNode, from: number, change: object = {}): object {
  const { epoch, tail, highWatermark } = node
  return { type: 'RaftFetch', from, epoch, tail, highWatermark, request: 5, ...change }
}

function grow(tail: MetadataEntry, epoch: number): MetadataEntry {
  return chainEntry(tail, epoch, { type: 'LeaderChange' }, [], -1)
}

describe('a fetch at the leader of the quorum', () => {
  it('waits for half a second when it has everything, and is answered then', () => {
    const { world, leader, send } = stand()
    send(fetchOf(leader, 1))
    expect([leader.parkedRequest[1], leader.parkedUntilUs[1]]).toEqual([5, world.state.nowUs + 500_000])
    world.state.nowUs += 499_999
    answerParked(world, 0, true)
    expect(lettersOf(world, 'RaftFetchResponse')).toEqual([])
    world.state.nowUs++
    answerParked(world, 0, true)
    expect(lettersOf(world, 'RaftFetchResponse')).toMatchObject([{ to: 1, request: 5, leader: 0 }])
    expect(leader.parkedRequest[1]).toBe(-1)
  })

  it('is answered at once when there is more, or more is committed', () => {
    const { world, leader, send } = stand()
    send(fetchOf(leader, 1, { highWatermark: leader.highWatermark - 1 }))
    leader.tail = grow(leader.tail, leader.epoch)
    leader.visibleTail = leader.tail
    send(fetchOf(leader, 2, { tail: leader.tail.previous }))
    expect(lettersOf(world, 'RaftFetchResponse').map(({ to, tail }) => [to, tail])).toEqual([
      [1, leader.tail.previous],
      [2, leader.tail],
    ])
  })

  it('gets nothing that lingers still (controller.quorum.append.linger.ms)', () => {
    const { world, leader, send } = stand()
    send(fetchOf(leader, 1))
    const before = leader.visibleTail
    appendMetadata(world, 0, { type: 'LeaderChange' }, [], -1)
    appendMetadata(world, 0, { type: 'LeaderChange' }, [], -1)
    expect([leader.visibleTail, leader.tail.offset]).toEqual([before, before.offset + 2])
    expect(dueTimes(world, Kind.RaftLinger)).toEqual([leader.lingerEndUs])
    expect(leader.lingerEndUs - world.state.nowUs).toBe(25_000)
    onRaftLinger(world, 0, leader.epoch - 1)
    expect(leader.visibleTail).toBe(before)
    onRaftLinger(world, 0, leader.epoch)
    expect(lettersOf(world, 'RaftFetchResponse')).toMatchObject([{ to: 1, tail: leader.tail }])
  })

  it('that waits is answered when what it has is committed (KafkaRaftClient.onUpdateLeaderHighWatermark)', () => {
    const { world, leader, send } = stand(5)
    leader.tail = grow(leader.tail, leader.epoch)
    leader.visibleTail = leader.tail
    send(fetchOf(leader, 1))
    // Two of five have the entry.
    expect([leader.parkedRequest[1], lettersOf(world, 'RaftFetchResponse')]).toEqual([5, []])
    send(fetchOf(leader, 2))
    const { offset } = leader.tail
    expect(lettersOf(world, 'RaftFetchResponse').map(({ to, highWatermark }) => [to, highWatermark])).toContainEqual([
      1,
      offset,
    ])
    expect(leader.parkedRequest[1]).toBe(-1)
  })

  it('that diverges counts up to the last entry that both have', () => {
    const { leader, send } = stand()
    const shared = leader.tail
    leader.tail = grow(leader.tail, leader.epoch)
    leader.visibleTail = leader.tail
    send(fetchOf(leader, 1, { tail: grow(shared, 1) }))
    expect(leader.followerOffset[1]).toBe(shared.offset)
    expect(leader.highWatermark).toBe(shared.offset)
  })

  it('of an older epoch is told the newer one, and counts for nothing', () => {
    const { world, leader, send } = stand()
    leader.epoch = 7
    leader.followerFetchUs[1] = 3
    send(fetchOf(leader, 1, { epoch: 6 }))
    expect(lettersOf(world, 'RaftFetchResponse')).toMatchObject([{ to: 1, epoch: 7, leader: 0, tail: null }])
    expect(leader.followerFetchUs[1]).toBe(3)
  })

  it('of a newer epoch ends its leadership', () => {
    const { world, leader, send } = stand()
    send(fetchOf(leader, 1, { epoch: leader.epoch + 1 }))
    expect([leader.role, leader.epoch]).toEqual(['unattached', 2])
    expect(lettersOf(world, 'RaftFetchResponse')).toMatchObject([{ to: 1, tail: null }])
    expect(world.state.reactions.map(({ kind }) => kind)).toContain('leader-lost')
  })

  it('at a follower is told who leads', () => {
    const { world, send } = stand()
    send(fetchOf(world.state.raft[1], 2), 1)
    expect(lettersOf(world, 'RaftFetchResponse')).toMatchObject([{ from: 1, to: 2, leader: 0, tail: null }])
  })

  it('of a broker counts for no majority', () => {
    const { world, leader, send } = stand()
    const before = leader.highWatermark
    leader.tail = grow(leader.tail, leader.epoch)
    leader.visibleTail = leader.tail
    for (const { node } of world.state.brokers) send(fetchOf(leader, node))
    expect(leader.highWatermark).toBe(before)
    send(fetchOf(leader, 2))
    expect(leader.highWatermark).toBe(before + 1)
  })
})

describe('an answer to a fetch', () => {
  const answerTo = (node: RaftNode, change: object = {}): object => {
    const { epoch, tail, highWatermark, fetchRequest } = node
    return {
      type: 'RaftFetchResponse',
      from: 0,
      epoch,
      leader: 0,
      tail,
      highWatermark,
      request: fetchRequest,
      ...change,
    }
  }

  it('takes the log of its leader, also where its own differs, and asks again', () => {
    const { world, leader, send } = stand()
    const node = world.state.raft[1]
    const theirs = grow(leader.tail, leader.epoch)
    node.tail = grow(leader.tail, leader.epoch)
    const { fetchRequest } = node
    send(answerTo(node, { tail: theirs, highWatermark: theirs.offset }), 1)
    expect([node.tail, node.highWatermark, node.fetchRequest]).toEqual([theirs, theirs.offset, fetchRequest + 1])
    expect([node.lastFetchUs, node.deadlineUs]).toEqual([world.state.nowUs, world.state.nowUs + 2 * SECOND_US])
  })

  it('takes no mark back', () => {
    const { world, send } = stand()
    const node = world.state.raft[1]
    const { highWatermark } = node
    send(answerTo(node, { highWatermark: highWatermark - 1 }), 1)
    expect(node.highWatermark).toBe(highWatermark)
  })

  it('to another request is not taken', () => {
    const { world, send } = stand()
    const node = world.state.raft[1]
    const { tail, fetchRequest } = node
    send(answerTo(node, { request: fetchRequest - 1, tail: grow(tail, 1) }), 1)
    expect([node.tail, node.fetchRequest]).toEqual([tail, fetchRequest])
  })

  it('of a newer epoch is followed', () => {
    const { world, send } = stand()
    const node = world.state.raft[1]
    send(answerTo(node, { from: 2, epoch: 4, leader: 2 }), 1)
    expect(node).toMatchObject({ epoch: 4, leader: 2, role: 'follower', votedFor: -1 })
  })

  it('from who does not lead sends it to the leader, or makes it wait', () => {
    const { world, send } = stand()
    const node = world.state.raft[1]
    send(answerTo(node, { from: 2, tail: null }), 1)
    expect(lettersOf(world, 'RaftFetch').map(({ to }) => to)).toEqual([0])
    send(answerTo(node, { from: 2, tail: null, leader: -1 }), 1)
    expect(lettersOf(world, 'RaftFetch')).toHaveLength(1)
    expect(node.retryAtUs).toBeGreaterThan(world.state.nowUs)
  })

  it('lets a broker act on what it has learnt', () => {
    const { world, send } = stand()
    const [broker] = world.state.brokers
    world.state.reactions = []
    send(answerTo(world.state.raft[broker.node]), broker.node)
    expect(world.state.reactions).toEqual([{ kind: 'metadata-fetched', broker: 0 }])
  })
})

describe('who is elected', () => {
  it('begins its epoch with an entry of its own, and tells the voters', () => {
    const { world } = stand()
    const node = world.state.raft[1]
    const { tail } = node
    Object.assign(node, { role: 'candidate', epoch: 9, votedFor: 1, leader: -1, electionRound: 4, votes: [1] })
    onQuorumMail(world, {
      type: 'VoteResponse',
      from: 2,
      to: 1,
      epoch: 9,
      preVote: false,
      granted: true,
      leader: -1,
      round: 4,
    })
    expect(node).toMatchObject({ role: 'leader', leader: 1 })
    expect(node.tail).toMatchObject({ epoch: 9, previous: tail, record: { type: 'LeaderChange' } })
    expect(lettersOf(world, 'BeginQuorumEpoch').map(({ to, epoch }) => [to, epoch])).toEqual([
      [0, 9],
      [2, 9],
    ])
    expect(world.state.reactions.at(-1)).toMatchObject({ kind: 'leader-elected', node: 1 })
  })

  it('is followed by who hears of it, unless that knows a newer epoch', () => {
    const { world, send } = stand()
    const node = world.state.raft[1]
    send({ type: 'BeginQuorumEpoch', from: 2, epoch: 6 }, 1)
    expect(node).toMatchObject({ epoch: 6, leader: 2, role: 'follower' })
    expect(lettersOf(world, 'RaftFetch').map(({ to }) => to)).toEqual([2])
    send({ type: 'BeginQuorumEpoch', from: 0, epoch: 5 }, 1)
    expect(node).toMatchObject({ epoch: 6, leader: 2 })
    // Told again, it does not ask again.
    send({ type: 'BeginQuorumEpoch', from: 2, epoch: 6 }, 1)
    expect(lettersOf(world, 'RaftFetch')).toHaveLength(1)
  })
})

describe('who looks for votes', () => {
  it('asks first whether it would get them, without a new epoch, and then stands', () => {
    const { world, send } = stand()
    const node = world.state.raft[1]
    const { epoch } = node
    startPreVote(world, 1)
    expect(node).toMatchObject({ role: 'prospective', epoch, votes: [1] })
    expect(lettersOf(world, 'Vote').map(({ to, preVote }) => [to, preVote])).toEqual([
      [0, true],
      [2, true],
    ])
    const answer = { type: 'VoteResponse', from: 2, preVote: true, granted: true, leader: -1, epoch }
    send({ ...answer, round: node.electionRound - 1 }, 1)
    expect(node.role).toBe('prospective')
    send({ ...answer, round: node.electionRound }, 1)
    expect(node).toMatchObject({ role: 'candidate', epoch: epoch + 1, votedFor: 1, votes: [1] })
  })

  it('follows the leader that somebody still hears', () => {
    const { world, send } = stand()
    const node = world.state.raft[1]
    startPreVote(world, 1)
    const { epoch, electionRound } = node
    send({ type: 'VoteResponse', from: 2, preVote: true, granted: false, leader: 0, epoch, round: electionRound }, 1)
    expect(node).toMatchObject({ role: 'follower', leader: 0, epoch })
  })

  it('gives up when it hears of a newer epoch', () => {
    const { world, send } = stand()
    const node = world.state.raft[1]
    startPreVote(world, 1)
    const answer = {
      type: 'VoteResponse',
      from: 2,
      preVote: true,
      granted: false,
      leader: 2,
      round: node.electionRound,
    }
    send({ ...answer, epoch: node.epoch + 3 }, 1)
    expect(node).toMatchObject({ role: 'follower', leader: 2, epoch: 4 })
  })

  it('alone in its quorum leads at once', () => {
    const { world } = stand(1)
    const [node] = world.state.raft
    adoptEpoch(world, 0, 5, -1)
    startPreVote(world, 0)
    expect(node).toMatchObject({ role: 'leader', epoch: 6 })
  })
})
