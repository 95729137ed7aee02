/**
 * The KRaft metadata quorum: voters elect an active controller and replicate the metadata log; brokers fetch
 * the same log without a vote (KafkaRaftClient, QuorumConfig; pre-vote after KIP-996).
 *
 * Everybody pulls: followers fetch, the leader parks a fetch until there is something new, and learns from
 * the fetch offsets what a majority has. An entry of an older epoch counts only through a newer one.
 *
 * Simplification: the append linger is modelled, snapshots and disk writes of the metadata log are not; a
 * member keeps its log through a crash.
 */

import { pushEvent } from '../engine/event-queue'
import { Kind } from '../engine/kinds'
import { drawBelow } from '../engine/random'
import { tell, touch } from '../engine/tell'
import type { EventBody } from '../event'
import type { Mail } from '../network/mail'
import { isPathOpen, pathCause } from '../network/network'
import { sendMail } from '../network/post'
import { clusterNumber } from '../settings'
import type { World } from '../world'
import { chainEntry, commonEntry, entryAt, type MetadataEntry, type MetadataRecord } from './metadata-log'
import type { RaftNode, Reaction } from './quorum-state'

/** KafkaRaftClient.MAX_FETCH_WAIT_MS. */
const FETCH_WAIT_US = 500_000

/** Leave word for who must act on it when this event is done (react.ts): the quorum knows nobody above it. */
function react(world: World, reaction: Reaction): void {
  world.state.reactions.push(Object.freeze(reaction))
}

function ms(world: World, key: string): number {
  return clusterNumber(world, key) * 1000
}

export function voterCount(world: World): number {
  return world.scenario.controllers.length
}

export function majority(world: World): number {
  return (voterCount(world) >> 1) + 1
}

function electionTimeoutUs(world: World): number {
  const base = ms(world, 'controller.quorum.election.timeout.ms')
  return base + drawBelow(world.state.random, 'controller', base + 1)
}

function setTimer(world: World, n: number, atUs: number): void {
  const node = world.state.raft[n]
  if (atUs >= node.timerAtUs && node.timerAtUs > world.state.nowUs) return
  // An earlier timer replaces a later one, which then finds that it is not the awaited one.
  node.timerAtUs = Math.max(atUs, world.state.nowUs + 1)
  pushEvent(world.state.queue, node.timerAtUs, Kind.RaftTimer, n, node.life, 0)
}

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
  node.up = false
  node.life++
  node.downCause = cause
  if (world.state.controller.active === n) react(world, { kind: 'leader-lost' })
  node.role = node.isVoter ? 'unattached' : 'observer'
  node.leader = -1
  touch(world)
}

// ---- fetching -------------------------------------------------------------------------------------------

function fetchFromLeader(world: World, n: number): void {
  const node = world.state.raft[n]
  if (!node.up || node.role === 'leader') return
  let target = node.leader
  if (target < 0 || target === n) {
    const voters = voterCount(world)
    const others = node.isVoter ? voters - 1 : voters
    if (others === 0) return
    target = drawBelow(world.state.random, 'controller', others)
    if (node.isVoter && target >= n) target++
  }
  node.fetchRequest = node.fetchRequest + 1
  node.fetchGiveUpUs = world.state.nowUs + ms(world, 'controller.quorum.request.timeout.ms')
  node.retryAtUs = 0
  sendMail(world, n, target, {
    type: 'RaftFetch',
    epoch: node.epoch,
    tail: node.tail,
    highWatermark: node.highWatermark,
    request: node.fetchRequest,
  })
  setTimer(world, n, node.fetchGiveUpUs)
}

function onRaftFetch(world: World, mail: Extract<Mail, { type: 'RaftFetch' }>): void {
  const n = mail.to
  const node = world.state.raft[n]
  if (mail.epoch > node.epoch) adoptEpoch(world, n, mail.epoch, -1)
  if (node.role !== 'leader' || mail.epoch < node.epoch) {
    sendMail(world, n, mail.from, {
      type: 'RaftFetchResponse',
      epoch: node.epoch,
      leader: node.role === 'leader' ? n : node.leader,
      tail: null,
      highWatermark: -1,
      request: mail.request,
    })
    return
  }
  const common = entryAt(node.tail, mail.tail.offset) === mail.tail ? mail.tail : commonEntry(node.tail, mail.tail)
  node.followerOffset[mail.from] = common === null ? -1 : common.offset
  node.followerFetchUs[mail.from] = world.state.nowUs
  advanceHighWatermark(world, n)
  const nothingNew =
    common === mail.tail && node.visibleTail.offset <= mail.tail.offset && node.highWatermark <= mail.highWatermark
  if (nothingNew) {
    node.parkedRequest[mail.from] = mail.request
    node.parkedUntilUs[mail.from] = world.state.nowUs + FETCH_WAIT_US
    node.parkedHighWatermark[mail.from] = mail.highWatermark
    setTimer(world, n, node.parkedUntilUs[mail.from])
    return
  }
  answerFetch(world, n, mail.from, mail.request)
}

