/**
 * Connections of producers to brokers (NetworkClient, ClusterConnectionStates): opening takes a round trip,
 * a live host without a listener refuses at once, a dark site does not answer and the attempt ends after
 * `socket.connection.setup.timeout.ms`; then the client waits `reconnect.backoff.ms`, doubling to its maximum.
 */
import { isBrokerUp } from '../cluster/replicas'
import { pushEvent } from '../engine/event-queue'
import { Kind } from '../engine/kinds'
import { arrivalTime, isPathOpen } from '../network/network'
import { clientNumber } from '../settings'
import type { Connection } from '../shape/producer-state'
import type { World } from '../world'

/** `reconnect.backoff.ms` and `reconnect.backoff.max.ms` defaults. */
const RECONNECT_US = 50_000
const RECONNECT_MAX_US = 1_000_000

export function createConnection(): Connection {
  return {
    state: 'closed',
    generation: 0,
    retryAtUs: 0,
    failures: 0,
    setupDeadlineUs: Number.POSITIVE_INFINITY,
    inFlight: 0,
    closedByBroker: -1,
    requestAfterUs: 0,
    responseAfterUs: 0,
  }
}

/** Begin to open a connection, if it may be opened now. */
export function openConnection(world: World, producerNumber: number, broker: number): void {
  const { state } = world
  const producer = state.producers[producerNumber]
  const connection = producer.connections[broker]
  if (connection.state !== 'closed' || connection.retryAtUs > state.nowUs) return
  connection.state = 'opening'
  connection.generation++
  connection.setupDeadlineUs =
    state.nowUs + clientNumber(producer.configs, 'producer', 'socket.connection.setup.timeout.ms') * 1000
  const { site } = state.brokers[broker]
  if (!isPathOpen(state.network, producer.site, site)) return
  const at = arrivalTime(world, producer.site, site, 64, 0)
  pushEvent(state.queue, at, Kind.ConnectArrive, producerNumber, broker, connection.generation)
}

/** The first packet reaches the broker's host. */
export function onConnectArrive(world: World, producerNumber: number, broker: number, generation: number): void {
  const { state } = world
  const producer = state.producers[producerNumber]
  const { site } = state.brokers[broker]
  if (state.network.siteUp[site] === 0 && !isBrokerUp(world, broker)) return
  if (!isPathOpen(state.network, site, producer.site)) return
  const at = arrivalTime(world, site, producer.site, 64, 0)
  const kind = isBrokerUp(world, broker) ? Kind.ConnectResponse : Kind.ConnectionReset
  pushEvent(state.queue, at, kind, producerNumber, broker, generation)
}

/** True when the connection is open now. */
export function onConnectResponse(world: World, producerNumber: number, broker: number, generation: number): boolean {
  const connection = world.state.producers[producerNumber].connections[broker]
  if (connection.generation !== generation || connection.state !== 'opening') return false
  connection.state = 'open'
  connection.failures = 0
  connection.setupDeadlineUs = Number.POSITIVE_INFINITY
  return true
}

/** Close after a refusal, a reset or a timeout; the next attempt waits. */
export function closeConnection(world: World, connection: Connection): void {
  const wait = Math.min(RECONNECT_MAX_US, RECONNECT_US * 2 ** Math.min(connection.failures, 10))
  connection.failures++
  connection.state = 'closed'
  connection.generation++
  connection.inFlight = 0
  // Order holds within a connection: the next one does not wait for what this one had still to send.
  connection.requestAfterUs = 0
  connection.responseAfterUs = 0
  connection.setupDeadlineUs = Number.POSITIVE_INFINITY
  connection.retryAtUs = world.state.nowUs + wait
}
