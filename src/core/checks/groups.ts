/**
 * Consumer groups: who reads what, what is committed, and that nothing is passed over. Positions are followed from step
 * to step, so that what a group has read is known without asking it.
 */
import type { ConsumerState } from '../shape/consumer-state'
import type { World } from '../world'
import type { Violation } from './checker'
import { isMarker } from './group-commits'

/** A consumer as last seen: who has not moved since breaks no promise that it had not broken before. */
interface Seen {
  life: number
  /** The generation that it believes in; -1 while it is in none. */
  generation: number
  readonly partitions: number[]
  readonly positions: number[]
}

export interface GroupMemory {
  /** Consumers as last seen, by their place in the list. */
  readonly seen: Seen[]
  /** By group and partition: everything below this offset was handed to some member. */
  readonly readTo: Map<string, number>
  /** Highest high watermark ever seen on a leader, by partition. */
  readonly committed: number[]
  /** How far the log of each coordinator was looked at, by row: in which epoch, and entries. */
  readonly looked: { epoch: number; entries: number }[]
}

export function createGroupMemory(): GroupMemory {
  return { seen: [], readTo: new Map(), committed: [], looked: [] }
}

export function checkGroups(world: World, memory: GroupMemory): Violation | null {
  if (world.state.groups.topic < 0) return null
  for (const leader of world.state.leaders) {
    if (leader === null) continue
    const { partition, highWatermark } = world.state.replicas
    const p = partition[leader.row]
    memory.committed[p] = Math.max(memory.committed[p] ?? 0, highWatermark[leader.row])
  }
  let hasOther = false
  const { consumers } = world.state
  for (let n = 0; n < consumers.length; n++) {
    const consumer = consumers[n]
    memory.seen[n] ??= { life: -1, generation: -1, partitions: [], positions: [] }
    const seen = memory.seen[n]
    const change = changeOf(consumer, seen)
    if (change === 'none') continue
    hasOther ||= change === 'other'
    const problem = checkPositions(world, consumer, seen, memory)
    if (problem !== null) return problem
    note(consumer, seen)
  }
  return (hasOther ? checkOwners(world) : null) ?? checkCommits(world, memory)
}

function generationOf({ stopped, member }: ConsumerState): number {
  return stopped || member === null || member.phase !== 'stable' ? -1 : member.generation
}

/** Only read on, or holding other partitions or a belief in another generation. */
function changeOf(consumer: ConsumerState, { life, generation, partitions, positions }: Seen) {
  const { length } = consumer.positions
  if (consumer.life !== life || length !== partitions.length || generationOf(consumer) !== generation) return 'other'
  let change: 'none' | 'read' = 'none'
  for (let i = 0; i < length; i++) {
    const { partition, position } = consumer.positions[i]
    if (partition !== partitions[i]) return 'other'
    if (position !== positions[i]) change = 'read'
  }
  return change
}

function note(consumer: ConsumerState, seen: Seen): void {
  seen.life = consumer.life
  seen.generation = generationOf(consumer)
  seen.partitions.length = 0
  seen.positions.length = 0
  for (const { partition, position } of consumer.positions) {
    seen.partitions.push(partition)
    seen.positions.push(position)
  }
}

/** Two members that believe in the same generation must not hold the same partition. */
function checkOwners(world: World): Violation | null {
  const owners = new Map<string, string>()
  for (const consumer of world.state.consumers) {
    const { id, member, positions } = consumer
    const generation = generationOf(consumer)
    if (member === null || generation < 0) continue
    for (const { partition } of positions) {
      const key = `${member.group} ${generation} ${partition}`
      const other = owners.get(key)
      if (other !== undefined) {
        return {
          invariant: 'a partition has one member in a generation',
          message: `${other} and ${id} both read partition ${partition} in generation ${generation} of ${member.group}`,
        }
      }
      owners.set(key, id)
    }
  }
  return null
}

/** A position begins where the group has read to, or before; from there on it has read what lies between. */
function checkPositions(
  world: World,
  { id, life, member, positions, configs }: ConsumerState,
  seen: Seen,
  { readTo }: GroupMemory,
): Violation | null {
  if (member === null || configs['auto.offset.reset'] !== 'earliest') return null
  for (const { partition, position } of positions) {
    if (position < 0) continue
    const key = `${member.group} ${partition}`
    const read = Math.max(readTo.get(key) ?? 0, forgotten(world, partition))
    const before = life === seen.life ? (seen.positions[seen.partitions.indexOf(partition)] ?? -1) : -1
    const from = before < 0 ? position : before
    if (from > read) {
      return {
        invariant: 'a group reads every record at least once',
        message: `${id} begins partition ${partition} at ${from}, but ${member.group} has read to ${read} only`,
      }
    }
    readTo.set(key, Math.max(read, position))
  }
  return null
}

/** What is below this offset nobody can read any more, on some replica. */
function forgotten({ state }: World, partition: number): number {
  const { forgetting, partitions } = state
  if (forgetting === undefined) return 0
  return Math.max(0, ...partitions.rows[partition].map((row) => forgetting.logs[row]?.startOffset ?? 0))
}

/** What coordinators write: never more than was read, never above the high watermark. */
function checkCommits(world: World, memory: GroupMemory): Violation | null {
  const { replicas, groups } = world.state
  const { entries, batches, records } = world.stores
  for (const { row, epoch } of groups.coordinators) {
    let i = memory.looked[row]?.epoch === epoch ? memory.looked[row].entries : 0
    if (i >= replicas.logLength[row]) continue
    for (; i < replicas.logLength[row]; i++) {
      const entry = world.logs[row][i]
      if (isMarker(world, entry)) continue
      const start = batches.recordStart[entries.batch[entry]]
      for (let r = start; r < start + entries.count[entry]; r++) {
        const { group, partition } = groups.keys[records.key[r]]
        const offset = records.value[r]
        if (partition < 0) continue
        const most = Math.min(memory.readTo.get(`${group} ${partition}`) ?? offset, memory.committed[partition] ?? 0)
        if (offset > most) {
          return {
            invariant: 'what is committed was read',
            message: `${group} commits ${offset} of partition ${partition}, but ${most} is the most that was read`,
          }
        }
      }
    }
    memory.looked[row] = { epoch, entries: i }
  }
  return null
}
