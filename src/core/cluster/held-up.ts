/**
 * Do orders go through? Asked for each pair of a sender and a partition, because a partition that would take a write
 * is no help to a shop that cannot reach it. What is found is told as WritesStopped and WritesResumed, and those two
 * are the only measure of an outage.
 *
 * The one thing a reader would get wrong: when the obstacle is gone the outage is not over yet. It is over when
 * everybody who was held up has been told of a stored record, since a client must find its new leader first. So the
 * time without writes is the time that people wait, not the time in which the cluster would have refused. Where nobody
 * sends nothing begins; what has begun goes on while the obstacle stands, though who waited has died.
 */
import type { DomainEvent, StopReason } from '../event'
import { tell, touch } from '../log/tell'
import { isPathOpen } from '../network/network'
import type { PartitionQueue } from '../shape/producer-state'
import type { LeaderState } from '../shape/replica-state'
import type { World } from '../world'
import { acceptanceError, findLeaderRow } from './acceptance'
import { effectiveMinIsr } from './isr-rules'
import { isPaused } from './paused'
import { isBrokerUp } from './replicas'

/** How the records of a topic fare, over all its partitions and everybody who writes to it. */
export interface Flow {
  /** `idle`: nobody has anything to send. `partly`: some senders or partitions are held up, others are not. */
  readonly answer: 'yes' | 'partly' | 'no' | 'idle'
  /** Of the first partition that is held up. */
  readonly reason: StopReason | null
  /** Ids of the producers that are held up. */
  readonly held: readonly string[]
  /** The last error that one of them was given since it is held up; null before the first. */
  readonly error: string | null
  /** The obstacle is gone, and the first record has not been acknowledged yet. */
  readonly isClearing: boolean
}

/** A sender whose request failed and who was told of nothing for so long is held up, whatever the reason. */
const SILENT_US = 1_000_000

/** Look again at the partitions that something happened to. */
export function reviewWrites(world: World): void {
  const { state } = world
  if (state.allDirty) {
    state.allDirty = false
    state.dirty = []
    for (let p = 0; p < state.partitions.length; p++) reviewPartition(world, p)
    return
  }
  const dirty = state.dirty
  state.dirty = []
  for (const p of dirty) reviewPartition(world, p)
}

/** Nothing came back to a sender for so long: it is held up, though no request of it has failed yet. */
const WITHOUT_ANSWER_US = 2_000_000

/** Read at any instant; changes nothing. */
export function readFlow(world: World, topic: number): Flow {
  const { partitions, producers, topics } = world.state
  let open = 0
  let stopped = 0
  let isPartly = false
  let first = -1
  const held = new Set<number>()
  for (const p of topics[topic].partitions) {
    const senders = listSenders(world, p)
    if (senders.length === 0) continue
    open++
    if (!isHeldUp(world, p)) continue
    stopped++
    if (first < 0) first = p
    const stuck = new Set(listStuck(world, p))
    if (senders.some((n) => !stuck.has(n))) isPartly = true
    for (const n of stuck) held.add(n)
  }
  const errors = [...held]
    .map((n) => producers[n])
    .filter((producer) => producer.lastError !== null && producer.lastErrorUs >= partitions.stoppedSinceUs[first])
  return {
    answer: open === 0 ? 'idle' : stopped === 0 ? 'yes' : stopped === open && !isPartly ? 'no' : 'partly',
    reason: first < 0 ? null : (partitions.stopReason[first] ?? 'no-answer'),
    held: [...held].map((n) => producers[n].id),
    error: errors[0]?.lastError ?? null,
    isClearing: first >= 0 && partitions.clearedBy[first] >= 0,
  }
}

/** Somebody writes to this partition and is held up there. */
export function isHeldUp(world: World, partition: number): boolean {
  const senders = listSenders(world, partition)
  if (senders.length === 0) return false
  return (
    world.state.partitions.stopReason[partition] !== null || senders.some((n) => isWithoutAnswer(world, n, partition))
  )
}

/** Places of the producers that are held up at this partition, whatever is known of the reason. */
export function listStuck(world: World, partition: number): number[] {
  const waiting = listSenders(world, partition).filter((n) => isWithoutAnswer(world, n, partition))
  return [...new Set([...world.state.partitions.heldSenders[partition], ...waiting])]
}

