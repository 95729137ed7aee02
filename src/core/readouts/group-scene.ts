/**
 * A group as it is drawn: each partition that it reads as a lane with its marks, and who holds it.
 *
 * The one thing a reader would get wrong: who holds a partition is what the members believe, not what the coordinator
 * has written. In a rebalance the two differ, and that is what is to be seen.
 */
import { type ConsumerCondition, readConsumerCondition } from '../clients/consumer-condition'
import { groupPartition } from '../clients/groups/find-coordinator'
import { newestCoordinator } from '../clients/groups/measure-groups'
import { committedOffset, readCommitted } from '../clients/groups/offsets-log'
import { latestOffset } from '../cluster/replicas'
import { earliestOffset } from '../cluster/retention'
import type { Group, GroupStateName } from '../shape/group-state'
import type { World } from '../world'

export interface GroupLane {
  readonly topic: string
  readonly partition: number
  readonly logStart: number
  /** -1 for nothing. */
  readonly committed: number
  /** Where its member stands; -1 when nobody holds it, or that one does not know yet. */
  readonly position: number
  readonly highWatermark: number
  readonly logEnd: number
  /** Consumer that holds it; null for nobody. */
  readonly owner: string | null
  /** Consumer that shall hold it, as far as that is decided; null when it does already, or nothing is. */
  readonly next: string | null
}

export interface GroupSeat {
  readonly consumer: string
  readonly name: string
  readonly condition: ConsumerCondition
  /** Generation or epoch that it believes in; -1 for none. */
  readonly epoch: number
  /** Topics and partitions that it holds. */
  readonly held: number
  readonly read: number
  /** 0 for as fast as they come. */
  readonly recordsPerSecond: number
}

export interface GroupScene {
  readonly group: string
  /** `group.protocol=consumer`. */
  readonly isModern: boolean
  readonly state: GroupStateName
  readonly assignor: string
  /** Generation, or epoch of the group; -1 while nobody knows it. */
  readonly generation: number
  /** Broker id; null for none. */
  readonly coordinator: number | null
  /** Number of its partition of `__consumer_offsets`; -1 before that is there. */
  readonly offsetsPartition: number
  readonly members: readonly GroupSeat[]
  readonly lanes: readonly GroupLane[]
}

/** Groups that consumers of this world belong to, in order of appearance. */
export function listGroups({ state }: World): readonly string[] {
  return [...new Set(state.consumers.flatMap(({ member }) => (member === null ? [] : [member.group])))]
}

export function readGroupScene(world: World, id: string): GroupScene | null {
  const { state } = world
  const consumers = state.consumers.filter(({ member }) => member?.group === id)
  if (consumers.length === 0) return null
  const partition = groupPartition(world, id)
  const coordinator = partition < 0 ? null : newestCoordinator(world, partition)
  const group = coordinator?.groups.find((candidate) => candidate.id === id)
  return {
    group: id,
    isModern: consumers.some(({ member }) => member?.modern !== undefined),
    state: coordinator === null ? 'Unknown' : (group?.state ?? 'Dead'),
    assignor: group?.protocol ?? '',
    generation: group?.generation ?? -1,
    coordinator: coordinator === null ? null : state.brokers[coordinator.broker].id,
    offsetsPartition: partition < 0 ? -1 : state.partitions.number[partition],
    members: consumers.map((consumer) => ({
      consumer: consumer.id,
      name: consumer.name,
      condition: readConsumerCondition(world, state.consumers.indexOf(consumer)),
      epoch: consumer.stopped ? -1 : (consumer.member?.generation ?? -1),
      held: consumer.stopped ? 0 : consumer.positions.length,
      read: consumer.read,
      recordsPerSecond: consumer.maxRecordsPerSecond,
    })),
    lanes: readLanes(world, id, consumers, group, coordinator === null ? [] : readCommitted(world, coordinator)),
  }
}

function readLanes(
  world: World,
  id: string,
  consumers: World['state']['consumers'],
  group: Group | undefined,
  committed: Parameters<typeof committedOffset>[0],
): GroupLane[] {
  const { topics, partitions, replicas, controller } = world.state
  const read = [...new Set(consumers.flatMap((consumer) => consumer.topics))].sort((a, b) => a - b)
  const all = read.flatMap((topic) => topics[topic].partitions)
  return all
    .filter((p) => controller.committed.partitions[p] !== undefined)
    .map((p) => {
      const holder = holderOf(consumers, p)
      const row = partitions.leaderRow[p]
      const next = nextOf(world, group, p)
      return {
        topic: topics[partitions.topic[p]].name,
        partition: partitions.number[p],
        logStart: earliestOffset(world, p),
        committed: committedOffset(committed, id, p),
        position: Math.max(-1, holder?.position ?? -1),
        highWatermark: latestOffset(world, p),
        logEnd: row < 0 ? latestOffset(world, p) : replicas.logEndOffset[row],
        owner: holder?.consumer ?? null,
        next: next === holder?.consumer ? null : next,
      }
    })
}

/** Of two that believe to hold it, the one of the newer generation: the other does not know yet. */
function holderOf(
  consumers: World['state']['consumers'],
  p: number,
): { readonly consumer: string; readonly position: number } | null {
  let best: { consumer: string; position: number; generation: number } | null = null
  for (const { id, stopped, member, positions } of consumers) {
    if (stopped || member === null) continue
    const held = positions.find(({ partition }) => partition === p)
    if (held === undefined || (best !== null && best.generation >= member.generation)) continue
    best = { consumer: id, position: held.position, generation: member.generation }
  }
  return best
}

/** Whom the coordinator has written down for it. */
function nextOf({ state }: World, group: Group | undefined, p: number): string | null {
  const member = group?.members.find(({ assignment, modern }) => (modern?.target ?? assignment).includes(p))
  return member === undefined ? null : (state.consumers[member.consumer]?.id ?? null)
}
