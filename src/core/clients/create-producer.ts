/** Making a producer from its specification, and changing its configs while it runs. */

import { getConfig } from '../configs'
import { assert } from '../engine/assert'
import { addProducerId } from '../log/identities'
import type { ProducerSpec } from '../scenario'
import { clientNumber, isTrue, transactionalIdOf } from '../settings'
import type { PartitionQueue, ProducerState } from '../shape/producer-state'
import type { World } from '../world'
import { createConnection } from './connections'
import { partitionForKey } from './murmur2'
import { createStickyState } from './sticky-partitioner'
import { createTransaction } from './transactions/begin'

export function createProducer(world: World, spec: ProducerSpec): ProducerState {
  const { state, scenario } = world
  const topic = state.topics.findIndex((candidate) => candidate.name === spec.topic)
  assert(topic >= 0, `producer ${spec.id} writes to the unknown topic ${spec.topic}`)
  const n = state.producers.length
  // With a `transactional.id` the coordinator gives it one.
  const identity = transactionalIdOf(spec.configs) === '' ? addProducerId(world, n) : -1
  const startUs = Math.round(spec.workload.startMs * 1000)
  const producer: ProducerState = {
    id: spec.id,
    name: spec.name,
    site: scenario.sites.findIndex((site) => site.id === spec.site),
    topic,
    configs: { ...spec.configs },
    up: true,
    life: 1,
    cause: -1,
    acks: -1,
    idempotent: true,
    lingerUs: 0,
    batchBytes: 0,
    requestTimeoutUs: 0,
    deliveryTimeoutUs: 0,
    maxInFlight: 5,
    retries: 0,
    bufferBytes: 0,
    identity,
    recordsPerSecond: spec.workload.recordsPerSecond,
    recordBytes: spec.workload.recordBytes,
    keys: spec.workload.keys,
    poisson: spec.workload.arrival === 'poisson',
    stopUs: Math.round(spec.workload.stopMs * 1000),
    maxRecords: spec.workload.maxRecords,
    // Producers of one rate do not all begin in the same microsecond.
    nextRecordUs: startUs + 1 + n * 137,
    tickGeneration: 0,
    sticky: createStickyState(),
    keyPartition: new Int32Array(0),
    queues: state.topics[topic].partitions.map((p) => createQueue(world, p, identity)),
    slots: [],
    connections: state.brokers.map(() => createConnection()),
    metadataInFlight: false,
    metadataGiveUpUs: 0,
    metadataRetryUs: 0,
    metadataFreshUs: clientNumber(spec.configs, 'producer', 'metadata.max.age.ms') * 1000,
    metadataBroker: n % state.brokers.length,
    wantsMetadata: false,
    wakeUs: 0,
    bufferedBytes: 0,
    created: 0,
    acknowledged: 0,
    expired: 0,
    rejected: 0,
    abandoned: 0,
    lostUnacknowledged: 0,
    sentUnacknowledged: 0,
    refusedNewRecords: 0,
    lastError: null,
    lastErrorUs: 0,
  }
  const transaction = createTransaction(world, spec)
  if (transaction !== undefined) producer.transaction = transaction
  producer.keyPartition = keyPartitions(producer.keys, producer.queues.length)
  readProducerConfigs(producer)
  return producer
}

/**
 * Partitions that were added to its topic and that the broker which it asked knows of: from now on keys go by their new
 * number, so that most of them have another partition than before, and old records stay where they are.
 */
export function learnPartitions(world: World, producer: ProducerState, viewEpoch: Int32Array): void {
  const { queues, topic } = producer
  const { partitions } = world.state.topics[topic]
  const before = queues.length
  while (queues.length < partitions.length && (viewEpoch[partitions[queues.length]] ?? -1) >= 0) {
    const partition = partitions[queues.length]
    queues.push(createQueue(world, partition, producer.identity))
    world.state.dirty.push(partition)
  }
  if (queues.length > before) producer.keyPartition = keyPartitions(producer.keys, queues.length)
}

function createQueue(world: World, partition: number, identity: number): PartitionQueue {
  const { state } = world
  return {
    partition,
    keys: new Int32Array(16),
    values: new Int32Array(16),
    count: 0,
    bytes: 0,
    firstUs: 0,
    ready: [],
    readyHead: 0,
    retryAtUs: 0,
    resent: 0,
    identity,
    nextSequence: 0,
    ackedSequence: 0,
    unresolvedSequence: -1,
    inFlight: 0,
    staleInFlight: 0,
    leader: state.controller.committed.partitions[partition].state.leader,
    leaderEpoch: state.controller.committed.partitions[partition].state.leaderEpoch,
    attempts: 0,
    throughUs: -1,
    heldUp: false,
  }
}

/** Bytes of the text `key-<number>`; the core has no TextEncoder, and these are ASCII. */
export function keyBytes(key: number): Uint8Array {
  const text = `key-${key}`
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i)
  return bytes
}

function keyPartitions(keys: number, partitions: number): Int32Array {
  const result = new Int32Array(keys)
  for (let key = 0; key < keys; key++) result[key] = partitionForKey(keyBytes(key), partitions)
  return result
}

/** ProducerConfig: acks other than all, or no retries, switch default idempotence off without a word. */
export function readProducerConfigs(producer: ProducerState): void {
  const { configs } = producer
  const number = (key: string): number => clientNumber(configs, 'producer', key)
  const acks = String(getConfig(configs, 'producer', 'acks'))
  producer.acks = acks === 'all' || acks === '-1' ? -1 : Number(acks)
  producer.retries = number('retries')
  producer.idempotent =
    isTrue(getConfig(configs, 'producer', 'enable.idempotence')) && producer.acks === -1 && producer.retries > 0
  producer.lingerUs = number('linger.ms') * 1000
  producer.batchBytes = number('batch.size')
  producer.requestTimeoutUs = number('request.timeout.ms') * 1000
  producer.deliveryTimeoutUs = number('delivery.timeout.ms') * 1000
  producer.maxInFlight = number('max.in.flight.requests.per.connection')
  producer.bufferBytes = number('buffer.memory')
}
