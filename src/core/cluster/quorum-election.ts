/**
 * Elections of the active controller: pre-vote (KIP-996), vote, and the leader's own doubt when no majority
 * fetches from it.
 */
import { tell, touch } from '../log/tell'
import { isPathOpen, pathCause } from '../network/network'
import { sendMail } from '../network/post'
import type { Mail } from '../shape/mail'
import type { World } from '../world'
import { appendMetadata, FETCH_WAIT_US } from './quorum-log'
import {
  adoptEpoch,
  electionTimeoutUs,
  fetchFromLeader,
  majority,
  ms,
  react,
  setTimer,
  stepDown,
  voterCount,
} from './quorum-node'

export function startPreVote(world: World, n: number): void {
  const node = world.state.raft[n]
  node.role = 'prospective'
  node.electionRound++
  node.votes = [n]
  node.rejections = []
  node.deadlineUs = world.state.nowUs + electionTimeoutUs(world)
  setTimer(world, n, node.deadlineUs)
  touch(world)
  if (majority(world) === 1) startElection(world, n)
  else askForVotes(world, n, true)
}

function startElection(world: World, n: number): void {
  const node = world.state.raft[n]
  node.role = 'candidate'
  node.leader = -1
  node.epoch++
  node.votedFor = n
  node.electionRound++
  node.votes = [n]
  node.rejections = []
  node.deadlineUs = world.state.nowUs + electionTimeoutUs(world)
  setTimer(world, n, node.deadlineUs)
  touch(world)
  if (majority(world) === 1) becomeLeader(world, n)
  else askForVotes(world, n, false)
}

function askForVotes(world: World, n: number, preVote: boolean): void {
  const node = world.state.raft[n]
  for (let v = 0; v < voterCount(world); v++) {
    if (v === n) continue
    sendMail(world, n, v, {
      type: 'Vote',
      epoch: node.epoch,
      preVote,
      lastEpoch: node.tail.epoch,
      lastOffset: node.tail.offset,
      round: node.electionRound,
    })
  }
}

export function onVote(world: World, mail: Extract<Mail, { type: 'Vote' }>): void {
  const n = mail.to
  const node = world.state.raft[n]
  if (!mail.preVote && mail.epoch > node.epoch) adoptEpoch(world, n, mail.epoch, -1)
  const logIsRecent =
    mail.lastEpoch > node.tail.epoch || (mail.lastEpoch === node.tail.epoch && mail.lastOffset >= node.tail.offset)
  let granted: boolean
  if (mail.preVote) {
    const hearsLeader =
      node.role === 'leader' ||
      (node.role === 'follower' &&
        world.state.nowUs - node.lastFetchUs < ms(world, 'controller.quorum.fetch.timeout.ms'))
    granted = mail.epoch >= node.epoch && logIsRecent && !hearsLeader
  } else {
    const free = node.votedFor === -1 || node.votedFor === mail.from
    granted = mail.epoch === node.epoch && logIsRecent && free && node.role !== 'leader' && node.leader < 0
    if (granted) {
      node.votedFor = mail.from
      node.deadlineUs = world.state.nowUs + electionTimeoutUs(world)
      setTimer(world, n, node.deadlineUs)
    }
  }
  sendMail(world, n, mail.from, {
    type: 'VoteResponse',
    epoch: node.epoch,
    preVote: mail.preVote,
    granted,
    leader: node.role === 'leader' ? n : node.leader,
    round: mail.round,
  })
}

export function onVoteResponse(world: World, mail: Extract<Mail, { type: 'VoteResponse' }>): void {
  const n = mail.to
  const node = world.state.raft[n]
  if (mail.epoch > node.epoch) {
    adoptEpoch(world, n, mail.epoch, mail.leader)
    if (mail.leader >= 0) fetchFromLeader(world, n)
    return
  }
  if (mail.round !== node.electionRound) return
  if (node.role !== (mail.preVote ? 'prospective' : 'candidate')) return
  if (!mail.granted) {
    if (!node.rejections.includes(mail.from)) node.rejections.push(mail.from)
    // Somebody still hears the leader: follow it rather than disturb it.
    if (mail.preVote && mail.leader >= 0 && mail.leader !== n) {
      adoptEpoch(world, n, node.epoch, mail.leader)
      fetchFromLeader(world, n)
    }
    return
  }
  if (!node.votes.includes(mail.from)) node.votes.push(mail.from)
  if (node.votes.length < majority(world)) return
  if (mail.preVote) startElection(world, n)
  else becomeLeader(world, n)
}

