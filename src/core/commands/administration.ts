/**
 * What administrators ask of the active controller: topics, configs, placement, elections.
 *
 * Simplification: administrators reach the active controller directly, without a network between.
 */
import { decide, decidePartition, isActiveBroker } from '../cluster/controller'
import { checkPlacementFits } from '../cluster/placement-fit'
import { isQuorumAvailable } from '../cluster/quorum-view'
import { reassignPartition } from '../cluster/reassignment'
import { MAX_SLOTS } from '../cluster/replicas'
import { placeByConstraints } from '../cluster/striped-replica-placer'
import { assignTopic, initialPartitionState, registerTopic } from '../cluster/topics'
import type { Command } from '../command'
import { drawBelow } from '../engine/random'
import { missing, type Refusal, readSetting, refuseAs, withoutQuorum } from '../refusal'
import { LIMITS } from '../scenario'
import type { World } from '../world'
import { addPartitions } from './add-partitions'

type AdminCommand = Extract<
  Command,
  {
    kind:
      | 'CreateTopic'
      | 'AddPartitions'
      | 'AlterTopicConfig'
      | 'AlterPlacement'
      | 'ReassignPartition'
      | 'AlterClusterConfig'
      | 'AlterBrokerConfig'
      | 'ElectLeader'
  }
>

export function administer(world: World, command: AdminCommand, event: number): Refusal | null {
  if (!isQuorumAvailable(world)) {
    return withoutQuorum()
  }
  switch (command.kind) {
    case 'CreateTopic':
      return createTopic(world, command, event)
    case 'AddPartitions':
      return addPartitions(world, command, topicNumber(world, command.topic), event)
    case 'AlterTopicConfig':
      return alterTopicConfig(world, command, event)
    case 'AlterPlacement':
      return alterPlacement(world, command, event)
    case 'ReassignPartition':
      return reassignByCommand(world, command, event)
    case 'AlterClusterConfig':
      return alterClusterConfig(world, command, event)
    case 'AlterBrokerConfig':
      return alterBrokerConfig(world, command, event)
    case 'ElectLeader':
      return electLeaderByCommand(world, command, event)
  }
}

export function createTopic(
  world: World,
  command: Extract<Command, { kind: 'CreateTopic' }>,
  event: number,
): Refusal | null {
  const { state } = world
  const spec = command.topic
  if (state.topics.some((topic) => topic.name === spec.name)) {
    return { error: 'TOPIC_ALREADY_EXISTS', message: `Topic '${spec.name}' already exists.` }
  }
  const wanted = spec.assignment?.length ?? spec.partitions
  if (state.topics.length >= LIMITS.topics || state.partitions.length + wanted > LIMITS.partitions) {
    return refuseAs('POLICY_VIOLATION', 'topics-most', { topics: LIMITS.topics, partitions: LIMITS.partitions })
  }
  const assigned = assignTopic(world, spec, state.controller.image)
  if (!assigned.ok) return { error: assigned.error, message: assigned.message }
  const topic = registerTopic(world, spec.name, assigned.partitions.length)
  decide(
    world,
    { type: 'Topic', topic, name: spec.name, configs: Object.freeze({ ...spec.configs }), placement: spec.placement },
    [{ kind: 'TopicCreated', topic: spec.name, partitions: assigned.partitions.length }],
    event,
  )
  assigned.partitions.forEach(({ replicas, observers }, number) => {
    const partition = state.topics[topic].partitions[number]
    const registration = initialPartitionState(replicas, observers, (b) => isActiveBroker(world, b))
    decide(world, { type: 'Partition', partition, topic, number, state: registration, observers }, [], event)
  })
  return null
}

/** -1 for one of which the controllers do not know, or not any more: its creation was lost with a controller. */
function topicNumber(world: World, name: string): number {
  const { topics, controller } = world.state
  return topics.findIndex((topic, t) => topic.name === name && controller.image.topics[t] !== undefined)
}

export function findPartition(world: World, topic: string, number: number): number {
  const t = topicNumber(world, topic)
  return t < 0 ? -1 : (world.state.topics[t].partitions[number] ?? -1)
}

function alterTopicConfig(
  world: World,
  command: Extract<Command, { kind: 'AlterTopicConfig' }>,
  event: number,
): Refusal | null {
  const topic = topicNumber(world, command.topic)
  if (topic < 0)
    return { error: 'UNKNOWN_TOPIC_OR_PARTITION', message: `This server does not host topic ${command.topic}.` }
  const setting = readSetting('topic', command.key, command.value)
  if ('error' in setting) return setting
  decide(
    world,
    { type: 'TopicConfig', topic, key: command.key, value: setting.value },
    [{ kind: 'TopicConfigChanged', topic: command.topic, key: command.key, value: String(command.value) }],
    event,
  )
  return null
}

function alterClusterConfig(
  world: World,
  command: Extract<Command, { kind: 'AlterClusterConfig' }>,
  event: number,
): Refusal | null {
  const setting = readSetting('broker', command.key, command.value)
  if ('error' in setting) return setting
  decide(
    world,
    { type: 'ClusterConfig', key: command.key, value: setting.value },
    [{ kind: 'ClusterConfigChanged', key: command.key, value: String(command.value) }],
    event,
  )
  return null
}

