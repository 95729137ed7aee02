/**
 * Requests that wait for a lost packet to be sent again, when their way has become better.
 *
 * The one thing a reader would get wrong: when a request arrives is drawn as it is sent, from the losses of that moment. A
 * client with acks=0 waits for no answer, so nothing of its own ends the wait (others give up after `request.timeout.ms`
 * and connect anew): without this it would outlive the fault by minutes.
 *
 * Simplification: the packet is sent again a first retransmission timeout after the way has become better; TCP has backed
 * off by then and takes up to 120 s.
 */
import { pushEvent } from '../engine/event-queue'
import { Kind } from '../engine/kinds'
import { dropFlights } from '../network/flight-recorder'
import { arrivalTime, firstRetransmitUs } from '../network/network'
import type { ProducerState, RequestSlot } from '../shape/producer-state'
import type { World } from '../world'
import { noteProduceFlight } from './produce-request'

/** Between these places (indexes), in this direction, less is lost than before. */
export function sendLostAgain(world: World, from: number, to: number): void {
  const { producers, brokers } = world.state
  producers.forEach((producer, n) => {
    if (producer.site !== from || !producer.up) return
    for (let b = 0; b < brokers.length; b++) if (brokers[b].site === to) resumeStream(world, n, producer, b)
  })
}

function resumeStream(world: World, n: number, producer: ProducerState, b: number): void {
  const { network, queue, nowUs, brokers } = world.state
  const connection = producer.connections[b]
  if (connection === undefined || connection.state !== 'open') return
  const path = producer.site * network.sites + brokers[b].site
  const againUs = nowUs + firstRetransmitUs(network, path) + network.latencyUs[path]
  if (connection.requestAfterUs <= againUs) return
  const waiting = producer.slots
    .map((slot, place) => ({ slot, place }))
    .filter(({ slot }) => isUnderWay(slot, b, connection.generation))
    .sort((one, other) => one.slot.sentUs - other.slot.sentUs || one.place - other.place)
  let at = againUs
  for (const { slot, place } of waiting) {
    at = arrivalTime(world, producer.site, brokers[b].site, 64, at)
    // The arrival that was drawn first finds that the request is there already.
    pushEvent(queue, at, Kind.ProduceArrive, n, place, slot.generation)
    if (world.recorder === null) continue
    // It is one request, and one light: the late arrival is not drawn any more.
    dropFlights(world.recorder, slot.flight, slot.batchCount, slot.sentUs)
    noteProduceFlight(world, n, slot, at)
  }
  connection.requestAfterUs = at
}

const isUnderWay = (slot: RequestSlot, b: number, generation: number): boolean =>
  slot.phase === 'on-the-way' && slot.broker === b && slot.connection === generation
