/** Topics: creating them, and what everybody sees of their configs once they are committed. */
import { drawBelow } from '../engine/random'
import { touch } from '../log/tell'
import type { TopicSpec } from '../scenario'
import { isTrue, topicSetting } from '../settings'
import type { ClusterImage } from '../shape/controller-state'
import { createTopicMeasures } from '../shape/measure-state'
import type { MetadataEntry, MetadataRecord } from '../shape/metadata-log'
import type { PartitionState } from '../shape/partition-state'
import type { World } from '../world'
import { maybeBeginForgetting } from './cleaning'
import { maybeBeginQuotas, RATE_KEYS, setRate } from './replication-quota'
import { placeByConstraints, placeReplicas } from './striped-replica-placer'

export type Assignment =
  | { readonly ok: true; readonly partitions: readonly { replicas: readonly number[]; observers: readonly number[] }[] }
  | { readonly ok: false; readonly error: string; readonly message: string }

/** Decide where the partitions of a new topic go. Broker indexes in the answer. */
export function assignTopic(world: World, spec: TopicSpec, image: ClusterImage): Assignment {
  const { state } = world
  if (spec.assignment !== null) return { ok: true, partitions: giveReplicas(world, spec.assignment, spec.placement) }
  const factor =
    spec.replicationFactor > 0
      ? spec.replicationFactor
      : Number(state.clusterConfigs['default.replication.factor'] ?? 1)
  const placed = placePartitions(world, image, spec.placement, spec.partitions, factor)
  if (placed.ok || spec.placement !== null) return placed
  // ReplicationControlManager.createTopic says how often it was to be replicated.
  return { ...placed, message: `Unable to replicate the partition ${factor} time(s): ${placed.message}` }
}

/** Replica lists with broker ids as indexes; observers stand at their tails. */
function giveReplicas(
  { state }: World,
  lists: readonly (readonly number[])[],
  placement: TopicSpec['placement'],
): Extract<Assignment, { ok: true }>['partitions'] {
  const index = new Map(state.brokers.map((broker, i) => [broker.id, i]))
  const observerCount = placement === null ? 0 : placement.observers.reduce((sum, item) => sum + item.count, 0)
  return lists.map((list) => {
    const replicas = list.map((id) => index.get(id) as number)
    return {
      replicas: Object.freeze(replicas),
      observers: Object.freeze(replicas.slice(replicas.length - observerCount)),
    }
  })
}

/** Where `count` more partitions go, by constraints or striped over the racks. */
export function placePartitions(
  world: World,
  image: ClusterImage,
  placement: TopicSpec['placement'],
  count: number,
  factor: number,
): Assignment {
  const { state } = world
  const brokers = state.brokers
    .map((broker, i) => ({
      id: broker.id,
      rack: broker.rack,
      fenced: image.brokers[i].fenced,
      registered: image.brokers[i].registered,
    }))
    .filter((broker) => broker.registered)
  const random = (bound: number): number => drawBelow(state.random, 'placement', bound)
  const placed =
    placement === null
      ? placeReplicas(brokers, count, factor, random)
      : placeByConstraints(placement, brokers, count, random)
  return placed.ok ? { ok: true, partitions: giveReplicas(world, placed.assignment, placement) } : placed
}

/** Make room for a topic and its partitions in the world's tables; returns the topic's number. */
export function registerTopic(world: World, name: string, partitionCount: number): number {
  const { state } = world
  const topic = state.topics.length
  const numbers = Array.from({ length: partitionCount }, (_, number) => registerPartition(world, topic, number))
  if (name === '__consumer_offsets') state.groups.topic = topic
  state.topics.push({ name, configs: {}, placement: null, partitions: numbers, minIsr: 1, unclean: false })
  state.measures.push(createTopicMeasures())
  return topic
}

/**
 * Room for one more partition of a topic; returns its place in the tables. One that is added later counts as the topic's
 * when it is committed (`noteCommittedRecord`), because its controller may be lost before.
 */
