/**
 * A broker's life: it starts, registers, sends heartbeats, applies what the quorum has committed, and stops
 * or dies (BrokerLifecycleManager, BrokerMetadataPublisher).
 *
 * The one thing a reader would get wrong: a broker never fences itself. Cut off from the controllers it goes
 * on with what it knew last, as a zombie leader if it was one.
 *
 * What clients notice of a process that begins or ends is above the cluster, in `clients/broker-news.ts`.
 *
 * Simplification: a process that has started answers at once, with NOT_LEADER_OR_FOLLOWER while it has no role. Kafka opens
 * the ports for clients and followers only when the broker has caught up with the metadata (`enableRequestProcessing` at the
 * end of `BrokerServer.startup`), so that they are refused the connection until then.
 *
 * Simplification: a restarted process finds its logs as it left them, even after its site lost power.
 */

import { pushEvent } from '../engine/event-queue'
import { Kind } from '../engine/kinds'
import { loadSnapshot } from '../log/producer-sequences'
import { tell, touch } from '../log/tell'
import { postMail, sendMail } from '../network/post'
import { clusterFlag, clusterNumber } from '../settings'
import type { Mail } from '../shape/mail'
import type { MetadataEntry } from '../shape/metadata-log'
import { entriesAfter, entryAt } from '../shape/metadata-log'
import type { World } from '../world'
import { armCleaner } from './cleaning'
import { forgetConnectionsOf, resetConnectionsTo } from './client-connections'
import { resetPairsOf } from './fetch'
import { dropGroupRequests } from './group-mail'
import { onAlterPartitionResponse } from './isr'
import { resendProposals } from './isr-proposals'
import { isrCheckUs } from './isr-rules'
import { startNode, stopNode } from './quorum'
import { isBrokerUp } from './replicas'
import { brokerStartUs } from './restart'
import { armRetention } from './retention'
import { abandonRoles, applyPartition } from './roles'
import { dropTransactions } from './transaction-mail'

export function startBroker(world: World, b: number, cause: number): void {
  const { state } = world
  const broker = state.brokers[b]
  broker.phase = 'starting'
  broker.phaseSinceUs = state.nowUs
  broker.cause = cause
  broker.life++
  pushEvent(state.queue, state.nowUs + brokerStartUs(world, b), Kind.BrokerBooted, b, broker.life, 0)
  touch(world)
}

/** The process runs; false when it is not awaited any more. Its duties begin when its host has reset what clients held. */
export function bootBroker(world: World, b: number, life: number): boolean {
  const { state } = world
  const broker = state.brokers[b]
  if (life !== broker.life || broker.phase !== 'starting') return false
  broker.registered = false
  broker.registrationRefused = false
  broker.fenced = true
  broker.brokerEpoch = -1
  broker.awaitingUs = 0
  broker.appliedOffset = -1
  broker.cause = tell(world, { kind: 'BrokerStarted', broker: broker.id }, broker.cause)
  broker.phase = 'running'
  broker.phaseSinceUs = state.nowUs
  for (let row = 0; row < state.replicas.length; row++) if (state.replicas.broker[row] === b) loadSnapshot(world, row)
  startNode(world, broker.node)
  // Connections to the process that was there before are refused now.
  resetPairsOf(world, b)
  resetConnectionsTo(world, b)
  state.allDirty = true
  touch(world)
  return true
}

/**
 * Start the timers of a running broker. The look for followers that lag (`isr-expiration`) has its phase from when its
 * broker was started, and brokers that formed the cluster were not started in the same microsecond: so theirs differs,
 * and follows from the seed.
 */
export function beginDuties(world: World, b: number): void {
  const { state } = world
  const broker = state.brokers[b]
  const firstLookUs = state.nowUs > 0 ? isrCheckUs(world) : 1 + (hashPhase(world.scenario.seed, b) % isrCheckUs(world))
  pushEvent(state.queue, state.nowUs + 1, Kind.BrokerHeartbeat, b, broker.life, 0)
  pushEvent(state.queue, state.nowUs + firstLookUs, Kind.IsrCheck, b, broker.life, 0)
  armRetention(world, b)
  armCleaner(world, b)
}

