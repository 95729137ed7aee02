/**
 * The KRaft metadata quorum: voters elect an active controller and replicate the metadata log; brokers fetch
 * the same log without a vote (KafkaRaftClient, QuorumConfig).
 *
 * Simplification: the append linger is modelled, snapshots and disk writes of the metadata log are not; a
 * member keeps its log through a crash.
 */
import { drawBelow } from '../engine/random'
import { touch } from '../log/tell'
import type { Mail } from '../shape/mail'
import type { RaftNode } from '../shape/quorum-state'
import type { World } from '../world'
import { resumeNode } from './paused'
import { announceLeader, checkMajority, onVote, onVoteResponse, startPreVote } from './quorum-election'
import { answerParked, FETCH_WAIT_US, nextParkedUs, onRaftFetch, onRaftFetchResponse } from './quorum-log'
import { adoptEpoch, electionTimeoutUs, fetchFromLeader, ms, react, setTimer } from './quorum-node'

/** The process of a member starts (or restarts): it knows its own log and nobody else. */
export function startNode(world: World, n: number): void {
  const node = world.state.raft[n]
  node.up = true
  node.life++
  node.role = node.isVoter ? 'unattached' : 'observer'
  node.leader = -1
  node.fetchRequest = 0
  node.timerAtUs = 0
  node.deadlineUs = world.state.nowUs + electionTimeoutUs(world) + ms(world, 'controller.quorum.fetch.timeout.ms')
  node.retryAtUs = 0
  fetchFromLeader(world, n)
  setTimer(world, n, node.deadlineUs)
  touch(world)
}

/** The process of a member dies without a word. */
export function stopNode(world: World, n: number, cause: number): void {
  const node = world.state.raft[n]
  if (!node.up) return
  resumeNode(world, n)
  node.up = false
  node.life++
  node.downCause = cause
  if (world.state.controller.active === n) react(world, { kind: 'leader-lost' })
  node.role = node.isVoter ? 'unattached' : 'observer'
  node.leader = -1
  touch(world)
}

export function onRaftTimer(world: World, n: number, life: number): void {
  const { state } = world
  const node = state.raft[n]
  if (life !== node.life || !node.up || node.timerAtUs === 0 || state.nowUs < node.timerAtUs) return
  node.timerAtUs = 0
  if (node.role === 'leader') {
    answerParked(world, n, true)
    lead(world, n)
    return
  }
  if (node.isVoter && state.nowUs >= node.deadlineUs) {
    if (node.role === 'candidate') {
      const backoff = drawBelow(state.random, 'controller', ms(world, 'controller.quorum.election.backoff.max.ms') + 1)
      node.role = 'unattached'
      node.deadlineUs = state.nowUs + 1 + backoff
    } else startPreVote(world, n)
  }
  if (state.nowUs >= node.fetchGiveUpUs) {
    // An answer that never comes: ask somebody else.
    node.fetchRequest++
    if (!node.isVoter) node.leader = -1
    node.fetchGiveUpUs = Number.POSITIVE_INFINITY
    fetchFromLeader(world, n)
  }
  if (node.retryAtUs > 0 && state.nowUs >= node.retryAtUs) fetchFromLeader(world, n)
  armTimer(world, n, node)
}

/** A leader looks for its majority and announces itself twice a second, and answers each parked fetch when its wait is over. */
function lead(world: World, n: number): void {
  const node = world.state.raft[n]
  if (world.state.nowUs >= node.deadlineUs) {
    checkMajority(world, n)
    if (node.role === 'leader') {
      announceLeader(world, n)
      node.deadlineUs = world.state.nowUs + FETCH_WAIT_US
    }
  }
  setTimer(world, n, node.role === 'leader' ? Math.min(node.deadlineUs, nextParkedUs(node)) : node.deadlineUs)
}

function armTimer(world: World, n: number, node: RaftNode): void {
  let next = Number.POSITIVE_INFINITY
  if (node.isVoter) next = Math.min(next, node.deadlineUs)
  if (node.fetchGiveUpUs > 0) next = Math.min(next, node.fetchGiveUpUs)
  if (node.retryAtUs > 0) next = Math.min(next, node.retryAtUs)
  if (next < Number.POSITIVE_INFINITY) setTimer(world, n, Math.max(next, world.state.nowUs + 1))
}

export function onQuorumMail(world: World, mail: Mail): boolean {
  switch (mail.type) {
    case 'RaftFetch':
      onRaftFetch(world, mail)
      return true
    case 'RaftFetchResponse':
      onRaftFetchResponse(world, mail)
      return true
    case 'Vote':
      onVote(world, mail)
      return true
    case 'VoteResponse':
      onVoteResponse(world, mail)
      return true
    case 'BeginQuorumEpoch': {
      const node = world.state.raft[mail.to]
      if (mail.epoch < node.epoch || (mail.epoch === node.epoch && node.leader === mail.from)) return true
      adoptEpoch(world, mail.to, mail.epoch, mail.from)
      fetchFromLeader(world, mail.to)
      return true
    }
    default:
      return false
  }
}