function becomeLeader(world: World, n: number): void {
  const { state } = world
  const node = state.raft[n]
  const previous = state.controller.active
  node.role = 'leader'
  node.leader = n
  node.fetchRequest++
  const members = state.raft.length
  node.followerOffset = new Array(members).fill(-1)
  node.followerFetchUs = new Array(members).fill(state.nowUs)
  node.parkedRequest = new Array(members).fill(-1)
  node.parkedUntilUs = new Array(members).fill(0)
  node.parkedHighWatermark = new Array(members).fill(-1)
  node.visibleTail = node.tail
  node.lingerEndUs = 0
  node.deadlineUs = state.nowUs + FETCH_WAIT_US
  const cause = previousLeaderCause(world, n, previous)
  const event = tell(
    world,
    { kind: 'ControllerElected', controller: node.id, epoch: node.epoch, votes: node.votes.length },
    cause,
  )
  appendMetadata(world, n, { type: 'LeaderChange' }, [], event)
  announceLeader(world, n)
  setTimer(world, n, node.deadlineUs)
  react(world, { kind: 'leader-elected', node: n, event })
  touch(world)
}

function previousLeaderCause(world: World, n: number, previous: number): number {
  const { raft, network } = world.state
  const suspects = previous >= 0 ? [previous] : raft.map((_, i) => i).filter((i) => raft[i].isVoter)
  for (const s of suspects) {
    if (!raft[s].up && raft[s].downCause >= 0) return raft[s].downCause
    if (s !== n && !isPathOpen(network, raft[s].site, raft[n].site))
      return pathCause(network, raft[s].site, raft[n].site)
  }
  return -1
}

export function announceLeader(world: World, n: number): void {
  const node = world.state.raft[n]
  for (let v = 0; v < voterCount(world); v++) {
    if (v === n) continue
    const isFollowing = node.followerOffset[v] >= 0 && world.state.nowUs - node.followerFetchUs[v] < 1_000_000
    if (isFollowing) continue
    sendMail(world, n, v, { type: 'BeginQuorumEpoch', epoch: node.epoch })
  }
}

function leaderPatienceUs(world: World): number {
  return 1.5 * ms(world, 'controller.quorum.fetch.timeout.ms')
}

/** The leader resigns when no majority has fetched for 1.5 times the fetch timeout. */
export function checkMajority(world: World, n: number): void {
  const node = world.state.raft[n]
  let fresh = 1
  for (let v = 0; v < voterCount(world); v++) {
    if (v !== n && world.state.nowUs - node.followerFetchUs[v] < leaderPatienceUs(world)) fresh++
  }
  if (fresh >= majority(world)) return
  tell(world, { kind: 'ControllerResigned', controller: node.id, epoch: node.epoch }, quorumLossCause(world, n))
  stepDown(world, n)
  node.role = 'unattached'
  node.leader = -1
  node.deadlineUs = world.state.nowUs + electionTimeoutUs(world)
  touch(world)
}

/** Why member `n` does not hear a majority: the event that took away another voter. */
function quorumLossCause(world: World, n: number): number {
  const { raft, network } = world.state
  let cause = -1
  for (let v = 0; v < voterCount(world); v++) {
    if (v === n) continue
    if (!raft[v].up) cause = Math.max(cause, raft[v].downCause)
    else if (!isPathOpen(network, raft[v].site, raft[n].site) || !isPathOpen(network, raft[n].site, raft[v].site)) {
      cause = Math.max(cause, pathCause(network, raft[v].site, raft[n].site))
    }
  }
  return cause
}