/** A number spread evenly over 32 bits, from seed and broker; no draw, so that the draws of the run stay what they are. */
function hashPhase(seed: number, b: number): number {
  const mixed = Math.imul(seed ^ (b + 1), 0x9e3779b1) >>> 0
  return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) >>> 0
}

/**
 * The process is gone at once. `silent` when its host is gone too, so that nobody is told. Returns what everything that
 * follows from it has as its cause.
 */
export function crashBroker(world: World, b: number, cause: number, silent: boolean): number {
  const { state } = world
  const broker = state.brokers[b]
  if (broker.phase === 'crashed' || broker.phase === 'stopped') return cause
  const event = silent ? cause : tell(world, { kind: 'BrokerCrashed', broker: broker.id }, cause)
  broker.cleanShutdown = false
  endProcess(world, b, 'crashed', event)
  if (!silent) {
    resetPairsOf(world, b)
    resetConnectionsTo(world, b)
  }
  return event
}

function endProcess(world: World, b: number, phase: 'crashed' | 'stopped', cause: number): void {
  const { state } = world
  const broker = state.brokers[b]
  broker.phase = phase
  broker.phaseSinceUs = state.nowUs
  broker.cause = cause
  broker.life++
  broker.registered = false
  broker.alterRequest = 0
  broker.alterQueue = []
  broker.isrShrinks = 0
  broker.isrExpands = 0
  broker.purgatoryTimerUs = Number.POSITIVE_INFINITY
  abandonRoles(world, b)
  forgetConnectionsOf(world, b)
  dropGroupRequests(world, b)
  dropTransactions(world, b)
  stopNode(world, broker.node, cause)
  state.allDirty = true
  touch(world)
}

/** SIGTERM. Without `controlled.shutdown.enable` the process just ends. */
export function stopBroker(world: World, b: number, cause: number): void {
  const { state } = world
  const broker = state.brokers[b]
  if (broker.phase === 'starting') {
    endProcess(world, b, 'stopped', cause)
    return
  }
  if (broker.phase !== 'running') return
  broker.cause = tell(world, { kind: 'BrokerShutdownStarted', broker: broker.id }, cause)
  broker.phaseSinceUs = state.nowUs
  if (!broker.registered || !clusterFlag(world, 'controlled.shutdown.enable')) {
    finishShutdown(world, b)
    return
  }
  broker.phase = 'shutting-down'
  // beginControlledShutdown asks at once; a heartbeat that is under way does not hold this one up.
  broker.awaitingUs = 0
  pushEvent(state.queue, state.nowUs + 1, Kind.BrokerHeartbeat, b, broker.life, 1)
  touch(world)
}

function finishShutdown(world: World, b: number): void {
  const broker = world.state.brokers[b]
  broker.cleanShutdown = true
  const event = tell(world, { kind: 'BrokerStopped', broker: broker.id }, broker.cause)
  endProcess(world, b, 'stopped', event)
  resetPairsOf(world, b)
  resetConnectionsTo(world, b)
}

/** After so long without an answer, a stopping broker gives up on the controller (LogManager timeout of 5 minutes). */
const SHUTDOWN_PATIENCE_US = 300_000_000

/**
 * How long an answer is waited for. A registration changes the broker epoch, so it is not sent twice lightly: the
 * channel to the controller gives it up after the session timeout. A heartbeat may come twice.
 */
function patienceUs(world: World, registered: boolean): number {
  const key = registered ? 'broker.heartbeat.interval.ms' : 'broker.session.timeout.ms'
  return clusterNumber(world, key) * 1000
}

/** Another controller: what was asked of the old one is asked of this one, at once. */
export function onControllerFound(world: World, b: number): void {
  const broker = world.state.brokers[b]
  broker.awaitingUs = 0
  onHeartbeatTimer(world, b, broker.life, 1)
  if (isBrokerUp(world, b)) resendProposals(world, b)
}

