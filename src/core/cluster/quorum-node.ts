/** What every member of the quorum does: know the epoch and the leader, fetch, keep its one timer. */
import { pushEvent } from '../engine/event-queue'
import { Kind } from '../engine/kinds'
import { drawBelow } from '../engine/random'
import { touch } from '../log/tell'
import { postMail } from '../network/post'
import { clusterNumber } from '../settings'
import type { Reaction } from '../shape/quorum-state'
import type { World } from '../world'

/** Leave word for who must act on it when this event is done (react.ts): the quorum knows nobody above it. */
export function react(world: World, reaction: Reaction): void {
  world.state.reactions.push(Object.freeze(reaction))
}

export function ms(world: World, key: string): number {
  return clusterNumber(world, key) * 1000
}

export function voterCount(world: World): number {
  return world.scenario.controllers.length
}

export function majority(world: World): number {
  return (voterCount(world) >> 1) + 1
}

export function electionTimeoutUs(world: World): number {
  const base = ms(world, 'controller.quorum.election.timeout.ms')
  return base + drawBelow(world.state.random, 'controller', base + 1)
}

export function setTimer(world: World, n: number, atUs: number): void {
  const node = world.state.raft[n]
  if (atUs >= node.timerAtUs && node.timerAtUs > world.state.nowUs) return
  // An earlier timer replaces a later one, which then finds that it is not the awaited one.
  node.timerAtUs = Math.max(atUs, world.state.nowUs + 1)
  pushEvent(world.state.queue, node.timerAtUs, Kind.RaftTimer, n, node.life, 0)
}

export function fetchFromLeader(world: World, n: number): void {
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
  postMail(world, {
    from: n,
    to: target,
    type: 'RaftFetch',
    epoch: node.epoch,
    tail: node.tail,
    highWatermark: node.highWatermark,
    request: node.fetchRequest,
  })
  setTimer(world, n, node.fetchGiveUpUs)
}

/**
 * Simplification: the pause after a refused fetch doubles, to at most 1,280 ms. Kafka's `RequestManager` waits
 * `controller.quorum.retry.backoff.ms` each time.
 */
export function pauseFetch(world: World, n: number): void {
  const node = world.state.raft[n]
  node.retries = Math.min(node.retries + 1, 6)
  const pause = ms(world, 'controller.quorum.retry.backoff.ms') << node.retries
  node.retryAtUs = world.state.nowUs + pause
  node.fetchRequest++
  node.fetchGiveUpUs = Number.POSITIVE_INFINITY
  setTimer(world, n, node.retryAtUs)
}

export function adoptEpoch(world: World, n: number, epoch: number, leader: number): void {
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

export function stepDown(world: World, n: number): void {
  const node = world.state.raft[n]
  node.parkedRequest.fill(-1)
  if (world.state.controller.active === n) react(world, { kind: 'leader-lost' })
}
