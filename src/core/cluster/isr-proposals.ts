/** Proposing ISR changes to the controller (AlterPartitionManager): one request in flight a broker. */
import { pushEvent } from '../engine/event-queue'
import { Kind } from '../engine/kinds'
import type { AlterPartitionItem } from '../network/mail'
import { sendMail } from '../network/post'
import type { World } from '../world'
import { type LeaderState, PENDING_NONE, PENDING_SHRINK } from './replica-state'
import { brokersOf } from './replicas'

/** Propose an ISR (a mask) to the controller; one proposal a partition at a time. */
export function propose(
  world: World,
  leader: LeaderState,
  isr: number,
  pending: number,
  reason: string,
  cause: number,
): void {
  leader.proposed = isr
  leader.pending = pending
  leader.pendingReason = reason
  leader.pendingCause = cause
  world.state.dirty.push(world.state.replicas.partition[leader.row])
  queueProposal(world, leader)
}

/** An uncleanly elected leader says that it has recovered, so that the ISR may grow again. */
export function reportRecovered(world: World, leader: LeaderState): void {
  propose(world, leader, leader.isr, PENDING_SHRINK, 'election', -1)
}

function queueProposal(world: World, leader: LeaderState): void {
  const { replicas, brokers } = world.state
  const b = replicas.broker[leader.row]
  const queue = brokers[b].alterQueue
  if (!queue.includes(leader.row)) queue.push(leader.row)
  sendProposals(world, b)
}

/** AlterPartitionManager: one request in flight a broker, with all that waits. */
export function sendProposals(world: World, b: number): void {
  const { state } = world
  const broker = state.brokers[b]
  if (broker.alterRequest > 0 && broker.alterGiveUpUs > state.nowUs) return
  const items: AlterPartitionItem[] = []
  for (const row of broker.alterQueue) {
    const leader = state.leaders[row]
    if (leader === null || leader.pending === PENDING_NONE) continue
    const partition = state.replicas.partition[row]
    items.push({
      partition,
      leaderEpoch: leader.epoch,
      partitionEpoch: leader.partitionEpoch,
      newIsr: Object.freeze(brokersOf(world, partition, leader.proposed)),
      recovered: true,
      reason: leader.pendingReason,
      cause: leader.pendingCause,
    })
  }
  if (items.length === 0) {
    broker.alterQueue = []
    broker.alterRequest = 0
    return
  }
  const controller = state.raft[broker.node].leader
  broker.alterRequest = state.steps + 1
  // An answer may be lost; ask again after a while, by then perhaps another controller.
  broker.alterGiveUpUs = state.nowUs + (controller >= 0 && broker.registered ? 2_000_000 : 100_000)
  pushEvent(state.queue, broker.alterGiveUpUs, Kind.AlterPartitionTimeout, b, broker.life, 0)
  if (controller < 0 || !broker.registered) return
  sendMail(world, broker.node, controller, {
    type: 'AlterPartition',
    broker: b,
    brokerEpoch: broker.brokerEpoch,
    items: Object.freeze(items),
    request: broker.alterRequest,
  })
}

export function onAlterPartitionTimeout(world: World, b: number, life: number): void {
  const broker = world.state.brokers[b]
  if (life !== broker.life || broker.alterRequest === 0 || broker.alterGiveUpUs > world.state.nowUs) return
  broker.alterRequest = 0
  sendProposals(world, b)
}
