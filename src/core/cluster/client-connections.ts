/**
 * The broker's side of its producers' connections: the process closes one, or its host resets what is left of them. The
 * client's side is `clients/connections.ts`.
 *
 * The one thing a reader would get wrong: nothing here closes a connection at the client. It hears of it when the packet
 * arrives, and from a dark site none comes.
 */
import { pushEvent } from '../engine/event-queue'
import { Kind } from '../engine/kinds'
import { arrivalTime, isPathOpen, sendEvent } from '../network/network'
import type { World } from '../world'

/** A broker process began or ended: its host resets the connections to the one that was there before. */
export function resetConnectionsTo(world: World, broker: number): void {
  const { state } = world
  const { site } = state.brokers[broker]
  for (let n = 0; n < state.producers.length; n++) {
    const connection = state.producers[n].connections[broker]
    if (connection.state === 'closed' || !isPathOpen(state.network, site, state.producers[n].site)) continue
    const at = arrivalTime(world, site, state.producers[n].site, 64, 0)
    pushEvent(state.queue, at, Kind.ConnectionReset, n, broker, connection.generation)
  }
}

/**
 * KafkaApis.handleProduceRequest: nobody waits for an answer to acks=0, so that a broker says by closing the connection
 * that something went wrong. What was written to it and is not read yet is lost; the client asks for metadata.
 */
export function closeByBroker(world: World, producerNumber: number, broker: number, generation: number): void {
  const { state } = world
  const producer = state.producers[producerNumber]
  const connection = producer.connections[broker]
  if (connection.generation !== generation || connection.closedByBroker === generation) return
  connection.closedByBroker = generation
  const { site } = state.brokers[broker]
  sendEvent(world, site, producer.site, 64, 0, Kind.ConnectionReset, producerNumber, broker, generation)
}

/** The process of a broker is gone, and with it its side of every connection. */
export function forgetConnectionsOf(world: World, broker: number): void {
  for (const { connections } of world.state.producers) {
    const connection = connections[broker]
    if (connection.state === 'open') connection.closedByBroker = connection.generation
  }
}
