/**
 * Writes at their leader, judged again from the state before the request arrived: min ISR, sequences, and what an
 * acknowledgement means. The one thing a reader would get wrong: min ISR is a matter of acks=all alone; a producer with
 * acks 0 or 1 is never turned away for it.
 */
import { Kind } from '../engine/kinds'
import type { World } from '../world'
import type { Violation } from './checker'
import { createRestartMemory, noteRestarts, type RestartMemory } from './restarts'
import type { Upcoming } from './upcoming'

/** Kafka's codes (org.apache.kafka.common.protocol.Errors), written out again so that a changed table is noticed. */
const NONE = 0
const NOT_LEADER = 6
const NOT_ENOUGH_REPLICAS = 19
const INVALID_RECORD = 87
const OUT_OF_ORDER = 45
const INVALID_PRODUCER_EPOCH = 47
const WAITING = -1000
/** The extension's refusals: TOPIC_AUTHORIZATION_FAILED and INVALID_RECORD are judged by checks/governance. */
const OF_OTHERS = [29, 87]
const RETAINED = 5

type Verdict = 'append' | 'duplicate' | number

interface Item {
  readonly batch: number
  readonly row: number
  readonly verdict: Verdict
  readonly logEnd: number
}

interface Arrival {
  readonly producer: number
  readonly slot: number
  readonly acks: number
  readonly items: readonly Item[]
}

export interface AppendMemory {
  arrival: Arrival | null
  /** Requests that arrived with acks=all, by producer, slot and generation; a bit for each item judged since. */
  readonly judged: Map<string, number>
  readonly restarts: RestartMemory
}

export function createAppendMemory(): AppendMemory {
  return { arrival: null, judged: new Map(), restarts: createRestartMemory() }
}

export function prepareAppends(world: World, memory: AppendMemory, upcoming: Upcoming): void {
  memory.arrival = null
  const request = requestOf(world, upcoming)
  if (request === null) return
  const [a, b, c] = request
  const slot = world.state.producers[a].slots[b]
  const items = Array.from(slot.batches.subarray(0, slot.batchCount), (batch): Item => {
    const row = rowAt(world, world.stores.batches.partition[batch], slot.broker)
    const logEnd = row < 0 ? 0 : world.state.replicas.logEndOffset[row]
    return { batch, row, logEnd, verdict: judge(world, memory, row, batch, slot.acks === -1) }
  })
  if (slot.acks === -1) memory.judged.set(`${a} ${b} ${c}`, 0)
  memory.arrival = { producer: a, slot: b, acks: slot.acks, items }
}

/** Producer, slot and generation of the request that is taken now: as it arrives or, at a slow disk, when that is written. */
function requestOf({ state }: World, { kind, a, b, c }: Upcoming): readonly [number, number, number] | null {
  if (kind === Kind.ProduceArrive) {
    const slot = state.producers[a].slots[b]
    const isTaken =
      slot.generation === c && slot.phase === 'on-the-way' && state.brokers[slot.broker].disk === undefined
    return isTaken ? [a, b, c] : null
  }
  const disk = kind === Kind.DiskWritten ? state.brokers[a].disk : undefined
  // A disk that was mended writes many at once: what each of them found there is not seen from outside.
  if (disk === undefined || disk.serial !== b || disk.bytesPerSecond === null) return null
  const [life, , producer, number, generation] = disk.waiting
  if (producer < 0 || life !== state.brokers[a].life) return null
  const slot = state.producers[producer].slots[number]
  return slot.generation === generation && slot.phase === 'at-broker' ? [producer, number, generation] : null
}

function rowAt(world: World, partition: number, broker: number): number {
  const { partitions, replicas } = world.state
  return partitions.rows[partition].find((row) => replicas.broker[row] === broker) ?? -1
}

function judge(world: World, { restarts }: AppendMemory, row: number, batch: number, all: boolean): Verdict {
  const leader = row < 0 ? null : world.state.leaders[row]
  if (leader === null) return NOT_LEADER
  if (all && membersOf(world, row, leader.isr).length < minIsrOf(world, row)) return NOT_ENOUGH_REPLICAS
  const topic = world.state.partitions.topic[world.stores.batches.partition[batch]]
  if (isCompacted(world, topic) && lacksKey(world, batch)) return INVALID_RECORD
  const loaded = restarts.lengths.get(row) ?? 0
  return world.stores.batches.baseSequence[batch] >= 0 ? judgeSequence(world, row, batch, loaded) : 'append'
}

export function isCompacted({ state }: World, topic: number): boolean {
  const { configs } = state.topics[topic]
  return String(configs['cleanup.policy'] ?? 'delete')
    .split(',')
    .includes('compact')
}

function lacksKey({ stores }: World, batch: number): boolean {
  const { recordStart, count } = stores.batches
  return stores.records.key.subarray(recordStart[batch], recordStart[batch] + count[batch]).includes(-1)
}

export function membersOf(world: World, row: number, mask: number): number[] {
  const { partitions, replicas } = world.state
  return partitions.rows[replicas.partition[row]].filter((r) => (mask >> replicas.slot[r]) & 1)
}

/** min(`min.insync.replicas`, replicas that are assigned). */
export function minIsrOf(world: World, row: number): number {
  const { partitions, replicas, topics } = world.state
  const p = replicas.partition[row]
  const assigned = partitions.rows[p].filter((r) => replicas.active[r] === 1).length
  return Math.min(topics[partitions.topic[p]].minIsr, Math.max(1, assigned))
}

