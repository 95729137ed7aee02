/**
 * Reading groups: what `kafka-consumer-groups --describe` says of offsets, members and state. Nothing here changes
 * anything.
 *
 * The one thing a reader would get wrong: LAG counts from the committed offset, as the tool does. A consumer may be
 * further; that is its position.
 */
import type { Coordinator, GroupOffsets, GroupStateName } from '../../shape/group-state'
import type { World } from '../../world'
import { groupPartition } from './find-coordinator'
import { committedOffset, readCommitted } from './offsets-log'

export interface GroupMemberStatus {
  readonly memberId: string
  readonly consumer: string
  /** `group.instance.id`; null for a dynamic member. */
  readonly instanceId: string | null
  readonly assignment: readonly { readonly topic: string; readonly partition: number }[]
}

export interface GroupPartitionStatus {
  readonly topic: string
  readonly partition: number
  /** -1 when nothing is committed. */
  readonly committed: number
  /** Where its member stands; -1 when nobody reads it. */
  readonly position: number
  readonly logEndOffset: number
  /** Log end minus committed offset; -1 when nothing is committed. */
  readonly lag: number
  /** Log end minus position; -1 when nobody reads it. */
  readonly positionLag: number
  /** Consumer that reads it; null for nobody. */
  readonly consumer: string | null
}

export interface GroupStatus {
  readonly group: string
  readonly state: GroupStateName
  /** Broker id; null while there is none. */
  readonly coordinator: number | null
  readonly generation: number
  /** Assignor in use; empty for none. */
  readonly protocol: string
  readonly members: readonly GroupMemberStatus[]
  readonly partitions: readonly GroupPartitionStatus[]
  /** The domain event that last changed it; -1 for none. */
  readonly event: number
}

/** Every group that a coordinator has known, in order of appearance. */
export function measureGroups(world: World): readonly GroupStatus[] {
  // Groups share coordinators, and reading what one knows costs most.
  const read = new Map<Coordinator, readonly GroupOffsets[]>()
  const committedOf = (coordinator: Coordinator): readonly GroupOffsets[] => {
    const known = read.get(coordinator) ?? readCommitted(world, coordinator)
    read.set(coordinator, known)
    return known
  }
  return world.state.groups.known.map(({ id, event }) => measureGroup(world, id, event, committedOf))
}

function measureGroup(
  world: World,
  id: string,
  event: number,
  committedOf: (coordinator: Coordinator) => readonly GroupOffsets[],
): GroupStatus {
  const { state } = world
  const partition = groupPartition(world, id)
  const coordinator = newestCoordinator(world, partition)
  const group = coordinator?.groups.find((candidate) => candidate.id === id)
  return {
    group: id,
    state: coordinator === null ? 'Unknown' : (group?.state ?? 'Dead'),
    coordinator: coordinator === null ? null : state.brokers[coordinator.broker].id,
    generation: group?.generation ?? -1,
    protocol: group?.protocol ?? '',
    members: (group?.members ?? []).map(({ memberId, consumer, assignment, instanceId }) => ({
      memberId,
      instanceId,
      consumer: state.consumers[consumer]?.id ?? memberId,
      assignment: assignment.map((p) => placeOf(world, p)),
    })),
    partitions: measureOffsets(world, coordinator === null ? [] : committedOf(coordinator), id),
    event,
  }
}

/** Of all brokers that believe to coordinate, the one with the newest leader epoch. */
export function newestCoordinator(world: World, partition: number): Coordinator | null {
  let best: Coordinator | null = null
  for (const one of world.state.groups.coordinators)
    if (one.partition === partition && (best === null || one.epoch > best.epoch)) best = one
  return best
}

function placeOf(world: World, p: number): { readonly topic: string; readonly partition: number } {
  const { partitions, topics } = world.state
  return { topic: topics[partitions.topic[p]].name, partition: partitions.number[p] }
}

function measureOffsets(world: World, committed: readonly GroupOffsets[], id: string): GroupPartitionStatus[] {
  const { state } = world
  const readers = new Map<number, { readonly consumer: string; readonly position: number }>()
  for (const consumer of state.consumers) {
    if (consumer.stopped || consumer.member?.group !== id) continue
    for (const { partition, position } of consumer.positions)
      readers.set(partition, { consumer: consumer.id, position: Math.max(-1, position) })
  }
  const own = committed.find((group) => group.id === id)?.offsets.filter((_, i) => i % 2 === 0) ?? []
  const partitions = [...new Set([...own, ...readers.keys()])].sort((a, b) => a - b)
  return partitions.map((p) => {
    const row = state.partitions.leaderRow[p]
    const logEndOffset = row < 0 ? -1 : state.replicas.highWatermark[row]
    const reader = readers.get(p)
    const offset = committedOffset(committed, id, p)
    const position = reader?.position ?? -1
    const behind = (from: number): number => (from < 0 || logEndOffset < 0 ? -1 : Math.max(0, logEndOffset - from))
    return {
      ...placeOf(world, p),
      committed: offset,
      position,
      logEndOffset,
      lag: behind(offset),
      positionLag: behind(position),
      consumer: reader?.consumer ?? null,
    }
  })
}

/** Text as `kafka-consumer-groups --describe --group` prints it. */
export function describeGroupText(world: World, id: string): string {
  const group = measureGroups(world).find((candidate) => candidate.group === id)
  if (group === undefined) return ''
  const dash = (value: number): string => (value < 0 ? '-' : String(value))
  const rows = group.partitions.map((row) => [
    id,
    row.topic,
    String(row.partition),
    dash(row.committed),
    dash(row.logEndOffset),
    dash(row.lag),
    group.members.find(({ consumer }) => consumer === row.consumer)?.memberId ?? '-',
    row.consumer ?? '-',
  ])
  const head = ['GROUP', 'TOPIC', 'PARTITION', 'CURRENT-OFFSET', 'LOG-END-OFFSET', 'LAG', 'CONSUMER-ID', 'CLIENT-ID']
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i].length)))
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => cell.padEnd(widths[i]))
      .join(' ')
      .trimEnd()
  const state = `Consumer group '${id}' is ${group.state}, generation ${group.generation}, coordinator ${group.coordinator ?? 'none'}.`
  return [state, line(head), ...rows.map(line)].join('\n')
}
