/**
 * Committed offsets and group metadata as records of `__consumer_offsets` (OffsetMetadataManager, GroupMetadataManager,
 * CoordinatorLoaderImpl): appended by the coordinator, replicated like any record, read again by the next leader.
 *
 * The one thing a reader would get wrong: what a group has committed is not a variable. It is the log of that partition
 * up to the high watermark, folded by key; what an unclean election cuts off was never committed.
 *
 * Simplification: the coordinator does not gather writes for a few milliseconds (group.coordinator.append.linger.ms),
 * and reading the log again takes it no time.
 */
import { appendToLeader } from '../../cluster/append'
import { wakeFetchers } from '../../cluster/fetch-answer'
import { effectiveMinIsr } from '../../cluster/isr-rules'
import { countBits } from '../../cluster/replicas'
import { armPurgatory, waitForWrite } from '../../cluster/waiting'
import { addBatch, addContent, addRecords, contentOf } from '../../log/stores'
import { isTransactional, markerOf } from '../../log/transactions'
import { clusterNumber } from '../../settings'
import type { GroupAnswer } from '../../shape/group-requests'
import type { Coordinator, Group, GroupOffsets, PendingWrite } from '../../shape/group-state'
import type { World } from '../../world'

/** Bytes of one record of `__consumer_offsets`, about. */
const RECORD_BYTES = 120
const BATCH_BYTES = 61

/** Number of the key of a group's offset for a partition; partition -1 is the group's own record. */
export function offsetsKey(world: World, group: string, partition: number): number {
  const { keys } = world.state.groups
  const found = keys.findIndex((key) => key.partition === partition && key.group === group)
  return found >= 0 ? found : keys.push(Object.freeze({ group, partition })) - 1
}

/** Append one record for each partition. False when the log takes nothing now. */
export function writeOffsets(
  world: World,
  coordinator: Coordinator,
  group: Group,
  offsets: readonly number[],
  slot: number,
): boolean {
  const keys = new Int32Array(offsets.length / 2)
  const values = new Int32Array(offsets.length / 2)
  for (let i = 0; i < keys.length; i++) {
    keys[i] = offsetsKey(world, group.id, offsets[i * 2])
    values[i] = offsets[i * 2 + 1]
  }
  return write(world, coordinator, group, keys, values, slot)
}

/** Append the group's own record: its members and what they are assigned. */
export function writeGroup(
  world: World,
  coordinator: Coordinator,
  group: Group,
  slot = -1,
  answer?: GroupAnswer,
): boolean {
  const { generation, protocol, leader, members, modern } = group
  const text = JSON.stringify({
    generation,
    protocol,
    leader,
    members: members.map(({ memberId, instanceId, consumer, join, assignment, modern: own }) => {
      return { memberId, instanceId, consumer, join, assignment, modern: own }
    }),
    modern,
  })
  const keys = Int32Array.of(offsetsKey(world, group.id, -1))
  return write(world, coordinator, group, keys, Int32Array.of(addContent(world.stores, text)), slot, answer)
}

function write(
  world: World,
  coordinator: Coordinator,
  group: Group,
  keys: Int32Array,
  values: Int32Array,
  slot: number,
  answer?: GroupAnswer,
): boolean {
  const { state, stores } = world
  const { row, partition, broker } = coordinator
  const leader = state.leaders[row]
  if (leader === null || countBits(leader.isr) < effectiveMinIsr(world, partition)) return false
  const start = addRecords(stores.records, keys, values, keys.length)
  const bytes = BATCH_BYTES + RECORD_BYTES * keys.length
  const batch = addBatch(stores.batches, -1, partition, -1, keys.length, bytes, state.nowUs, start)
  const deadlineUs = state.nowUs + clusterNumber(world, 'offsets.commit.timeout.ms') * 1000
  const { groups } = state
  const pending: PendingWrite = Object.freeze({
    serial: groups.nextWrite++,
    partition,
    broker,
    deadlineUs,
    slot,
    group: group.id,
    generation: group.generation,
    ...(answer === undefined ? {} : { answer }),
  })
  const number = groups.freeWrites.length > 0 ? (groups.freeWrites.pop() as number) : groups.writes.push(null) - 1
  groups.writes[number] = pending
  const entry = appendToLeader(world, leader, batch)
  waitForWrite(world, leader, stores.entries.baseOffset[entry] + keys.length, number, pending.serial)
  armPurgatory(world, broker, deadlineUs)
  wakeFetchers(world, broker)
  return true
}

/** Take in what the high watermark has passed since the last time. */
export function applyCommitted(world: World, coordinator: Coordinator): void {
  const pending = coordinator.pendingOffsets?.slice() ?? []
  coordinator.applied = foldOffsets(world, coordinator, coordinator.committed, pending)
  if (pending.length > 0 || coordinator.pendingOffsets !== undefined) coordinator.pendingOffsets = pending
}

