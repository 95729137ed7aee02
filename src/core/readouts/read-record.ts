/**
 * One record as it is in the run: what its producer made of it, and where it stands in a log. The one thing a reader would
 * get wrong: most records have no content. A workload makes keys and counts bytes; only what was sent by hand says something.
 */
import { contentOf, NO_VALUE, TOMBSTONE } from '../log/stores'
import { markerOf } from '../log/transactions'
import type { RecordHeader } from '../shape/producer-state'
import type { World } from '../world'

export interface RecordReading {
  /** -1 while it is in no log. */
  readonly offset: number
  /** How it ends a transaction, when it is a marker and no record; null otherwise. */
  readonly marker: 'COMMIT' | 'ABORT' | null
  /** Null for a null key. */
  readonly key: string | null
  /** Null when it has no content. */
  readonly value: string | null
  /** Its value is null, so that compaction may forget its key. */
  readonly isTombstone: boolean
  /** Left out when it has none. */
  readonly headers?: readonly RecordHeader[]
  /** Of its whole batch, with so many records. */
  readonly batchBytes: number
  readonly batchRecords: number
  /** Name of the client; null for the coordinator of a group, which writes by itself. */
  readonly producer: string | null
  /** -1 for the coordinator of a group. */
  readonly producerId: number
  readonly producerEpoch: number
  /** -1 without idempotence. */
  readonly sequence: number
  /** Under which it stands in the log; -1 while it is in none. */
  readonly leaderEpoch: number
  readonly createUs: number
  /** -1 while it is in no log. */
  readonly appendUs: number
  readonly acknowledged: boolean
}

/** The records `from … from + most` of a batch; `entry` is where it stands in a log, -1 for nowhere. */
export function readRecords(world: World, batch: number, entry: number, from: number, most: number): RecordReading[] {
  const { batches, entries, identities } = world.stores
  const producer: number | undefined = world.state.identities[batches.producer[batch]]
  const last = Math.min(batches.count[batch], from + most)
  const acknowledged = entry >= 0 && isAcknowledged(world, batches.partition[batch], entry)
  const readings: RecordReading[] = []
  const start = batches.recordStart[batch]
  for (let i = from; i < last; i++) {
    const headers = world.state.recordHeaders?.find(({ record }) => record === start + i)?.headers
    readings.push({
      offset: entry < 0 ? -1 : entries.baseOffset[entry] + i,
      marker: markerOf(world, batch),
      key: readKey(world, batch, i),
      value: readValue(world, batch, i),
      isTombstone: world.stores.records.value[start + i] === TOMBSTONE,
      ...(headers === undefined ? {} : { headers }),
      batchBytes: batches.bytes[batch],
      batchRecords: batches.count[batch],
      producer: producer === undefined ? null : world.state.producers[producer].name,
      producerId: identities.producerId[batches.producer[batch]] ?? -1,
      producerEpoch: identities.epoch[batches.producer[batch]] ?? -1,
      sequence: batches.baseSequence[batch] < 0 ? -1 : batches.baseSequence[batch] + i,
      leaderEpoch: entry < 0 ? -1 : entries.leaderEpoch[entry],
      createUs: batches.createUs[batch],
      appendUs: entry < 0 ? -1 : entries.appendUs[entry],
      acknowledged,
    })
  }
  return readings
}

function readKey(world: World, batch: number, i: number): string | null {
  const { stores, state } = world
  const { batches, records } = stores
  const key = records.key[batches.recordStart[batch] + i]
  const topic = state.partitions.topic[batches.partition[batch]]
  // A marker says what it is, and nothing else.
  if (markerOf(world, batch) !== null) return null
  if (topic === state.transactions?.topic) return state.transactions.keys[key]
  if (topic === state.groups.topic) {
    const { group, partition } = state.groups.keys[key]
    if (partition < 0) return group
    const of = state.partitions
    return `${group},${state.topics[of.topic[partition]].name},${of.number[partition]}`
  }
  return key >= 0 ? `key-${key}` : contentOf(stores, key)
}

function readValue({ stores, state }: World, batch: number, i: number): string | null {
  const { batches, records } = stores
  const value = records.value[batches.recordStart[batch] + i]
  if (value <= -2) return contentOf(stores, value)
  // What a group has committed is the offset that it reads next.
  const isOffset = state.partitions.topic[batches.partition[batch]] === state.groups.topic
  return isOffset && value !== NO_VALUE ? String(value) : null
}

function isAcknowledged({ acked, state }: World, partition: number, entry: number): boolean {
  return acked[partition].subarray(0, state.partitions.ackedLength[partition]).includes(entry)
}
