/**
 * The active controller (QuorumController): it decides on registrations, fencing, elections and ISR changes,
 * writes the decision into the metadata log, and the world learns of it when a majority has it.
 *
 * Decisions apply to the controller's own image at once, as in Kafka, so that the next decision builds on
 * them; a controller that loses the leadership loses what was not committed.
 */

import { assert } from '../engine/assert'
import { pushEvent } from '../engine/event-queue'
import { Kind } from '../engine/kinds'
import type { EventBody } from '../event'
import { tell, touch } from '../log/tell'
import { isPathOpen, pathCause } from '../network/network'
import { sendMail } from '../network/post'
import { clusterFlag, clusterNumber } from '../settings'
import type { WaitingAnswer } from '../shape/controller-state'
import type { BrokerId, BrokerIndex, PartitionIndex } from '../shape/ids'
import type { MailBody } from '../shape/mail'
import { entriesAfter, type MetadataEntry, type MetadataRecord } from '../shape/metadata-log'
import type { PartitionState } from '../shape/partition-state'
import type { World } from '../world'
import { applyToImage, createImage } from './image'
import { changePartition, type Election } from './partition-change'
import { appendMetadata } from './quorum-log'
import { noteCommittedRecord } from './topics'

// ---- becoming and ceasing to be active --------------------------------------------------------------------

export function activateController(world: World, n: number, event: number): void {
  const { state } = world
  const { controller, raft, brokers } = state
  const image = createImage(brokers.length, world.scenario.cluster.configs)
  for (const entry of entriesAfter(raft[n].tail, -1)) applyToImage(image, entry)
  controller.active = n
  controller.epoch = raft[n].epoch
  controller.image = image
  controller.activation++
  controller.waiting = []
  // Every broker gets a fresh session: the new controller has not listened before.
  controller.lastContactUs = brokers.map(() => state.nowUs)
  controller.heardMetadataOffset = brokers.map(() => -1)
  controller.shutdownOffset = brokers.map((_, b) => (image.brokers[b].inControlledShutdown ? raft[n].tail.offset : -1))
  const at = (us: number, kind: number): void =>
    pushEvent(state.queue, state.nowUs + us, kind, controller.activation, 0, 0)
  at(scanIntervalUs(world), Kind.SessionScan)
  controller.nextScanUs = state.nowUs + scanIntervalUs(world)
  at(clusterNumber(world, 'leader.imbalance.check.interval.seconds') * 1_000_000, Kind.PreferredCheck)
  at(clusterNumber(world, 'unclean.leader.election.interval.ms') * 1000, Kind.UncleanCheck)
  electLeaderless(world, event)
}

export function deactivateController(world: World): void {
  world.state.controller.active = -1
  world.state.controller.waiting = []
  touch(world)
}

function isActive(world: World, activation: number): boolean {
  const { controller, raft } = world.state
  return controller.active >= 0 && controller.activation === activation && raft[controller.active].up
}

// ---- writing ----------------------------------------------------------------------------------------------

/** Append a decision and apply it to the controller's image. Returns the entry. */
export function decide(
  world: World,
  record: MetadataRecord,
  events: readonly EventBody[],
  cause: number,
  causeOffset = -1,
): MetadataEntry {
  const { controller } = world.state
  assert(controller.active >= 0, 'nobody but the active controller writes metadata')
  const entry = appendMetadata(world, controller.active, record, events, cause, causeOffset)
  applyToImage(controller.image, entry)
  return entry
}

/** Answer `to` with `body` when everything written so far is committed. */
export function answerWhenCommitted(world: World, to: number, body: MailBody): void {
  const { controller, raft } = world.state
  const { offset } = raft[controller.active].tail
  // Nothing was written, and nothing waits for a majority: no commit would come to send this.
  if (offset <= raft[controller.active].highWatermark) {
    sendMail(world, controller.active, to, body)
    return
  }
  controller.waiting.push(Object.freeze({ offset, to, body }))
}

