/**
 * A group as it is drawn: each partition that it reads as a lane with its marks, and who holds it. A consumer without a
 * `group.id` is drawn alone.
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
import { findEntryIndex } from '../log/replica-log'
import { lastStableOffset } from '../log/transactions'
import { isCommittedOnly } from '../settings'
import type { ConsumerState } from '../shape/consumer-state'
import type { Group, GroupOffsets, GroupStateName } from '../shape/group-state'
import type { World } from '../world'
import { type LogStretch, readStretches } from './log-stretches'
import { readCompaction } from './read-compaction'

export interface GroupLane {
  readonly topic: string
  readonly partition: number
  /** Broker id; -1 for none. */
  readonly leader: number
  readonly logStart: number
  /** -1 for nothing. */
  readonly committed: number
  /** Where its member stands; -1 when nobody holds it, or that one does not know yet. */
  readonly position: number
  readonly highWatermark: number
  /** The high watermark where nothing is unstable. */
  readonly lastStable: number
  readonly logEnd: number
  /** Transactions among the last `STRETCHES_BACK` offsets, as the leader has them. */
  readonly stretches: readonly LogStretch[]
  /** Offsets that compaction has emptied, as ranges: the first and the one behind the last. */
  readonly holes: readonly number[]
  /** When the first record that nobody has committed was appended, microseconds; -1 when there is none. */
  readonly unreadSinceUs: number
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
  /** Partitions that the coordinator has written down for it; -1 while it has it on no list. */
  readonly assigned: number
  /** When the coordinator strikes it off unless it is heard of before, microseconds; -1 while it has it on no list. */
  readonly sessionEndUs: number
  readonly read: number
  /** 0 for as fast as they come. */
  readonly recordsPerSecond: number
}

export interface GroupScene {
  /** `group.id`, or the id of a consumer without one. */
  readonly group: string
  /** It has no `group.id`: nothing is committed, and nobody takes over. */
  readonly isAlone: boolean
  /** `group.protocol=consumer`. */
  readonly isModern: boolean
  /** Somebody in it reads with `isolation.level=read_committed`. */
  readonly isCommittedOnly: boolean
  readonly state: GroupStateName
  readonly assignor: string
  /** Generation, or epoch of the group; -1 while nobody knows it. */
  readonly generation: number
  /** Why the present or last rebalance began, in Kafka's words; empty for none. */
  readonly reason: string
  /** Broker id; null for none. */
  readonly coordinator: number | null
  /** Number of its partition of `__consumer_offsets`; -1 before that is there. */
  readonly offsetsPartition: number
  readonly members: readonly GroupSeat[]
  readonly lanes: readonly GroupLane[]
}

/** Who reads: a group by its `group.id`, or a consumer that has none by its own id. */
export interface ReaderName {
  readonly kind: 'group' | 'consumer'
  readonly id: string
}

/** A log is looked through for transactions so far behind its end: more is not drawn. */
export const STRETCHES_BACK = 4000
/** Ranges of emptied offsets that are told of a lane. */
const HOLES_TOLD = 1000

/** Groups of this world, then consumers without one, each in order of appearance. */
export function listGroupReaders({ state }: World): readonly ReaderName[] {
  const groups = new Set(state.consumers.flatMap(({ member }) => (member === null ? [] : [member.group])))
  return [
    ...[...groups].map((id): ReaderName => ({ kind: 'group', id })),
    ...state.consumers.flatMap(({ id, member }): ReaderName[] => (member === null ? [{ kind: 'consumer', id }] : [])),
  ]
}

export function consumersOf({ state }: World, { kind, id }: ReaderName): readonly ConsumerState[] {
  return state.consumers.filter((one) =>
    kind === 'group' ? one.member?.group === id : one.member === null && one.id === id,
  )
}

/** Null when there is nobody of that name. */
export function readGroupScene(world: World, reader: ReaderName): GroupScene | null {
  const { state } = world
  const consumers = consumersOf(world, reader)
  if (consumers.length === 0) return null
  const isAlone = reader.kind === 'consumer'
  const partition = isAlone ? -1 : groupPartition(world, reader.id)
  const coordinator = partition < 0 ? null : newestCoordinator(world, partition)
  const group = coordinator?.groups.find((candidate) => candidate.id === reader.id)
  return {
    group: reader.id,
    isAlone,
    isModern: consumers.some(({ member }) => member?.modern !== undefined),
    isCommittedOnly: consumers.some(isCommittedOnly),
    state: coordinator === null ? 'Unknown' : (group?.state ?? 'Dead'),
    assignor: group?.protocol ?? '',
    generation: group?.generation ?? -1,
    reason: group?.reason ?? '',
    coordinator: coordinator === null ? null : state.brokers[coordinator.broker].id,
    offsetsPartition: partition < 0 ? -1 : state.partitions.number[partition],
    members: consumers.map((consumer) => readSeat(world, consumer, group)),
    lanes: readLanes(world, reader.id, consumers, group, coordinator === null ? [] : readCommitted(world, coordinator)),
  }
}