function answerFetch(world: World, n: number, to: number, request: number): void {
  const node = world.state.raft[n]
  node.parkedRequest[to] = -1
  sendMail(world, n, to, {
    type: 'RaftFetchResponse',
    epoch: node.epoch,
    leader: n,
    tail: node.visibleTail,
    highWatermark: node.highWatermark,
    request,
  })
}

function answerParked(world: World, n: number, dueOnly: boolean): void {
  const node = world.state.raft[n]
  for (let to = 0; to < node.parkedRequest.length; to++) {
    if (node.parkedRequest[to] < 0) continue
    const news = node.visibleTail.offset > node.followerOffset[to] || node.highWatermark > node.parkedHighWatermark[to]
    if ((dueOnly && node.parkedUntilUs[to] <= world.state.nowUs) || (!dueOnly && news)) {
      answerFetch(world, n, to, node.parkedRequest[to])
    }
  }
}

function onRaftFetchResponse(world: World, mail: Extract<Mail, { type: 'RaftFetchResponse' }>): void {
  const n = mail.to
  const node = world.state.raft[n]
  if (mail.request !== node.fetchRequest || node.role === 'leader') return
  if (mail.epoch < node.epoch) {
    pauseFetch(world, n)
    return
  }
  if (mail.epoch > node.epoch || (mail.leader >= 0 && mail.leader !== node.leader)) {
    adoptEpoch(world, n, mail.epoch, mail.leader)
  }
  if (mail.tail === null) {
    if (mail.leader >= 0 && mail.leader !== mail.from) fetchFromLeader(world, n)
    else pauseFetch(world, n)
    return
  }
  node.retries = 0
  node.lastFetchUs = world.state.nowUs
  node.deadlineUs = world.state.nowUs + ms(world, 'controller.quorum.fetch.timeout.ms')
  node.tail = mail.tail
  if (mail.highWatermark > node.highWatermark) node.highWatermark = Math.min(mail.highWatermark, mail.tail.offset)
  if (!node.isVoter) react(world, { kind: 'metadata-fetched', broker: n - voterCount(world) })
  fetchFromLeader(world, n)
}

function pauseFetch(world: World, n: number): void {
  const node = world.state.raft[n]
  node.retries = Math.min(node.retries + 1, 6)
  const pause = ms(world, 'controller.quorum.retry.backoff.ms') << node.retries
  node.retryAtUs = world.state.nowUs + pause
  node.fetchRequest++
  node.fetchGiveUpUs = Number.POSITIVE_INFINITY
  setTimer(world, n, node.retryAtUs)
}

// ---- elections ------------------------------------------------------------------------------------------

function adoptEpoch(world: World, n: number, epoch: number, leader: number): void {
  const node = world.state.raft[n]
  if (node.role === 'leader') stepDown(world, n)
  if (epoch > node.epoch) {
    node.epoch = epoch
    node.votedFor = -1
  }
  if (!node.isVoter && leader >= 0) react(world, { kind: 'controller-found', broker: n - voterCount(world) })
  node.leader = leader
  if (node.isVoter) {
    node.role = leader >= 0 ? 'follower' : 'unattached'
    const wait = leader >= 0 ? ms(world, 'controller.quorum.fetch.timeout.ms') : electionTimeoutUs(world)
    node.deadlineUs = world.state.nowUs + wait
    setTimer(world, n, node.deadlineUs)
  }
  touch(world)
}

function stepDown(world: World, n: number): void {
  const node = world.state.raft[n]
  node.parkedRequest.fill(-1)
  if (world.state.controller.active === n) react(world, { kind: 'leader-lost' })
}

