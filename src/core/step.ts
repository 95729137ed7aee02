/** One engine event: take the earliest, let its owner handle it, then look at what follows from it. */

import { onBrokerBooted, onHeartbeatDue, onMailToBroker } from './clients/broker-news'
import { onClientBooted } from './clients/client-life'
import { onConnectArrive } from './clients/connections'
import {
  onConsumerFetchArrive,
  onConsumerFetchResponse,
  onConsumerMetadataArrive,
  onConsumerMetadataResponse,
  onConsumerWake,
} from './clients/consumer'
import { onCoordinatorTimer, onGroupRequest } from './clients/groups/coordinator'
import { onGroupResponse } from './clients/groups/member'
import { onMemberTimer } from './clients/groups/member-timer'
import { onProduceArrive } from './clients/produce-request'
import { onMetadataArrive } from './clients/producer-metadata'
import { onConnected, onConnectionReset, onMetadataResponse, onProduceResponse, onProducerWake } from './clients/sender'
import { onTransactionCoordinatorTimer } from './clients/transactions/coordinator-duties'
import { onMarkerMail } from './clients/transactions/markers'
import { onTransactionRequest } from './clients/transactions/transaction-coordinator'
import { onTransactionResponse, onTransactionTimer } from './clients/transactions/transaction-manager'
import { onProducerTick } from './clients/workload'
import { onCleanerCheck } from './cluster/cleaning'
import { onConsumerFetchWaitOver } from './cluster/consumer-fetch'
import { onPreferredCheck, onSessionScan, onUncleanCheck } from './cluster/controller'
import { onControllerMail } from './cluster/controller-requests'
import { onDiskWritten } from './cluster/disk-written'
import { onFetchArrive, onFetchResponse, onPairTimer, onThrottleOver } from './cluster/fetch'
import { onIsrCheck } from './cluster/isr'
import { onAlterPartitionTimeout } from './cluster/isr-proposals'
import { deferIfPaused } from './cluster/paused'
import { onQuorumMail, onRaftTimer } from './cluster/quorum'
import { onRaftLinger } from './cluster/quorum-log'
import { onRetentionCheck } from './cluster/retention'
import { onPurgatoryTimer } from './cluster/waiting'
import { onControllerBooted } from './commands/faults'
import { onCommand } from './commands/issue'
import { assert } from './engine/assert'
import { dropFirstEvent, nextEventTime } from './engine/event-queue'
import { Kind } from './engine/kinds'
import { takeMail } from './network/post'
import { reactToNews } from './react'
import type { World } from './world'

/** Process the earliest event. Returns false when there is none. */
export function step(world: World): boolean {
  const { state } = world
  const { queue } = state
  if (queue.size === 0) return false
  const timeUs = queue.time[0]
  const kind = queue.payload[0]
  const a = queue.payload[1]
  const b = queue.payload[2]
  const c = queue.payload[3]
  dropFirstEvent(queue)
  assert(timeUs >= state.nowUs, 'time went backwards')
  state.nowUs = timeUs
  state.steps++
  state.cause = -1
  if (state.pausedNodes === 0 || !deferIfPaused(world, kind, a, b, c)) dispatch(world, kind, a, b, c)
  if (state.reactions.length > 0 || state.allDirty || state.dirty.length > 0) reactToNews(world)
  return true
}

/** Process everything up to and including `timeUs` and stand there. */
export function runUntil(world: World, timeUs: number): void {
  while (nextEventTime(world.state.queue) <= timeUs) step(world)
  if (timeUs > world.state.nowUs) world.state.nowUs = timeUs
}

function dispatch(world: World, kind: number, a: number, b: number, c: number): void {
  switch (kind) {
    case Kind.FetchArrive:
      onFetchArrive(world, a, b)
      break
    case Kind.FetchResponse:
      onFetchResponse(world, a, b)
      break
    case Kind.ProduceArrive:
      onProduceArrive(world, a, b, c)
      break
    case Kind.ProduceResponse:
      onProduceResponse(world, a, b, c)
      break
    case Kind.ProducerTick:
      onProducerTick(world, a, b)
      break
    case Kind.ProducerWake:
      onProducerWake(world, a)
      break
    case Kind.PairTimer:
      onPairTimer(world, a)
      break
    case Kind.ConsumerFetchArrive:
      onConsumerFetchArrive(world, a, b, c)
      break
    case Kind.ConsumerFetchResponse:
      onConsumerFetchResponse(world, a, b, c)
      break
    case Kind.ConsumerFetchWaitOver:
      onConsumerFetchWaitOver(world, a, b, c)
      break
    case Kind.ConsumerWake:
      onConsumerWake(world, a)
      break
    default:
      dispatchControl(world, kind, a, b, c)
      break
  }
}

