/**
 * Changes of the ISR on their way: what a leader may propose, and what the controller may accept (AlterPartition,
 * KIP-497, KIP-841). The one thing a reader would get wrong: where a follower stands is read from its own log here, and
 * not from what its leader believes.
 */
import { Kind } from '../engine/kinds'
import type { BrokerRegistrationImage } from '../shape/controller-state'
import type { Mail } from '../shape/mail'
import type { PartitionState } from '../shape/partition-state'
import type { LeaderState } from '../shape/replica-state'
import type { World } from '../world'
import { membersOf } from './appends'
import type { Violation } from './checker'
import { arrivingMail, type Upcoming } from './upcoming'

const EXPAND = 1
const SHRINK = 2

interface Request {
  readonly mail: Extract<Mail, { type: 'AlterPartition' }>
  readonly brokers: readonly BrokerRegistrationImage[]
  readonly before: readonly PartitionState[]
}

interface Seen {
  readonly epoch: number
  partitionEpoch: number
  pending: number
  proposed: number
  readonly caughtUpUs: Float64Array
}

export interface ProposalMemory {
  request: Request | null
  /** By leader row: the last proposal that was judged, and when each slot last asked with all that the leader had. */
  readonly leaders: (Seen | undefined)[]
}

export function createProposalMemory(): ProposalMemory {
  return { request: null, leaders: [] }
}

export function prepareProposals(world: World, memory: ProposalMemory, upcoming: Upcoming): void {
  memory.request = null
  const mail = arrivingMail(world, upcoming, Kind.Mail)
  const { controller } = world.state
  if (mail === null || mail.type !== 'AlterPartition' || controller.active !== mail.to) return
  const before = mail.items.map(({ partition }) => controller.image.partitions[partition].state)
  memory.request = { mail, brokers: controller.image.brokers.slice(), before }
}

export function checkProposals(world: World, memory: ProposalMemory): Violation | null {
  return checkController(world, memory) ?? checkLeaders(world, memory)
}

/** Accepted if and only if everything that it names is current and may be in the ISR. */
function checkController(world: World, { request }: ProposalMemory): Violation | null {
  const { controller } = world.state
  // A controller that stands still answers when it goes on.
  if (request === null || controller.active !== request.mail.to || world.state.raft[request.mail.to].paused) return null
  const { mail, brokers, before } = request
  for (const [i, { partition, newIsr, leaderEpoch, partitionEpoch, recovered }] of mail.items.entries()) {
    const state = before[i]
    const { registered, brokerEpoch } = brokers[mail.broker]
    const isActive = (b: number): boolean =>
      brokers[b].registered && !brokers[b].fenced && !brokers[b].inControlledShutdown
    const wrongs = [
      !registered || brokerEpoch !== mail.brokerEpoch ? 'STALE_BROKER_EPOCH' : '',
      state.leader !== mail.broker ? 'NOT_LEADER_OR_FOLLOWER' : '',
      leaderEpoch !== state.leaderEpoch ? `leader epoch ${leaderEpoch} at ${state.leaderEpoch}` : '',
      partitionEpoch !== state.partitionEpoch ? `partition epoch ${partitionEpoch} at ${state.partitionEpoch}` : '',
      newIsr.some((b) => !state.replicas.includes(b)) || !newIsr.includes(mail.broker) ? 'not its replicas' : '',
      newIsr.some((b) => !isActive(b)) ? 'INELIGIBLE_REPLICA' : '',
      state.leaderRecoveryState === 'RECOVERING' && !recovered && newIsr.length > 1 ? 'RECOVERING' : '',
    ].filter((wrong) => wrong !== '')
    const isChanged = controller.image.partitions[partition].state !== state
    const asksForChange = newIsr.length !== state.isr.length || newIsr.some((b) => !state.isr.includes(b))
    if (isChanged ? wrongs.length === 0 : wrongs.length > 0 || !asksForChange) continue
    return {
      invariant: 'the controller takes an ISR if and only if it is current and eligible',
      message: `partition ${partition}, ISR ${state.isr} to ${newIsr} ${isChanged ? `was taken: ${wrongs}` : 'was refused without a reason'}`,
    }
  }
  return null
}