function startPreVote(world: World, n: number): void {
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

function onVote(world: World, mail: Extract<Mail, { type: 'Vote' }>): void {
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

function onVoteResponse(world: World, mail: Extract<Mail, { type: 'VoteResponse' }>): void {
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
  node.deadlineUs = state.nowUs + leaderPatienceUs(world)
  const cause = previousLeaderCause(world, n, previous)
  const event = tell(
    world,
    { kind: 'ControllerElected', controller: node.id, epoch: node.epoch, votes: node.votes.length },
    cause,
  )
  appendMetadata(world, n, { type: 'LeaderChange' }, [], event)
  announceLeader(world, n)
  setTimer(world, n, state.nowUs + 500_000)
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

function announceLeader(world: World, n: number): void {
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
function checkMajority(world: World, n: number): void {
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

export function onRaftTimer(world: World, n: number, life: number): void {
  const { state } = world
  const node = state.raft[n]
  if (life !== node.life || !node.up || state.nowUs !== node.timerAtUs) return
  node.timerAtUs = 0
  if (node.role === 'leader') {
    answerParked(world, n, true)
    checkMajority(world, n)
    if (node.role === 'leader') {
      announceLeader(world, n)
      setTimer(world, n, state.nowUs + FETCH_WAIT_US)
    } else setTimer(world, n, node.deadlineUs)
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

function armTimer(world: World, n: number, node: RaftNode): void {
  let next = Number.POSITIVE_INFINITY
  if (node.isVoter) next = Math.min(next, node.deadlineUs)
  if (node.fetchGiveUpUs > 0) next = Math.min(next, node.fetchGiveUpUs)
  if (node.retryAtUs > 0) next = Math.min(next, node.retryAtUs)
  if (next < Number.POSITIVE_INFINITY) setTimer(world, n, Math.max(next, world.state.nowUs + 1))
}

// ---- the log --------------------------------------------------------------------------------------------

/** Append an entry at the leader; it becomes visible to fetches after the append linger. */
export function appendMetadata(
  world: World,
  n: number,
  record: MetadataRecord,
  events: readonly EventBody[],
  cause: number,
  causeOffset = -1,
): MetadataEntry {
  const { state } = world
  const node = state.raft[n]
  node.tail = chainEntry(node.tail, node.epoch, record, events, cause, causeOffset)
  if (node.lingerEndUs <= state.nowUs) {
    node.lingerEndUs = state.nowUs + Math.max(1, ms(world, 'controller.quorum.append.linger.ms'))
    pushEvent(state.queue, node.lingerEndUs, Kind.RaftLinger, n, node.epoch, 0)
  }
  return node.tail
}

export function onRaftLinger(world: World, n: number, epoch: number): void {
  const node = world.state.raft[n]
  if (!node.up || node.role !== 'leader' || node.epoch !== epoch) return
  node.visibleTail = node.tail
  advanceHighWatermark(world, n)
  answerParked(world, n, false)
}

function advanceHighWatermark(world: World, n: number): void {
  const node = world.state.raft[n]
  const offsets: number[] = []
  for (let v = 0; v < voterCount(world); v++) offsets.push(v === n ? node.visibleTail.offset : node.followerOffset[v])
  offsets.sort((x, y) => y - x)
  const candidate = Math.min(offsets[majority(world) - 1], node.visibleTail.offset)
  if (candidate <= node.highWatermark) return
  const entry = entryAt(node.tail, candidate)
  if (entry === null || entry.epoch !== node.epoch) return
  node.highWatermark = candidate
  react(world, { kind: 'committed', entry })
  answerParked(world, n, false)
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

// ---- the view from outside ------------------------------------------------------------------------------

/** Is there a group of live voters, all within reach of one of them, that makes a majority? */
export function hasVotingMajority(world: World): boolean {
  const { raft, network } = world.state
  const voters = voterCount(world)
  for (let v = 0; v < voters; v++) {
    if (!raft[v].up) continue
    let reach = 0
    for (let u = 0; u < voters; u++) {
      if (
        raft[u].up &&
        isPathOpen(network, raft[v].site, raft[u].site) &&
        isPathOpen(network, raft[u].site, raft[v].site)
      )
        reach++
    }
    if (reach >= majority(world)) return true
  }
  return false
}

/** Can the active controller commit anything now? */
export function isQuorumAvailable(world: World): boolean {
  const { controller, raft, network } = world.state
  const active = controller.active
  if (active < 0 || !raft[active].up || raft[active].role !== 'leader') return false
  let reach = 0
  for (let u = 0; u < voterCount(world); u++) {
    if (
      raft[u].up &&
      isPathOpen(network, raft[active].site, raft[u].site) &&
      isPathOpen(network, raft[u].site, raft[active].site)
    )
      reach++
  }
  return reach >= majority(world)
}

/** Tell the world when the voters lose or regain their majority. */
export function noteQuorum(world: World): void {
  const { state } = world
  const available = hasVotingMajority(world)
  if (available === state.quorumAvailable) return
  state.quorumAvailable = available
  const voters = voterCount(world)
  let votersUp = 0
  for (let v = 0; v < voters; v++) if (state.raft[v].up) votersUp++
  tell(world, available ? { kind: 'QuorumRestored', votersUp, voters } : { kind: 'QuorumLost', votersUp, voters })
  touch(world)
}