/** It has had records for this partition for a while and was told of none. */
function isWithoutAnswer(world: World, n: number, partition: number): boolean {
  const { state, stores } = world
  const producer = state.producers[n]
  const queue = queueOf(world, n, partition)
  let oldestUs = queue.count > 0 ? queue.firstUs : Number.POSITIVE_INFINITY
  // Its application waits for the coordinator of its transactions.
  const { blockedSinceUs = -1 } = producer.transaction ?? {}
  if (blockedSinceUs >= 0) oldestUs = Math.min(oldestUs, blockedSinceUs)
  if (queue.readyHead < queue.ready.length)
    oldestUs = Math.min(oldestUs, stores.batches.createUs[queue.ready[queue.readyHead]])
  for (const slot of producer.slots) {
    // What it has sent without asking for an answer to somebody who leads no more it does not wait for.
    if (slot.phase === 'free' || (slot.acks === 0 && slot.broker !== queue.leader)) continue
    for (let i = 0; i < slot.batchCount; i++) {
      const batch = slot.batches[i]
      if (stores.batches.partition[batch] === partition) oldestUs = Math.min(oldestUs, stores.batches.createUs[batch])
    }
  }
  // Nobody is told of what is sent with acks=0: it waits for as long as a leader has not taken it.
  if (producer.acks === 0) return state.nowUs - oldestUs > WITHOUT_ANSWER_US
  return state.nowUs - Math.max(queue.throughUs, oldestUs) > WITHOUT_ANSWER_US
}

/** Producers that write to a partition now: they run, and have records for it or will have. */
export function listSenders(world: World, partition: number): number[] {
  const { producers, partitions } = world.state
  const topic = partitions.topic[partition]
  const position = partitions.number[partition]
  const senders: number[] = []
  for (let n = 0; n < producers.length; n++)
    if (producers[n].topic === topic && isSender(world, n, position)) senders.push(n)
  return senders
}

function isSender(world: World, n: number, position: number): boolean {
  const { producers, nowUs } = world.state
  const producer = producers[n]
  if (!producer.up) return false
  const queue = producer.queues[position]
  if (queue === undefined) return false
  if (hasUnanswered(queue)) return true
  // An application's own records come when they come.
  if (n >= world.scenario.producers.length) return true
  if (producer.recordsPerSecond <= 0) return false
  if (producer.stopUs > 0 && nowUs >= producer.stopUs) return false
  return producer.maxRecords === 0 || producer.created < producer.maxRecords
}

/** What stands between this sender and an answer from this partition; null when nothing does. */
function findObstacle(world: World, n: number, partition: number, leaderRow: number): StopReason | null {
  const { brokers, replicas, producers, network } = world.state
  const producer = producers[n]
  const cluster = clusterObstacle(world, partition, leaderRow, producer.acks === -1)
  if (cluster !== null) return cluster
  const { site } = brokers[replicas.broker[leaderRow]]
  if (!isPathOpen(network, producer.site, site)) return 'cut-off'
  if (producer.acks !== 0) return isPathOpen(network, site, producer.site) ? null : 'cut-off'
  // Anybody else is told by the answer. What this one sends is stored nowhere until it asks who leads.
  const { leader } = queueOf(world, n, partition)
  return leader >= 0 && leader !== replicas.broker[leaderRow] ? 'stale-leader' : null
}

/** What keeps the cluster itself from taking a record; acks=all needs the whole in-sync set, the others a leader. */
export function clusterObstacle(
  world: World,
  partition: number,
  leaderRow: number,
  needsAll: boolean,
): StopReason | null {
  if (leaderRow < 0) {
    const { leader } = world.state.controller.committed.partitions[partition].state
    return leader >= 0 && !isBrokerUp(world, leader) ? 'leader-down' : 'no-leader'
  }
  if (isPaused(world, world.state.replicas.broker[leaderRow])) return 'no-answer'
  const error = acceptanceError(world, partition, leaderRow)
  if (error === null) return null
  if (error === 'NETWORK_EXCEPTION' || error === 'LEADER_NOT_AVAILABLE') return 'leader-down'
  if (!needsAll) return null
  return error === 'NOT_ENOUGH_REPLICAS' ? 'below-min-isr' : 'isr-silent'
}

