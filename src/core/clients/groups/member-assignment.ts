/**
 * What a member does with assignments (ConsumerCoordinator.onLeaderElected, onJoinComplete): the leader computes them,
 * everybody takes its own.
 *
 * The one thing a reader would get wrong: a new partition has no position yet. The group's committed offset comes first,
 * and only without one does `auto.offset.reset` say where to begin.
 */
import { getConfig } from '../../configs'
import { type ConsumerState, POSITION_RESET, POSITION_UNKNOWN } from '../../shape/consumer-state'
import type { JoinedMember } from '../../shape/group-requests'
import type { World } from '../../world'
import { assignPartitions } from '../assignors/assign'
import type { Subscription, TopicPartition } from '../assignors/assignment'
import type { PartitionRacks } from '../assignors/racks'
import { forgetUnreadable } from '../deserialize'

/** Class names are accepted as Kafka's configs spell them. */
const CLASS_NAMES: Readonly<Record<string, string>> = {
  RangeAssignor: 'range',
  RoundRobinAssignor: 'roundrobin',
  StickyAssignor: 'sticky',
  CooperativeStickyAssignor: 'cooperative-sticky',
}

export function strategiesOf(consumer: ConsumerState): readonly string[] {
  const names = String(getConfig(consumer.configs, 'consumer', 'partition.assignment.strategy')).split(',')
  const known = Object.values(CLASS_NAMES)
  const found = names.map((name) => name.trim()).map((name) => CLASS_NAMES[name.split('.').pop() ?? ''] ?? name)
  const strategies = found.filter((name) => known.includes(name))
  return strategies.length > 0 ? strategies : ['range', 'cooperative-sticky']
}

/** `client.rack`, as a request carries it. */
export function rackOf(consumer: ConsumerState): { readonly rack?: string } {
  const rack = String(getConfig(consumer.configs, 'consumer', 'client.rack'))
  return rack === '' ? {} : { rack }
}

/** How many partitions the topics of a consumer have, as far as it knows. */
export function countPartitions(world: World, { topics, unseen }: ConsumerState): number {
  return topics.reduce((sum, topic) => sum + existing(world, topic, unseen).length, 0)
}

/**
 * Simplification: a member knows the partitions of a new topic as soon as the quorum has committed them. Of those that are
 * added to a topic it hears with its next metadata.
 */
function existing(world: World, topic: number, unseen: readonly number[] = []): readonly number[] {
  const { topics, controller } = world.state
  return topics[topic].partitions.filter((p) => controller.committed.partitions[p] !== undefined && !unseen.includes(p))
}

/** Of topics that exist: how many partitions each has without the `unseen` ones, and their world numbers. */
export function mapTopics(
  world: World,
  names: ReadonlySet<string>,
  unseen: readonly number[] = [],
): { readonly counts: Map<string, number>; readonly numbers: Map<string, readonly number[]> } {
  const counts = new Map<string, number>()
  const numbers = new Map<string, readonly number[]>()
  world.state.topics.forEach(({ name }, topic) => {
    const there = names.has(name) ? existing(world, topic, unseen) : []
    if (there.length === 0) return
    counts.set(name, there.length)
    numbers.set(name, there)
  })
  return { counts, numbers }
}

export function placeOf({ state }: World, p: number): TopicPartition {
  return { topic: state.topics[state.partitions.topic[p]].name, partition: state.partitions.number[p] }
}

/** What the leader of the group gives to each member, by member id, of the partitions that it knows. */
export function assignForGroup(
  world: World,
  protocol: string,
  members: readonly JoinedMember[],
  unseen: readonly number[] = [],
): readonly (readonly [memberId: string, partitions: readonly number[]])[] {
  const { counts, numbers } = mapTopics(world, new Set(members.flatMap((member) => member.topics)), unseen)
  const subscriptions = members.map(
    (member): Subscription => ({
      memberId: member.memberId,
      instanceId: member.instanceId,
      topics: member.topics,
      owned: member.owned.map((p) => placeOf(world, p)),
      generation: member.ownedGeneration,
      rack: member.rack ?? null,
    }),
  )
  const racks = members.some(({ rack }) => rack !== undefined) ? racksOf(world, numbers) : undefined
  return [...assignPartitions(protocol, counts, subscriptions, racks)].map(([memberId, list]) => {
    const given = list.map(({ topic, partition }) => numbers.get(topic)?.[partition] ?? -1)
    return Object.freeze([memberId, Object.freeze(given.sort((a, b) => a - b))] as const)
  })
}

/**
 * Racks of the replicas of each partition, by topic and partition number.
 *
 * Simplification: when only the racks of replicas change (a reassignment), the leader of a group does not assign again
 * by itself (ConsumerCoordinator.MetadataSnapshot); the next rebalance sees them.
 */
function racksOf(world: World, numbers: ReadonlyMap<string, readonly number[]>): PartitionRacks {
  const { controller, brokers } = world.state
  const racks = (p: number): string[] =>
    (controller.committed.partitions[p]?.state.replicas ?? []).flatMap((broker) => brokers[broker].rack ?? [])
  return new Map([...numbers].map(([topic, list]) => [topic, list.map(racks)]))
}

/** Take what the group's leader gave; true when something had to be revoked in a cooperative rebalance. */
export function takeAssignment(world: World, consumer: ConsumerState, assigned: readonly number[]): boolean {
  const { member } = consumer
  if (member === null) return false
  const kept = consumer.positions.filter(({ partition }) => assigned.includes(partition))
  const revoked = consumer.positions.length - kept.length
  const added = assigned.filter((partition) => !kept.some((position) => position.partition === partition))
  consumer.positions = [
    ...kept,
    ...added.map((partition) => ({
      partition,
      position: POSITION_UNKNOWN,
      committed: -1,
      knownHighWatermark: 0,
      leader: world.state.brokers[member.coordinator]?.viewLeader[partition] ?? -1,
      leaderEpoch: world.state.brokers[member.coordinator]?.viewEpoch[partition] ?? -1,
    })),
  ].sort((a, b) => a.partition - b.partition)
  forgetUnreadable(consumer)
  member.lastOwned = assigned
  member.lastOwnedGeneration = member.generation
  return revoked > 0
}

/** Partitions whose committed offset must be asked for. */
export function unknownPartitions(consumer: ConsumerState): number[] {
  return consumer.positions.filter(({ position }) => position === POSITION_UNKNOWN).map(({ partition }) => partition)
}

export function takeCommitted(consumer: ConsumerState, offsets: readonly number[]): void {
  for (let i = 0; i < offsets.length; i += 2) {
    const position = consumer.positions.find(({ partition }) => partition === offsets[i])
    if (position === undefined || position.position !== POSITION_UNKNOWN) continue
    position.committed = offsets[i + 1]
    position.position = offsets[i + 1] >= 0 ? offsets[i + 1] : POSITION_RESET
  }
}
