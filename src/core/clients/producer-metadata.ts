/** How a producer learns who leads: it asks a broker, each in turn, after errors and when its knowledge is old. */
import { isBrokerUp } from '../cluster/replicas'
import { pushEvent } from '../engine/event-queue'
import { Kind } from '../engine/kinds'
import { arrivalTime, isPathOpen } from '../network/network'
import { clientNumber } from '../settings'
import type { ProducerState } from '../shape/producer-state'
import type { World } from '../world'
import { learnPartitions } from './create-producer'

/** Ask a broker (each in turn) who leads what; at most once every `retry.backoff.ms`. */
export function askMetadata(world: World, n: number): void {
  const { state } = world
  const producer = state.producers[n]
  producer.wantsMetadata = true
  if (producer.metadataInFlight || producer.metadataRetryUs > state.nowUs) return
  producer.metadataInFlight = true
  producer.metadataRetryUs = state.nowUs + clientNumber(producer.configs, 'producer', 'retry.backoff.ms') * 1000
  producer.metadataBroker = nextMetadataBroker(world, producer)
  // Without an open connection the question waits for one, and no longer than that may take.
  const isOpen = producer.connections[producer.metadataBroker].state === 'open'
  const setupUs = clientNumber(producer.configs, 'producer', 'socket.connection.setup.timeout.ms') * 1000
  producer.metadataGiveUpUs = state.nowUs + (isOpen ? producer.requestTimeoutUs : setupUs)
  const { site } = state.brokers[producer.metadataBroker]
  if (!isPathOpen(state.network, producer.site, site)) return
  pushEvent(
    state.queue,
    arrivalTime(world, producer.site, site, 64, 0),
    Kind.MetadataArrive,
    n,
    producer.metadataBroker,
    0,
  )
}

/** NetworkClient.leastLoadedNode prefers brokers it can talk to over those that have just failed. */
function nextMetadataBroker(world: World, producer: ProducerState): number {
  const count = world.state.brokers.length
  let best = (producer.metadataBroker + 1) % count
  for (let i = 1; i <= count; i++) {
    const broker = (producer.metadataBroker + i) % count
    if (producer.connections[broker].failures < producer.connections[best].failures) best = broker
  }
  return best
}

export function onMetadataArrive(world: World, n: number, broker: number): void {
  const { state } = world
  const producer = state.producers[n]
  const { site } = state.brokers[broker]
  if (!isPathOpen(state.network, site, producer.site)) return
  if (!isBrokerUp(world, broker)) {
    if (state.network.siteUp[site] === 0) return
    producer.connections[broker].failures++
    pushEvent(state.queue, arrivalTime(world, site, producer.site, 64, 0), Kind.MetadataResponse, n, broker, -1)
    return
  }
  pushEvent(state.queue, arrivalTime(world, site, producer.site, 512, 0), Kind.MetadataResponse, n, broker, 0)
}

/** What a broker's metadata says replaces what is known, unless it is older. */
export function takeMetadata(world: World, n: number, broker: number): void {
  const { state } = world
  const producer = state.producers[n]
  const { viewLeader, viewEpoch } = state.brokers[broker]
  let missing = false
  learnPartitions(world, producer, viewEpoch)
  for (const queue of producer.queues) {
    const epoch = queue.partition < viewEpoch.length ? viewEpoch[queue.partition] : -1
    // An answer from a broker that lags behind must not take back what is known (leader epochs in Metadata).
    if (epoch < queue.leaderEpoch) continue
    const leader = epoch < 0 ? -1 : viewLeader[queue.partition]
    // Who asks for no answer is held up by asking the wrong one.
    if (leader !== queue.leader && producer.acks === 0) state.dirty.push(queue.partition)
    queue.leader = leader
    queue.leaderEpoch = epoch
    if (queue.leader < 0) missing = true
  }
  producer.wantsMetadata = missing
  producer.metadataFreshUs = state.nowUs + clientNumber(producer.configs, 'producer', 'metadata.max.age.ms') * 1000
}