function reviewPartition(world: World, partition: number): void {
  const { state } = world
  const { partitions, controller } = state
  const registered = controller.committed.partitions[partition]
  if (registered === undefined) return
  const leaderRow = findLeaderRow(world, partition)
  partitions.leaderRow[partition] = leaderRow
  const name = state.topics[partitions.topic[partition]].name
  // Nobody writes to an internal topic but the brokers themselves.
  if (name.startsWith('__')) return
  const senders = listSenders(world, partition)
  const obstacles = senders.map((n) => findObstacle(world, n, partition, leaderRow))
  const isStopped = partitions.stopReason[partition] !== null
  const reason =
    senders.length === 0
      ? isStopped
        ? clusterObstacle(world, partition, leaderRow, true)
        : null
      : (obstacles.find((obstacle) => obstacle !== null) ?? null)
  const blocked = senders.filter((_, i) => obstacles[i] !== null)
  if (reason !== null) {
    stop(world, partition, leaderRow, reason, blocked, blocked.length < senders.length)
    return
  }
  const silent = senders.filter((n) => queueOf(world, n, partition).heldUp)
  if (isStopped) maybeResume(world, partition, senders, silent)
  else if (silent.length > 0) stop(world, partition, leaderRow, 'no-answer', silent, silent.length < senders.length)
  else if (leaderRow >= 0) partitions.hasOpened[partition] = 1
}

/** Records that wait to be sent or have been, and of which nobody was told anything. */
function hasUnanswered(queue: PartitionQueue): boolean {
  return queue.count > 0 || queue.inFlight > 0 || queue.ready.length > queue.readyHead
}

function queueOf(world: World, n: number, partition: number): PartitionQueue {
  const { producers, partitions } = world.state
  return producers[n].queues[partitions.number[partition]]
}

function stop(
  world: World,
  partition: number,
  leaderRow: number,
  reason: StopReason,
  held: readonly number[],
  isPartly: boolean,
): void {
  const { state } = world
  const { partitions } = state
  // A topic that is being created has no leader for a moment; nothing stopped.
  if (partitions.hasOpened[partition] === 0 && reason === 'no-leader') return
  const before = partitions.stopReason[partition]
  if (before !== reason || (partitions.stoppedPartly[partition] === 1) !== isPartly) touch(world)
  partitions.stopReason[partition] = reason
  partitions.stoppedPartly[partition] = isPartly ? 1 : 0
  partitions.heldSenders[partition] = held
  partitions.clearedBy[partition] = -1
  if (before === reason) return
  const topic = partitions.topic[partition]
  if (before === null) {
    const measure = state.measures[topic]
    partitions.stoppedSinceUs[partition] = state.nowUs
    if (measure.stoppedPartitions++ === 0) measure.stoppedSinceUs = state.nowUs
  } else if (reason === 'no-answer') return
  const isr = leaderRow >= 0 ? isrIds(world, partition, leaderRow) : registeredIsr(world, partition)
  partitions.stopEvent[partition] = tell(
    world,
    {
      kind: 'WritesStopped',
      topic: state.topics[topic].name,
      partition: partitions.number[partition],
      reason,
      isPartly,
      isr,
      minIsr: effectiveMinIsr(world, partition),
    },
    (reason === 'no-answer' ? diskCause(world, leaderRow) : null) ?? reviewCause(world, partition),
  )
}

/** Of a member of the in-sync set, or the leader, whose disk is slow: what made it so. */
function diskCause(world: World, leaderRow: number): number | null {
  if (leaderRow < 0) return null
  const slow = isrIds(world, world.state.replicas.partition[leaderRow], leaderRow).filter((id) =>
    world.state.brokers.some((broker) => broker.id === id && broker.disk !== undefined),
  )
  if (slow.length === 0) return null
  return world.stores.events.findLast((event) => event.kind === 'DiskSlowed' && slow.includes(event.broker))?.id ?? null
}