function readSeat(world: World, consumer: ConsumerState, group: Group | undefined): GroupSeat {
  const n = world.state.consumers.indexOf(consumer)
  const listed = group?.members.find((member) => member.consumer === n)
  return {
    consumer: consumer.id,
    name: consumer.name,
    condition: readConsumerCondition(world, n),
    epoch: consumer.stopped ? -1 : (consumer.member?.generation ?? -1),
    held: consumer.stopped ? 0 : consumer.positions.length,
    assigned: listed === undefined ? -1 : (listed.modern?.target ?? listed.assignment).length,
    sessionEndUs: listed?.sessionDeadlineUs ?? -1,
    read: consumer.read,
    recordsPerSecond: consumer.maxRecordsPerSecond,
  }
}

function readLanes(
  world: World,
  id: string,
  consumers: readonly ConsumerState[],
  group: Group | undefined,
  offsets: readonly GroupOffsets[],
): GroupLane[] {
  const { topics, partitions, replicas, controller, brokers } = world.state
  const read = [...new Set(consumers.flatMap((consumer) => consumer.topics))].sort((a, b) => a - b)
  // Who has named its partitions reads no others of the topic.
  const named = id === consumers[0].id && consumers[0].member === null ? consumers[0].positions : []
  const all =
    named.length > 0 ? named.map(({ partition }) => partition) : read.flatMap((topic) => topics[topic].partitions)
  return all
    .filter((p) => controller.committed.partitions[p] !== undefined)
    .map((p) => {
      const holder = holderOf(consumers, p)
      const row = partitions.leaderRow[p]
      const next = nextOf(world, group, p)
      const committed = committedOffset(offsets, id, p)
      const logEnd = row < 0 ? latestOffset(world, p) : replicas.logEndOffset[row]
      const logStart = earliestOffset(world, p)
      const position = Math.max(-1, holder?.position ?? -1)
      return {
        topic: topics[partitions.topic[p]].name,
        partition: partitions.number[p],
        leader: row < 0 ? -1 : brokers[replicas.broker[row]].id,
        logStart,
        committed,
        position,
        highWatermark: latestOffset(world, p),
        lastStable: row < 0 ? latestOffset(world, p) : lastStableOffset(world, row),
        logEnd,
        stretches: readStretches(world, row, Math.max(logStart, logEnd - STRETCHES_BACK)),
        holes: row < 0 ? [] : (readCompaction(world, row, HOLES_TOLD)?.holes ?? []),
        unreadSinceUs: appendTime(world, row, Math.max(logStart, committed < 0 ? position : committed)),
        owner: holder?.consumer ?? null,
        next: next === holder?.consumer ? null : next,
      }
    })
}

/** When the record at an offset of a log was appended; -1 when it is not there. */
function appendTime({ state, logs, stores }: World, row: number, offset: number): number {
  if (row < 0 || offset < 0 || offset >= state.replicas.logEndOffset[row]) return -1
  const { entries } = stores
  const list = logs[row]
  const length = state.replicas.logLength[row]
  const i = findEntryIndex(entries, list, length, offset)
  return i < length ? entries.appendUs[list[i]] : -1
}

/** Of two that believe to hold it, the one of the newer generation: the other does not know yet. */
function holderOf(
  consumers: readonly ConsumerState[],
  p: number,
): { readonly consumer: string; readonly position: number } | null {
  let best: { consumer: string; position: number; generation: number } | null = null
  for (const { id, stopped, member, positions } of consumers) {
    if (stopped) continue
    const generation = member?.generation ?? 0
    const held = positions.find(({ partition }) => partition === p)
    if (held === undefined || (best !== null && best.generation >= generation)) continue
    best = { consumer: id, position: held.position, generation }
  }
  return best
}

/** Whom the coordinator has written down for it. */
function nextOf({ state }: World, group: Group | undefined, p: number): string | null {
  const member = group?.members.find(({ assignment, modern }) => (modern?.target ?? assignment).includes(p))
  return member === undefined ? null : (state.consumers[member.consumer]?.id ?? null)
}
