/**
 * Changes of the ISR on their way: what a leader may propose, and what the controller may accept (AlterPartition,
 * KIP-497, KIP-841). The one thing a reader would get wrong: where a follower stands is read from its own log here, and
 * not from what its leader believes.
 */
import type { BrokerRegistrationImage } from '../cluster/controller-state'
import type { PartitionState } from '../cluster/partition-change'
import type { LeaderState } from '../cluster/replica-state'
import { Kind } from '../engine/kinds'
import type { Mail } from '../network/mail'
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

export interface ProposalMemory {
  request: Request | null
  /** The last proposal of each leader row that was judged. */
  readonly judged: Map<number, string>
  /** When a follower was last seen with all that its leader had, by leader row, epoch and follower row. */
  readonly caughtUpUs: Map<string, number>
}

export function createProposalMemory(): ProposalMemory {
  return { request: null, judged: new Map(), caughtUpUs: new Map() }
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
  if (request === null || controller.active !== request.mail.to) return null
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

function checkLeaders(world: World, memory: ProposalMemory): Violation | null {
  for (const leader of world.state.leaders) {
    if (leader === null) continue
    noteCaughtUp(world, memory, leader)
    const name = `${leader.epoch} ${leader.partitionEpoch} ${leader.pending} ${leader.proposed}`
    if (memory.judged.get(leader.row) === name) continue
    memory.judged.set(leader.row, name)
    const violation =
      leader.pending === EXPAND
        ? checkNewcomers(world, leader)
        : leader.pending === SHRINK && leader.pendingReason === 'lag'
          ? checkLaggards(world, memory, leader)
          : null
    if (violation !== null) return violation
  }
  return null
}

function noteCaughtUp(world: World, memory: ProposalMemory, leader: LeaderState): void {
  const { replicas, nowUs } = world.state
  // A quiet topic keeps a silent follower equal; caught up it was when it last asked.
  for (const row of membersOf(world, leader.row, leader.isr))
    if (
      leader.lastFetchUs[replicas.slot[row]] === nowUs &&
      leader.leo[replicas.slot[row]] === replicas.logEndOffset[leader.row]
    )
      memory.caughtUpUs.set(`${leader.row} ${leader.epoch} ${row}`, nowUs)
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

function checkLaggards(world: World, memory: ProposalMemory, leader: LeaderState): Violation | null {
  const { replicas, nowUs, clusterConfigs } = world.state
  const patienceUs = Number(clusterConfigs['replica.lag.time.max.ms'] ?? 30_000) * 1000
  for (const row of membersOf(world, leader.row, leader.isr & ~leader.proposed)) {
    const seenUs = memory.caughtUpUs.get(`${leader.row} ${leader.epoch} ${row}`) ?? Number.NEGATIVE_INFINITY
    const isEqual = leader.leo[replicas.slot[row]] === replicas.logEndOffset[leader.row]
    if (!isEqual && nowUs - seenUs > patienceUs) continue
    return {
      invariant: 'only who lags for replica.lag.time.max.ms is put out of the ISR for it',
      message: `row ${row} had everything ${nowUs - seenUs} us ago`,
    }
  }
  return null
}