function checkLeaders(world: World, { leaders }: ProposalMemory): Violation | null {
  for (const leader of world.state.leaders) {
    if (leader === null) continue
    let seen = leaders[leader.row]
    if (seen === undefined || seen.epoch !== leader.epoch) {
      const caughtUpUs = new Float64Array(leader.leo.length).fill(Number.NEGATIVE_INFINITY)
      seen = { epoch: leader.epoch, partitionEpoch: -1, pending: -1, proposed: -1, caughtUpUs }
      leaders[leader.row] = seen
    }
    const { pending, proposed, partitionEpoch } = leader
    if (seen.pending !== pending || seen.proposed !== proposed || seen.partitionEpoch !== partitionEpoch) {
      seen.pending = pending
      seen.proposed = proposed
      seen.partitionEpoch = partitionEpoch
      const isLag = pending === SHRINK && isForLag(world, leader)
      const violation =
        pending === EXPAND ? checkNewcomers(world, leader) : isLag ? checkLaggards(world, seen, leader) : null
      if (violation !== null) return violation
    }
    noteCaughtUp(world, seen, leader)
  }
  return null
}

function isForLag(world: World, { row }: LeaderState): boolean {
  const { replicas, brokers } = world.state
  const { alterQueue } = brokers[replicas.broker[row]]
  return alterQueue.some(({ partition, reason }) => partition === replicas.partition[row] && reason === 'lag')
}

/** A quiet topic keeps a silent follower equal; caught up it was when it last asked. */
function noteCaughtUp(world: World, { caughtUpUs }: Seen, leader: LeaderState): void {
  const { replicas, partitions, nowUs } = world.state
  const { leo, lastFetchUs } = leader
  const end = replicas.logEndOffset[leader.row]
  const slots = partitions.rows[replicas.partition[leader.row]].length
  for (let slot = 0; slot < slots; slot++)
    if (lastFetchUs[slot] === nowUs && leo[slot] === end) caughtUpUs[slot] = nowUs
}

function checkNewcomers(world: World, leader: LeaderState): Violation | null {
  const { replicas, controller } = world.state
  for (const row of membersOf(world, leader.row, leader.proposed & ~leader.isr)) {
    const end = replicas.logEndOffset[row]
    const broker = controller.committed.brokers[replicas.broker[row]]
    const isActive = broker.registered && !broker.fenced && !broker.inControlledShutdown
    const mark = replicas.highWatermark[leader.row]
    if (isActive && end >= mark && end >= leader.epochStartOffset) continue
    return {
      invariant: 'only a live follower that has caught up with this epoch joins the ISR',
      message: `row ${row} ends at ${end}, its leader's epoch began at ${leader.epochStartOffset}, the mark is ${mark}, ${isActive ? 'active' : 'not active'}`,
    }
  }
  return null
}

function checkLaggards(world: World, { caughtUpUs }: Seen, leader: LeaderState): Violation | null {
  const { replicas, nowUs, clusterConfigs } = world.state
  const patienceUs = Number(clusterConfigs['replica.lag.time.max.ms'] ?? 30_000) * 1000
  for (const row of membersOf(world, leader.row, leader.isr & ~leader.proposed)) {
    const seenUs = caughtUpUs[replicas.slot[row]]
    const isEqual = leader.leo[replicas.slot[row]] === replicas.logEndOffset[leader.row]
    if (!isEqual && nowUs - seenUs > patienceUs) continue
    return {
      invariant: 'only who lags for replica.lag.time.max.ms is put out of the ISR for it',
      message: `row ${row} had everything ${nowUs - seenUs} us ago`,
    }
  }
  return null
}
