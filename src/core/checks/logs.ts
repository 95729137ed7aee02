/** Logs and what is read of them: high watermarks, agreement with the leader, consumers. */
import type { LeaderState } from '../shape/replica-state'
import type { World } from '../world'
import { membersOf, minIsrOf } from './appends'
import type { Violation } from './checker'

export interface LogMemory {
  /** High watermark of each leader as last seen: row to [leader epoch, high watermark]. */
  readonly marks: Map<number, readonly [number, number]>
  /** Highest committed offset ever seen on a leader, by partition. */
  readonly committed: number[]
  /** How far a follower's log was compared with its leader's: row to [own list, leader list, entries]. */
  readonly compared: Map<number, readonly [Int32Array, Int32Array, number]>
}

export function createLogMemory(): LogMemory {
  return { marks: new Map(), committed: [], compared: new Map() }
}

export function checkLogs(world: World, memory: LogMemory): Violation | null {
  return checkMarks(world, memory) ?? checkAgreement(world, memory) ?? checkConsumers(world, memory)
}

function checkMarks(world: World, memory: LogMemory): Violation | null {
  const { leaders, replicas } = world.state
  for (const leader of leaders) {
    if (leader === null) continue
    const mark = replicas.highWatermark[leader.row]
    const known = memory.marks.get(leader.row)
    if (known !== undefined && known[0] === leader.epoch && mark < known[1]) {
      return {
        invariant: 'the high watermark never goes back on a leader',
        message: `row ${leader.row}, epoch ${leader.epoch}: from ${known[1]} to ${mark}`,
      }
    }
    if (known === undefined || known[0] !== leader.epoch || known[1] !== mark) {
      memory.marks.set(leader.row, [leader.epoch, mark])
      const isHigher = known !== undefined && known[0] === leader.epoch && mark > known[1]
      const problem = isHigher ? checkMark(world, leader, mark) : null
      if (problem !== null) return problem
    }
    const p = replicas.partition[leader.row]
    memory.committed[p] = Math.max(memory.committed[p] ?? 0, mark)
  }
  return null
}

/** The mark moved: the ISR, with a newcomer that is proposed, is large enough and has everything below it. */
function checkMark(world: World, leader: LeaderState, mark: number): Violation | null {
  const { replicas } = world.state
  const invariant = 'the high watermark is what the whole ISR has'
  const members = membersOf(world, leader.row, leader.pending === 1 ? leader.isr | leader.proposed : leader.isr)
  if (mark > replicas.logEndOffset[leader.row]) return { invariant, message: `${mark} is beyond the log` }
  if (members.length < minIsrOf(world, leader.row))
    return { invariant, message: `row ${leader.row}: to ${mark} with ${members.length} members, below min ISR` }
  const lacking = members.find(
    (row) =>
      replicas.active[row] === 1 && replicas.leaderEpoch[row] <= leader.epoch && replicas.logEndOffset[row] < mark,
  )
  if (lacking === undefined) return null
  return { invariant, message: `row ${leader.row}: to ${mark}, row ${lacking} has ${replicas.logEndOffset[lacking]}` }
}

/** A follower that knows its leader and has compared epochs holds the same entries up to its high watermark. */
function checkAgreement(world: World, memory: LogMemory): Violation | null {
  const { leaders, replicas, partitions } = world.state
  for (const leader of leaders) {
    if (leader === null) continue
    const p = replicas.partition[leader.row]
    for (const row of partitions.rows[p]) {
      const follows =
        replicas.role[row] === 1 && replicas.leaderEpoch[row] === leader.epoch && replicas.checkDivergence[row] === 0
      if (!follows) continue
      const problem = compare(world, memory, row, leader.row)
      if (problem !== null) return problem
    }
  }
  return null
}

function compare(world: World, memory: LogMemory, row: number, leaderRow: number): Violation | null {
  const { replicas } = world.state
  const { entries } = world.stores
  const own = world.logs[row]
  const theirs = world.logs[leaderRow]
  const known = memory.compared.get(row)
  // The last ones are compared again, because a wrong entry may have replaced a right one.
  let i =
    known !== undefined && known[0] === own && known[1] === theirs
      ? Math.max(0, Math.min(known[2], replicas.logLength[row]) - 4)
      : 0
  const mark = Math.min(replicas.highWatermark[row], replicas.highWatermark[leaderRow])
  for (; i < replicas.logLength[row]; i++) {
    if (entries.baseOffset[own[i]] >= mark) break
    if (i >= replicas.logLength[leaderRow] || own[i] !== theirs[i]) {
      return {
        invariant: 'replicas agree with their leader up to the high watermark',
        message: `rows ${row} and ${leaderRow} differ at entry ${i}, offset ${entries.baseOffset[own[i]]}, below ${mark}`,
      }
    }
  }
  memory.compared.set(row, [own, theirs, i])
  return null
}

/** An application may name any offset; it has not seen what lies before it. */
function wasNamed({ stores }: World, consumer: string, position: number): boolean {
  const moved = stores.events.findLast((event) => event.kind === 'ConsumerMoved' && event.consumer === consumer)
  return moved?.kind === 'ConsumerMoved' && moved.offset === position
}

function checkConsumers(world: World, memory: LogMemory): Violation | null {
  for (const consumer of world.state.consumers) {
    for (const { partition, position } of consumer.positions) {
      if (position > (memory.committed[partition] ?? 0) && !wasNamed(world, consumer.id, position)) {
        return {
          invariant: 'consumers never see above the high watermark',
          message: `${consumer.id} stands at ${position} of partition ${partition}, committed were ${memory.committed[partition] ?? 0}`,
        }
      }
    }
  }
  return null
}