function dispatchControl(world: World, kind: number, a: number, b: number, c: number): void {
  switch (kind) {
    case Kind.Mail:
      deliverMail(world, a)
      break
    case Kind.RaftTimer:
      onRaftTimer(world, a, b)
      break
    case Kind.RaftLinger:
      onRaftLinger(world, a, b)
      break
    case Kind.BrokerHeartbeat:
      onHeartbeatDue(world, a, b, c)
      break
    case Kind.BrokerBooted:
      onBrokerBooted(world, a, b)
      break
    case Kind.IsrCheck:
      onIsrCheck(world, a, b)
      break
    case Kind.Purgatory:
      onPurgatoryTimer(world, a, b)
      break
    case Kind.AlterPartitionTimeout:
      onAlterPartitionTimeout(world, a, b)
      break
    case Kind.SessionScan:
      onSessionScan(world, a)
      break
    case Kind.PreferredCheck:
      onPreferredCheck(world, a)
      break
    case Kind.UncleanCheck:
      onUncleanCheck(world, a)
      break
    case Kind.ControllerBooted:
      onControllerBooted(world, a, b)
      break
    case Kind.ClientBooted:
      onClientBooted(world, a, b, c)
      break
    case Kind.ThrottleOver:
      onThrottleOver(world, a)
      break
    case Kind.ConnectArrive:
      onConnectArrive(world, a, b, c)
      break
    case Kind.ConnectResponse:
      onConnected(world, a, b, c)
      break
    case Kind.ConnectionReset:
      onConnectionReset(world, a, b, c)
      break
    case Kind.MetadataArrive:
      onMetadataArrive(world, a, b)
      break
    case Kind.MetadataResponse:
      onMetadataResponse(world, a, b, c)
      break
    case Kind.ConsumerMetadataArrive:
      onConsumerMetadataArrive(world, a, b)
      break
    case Kind.ConsumerMetadataResponse:
      onConsumerMetadataResponse(world, a, b, c)
      break
    case Kind.Command:
      onCommand(world, a)
      break
    default:
      dispatchGroups(world, kind, a, b, c)
  }
}

function dispatchGroups(world: World, kind: number, a: number, b: number, c: number): void {
  switch (kind) {
    case Kind.GroupRequest:
      onGroupRequest(world, a, b)
      break
    case Kind.GroupResponse:
      onGroupResponse(world, a, b)
      break
    case Kind.MemberTimer:
      onMemberTimer(world, a, b)
      break
    case Kind.CleanerCheck:
      onCleanerCheck(world, a, b)
      break
    case Kind.DiskWritten:
      onDiskWritten(world, a, b)
      break
    case Kind.RetentionCheck:
      onRetentionCheck(world, a, b)
      break
    case Kind.CoordinatorTimer:
      onCoordinatorTimer(world, a, b)
      break
    default:
      dispatchTransactions(world, kind, a, b, c)
  }
}

function dispatchTransactions(world: World, kind: number, a: number, b: number, c: number): void {
  switch (kind) {
    case Kind.TransactionRequest:
      onTransactionRequest(world, a, b)
      break
    case Kind.TransactionResponse:
      onTransactionResponse(world, a, b)
      break
    case Kind.TransactionTimer:
      onTransactionTimer(world, a, b)
      break
    case Kind.TransactionCoordinatorTimer:
      onTransactionCoordinatorTimer(world, a, b)
      break
    default:
      assert(kind >= Kind.Extension && world.extension !== null, `no handler for event kind ${kind}`)
      world.extension.onEvent(world, kind, a, b, c)
  }
}

function deliverMail(world: World, slot: number): void {
  const mail = takeMail(world, slot)
  if (mail === null) return
  const handled =
    onQuorumMail(world, mail) ||
    onControllerMail(world, mail) ||
    onMarkerMail(world, mail) ||
    onMailToBroker(world, mail)
  assert(handled, `nobody handles ${mail.type}`)
}