/** The obstacle is gone. Who was held up and has records must be told of one first, each of them. */
function maybeResume(world: World, partition: number, senders: readonly number[], silent: readonly number[]): void {
  const { state } = world
  const { partitions, producers } = state
  const isWaitedFor = (n: number): boolean => producers[n].acks !== 0 && hasUnanswered(queueOf(world, n, partition))
  const awaited = senders.filter(
    (n) => silent.includes(n) || (partitions.heldSenders[partition].includes(n) && isWaitedFor(n)),
  )
  const isPartly = awaited.length < senders.length ? 1 : 0
  if (partitions.clearedBy[partition] < 0) {
    partitions.clearedBy[partition] = reviewCause(world, partition)
    touch(world)
  }
  if (awaited.length > 0) {
    if (partitions.heldSenders[partition].length !== awaited.length) touch(world)
    partitions.stopReason[partition] = 'no-answer'
    partitions.heldSenders[partition] = awaited
    partitions.stoppedPartly[partition] = isPartly
    return
  }
  const topic = partitions.topic[partition]
  const measure = state.measures[topic]
  measure.stoppedPartitions--
  if (measure.stoppedPartitions === 0) measure.withoutWritesUs += state.nowUs - measure.stoppedSinceUs
  partitions.stopReason[partition] = null
  partitions.stoppedPartly[partition] = 0
  partitions.heldSenders[partition] = []
  partitions.hasOpened[partition] = 1
  partitions.stopEvent[partition] = -1
  touch(world)
  tell(
    world,
    {
      kind: 'WritesResumed',
      topic: state.topics[topic].name,
      partition: partitions.number[partition],
      stoppedUs: state.nowUs - partitions.stoppedSinceUs[partition],
    },
    endOfWaiting(world, partition) ?? partitions.clearedBy[partition],
  )
}

/** Who waited last was told of nothing stored: at this instant it was fenced, or gave up on what it had for this place. */
function endOfWaiting({ state, stores }: World, partition: number): number | null {
  const { topic, number } = state.partitions
  const isOfTopic = (id: string): boolean => state.producers.some((p) => p.id === id && p.topic === topic[partition])
  for (let i = stores.events.length - 1; i >= 0 && stores.events[i].timeUs === state.nowUs; i--) {
    const event = stores.events[i]
    if (event.kind === 'ProducerFenced' ? isOfTopic(event.producer) : isExpiry(event)) return i
  }
  return null

  function isExpiry(event: DomainEvent): boolean {
    return (
      event.kind === 'RecordsExpired' &&
      event.partition === number[partition] &&
      event.topic === state.topics[topic[partition]].name
    )
  }
}

/** A producer was told that records of this partition are stored. */
export function noteThrough(world: World, n: number, partition: number): void {
  const { partitions, dirty, nowUs } = world.state
  const queue = queueOf(world, n, partition)
  queue.throughUs = nowUs
  if (!queue.heldUp && partitions.stopReason[partition] === null) return
  queue.heldUp = false
  partitions.heldSenders[partition] = partitions.heldSenders[partition].filter((other) => other !== n)
  dirty.push(partition)
}

/** A request of this producer failed; `createUs` is when its first record was made. */
export function noteFailed(world: World, n: number, partition: number, createUs: number): void {
  const { dirty, nowUs } = world.state
  const queue = queueOf(world, n, partition)
  if (queue.heldUp || nowUs - Math.max(queue.throughUs, createUs) < SILENT_US) return
  queue.heldUp = true
  dirty.push(partition)
}

/** What the step follows from, else the last change of this partition. */
function reviewCause(world: World, partition: number): number {
  return world.state.cause >= 0 ? world.state.cause : world.state.partitions.changeEvent[partition]
}

function isrIds(world: World, partition: number, leaderRow: number): number[] {
  const { partitions, replicas, leaders, brokers } = world.state
  const { isr } = leaders[leaderRow] as LeaderState
  return partitions.rows[partition]
    .filter((row) => (isr >> replicas.slot[row]) & 1)
    .map((row) => brokers[replicas.broker[row]].id)
}

function registeredIsr(world: World, partition: number): number[] {
  const { controller, brokers } = world.state
  return controller.committed.partitions[partition].state.isr.map((b) => brokers[b].id)
}