/** Committed offsets as they are now, without touching anything. */
export function readCommitted(world: World, coordinator: Coordinator): readonly GroupOffsets[] {
  const copy = coordinator.committed.map(({ id, offsets }) => ({ id, offsets: offsets.slice() }))
  foldOffsets(world, coordinator, copy, coordinator.pendingOffsets?.slice() ?? [])
  return copy
}

/** `pending` are offsets of transactions that have not ended: producer id, key and offset. */
function foldOffsets(world: World, coordinator: Coordinator, into: GroupOffsets[], pending: number[]): number {
  const { replicas, groups } = world.state
  const { entries, batches, records } = world.stores
  const { row } = coordinator
  const list = world.logs[row]
  let i = coordinator.applied
  for (; i < replicas.logLength[row]; i++) {
    if (entries.baseOffset[list[i]] + entries.count[list[i]] > replicas.highWatermark[row]) break
    const batch = entries.batch[list[i]]
    if (isTransactional(world, batch)) {
      foldTransaction(world, batch, into, pending)
      continue
    }
    const start = batches.recordStart[batch]
    for (let r = start; r < start + entries.count[list[i]]; r++) {
      const { group, partition } = groups.keys[records.key[r]]
      if (partition >= 0) setOffset(into, group, partition, records.value[r])
    }
  }
  return i
}

/** Offsets of a transaction wait for its marker, which commits or drops them. */
function foldTransaction(world: World, batch: number, into: GroupOffsets[], pending: number[]): void {
  const { batches, records, identities } = world.stores
  const { keys } = world.state.groups
  const producerId = identities.producerId[batches.producer[batch]]
  const marker = markerOf(world, batch)
  const start = batches.recordStart[batch]
  if (marker === null) {
    for (let r = start; r < start + batches.count[batch]; r++)
      pending.push(producerId, records.key[r], records.value[r])
    return
  }
  for (let i = 0; i < pending.length; ) {
    if (pending[i] !== producerId) {
      i += 3
      continue
    }
    const [, key, offset] = pending.splice(i, 3)
    if (marker === 'COMMIT') setOffset(into, keys[key].group, keys[key].partition, offset)
  }
}

/**
 * Is an offset of this partition part of a transaction that may still be open (pendingTransactionalOffsets)? Who reads with
 * read_committed is told UNSTABLE_OFFSET_COMMIT then.
 */
export function hasPendingOffset(world: World, coordinator: Coordinator, group: string, partition: number): boolean {
  if (world.state.transactions === undefined) return false
  const { keys } = world.state.groups
  const { entries, batches, records } = world.stores
  const isOf = (key: number): boolean => keys[key].group === group && keys[key].partition === partition
  const pending = coordinator.pendingOffsets ?? []
  for (let i = 0; i < pending.length; i += 3) if (isOf(pending[i + 1])) return true
  // What the high watermark has not passed is not folded yet.
  for (let i = coordinator.applied; i < world.state.replicas.logLength[coordinator.row]; i++) {
    const batch = entries.batch[world.logs[coordinator.row][i]]
    if (!isTransactional(world, batch) || markerOf(world, batch) !== null) continue
    const start = batches.recordStart[batch]
    for (let r = start; r < start + batches.count[batch]; r++) if (isOf(records.key[r])) return true
  }
  return false
}

function setOffset(into: GroupOffsets[], id: string, partition: number, offset: number): void {
  let group = into.find((candidate) => candidate.id === id)
  if (group === undefined) {
    group = { id, offsets: [] }
    into.push(group)
  }
  for (let i = 0; i < group.offsets.length; i += 2) {
    if (group.offsets[i] !== partition) continue
    group.offsets[i + 1] = offset
    return
  }
  group.offsets.push(partition, offset)
}

/** -1 for none. */
export function committedOffset(committed: readonly GroupOffsets[], id: string, partition: number): number {
  const offsets = committed.find((group) => group.id === id)?.offsets ?? []
  for (let i = 0; i < offsets.length; i += 2) if (offsets[i] === partition) return offsets[i + 1]
  return -1
}

/** What a group's own last record says, for each group in the log of the new coordinator. */
export function readGroups(
  world: World,
  row: number,
): ReadonlyMap<string, Pick<Group, 'generation' | 'protocol' | 'leader' | 'members' | 'modern'>> {
  const { replicas, groups } = world.state
  const { entries, batches, records } = world.stores
  const latest = new Map<string, number>()
  for (let i = 0; i < replicas.logLength[row]; i++) {
    const entry = world.logs[row][i]
    // A marker is about no group.
    if (markerOf(world, entries.batch[entry]) !== null) continue
    const start = batches.recordStart[entries.batch[entry]]
    for (let r = start; r < start + entries.count[entry]; r++) {
      const { group, partition } = groups.keys[records.key[r]]
      if (partition < 0) latest.set(group, records.value[r])
      else if (!latest.has(group)) latest.set(group, 0)
    }
  }
  return new Map(
    [...latest].map(([group, value]) => [
      group,
      JSON.parse(contentOf(world.stores, value) ?? '{"generation":0,"protocol":"","leader":"","members":[]}'),
    ]),
  )
}
