/**
 * Who coordinates a group: the leader of partition `Utils.abs(groupId.hashCode) % partitions` of `__consumer_offsets`
 * (GroupCoordinatorService.partitionFor), a topic that is created when the first group asks (AutoTopicCreationManager).
 *
 * The one thing a reader would get wrong: with fewer brokers than `offsets.topic.replication.factor` the topic is not
 * created at all, and every member waits with COORDINATOR_NOT_AVAILABLE.
 */
import { decide, isActiveBroker } from '../../cluster/controller'
import { isQuorumAvailable } from '../../cluster/quorum-view'
import { assignTopic, initialPartitionState, registerTopic } from '../../cluster/topics'
import type { TopicSpec } from '../../scenario'
import { clusterNumber } from '../../settings'
import type { World } from '../../world'

export const OFFSETS_TOPIC = '__consumer_offsets'

/** java.lang.String.hashCode */
export function hashJavaText(text: string): number {
  let hash = 0
  for (let i = 0; i < text.length; i++) hash = (Math.imul(31, hash) + text.charCodeAt(i)) | 0
  return hash
}

/** World number of the group's partition of `__consumer_offsets`; -1 before the topic is there. */
export function groupPartition(world: World, group: string): number {
  const { groups, topics } = world.state
  if (groups.topic < 0) return -1
  const { partitions } = topics[groups.topic]
  // Utils.abs clears the sign bit of the one number that has no positive twin.
  const hash = hashJavaText(group)
  return partitions[(hash === -2_147_483_648 ? 0 : Math.abs(hash)) % partitions.length]
}

/** The broker that coordinates the group as `asked` knows it; -1 when it knows none. */
export function findCoordinator(world: World, asked: number, group: string): number {
  const partition = groupPartition(world, group)
  const { viewLeader } = world.state.brokers[asked]
  if (partition < 0 || partition >= viewLeader.length) {
    createOffsetsTopic(world)
    return -1
  }
  if (viewLeader[partition] < 0 && world.state.controller.image.partitions[partition] === undefined)
    createOffsetsTopic(world)
  return viewLeader[partition]
}

/** Simplification: a broker reaches the active controller directly when it asks for the offsets topic. */
function createOffsetsTopic(world: World): void {
  const { state } = world
  if (!isQuorumAvailable(world) || state.controller.active < 0) return
  const known = state.groups.topic
  // It may have been decided by a controller that fell before a majority had it.
  if (known >= 0 && state.controller.image.topics[known] !== undefined) return
  const spec = offsetsTopicSpec(world, known)
  const assigned = assignTopic(world, spec, state.controller.image)
  if (!assigned.ok) return
  const topic = known >= 0 ? known : registerTopic(world, OFFSETS_TOPIC, assigned.partitions.length)
  decide(
    world,
    { type: 'Topic', topic, name: OFFSETS_TOPIC, configs: spec.configs, placement: spec.placement },
    [{ kind: 'TopicCreated', topic: OFFSETS_TOPIC, partitions: assigned.partitions.length }],
    state.cause,
  )
  assigned.partitions.forEach(({ replicas, observers }, number) => {
    const partition = state.topics[topic].partitions[number]
    const registration = initialPartitionState(replicas, observers, (b) => isActiveBroker(world, b))
    decide(world, { type: 'Partition', partition, topic, number, state: registration, observers }, [], state.cause)
  })
}

function offsetsTopicSpec(world: World, known: number): TopicSpec {
  const { state } = world
  return {
    name: OFFSETS_TOPIC,
    partitions:
      known >= 0 ? state.topics[known].partitions.length : clusterNumber(world, 'offsets.topic.num.partitions'),
    replicationFactor: clusterNumber(world, 'offsets.topic.replication.factor'),
    placement: null,
    assignment: null,
    configs: Object.freeze({}),
  }
}
