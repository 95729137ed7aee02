/**
 * Who reads JSON walks past nothing that is none: a position goes over such a record only when somebody has moved it there.
 *
 * The one thing a reader would get wrong: a commit by hand moves a group past a record as well, but then its member begins
 * with that position and has not walked there.
 */
import type { World } from '../world'
import type { Violation } from './checker'

const INVARIANT = 'a reader of JSON walks past nothing that is none'
const READS_JSON = 'io.confluent.kafka.serializers.KafkaJsonDeserializer'

export interface UnreadableMemory {
  events: number
  /** By consumer: its life, then partition and position of each that it held. */
  readonly seen: { life: number; held: ReadonlyMap<number, number> }[]
}

export function createUnreadableMemory(): UnreadableMemory {
  return { events: 0, seen: [] }
}

export function checkUnreadable(world: World, memory: UnreadableMemory): Violation | null {
  const { consumers, transactions, forgetting } = world.state
  const { events } = world.stores
  // What is left out for another reason is nobody's to read.
  if (transactions !== undefined || forgetting?.isCleaning === true) return null
  const moved = events.slice(memory.events).some(({ kind }) => kind === 'ConsumerMoved' || kind === 'OffsetReset')
  memory.events = events.length
  for (let n = 0; n < consumers.length; n++) {
    const { id, life, positions, configs } = consumers[n]
    if (configs['value.deserializer'] !== READS_JSON) continue
    const before = memory.seen[n]
    const isSame = !moved && before?.life === life
    for (const { partition, position } of positions) {
      const from = isSame ? (before.held.get(partition) ?? -1) : -1
      const bad = from >= 0 && position > from ? firstBad(world, partition, from, position) : null
      if (bad !== null)
        return { invariant: INVARIANT, message: `${id} went from ${from} to ${position} of ${partition}, past ${bad}` }
    }
    memory.seen[n] = { life, held: new Map(positions.map(({ partition, position }) => [partition, position])) }
  }
  return null
}

function firstBad({ state, stores, logs }: World, partition: number, from: number, until: number): number | null {
  const row = state.partitions.leaderRow[partition]
  if (row < 0) return null
  const { entries, batches, records, contents } = stores
  for (let i = 0; i < state.replicas.logLength[row]; i++) {
    const entry = logs[row][i]
    const base = entries.baseOffset[entry]
    for (let r = 0; r < entries.count[entry]; r++) {
      const value = records.value[batches.recordStart[entries.batch[entry]] + r]
      const text: string | undefined = value <= -2 ? contents[-2 - value] : undefined
      if (base + r >= from && base + r < until && text && !parses(text)) return base + r
    }
  }
  return null
}

function parses(text: string): boolean {
  try {
    return JSON.parse(text) !== undefined
  } catch {
    return false
  }
}
