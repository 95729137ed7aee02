/**
 * Consumer groups: who reads what, what is committed, and that nothing is passed over. Positions are followed from step
 * to step, so that what a group has read is known without asking it.
 */
import type { World } from '../world'
import type { Violation } from './checker'

export interface GroupMemory {
  /** Position of each consumer as last seen, by consumer and life, then partition. */
  readonly positions: Map<string, Map<number, number>>
  /** By group and partition: everything below this offset was handed to some member. */
  readonly readTo: Map<string, number>
  /** Highest high watermark ever seen on a leader, by partition. */
  readonly committed: number[]
  /** How far the log of each coordinator was looked at: entries. */
  readonly looked: Map<string, number>
}

export function createGroupMemory(): GroupMemory {
  return { positions: new Map(), readTo: new Map(), committed: [], looked: new Map() }
}

export function checkGroups(world: World, memory: GroupMemory): Violation | null {
  if (world.state.groups.topic < 0) return null
  for (const leader of world.state.leaders) {
    if (leader === null) continue
    const { partition, highWatermark } = world.state.replicas
    const p = partition[leader.row]
    memory.committed[p] = Math.max(memory.committed[p] ?? 0, highWatermark[leader.row])
  }
  return checkOwners(world) ?? checkPositions(world, memory) ?? checkCommits(world, memory)
}

/** Two members that believe in the same generation must not hold the same partition. */
function checkOwners(world: World): Violation | null {
  const owners = new Map<string, string>()
  for (const { id, stopped, member, positions } of world.state.consumers) {
    if (stopped || member === null || member.phase !== 'stable' || member.generation < 0) continue
    for (const { partition } of positions) {
      const key = `${member.group} ${member.generation} ${partition}`
      const other = owners.get(key)
      if (other !== undefined) {
        return {
          invariant: 'a partition has one member in a generation',
          message: `${other} and ${id} both read partition ${partition} in generation ${member.generation} of ${member.group}`,
        }
      }
      owners.set(key, id)
    }
  }
  return null
}

/** A position begins where the group has read to, or before; from there on it has read what lies between. */
function checkPositions(world: World, memory: GroupMemory): Violation | null {
  for (const { id, life, member, positions, configs } of world.state.consumers) {
    if (member === null || configs['auto.offset.reset'] !== 'earliest') continue
    const seen = memory.positions.get(`${id} ${life}`)
    const now = new Map<number, number>()
    for (const { partition, position } of positions) {
      if (position < 0) continue
      now.set(partition, position)
      const key = `${member.group} ${partition}`
      const readTo = memory.readTo.get(key) ?? 0
      const from = seen?.get(partition) ?? position
      if (from > readTo) {
        return {
          invariant: 'a group reads every record at least once',
          message: `${id} begins partition ${partition} at ${from}, but ${member.group} has read to ${readTo} only`,
        }
      }
      memory.readTo.set(key, Math.max(readTo, position))
    }
    memory.positions.set(`${id} ${life}`, now)
  }
  return null
}

/** What coordinators write: never more than was read, never above the high watermark. */
function checkCommits(world: World, memory: GroupMemory): Violation | null {
  const { replicas, groups } = world.state
  const { entries, batches, records } = world.stores
  for (const { row, epoch } of groups.coordinators) {
    const name = `${row} ${epoch}`
    let i = memory.looked.get(name) ?? 0
    for (; i < replicas.logLength[row]; i++) {
      const entry = world.logs[row][i]
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
    memory.looked.set(name, i)
  }
  return null
}