export function registerPartition(world: World, topic: number, number: number): number {
  const { partitions } = world.state
  const p = partitions.length++
  partitions.topic[p] = topic
  partitions.number[p] = number
  partitions.rows[p] = []
  partitions.leaderRow[p] = -1
  partitions.stopReason[p] = null
  partitions.stoppedPartly[p] = 0
  partitions.heldSenders[p] = []
  partitions.clearedBy[p] = -1
  partitions.hasOpened[p] = 0
  partitions.stoppedSinceUs[p] = 0
  partitions.stopEvent[p] = -1
  partitions.changeEvent[p] = -1
  partitions.ackedLength[p] = 0
  partitions.lostRecords[p] = 0
  partitions.unacknowledgedLength[p] = 0
  partitions.lostUnacknowledged[p] = 0
  world.unacknowledged[p] = new Int32Array(16)
  partitions.lostEntries[p] = []
  world.acked[p] = new Int32Array(16)
  return p
}

/** A partition that was added is there: the topic has it, and readers of the topic hear of it with their next metadata. */
function noteAddedPartition({ state }: World, t: number, partition: number, number: number): void {
  const topic = state.topics[t]
  if (number < topic.partitions.length) return
  topic.partitions.push(partition)
  for (const consumer of state.consumers) {
    if (!consumer.topics.includes(t)) continue
    consumer.unseen ??= []
    consumer.unseen.push(partition)
  }
}

/** The registration of a new partition: the first active sync replica leads, all sync replicas are in sync. */
export function initialPartitionState(
  replicas: readonly number[],
  observers: readonly number[],
  isActive: (broker: number) => boolean,
): PartitionState {
  const sync = replicas.filter((b) => !observers.includes(b) && isActive(b))
  return Object.freeze({
    replicas,
    isr: Object.freeze(sync),
    elr: Object.freeze([]),
    lastKnownElr: Object.freeze([]),
    leader: sync.length > 0 ? sync[0] : -1,
    leaderEpoch: 0,
    partitionEpoch: 0,
    leaderRecoveryState: 'RECOVERED',
    addingReplicas: Object.freeze([]),
    removingReplicas: Object.freeze([]),
  })
}

/** Topic and config records are seen by everybody when they are committed. */
export function noteCommittedTopic(world: World, record: MetadataRecord, event: number): void {
  const { state } = world
  if (record.type === 'Topic') {
    const topic = state.topics[record.topic]
    topic.configs = { ...record.configs }
    topic.placement = record.placement
    refreshTopic(world, record.topic)
  } else if (record.type === 'TopicConfig') {
    state.topics[record.topic].configs = { ...state.topics[record.topic].configs, [record.key]: record.value }
    refreshTopic(world, record.topic)
  } else if (record.type === 'TopicPlacement') state.topics[record.topic].placement = record.placement
  else if (record.type === 'ClusterConfig') {
    state.clusterConfigs = { ...state.clusterConfigs, [record.key]: record.value }
    for (let t = 0; t < state.topics.length; t++) refreshTopic(world, t)
  }
  if (record.type === 'TopicConfig' || record.type === 'ClusterConfig') {
    state.cause = event
    state.reactions.push({ kind: 'settings-changed' })
  }
  maybeBeginForgetting(world)
  maybeBeginQuotas(world)
  state.allDirty = true
  touch(world)
}

function refreshTopic(world: World, t: number): void {
  const topic = world.state.topics[t]
  topic.minIsr = Number(topicSetting(world, topic, 'min.insync.replicas'))
  topic.unclean = isTrue(topicSetting(world, topic, 'unclean.leader.election.enable'))
}

/** What everybody sees as soon as it is committed: topics and their configs. */
export function noteCommittedRecord(world: World, entry: MetadataEntry, event: number): void {
  const { record } = entry
  if (record.type === 'Partition') {
    noteAddedPartition(world, record.topic, record.partition, record.number)
    world.state.partitions.changeEvent[record.partition] =
      event >= 0 ? event : world.state.partitions.changeEvent[record.partition]
    world.state.dirty.push(record.partition)
  } else if (
    record.type === 'Topic' ||
    record.type === 'TopicConfig' ||
    record.type === 'TopicPlacement' ||
    record.type === 'ClusterConfig'
  ) {
    noteCommittedTopic(world, record, event)
  } else if (record.type === 'BrokerConfig') {
    setRate(world, record.broker, record.key === RATE_KEYS.leader ? 'leader' : 'follower', record.value)
    touch(world)
  }
}
