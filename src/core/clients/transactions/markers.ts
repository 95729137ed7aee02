/**
 * End transaction markers (WriteTxnMarkers, TransactionMarkerChannelManager): the coordinator sends one to the leader of each
 * partition of a transaction, which appends it with acks=all.
 *
 * The one thing a reader would get wrong: a marker is a record of the partition and has an offset. A transaction that was
 * retried may have two of them, and the second ends nothing.
 *
 * Simplification: a marker without an answer is sent again after three seconds, not after the request timeout of brokers.
 */
import { findRow, isBrokerUp } from '../../cluster/replicas'
import { NO_ALARM } from '../../engine/alarm'
import { checkMarker } from '../../log/producer-sequences'
import { addMarker } from '../../log/transactions'
import { sendMail } from '../../network/post'
import type { Mail } from '../../shape/mail'
import type {
  MarkerRequest,
  TransactionCoordinator,
  TransactionMetadata,
  TransactionsState,
} from '../../shape/transaction-state'
import type { World } from '../../world'
import { armCoordinator, coordinatorAt } from './coordinator-timer'
import { complete } from './transaction-end'
import { appendAndWait, isWritable } from './transaction-log'

const WITHOUT_ANSWER_US = 3_000_000
/** retry.backoff.ms of the coordinator's channel */
const BACKOFF_US = 100_000

/** Send what is missing; the coordinator's timer sends it again. */
export function sendMarkers(world: World, coordinator: TransactionCoordinator, metadata: TransactionMetadata): void {
  const { state } = world
  const { broker, epoch } = coordinator
  const { viewLeader, node } = state.brokers[broker]
  const { record, id } = metadata
  metadata.markAgainUs = state.nowUs + WITHOUT_ANSWER_US
  metadata.attempt++
  for (const partition of metadata.toMark) {
    const leader = partition < viewLeader.length ? viewLeader[partition] : -1
    if (leader < 0) continue
    const marker: MarkerRequest = Object.freeze({
      id,
      identity: record.identity,
      partition,
      isCommit: record.state === 'PrepareCommit',
      coordinatorEpoch: epoch,
      coordinatorPartition: coordinator.partition,
      attempt: metadata.attempt,
    })
    sendMail(world, node, state.brokers[leader].node, { type: 'WriteTxnMarkers', broker: leader, marker })
  }
}

/** Markers that have come to their leader, and answers to them. False when the mail is none of these. */
export function onMarkerMail(world: World, mail: Mail): boolean {
  if (mail.type === 'WriteTxnMarkers') {
    if (isBrokerUp(world, mail.broker) && isAwaited(world, mail.from, mail.marker))
      takeMarker(world, mail.broker, mail.from, mail.marker)
    return true
  }
  if (mail.type !== 'WriteTxnMarkersResponse') return false
  noteAnswer(world, mail.to - world.scenario.controllers.length, mail.marker, mail.error)
  return true
}

/**
 * The coordinator that sent it still waits for it. One that asks again has closed the connection before, so that an older
 * marker, which would end the next transaction of the same epoch, is not read.
 */
function isAwaited(world: World, from: number, { id, partition, attempt, ...marker }: MarkerRequest): boolean {
  const coordinator = coordinatorAt(world, from - world.scenario.controllers.length, marker.coordinatorPartition)
  const metadata = coordinator?.transactions.find((one) => one.id === id)
  if (coordinator === null || metadata === undefined || coordinator.epoch !== marker.coordinatorEpoch) return false
  return metadata.attempt === attempt && metadata.toMark.includes(partition)
}

function takeMarker(world: World, broker: number, replyTo: number, marker: MarkerRequest): void {
  const { state } = world
  const { partition, identity, isCommit, coordinatorEpoch } = marker
  const row = findRow(world, partition, broker)
  const leader = row < 0 ? null : state.leaders[row]
  if (leader === null) {
    answerMarker(world, broker, replyTo, marker, 'NOT_LEADER_OR_FOLLOWER')
    return
  }
  if (!isWritable(world, leader, partition)) {
    answerMarker(world, broker, replyTo, marker, 'NOT_ENOUGH_REPLICAS')
    return
  }
  const verdict = checkMarker(world, row, identity, coordinatorEpoch)
  if (verdict !== 'ACCEPTED') answerMarker(world, broker, replyTo, marker, verdict)
  else if (!isUnderWay(world, broker, replyTo, marker)) {
    const batch = addMarker(world, partition, identity, isCommit, coordinatorEpoch)
    appendAndWait(world, leader, batch, { kind: 'marker', replyTo, marker })
  }
}

/** The same one waits for the high watermark already, and its coordinator will hear of that. */
function isUnderWay(world: World, broker: number, replyTo: number, marker: MarkerRequest): boolean {
  const { writes } = world.state.transactions as TransactionsState
  return writes.some(
    (write) =>
      write?.kind === 'marker' &&
      write.broker === broker &&
      write.replyTo === replyTo &&
      write.marker.partition === marker.partition &&
      write.marker.identity === marker.identity &&
      write.marker.isCommit === marker.isCommit &&
      write.marker.coordinatorEpoch === marker.coordinatorEpoch,
  )
}

/** `error` null: it is on all of the in-sync set. */
export function answerMarker(
  world: World,
  broker: number,
  replyTo: number,
  marker: MarkerRequest,
  error: string | null,
): void {
  sendMail(world, world.state.brokers[broker].node, replyTo, { type: 'WriteTxnMarkersResponse', marker, error })
}

function noteAnswer(world: World, broker: number, marker: MarkerRequest, error: string | null): void {
  const coordinator = coordinatorAt(world, broker, marker.coordinatorPartition)
  const metadata = coordinator?.transactions.find(({ id }) => id === marker.id)
  if (coordinator === null || metadata === undefined || coordinator.epoch !== marker.coordinatorEpoch) return
  if (metadata.record.identity !== marker.identity || !metadata.toMark.includes(marker.partition)) return
  if (error === 'TRANSACTION_COORDINATOR_FENCED' || error === 'INVALID_PRODUCER_EPOCH') {
    // Another coordinator does this now.
    metadata.toMark = []
    metadata.markAgainUs = NO_ALARM
    return
  }
  if (error === null) metadata.toMark = metadata.toMark.filter((partition) => partition !== marker.partition)
  else metadata.markAgainUs = Math.min(metadata.markAgainUs, world.state.nowUs + BACKOFF_US)
  if (metadata.toMark.length === 0) {
    metadata.markAgainUs = world.state.nowUs + BACKOFF_US
    complete(world, coordinator, metadata)
  }
  armCoordinator(world, coordinator)
}