/** A majority has everything up to `entry`: tell the world, then answer who waits. */
export function onCommitted(world: World, entry: MetadataEntry): void {
  const { state } = world
  const { metadata, controller } = state
  for (const next of entriesAfter(entry, metadata.committedTail.offset)) {
    let cause = next.causeOffset >= 0 ? metadata.eventAtOffset[next.causeOffset] : next.cause
    let last = -1
    for (const body of next.events) {
      last = tell(world, body, cause)
      cause = last
    }
    metadata.eventAtOffset[next.offset] = last
    applyToImage(controller.committed, next)
    metadata.committedTail = next
    noteCommittedRecord(world, next, last)
  }
  touch(world)
  const later: WaitingAnswer[] = []
  for (const answer of controller.waiting) {
    if (answer.offset <= entry.offset) sendMail(world, controller.active, answer.to, answer.body)
    else later.push(answer)
  }
  controller.waiting = later
}

// ---- partitions -------------------------------------------------------------------------------------------

export interface PartitionDecision {
  readonly election: Election
  readonly targetIsr?: readonly BrokerIndex[]
  readonly targetReplicas?: readonly BrokerIndex[]
  readonly targetAdding?: readonly BrokerIndex[]
  readonly targetRemoving?: readonly BrokerIndex[]
  readonly recovered?: boolean
  readonly observers?: readonly BrokerIndex[]
  readonly uncleanShutdownReplicas?: readonly BrokerIndex[]
  /** A broker that is about to go and must not be elected. */
  readonly leaving?: BrokerIndex
  readonly reason: Extract<EventBody, { kind: 'IsrChanged' }>['reason']
  readonly cause: number
  readonly causeOffset?: number
}

/** May this broker lead? Registered, unfenced, not on its way out. */
export function isActiveBroker(world: World, broker: BrokerIndex): boolean {
  const registration = world.state.controller.image.brokers[broker]
  return registration.registered && !registration.fenced && !registration.inControlledShutdown
}

export function minIsrOf(world: World, partition: PartitionIndex): number {
  const { topics, partitions } = world.state
  const replicas = world.state.controller.image.partitions[partition].state.replicas.length
  return Math.min(topics[partitions.topic[partition]].minIsr, replicas)
}

/** Change one partition by Kafka's rules; returns the new state, or null when nothing changes. */
export function decidePartition(
  world: World,
  partition: PartitionIndex,
  change: PartitionDecision,
): PartitionState | null {
  const { state } = world
  const image = state.controller.image.partitions[partition]
  const before = image.state
  const eligible = world.scenario.cluster.eligibleLeaderReplicasVersion === 1
  const next = changePartition(before, {
    election: change.election,
    isAcceptableLeader: (broker) => broker !== change.leaving && isActiveBroker(world, broker),
    minIsr: minIsrOf(world, partition),
    elrEnabled: eligible,
    useLastKnownLeader: eligible,
    targetIsr: change.targetIsr,
    targetReplicas: change.targetReplicas,
    targetAdding: change.targetAdding,
    targetRemoving: change.targetRemoving,
    targetLeaderRecoveryState: change.recovered ? 'RECOVERED' : undefined,
    uncleanShutdownReplicas: change.uncleanShutdownReplicas,
  })
  const observers = change.observers ?? image.observers
  const observersChanged = change.observers !== undefined && change.observers.join() !== image.observers.join()
  if (next === null && !observersChanged) return null
  const after = Object.freeze(next ?? { ...before, partitionEpoch: before.partitionEpoch + 1 })
  decide(
    world,
    { type: 'Partition', partition, topic: image.topic, number: image.number, state: after, observers },
    describeChange(world, partition, before, after, observers, change),
    change.cause,
    change.causeOffset ?? -1,
  )
  return after
}