/** `once` 1: an extra heartbeat that does not plan the next one. */
export function onHeartbeatTimer(world: World, b: number, life: number, once: number): void {
  const { state } = world
  const broker = state.brokers[b]
  if (life !== broker.life) return
  if (broker.phase !== 'running' && broker.phase !== 'shutting-down') return
  if (broker.phase === 'shutting-down' && state.nowUs - broker.phaseSinceUs > SHUTDOWN_PATIENCE_US) {
    finishShutdown(world, b)
    return
  }
  const controller = state.raft[broker.node].leader
  if (controller >= 0 && broker.awaitingUs <= state.nowUs) {
    broker.awaitingUs = state.nowUs + patienceUs(world, broker.registered)
    if (broker.registered) {
      postMail(world, {
        from: broker.node,
        to: controller,
        type: 'BrokerHeartbeat',
        broker: b,
        brokerEpoch: broker.brokerEpoch,
        metadataOffset: state.raft[broker.node].highWatermark,
        wantShutDown: broker.phase === 'shutting-down',
      })
    } else {
      sendMail(world, broker.node, controller, {
        type: 'BrokerRegistration',
        broker: b,
        incarnation: broker.life,
        cleanShutdown: broker.cleanShutdown,
      })
    }
  }
  if (once === 1) return
  const regular = clusterNumber(world, 'broker.heartbeat.interval.ms') * 1000
  // Until it is registered and unfenced, a broker talks to the controller more often.
  const hurried = !broker.registered || broker.fenced || broker.phase === 'shutting-down'
  const pause = hurried ? Math.min(regular, 200_000) : regular
  pushEvent(state.queue, state.nowUs + pause, Kind.BrokerHeartbeat, b, life, 0)
}

export function onBrokerMail(world: World, mail: Mail): boolean {
  const b = mail.to - world.scenario.controllers.length
  if (b < 0) return false
  const broker = world.state.brokers[b]
  if (mail.type === 'BrokerRegistrationResponse') {
    if (mail.incarnation !== broker.life || broker.registered) return true
    broker.awaitingUs = 0
    if (mail.error !== null) {
      if (!broker.registrationRefused) {
        tell(world, { kind: 'BrokerRegistrationRefused', broker: broker.id, error: mail.error }, broker.cause)
      }
      broker.registrationRefused = true
      return true
    }
    broker.registered = true
    broker.brokerEpoch = mail.brokerEpoch
    onMetadataAdvanced(world, b)
    return true
  }
  if (mail.type === 'BrokerHeartbeatResponse') {
    if (mail.brokerEpoch !== broker.brokerEpoch || !broker.registered) return true
    broker.awaitingUs = 0
    if (mail.error === 'STALE_BROKER_EPOCH') broker.registered = false
    else if (mail.shouldShutDown && broker.phase === 'shutting-down') finishShutdown(world, b)
    else broker.fenced = mail.isFenced
    return true
  }
  if (mail.type === 'AlterPartitionResponse') {
    onAlterPartitionResponse(world, b, mail)
    return true
  }
  return false
}

// ---- metadata ---------------------------------------------------------------------------------------------

/** The broker has fetched metadata: act on what is committed. */
export function onMetadataAdvanced(world: World, b: number): void {
  const { state } = world
  const broker = state.brokers[b]
  const node = state.raft[broker.node]
  if (!broker.registered || node.highWatermark < broker.brokerEpoch) return
  if (node.highWatermark <= broker.appliedOffset) return
  const target = entryAt(node.tail, node.highWatermark)
  if (target === null) return
  const latest = new Map<number, MetadataEntry>()
  for (const entry of entriesAfter(target, broker.appliedOffset)) {
    if (entry.record.type === 'Partition') latest.set(entry.record.partition, entry)
  }
  broker.appliedOffset = node.highWatermark
  for (const entry of latest.values()) {
    const event = state.metadata.eventAtOffset[entry.offset]
    state.cause = event === undefined ? -1 : event
    applyPartition(world, b, entry)
  }
  state.cause = -1
}
