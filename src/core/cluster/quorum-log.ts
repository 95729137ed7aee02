/**
 * The metadata log in the quorum: followers fetch, the leader parks a fetch until there is something new, and
 * learns from the fetch offsets what a majority has. An entry of an older epoch counts only through a newer one.
 */
import { pushEvent } from '../engine/event-queue'
import { Kind } from '../engine/kinds'
import type { EventBody } from '../event'
import { postMail } from '../network/post'
import type { Mail } from '../shape/mail'
import { chainEntry, commonEntry, entryAt, type MetadataEntry, type MetadataRecord } from '../shape/metadata-log'
import type { RaftNode } from '../shape/quorum-state'
import type { World } from '../world'
import { adoptEpoch, fetchFromLeader, majority, ms, pauseFetch, react, setTimer, voterCount } from './quorum-node'

/** KafkaRaftClient.MAX_FETCH_WAIT_MS. */
export const FETCH_WAIT_US = 500_000

export function onRaftFetch(world: World, mail: Extract<Mail, { type: 'RaftFetch' }>): void {
  const n = mail.to
  const node = world.state.raft[n]
  if (mail.epoch > node.epoch) adoptEpoch(world, n, mail.epoch, -1)
  if (node.role !== 'leader' || mail.epoch < node.epoch) {
    postMail(world, {
      from: n,
      to: mail.from,
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
  postMail(world, {
    from: n,
    to,
    type: 'RaftFetchResponse',
    epoch: node.epoch,
    leader: n,
    tail: node.visibleTail,
    highWatermark: node.highWatermark,
    request,
  })
}

export function answerParked(world: World, n: number, dueOnly: boolean): void {
  const node = world.state.raft[n]
  for (let to = 0; to < node.parkedRequest.length; to++) {
    if (node.parkedRequest[to] < 0) continue
    const news = node.visibleTail.offset > node.followerOffset[to] || node.highWatermark > node.parkedHighWatermark[to]
    if ((dueOnly && node.parkedUntilUs[to] <= world.state.nowUs) || (!dueOnly && news)) {
      answerFetch(world, n, to, node.parkedRequest[to])
    }
  }
}

/** When the first parked fetch must be answered, whether there is something new or not. */
export function nextParkedUs(node: RaftNode): number {
  return node.parkedUntilUs.reduce(
    (first, atUs, from) => (node.parkedRequest[from] < 0 ? first : Math.min(first, atUs)),
    Number.POSITIVE_INFINITY,
  )
}

export function onRaftFetchResponse(world: World, mail: Extract<Mail, { type: 'RaftFetchResponse' }>): void {
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
  if (node.visibleTail.offset <= node.highWatermark) return
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
