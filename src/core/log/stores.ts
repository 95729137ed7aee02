/**
 * Append-only stores of what was produced and what was appended. They are shared by all checkpoints of a
 * time line: a checkpoint remembers only their lengths, and going back means shortening them, because a
 * replay writes the same values into the same places again.
 *
 * A *batch* is what a producer made (its identity is producer and sequence). An *entry* is that batch in a
 * log, with the offset and the leader epoch it was appended under; a batch that is retried after an unclean
 * election becomes a second entry. Replica logs are lists of entry numbers, so a record exists once however
 * many replicas hold it.
 */
import { growFloat64, growInt32 } from '../engine/grow'
import type { BatchStore, EntryStore, RecordStore, StoreLengths, Stores } from '../shape/stores'

/** No value that is kept: a record of a workload, which only counts. */
export const NO_VALUE = -1
/** A null value: compaction may forget the key. */
export const TOMBSTONE = -(2 ** 31)

const INITIAL = 4096

export function createStores(): Stores {
  return {
    batches: {
      length: 0,
      producer: new Int32Array(INITIAL),
      partition: new Int32Array(INITIAL),
      baseSequence: new Int32Array(INITIAL),
      count: new Int32Array(INITIAL),
      bytes: new Int32Array(INITIAL),
      createUs: new Float64Array(INITIAL),
      recordStart: new Int32Array(INITIAL),
    },
    entries: {
      length: 0,
      batch: new Int32Array(INITIAL),
      baseOffset: new Float64Array(INITIAL),
      count: new Int32Array(INITIAL),
      leaderEpoch: new Int32Array(INITIAL),
      appendUs: new Float64Array(INITIAL),
    },
    identities: {
      length: 0,
      producerId: new Int32Array(64),
      epoch: new Int32Array(64),
      isTransactional: new Uint8Array(64),
    },
    records: { length: 0, key: new Int32Array(INITIAL), value: new Int32Array(INITIAL) },
    contents: [],
    events: [],
    business: null,
  }
}

export function storeLengths(stores: Stores): StoreLengths {
  return {
    batches: stores.batches.length,
    entries: stores.entries.length,
    identities: stores.identities.length,
    records: stores.records.length,
    contents: stores.contents.length,
    events: stores.events.length,
    business: stores.business?.length ?? 0,
  }
}

export function shortenStores(stores: Stores, lengths: StoreLengths): void {
  stores.batches.length = lengths.batches
  stores.entries.length = lengths.entries
  stores.identities.length = lengths.identities
  stores.records.length = lengths.records
  stores.contents.length = lengths.contents
  stores.events.length = lengths.events
  if (stores.business !== null) stores.business.length = lengths.business
}

/**
 * The sequence of a batch that gets it, and its producer, when it is sent. Both columns are left alone until then: they
 * may hold what this very history wrote later, and a jump ahead to a checkpoint of later finds it there.
 */
export const GIVEN_LATER = -2

/** Number of the new batch. */
export function addBatch(
  store: BatchStore,
  producer: number,
  partition: number,
  baseSequence: number,
  count: number,
  bytes: number,
  createUs: number,
  recordStart: number,
): number {
  const i = store.length
  if (i === store.producer.length) {
    const capacity = i * 2
    store.producer = growInt32(store.producer, capacity)
    store.partition = growInt32(store.partition, capacity)
    store.baseSequence = growInt32(store.baseSequence, capacity)
    store.count = growInt32(store.count, capacity)
    store.bytes = growInt32(store.bytes, capacity)
    store.createUs = growFloat64(store.createUs, capacity)
    store.recordStart = growInt32(store.recordStart, capacity)
  }
  store.length = i + 1
  store.partition[i] = partition
  if (baseSequence !== GIVEN_LATER) {
    store.producer[i] = producer
    store.baseSequence[i] = baseSequence
  }
  store.count[i] = count
  store.bytes[i] = bytes
  store.createUs[i] = createUs
  store.recordStart[i] = recordStart
  return i
}

/** Number of the new entry. */
export function addEntry(
  store: EntryStore,
  batch: number,
  baseOffset: number,
  count: number,
  leaderEpoch: number,
  appendUs: number,
): number {
  const i = store.length
  if (i === store.batch.length) {
    const capacity = i * 2
    store.batch = growInt32(store.batch, capacity)
    store.baseOffset = growFloat64(store.baseOffset, capacity)
    store.count = growInt32(store.count, capacity)
    store.leaderEpoch = growInt32(store.leaderEpoch, capacity)
    store.appendUs = growFloat64(store.appendUs, capacity)
  }
  store.length = i + 1
  store.batch[i] = batch
  store.baseOffset[i] = baseOffset
  store.count[i] = count
  store.leaderEpoch[i] = leaderEpoch
  store.appendUs[i] = appendUs
  return i
}

/** Append the first `count` of `keys` and `values`; returns where they begin. */
export function addRecords(store: RecordStore, keys: Int32Array, values: Int32Array, count: number): number {
  const start = store.length
  const needed = start + count
  if (needed > store.key.length) {
    const capacity = Math.max(store.key.length * 2, needed)
    store.key = growInt32(store.key, capacity)
    store.value = growInt32(store.value, capacity)
  }
  const { key, value } = store
  for (let i = 0; i < count; i++) {
    key[start + i] = keys[i]
    value[start + i] = values[i]
  }
  store.length = needed
  return start
}

/** Keep a text as the value of a record; returns its value number. */
export function addContent(stores: Stores, text: string): number {
  return -2 - (stores.contents.push(text) - 1)
}

/** The text behind a value number; null when it has none. */
export function contentOf(stores: Stores, value: number): string | null {
  return value <= -2 && value !== TOMBSTONE ? stores.contents[-2 - value] : null
}