function describeChange(
  world: World,
  partition: PartitionIndex,
  before: PartitionState,
  after: PartitionState,
  observers: readonly BrokerIndex[],
  change: PartitionDecision,
): EventBody[] {
  const { topics, partitions, brokers } = world.state
  const topic = topics[partitions.topic[partition]].name
  const at = { topic, partition: partitions.number[partition] }
  const ids = (list: readonly BrokerIndex[]): BrokerId[] => list.map((b) => brokers[b].id)
  const minIsr = minIsrOf(world, partition)
  const events: EventBody[] = []
  if (after.replicas.join() !== before.replicas.join()) {
    events.push({ kind: 'ReplicasReassigned', ...at, replicas: ids(after.replicas) })
  }
  if (after.leader !== before.leader) {
    // Who joins and leads with one record, because a reassignment ends with it, is in sync (PartitionChangeBuilder).
    const inSync = [...before.isr, ...before.elr, ...(change.targetIsr ?? [])]
    const unclean = after.leader >= 0 && !inSync.includes(after.leader)
    const clean = change.election === 'PREFERRED' ? 'PREFERRED' : 'CLEAN'
    events.push({
      kind: 'LeaderElected',
      ...at,
      leader: after.leader < 0 ? -1 : brokers[after.leader].id,
      previous: before.leader < 0 ? -1 : brokers[before.leader].id,
      leaderEpoch: after.leaderEpoch,
      election: after.leader < 0 ? 'NONE' : unclean ? 'UNCLEAN' : clean,
      isr: ids(after.isr),
      leaderIsObserver: observers.includes(after.leader),
    })
  }
  const joined = after.isr.filter((b) => !before.isr.includes(b))
  const left = before.isr.filter((b) => !after.isr.includes(b))
  if (joined.length === 0 && left.length === 0) return events
  // An observer that an unclean election made the leader was elected, not promoted.
  const promoted = joined.filter((b) => observers.includes(b) && b !== after.leader)
  const demoted = change.reason === 'demotion' ? left.filter((b) => observers.includes(b)) : []
  const reason = promoted.length > 0 ? 'promotion' : change.reason
  events.push({ kind: 'IsrChanged', ...at, isr: ids(after.isr), joined: ids(joined), left: ids(left), reason, minIsr })
  const policy = promotionPolicyName(world, partition)
  for (const b of promoted) {
    events.push({ kind: 'ObserverPromoted', ...at, broker: brokers[b].id, policy, isr: ids(after.isr), minIsr })
  }
  for (const b of demoted)
    events.push({ kind: 'ObserverDemoted', ...at, broker: brokers[b].id, isr: ids(after.isr), minIsr })
  return events
}

function promotionPolicyName(world: World, partition: number): string {
  const { topics, partitions } = world.state
  const placement = topics[partitions.topic[partition]].placement
  return placement?.observerPromotionPolicy ?? (placement?.version === 2 ? 'under-min-isr' : 'leader-is-observer')
}

/** Those of which the controllers know: the creation of others was lost with the controller that had decided it. */
export function allPartitions(world: World): number[] {
  return world.state.controller.image.partitions.flatMap((partition, p) => (partition === undefined ? [] : [p]))
}

function uncleanEnabled(world: World, partition: number): boolean {
  const { topics, partitions } = world.state
  return topics[partitions.topic[partition]].unclean
}

/** A broker was fenced or leaves: take it out of every ISR and elect where it led (handleBrokerFenced). */
export function removeFromPartitions(
  world: World,
  broker: number,
  reason: 'fenced' | 'shutdown',
  cause: number,
  causeOffset: number,
): void {
  for (const p of allPartitions(world)) {
    const { state } = world.state.controller.image.partitions[p]
    if (state.leader !== broker && !state.isr.includes(broker)) continue
    decidePartition(world, p, {
      election: uncleanEnabled(world, p) ? 'UNCLEAN' : 'ONLINE',
      targetIsr: state.isr.filter((b) => b !== broker),
      leaving: broker,
      reason,
      cause,
      causeOffset,
    })
  }
}

/** Somebody became available: partitions without a leader may have one now. */
export function electLeaderless(world: World, cause: number, causeOffset = -1): void {
  for (const p of allPartitions(world)) {
    const { state } = world.state.controller.image.partitions[p]
    if (state.leader >= 0) continue
    const election = uncleanEnabled(world, p) ? 'UNCLEAN' : 'ONLINE'
    decidePartition(world, p, { election, reason: 'election', cause, causeOffset })
  }
}

// ---- sessions ---------------------------------------------------------------------------------------------

/** broker.session.timeout.ms in microseconds. */
export function sessionTimeoutUs(world: World): number {
  return clusterNumber(world, 'broker.session.timeout.ms') * 1000
}

