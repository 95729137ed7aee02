/**
 * Clients die with the place that they run in, and start again with it. The one thing a reader would get wrong: a
 * producer's memory dies too. Records that it had not handed over are gone for good, and nobody was ever promised them;
 * an append that reached the leader stays in the log although no answer found its client.
 *
 * Only clients of the scenario and those that were added are told here; the systems of a company stop and start with their company's own rules.
 *
 * Simplification: a client starts one second after its site has power again, whatever it is made of.
 */
import { pushEvent } from '../engine/event-queue'
import { Kind } from '../engine/kinds'
import { addProducerId } from '../log/identities'
import { tell, touch } from '../log/tell'
import type { ConsumerSpec } from '../scenario'
import type { ProducerState } from '../shape/producer-state'
import type { World } from '../world'
import { emptyOpenBatch } from './accumulator'
import { closeConnection } from './connections'
import { startConsumer, stopConsumer } from './create-consumer'
import { send } from './sender'
import { forgetTransaction, noteDue } from './transactions/begin'
import { planTick } from './workload'

const CLIENT_BOOT_US = 1_000_000

/** Power fails at a site: every client there ends without a word. */
export function crashClients(world: World, site: number, cause: number): void {
  const { state, scenario } = world
  for (let n = 0; n < scenario.producers.length; n++)
    if (state.producers[n].site === site && state.producers[n].up)
      endProducer(world, n, tell(world, { kind: 'ClientCrashed', client: state.producers[n].id }, cause))
  for (let n = 0; n < state.consumers.length; n++) {
    const consumer = state.consumers[n]
    if (consumer.site !== site || consumer.stopped || specOf(world, n) === undefined) continue
    stopConsumer(world, n, { crash: true })
    consumer.cause = tell(world, { kind: 'ClientCrashed', client: consumer.id }, cause)
  }
}

/** Power is back: what runs there starts again after its time. */
export function bootClients(world: World, site: number, cause: number): void {
  const { state, scenario } = world
  const at = state.nowUs + CLIENT_BOOT_US
  for (let n = 0; n < scenario.producers.length; n++) {
    const producer = state.producers[n]
    if (producer.site !== site || producer.up) continue
    bootProducer(world, n, cause)
  }
  for (let n = 0; n < state.consumers.length; n++) {
    const consumer = state.consumers[n]
    if (consumer.site !== site || !consumer.stopped || consumer.isClosed || specOf(world, n) === undefined) continue
    consumer.cause = cause
    pushEvent(state.queue, at, Kind.ClientBooted, 1, n, consumer.life)
  }
}

/** Its process begins: it is there after its time. */
export function bootProducer(world: World, n: number, cause: number): void {
  const { state } = world
  const producer = state.producers[n]
  producer.life++
  producer.cause = cause
  pushEvent(state.queue, state.nowUs + CLIENT_BOOT_US, Kind.ClientBooted, 0, n, producer.life)
}

/** By hand; returns the event that tells it. */
export function stopProducer(world: World, n: number, cause: number): number {
  const event = tell(world, { kind: 'ProducerStopped', producer: world.state.producers[n].id }, cause)
  endProducer(world, n, event)
  world.state.allDirty = true
  return event
}

export function onClientBooted(world: World, isConsumer: number, n: number, life: number): void {
  const { state } = world
  if (isConsumer === 1) {
    const old = state.consumers[n]
    const spec = specOf(world, n)
    if (spec === undefined || !old.stopped || old.life !== life || state.network.siteUp[old.site] === 0) return
    state.cause = tell(world, { kind: 'ClientStarted', client: old.id }, old.cause)
    startConsumer(world, { ...spec, configs: old.configs })
    const fresh = state.consumers[n]
    fresh.cause = state.cause
    fresh.paused = old.paused
    if (old.added !== undefined) fresh.added = old.added
    return
  }
  const producer = state.producers[n]
  if (producer.up || producer.life !== life || state.network.siteUp[producer.site] === 0) return
  state.cause = tell(world, { kind: 'ClientStarted', client: producer.id }, producer.cause)
  startProducerAgain(world, n)
}

/** What a consumer was made of; undefined for one of a company's systems. */
function specOf({ state, scenario }: World, n: number): ConsumerSpec | undefined {
  return scenario.consumers[n] ?? state.consumers[n].added
}

/** Everything that it holds goes with it; `event` tells why. */
function endProducer(world: World, n: number, event: number): void {
  const { state } = world
  const producer = state.producers[n]
  producer.up = false
  producer.life++
  producer.cause = event
  const held = Math.round(producer.bufferedBytes / producer.recordBytes)
  producer.abandoned += held
  producer.lostUnacknowledged += held - countAppended(world, producer)
  for (const queue of producer.queues) {
    emptyOpenBatch(queue)
    queue.ready = []
    queue.readyHead = 0
    queue.resent = 0
    queue.unresolvedSequence = -1
    queue.inFlight = 0
    queue.staleInFlight = 0
    queue.attempts = 0
    queue.retryAtUs = 0
    queue.heldUp = false
  }
  for (const slot of producer.slots) {
    // What a fire-and-forget client has written to the wire still arrives.
    if (slot.phase === 'free' || slot.acks === 0) continue
    slot.phase = 'free'
    slot.generation++
  }
  for (const connection of producer.connections) {
    closeConnection(world, connection)
    connection.failures = 0
    connection.retryAtUs = 0
  }
  producer.bufferedBytes = 0
  producer.metadataInFlight = false
  producer.wantsMetadata = false
  producer.wakeUs = 0
  producer.tickGeneration++
  producer.lastError = null
  touch(world)
}

/** Records of requests that a leader has appended and not answered: they are in the log, come what may. */
function countAppended(world: World, producer: ProducerState): number {
  let records = 0
  for (const slot of producer.slots) {
    if (slot.phase === 'free' || slot.acks === 0) continue
    for (let i = 0; i < slot.batchCount; i++)
      if (slot.entries[i] >= 0) records += world.stores.batches.count[slot.batches[i]]
  }
  return records
}

function startProducerAgain(world: World, n: number): void {
  const { state } = world
  const producer = state.producers[n]
  producer.up = true
  if (producer.transaction === undefined) producer.identity = addProducerId(world, n)
  else {
    forgetTransaction(producer.transaction)
    producer.transaction.startUs = Math.max(producer.transaction.startUs, state.nowUs)
    noteDue(world, n)
  }
  for (const queue of producer.queues) {
    queue.leader = -1
    queue.leaderEpoch = -1
  }
  producer.nextRecordUs = Math.max(producer.nextRecordUs, state.nowUs + 1)
  state.allDirty = true
  planTick(world, n)
  send(world, n)
  touch(world)
}
