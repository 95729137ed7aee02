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
import { placeByConstraints, placeReplicas } from './striped-replica-placer'

export type Assignment =
  | { readonly ok: true; readonly partitions: readonly { replicas: readonly number[]; observers: readonly number[] }[] }
  | { readonly ok: false; readonly error: string; readonly message: string }

/** Decide where the partitions of a new topic go. Broker indexes in the answer. */
export function assignTopic(world: World, spec: TopicSpec, image: ClusterImage): Assignment {
  const { state } = world
  const index = new Map(state.brokers.map((broker, i) => [broker.id, i]))
  const brokers = state.brokers
    .map((broker, i) => ({
      id: broker.id,
      rack: broker.rack,
      fenced: image.brokers[i].fenced,
      registered: image.brokers[i].registered,
    }))
    .filter((broker) => broker.registered)
  const random = (bound: number): number => drawBelow(state.random, 'placement', bound)
  const observerCount =
    spec.placement === null ? 0 : spec.placement.observers.reduce((sum, item) => sum + item.count, 0)
  let lists: readonly (readonly number[])[]
  if (spec.assignment !== null) lists = spec.assignment
  else {
    const factor =
      spec.replicationFactor > 0
        ? spec.replicationFactor
        : Number(state.clusterConfigs['default.replication.factor'] ?? 1)
    const placed =
      spec.placement === null
        ? placeReplicas(brokers, spec.partitions, factor, random)
        : placeByConstraints(spec.placement, brokers, spec.partitions, random)
    if (!placed.ok) {
      // ReplicationControlManager.createTopic says how often it was to be replicated.
      const prefix = spec.placement === null ? `Unable to replicate the partition ${factor} time(s): ` : ''
      return { ...placed, message: prefix + placed.message }
    }
    lists = placed.assignment
  }
  const partitions = lists.map((list) => {
    const replicas = list.map((id) => index.get(id) as number)
    return {
      replicas: Object.freeze(replicas),
      observers: Object.freeze(replicas.slice(replicas.length - observerCount)),
    }
  })
  return { ok: true, partitions }
}

/** Make room for a topic and its partitions in the world's tables; returns the topic's number. */
export function registerTopic(world: World, name: string, partitionCount: number): number {
  const { state } = world
  const topic = state.topics.length
  const numbers: number[] = []
  for (let i = 0; i < partitionCount; i++) {
    const { partitions } = state
    const p = partitions.length++
    partitions.topic[p] = topic
    partitions.number[p] = i
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
    numbers.push(p)
  }
  if (name === '__consumer_offsets') state.groups.topic = topic
  state.topics.push({ name, configs: {}, placement: null, partitions: numbers, minIsr: 1, unclean: false })
  state.measures.push(createTopicMeasures())
  return topic
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
  }
}