function scanIntervalUs(world: World): number {
  return Math.max(1000, Math.round(sessionTimeoutUs(world) / 8))
}

/** BrokerHeartbeatManager.findOneStaleBroker: one broker a pass, the next pass soon while there are more. */
export function onSessionScan(world: World, activation: number): void {
  if (!isActive(world, activation)) return
  const { state } = world
  const { controller } = state
  const stale = staleBrokers(world)
  if (stale.length > 0) fenceBroker(world, stale[0])
  const pause = stale.length > 1 ? 10_000 : scanIntervalUs(world)
  controller.nextScanUs = state.nowUs + pause
  pushEvent(state.queue, state.nowUs + pause, Kind.SessionScan, controller.activation, 0, 0)
}

/**
 * When the active controller will fence a broker from which nothing more is heard: at its first look after the session
 * has run out, microseconds; -1 while there is no active controller or the broker is fenced already.
 */
export function predictFencing(world: World, broker: number): number {
  const { controller } = world.state
  const registration = controller.image.brokers[broker]
  if (controller.active < 0 || !registration.registered || registration.fenced) return -1
  const overUs = controller.lastContactUs[broker] + sessionTimeoutUs(world)
  const interval = scanIntervalUs(world)
  const looks = Math.max(0, Math.floor((overUs - controller.nextScanUs) / interval) + 1)
  return controller.nextScanUs + looks * interval
}

function staleBrokers(world: World): number[] {
  const { controller, nowUs, brokers } = world.state
  const limit = sessionTimeoutUs(world)
  const stale: number[] = []
  for (let b = 0; b < brokers.length; b++) {
    const registration = controller.image.brokers[b]
    if (registration.registered && !registration.fenced && nowUs - controller.lastContactUs[b] > limit) stale.push(b)
  }
  return stale.sort((x, y) => controller.lastContactUs[x] - controller.lastContactUs[y] || x - y)
}

function fenceBroker(world: World, broker: number): void {
  const { state } = world
  const silentMs = Math.round((state.nowUs - state.controller.lastContactUs[broker]) / 1000)
  const entry = decide(
    world,
    { type: 'BrokerRegistrationChange', broker, fenced: true, inControlledShutdown: false },
    [{ kind: 'BrokerFenced', broker: state.brokers[broker].id, silentMs }],
    silenceCause(world, broker),
  )
  removeFromPartitions(world, broker, 'fenced', -1, entry.offset)
}

/** Why the controller does not hear a broker: its process is down, or the way is cut. */
function silenceCause(world: World, broker: number): number {
  const { brokers, raft, controller, network } = world.state
  const { phase, cause, site } = brokers[broker]
  if (phase === 'crashed' || phase === 'stopped' || phase === 'starting') return cause
  if (raft[brokers[broker].node].paused) return raft[brokers[broker].node].pauseCause
  const there = raft[controller.active].site
  if (!isPathOpen(network, site, there) || !isPathOpen(network, there, site)) return pathCause(network, site, there)
  return -1
}

// ---- periodic elections -----------------------------------------------------------------------------------

export function onPreferredCheck(world: World, activation: number): void {
  if (!isActive(world, activation)) return
  const { state } = world
  if (clusterFlag(world, 'auto.leader.rebalance.enable')) {
    for (const p of allPartitions(world)) {
      const partition = state.controller.image.partitions[p].state
      if (partition.leader >= 0 && partition.leader !== partition.replicas[0]) {
        decidePartition(world, p, { election: 'PREFERRED', reason: 'election', cause: -1 })
      }
    }
  }
  const interval = clusterNumber(world, 'leader.imbalance.check.interval.seconds') * 1_000_000
  pushEvent(state.queue, state.nowUs + interval, Kind.PreferredCheck, activation, 0, 0)
}

export function onUncleanCheck(world: World, activation: number): void {
  if (!isActive(world, activation)) return
  electLeaderless(world, -1)
  const interval = clusterNumber(world, 'unclean.leader.election.interval.ms') * 1000
  pushEvent(world.state.queue, world.state.nowUs + interval, Kind.UncleanCheck, activation, 0, 0)
}
