/**
 * Proposing ISR changes to the controller (AlterPartitionManager): one request in flight a broker, with all that waits.
 *
 * The one thing a reader would get wrong: a partition has one proposal from when it is queued until it is answered, and
 * a second one in between is not attempted (OPERATION_NOT_ATTEMPTED). The leader stays with what is committed and comes
 * back at the next fetch of the follower, or at the next look for those who lag.
 */
import { pushEvent } from '../engine/event-queue'
import { Kind } from '../engine/kinds'
import { sendMail } from '../network/post'
import type { AlterPartitionItem } from '../shape/mail'
import { type LeaderState, PENDING_NONE } from '../shape/replica-state'
import type { World } from '../world'
import { brokersOf } from './replicas'

/** AlterPartitionManager.handleAlterPartitionResponse: a request that was refused as a whole is sent again after this. */
const RETRY_US = 50_000
/** How often a broker that knows no controller looks for one (NodeToControllerRequestThread.doWork). */
const SEARCH_US = 100_000
/** An answer may be lost with a path; the request is sent again after so long, by then perhaps to another controller. */
const PATIENCE_US = 2_000_000

/** Propose an ISR (a mask) to the controller. Nothing changes while an older proposal is not answered. */
export function propose(
  world: World,
  leader: LeaderState,
  isr: number,
  pending: number,
  reason: string,
  cause: number,
): void {
  const { replicas, brokers, dirty } = world.state
  const b = replicas.broker[leader.row]
  const partition = replicas.partition[leader.row]
  if (brokers[b].alterQueue.some((item) => item.partition === partition)) return
  leader.proposed = isr
  leader.pending = pending
  dirty.push(partition)
  const { epoch: leaderEpoch, partitionEpoch } = leader
  const newIsr = Object.freeze(brokersOf(world, partition, isr))
  const item: AlterPartitionItem = { partition, leaderEpoch, partitionEpoch, newIsr, recovered: true, reason, cause }
  brokers[b].alterQueue.push(Object.freeze(item))
  sendProposals(world, b)
}

/** Is this proposal what the leader waits for? It is not when the metadata log has told it something newer since. */
export function isAwaited(leader: LeaderState, item: AlterPartitionItem): boolean {
  const { pending, epoch, partitionEpoch } = leader
  return pending !== PENDING_NONE && epoch === item.leaderEpoch && partitionEpoch === item.partitionEpoch
}

/** Send all that waits, unless a request is under way. */
export function sendProposals(world: World, b: number): void {
  const { state } = world
  const broker = state.brokers[b]
  if (broker.alterRequest > 0 && broker.alterGiveUpUs > state.nowUs) return
  if (broker.alterQueue.length === 0) {
    broker.alterRequest = 0
    return
  }
  const controller = state.raft[broker.node].leader
  const canSend = controller >= 0 && broker.registered
  expectAnswer(world, b, canSend ? PATIENCE_US : SEARCH_US)
  if (!canSend) return
  sendMail(world, broker.node, controller, {
    type: 'AlterPartition',
    broker: b,
    brokerEpoch: broker.brokerEpoch,
    items: Object.freeze(broker.alterQueue.slice()),
    request: broker.alterRequest,
  })
}

function expectAnswer(world: World, b: number, forUs: number): void {
  const { state } = world
  const broker = state.brokers[b]
  broker.alterRequest = state.steps + 1
  broker.alterGiveUpUs = state.nowUs + forUs
  pushEvent(state.queue, broker.alterGiveUpUs, Kind.AlterPartitionTimeout, b, broker.life, 0)
}

/** The answer asks for the same again, but not at once: the broker or the controller must learn something first. */
export function sendProposalsLater(world: World, b: number): void {
  expectAnswer(world, b, RETRY_US)
}

export function onAlterPartitionTimeout(world: World, b: number, life: number): void {
  const broker = world.state.brokers[b]
  if (life !== broker.life || broker.alterRequest === 0 || broker.alterGiveUpUs > world.state.nowUs) return
  resendProposals(world, b)
}

/** Nobody will answer the request under way: its time is over, or there is another controller. */
export function resendProposals(world: World, b: number): void {
  world.state.brokers[b].alterRequest = 0
  sendProposals(world, b)
}