/** Only replication quotas are settings of a single broker here. */
function alterBrokerConfig(
  world: World,
  { broker: id, key, value }: Extract<Command, { kind: 'AlterBrokerConfig' }>,
  event: number,
): Refusal | null {
  const broker = world.state.brokers.findIndex((candidate) => candidate.id === id)
  if (broker < 0) return missing('broker', id)
  if (value !== null && !(Number.isSafeInteger(value) && value >= 0))
    return {
      error: 'INVALID_CONFIG',
      message: `Invalid value ${value} for configuration ${key}: Value must be at least 0`,
    }
  decide(
    world,
    { type: 'BrokerConfig', broker, key, value },
    [{ kind: 'BrokerConfigChanged', broker: id, key, value }],
    event,
  )
  return null
}

/** Change the constraints and move the replicas to where they say, keeping those that already fit. */
function alterPlacement(
  world: World,
  command: Extract<Command, { kind: 'AlterPlacement' }>,
  event: number,
): Refusal | null {
  const { state } = world
  const topic = topicNumber(world, command.topic)
  if (topic < 0)
    return { error: 'UNKNOWN_TOPIC_OR_PARTITION', message: `This server does not host topic ${command.topic}.` }
  const { placement } = command
  const brokers = state.brokers.map((broker, b) => ({
    id: b,
    rack: broker.rack,
    fenced: state.controller.image.brokers[b].fenced,
  }))
  const random = (bound: number): number => drawBelow(state.random, 'placement', bound)
  if (placement !== null) {
    const placed = placeByConstraints(placement, brokers, 1, random)
    if (!placed.ok) return { error: placed.error, message: placed.message }
  }
  const crowded = state.topics[topic].partitions.some((p) => state.partitions.rows[p].length > MAX_SLOTS - 12)
  if (crowded) return refuseAs('POLICY_VIOLATION', 'reassigned-too-often')
  decide(
    world,
    { type: 'TopicPlacement', topic, placement },
    [
      {
        kind: 'TopicConfigChanged',
        topic: command.topic,
        key: 'confluent.placement.constraints',
        value: placement === null ? '' : 'set',
      },
    ],
    event,
  )
  state.topics[topic].partitions.forEach((p) => {
    const image = state.controller.image.partitions[p]
    const fit = checkPlacementFits(image.state.replicas, image.observers, placement, brokers)
    reassignPartition(world, p, fit.replicas, fit.observers, event)
  })
  return null
}

/** ReplicationControlManager.validateManualPartitionAssignment, and a reassignment to what was asked for. */
function reassignByCommand(
  world: World,
  command: Extract<Command, { kind: 'ReassignPartition' }>,
  event: number,
): Refusal | null {
  const { state } = world
  const { topic, partition, replicas } = command
  const p = findPartition(world, topic, partition)
  if (p < 0) return { error: 'UNKNOWN_TOPIC_OR_PARTITION', message: `This server does not host ${topic}-${partition}.` }
  const refuseList = (message: string): Refusal => ({ error: 'INVALID_REPLICA_ASSIGNMENT', message })
  if (replicas.length === 0) return refuseList('The manual partition assignment includes an empty replica list.')
  const twice = replicas.find((id, i) => replicas.indexOf(id) !== i)
  if (twice !== undefined)
    return refuseList(`The manual partition assignment includes the broker ${twice} more than once.`)
  const indexes = replicas.map((id) => state.brokers.findIndex((broker) => broker.id === id))
  const unknown = indexes.findIndex((b) => b < 0 || !state.controller.image.brokers[b].registered)
  if (unknown >= 0)
    return refuseList(
      `The manual partition assignment includes broker ${replicas[unknown]}, but no such broker is registered.`,
    )
  if (state.partitions.rows[p].length > MAX_SLOTS - 12) return refuseAs('POLICY_VIOLATION', 'reassigned-too-often')
  const observers = state.controller.image.partitions[p].observers.filter((b) => indexes.includes(b))
  const target = [...indexes.filter((b) => !observers.includes(b)), ...observers]
  if (target.length === observers.length)
    return refuseList('The manual partition assignment includes an empty replica list.')
  reassignPartition(world, p, target, observers, event)
  return null
}

function electLeaderByCommand(
  world: World,
  command: Extract<Command, { kind: 'ElectLeader' }>,
  event: number,
): Refusal | null {
  const { state } = world
  const p = findPartition(world, command.topic, command.partition)
  if (p < 0)
    return {
      error: 'UNKNOWN_TOPIC_OR_PARTITION',
      message: `This server does not host ${command.topic}-${command.partition}.`,
    }
  const partition = state.controller.image.partitions[p].state
  const preferred = partition.replicas[0]
  if (command.election === 'UNCLEAN' ? partition.leader >= 0 : partition.leader === preferred) {
    return { error: 'ELECTION_NOT_NEEDED', message: 'Leader election not needed for topic partition.' }
  }
  if (command.election === 'PREFERRED' && !(isActiveBroker(world, preferred) && partition.isr.includes(preferred))) {
    return { error: 'PREFERRED_LEADER_NOT_AVAILABLE', message: 'The preferred leader was not available.' }
  }
  const after = decidePartition(world, p, { election: command.election, reason: 'election', cause: event })
  if (after === null || after.leader < 0) {
    return { error: 'ELIGIBLE_LEADERS_NOT_AVAILABLE', message: 'Eligible topic partition leaders are not available.' }
  }
  return null
}
