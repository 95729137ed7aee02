/**
 * A process that stands still (SIGSTOP, a long garbage collection, a virtual machine that is moved): its host and its
 * connections are there, and nothing is processed. What reaches it waits, its timers are late, and when it goes on it
 * works through all of that in order, with what it knew before.
 *
 * The one thing a reader would get wrong: nobody is told. A paused leader goes on to lead for its clients, until the
 * controller misses its heartbeats, and it acts on stale knowledge after it was resumed until it hears otherwise.
 */
import { pushEvent } from '../engine/event-queue'
import { Kind } from '../engine/kinds'
import { touch } from '../log/tell'
import { FETCH_PARKED } from '../shape/replica-state'
import type { World } from '../world'

/** Node number of the process that an engine event belongs to; -1 for clients and the world itself. */
function ownerOf(world: World, kind: number, a: number, b: number): number {
  const { state } = world
  const node = (broker: number): number => (broker < 0 ? -1 : state.brokers[broker].node)
  switch (kind) {
    case Kind.Mail:
      return state.mail.slots[a]?.to ?? -1
    case Kind.RaftTimer:
    case Kind.RaftLinger:
      return a
    case Kind.SessionScan:
    case Kind.PreferredCheck:
    case Kind.UncleanCheck:
      return state.controller.activation === a ? state.controller.active : -1
    case Kind.ProduceArrive:
      return node(state.producers[a].slots[b].broker)
    case Kind.FetchArrive:
      return node(state.pairs[a]?.leader ?? -1)
    case Kind.FetchResponse:
      return node(state.pairs[a]?.follower ?? -1)
    case Kind.PairTimer: {
      const pair = state.pairs[a]
      return pair === null ? -1 : node(pair.state === FETCH_PARKED ? pair.leader : pair.follower)
    }
    case Kind.ThrottleOver:
      return node(state.replicas.broker[a])
    case Kind.ConsumerFetchArrive:
    case Kind.ConsumerFetchWaitOver:
    case Kind.ConnectArrive:
    case Kind.MetadataArrive:
    case Kind.ConsumerMetadataArrive:
      return node(b)
    case Kind.GroupRequest:
      return node(state.groupMail.slots[a]?.broker ?? -1)
    case Kind.TransactionRequest:
      return node(state.transactions?.requests[a]?.broker ?? -1)
    case Kind.BrokerHeartbeat:
    case Kind.IsrCheck:
    case Kind.DiskWritten:
    case Kind.RetentionCheck:
    case Kind.CleanerCheck:
    case Kind.Purgatory:
    case Kind.AlterPartitionTimeout:
    case Kind.CoordinatorTimer:
    case Kind.TransactionCoordinatorTimer:
      return node(a)
    default:
      return -1
  }
}

/** Keep the event back when the process that it belongs to stands still. */
export function deferIfPaused(world: World, kind: number, a: number, b: number, c: number): boolean {
  const node = ownerOf(world, kind, a, b)
  if (node < 0 || !world.state.raft[node].paused) return false
  world.state.deferred.push([node, kind, a, b, c])
  return true
}

export function pauseNode(world: World, n: number, cause: number): void {
  const node = world.state.raft[n]
  node.paused = true
  node.pauseCause = cause
  world.state.pausedNodes++
  world.state.allDirty = true
  touch(world)
}

/** It goes on, or its process is gone: what waits is handled now, in the order in which it came. */
export function resumeNode(world: World, n: number): void {
  const { state } = world
  const node = state.raft[n]
  if (!node.paused) return
  node.paused = false
  state.pausedNodes--
  const rest: number[][] = []
  for (const event of state.deferred) {
    if (event[0] === n) pushEvent(state.queue, state.nowUs + 1, event[1], event[2], event[3], event[4])
    else rest.push(event)
  }
  state.deferred = rest
  state.allDirty = true
  touch(world)
}

export function isPaused(world: World, broker: number): boolean {
  return world.state.pausedNodes > 0 && world.state.raft[world.state.brokers[broker].node].paused
}