/** By the log alone: is it one of the producer's last five batches that are known, the next one, or neither? */
function judgeSequence(world: World, row: number, batch: number, loaded: number): Verdict {
  const { batches, entries } = world.stores
  const latest = latestOf(world, row, batches.producer[batch])
  if (latest > batches.producer[batch]) return INVALID_PRODUCER_EPOCH
  if (latest >= 0 && latest < batches.producer[batch])
    return batches.baseSequence[batch] === 0 ? 'append' : OUT_OF_ORDER
  let seen = 0
  let next = -1
  for (let i = world.state.replicas.logLength[row] - 1; i >= 0 && seen < RETAINED; i--) {
    const other = entries.batch[world.logs[row][i]]
    if (batches.producer[other] !== batches.producer[batch] || batches.baseSequence[other] < 0) continue
    if (seen++ === 0) next = (batches.baseSequence[other] + batches.count[other]) % 2 ** 31
    if (batches.baseSequence[other] === batches.baseSequence[batch] && batches.count[other] === batches.count[batch])
      return 'duplicate'
    // Of what was there when the broker started, one batch is known.
    if (i < loaded) break
  }
  return next < 0 || next === batches.baseSequence[batch] ? 'append' : OUT_OF_ORDER
}

/** The newest epoch of this producer id in the log, markers too; they have a producer each, in the order of their epochs. */
function latestOf(world: World, row: number, producer: number): number {
  const { batches, entries, identities } = world.stores
  const epochs = identities.producerId.subarray(0, world.state.identities.length)
  const id = epochs[producer]
  // One epoch alone, as nearly always: the log need not be read.
  if (epochs.indexOf(id) === epochs.lastIndexOf(id)) return -1
  let latest = -1
  for (const entry of world.logs[row].subarray(0, world.state.replicas.logLength[row])) {
    const other = batches.producer[entries.batch[entry]]
    if (other >= 0 && epochs[other] === id) latest = Math.max(latest, other)
  }
  return latest
}

export function checkAppends(world: World, memory: AppendMemory): Violation | null {
  noteRestarts(world, memory.restarts)
  return checkArrival(world, memory) ?? checkAcknowledged(world, memory)
}

function checkArrival(world: World, { arrival }: AppendMemory): Violation | null {
  if (arrival === null) return null
  const { replicas } = world.state
  const slot = world.state.producers[arrival.producer].slots[arrival.slot]
  if (slot.phase === 'on-the-way') return null
  for (const [i, { batch, row, verdict, logEnd }] of arrival.items.entries()) {
    const error = slot.errors[i]
    // With acks 0 and no broker there, nobody has looked at it.
    if ((world.extension !== null && OF_OTHERS.includes(error)) || (arrival.acks === 0 && error === WAITING)) continue
    const isTaken = verdict === 'append' || verdict === 'duplicate'
    const grown = (row < 0 ? 0 : replicas.logEndOffset[row]) - logEnd
    const expected = verdict === 'append' ? world.stores.batches.count[batch] : 0
    const isRight = isTaken ? error === NONE || (error === WAITING && arrival.acks === -1) : error === verdict
    if (isRight && grown === expected) continue
    return {
      invariant: 'a write is taken at min ISR and in order, and refused only otherwise',
      message: `batch ${batch} with acks ${arrival.acks} at row ${row}: ${verdict} was right, the answer is ${error} and the log grew by ${grown}`,
    }
  }
  return null
}

/** When acks=all is answered with success, the ISR is large enough and each of its members has the records. */
function checkAcknowledged(world: World, memory: AppendMemory): Violation | null {
  const { producers } = world.state
  for (let n = 0; n < producers.length; n++) {
    const { slots } = producers[n]
    for (let s = 0; s < slots.length; s++) {
      const slot = slots[s]
      if (slot.phase !== 'at-broker' && slot.phase !== 'answered') continue
      const key = `${n} ${s} ${slot.generation}`
      const judged = memory.judged.get(key)
      if (judged === undefined) continue
      for (let i = 0; i < slot.batchCount; i++) {
        if ((judged >> i) & 1 || slot.errors[i] !== NONE) continue
        memory.judged.set(key, (memory.judged.get(key) ?? 0) | (1 << i))
        const message = findMissing(world, slot.broker, slot.batches[i], slot.entries[i])
        if (message !== null) return { invariant: 'an acknowledgement of acks=all speaks for the whole ISR', message }
      }
    }
  }
  return null
}

function findMissing(world: World, broker: number, batch: number, entry: number): string | null {
  const { replicas, leaders } = world.state
  const row = rowAt(world, world.stores.batches.partition[batch], broker)
  const leader = row < 0 ? null : leaders[row]
  if (leader === null) return null
  const end = world.stores.entries.baseOffset[entry] + world.stores.entries.count[entry]
  const members = membersOf(world, row, leader.pending === 1 ? leader.isr | leader.proposed : leader.isr)
  if (members.length < minIsrOf(world, row))
    return `entry ${entry}: ${members.length} members of ${minIsrOf(world, row)} (NOT_ENOUGH_REPLICAS_AFTER_APPEND)`
  if (replicas.highWatermark[row] < end) return `entry ${entry} ends at ${end}, above ${replicas.highWatermark[row]}`
  const lacking = members.find(
    (r) => replicas.active[r] === 1 && replicas.leaderEpoch[r] <= leader.epoch && replicas.logEndOffset[r] < end,
  )
  return lacking === undefined ? null : `entry ${entry} ends at ${end}, row ${lacking} has less`
}
